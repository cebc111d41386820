// Questions written from reading the articles in seeds, as different people ask, before anybody saw what is answered.
// `npm run eval -- test/golden/answerable.jsonl` judges the same.
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Outcome, outcomeOf } from '../../src/evaluation/measure.ts';
import { parseQuestions } from '../../src/evaluation/questions.ts';
import { type Library, openFolder } from '../../src/library.ts';

let library: Library;
beforeAll(async () => {
  library = await openFolder('seeds');
});

async function outcomesOf(name: string): Promise<Outcome[]> {
  const file = `test/golden/${name}.jsonl`;
  const questions = parseQuestions(await readFile(file, 'utf8'), file);
  return Promise.all(
    questions.map(async (question) => outcomeOf(question, await library.ask({ question: question.question }), 0)),
  );
}

const worse = (outcomes: readonly Outcome[], isGood: (outcome: Outcome) => boolean) =>
  outcomes
    .filter((outcome) => !isGood(outcome))
    .map(
      ({ question, rank, answered, confidence }) => `${question} (rank ${rank}, answered ${answered}, ${confidence})`,
    )
    .join('\n');

/** What must not get worse; a better ranking raises these. Shares of all questions of that kind. */
describe.each([
  { kind: 'answerable', first: 0.93, inFirstThree: 0.98, answered: 0.95 },
  { kind: 'topical', first: 1, inFirstThree: 1, answered: 0.88 },
  { kind: 'misspelt', first: 0.94, inFirstThree: 0.94, answered: 0.88 },
])('of the $kind questions', ({ kind, first, inFirstThree, answered }) => {
  test.each([
    ['the right paragraph comes first', first, ({ rank }: Outcome) => rank === 1],
    ['the right paragraph is among the first three', inFirstThree, ({ rank }: Outcome) => rank !== null && rank <= 3],
    ['an answer is given', answered, (outcome: Outcome) => outcome.answered],
  ])('%s for a share of at least %d', async (_what, least, isGood) => {
    const outcomes = await outcomesOf(kind);
    const share = outcomes.filter(isGood).length / outcomes.length;
    expect(share, worse(outcomes, isGood)).toBeGreaterThanOrEqual(least);
  });
});

test('of the questions that the articles do not answer, nearly all are declined', async () => {
  const outcomes = await outcomesOf('unanswerable');
  const declined = outcomes.filter(({ answered }) => !answered).length / outcomes.length;
  expect(
    declined,
    worse(outcomes, ({ answered }) => !answered),
  ).toBeGreaterThanOrEqual(0.96);
});
