import type { Hit, Passage, Passages, ReadQuestion, Vocabulary } from '../../search/index.ts';
import type { Span } from '../../sentence.ts';
import type { Slice } from '../../slice.ts';
import type { Form } from '../form.ts';
import { type Asked, readAsked, widen } from './asked.ts';
import * as coverage from './coverage.ts';
import { type ArticleMatch, type Match, matchArticle, matchPassage, Room } from './match.ts';
import * as proximity from './proximity.ts';
import weights from './weights.json' with { type: 'json' };
import * as wording from './wording.ts';

export { VARIANT } from './asked.ts';

/** Every feature by its name in weights.json; scales don't matter, the fitting takes care of them. */
const FEATURES = {
  coverage: coverage.coverage,
  sentenceFocus: coverage.sentenceFocus,
  sentenceCoverageWithin: coverage.sentenceCoverageWithin,
  pairCoverage: coverage.pairCoverage,
  carriedOver: coverage.carriedOver,
  titled: coverage.titled,
  typedCoverage: coverage.typedCoverage,
  bigrams: proximity.bigrams,
  answerKernel: proximity.answerKernel,
  exactForms: wording.exactForms,
  likelihood: wording.likelihood,
  centroid: wording.centroid,
  counted: wording.counted,
  amount: wording.amount,
  measure: wording.measure,
  reason: wording.reason,
  quotation: wording.quotation,
  articleLift: ({ articleLift }: Match) => articleLift,
} satisfies Record<string, (match: Match) => number>;

type FeatureName = keyof typeof FEATURES;
/** In the order of every vector of features. */
export const FEATURE_NAMES = Object.keys(FEATURES) as readonly FeatureName[];
const COMPUTE = Object.values(FEATURES);
const WEIGHTS = FEATURE_NAMES.map((name) => weights[name]);

/** Those that take longest, and that rarely tell which ten are the best. */
const SLOW: ReadonlySet<FeatureName> = new Set([
  'typedCoverage',
  'answerKernel',
  'counted',
  'amount',
  'measure',
  'reason',
  'quotation',
]);
/** Hits that are ranked again: nearly always the right one is among them. What follows keeps the first stage's order. */
export const CANDIDATES = 50;
/** So many hits tell half as much about the article that is meant as very many would. */
const FEW_HITS = 10;
/** A hit with less of the first one's score is no longer promising and keeps its place behind those that are. */
const MIN_SCORE = 0.2;
const QUICK = FEATURE_NAMES.flatMap((name, place) => (SLOW.has(name) ? [] : [place]));
/** So many of the best by the quick features are compared by all, and by words that are like those of the question. */
const COMPARED = 10;

export interface Ranked {
  readonly hit: Hit;
  readonly passage: Passage;
  /** In the order of FEATURE_NAMES. */
  features(): readonly number[];
  /** How much it has of what is asked about the question's names, 0 to 1. */
  besideNames(): number;
  /** Share of the paragraphs searched that can't be looked at here, since there are too many, 0 to 1. */
  readonly unseen: number;
  /** The sentence that has most of the question; null where the passage has none. */
  sentence(): Span | null;
}

/** How a question is asked, and the text of what was found. */
export interface Asking {
  /** False for a mere topic. */
  readonly isQuestion: boolean;
  readonly form: Form;
  textOf(hit: Hit): string;
}

/**
 * The second stage, best first: a linear sum of features; the order of the hits for a mere topic. Throws when
 * the engine names a paragraph that the corpus doesn't hold: a quote must never come from elsewhere. `articles`: those
 * that were searched, all when absent. A question of hundreds of words takes tens of milliseconds at first, so that
 * others get their turn by `slice`.
 */
export async function rank(
  question: ReadQuestion,
  hits: readonly Hit[],
  { passages, vocabulary }: { readonly passages: Passages; readonly vocabulary: Vocabulary },
  { form, isQuestion, textOf }: Asking,
  slice: Slice,
  articles?: ReadonlySet<string>,
): Promise<Ranked[]> {
  const asked = readAsked(question, form, vocabulary);
  // What else is asked for mustn't change how the best are judged.
  const looked = hits.slice(0, CANDIDATES);
  const size = articles ? sizeOf(articles, passages) : passages.size;
  const inArticles = new ArticleMatches(asked, looked, passages, size);
  const unseen = Math.max(0, 1 - CANDIDATES / size);
  const least = (hits[0]?.score ?? 0) * MIN_SCORE;
  const room = new Room();
  const promising: Candidate[] = [];
  const others: Candidate[] = [];
  for (const [place, hit] of hits.entries()) {
    const passage = passages.get(hit.article, hit.paragraph);
    if (!passage) throw new Error(`Expected a paragraph of the corpus, got ${hit.article} ${hit.paragraph}`);
    const candidate = { hit, passage, text: textOf(hit), score: hit.score };
    if (place >= looked.length || hit.score < least) {
      others.push(candidate);
      continue;
    }
    if (isQuestion) {
      if (slice.isOver) await slice.next();
      candidate.score = sumUp(matchPassage(asked, candidate, passages, inArticles.of(hit.article), room));
    }
    promising.push(candidate);
  }
  // Sorting is stable: of equals the first stage's order holds.
  promising.sort(byScore);
  const best = promising.slice(0, COMPARED);
  const wide = widen(
    asked,
    best.map(({ passage }) => passage),
    vocabulary,
  );
  const compared: { readonly ranked: Ranked; readonly score: number }[] = [];
  for (const candidate of best) {
    if (slice.isOver) await slice.next();
    const { hit, passage } = candidate;
    const match = matchPassage(wide, candidate, passages, inArticles.of(hit.article));
    const ranked = new RankedHit(hit, passage, unseen, () => match);
    compared.push({ ranked, score: isQuestion ? weightedSum(ranked.features()) : hit.score });
  }
  compared.sort(byScore);
  const left = [...promising.slice(COMPARED), ...others].map(
    (candidate) =>
      new RankedHit(candidate.hit, candidate.passage, unseen, () =>
        matchPassage(asked, candidate, passages, inArticles.of(candidate.hit.article)),
      ),
  );
  return [...compared.map(({ ranked }) => ranked), ...left];
}

/** Looks closely only when asked to, since most hits are never shown. */
class RankedHit implements Ranked {
  readonly hit: Hit;
  readonly passage: Passage;
  readonly unseen: number;
  readonly #look: () => Match;
  #known: Match | null = null;
  #features: readonly number[] | null = null;

  constructor(hit: Hit, passage: Passage, unseen: number, look: () => Match) {
    this.hit = hit;
    this.passage = passage;
    this.unseen = unseen;
    this.#look = look;
  }

  get #match(): Match {
    this.#known ??= this.#look();
    return this.#known;
  }

  features(): readonly number[] {
    this.#features ??= featuresOf(this.#match);
    return this.#features;
  }

  besideNames(): number {
    return coverage.coverageBesideNames(this.#match);
  }

  sentence(): Span | null {
    return coverage.bestSentence(this.#match);
  }
}

interface Candidate {
  readonly hit: Hit;
  readonly passage: Passage;
  readonly text: string;
  score: number;
}

function byScore(a: { readonly score: number }, b: { readonly score: number }): number {
  return b.score - a.score;
}

/** Number of the articles' paragraphs. */
function sizeOf(articles: ReadonlySet<string>, passages: Passages): number {
  let size = 0;
  for (const article of articles) size += passages.sizeOf(article);
  return size;
}

/** What the passages of each article have in common, worked out when the first of them is looked at. */
class ArticleMatches {
  readonly #asked: Asked;
  readonly #passages: Passages;
  /** Number of hits that are looked at, and of paragraphs that were searched. */
  readonly #looked: number;
  readonly #size: number;
  /** How many of the hits are of each article. */
  readonly #counts = new Map<string, number>();
  readonly #known = new Map<string, ArticleMatch>();

  constructor(asked: Asked, looked: readonly Hit[], passages: Passages, size: number) {
    this.#asked = asked;
    this.#passages = passages;
    this.#looked = looked.length;
    this.#size = size;
    for (const { article } of looked) this.#counts.set(article, (this.#counts.get(article) ?? 0) + 1);
  }

  of(article: string): ArticleMatch {
    const known = this.#known.get(article);
    if (known) return known;
    const more = (this.#counts.get(article) ?? 0) / this.#looked - this.#passages.sizeOf(article) / this.#size;
    const lift = (more * this.#looked) / (this.#looked + FEW_HITS);
    const match = matchArticle(this.#asked, article, this.#passages, lift);
    this.#known.set(article, match);
    return match;
  }
}

function featuresOf(match: Match): readonly number[] {
  return COMPUTE.map((feature) => feature(match));
}

function weightedSum(features: readonly number[]): number {
  let sum = 0;
  for (let place = 0; place < features.length; place++) sum += (features[place] ?? 0) * (WEIGHTS[place] ?? 0);
  return sum;
}

/** The weighted sum of the quick features. */
function sumUp(match: Match): number {
  let sum = 0;
  for (const place of QUICK) sum += (WEIGHTS[place] ?? 0) * (COMPUTE[place]?.(match) ?? 0);
  return sum;
}

const QUESTION =
  /\?\s*$|^(?:(?:in|on|at|by|for|from|to|of|with|under|until|since) )?(?:whom|whose|which|(?:who|when|where|why|how|what)s?)\b|^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)(?:n['’]?t)? |^(?:can|won)['’]?t /i;

/** Whether somebody asks, by English form; the first stage ranks mere topics better. */
export function isQuestion(text: string): boolean {
  return QUESTION.test(text.trim());
}
