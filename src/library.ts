import { type Answer, answer } from './answers/index.ts';
import type { Article } from './article.ts';
import { byEarliest, catalogueOf, type Filter } from './catalogue.ts';
import { type Corpus, readCorpus } from './corpus/index.ts';
import { type LeadIns, leadInsOf } from './lead-in.ts';
import type { OnProgress } from './progress.ts';
import {
  collect,
  createMiniSearchEngine,
  detectLanguage,
  ENGLISH,
  type LanguageCode,
  type Passages,
  type SearchEngine,
} from './search/index.ts';
import { inSlices, runToEnd, type Steps } from './slice.ts';
import {
  type EventIndex,
  indexEvents,
  queryTimeline,
  type TimelineAnswer,
  type TimelineQuery,
} from './timeline/index.ts';
import { type Topics, topicsOf } from './topics.ts';
import { type Verification, verify } from './verification/index.ts';

export interface AskQuery extends Filter {
  readonly question: string;
  /** At most this many excerpts; 10 when absent. */
  readonly limit?: number;
}

export interface VerifyQuery extends Filter {
  readonly quote: string;
}

/** `after` and `before` are days of events here, not of publication. */
export interface TimelineRequest extends Filter, Omit<TimelineQuery, 'articles'> {}

/** One corpus, opened. */
export interface Library {
  ask(query: AskQuery): Promise<Answer>;
  /** Whether the articles have these words, one after the other or nearly. */
  verify(query: VerifyQuery): Promise<Verification>;
  /** Newest first, undated ones last; with `source`, only those that it names. */
  sources(source?: string): readonly Article[];
  /** A `source` that names this article and no other, at most `length` UTF-16 units where that is enough. */
  nameOf(article: Article, length: number): string;
  /** The first one takes as long as the articles are many, in slices that let other answers pass. */
  timeline(request?: TimelineRequest): Promise<TimelineAnswer>;
  /** By its id; null where the corpus has no such article. */
  article(id: string): Article | null;
  /** Names that the articles are about and that fit what is typed, the best known first. */
  topics(typed: string, limit: number): string[];
  /** Makes what the first topic and the first timeline would wait for, in slices that let answers pass. */
  warm(): Promise<void>;
  /** What a moderator should mend, one plain line each. */
  readonly warnings: readonly string[];
}

type EngineFactory = (passages: Passages, onIndexed?: (done: number) => void) => Steps<SearchEngine>;

const DEFAULT_LIMIT = 10;

/** Throws a PlainError when the folder can't be served. */
export async function openFolder(folder: string, onProgress: OnProgress = () => {}): Promise<Library> {
  const onRead = (done: number, total: number) => onProgress({ stage: 'reading', done, total });
  return openCorpus(await readCorpus(folder, onRead), onProgress);
}

/** In slices that let others pass: a library that is in use may go on answering meanwhile. */
export function openCorpus(corpus: Corpus, onProgress: OnProgress = () => {}): Promise<Library> {
  return inSlices(libraryOf(corpus, createMiniSearchEngine, onProgress));
}

export function openLibrary(
  articles: readonly Article[],
  createEngine: EngineFactory = createMiniSearchEngine,
  onProgress: OnProgress = () => {},
): Library {
  return runToEnd(libraryOf({ articles, warnings: [] }, createEngine, onProgress));
}

function* libraryOf(
  { articles, warnings }: Corpus,
  createEngine: EngineFactory,
  onProgress: OnProgress,
): Steps<Library> {
  const languages = new Map<string, LanguageCode>();
  const leadIns = new Map<string, LeadIns>();
  for (const article of articles) {
    languages.set(article.id, languageOf(article));
    leadIns.set(article.id, leadInsOf(article));
    yield;
  }
  const { vocabulary, passages } = yield* collect(
    articles.map(({ id, title, paragraphs, outlet, author, headings, captions }) => ({
      id,
      title,
      paragraphs,
      leadIns: leadIns.get(id),
      language: languages.get(id) ?? null,
      beside: [outlet ?? '', author ?? '', ...headings, ...captions],
    })),
  );
  const indexed = (done: number) => onProgress({ stage: 'indexing', done, total: passages.size });
  const engine = yield* createEngine(passages, indexed);
  indexed(passages.size);
  const shelf = {
    engine,
    vocabulary,
    articles: new Map(articles.map((article) => [article.id, article])),
    earliestFirst: [...articles].sort(byEarliest),
    passages,
    languages,
    leadIns,
  };
  const catalogue = catalogueOf(articles);
  // In which language an unknown one is written nobody knows, English above all.
  const isEnglish = ({ id }: Article) => (languages.get(id) ?? ENGLISH) === ENGLISH;
  let events: Promise<EventIndex> | null = null;
  let topics: Topics | null = null;
  const eventsOnce = () => (events ??= inSlices(indexEvents(articles, isEnglish)));

  return {
    warnings,
    async ask({ question, limit = DEFAULT_LIMIT, ...filter }: AskQuery): Promise<Answer> {
      const scope = catalogue.scope(filter);
      if (scope === null) return { kind: 'unknown-source', question, source: filter.source ?? '' };
      return answer({ question, limit, scope }, shelf);
    },
    async verify({ quote, ...filter }: VerifyQuery): Promise<Verification> {
      const scope = catalogue.scope(filter);
      return scope === null ? { kind: 'unknown-source', source: filter.source ?? '' } : verify({ quote, scope }, shelf);
    },
    sources: (source = '') => catalogue.named(source),
    nameOf: catalogue.nameOf,
    article: (id) => shelf.articles.get(id) ?? null,
    topics(typed, limit) {
      topics ??= runToEnd(topicsOf(articles));
      return topics.find(typed, limit);
    },
    async warm() {
      topics ??= await inSlices(topicsOf(articles));
      await eventsOnce();
    },
    async timeline({ source = null, ...query }: TimelineRequest = {}): Promise<TimelineAnswer> {
      const scope = catalogue.scope({ source });
      if (scope === null) return { kind: 'unknown-source', source: source ?? '' };
      return { kind: 'found', timeline: queryTimeline(await eventsOnce(), { ...query, articles: scope.articles }) };
    },
  };
}

function languageOf({ language, paragraphs }: Article): LanguageCode {
  return detectLanguage(language, paragraphs.map(({ text }) => text).join('\n'));
}
