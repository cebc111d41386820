import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { UsageError } from '../src/entry.ts';
import { isStopWord } from '../src/search/analysis.ts';
import { DIMENSIONS } from '../src/search/vectors.ts';
import { readTies, type Ties } from './wordnet.ts';

const WORDS = 30_000;
const MIN_LETTERS = 3;
/** The strongest directions tell how frequent a word is rather than what it means (Mu and Viswanath 2018). */
const DROPPED = 2;
const FOLDER = new URL('../src/search/vectors/', import.meta.url);

/** Rounds after which words hardly move any more, and how strongly all of a word's ties draw it together at most. */
const ROUNDS = 10;
const MAX_DRAW = 1.5;

/**
 * Makes the table of word vectors from a file in GloVe's text format, a word and its numbers a line, most frequent
 * words first, and a folder with WordNet's database: the first 30,000 words in plain letters without the two strongest
 * directions, drawn towards words of like meaning, in the 64 strongest directions that are left, as bytes.
 */
export async function makeVectors(file: string | undefined, wordnet: string | undefined): Promise<void> {
  if (file === undefined || wordnet === undefined)
    throw new UsageError(
      'vectors needs a file in the format of GloVe and the folder of WordNet: npm run bench -- vectors FILE FOLDER.',
    );
  const rows = await readRows(file);
  const plain = withoutStrongest(rows);
  const ties = await readTies(wordnet, new Set(rows.map(({ word }) => word)));
  const drawn = drawTogether(plain, ties);
  const directions = eigenvectors(covariance(drawn.map(({ vector }) => vector))).slice(0, DIMENSIONS);
  const sorted = drawn.toSorted((a, b) => (a.word < b.word ? -1 : 1));
  const table = new Int8Array(sorted.length * DIMENSIONS);
  for (const [row, { vector }] of sorted.entries()) {
    const along = unit(Float64Array.from(directions, (direction) => dot(vector, direction)));
    for (const [at, value] of along.entries()) table[row * DIMENSIONS + at] = Math.round(127 * value);
  }
  await writeFile(new URL('english.txt', FOLDER), sorted.map(({ word }) => word).join('\n'));
  await writeFile(new URL('english.bin', FOLDER), table);
  const size = rows[0]?.vector.length ?? 0;
  console.log(`${sorted.length} words of ${size} dimensions, kept in ${DIMENSIONS}, written to src/search/vectors.`);
}

interface Row {
  readonly word: string;
  /** Of length 1. */
  readonly vector: Float64Array;
}

async function readRows(file: string): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const [word = '', ...numbers] = line.split(' ');
    if (!/^[a-z]+$/.test(word) || word.length < MIN_LETTERS || isStopWord(word, 'en')) continue;
    rows.push({ word, vector: unit(Float64Array.from(numbers, Number)) });
    if (rows.length === WORDS) break;
  }
  return rows;
}

function withoutStrongest(rows: readonly Row[]): Row[] {
  const size = rows[0]?.vector.length ?? 0;
  const means = Float64Array.from({ length: size }, (_, at) => mean(rows.map(({ vector }) => vector[at] ?? 0)));
  const centred = rows.map(({ word, vector }) => ({
    word,
    vector: vector.map((value, at) => value - (means[at] ?? 0)),
  }));
  const strongest = eigenvectors(covariance(centred.map(({ vector }) => vector))).slice(0, DROPPED);
  return centred.map(({ word, vector }) => {
    const along = strongest.map((direction) => dot(vector, direction));
    const left = vector.map((value, at) =>
      along.reduce((rest, part, number) => rest - part * (strongest[number]?.[at] ?? 0), value),
    );
    return { word, vector: unit(left) };
  });
}

/** Each word between where it was and the words that it is tied to (retrofitting, Faruqui et al. 2015). */
function drawTogether(rows: readonly Row[], ties: Ties): Row[] {
  const places = new Map(rows.map(({ word }, place) => [word, place]));
  const neighbours: { readonly place: number; readonly strength: number }[][] = rows.map(() => []);
  for (const [word, others] of ties) {
    for (const [other, strength] of others) {
      const [a, b] = [places.get(word) ?? 0, places.get(other) ?? 0];
      neighbours[a]?.push({ place: b, strength });
      neighbours[b]?.push({ place: a, strength });
    }
  }
  let drawn = rows.map(({ vector }) => vector);
  for (let round = 0; round < ROUNDS; round++) {
    drawn = rows.map(({ vector }, place) => {
      const near = neighbours[place] ?? [];
      const scale = Math.min(1, MAX_DRAW / near.reduce((sum, { strength }) => sum + strength, 0));
      const sum = vector.slice();
      for (const { place: other, strength } of near) {
        for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + scale * strength * (drawn[other]?.[at] ?? 0);
      }
      return unit(sum);
    });
  }
  return rows.map(({ word }, place) => ({ word, vector: drawn[place] ?? new Float64Array() }));
}

function unit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(dot(vector, vector)) || 1;
  return vector.map((value) => value / length);
}

function covariance(vectors: readonly Float64Array[]): number[][] {
  const size = vectors[0]?.length ?? 0;
  const sums = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (const vector of vectors) {
    for (let row = 0; row < size; row++) {
      const sum = sums[row] ?? [];
      for (let column = 0; column < size; column++) {
        sum[column] = (sum[column] ?? 0) + ((vector[row] ?? 0) * (vector[column] ?? 0)) / vectors.length;
      }
    }
  }
  return sums;
}

/** Of a symmetric matrix, the strongest first, by power iteration; what each takes is taken out of the matrix. */
function eigenvectors(matrix: number[][]): number[][] {
  const left = matrix.map((row) => [...row]);
  return matrix.map((_, number) => {
    let vector = matrix.map((__, at) => (at === number ? 1 : 1 / (at + 2)));
    for (let turn = 0; turn < 500; turn++) {
      const turned = left.map((row) => dot(row, vector));
      const length = Math.sqrt(dot(turned, turned)) || 1;
      vector = turned.map((value) => value / length);
    }
    const strength = dot(
      vector,
      left.map((row) => dot(row, vector)),
    );
    for (const [row, values] of left.entries()) {
      for (let column = 0; column < values.length; column++) {
        values[column] = (values[column] ?? 0) - strength * (vector[row] ?? 0) * (vector[column] ?? 0);
      }
    }
    return vector;
  });
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
