// `npm run try` without arguments: a prompt that takes what Discord takes, here from a pipe.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cleanUp, type Finished, runScript } from '../support/processes.ts';

afterAll(cleanUp);

const PROMPT = 'dateline> ';

/** Types these lines and returns what is printed before the first one and after each of them. */
async function type(lines: readonly string[]): Promise<Finished & { greeting: string; answers: string[] }> {
  const finished = await runScript('src/try.ts', { input: lines.map((line) => `${line}\n`).join('') });
  const [greeting = '', ...answers] = finished.stdout.split(PROMPT);
  return { ...finished, greeting, answers };
}

describe('the prompt', () => {
  const KHARKIV = 'What happened in the Kharkiv region?';
  const PUTIN = 'What did Putin say about the peace plan?';
  const LINES = [
    `/ask ${KHARKIV}`,
    KHARKIV,
    `/ask question: ${PUTIN} source: Sputnik`,
    `${PUTIN} source: Sputnik`,
    '/sources',
    '/sources realist',
    '/weather tomorrow',
    '/ask',
    '',
    '/help',
  ];
  let session: Awaited<ReturnType<typeof type>>;

  beforeAll(async () => {
    session = await type(LINES);
  }, 30_000);

  /** What followed the nth time that this line was typed. */
  function answerTo(line: string, nth = 0): string {
    const at = LINES.flatMap((typed, index) => (typed === line ? [index] : []))[nth];
    return session.answers[at ?? Number.NaN] ?? '';
  }

  test('greets with what it takes', () => {
    for (const word of ['/ask', '/sources', '/timeline', '/help', '/quit']) expect(session.greeting).toContain(word);
  });

  test('answers /ask with passages and citations', () => {
    expect(answerTo(`/ask ${KHARKIV}`)).toContain(KHARKIV);
    expect(answerTo(`/ask ${KHARKIV}`)).toContain('the capture of Kupyansk in the Kharkiv region');
    expect(answerTo(`/ask ${KHARKIV}`)).toMatch(/Türkiye Today .* paragraph 8$/m);
  });

  test('takes text without a command as a question', () => {
    expect(answerTo(KHARKIV)).toBe(answerTo(`/ask ${KHARKIV}`));
  });

  test("takes options as Discord's fields, in /ask and in plain text", () => {
    const answer = answerTo(`/ask question: ${PUTIN} source: Sputnik`);
    const citations = answer.split('\n').filter((line) => /paragraph \d+$/.test(line));
    expect(answer).toContain(`\n${PUTIN}\n`);
    expect(citations.length).toBeGreaterThan(0);
    for (const line of citations) expect(line).toContain('Sputnik International');
    expect(answerTo(`${PUTIN} source: Sputnik`)).toBe(answer);
  });

  test('lists the articles, and those that are named', () => {
    expect(answerTo('/sources').match(/\.txt$/gm)).toHaveLength(5);
    expect(answerTo('/sources realist').match(/\.txt$/gm)).toHaveLength(1);
    expect(answerTo('/sources realist')).toContain('Realist');
  });

  test('names an unknown command and where to find the known ones', () => {
    expect(answerTo('/weather tomorrow')).toContain('/weather');
    expect(answerTo('/weather tomorrow')).toContain('/help');
  });

  test('asks for the question that is missing', () => {
    expect(answerTo('/ask')).toMatch(/question/);
  });

  test('takes an empty line for nothing', () => {
    expect(answerTo('')).toBe('');
  });

  test('/help lists every command with its options', () => {
    for (const word of ['/ask', 'question:', 'source:', '/sources', '/timeline', '/quit']) {
      expect(answerTo('/help')).toContain(word);
    }
  });

  test('ends with 0 at the end of its input, without a complaint', () => {
    expect(session.code).toBe(0);
    expect(session.stderr).toBe('');
  });

  test('/quit ends it with 0, and what follows is no longer answered', async () => {
    const { code, stderr, answers } = await type(['/sources realist', '/quit', '/timeline']);
    expect(code).toBe(0);
    expect(stderr).toBe('');
    expect(answers[0]).toContain('Realist');
    expect(answers.slice(1).join('').trim()).toBe('');
  });
});

describe('buttons in the prompt', () => {
  /** The number that stands before a button's label. */
  const numberOf = (shown: string | undefined, label: string) =>
    new RegExp(`\\[(\\d+)\\] [^[]*${label}`).exec(shown ?? '')?.[1] ?? '';

  test('turn pages by their numbers, forth and back', async () => {
    const [first] = (await type(['/timeline'])).answers;
    expect(first).toMatch(/^Tuesday 4 November 2025$/m);
    expect(first).toMatch(/Page 1 of \d/);
    const [previous, next] = [numberOf(first, 'Previous'), numberOf(first, 'Next')];
    const [, second] = (await type(['/timeline', next])).answers;
    expect(second).toMatch(/Page 2 of \d/);
    const [, refused, , back] = (await type(['/timeline', previous, next, numberOf(second, 'Previous')])).answers;
    expect(refused).toMatch(/no previous page/i);
    expect(refused).not.toMatch(/Page \d/);
    expect(back).toBe(first);
    // It types into several processes, one after the other.
  }, 60_000);
});
