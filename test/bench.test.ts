// Fitting to one's own questions, as bench's help says: on a few of them, printed and not kept.
import { cp, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { folderWith } from './support/folders.ts';
import { PROJECT, runScript } from './support/processes.ts';

const ANSWERABLE = `${PROJECT}test/golden/answerable.jsonl`;

const WEIGHTS = ['src/answers/ranking/weights.json', 'src/answers/confidence.json'];

test.each([
  ['fit', 'src/answers/ranking/weights.json', /right paragraph first [\d.]+%/],
  ['calibrate', 'src/answers/confidence.json', /AUROC [\d.]+, [\d.]+% answered/],
])(
  '%s prints how good it is and a table like the one in use, and changes nothing without --write',
  async (name, table, judged) => {
    const before = await readFile(`${PROJECT}${table}`, 'utf8');
    const { code, stdout } = await runScript('bench/index.ts', {
      args: [name, ANSWERABLE, '--corpus', `${PROJECT}seeds`],
    });
    expect(code).toBe(0);
    expect(stdout).toMatch(judged);
    const printed = JSON.parse(stdout.slice(stdout.indexOf('{'))) as Record<string, number>;
    expect(Object.keys(printed).toSorted()).toEqual(Object.keys(JSON.parse(before)).toSorted());
    expect(Object.values(printed).every(Number.isFinite)).toBe(true);
    expect(await readFile(`${PROJECT}${table}`, 'utf8')).toBe(before);
  },
  60_000,
);

test.each(['fit', 'calibrate'])(
  '%s says what it needs',
  async (name) => {
    const run = (...args: string[]) => runScript('bench/index.ts', { args: [name, ...args] });
    for (const [args, message] of [
      [[], `${name} needs questions and their articles`],
      [[ANSWERABLE], `${name} needs the articles of ${ANSWERABLE}`],
      [[`${PROJECT}test/golden`], 'test/golden/questions.jsonl'],
    ] as const) {
      const { code, stderr } = await run(...args);
      expect(code).toBe(2);
      expect(stderr).toContain(message);
    }
  },
  60_000,
);

test('calibrate says that unanswerable questions alone are not enough', async () => {
  const { code, stdout, stderr } = await runScript('bench/index.ts', {
    args: ['calibrate', `${PROJECT}test/golden/unanswerable.jsonl`, '--corpus', `${PROJECT}seeds`],
  });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('a set without unanswerable questions');
}, 60_000);

test('fit takes several folders of questions and articles, and judges each', async () => {
  const questions = await readFile(ANSWERABLE, 'utf8');
  const folders = [
    await folderWith({ 'questions.jsonl': questions }),
    await folderWith({ 'questions.jsonl': questions }),
  ];
  for (const folder of folders) await cp(`${PROJECT}seeds`, `${folder}/corpus`, { recursive: true });
  const { code, stdout } = await runScript('bench/index.ts', { args: ['fit', ...folders] });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^1\d\d questions of 5 articles/);
  for (const folder of folders) expect(stdout).toContain(`${folder}: right paragraph first`);
}, 60_000);

test.each([
  ['fit', 'whose answer is found'],
  ['calibrate', 'unanswerable questions'],
])(
  '%s refuses questions that it can learn nothing from, and leaves what was learnt as it is',
  async (verb, why) => {
    const weights = () => Promise.all(WEIGHTS.map((file) => readFile(`${PROJECT}${file}`, 'utf8')));
    const before = await weights();
    const questions = `${PROJECT}test/golden/unanswerable.jsonl`;
    const { code, stderr } = await runScript('bench/index.ts', {
      args: [verb, questions, '--corpus', `${PROJECT}seeds`, '--write'],
    });
    expect(code).toBe(2);
    expect(stderr).toContain(why);
    expect(await weights()).toEqual(before);
  },
  60_000,
);

test('searching compares answers over one’s own articles, and says what it needs', async () => {
  const run = (...args: string[]) => runScript('bench/index.ts', { args: ['searching', ...args] });
  const { code, stdout } = await run(ANSWERABLE, '--corpus', `${PROJECT}seeds`);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^ {2}\d+: median [\d.]+ ms, [\d.]+ of MiniSearch's; .* loop held at most \d+ ms$/m);
  const { code: refused, stderr } = await run(ANSWERABLE);
  expect(refused).toBe(2);
  expect(stderr).toContain('--corpus DIR');
}, 60_000);
