import { type Answer, answer } from './answers/index.ts';
import type { Article } from './article.ts';
import { readCorpus } from './corpus/index.ts';
import { compareDates } from './date.ts';
import { createMiniSearchEngine, type SearchDocument, type SearchEngine, Vocabulary } from './search/index.ts';
import { buildTimeline, type Timeline } from './timeline/index.ts';

export interface AskQuery {
  readonly question: string;
  /** An article's id, or words of a title, outlet or file name; null for every article. */
  readonly source?: string | null;
  /** At most this many excerpts; 10 when absent. */
  readonly limit?: number;
}

/** One corpus, opened. */
export interface Library {
  ask(query: AskQuery): Promise<Answer>;
  /** Newest first, undated ones last; with `source`, only those that it names. */
  sources(source?: string): readonly Article[];
  timeline(): Timeline;
  /** By its id; null where the corpus has no such article. */
  article(id: string): Article | null;
  /** What a moderator should mend, one plain line each. */
  readonly warnings: readonly string[];
}

type EngineFactory = (documents: readonly SearchDocument[], vocabulary: Vocabulary) => SearchEngine;

const DEFAULT_LIMIT = 10;

/** Throws a PlainError when the folder can't be served. */
export async function openFolder(folder: string): Promise<Library> {
  const { articles, warnings } = await readCorpus(folder);
  return openLibrary(articles, createMiniSearchEngine, warnings);
}

export function openLibrary(
  articles: readonly Article[],
  createEngine: EngineFactory = createMiniSearchEngine,
  warnings: readonly string[] = [],
): Library {
  const documents = articles.flatMap(({ id, title, paragraphs }) =>
    paragraphs.map(({ number, text }) => ({ article: id, paragraph: number, title, text })),
  );
  const vocabulary = new Vocabulary(
    documents.map(({ title, text }) => `${title}\n${text}`),
    articles.flatMap(({ outlet, author, headings, captions }) => [
      outlet ?? '',
      author ?? '',
      ...headings,
      ...captions,
    ]),
  );
  const shelf = {
    engine: createEngine(documents, vocabulary),
    vocabulary,
    articles: new Map(articles.map((article) => [article.id, article])),
  };
  const newestFirst = [...articles].sort(byNewest);
  let timeline: Timeline | null = null;

  return {
    warnings,
    async ask({ question, source = null, limit = DEFAULT_LIMIT }: AskQuery): Promise<Answer> {
      if (source === null || source.trim() === '') return answer({ question, limit }, shelf);
      const named = articles.filter((article) => isNamed(article, source));
      if (named.length === 0) return { kind: 'unknown-source', question, source };
      return answer({ question, limit, articles: new Set(named.map(({ id }) => id)) }, shelf);
    },
    sources: (source = '') => newestFirst.filter((article) => isNamed(article, source)),
    article: (id) => shelf.articles.get(id) ?? null,
    timeline() {
      timeline ??= buildTimeline(articles);
      return timeline;
    },
  };
}

/** Case and accents don't matter; every word must stand in the title, the outlet or the file's name. */
function isNamed(article: Article, source: string): boolean {
  if (source.trim() === article.id) return true;
  const name = fold([article.title, article.outlet, article.file].join(' '));
  return fold(source)
    .split(/\s+/)
    .every((word) => name.includes(word));
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase().trim();
}

function byNewest(a: Article, b: Article): number {
  if (a.published === null || b.published === null) return Number(a.published === null) - Number(b.published === null);
  return compareDates(b.published, a.published);
}
