import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { UsageError } from '../src/entry.ts';
import { isStopWord } from '../src/search/analysis.ts';
import { DIMENSIONS } from '../src/search/vectors.ts';

const WORDS = 30_000;
const MIN_LETTERS = 3;
/** The strongest directions tell how frequent a word is rather than what it means (Mu and Viswanath 2018). */
const DROPPED = 2;
const FOLDER = new URL('../src/search/vectors/', import.meta.url);

/**
 * Makes the table of word vectors from a file in GloVe's text format, a word and its numbers a line, most frequent
 * words first: of the first 30,000 words in plain letters, the 64 strongest directions but the first two, as bytes.
 */
export async function makeVectors(file: string | undefined): Promise<void> {
  if (file === undefined)
    throw new UsageError('vectors needs a file in the format of GloVe: npm run bench -- vectors FILE.');
  const rows = await readRows(file);
  const size = rows[0]?.vector.length ?? 0;
  const means = Float64Array.from({ length: size }, (_, at) => mean(rows.map(({ vector }) => vector[at] ?? 0)));
  const centred = rows.map(({ word, vector }) => ({
    word,
    vector: vector.map((value, at) => value - (means[at] ?? 0)),
  }));
  const directions = eigenvectors(covariance(centred.map(({ vector }) => vector))).slice(DROPPED, DROPPED + DIMENSIONS);
  const sorted = centred.toSorted((a, b) => (a.word < b.word ? -1 : 1));
  const table = new Int8Array(sorted.length * DIMENSIONS);
  for (const [row, { vector }] of sorted.entries()) {
    const along = directions.map((direction) => dot(vector, direction));
    const length = Math.sqrt(dot(along, along)) || 1;
    for (const [at, value] of along.entries()) table[row * DIMENSIONS + at] = Math.round((127 * value) / length);
  }
  await writeFile(new URL('english.txt', FOLDER), sorted.map(({ word }) => word).join('\n'));
  await writeFile(new URL('english.bin', FOLDER), table);
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
    const vector = Float64Array.from(numbers, Number);
    const length = Math.sqrt(dot(vector, vector)) || 1;
    rows.push({ word, vector: vector.map((value) => value / length) });
    if (rows.length === WORDS) break;
  }
  return rows;
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
