import { readFile, writeFile } from 'node:fs/promises';
import { CANDIDATES, FEATURE_NAMES, isQuestion, rank } from '../src/answers/ranking/index.ts';
import { readCorpus } from '../src/corpus/index.ts';
import { UsageError } from '../src/entry.ts';
import { foldSpace, parseQuestions } from '../src/evaluation/questions.ts';
import { collect, createMiniSearchEngine, readQuestion } from '../src/search/index.ts';

const FOLDS = 4;
const STEPS = 150;
const LEARNING_RATE = 0.1;
/** Strength of the penalty on squared weights, in questions. */
const PENALTY = 0.5;
const WEIGHTS = new URL('../src/answers/ranking/weights.json', import.meta.url);

/** One question: the features of its candidates in units of their deviation, and which of them is right. */
interface Example {
  readonly article: string;
  readonly candidates: readonly (readonly number[])[];
  readonly right: number;
}

/**
 * Fits the weights of the second stage to questions as `eval` takes them: softmax over a question's candidates, by
 * Adam. Judged by folds over articles, so that no article is judged by weights that saw its questions.
 */
export async function fitRanking(file: string | undefined, folder: string | undefined, write: boolean): Promise<void> {
  if (file === undefined || folder === undefined)
    throw new UsageError('fit needs questions and their articles: npm run bench -- fit QUESTIONS.jsonl --corpus DIR.');
  const { examples, deviations } = await readExamples(file, folder);
  const articles = [...new Set(examples.map(({ article }) => article))].sort();
  const ranks = Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const isHeldOut = ({ article }: Example) => articles.indexOf(article) % FOLDS === fold;
    const weights = fitWeights(examples.filter((example) => !isHeldOut(example)));
    return examples.filter(isHeldOut).map((example) => rankOfRight(example, weights));
  });
  const share = (first: number) => ((100 * ranks.filter((each) => each <= first).length) / ranks.length).toFixed(1);
  const mrr = ranks.reduce((sum, rank) => sum + (rank <= 10 ? 1 / rank : 0), 0) / ranks.length;
  console.log(`${ranks.length} questions of ${articles.length} articles, judged by ${FOLDS} folds over articles:`);
  console.log(
    `right paragraph first ${share(1)}%, in the first three ${share(3)}%, in the first five ${share(5)}%, MRR@10 ${mrr.toFixed(3)}`,
  );
  const weights = fitWeights(examples).map((weight, index) => Number((weight / (deviations[index] ?? 1)).toFixed(3)));
  const table = `${JSON.stringify(Object.fromEntries(FEATURE_NAMES.map((name, index) => [name, weights[index]])), null, 2)}\n`;
  if (write) await writeFile(WEIGHTS, table);
  process.stdout.write(write ? 'Written to src/answers/ranking/weights.json.\n' : table);
}

async function readExamples(file: string, folder: string): Promise<{ examples: Example[]; deviations: number[] }> {
  const { articles } = await readCorpus(folder);
  const shelf = collect(articles.map(({ id, title, paragraphs }) => ({ id, title, paragraphs, language: 'en' })));
  const engine = createMiniSearchEngine(shelf.passages);
  const texts = new Map(
    articles.flatMap(({ id, paragraphs }) =>
      paragraphs.map(({ number, text }) => [`${id} ${number}`, foldSpace(text)]),
    ),
  );
  const examples: Example[] = [];
  for (const { question, expect } of parseQuestions(await readFile(file, 'utf8'), file)) {
    if (expect.length === 0 || !isQuestion(question)) continue;
    const read = readQuestion(question, shelf.vocabulary);
    const terms = [...new Set(read.tokens.map(({ term }) => term))];
    const ranked = rank(read, await engine.search(terms, { limit: CANDIDATES }), shelf, true);
    const wanted = expect.map(foldSpace);
    const right = ranked.findIndex(({ hit }) =>
      wanted.some((words) => texts.get(`${hit.article} ${hit.paragraph}`)?.includes(words)),
    );
    const article = ranked[right]?.hit.article ?? '';
    examples.push({ article, candidates: ranked.map((each) => each.features()), right });
  }
  const deviations = FEATURE_NAMES.map((_, index) => deviation(examples, index));
  const scaled = examples.map((example) => ({
    ...example,
    candidates: example.candidates.map((features) => features.map((value, index) => value / (deviations[index] ?? 1))),
  }));
  return { examples: scaled, deviations };
}

function deviation(examples: readonly Example[], index: number): number {
  const values = examples.flatMap(({ candidates }) => candidates.map((features) => features[index] ?? 0));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) || 1;
}

function fitWeights(examples: readonly Example[]): number[] {
  const usable = examples.filter(({ right }) => right >= 0);
  const weights = FEATURE_NAMES.map(() => 0);
  const first = FEATURE_NAMES.map(() => 0);
  const second = FEATURE_NAMES.map(() => 0);
  for (let step = 1; step <= STEPS; step++) {
    const gradient = gradientOf(usable, weights);
    for (const [index, slope] of gradient.entries()) {
      const total = slope + (PENALTY / usable.length) * (weights[index] ?? 0);
      first[index] = 0.9 * (first[index] ?? 0) + 0.1 * total;
      second[index] = 0.999 * (second[index] ?? 0) + 0.001 * total ** 2;
      const pace =
        (first[index] ?? 0) / (1 - 0.9 ** step) / (Math.sqrt((second[index] ?? 0) / (1 - 0.999 ** step)) + 1e-8);
      weights[index] = (weights[index] ?? 0) - LEARNING_RATE * pace;
    }
  }
  return weights;
}

/** Of the mean negative log-likelihood of the right candidates. */
function gradientOf(examples: readonly Example[], weights: readonly number[]): number[] {
  const gradient = FEATURE_NAMES.map(() => 0);
  for (const { candidates, right } of examples) {
    const scores = candidates.map((features) => scoreOf(features, weights));
    const highest = Math.max(...scores);
    const shares = scores.map((score) => Math.exp(score - highest));
    const total = shares.reduce((sum, share) => sum + share, 0);
    for (const [place, features] of candidates.entries()) {
      const error = (shares[place] ?? 0) / total - (place === right ? 1 : 0);
      for (let index = 0; index < features.length; index++) {
        gradient[index] = (gradient[index] ?? 0) + (error * (features[index] ?? 0)) / examples.length;
      }
    }
  }
  return gradient;
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
