import { type Word, weightOf } from './words.ts';

/** Words `[from, to)` of a passage that stand for words of a quote, and which of them are the same. */
export interface Alignment {
  readonly from: number;
  readonly to: number;
  /** Index in the quote and in the passage, ascending in both. */
  readonly pairs: readonly (readonly [quoted: number, told: number])[];
}

/** What a word that the other side lacks takes away of what a common word adds. */
const GAP = 0.3;

/**
 * The stretch of a passage that is most like the quote, by local alignment (Smith & Waterman 1981) of words, where only
 * the same word stands for a word; null where they share none.
 */
export function align(quote: readonly Word[], passage: readonly Word[]): Alignment | null {
  const width = passage.length + 1;
  const scores = new Float32Array((quote.length + 1) * width);
  let best = 0;
  for (const [row, quoted] of quote.entries()) {
    const weight = weightOf(quoted);
    for (const [column, told] of passage.entries()) {
      const at = (row + 1) * width + column + 1;
      const same = quoted.key === told.key ? (scores[at - width - 1] ?? 0) + weight : 0;
      const skipQuoted = (scores[at - width] ?? 0) - GAP * weight;
      const skipTold = (scores[at - 1] ?? 0) - GAP * weightOf(told);
      const score = Math.max(0, same, skipQuoted, skipTold);
      scores[at] = score;
      if (score > (scores[best] ?? 0)) best = at;
    }
  }
  if (best === 0) return null;
  const pairs: [number, number][] = [];
  for (let at = best; (scores[at] ?? 0) > 0; ) {
    const [row, column] = [Math.floor(at / width) - 1, (at % width) - 1];
    const [quoted, told] = [quote[row], passage[column]];
    if (!quoted || !told) break;
    const isSame = quoted.key === told.key && near(scores[at], (scores[at - width - 1] ?? 0) + weightOf(quoted));
    if (isSame) {
      pairs.unshift([row, column]);
      at -= width + 1;
    } else at -= near(scores[at], (scores[at - width] ?? 0) - GAP * weightOf(quoted)) ? width : 1;
  }
  const [first, last] = [pairs[0], pairs.at(-1)];
  return first && last ? { from: first[1], to: last[1] + 1, pairs } : null;
}

function near(a = 0, b = 0): boolean {
  return Math.abs(a - b) < 1e-4;
}
