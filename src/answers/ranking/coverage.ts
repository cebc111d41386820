import { isOfType } from './answer-type.ts';
import type { Match } from './match.ts';

/** Weighted share of the asked terms that are met, 0 to 1. */
function share(met: ArrayLike<number>, weightOf: (index: number) => number, total: number): number {
  if (total === 0) return 0;
  let sum = 0;
  for (let index = 0; index < met.length; index++) sum += (met[index] ?? 0) * weightOf(index);
  return sum / total;
}

export function sentenceShare({ asked }: Match, met: ArrayLike<number>): number {
  return share(met, (index) => asked.terms[index]?.weight ?? 0, asked.weight);
}

function highest(values: readonly number[]): number {
  return values.length === 0 ? 0 : Math.max(...values);
}

/** Share of the question's summed idf that the passage has (coordination level, weighted). */
export function coverage(match: Match): number {
  return sentenceShare(match, match.whole);
}

/** The same with idf among the article's own paragraphs: what tells this one from its neighbours. */
export function coverageWithin({ whole, within, withinWeight }: Match): number {
  return share(whole, (index) => within[index] ?? 0, withinWeight);
}

/** Share of the question's summed idf in the best sentence (Tellex et al. 2003 on passage retrieval). */
export function sentenceCoverage(match: Match): number {
  return highest(match.sentences.map((met) => sentenceShare(match, met)));
}

export function sentenceCoverageWithin({ sentences, within, withinWeight }: Match): number {
  return highest(sentences.map((met) => share(met, (index) => within[index] ?? 0, withinWeight)));
}

/** Best two neighbouring sentences: the second often says `it` for what the first names. */
export function pairCoverage(match: Match): number {
  const { sentences } = match;
  if (sentences.length < 2) return sentenceCoverage(match);
  const pairs = sentences.slice(1).map((met, index) => {
    const before = sentences[index];
    return sentenceShare(
      match,
      met.map((value, term) => Math.max(value, before?.[term] ?? 0)),
    );
  });
  return highest(pairs);
}

/** What the best sentence loses when it must also hold a word of the asked type that the question doesn't: 0 or less. */
export function typedCoverage(match: Match): number {
  const { asked, passage, sentences } = match;
  const { answerType, known } = asked;
  if (answerType === null) return 0;
  const typed = sentences.map((met, index) => {
    const { from = 0, to = 0 } = passage.sentences[index] ?? {};
    for (let at = from; at < to; at++) {
      if (isOfType(answerType, passage, at) && !known.has(passage.terms[at] ?? -1)) return sentenceShare(match, met);
    }
    return 0;
  });
  return highest(typed) - sentenceCoverage(match);
}
