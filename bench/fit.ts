import { writeFile } from 'node:fs/promises';
import { FEATURE_NAMES, isQuestion } from '../src/answers/ranking/index.ts';
import { UsageError } from '../src/entry.ts';
import { foldSpace } from '../src/evaluation/questions.ts';
import { openSet, type QuestionSet } from './question-sets.ts';

const FOLDS = 4;
/** Steps that Newton's method takes at most, and one that is small, in units of a feature's deviation. */
const MAX_TURNS = 30;
const SMALL_STEP = 1e-4;
/** Candidates with a smaller share of the probability change nothing, and are most of them. */
const NEXT_TO_NOTHING = 1e-6;
/** Strength of the penalty on squared weights, in questions. */
const PENALTY = 0.5;
const WEIGHTS = new URL('../src/answers/ranking/weights.json', import.meta.url);

/** One question: the features of its candidates in units of their deviation, and which of them is right. */
interface Example {
  readonly folder: string;
  readonly article: string;
  readonly candidates: readonly (readonly number[])[];
  readonly right: number;
}

/**
 * Fits the weights of the second stage to questions as `eval` takes them: softmax over a question's candidates.
 * Judged by folds over articles, so that no article is judged by weights that saw its questions.
 */
export async function fitRanking(sets: readonly QuestionSet[], write: boolean): Promise<void> {
  const examples = (await Promise.all(sets.map(readExamples))).flat();
  if (!examples.some(({ right }) => right >= 0))
    throw new UsageError('fit learns from questions whose answer is found: name a set that has some.');
  const deviations = FEATURE_NAMES.map((_, index) => deviation(examples, index));
  const scaled = examples.map((example) => ({
    ...example,
    candidates: example.candidates.map((features) => features.map((value, index) => value / (deviations[index] ?? 1))),
  }));
  const articles = [...new Set(scaled.map(({ article }) => article))].sort();
  const judged = scaled.map(() => 0);
  for (let fold = 0; fold < FOLDS; fold++) {
    const isHeldOut = ({ article }: Example) => articles.indexOf(article) % FOLDS === fold;
    const weights = fitWeights(scaled.filter((example) => !isHeldOut(example)));
    for (const [place, example] of scaled.entries()) {
      if (isHeldOut(example)) judged[place] = rankOfRight(example, weights);
    }
  }
  console.log(`${scaled.length} questions of ${articles.length} articles, judged by ${FOLDS} folds over articles:`);
  for (const { folder } of new Set(sets)) {
    const ranks = judged.filter((_, place) => scaled[place]?.folder === folder);
    const share = (first: number) => ((100 * ranks.filter((each) => each <= first).length) / ranks.length).toFixed(1);
    const mrr = ranks.reduce((sum, rank) => sum + (rank <= 10 ? 1 / rank : 0), 0) / ranks.length;
    console.log(
      `${folder}: right paragraph first ${share(1)}%, in the first three ${share(3)}%, in the first five ${share(5)}%, MRR@10 ${mrr.toFixed(3)}`,
    );
  }
  const weights = fitWeights(scaled).map((weight, index) => Number((weight / (deviations[index] ?? 1)).toFixed(3)));
  const table = `${JSON.stringify(Object.fromEntries(FEATURE_NAMES.map((name, index) => [name, weights[index]])), null, 2)}\n`;
  if (write) await writeFile(WEIGHTS, table);
  process.stdout.write(write ? 'Written to src/answers/ranking/weights.json.\n' : table);
}

async function readExamples({ questions, articles, folder }: QuestionSet): Promise<Example[]> {
  const set = openSet(articles);
  const examples: Example[] = [];
  for (const { question, expect } of questions) {
    if (expect.length === 0 || !isQuestion(question)) continue;
    const { ranked } = await set.rank(question);
    const wanted = expect.map(foldSpace);
    const right = ranked.findIndex(({ hit }) => wanted.some((words) => foldSpace(set.textOf(hit)).includes(words)));
    const article = ranked[right]?.hit.article ?? '';
    examples.push({ folder, article, candidates: ranked.map((each) => each.features()), right });
  }
  return examples;
}

function deviation(examples: readonly Example[], index: number): number {
  const values = examples.flatMap(({ candidates }) => candidates.map((features) => features[index] ?? 0));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) || 1;
}

/** By Newton's method, each step halved until it leads down: the sum is convex and has a single lowest place. */
function fitWeights(examples: readonly Example[]): number[] {
  const usable = examples.filter(({ right }) => right >= 0);
  let weights = FEATURE_NAMES.map(() => 0);
  let loss = lossOf(usable, weights);
  for (let turn = 0; turn < MAX_TURNS; turn++) {
    const { gradient, curvature } = slopesOf(usable, weights);
    let step = solve(curvature, gradient);
    let next = weights;
    let nextLoss = Number.POSITIVE_INFINITY;
    while (nextLoss > loss && step.some((each) => Math.abs(each) >= SMALL_STEP)) {
      next = weights.map((weight, index) => weight - (step[index] ?? 0));
      nextLoss = lossOf(usable, next);
      step = step.map((each) => each / 2);
    }
    if (nextLoss > loss) break;
    [weights, loss] = [next, nextLoss];
  }
  return weights;
}

/** Negative log-likelihood of the right candidates, with the penalty. */
function lossOf(examples: readonly Example[], weights: readonly number[]): number {
  let loss = weights.reduce((sum, weight) => sum + (PENALTY / 2) * weight ** 2, 0);
  for (const { candidates, right } of examples) {
    const scores = candidates.map((features) => scoreOf(features, weights));
    const highest = Math.max(...scores);
    const total = scores.reduce((sum, score) => sum + Math.exp(score - highest), 0);
    loss += Math.log(total) + highest - (scores[right] ?? 0);
  }
  return loss;
}

/** First and second derivatives of the penalised negative log-likelihood of the right candidates. */
function slopesOf(
  examples: readonly Example[],
  weights: readonly number[],
): { gradient: number[]; curvature: number[][] } {
  const size = weights.length;
  const gradient = weights.map((weight) => PENALTY * weight);
  const curvature: number[][] = weights.map((_, row) => weights.map((__, column) => (row === column ? PENALTY : 0)));
  for (const { candidates, right } of examples) {
    const scores = candidates.map((features) => scoreOf(features, weights));
    const highest = Math.max(...scores);
    const odds = scores.map((score) => Math.exp(score - highest));
    const total = odds.reduce((sum, each) => sum + each, 0);
    const means = new Float64Array(size);
    for (const [place, features] of candidates.entries()) {
      const share = (odds[place] ?? 0) / total;
      if (share < NEXT_TO_NOTHING) continue;
      for (let row = 0; row < size; row++) {
        const part = share * (features[row] ?? 0);
        means[row] = (means[row] ?? 0) + part;
        const line = curvature[row] ?? [];
        for (let column = 0; column <= row; column++)
          line[column] = (line[column] ?? 0) + part * (features[column] ?? 0);
      }
    }
    for (let row = 0; row < size; row++) {
      gradient[row] = (gradient[row] ?? 0) + (means[row] ?? 0) - (candidates[right]?.[row] ?? 0);
      const line = curvature[row] ?? [];
      for (let column = 0; column <= row; column++)
        line[column] = (line[column] ?? 0) - (means[row] ?? 0) * (means[column] ?? 0);
    }
  }
  return {
    gradient,
    curvature: curvature.map((line, row) =>
      line.map((value, column) => (column > row ? (curvature[column]?.[row] ?? 0) : value)),
    ),
  };
}

/** Solves `matrix` x = `values` for a symmetric matrix without a zero on the way, as a penalised curvature is (Gauss). */
function solve(matrix: readonly (readonly number[])[], values: readonly number[]): number[] {
  const rows = matrix.map((line, index) => [...line, values[index] ?? 0]);
  for (const [at, pivot] of rows.entries()) {
    for (const [below, row] of rows.entries()) {
      if (below === at) continue;
      const factor = (row[at] ?? 0) / (pivot[at] ?? 1);
      for (let column = at; column < row.length; column++)
        row[column] = (row[column] ?? 0) - factor * (pivot[column] ?? 0);
    }
  }
  return rows.map((row, index) => (row.at(-1) ?? 0) / (row[index] ?? 1));
}

function rankOfRight({ candidates, right }: Example, weights: readonly number[]): number {
  const features = candidates[right];
  if (!features) return Number.POSITIVE_INFINITY;
  const score = scoreOf(features, weights);
  return candidates.filter((other) => other !== features && scoreOf(other, weights) >= score).length + 1;
}

function scoreOf(features: readonly number[], weights: readonly number[]): number {
  let score = 0;
  for (let index = 0; index < features.length; index++) score += (features[index] ?? 0) * (weights[index] ?? 0);
  return score;
}
