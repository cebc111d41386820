import { type Answer, answer } from './answers/index.ts';
import type { Article } from './article.ts';
import { catalogueOf, type Filter } from './catalogue.ts';
import { readCorpus } from './corpus/index.ts';
import type { OnProgress } from './progress.ts';
import { createMiniSearchEngine, type SearchDocument, type SearchEngine, Vocabulary } from './search/index.ts';
import { buildTimeline, type Timeline } from './timeline/index.ts';
import { type Topics, topicsOf } from './topics.ts';

export interface AskQuery extends Filter {
  readonly question: string;
  /** At most this many excerpts; 10 when absent. */
  readonly limit?: number;
}

/** One corpus, opened. */
export interface Library {
  ask(query: AskQuery): Promise<Answer>;
  /** Newest first, undated ones last; with `source`, only those that it names. */
  sources(source?: string): readonly Article[];
  /** A `source` that names this article and no other, at most `length` UTF-16 units where that is enough. */
  nameOf(article: Article, length: number): string;
  timeline(): Timeline;
  /** By its id; null where the corpus has no such article. */
  article(id: string): Article | null;
  /** Names that the articles are about and that fit what is typed, the best known first. */
  topics(typed: string, limit: number): string[];
  /** What a moderator should mend, one plain line each. */
  readonly warnings: readonly string[];
}

type EngineFactory = (
  documents: readonly SearchDocument[],
  vocabulary: Vocabulary,
  onIndexed?: (done: number) => void,
) => SearchEngine;

const DEFAULT_LIMIT = 10;

/** Throws a PlainError when the folder can't be served. */
export async function openFolder(folder: string, onProgress: OnProgress = () => {}): Promise<Library> {
  const { articles, warnings } = await readCorpus(folder, (done, total) =>
    onProgress({ stage: 'reading', done, total }),
  );
  return openLibrary(articles, createMiniSearchEngine, warnings, onProgress);
}

export function openLibrary(
  articles: readonly Article[],
  createEngine: EngineFactory = createMiniSearchEngine,
  warnings: readonly string[] = [],
  onProgress: OnProgress = () => {},
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
  const indexed = (done: number) => onProgress({ stage: 'indexing', done, total: documents.length });
  const engine = createEngine(documents, vocabulary, indexed);
  indexed(documents.length);
  const shelf = {
    engine,
    vocabulary,
    articles: new Map(articles.map((article) => [article.id, article])),
  };
  const catalogue = catalogueOf(articles);
  let timeline: Timeline | null = null;
  let topics: Topics | null = null;

  return {
    warnings,
    async ask({ question, limit = DEFAULT_LIMIT, ...filter }: AskQuery): Promise<Answer> {
      const scope = catalogue.scope(filter);
      if (scope === null) return { kind: 'unknown-source', question, source: filter.source ?? '' };
      return answer({ question, limit, scope }, shelf);
    },
    sources: (source = '') => catalogue.named(source),
    nameOf: catalogue.nameOf,
    article: (id) => shelf.articles.get(id) ?? null,
    topics(typed, limit) {
      topics ??= topicsOf(articles);
      return topics.find(typed, limit);
    },
    timeline() {
      timeline ??= buildTimeline(articles);
      return timeline;
    },
  };
}
