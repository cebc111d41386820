import { type Word, weightOf } from './words.ts';

/** Words `[from, to)` of a passage that stand for words of a quote, and which of them are the same. */
export interface Alignment {
  readonly from: number;
  readonly to: number;
  /** Index in the quote and in the passage, ascending in both. */
  readonly pairs: readonly (readonly [quoted: number, told: number])[];
}

/** What a word that the other side lacks, or has another word for, takes away of what a common word adds. */
const GAP = 0.3;

/**
 * The stretch of a passage that is most like the quote, by local alignment (Smith & Waterman 1981) of words, where only
 * the same word stands for a word; null where they share none.
 */
export function align(quote: readonly Word[], passage: readonly Word[]): Alignment | null {
  const width = passage.length + 1;
  const scores = new Float32Array((quote.length + 1) * width);
  const numbers = new Map([...quote, ...passage].map(({ key }, index) => [key, index]));
  const [keys, toldKeys] = [quote, passage].map((words) => Int32Array.from(words, ({ key }) => numbers.get(key) ?? -1));
  const toldWeights = Float64Array.from(passage, weightOf);
  let best = 0;
  for (const [row, quoted] of quote.entries()) {
    const weight = weightOf(quoted);
    for (let column = 0; column < passage.length; column++) {
      const at = (row + 1) * width + column + 1;
      const toldWeight = toldWeights[column] ?? 0;
      const change = keys?.[row] === toldKeys?.[column] ? weight : -GAP * Math.max(weight, toldWeight);
      const both = (scores[at - width - 1] ?? 0) + change;
      const skipQuoted = (scores[at - width] ?? 0) - GAP * weight;
      const skipTold = (scores[at - 1] ?? 0) - GAP * toldWeight;
      const score = Math.max(0, both, skipQuoted, skipTold);
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
    const before = scores[at - width - 1] ?? 0;
    const [weight, toldWeight] = [weightOf(quoted), weightOf(told)];
    if (quoted.key === told.key && near(scores[at], before + weight)) {
      pairs.unshift([row, column]);
      at -= width + 1;
    } else if (near(scores[at], (scores[at - width] ?? 0) - GAP * weight)) at -= width;
    else if (near(scores[at], (scores[at - 1] ?? 0) - GAP * toldWeight)) at -= 1;
    else at -= width + 1;
  }
  const [first, last] = [pairs[0], pairs.at(-1)];
  return first && last ? { from: first[1], to: last[1] + 1, pairs } : null;
}

function near(a = 0, b = 0): boolean {
  return Math.abs(a - b) < 1e-4;
}
