// Real files in real folders, looked through often.
import { mkdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { type LiveLibrary, openLive } from '../src/live-library.ts';
import { folderWith } from './support/folders.ts';

const LOOK_EVERY = 200;
const BRIDGE = 'The minister opened the new bridge over the river on Monday, and the crowd was large.';
const SNOW = 'Half a metre of snow fell in the mountains overnight, and the pass was closed to lorries.';
const article = (title: string, text: string) => `${title}\n\n21 November 2025\n\n${text}\n`;

const opened: LiveLibrary[] = [];
afterEach(async () => {
  for (const { close } of opened.splice(0)) await close();
});

async function open(folder: string, every = LOOK_EVERY) {
  const [infos, warnings]: string[][] = [[], []];
  const live = await openLive(
    folder,
    { info: (line) => infos?.push(line), warn: (line) => warnings?.push(line) },
    every,
  );
  opened.push(live);
  return { ...live, infos, warnings };
}

/** A folder that may be moved away. */
async function articles(files: Readonly<Record<string, string>>): Promise<string> {
  const inside = Object.entries(files).map(([name, content]) => [`articles/${name}`, content]);
  return join(await folderWith(Object.fromEntries(inside)), 'articles');
}

const titles = ({ library }: LiveLibrary) =>
  library
    .sources()
    .map(({ title }) => title)
    .sort();

describe('a folder that changes while it is served', () => {
  test('has a new article answered from, and says so', async () => {
    const folder = await articles({ 'bridge.txt': article('A bridge', BRIDGE) });
    const live = await open(folder);
    const ask = () => live.library.ask({ question: 'Where did snow fall?' });
    expect((await ask()).kind).toBe('nothing');
    await writeFile(join(folder, 'snow.txt'), article('Snow', SNOW));
    await expect.poll(async () => (await ask()).kind).toBe('found');
    expect(live.infos).toEqual(['Read the articles anew: 1 new; 2 articles with 2 paragraphs']);
    expect(live.warnings).toEqual([]);
  });

  test.each<[string, (folder: string) => Promise<void>, string[], string]>([
    ['one is gone', (folder) => rm(join(folder, 'snow.txt')), ['A bridge'], '1 gone'],
    [
      'one is written anew',
      (folder) => writeFile(join(folder, 'snow.txt'), article('Much snow', SNOW)),
      ['A bridge', 'Much snow'],
      '1 changed',
    ],
    [
      'one gets a sidecar',
      (folder) => writeFile(join(folder, 'snow.yaml'), 'title: Snow again\n'),
      ['A bridge', 'Snow again'],
      '1 changed',
    ],
    [
      'one comes into a folder in it and another one is renamed',
      async (folder) => {
        await rename(join(folder, 'snow.txt'), join(folder, 'weather.txt'));
        await mkdir(join(folder, 'more'));
        await writeFile(join(folder, 'more', 'sun.txt'), article('Sun', SNOW.replace('snow', 'rain')));
      },
      ['A bridge', 'Snow', 'Sun'],
      '2 new, 1 gone',
    ],
    [
      'another one takes its place',
      async (folder) => {
        await rename(folder, `${folder}-before`);
        await mkdir(folder);
        await writeFile(join(folder, 'snow.txt'), article('Other snow', SNOW));
      },
      ['Other snow'],
      '1 changed, 1 gone',
    ],
  ])('is read anew when %s', async (_, change, expected, said) => {
    const folder = await articles({ 'bridge.txt': article('A bridge', BRIDGE), 'snow.txt': article('Snow', SNOW) });
    const live = await open(folder);
    await change(folder);
    await expect.poll(() => titles(live)).toEqual(expected);
    expect(live.infos).toEqual([expect.stringContaining(`anew: ${said};`)]);
  });

  test('warns of what came to be wrong, and of nothing that was wrong before', async () => {
    const folder = await articles({ 'bridge.txt': article('A bridge', BRIDGE), 'empty.txt': '' });
    const live = await open(folder);
    await writeFile(join(folder, 'orphan.yaml'), 'title: Nothing\n');
    await expect.poll(() => live.warnings).toEqual([expect.stringContaining('orphan.yaml')]);
    expect(live.infos).toEqual([]);
    expect(live.library.warnings).toContainEqual(expect.stringContaining('orphan.yaml'));
  });

  test('has a file read anew that keeps its size and its time, as one does that is made readable', async () => {
    const folder = await articles({ 'snow.txt': article('Snow', SNOW) });
    const file = join(folder, 'snow.txt');
    await utimes(file, 1_000_000, 1_000_000);
    const live = await open(folder);
    await writeFile(file, article('Rain', SNOW));
    await utimes(file, 1_000_000, 1_000_000);
    await expect.poll(() => titles(live)).toEqual(['Rain']);
  });

  test('answers as before while it can’t be read, says so once, and is read when it is back', async () => {
    const folder = await articles({ 'bridge.txt': article('A bridge', BRIDGE) });
    const live = await open(folder);
    await rename(folder, `${folder}-away`);
    await expect.poll(() => live.warnings).toEqual([expect.stringMatching(/doesn't exist;.*read before are served$/)]);
    expect((await live.library.ask({ question: 'Who opened the bridge?' })).kind).toBe('found');
    await writeFile(join(`${folder}-away`, 'snow.txt'), article('Snow', SNOW));
    await rename(`${folder}-away`, folder);
    await expect.poll(() => titles(live)).toEqual(['A bridge', 'Snow']);
    expect(live.warnings).toHaveLength(1);
  });

  test('isn’t read before a file stands still', async () => {
    const folder = await articles({ 'bridge.txt': article('A bridge', BRIDGE) });
    const live = await open(folder, 500);
    const whole = article('Snow', `${SNOW}\n\n${BRIDGE.replace('minister', 'mayor')}`);
    for (let end = 1; end <= whole.length; end++) {
      await writeFile(join(folder, 'snow.txt'), whole.slice(0, end));
      await setTimeout(10);
    }
    await expect.poll(() => titles(live)).toEqual(['A bridge', 'Snow']);
    expect(live.library.sources('snow')[0]?.paragraphs).toHaveLength(2);
    expect(live.infos).toHaveLength(1);
  });
});
