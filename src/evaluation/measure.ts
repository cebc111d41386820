import type { Answer, Excerpt } from '../answers/index.ts';
import { foldSpace, type TestQuestion } from './questions.ts';

/** What came of one question. */
export interface Outcome {
  readonly question: string;
  /** Of the first right excerpt, from 1, also where the question was declined; null when none of them is right. */
  readonly rank: number | null;
  readonly answered: boolean;
  /** Of the first excerpt, which decides whether the question is answered; 0 without any. */
  readonly confidence: number;
  /** Milliseconds of the whole answer. */
  readonly ms: number;
}

/** Shares are 0 to 1; null where there is nothing to take a share of. */
export interface Evaluation {
  readonly questions: number;
  /** The share of the answerable questions with a right excerpt among the first n, declined ones included. */
  readonly recallAt: Readonly<Record<1 | 3 | 5 | 10, number | null>>;
  /** Mean over the answerable questions of 1 / rank, 0 where none of the first ten is right. */
  readonly mrrAt10: number | null;
  /** `topRight`: answered, and the first excerpt is right. */
  readonly answerable: { readonly total: number; readonly answered: number; readonly topRight: number };
  readonly unanswerable: { readonly total: number; readonly declined: number };
  readonly latencyMs: { readonly p50: number; readonly p99: number; readonly max: number };
}

/** What the first `DEPTH` excerpts hold is looked at. */
export const DEPTH = 10;

export function outcomeOf({ question, expect }: TestQuestion, answer: Answer, ms: number): Outcome {
  const excerpts = excerptsOf(answer);
  const wanted = expect.map(foldSpace);
  const found = excerpts
    .slice(0, DEPTH)
    .findIndex(({ text }) => wanted.some((words) => foldSpace(text).includes(words)));
  return {
    question,
    rank: found < 0 ? null : found + 1,
    answered: answer.kind === 'found',
    confidence: excerpts[0]?.confidence ?? 0,
    ms: round(ms, 3),
  };
}

/** `questions` and `outcomes` in the same order, at least one of each. */
export function evaluate(questions: readonly TestQuestion[], outcomes: readonly Outcome[]): Evaluation {
  const isAnswerable = (_: Outcome, index: number) => (questions[index]?.expect.length ?? 0) > 0;
  const answerable = outcomes.filter(isAnswerable);
  const unanswerable = outcomes.filter((outcome, index) => !isAnswerable(outcome, index));
  const mean = (values: readonly number[]) =>
    values.length === 0 ? null : round(values.reduce((sum, value) => sum + value, 0) / values.length, 4);
  const recall = (n: number) => mean(answerable.map(({ rank }) => Number(rank !== null && rank <= n)));
  const times = outcomes.map(({ ms }) => ms).sort((a, b) => a - b);
  const percentile = (share: number) => times[Math.ceil(share * times.length) - 1] ?? 0;
  return {
    questions: outcomes.length,
    recallAt: { 1: recall(1), 3: recall(3), 5: recall(5), 10: recall(10) },
    mrrAt10: mean(answerable.map(({ rank }) => (rank === null ? 0 : 1 / rank))),
    answerable: {
      total: answerable.length,
      answered: answerable.filter(({ answered }) => answered).length,
      topRight: answerable.filter(({ answered, rank }) => answered && rank === 1).length,
    },
    unanswerable: { total: unanswerable.length, declined: unanswerable.filter(({ answered }) => !answered).length },
    latencyMs: { p50: percentile(0.5), p99: percentile(0.99), max: percentile(1) },
  };
}

function excerptsOf(answer: Answer): readonly Excerpt[] {
  switch (answer.kind) {
    case 'found':
      return answer.excerpts;
    case 'nothing':
      return answer.closest;
    case 'unknown-source':
      return [];
  }
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
