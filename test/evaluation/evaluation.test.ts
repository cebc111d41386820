// Judging a corpus on one's own questions: real files, and the script as its users run it.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { UsageError } from '../../src/entry.ts';
import { runEvaluation } from '../../src/evaluation/index.ts';
import { evaluate, type Outcome, outcomeOf } from '../../src/evaluation/measure.ts';
import { parseQuestions } from '../../src/evaluation/questions.ts';
import { summaryText } from '../../src/evaluation/summary.ts';
import { openLibrary } from '../../src/library.ts';
import { PlainError } from '../../src/plain-error.ts';
import { anArticle } from '../support/articles.ts';
import { cleanUp, runScript, writeFolder } from '../support/processes.ts';
import { between, count, fields, matching, oneOf, orNull } from '../support/shapes.ts';

afterAll(cleanUp);

const BRIDGE = 'The minister of transport opened the new bridge over the river Aire on Monday.';
const STRIKE = 'Dockers went on strike for higher wages, and the harbour of Lund stood still.';
const ARTICLES = {
  'bridge.txt': `A bridge opens\n\n1 May 2025\n\n${BRIDGE}\n\nThe old ferry over the river was sold to a museum in York last winter.\n`,
  'strike.txt': `The harbour stands still\n\n2 May 2025\n\n${STRIKE}\n\nThe union asked for talks with the owners of the harbour this week.\n`,
};
const lines = (...questions: readonly unknown[]) => questions.map((question) => JSON.stringify(question)).join('\n');

describe('a file of questions', () => {
  test('may have empty lines, further fields and a byte order mark', () => {
    const text = `\uFEFF{"question":"A?","expect":["b"],"by":"Ada"}\r\n\r\n{"question":"C?","expect":[]}\n`;
    expect(parseQuestions(text, 'q.jsonl')).toEqual([
      { question: 'A?', expect: ['b'] },
      { question: 'C?', expect: [] },
    ]);
  });

  test.each([
    ['no JSON', '{"question": "A?", "expect": ["b"]', 'no JSON'],
    ['an array', '["A?", "b"]', 'no object'],
    ['null', 'null', 'no object'],
    ['no question', '{"expect": ["b"]}', '"question"'],
    ['a number for a question', '{"question": 3, "expect": ["b"]}', '"question"'],
    ['nothing expected', '{"question": "A?"}', '"expect"'],
    ['one text instead of a list', '{"question": "A?", "expect": "b"}', '"expect"'],
    ['a number among the texts', '{"question": "A?", "expect": ["b", 1]}', '"expect"'],
    ['a text that every paragraph holds', '{"question": "A?", "expect": [" "]}', '"expect"'],
  ])('with %s in a line is refused with its place and what is expected', (_what, line, named) => {
    const read = () => parseQuestions(`{"question":"A?","expect":[]}\n\n${line}`, 'my questions.jsonl');
    expect(read).toThrow(PlainError);
    expect(read).toThrow('my questions.jsonl, line 3: ');
    expect(read).toThrow(named);
    expect(read).toThrow('{"question": "…", "expect": [');
  });

  test('without any question is refused', () => {
    expect(() => parseQuestions('\n \n', 'q.jsonl')).toThrow('q.jsonl has no question');
  });
});

describe('an outcome', () => {
  const library = openLibrary([
    anArticle({ paragraphs: ['The tower is 90 metres high.', 'The tower was built  in\n1889.', 'It rained.'] }),
  ]);
  const outcome = async (question: string, ...words: string[]) =>
    outcomeOf({ question, expect: words }, await library.ask({ question }), 1.23456);

  test('is the rank of the first excerpt with any of the expected words, white space folded', async () => {
    expect(await outcome('How high is the tower?', '90 metres')).toMatchObject({ rank: 1, answered: true, ms: 1.235 });
    expect(await outcome('How high is the tower?', 'was built in 1889')).toMatchObject({ rank: 2 });
    expect(await outcome('How high is the tower?', 'no such words', ' 90\nmetres ')).toMatchObject({ rank: 1 });
  });

  test('has no rank where no excerpt holds them', async () => {
    expect(await outcome('How high is the tower?', '91 metres')).toMatchObject({ rank: null, answered: true });
    expect(await outcome('How high is the tower?')).toMatchObject({ rank: null });
  });

  test('has a rank also where the question was declined', async () => {
    const declined = await outcome('Which sourdough bakery sells tower cakes?', 'The tower');
    expect(declined).toMatchObject({ rank: 1, answered: false });
    expect(declined.confidence).toBeLessThan(0.5);
  });

  test('of a question without a word has confidence 0', async () => {
    expect(await outcome('')).toMatchObject({ rank: null, answered: false, confidence: 0 });
  });
});

describe('the figures', () => {
  const outcome = (rank: number | null, answered: boolean, ms = 1): Outcome => ({
    question: '',
    rank,
    answered,
    confidence: 0,
    ms,
  });
  const answerable = { question: '', expect: ['x'] };
  const unanswerable = { question: '', expect: [] };

  test('count ranks of all answerable questions, and top right ones only among the answered', () => {
    const outcomes = [outcome(1, true), outcome(1, false), outcome(4, true), outcome(null, true)];
    expect(evaluate([answerable, answerable, answerable, answerable], outcomes)).toMatchObject({
      questions: 4,
      recallAt: { 1: 0.5, 3: 0.5, 5: 0.75, 10: 0.75 },
      mrrAt10: 0.5625,
      answerable: { total: 4, answered: 3, topRight: 1 },
      unanswerable: { total: 0, declined: 0 },
    });
  });

  test('count declined questions as right where nothing answers them, and leave them out of recall', () => {
    const outcomes = [outcome(2, true), outcome(null, false), outcome(null, true)];
    expect(evaluate([answerable, unanswerable, unanswerable], outcomes)).toMatchObject({
      recallAt: { 1: 0, 3: 1 },
      answerable: { total: 1, answered: 1, topRight: 0 },
      unanswerable: { total: 2, declined: 1 },
    });
  });

  test('have no share where there is nothing to take a share of', () => {
    const evaluation = evaluate([unanswerable], [outcome(null, false)]);
    expect(evaluation).toMatchObject({ recallAt: { 1: null, 10: null }, mrrAt10: null });
    expect(summaryText(evaluation, { articles: 1, paragraphs: 1, buildMs: 1, heapMb: 1 })).not.toMatch(/null|NaN/);
  });

  test('take percentiles from the times that were measured', () => {
    const outcomes = Array.from({ length: 200 }, (_, index) => outcome(1, true, 200 - index));
    const { latencyMs } = evaluate(
      outcomes.map(() => answerable),
      outcomes,
    );
    expect(latencyMs).toEqual({ p50: 100, p99: 198, max: 200 });
  });
});

describe('npm run eval', () => {
  const SHARE = orNull(between(0, 1));
  const SHAPE = fields({
    questions: count,
    recallAt: fields({ 1: SHARE, 3: SHARE, 5: SHARE, 10: SHARE }),
    mrrAt10: SHARE,
    answerable: fields({ total: count, answered: count, topRight: count }),
    unanswerable: fields({ total: count, declined: count }),
    latencyMs: fields({ p50: between(0, 1e6), p99: between(0, 1e6), max: between(0, 1e6) }),
    index: fields({ articles: count, paragraphs: count, buildMs: count, heapMb: between(-1, 100) }),
  });

  test('prints the documented figures with --json and writes a line per question with --details', async () => {
    const folder = await writeFolder({
      ...Object.fromEntries(Object.entries(ARTICLES).map(([name, text]) => [`articles/${name}`, text])),
      'questions.jsonl': lines(
        { question: 'Who opened the bridge?', expect: ['The minister of transport'] },
        { question: 'Why did the harbour stand still?', expect: [STRIKE] },
        { question: 'Which sourdough did the baker sell?', expect: [] },
      ),
    });
    const args = [join(folder, 'questions.jsonl'), '--corpus', join(folder, 'articles'), '--json'];
    const details = join(folder, 'details.jsonl');
    const { code, stdout, stderr } = await runScript('src/eval.ts', { args: [...args, '--details', details] });
    expect(stderr).toBe('');
    expect(code).toBe(0);
    const data = JSON.parse(stdout);
    SHAPE(data, 'eval');
    expect(data).toMatchObject({
      questions: 3,
      recallAt: { 1: 1, 3: 1, 5: 1, 10: 1 },
      mrrAt10: 1,
      answerable: { total: 2, answered: 2, topRight: 2 },
      unanswerable: { total: 1, declined: 1 },
      index: { articles: 2, paragraphs: 4 },
    });
    const written = (await readFile(details, 'utf8')).trimEnd().split('\n');
    const DETAIL = fields({
      question: matching(/\?$/),
      rank: orNull(count),
      answered: oneOf(true, false),
      confidence: between(0, 1),
      ms: between(0, 1e6),
    });
    for (const [index, line] of written.entries()) DETAIL(JSON.parse(line), `line ${index + 1}`);
    expect(written.map((line) => JSON.parse(line).rank)).toEqual([1, 1, null]);
  });

  test('prints them as plain lines without --json, and exits with 2 for wrong usage', async () => {
    const folder = await writeFolder({ 'q.jsonl': lines({ question: 'Who is Steve Witkoff?', expect: ['envoy'] }) });
    const [plain, wrong] = await Promise.all([
      runScript('src/eval.ts', { args: [join(folder, 'q.jsonl')] }),
      runScript('src/eval.ts'),
    ]);
    expect(plain).toMatchObject({ code: 0, stderr: '' });
    expect(plain.stdout).toMatch(/1 questions? over 5 articles/);
    expect(plain.stdout).toMatch(/right paragraph first +\d+\.\d%/);
    expect(wrong).toMatchObject({ code: 2, stdout: '' });
    expect(wrong.stderr).toContain('QUESTIONS.jsonl');
  });

  test.each([
    [[], UsageError, 'one file'],
    [['a.jsonl', 'b.jsonl'], UsageError, 'one file'],
    [['a.jsonl', '--detail', 'x'], UsageError, '--detail'],
    [['no-such-file.jsonl'], PlainError, '"no-such-file.jsonl" can\'t be read (ENOENT)'],
    [['src'], PlainError, '"src" can\'t be read (EISDIR)'],
  ] as const)('%j is refused by name', async (args, kind, named) => {
    const run = runEvaluation(args);
    await expect(run).rejects.toThrow(kind);
    await expect(run).rejects.toThrow(named);
  });

  test('finds out before the work that the details or the corpus have no place', async () => {
    const folder = await writeFolder({ 'q.jsonl': lines({ question: 'A?', expect: [] }) });
    const file = join(folder, 'q.jsonl');
    await expect(runEvaluation([file, '--details', join(folder, 'no', 'd.jsonl')])).rejects.toThrow(/d\.jsonl.*ENOENT/);
    await expect(runEvaluation([file, '--corpus', join(folder, 'none')])).rejects.toThrow(/none" doesn't exist/);
  });

  test('never writes over the questions', async () => {
    const text = lines({ question: 'A?', expect: [] });
    const folder = await writeFolder({ 'q.jsonl': text });
    const file = join(folder, 'q.jsonl');
    await expect(runEvaluation([file, '--details', join(folder, '.', 'q.jsonl')])).rejects.toThrow(UsageError);
    expect(await readFile(file, 'utf8')).toBe(text);
  });
});
