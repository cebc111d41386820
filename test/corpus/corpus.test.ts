import { chmod, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCorpus } from '../../src/corpus/index.ts';
import { PlainError } from '../../src/plain-error.ts';
import { articleText, folderWith } from '../support/folders.ts';

const RUSSIAN = 'Портовый город во вторник проголосовал за восстановление старого моста после долгих споров.';
/** `港町は火曜日、古い橋を再建することを決めた。費用は四百万ポンドだという。` */
const SHIFT_JIS = Buffer.from(
  '8d6092ac82cd89ce976a93fa81418cc382a28bb482f08dc48c9a82b782e982b182c682f08c8882df82bd814294ef977082cd8e6c9553969c837c8393836882be82c682a282a481420a0a',
  'hex',
);

function windows1251(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => (letter < '\u0410' ? 0 : 0xc0 - 0x410) + letter.charCodeAt(0));
}

describe('a folder of articles', () => {
  test('is read with its subfolders, in the same order wherever it lies', async () => {
    const files = {
      'b.txt': articleText({ title: 'The second of the articles here' }),
      'a/z.txt': articleText({ body: [OTHER] }),
    };
    const read = await readCorpus(await folderWith(files));
    const again = await readCorpus(await folderWith(files));
    expect(read.articles.map(({ file }) => file)).toEqual(['a/z.txt', 'b.txt']);
    expect(again).toEqual(read);
  });

  test('keeps an article’s id when other files come and go', async () => {
    const alone = await readCorpus(await folderWith({ 'b.txt': articleText() }));
    const beside = await readCorpus(
      await folderWith({ 'b.txt': articleText(), 'a.txt': articleText({ body: [OTHER] }) }),
    );
    expect(beside.articles.find(({ file }) => file === 'b.txt')?.id).toBe(alone.articles[0]?.id);
  });

  test('lists an article that stands in two files once, with both names and what either says of itself', async () => {
    const stampless = articleText().replace('21 November 2025\n\n', '');
    const { articles, warnings } = await readCorpus(
      await folderWith({ 'a.txt': stampless, 'copy of a.txt': articleText() }),
    );
    expect(articles).toHaveLength(1);
    expect(warnings).toEqual([expect.stringMatching(/^a\.txt: .*copy of a\.txt.*remove one of the two$/)]);
    expect(articles[0]).toMatchObject({ file: 'a.txt', files: ['a.txt', 'copy of a.txt'], published: '2025-11-21' });
  });

  test('names the file of each warning where one article stands in several', async () => {
    const wrong = `---\npublished: 31 Feb\n---\n${articleText()}`;
    const { warnings } = await readCorpus(await folderWith({ 'a.txt': articleText(), 'b.txt': wrong }));
    expect(warnings[0]).toMatch(/^a\.txt: b\.txt: published is "31 Feb"/);
  });

  test('takes names with emoji, quotes and spaces', async () => {
    const { articles } = await readCorpus(await folderWith({ '📰 "news" it\'s.txt': articleText() }));
    expect(articles[0]?.file).toBe('📰 "news" it\'s.txt');
  });

  test.each([
    ['an empty file', 'x.txt', '', 'is empty'],
    ['binary junk under a text name', 'x.txt', Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256), 'binary'],
    ['Cyrillic text in Windows-1251', 'x.txt', windows1251(RUSSIAN), 'character set that can.t be told'],
    ['Japanese text in Shift-JIS', 'x.txt', SHIFT_JIS, 'character set that can.t be told'],
    ['nothing but menu words', 'x.txt', 'Home\nNews\nSport\nLog in', 'no paragraph'],
    ['an unknown format', 'x.xyz', articleText(), "isn't read"],
    ['a sidecar without its article', 'x.yaml', 'title: Alone', 'no article of that name'],
  ])('serves every other article beside %s, and names it', async (_name, file, content, words) => {
    const { articles, warnings } = await readCorpus(await folderWith({ 'good.txt': articleText(), [file]: content }));
    expect(articles.map((article) => article.file)).toEqual(['good.txt']);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(new RegExp(`^${file}: .*${words}`));
  });

  test('refuses a file larger than any article, and says how large', async () => {
    const folder = await folderWith({ 'good.txt': articleText() });
    await writeFile(join(folder, 'huge.txt'), Buffer.alloc(100_000_000, 'word '));
    const { articles, warnings } = await readCorpus(folder);
    expect(articles).toHaveLength(1);
    expect(warnings[0]).toMatch(/^huge\.txt: has 100 MB/);
  });

  test('refuses a file of a million lines, which is no article', async () => {
    const lines = 'x\n'.repeat(999_999);
    const { articles, warnings } = await readCorpus(await folderWith({ 'a.txt': articleText(), 'log.txt': lines }));
    expect(articles).toHaveLength(1);
    expect(warnings[0]).toMatch(/^log\.txt: has 1,000,000 lines/);
  });

  test('follows no link out of the folder, in a circle or to nowhere, and names each', async () => {
    const outside = await folderWith({ 'secret.txt': articleText({ title: 'What nobody should see in here' }) });
    const folder = await folderWith({ 'good.txt': articleText(), 'sub/other.txt': articleText({ body: [OTHER] }) });
    await symlink(join(outside, 'secret.txt'), join(folder, 'out.txt'));
    await symlink(folder, join(folder, 'sub', 'circle'));
    await symlink(join(folder, 'gone.txt'), join(folder, 'nowhere.txt'));
    await symlink('b.txt', join(folder, 'a.txt'));
    await symlink('a.txt', join(folder, 'b.txt'));
    const { articles, warnings } = await readCorpus(folder);
    expect(articles.map(({ file }) => file)).toEqual(['good.txt', 'sub/other.txt']);
    expect(warnings).toEqual([
      expect.stringMatching(/^a\.txt: is a link in a circle; /),
      expect.stringMatching(/^b\.txt: is a link in a circle; /),
      expect.stringMatching(/^nowhere\.txt: is a link that leads nowhere; /),
      expect.stringMatching(/^out\.txt: is a link out of the corpus folder; /),
      expect.stringMatching(/^sub\/circle: is a link to a folder, which could lead in a circle; /),
    ]);
  });

  test('serves every other article beside a folder and a file without permission, and names both', async () => {
    const folder = await folderWith({
      'good.txt': articleText(),
      'closed.txt': articleText({ body: [OTHER] }),
      'closed/a.txt': articleText({ body: [OTHER] }),
    });
    await chmod(folder, 0o755);
    for (const path of ['closed.txt', 'closed']) await chmod(join(folder, path), 0);
    try {
      const { articles, warnings } = await asOrdinaryUser(() => readCorpus(folder));
      expect(articles.map(({ file }) => file)).toEqual(['good.txt']);
      expect(warnings).toEqual([
        expect.stringMatching(/^closed: this folder can't be read \(EACCES\); make it readable/),
        expect.stringMatching(/^closed\.txt: can't be read \(EACCES\); make it readable/),
      ]);
    } finally {
      await chmod(join(folder, 'closed'), 0o755);
    }
  });

  test('without an article, missing or a file, is an error that names it and the remedy', async () => {
    const empty = await folderWith({ 'notes.xyz': 'x' });
    await expect(readCorpus(empty)).rejects.toThrow(PlainError);
    await expect(readCorpus(empty)).rejects.toThrow(/holds no article.*notes\.xyz/s);
    await expect(readCorpus(join(empty, 'nowhere'))).rejects.toThrow(/nowhere" doesn't exist.*CORPUS/);
    await expect(readCorpus(join(empty, 'notes.xyz'))).rejects.toThrow(/is a file, not a folder/);
  });
});

const OTHER = 'An entirely different paragraph stands in this file, about a lighthouse that was painted red and white.';

const NOBODY = 65_534;

/** Permissions don't hold back root, as whom containers run tests. */
async function asOrdinaryUser<Result>(work: () => Promise<Result>): Promise<Result> {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

describe('front matter', () => {
  test.each(['\n', '\r\n'])(
    'in a text file goes before what the text shows, with lines that end in %j',
    async (end) => {
      const lines = ['---', 'outlet: The Gazette', 'published: 2025-11', '---', ...articleText().split('\n')];
      const { articles } = await readCorpus(await folderWith({ 'a.txt': lines.join(end) }));
      expect(articles[0]).toMatchObject({
        outlet: 'The Gazette',
        published: '2025-11',
        publishedBasis: 'front-matter',
      });
      expect(articles[0]?.paragraphs).toHaveLength(3);
    },
  );

  test('with a wrong field loses that one and no other, and the warning names it', async () => {
    const files = { 'a.txt': `---\npublished: 31 Feb\nauthor: Ada Moss\n---\n${articleText()}` };
    const { articles, warnings } = await readCorpus(await folderWith(files));
    expect(articles[0]).toMatchObject({ published: '2025-11-21', publishedBasis: 'stamp', author: 'Ada Moss' });
    expect(articles[0]?.paragraphs).toHaveLength(3);
    expect(warnings).toEqual([expect.stringMatching(/^a\.txt: published is "31 Feb", not a date; write YYYY-MM-DD/)]);
  });

  test('goes behind a sidecar', async () => {
    const text = `---\noutlet: The Gazette\nauthor: Ada Moss\n---\n${articleText()}`;
    const { articles } = await readCorpus(await folderWith({ 'a.txt': text, 'a.yaml': 'outlet: The Courier' }));
    expect(articles[0]).toMatchObject({ outlet: 'The Courier', author: 'Ada Moss' });
  });
});

describe('a sidecar', () => {
  test('goes before what the article says of itself', async () => {
    const sidecar =
      'title: Another title\noutlet: The Gazette\npublished: 2025-11\nurl: https://example.org/a\nlanguage: EN';
    const { articles } = await readCorpus(await folderWith({ 'a.txt': articleText(), 'a.yaml': sidecar }));
    expect(articles[0]).toMatchObject({
      title: 'Another title',
      outlet: 'The Gazette',
      published: '2025-11',
      publishedBasis: 'sidecar',
      url: 'https://example.org/a',
      language: 'en',
    });
  });

  test('that renames an article leaves its own headline out of the text, and its stamp and address found', async () => {
    const page = [
      ...['Home', 'News', 'Sport', '3 January 2031', 'Ferry fares rise again', 'Weather', 'Jobs'],
      ...[articleText(), 'https://gazette.test/2025/11/21/harbour-town-votes-to-rebuild-bridge'],
    ].join('\n\n');
    const plain = await readCorpus(await folderWith({ 'a.txt': page }));
    const named = await readCorpus(await folderWith({ 'a.txt': page, 'a.yaml': 'title: Pier news' }));
    expect(plain.articles[0]).toMatchObject({ published: '2025-11-21', url: expect.stringContaining('gazette.test') });
    expect(named.articles[0]).toEqual({ ...plain.articles[0], title: 'Pier news' });
  });

  test('may also be named after the whole file', async () => {
    const { articles } = await readCorpus(
      await folderWith({ 'a.txt': articleText(), 'a.txt.yaml': 'author: Ada Moss' }),
    );
    expect(articles[0]?.author).toBe('Ada Moss');
  });

  test.each([
    ['published: 31 Feb', /a\.yaml: published is "31 Feb", not a date; write YYYY-MM-DD/],
    ['published: 2025-02-31', /a\.yaml: published is "2025-02-31"/],
    ['url: nope', /a\.yaml: url is "nope", not an address/],
    ['title: [1, 2]', /a\.yaml: title is a list, not a text/],
    ['title: "unclosed', /a\.yaml: its YAML can't be read/],
    ['just words', /a\.yaml: its YAML is no list of fields/],
  ])('with %j is left out and named, and the article is served', async (sidecar, expected) => {
    const { articles, warnings } = await readCorpus(await folderWith({ 'a.txt': articleText(), 'a.yaml': sidecar }));
    expect(articles[0]).toMatchObject({
      title: 'Harbour town votes to rebuild its old bridge',
      published: '2025-11-21',
    });
    expect(warnings).toEqual([expect.stringMatching(expected)]);
    expect(articles[0]?.warnings).toHaveLength(1);
  });

  test('with a wrong field keeps the others', async () => {
    const files = { 'a.txt': articleText(), 'a.yaml': 'url: nope\nauthor: Ada Moss\nlanguage: English' };
    const { articles, warnings } = await readCorpus(await folderWith(files));
    expect(articles[0]).toMatchObject({ author: 'Ada Moss', url: null });
    expect(warnings).toEqual([
      'a.txt: a.yaml: url is "nope", not an address; write one that starts with https://; until then the article is served without this field',
      'a.txt: a.yaml: language is "English", not a language; write a code such as en or pt-BR; until then the article is served without this field',
    ]);
  });

  test('of binary data is named, and the article is served', async () => {
    const files = { 'a.txt': articleText(), 'a.yaml': Uint8Array.from({ length: 900 }, (_, i) => (i * 7919) % 256) };
    const { articles, warnings } = await readCorpus(await folderWith(files));
    expect(articles).toHaveLength(1);
    expect(warnings).toEqual([
      expect.stringMatching(/^a\.txt: a\.yaml: holds binary data, or text in a character set /),
    ]);
  });

  test('is never evaluated', async () => {
    const sidecar = 'title: !!js/function "function(){ process.exit(3) }"\nauthor: &a [*a]';
    const { articles } = await readCorpus(await folderWith({ 'a.txt': articleText(), 'a.yaml': sidecar }));
    expect(articles).toHaveLength(1);
  });
});

describe('an undated article', () => {
  const statements = [
    'The minister told parliament on Friday that the northern railway would reopen before the spring floods arrive.',
    '“We have repaired every bridge between the coast and the capital,” the minister said to loud applause.',
    'The opposition called the announcement premature, citing unfinished tunnels near the mountain pass.',
  ];
  const retold = [
    'On Friday the minister told parliament that the northern railway will reopen before spring floods arrive.',
    '“We repaired every bridge between the coast and the capital,” said the minister to loud applause.',
  ];
  const undated = articleText({ title: 'Railway to reopen soon, the minister says', stamp: '', body: retold });
  const dated = (stamp: string) =>
    articleText({ title: 'Northern railway set to reopen before floods', stamp, body: statements });

  test('gets a date inferred where another reports the same on the same weekday', async () => {
    const { articles } = await readCorpus(await folderWith({ 'a.txt': undated, 'b.txt': dated('23 November 2025') }));
    const [first, second] = articles;
    // On that day the other came out; Friday was what both tell of.
    expect(first).toMatchObject({ published: null, inferred: { published: '2025-11-23', from: [second?.id] } });
  });

  test('takes the date of the one that it shares most with, and none where two share as much', async () => {
    const short = dated('22 November 2025').replace(statements[1] ?? '', OTHER);
    const third = 'Critics called the announcement premature, citing unfinished tunnels near the mountain pass.';
    const whole = articleText({
      title: 'Railway to reopen soon, the minister says',
      stamp: '',
      body: [...retold, third],
    });
    const inferred = async (files: Record<string, string>) =>
      (await readCorpus(await folderWith(files))).articles.map(({ inferred }) => inferred?.published ?? null);
    expect(await inferred({ 'a.txt': whole, 'b.txt': short, 'c.txt': dated('23 November 2025') })).toEqual([
      '2025-11-23',
      null,
      null,
    ]);
    const other = dated('22 November 2025').replace('The opposition', 'Critics in the opposition');
    expect(await inferred({ 'a.txt': whole, 'b.txt': other, 'c.txt': dated('23 November 2025') })).toEqual([
      null,
      null,
      null,
    ]);
  });

  test('stays undated where two such reports disagree on the day', async () => {
    const later = dated('30 November 2025').replace('The opposition', 'Critics in the opposition');
    const files = { 'a.txt': undated, 'b.txt': dated('23 November 2025'), 'c.txt': later };
    const { articles } = await readCorpus(await folderWith(files));
    expect(articles[0]).toMatchObject({ published: null, inferred: null });
  });

  test('stays undated where the others name another weekday or speak of something else', async () => {
    const monday = dated('23 November 2025').replace('on Friday', 'on Monday');
    for (const other of [
      monday,
      articleText({ body: [OTHER, 'It happened on Friday, as the keeper of it recalls well.'] }),
    ]) {
      const { articles } = await readCorpus(await folderWith({ 'a.txt': undated, 'b.txt': other }));
      expect(articles[0]?.inferred).toBeNull();
    }
  });
});
