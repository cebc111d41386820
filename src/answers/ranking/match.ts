import type { Hit, Passage, Passages } from '../../search/index.ts';
import { type Asked, sum } from './asked.ts';

/** A word of the passage that is a term of the question. */
export interface Place {
  readonly at: number;
  /** Index of the term. */
  readonly asked: number;
  /** Index of the sentence. */
  readonly sentence: number;
}

/** How one passage meets the question. */
export interface Match {
  readonly asked: Asked;
  readonly passage: Passage;
  readonly passages: Passages;
  /** Of the first stage. */
  readonly hit: Hit;
  /** The paragraph's, as its article has it. */
  readonly text: string;
  /**
   * How much more of the first stage's passages are of this one's article than of all that were searched, -1 to 1: an
   * article that much of what was found is from is what the question is about.
   */
  readonly articleLift: number;
  /**
   * How well each term is met, 0 to 1, by it or one that begins alike: a row over the question's terms for the whole
   * passage, then one for each sentence.
   */
  readonly met: Float64Array;
  /** Per sentence: the weights of the terms that it has, summed up. There may be more numbers, which mean nothing. */
  readonly sentenceWeights: Float64Array;
  /** In order. */
  readonly places: readonly Place[];
  /** Inverse document frequency of each term within the passage's article, and their sum. */
  readonly within: Float64Array;
  readonly withinWeight: number;
}

/** What all passages of an article have in common. */
export type ArticleMatch = Pick<Match, 'articleLift' | 'within' | 'withinWeight'>;

export function matchArticle(asked: Asked, article: string, passages: Passages, articleLift: number): ArticleMatch {
  const within = new Float64Array(asked.terms.length);
  for (const [index, { term }] of asked.terms.entries()) within[index] = passages.idfWithin(article, term);
  return { articleLift, within, withinWeight: sum(within) };
}

/** A mark for each of a few things, used again by whoever asks next. */
export class Flags {
  #bytes = new Uint8Array(64);

  /** Zeros, at least as many. */
  cleared(length: number): Uint8Array {
    if (this.#bytes.length < length) this.#bytes = new Uint8Array(Math.max(length, 2 * this.#bytes.length));
    return this.#bytes.fill(0, 0, length);
  }
}

/** What a match is written into. Used again for another passage, it makes the match before it invalid. */
export class Room {
  #met = new Float64Array(0);
  #sentenceWeights = new Float64Array(0);

  /** Zeros, at least as many. */
  met(length: number): Float64Array {
    if (this.#met.length < length) this.#met = new Float64Array(Math.max(length, 2 * this.#met.length));
    return this.#met.fill(0, 0, length);
  }

  /** At least as many numbers, whichever. */
  sentenceWeights(length: number): Float64Array {
    if (this.#sentenceWeights.length < length) {
      this.#sentenceWeights = new Float64Array(Math.max(length, 2 * this.#sentenceWeights.length));
    }
    return this.#sentenceWeights;
  }
}

export function matchPassage(
  asked: Asked,
  { hit, passage, text }: Pick<Match, 'hit' | 'passage' | 'text'>,
  passages: Passages,
  { articleLift, within, withinWeight }: ArticleMatch,
  room = new Room(),
): Match {
  const size = asked.terms.length;
  const { meanings, weights } = asked;
  const { terms, sentenceCount } = passage;
  const met = room.met(size * (sentenceCount + 1));
  const places: Place[] = [];
  const sentenceWeights = room.sentenceWeights(sentenceCount);
  let from = 0;
  for (let sentence = 0; sentence < sentenceCount; sentence++) {
    const to = passage.sentenceEnd(sentence);
    const row = rowOf(sentence) * size;
    for (let at = from; at < to; at++) {
      for (let place = meanings.first(terms[at] ?? -1); place !== 0; place = meanings.next(place)) {
        const index = meanings.asked(place);
        const share = meanings.share(place);
        if (share === 1) places.push({ at, asked: index, sentence });
        if (share > (met[row + index] ?? 0)) met[row + index] = share;
        if (share > (met[index] ?? 0)) met[index] = share;
      }
    }
    sentenceWeights[sentence] = weigh(met, rowOf(sentence), weights);
    from = to;
  }
  if (meetsTableHeadOnly(met, size, sentenceWeights, passage)) {
    met.fill(0);
    sentenceWeights.fill(0);
    places.length = 0;
  }
  return { asked, passage, passages, hit, text, articleLift, met, sentenceWeights, places, within, withinWeight };
}

/**
 * Whether a row has of the question only what the head of its table has, and so all other rows have too. What the heading
 * above the table has counts where the head has nothing more: then the table as a whole is asked for.
 */
function meetsTableHeadOnly(
  met: Float64Array,
  size: number,
  sentenceWeights: Float64Array,
  { tableHead, sentenceCount }: Passage,
): boolean {
  if (tableHead < 0 || (sentenceWeights[tableHead] ?? 0) === 0) return false;
  if (sentenceWeights.subarray(tableHead + 1, sentenceCount).some((weight) => weight > 0)) return false;
  const metBy = (sentence: number) => met.subarray(rowOf(sentence) * size, (rowOf(sentence) + 1) * size);
  const heading = metBy(tableHead - 1);
  return tableHead === 0 || metBy(tableHead).some((share, index) => share > (heading[index] ?? 0));
}

/** The row of `met` that is the whole passage's. */
export const WHOLE = 0;

/** The row of `met` that is the sentence's. */
export function rowOf(sentence: number): number {
  return sentence + 1;
}

/** Weighted sum of a row. */
export function weigh(met: Float64Array, row: number, weights: Float64Array): number {
  let total = 0;
  const start = row * weights.length;
  for (let index = 0; index < weights.length; index++) total += (met[start + index] ?? 0) * (weights[index] ?? 0);
  return total;
}
