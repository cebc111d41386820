import { writeFile } from 'node:fs/promises';
import { EVIDENCE_NAMES, evidenceOf, missesThePoint, wantedOf } from '../src/answers/confidence.ts';
import { isQuestion } from '../src/answers/ranking/index.ts';
import type { Article } from '../src/article.ts';
import { UsageError } from '../src/entry.ts';
import { foldSpace, type TestQuestion } from '../src/evaluation/questions.ts';
import { openSet, type QuestionSet } from './question-sets.ts';

/** Each time one of so many parts of the articles is taken away. */
const PARTS = 4;
/** The share of questions about absent subjects that may be answered. */
const FALSE_ANSWERS = 0.035;
const STEPS = 400;
const LEARNING_RATE = 0.1;
/** Strength of the penalty on squared weights, in examples. */
const PENALTY = 2;
/** The score of a passage that is beside the point: less than one half. */
const UNSURE = -0.4;
const FILE = new URL('../src/answers/confidence.json', import.meta.url);

/** A question's first passage: its evidence, and whether the question's article was there. */
interface Example {
  readonly article: string;
  readonly evidence: readonly number[];
  readonly isThere: boolean;
  /** It is no answer, however much else it has of the question. */
  readonly isBeside: boolean;
}

/**
 * Fits the confidence that decides between an answer and none: logistic regression that tells questions whose article
 * is there from those whose article was taken away, shifted so that one half lies where few of the latter would be
 * answered. Sets that have unanswerable questions are taken as they are, and don't count for that. Judged on articles
 * that the fitting didn't see.
 */
export async function calibrate(sets: readonly QuestionSet[], write: boolean): Promise<void> {
  const examples: Example[] = [];
  // What the judgement leaves out.
  const others: Example[] = [];
  for (const { folder, questions, articles } of sets) {
    if (questions.some(({ expect }) => expect.length === 0)) {
      others.push(...(await readExamples(folder, questions, articles, articles)));
      continue;
    }
    for (let part = 0; part < PARTS; part++) {
      const kept = articles.filter((_, index) => index % PARTS !== part);
      const absent = articles.filter((_, index) => index % PARTS === part);
      examples.push(...(await readExamples(folder, questions, articles, kept)));
      // Other things asked about names that are there.
      const keptQuestions = kept.flatMap((article) => questionsOf(article, questions));
      const strange = absent.flatMap((article) => askAboutOthers(questionsOf(article, questions), keptQuestions));
      others.push(...(await readExamples(folder, strange, articles, kept)));
    }
    // Folders of a single article.
    for (const [index, article] of articles.entries()) {
      const asked = questions.filter((_, place) => place % articles.length === index);
      others.push(...(await readExamples(folder, [...asked, ...questionsOf(article, questions)], articles, [article])));
    }
  }
  if (examples.length === 0)
    throw new UsageError(
      'calibrate tells by questions whose article it takes away: name a set without unanswerable questions too.',
    );
  const subjects = [...new Set([...examples, ...others].map(({ article }) => article))].sort();
  if (subjects.length < 2) throw new UsageError('calibrate needs questions about two articles at least.');
  const isFirstHalf = ({ article }: Example) => subjects.indexOf(article) % 2 === 0;
  const halves = [examples.filter(isFirstHalf), examples.filter((example) => !isFirstHalf(example))] as const;
  const otherHalves = [others.filter(isFirstHalf), others.filter((example) => !isFirstHalf(example))] as const;
  const judged = [judge(halves[0], otherHalves[0], halves[1]), judge(halves[1], otherHalves[1], halves[0])];
  const mean = (value: (each: Judgement) => number) => (judged.reduce((sum, each) => sum + value(each), 0) / 2) * 100;
  console.log(
    `${examples.length} examples of ${subjects.length} articles, fitted on half of the articles and judged on the other:`,
  );
  console.log(
    `AUROC ${(mean(({ auroc }) => auroc) / 100).toFixed(3)}, ${mean(({ answered }) => answered).toFixed(1)}% answered where the article is there, ${mean(({ wrongly }) => wrongly).toFixed(1)}% where it isn't`,
  );
  const { weights, constant } = fitLogistic(examples, others);
  const rounded = Object.fromEntries(EVIDENCE_NAMES.map((name, index) => [name, Number(weights[index]?.toFixed(3))]));
  const table = `${JSON.stringify({ constant: Number(constant.toFixed(3)), ...rounded }, null, 2)}\n`;
  if (write) await writeFile(FILE, table);
  process.stdout.write(write ? 'Written to src/answers/confidence.json.\n' : table);
}

async function readExamples(
  folder: string,
  questions: readonly TestQuestion[],
  all: readonly Article[],
  kept: readonly Article[],
): Promise<Example[]> {
  const set = openSet(kept);
  const texts = all.map(({ id, paragraphs }) => ({
    id,
    text: paragraphs.map(({ text }) => foldSpace(text)).join('\n'),
  }));
  const there = new Set(kept.map(({ id }) => id));
  const examples: Example[] = [];
  for (const { question, expect } of questions) {
    const wanted = expect.map(foldSpace);
    const answering = texts.find(({ text }) => wanted.some((words) => text.includes(words)))?.id;
    if (wanted.length > 0 && answering === undefined) continue;
    // What nothing answers is judged with its folder.
    const article = answering ?? folder;
    const { read, form, ranked } = await set.rank(question);
    const [first] = ranked;
    if (!first) continue;
    const asked = wantedOf(read, form, set.vocabulary);
    const evidence = evidenceOf(first, asked);
    if (!evidence) continue;
    const isBeside = isQuestion(question) && missesThePoint(first, asked, set.textOf(first.hit));
    examples.push({ article, evidence, isThere: there.has(article), isBeside });
  }
  return examples;
}

function questionsOf({ paragraphs }: Article, questions: readonly TestQuestion[]): TestQuestion[] {
  const text = paragraphs.map((paragraph) => foldSpace(paragraph.text)).join('\n');
  return questions.filter(({ expect }) => expect.some((words) => text.includes(foldSpace(words))));
}

const NAME = /(?<=\S\s)\p{Lu}[\p{L}\p{N}’'-]*(?:\s\p{Lu}[\p{L}\p{N}’'-]*)*/u;

/** The questions with names of other ones: nothing about those names answers them. */
function askAboutOthers(questions: readonly TestQuestion[], named: readonly TestQuestion[]): TestQuestion[] {
  const names = named.flatMap(({ question }) => question.match(NAME) ?? []);
  return questions.flatMap((each, index) => {
    const name = names[(index * 7) % names.length];
    if (name === undefined || !NAME.test(each.question)) return [];
    return [{ ...each, question: each.question.replace(NAME, name) }];
  });
}

interface Judgement {
  /** Chance that a question whose article is there gets more confidence than one whose article isn't. */
  readonly auroc: number;
  readonly answered: number;
  readonly wrongly: number;
}

function judge(fitted: readonly Example[], others: readonly Example[], judged: readonly Example[]): Judgement {
  const { weights, constant } = fitLogistic(fitted, others);
  const scores = judged.map((example) => ({
    score: Math.min(example.isBeside ? UNSURE : Number.POSITIVE_INFINITY, constant + dot(example.evidence, weights)),
    isThere: example.isThere,
  }));
  const there = scores.filter(({ isThere }) => isThere).map(({ score }) => score);
  const absent = scores.filter(({ isThere }) => !isThere).map(({ score }) => score);
  const answered = (group: readonly number[]) => group.filter((score) => score >= 0).length / group.length;
  const ranked = scores.toSorted((a, b) => a.score - b.score);
  // Mann and Whitney's statistic from the ranks of the one group.
  const rankSum = ranked.reduce((sum, { isThere }, index) => (isThere ? sum + index + 1 : sum), 0);
  const auroc = (rankSum - (there.length * (there.length + 1)) / 2) / (there.length * absent.length);
  return { auroc, answered: answered(there), wrongly: answered(absent) };
}

/** By Adam over standardised values; the weights are those of the plain ones. `more` doesn't count for the threshold. */
function fitLogistic(
  thresholded: readonly Example[],
  more: readonly Example[],
): { weights: number[]; constant: number } {
  const examples = [...thresholded, ...more];
  const size = EVIDENCE_NAMES.length;
  const columns = Array.from({ length: size }, (_, index) => examples.map(({ evidence }) => evidence[index] ?? 0));
  const means = columns.map((column) => column.reduce((sum, value) => sum + value, 0) / column.length);
  const deviations = columns.map((column, index) => {
    const square = column.reduce((sum, value) => sum + (value - (means[index] ?? 0)) ** 2, 0);
    return Math.sqrt(square / column.length) || 1;
  });
  const rows = examples.map(({ evidence }) => [
    ...evidence.map((value, index) => (value - (means[index] ?? 0)) / (deviations[index] ?? 1)),
    1,
  ]);
  const slopes = new Array<number>(size + 1).fill(0);
  const first = new Array<number>(size + 1).fill(0);
  const second = new Array<number>(size + 1).fill(0);
  for (let step = 1; step <= STEPS; step++) {
    const gradient = slopes.map((slope, index) => (index < size ? (PENALTY * slope) / rows.length : 0));
    for (const [place, row] of rows.entries()) {
      const error = 1 / (1 + Math.exp(-dot(row, slopes))) - (examples[place]?.isThere ? 1 : 0);
      for (let index = 0; index <= size; index++) {
        gradient[index] = (gradient[index] ?? 0) + (error * (row[index] ?? 0)) / rows.length;
      }
    }
    for (const [index, slope] of gradient.entries()) {
      first[index] = 0.9 * (first[index] ?? 0) + 0.1 * slope;
      second[index] = 0.999 * (second[index] ?? 0) + 0.001 * slope ** 2;
      const pace =
        (first[index] ?? 0) / (1 - 0.9 ** step) / (Math.sqrt((second[index] ?? 0) / (1 - 0.999 ** step)) + 1e-8);
      slopes[index] = (slopes[index] ?? 0) - LEARNING_RATE * pace;
    }
  }
  const weights = deviations.map((deviation, index) => (slopes[index] ?? 0) / deviation);
  const absent = thresholded.filter(({ isThere }) => !isThere);
  const answerable = absent.filter(({ isBeside }) => !isBeside).map(({ evidence }) => dot(evidence, weights));
  const threshold = answerable.sort((a, b) => b - a)[Math.floor(absent.length * FALSE_ANSWERS)] ?? 0;
  return { weights, constant: -threshold };
}

function dot(values: readonly number[], weights: readonly number[]): number {
  return values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0);
}
