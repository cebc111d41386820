// biome-ignore lint/style/noRestrictedImports: its own table, which is part of the program as code is.
import { readFileSync } from 'node:fs';

/** Numbers of a word's vector. */
export const DIMENSIONS = 64;
/** What a number of 1 is as a byte. */
const ONE = 127;
/** Numbers of four bytes that a row has. */
const ROW = DIMENSIONS / 4;
/** Of those, the ones with the directions that hold nearly half of what words mean; the part of the cosine they must have. */
const STRONGEST = 5;
const MIN_STRONGEST = 0.1 * ONE * ONE;
/** Words less alike than this mean different things. */
export const MIN_LIKENESS = 0.4;

/**
 * Which English words mean nearly the same: `revise` near `amend`. Vectors of length 1 of the 30,000 most frequent words
 * (GloVe, Pennington et al. 2014), drawn towards their synonyms in WordNet, made by bench/vectors.ts.
 */
class WordVectors {
  /** In the order of their letters. */
  readonly #words: readonly string[];
  /** Four bytes each: reading one by one would take twice the time. */
  readonly #table: Int32Array;
  readonly #bytes: Int8Array;

  constructor(words: readonly string[], table: Int8Array) {
    this.#words = words;
    this.#bytes = table.slice();
    this.#table = new Int32Array(this.#bytes.buffer);
  }

  /** The row of a word in lower case; -1 without one. */
  find(word: string): number {
    let low = 0;
    let high = this.#words.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.#words[middle] ?? '';
      if (found === word) return middle;
      if (found < word) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  /** Cosine of two rows, -1 to 1; 0 where the strongest directions tell that it is small, as for most words. */
  likeness(one: number, other: number): number {
    const table = this.#table;
    const a = one * ROW;
    const b = other * ROW;
    let sum = 0;
    // Every row is whole, and looking for undefined would take most of the time.
    for (let at = 0; at < STRONGEST; at++) sum += productOfFour(table[a + at] as number, table[b + at] as number);
    if (sum < MIN_STRONGEST) return 0;
    for (let at = STRONGEST; at < ROW; at++) sum += productOfFour(table[a + at] as number, table[b + at] as number);
    return sum / (ONE * ONE);
  }

  /** Adds a row to a sum of rows, `weight` times. */
  addTo(sum: Float64Array, row: number, weight: number): void {
    const start = row * DIMENSIONS;
    for (let at = 0; at < DIMENSIONS; at++)
      sum[at] = (sum[at] as number) + weight * (this.#bytes[start + at] as number);
  }
}

/** The direction of a sum of rows, as a row has it; zeros where there is none. */
export function directionOf(sum: Float64Array): Int8Array {
  let squares = 0;
  for (let at = 0; at < DIMENSIONS; at++) squares += (sum[at] as number) ** 2;
  const scale = squares === 0 ? 0 : ONE / Math.sqrt(squares);
  const direction = new Int8Array(DIMENSIONS);
  for (let at = 0; at < DIMENSIONS; at++) direction[at] = Math.round((sum[at] as number) * scale);
  return direction;
}

/** Cosine of two directions, -1 to 1; 0 where there is none. */
export function cosineOf(one: Int8Array, other: Int8Array): number {
  let sum = 0;
  for (let at = 0; at < DIMENSIONS; at++) sum += Math.imul(one[at] as number, other[at] as number);
  return sum / (ONE * ONE);
}

/** Scalar product of four bytes in one number each. */
function productOfFour(a: number, b: number): number {
  return (
    (Math.imul((a << 24) >> 24, (b << 24) >> 24) +
      Math.imul((a << 16) >> 24, (b << 16) >> 24) +
      Math.imul((a << 8) >> 24, (b << 8) >> 24) +
      Math.imul(a >> 24, b >> 24)) |
    0
  );
}

let loaded: WordVectors | null = null;

/** Read when first needed, and once only. */
export function englishVectors(): WordVectors {
  if (loaded) return loaded;
  const read = (name: string) => readFileSync(new URL(`vectors/${name}`, import.meta.url));
  const bytes = read('english.bin');
  loaded = new WordVectors(
    read('english.txt').toString('utf8').split('\n'),
    new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length),
  );
  return loaded;
}
