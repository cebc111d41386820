import type { Hit, Passages, ReadQuestion, Vocabulary } from '../../search/index.ts';
import type { Span } from '../../sentence.ts';
import * as coverage from './coverage.ts';
import { type Match, matchPassage, readAsked } from './match.ts';
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
} satisfies Record<string, (match: Match) => number>;

export type FeatureName = keyof typeof FEATURES;
const NAMES = Object.keys(FEATURES) as FeatureName[];
const NONE = Object.fromEntries(NAMES.map((name) => [name, 0])) as Record<FeatureName, number>;

export interface Ranked {
  readonly hit: Hit;
  /** Best first. Compares only within one call. */
  readonly score: number;
  readonly features: Readonly<Record<FeatureName, number>>;
  /** The sentence that has most of the question; null where the passage is unknown. */
  readonly sentence: Span | null;
}

/** The second stage: a linear sum of features; the order of the hits where `isQuestion` is false. */
export function rank(
  question: ReadQuestion,
  hits: readonly Hit[],
  { passages, vocabulary }: { readonly passages: Passages; readonly vocabulary: Vocabulary },
  isQuestion: boolean,
): Ranked[] {
  const asked = readAsked(question, vocabulary, passages);
  const ranked = hits.map((hit) => {
    const passage = passages.get(hit.article, hit.paragraph);
    if (!passage) return { hit, score: Number.NEGATIVE_INFINITY, features: NONE, sentence: null };
    const match = matchPassage(asked, passage, hit.score, passages);
    const features = Object.fromEntries(NAMES.map((name) => [name, FEATURES[name](match)])) as Record<
      FeatureName,
      number
    >;
    const score = isQuestion ? NAMES.reduce((sum, name) => sum + features[name] * weights[name], 0) : hit.score;
    return { hit, score, features, sentence: bestSentence(match) };
  });
  // Sorting is stable: of equals the first stage's order holds.
  return ranked.sort((a, b) => b.score - a.score);
}

const QUESTION =
  /\?\s*$|^(?:(?:in|on|at|by|for|from|to|of|with|under|until|since) )?(?:who|whom|whose|when|where|why|how|which|what)\b|^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should) /i;

/** Whether somebody asks, by English form; the first stage ranks mere topics better. */
export function isQuestion(text: string): boolean {
  return QUESTION.test(text.trim());
}

/** The first of equals. */
function bestSentence(match: Match): Span | null {
  let best: Span | null = null;
  let highest = -1;
  for (const [index, { span }] of match.passage.sentences.entries()) {
    const covered = coverage.sentenceShare(match, match.sentences[index] ?? []);
    if (covered > highest) [best, highest] = [span, covered];
  }
  return best;
}
