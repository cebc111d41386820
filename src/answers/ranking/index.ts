import type { Hit, Passage, Passages, ReadQuestion, Vocabulary } from '../../search/index.ts';
import type { Span } from '../../sentence.ts';
import * as coverage from './coverage.ts';
import { type ArticleMatch, type Asked, type Match, matchArticle, matchPassage, readAsked, widen } from './match.ts';
import * as proximity from './proximity.ts';
import weights from './weights.json' with { type: 'json' };
import * as wording from './wording.ts';

/** Every feature by its name in weights.json; scales don't matter, the fitting takes care of them. */
export const FEATURES = {
  /** BM25 of the first stage per summed idf of the question. */
  bm25: ({ score, asked }: Match) => (asked.weight === 0 ? 0 : score / asked.weight),
  coverage: coverage.coverage,
  coverageWithin: coverage.coverageWithin,
  sentenceCoverage: coverage.sentenceCoverage,
  sentenceFocus: coverage.sentenceFocus,
  sentenceCoverageWithin: coverage.sentenceCoverageWithin,
  pairCoverage: coverage.pairCoverage,
  typedCoverage: coverage.typedCoverage,
  window: proximity.window,
  neighbours: proximity.neighbours,
  bigrams: proximity.bigrams,
  answerKernel: proximity.answerKernel,
  exactForms: wording.exactForms,
  names: wording.names,
  numbers: wording.numbers,
  likelihood: wording.likelihood,
  length: wording.length,
  articleLift: ({ articleLift }: Match) => articleLift,
} satisfies Record<string, (match: Match) => number>;

export type FeatureName = keyof typeof FEATURES;
/** In the order of every vector of features. */
export const FEATURE_NAMES = Object.keys(FEATURES) as readonly FeatureName[];
const COMPUTE = Object.values(FEATURES);
const WEIGHTS = FEATURE_NAMES.map((name) => weights[name]);

/** Those that take longest, and that rarely tell which ten are the best. */
const SLOW: ReadonlySet<FeatureName> = new Set([
  'typedCoverage',
  'window',
  'neighbours',
  'answerKernel',
  'names',
  'likelihood',
]);
/** Hits that are ranked again: nearly always the right one is among them. What follows keeps the first stage's order. */
export const CANDIDATES = 50;
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
  /** Share of the paragraphs searched that weren't looked at here, 0 to 1. */
  readonly unseen: number;
  /** The sentence that has most of the question; null where the passage has none. */
  sentence(): Span | null;
}

/**
 * The second stage, best first: a linear sum of features; the order of the hits where `isQuestion` is false. Throws when
 * the engine names a paragraph that the corpus doesn't hold: a quote must never come from elsewhere. `articles`: those
 * that were searched, all when absent.
 */
export function rank(
  question: ReadQuestion,
  hits: readonly Hit[],
  { passages, vocabulary }: { readonly passages: Passages; readonly vocabulary: Vocabulary },
  isQuestion: boolean,
  articles?: ReadonlySet<string>,
): Ranked[] {
  const asked = readAsked(question, vocabulary);
  const inArticle = new Map<string, number>();
  // What else is asked for mustn't change how the best are judged.
  const looked = hits.slice(0, CANDIDATES);
  for (const { article } of looked) inArticle.set(article, (inArticle.get(article) ?? 0) + 1);
  const size = articles ? [...articles].reduce((sum, id) => sum + passages.sizeOf(id), 0) : passages.size;
  const matches = new Map<string, ArticleMatch>();
  const articleOf = ({ article }: Hit): ArticleMatch => {
    const known = matches.get(article);
    if (known) return known;
    const lift = (inArticle.get(article) ?? 0) / looked.length - passages.sizeOf(article) / size;
    const match = matchArticle(asked, article, passages, lift);
    matches.set(article, match);
    return match;
  };
  const unseen = 1 - looked.length / size;
  const passageOf = ({ article, paragraph }: Hit): Passage => {
    const passage = passages.get(article, paragraph);
    if (!passage) throw new Error(`Expected a paragraph of the corpus, got ${article} ${paragraph}`);
    return passage;
  };
  const matchOf = (wording: Asked, hit: Hit, passage: Passage) =>
    matchPassage(wording, passage, passages, hit.score, articleOf(hit));

  const least = (hits[0]?.score ?? 0) * MIN_SCORE;
  const promising = looked.filter(({ score }) => score >= least);
  const first = promising.map((hit) => {
    const passage = passageOf(hit);
    return { hit, passage, score: isQuestion ? sumUp(matchOf(asked, hit, passage), QUICK) : hit.score };
  });
  // Sorting is stable: of equals the first stage's order holds.
  first.sort((a, b) => b.score - a.score);
  const best = first.slice(0, COMPARED);
  const wide = widen(
    asked,
    best.map(({ passage }) => passage),
    vocabulary,
  );
  const compared = best.map(({ hit, passage }) => {
    const match = matchOf(wide, hit, passage);
    const features = featuresOf(match);
    const score = isQuestion ? features.reduce((sum, value, at) => sum + value * (WEIGHTS[at] ?? 0), 0) : hit.score;
    return { hit, passage, score, unseen, sentence: () => coverage.bestSentence(match), features: () => features };
  });
  compared.sort((a, b) => b.score - a.score);
  const others = [...first.slice(COMPARED).map(({ hit }) => hit), ...hits.slice(promising.length)].map((hit) => {
    const passage = passageOf(hit);
    return {
      hit,
      passage,
      unseen,
      sentence: () => coverage.bestSentence(matchOf(asked, hit, passage)),
      features: () => featuresOf(matchOf(asked, hit, passage)),
    };
  });
  return [...compared, ...others];
}

function featuresOf(match: Match): readonly number[] {
  return COMPUTE.map((feature) => feature(match));
}

/** The weighted sum of some features, by their places in FEATURE_NAMES. */
function sumUp(match: Match, places: readonly number[]): number {
  let sum = 0;
  for (const place of places) sum += (WEIGHTS[place] ?? 0) * (COMPUTE[place]?.(match) ?? 0);
  return sum;
}

const QUESTION =
  /\?\s*$|^(?:(?:in|on|at|by|for|from|to|of|with|under|until|since) )?(?:who|whom|whose|when|where|why|how|which|what)\b|^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should) /i;

/** Whether somebody asks, by English form; the first stage ranks mere topics better. */
export function isQuestion(text: string): boolean {
  return QUESTION.test(text.trim());
}
