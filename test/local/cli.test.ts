// `npm run try` as a process of its own: what it prints, where, and how it ends.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { UsageError } from '../../src/entry.ts';
import { runLocally } from '../../src/local/index.ts';
import { pixelsOf } from '../support/pixels.ts';
import { cleanUp, type Finished, PROJECT, runScript, writeFolder } from '../support/processes.ts';
import { between, count, fields, listOf, matching, oneOf, orNull, type Shape, text } from '../support/shapes.ts';

afterAll(cleanUp);

const runs = new Map<string, Promise<Finished>>();

/** Runs it once for each command line, however many tests look at what comes of it. */
function run(...args: string[]): Promise<Finished> {
  const key = JSON.stringify(args);
  const known = runs.get(key) ?? runScript('src/try.ts', { args });
  runs.set(key, known);
  return known;
}

/** The data that a command prints, which must be all that it prints. */
// biome-ignore lint/suspicious/noExplicitAny: the shape is what the tests find out
async function json(...args: string[]): Promise<any> {
  const { code, stdout, stderr } = await run(...args, '--json');
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return JSON.parse(stdout);
}

let ownArticles: Promise<string> | undefined;

/** Two articles: one with outlet and date, and one without, in a subfolder. */
function ownFolder(): Promise<string> {
  ownArticles ??= writeFolder({
    'harbour.txt':
      'Harbour of Lund opens its new gate\n\n14 March 2021\n\nThe harbour master opened the gate of Lund on Sunday, nine years after the first plan. Ships of any size may now enter.\n\nMore From Harbour News\n',
    'deep/down/bridge.txt':
      'Bridge over the Aire closes for a year\n\nThe bridge over the river Aire was closed to lorries on Monday, since inspectors found rust in its cables.\n',
  });
  return ownArticles;
}

const MANY = 'What did Putin say about Trump, Ukraine and the peace plan?';
const ABSENT = 'Who won the chess tournament in Reykjavik?';

const date = matching(/^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(Z|[+-]\d\d:\d\d)?)?)?)?$/);
const day = matching(/^\d{4}-\d\d-\d\d$/);
const CITATION = {
  article: text,
  title: matching(/\S/),
  outlet: orNull(text),
  published: orNull(date),
  url: orNull(matching(/^https?:/)),
  paragraph: between(1, 1000),
} satisfies Record<string, Shape>;
const EXCERPT = fields({
  ...CITATION,
  text: matching(/\S/),
  sentence: listOf(count),
  confidence: between(0, 1),
  alsoIn: listOf(fields({ ...CITATION, text: matching(/\S/) })),
});

describe.concurrent('messages in the terminal', () => {
  test('ask prints the question, the passages and where they stand', async () => {
    const { code, stdout } = await run('ask', 'What happened in the Kharkiv region?');
    expect(code).toBe(0);
    expect(stdout).toContain('What happened in the Kharkiv region?');
    expect(stdout).toContain('the capture of Kupyansk in the Kharkiv region');
    for (const part of ['Türkiye Today', '21 Nov 2025, 22:04 UTC+3', 'paragraph 8']) expect(stdout).toContain(part);
    expect(stdout).not.toMatch(/\*\*|\\/);
  });

  test('ask --after goes by the day that stands in the answer, whatever day that is in UTC', async () => {
    const corpus = await writeFolder({
      'ferry.md':
        '---\npublished: 2025-11-17T00:30+02:00\n---\n# A ferry for Aland\n\nThe new ferry to Aland left the harbour with four hundred passengers.\n',
    });
    const ask = async (after: string) =>
      (await run('ask', 'When did the ferry leave?', '--after', after, '--corpus', corpus)).stdout;
    expect(await ask('2025-11-17')).toContain('17 Nov 2025, 00:30 UTC+2');
    expect(await ask('2025-11-18')).not.toContain('passengers');
  });

  test('ask --source answers from the articles that it names', async () => {
    const { code, stdout } = await run('ask', MANY, '--source', 'sputnik');
    expect(code).toBe(0);
    const citations = stdout.split('\n').filter((line) => /paragraph \d+$/.test(line));
    expect(citations.length).toBeGreaterThan(0);
    for (const line of citations) expect(line).toContain('Sputnik International');
  });

  test('something absent is said to be absent, and the command has run', async () => {
    const { code, stdout } = await run('ask', ABSENT);
    expect(code).toBe(0);
    expect(stdout).toMatch(/nothing in the sources/i);
    expect(stdout).toContain('Reykjavik');
  });

  test('sources prints every article with its outlet and date', async () => {
    const { code, stdout } = await run('sources');
    expect(code).toBe(0);
    expect(stdout).toMatch(/\b5 articles\b/);
    expect(stdout.match(/\.txt$/gm)).toHaveLength(5);
    expect(stdout).toMatch(/^ *Realist · undated/m);
    expect(stdout).toMatch(/^ *Sputnik International · 21 Nov 2025, 17:33 UTC/m);
  });

  test('sources WORDS prints only the articles that have these words, whatever their case and accents', async () => {
    const { code, stdout } = await run('sources', 'turkiye', 'TODAY');
    expect(code).toBe(0);
    expect(stdout.match(/\.txt$/gm)).toHaveLength(1);
    expect(stdout).toContain('Türkiye Today');
  });

  test('timeline prints dated statements under their day', async () => {
    const { code, stdout } = await run('timeline', '--all');
    expect(code).toBe(0);
    const day = stdout.split(/^(?=\w+day \d)/m).find((part) => part.startsWith('Friday 21 November 2025\n'));
    expect(day).toContain("Trump's new peace plan could form basis");
    expect(day).toContain('Sputnik International');
  });

  test('one page is printed, and stderr says how to get the others', async () => {
    const { stdout, stderr } = await run('ask', MANY);
    expect(stdout).toMatch(/Page 1 of \d/);
    expect(stdout).not.toMatch(/Page 2 of/);
    expect(stdout).not.toMatch(/Next|Previous/);
    expect(stderr).toContain('--all');
  });

  test('--all prints every page, so that every passage can be read', async () => {
    const { code, stdout, stderr } = await run('ask', MANY, '--all');
    expect(code).toBe(0);
    expect(stderr).toBe('');
    const pages = [...stdout.matchAll(/Page (\d+) of (\d+)/g)];
    expect(pages.map(([, page]) => Number(page))).toEqual(pages.map((_, index) => index + 1));
    expect(pages.length).toBe(Number(pages[0]?.[2]));
    const { excerpts } = await json('ask', MANY);
    expect(excerpts).toHaveLength(10);
    for (const excerpt of excerpts) expect(stdout).toContain(excerpt.text);
  });
});

describe.concurrent('ask --json', () => {
  test('has the documented shape', async () => {
    const data = await json('ask', MANY);
    fields({ question: oneOf(MANY), answered: oneOf(true), excerpts: listOf(EXCERPT) })(data, 'ask');
    expect(data.excerpts.length).toBeGreaterThan(0);
  });

  test('lists at most 10 excerpts, or as many as --limit says, best first', async () => {
    const { excerpts } = await json('ask', MANY);
    const { excerpts: more } = await json('ask', MANY, '--limit', '60');
    expect(excerpts).toHaveLength(10);
    expect(more.length).toBeGreaterThan(10);
    expect(more.length).toBeLessThanOrEqual(60);
    expect(more.slice(0, 10).map(place)).toEqual(excerpts.map(place));
  });

  test('says where the best sentence stands, and it is a whole sentence', async () => {
    const { excerpts } = await json('ask', MANY, '--limit', '60');
    for (const excerpt of excerpts) {
      const [start, end, ...more] = excerpt.sentence;
      expect(more).toEqual([]);
      expect(start).toBeLessThan(end);
      expect(end).toBeLessThanOrEqual(excerpt.text.length);
      const sentence = excerpt.text.slice(start, end);
      expect(sentence).toMatch(/^[“"‘'([]*[\p{Lu}\p{N}]/u);
      expect(sentence).toBe(sentence.trim());
      // Before and after it stands nothing, or the end and the beginning of another sentence.
      expect(excerpt.text.slice(0, start)).toMatch(/^$|[.!?…][”"’'\])]*\s+$/);
      if (end < excerpt.text.length) {
        expect(sentence).toMatch(/[.!?…][”"’'\])]*$/);
        expect(excerpt.text.slice(end)).toMatch(/^\s+\S/);
      }
    }
    expect(excerpts.some((excerpt: { sentence: number[] }) => excerpt.sentence[0] !== 0)).toBe(true);
  });

  test('quotes every passage verbatim from the file that it cites', async () => {
    const { excerpts } = await json('ask', MANY, '--limit', '60');
    const { articles } = await json('sources');
    const files = new Set<string>();
    for (const excerpt of excerpts) {
      for (const cited of [excerpt, ...excerpt.alsoIn]) {
        const article = articles.find(({ id }: { id: string }) => id === cited.article);
        expect(fold(await readFile(join(PROJECT, 'seeds', article.file), 'utf8'))).toContain(fold(cited.text));
        expect(article.paragraphs[cited.paragraph - 1]).toEqual({ number: cited.paragraph, text: cited.text });
        const { title, outlet, published, url } = article;
        expect(cited).toMatchObject({ title, outlet, published, url });
        files.add(article.file);
      }
    }
    expect(files.size).toBe(5);
  });

  test('--after and --before keep to articles published then, and say how many have no date', async () => {
    const data = await json('ask', MANY, '--after', '27 Nov 2025', '--before', '2025-11', '--limit', '60');
    const days = data.excerpts.map(({ published }: { published: string }) => published.slice(0, 10));
    expect(days.length).toBeGreaterThan(0);
    for (const day of days) expect(day >= '2025-11-27' && day <= '2025-11-30').toBe(true);
    expect(data.undatedLeftOut).toBe(1);
  });

  test('a misspelt word stands beside the one that was searched for, and where there is none nothing does', async () => {
    const data = await json('ask', 'What did Putinn say about Trump, Ukraine and the peace plan?');
    expect(data).toMatchObject({ answered: true, corrected: [{ word: 'Putinn', read: 'Putin' }] });
    expect(await json('ask', MANY)).not.toHaveProperty('corrected');
  });

  test('something absent is not answered, and the words that the articles lack are named', async () => {
    const data = await json('ask', ABSENT);
    fields({ question: oneOf(ABSENT), answered: oneOf(false), excerpts: listOf(EXCERPT), missing: listOf(text) })(
      data,
      'ask',
    );
    expect(data.missing).toEqual(expect.arrayContaining(['chess', 'tournament', 'Reykjavik']));
    for (const word of data.missing) expect(ABSENT).toContain(word);
  });
});

describe.concurrent('sources --json', () => {
  const ARTICLE = fields({
    id: matching(/^\S+$/),
    file: matching(/\.txt$/),
    files: listOf(text),
    title: matching(/\S/),
    outlet: orNull(text),
    author: orNull(text),
    url: orNull(matching(/^https?:/)),
    language: orNull(text),
    published: orNull(date),
    publishedBasis: oneOf('front-matter', 'sidecar', 'stamp', 'url', 'description', null),
    inferred: orNull(fields({ published: date, from: listOf(text) })),
    updated: orNull(date),
    paragraphs: listOf(fields({ number: between(1, 1000), text: matching(/\S/) })),
    headings: listOf(text),
    captions: listOf(text),
    warnings: listOf(text),
  });

  test('has the documented shape', async () => {
    const data = await json('sources');
    fields({ articles: listOf(ARTICLE), warnings: listOf(text) })(data, 'sources');
    expect(data.articles).toHaveLength(5);
  });

  test('gives every article an id of its own and counts its paragraphs from 1', async () => {
    const { articles } = await json('sources');
    expect(new Set(articles.map(({ id }: { id: string }) => id)).size).toBe(articles.length);
    for (const { paragraphs, file, files } of articles) {
      expect(files).toContain(file);
      expect(paragraphs.length).toBeGreaterThan(0);
      expect(paragraphs.map(({ number }: { number: number }) => number)).toEqual(
        paragraphs.map((_: unknown, index: number) => index + 1),
      );
    }
  });

  test('holds every paragraph verbatim as its file has it', async () => {
    const { articles } = await json('sources');
    for (const { file, paragraphs } of articles) {
      const whole = fold(await readFile(join(PROJECT, 'seeds', file), 'utf8'));
      for (const paragraph of paragraphs) expect(whole).toContain(fold(paragraph.text));
    }
  });

  test('gives a date exactly where a basis for it is known', async () => {
    const { articles } = await json('sources');
    for (const { published, publishedBasis } of articles) expect(published === null).toBe(publishedBasis === null);
    expect(articles.some(({ published }: { published: string | null }) => published === null)).toBe(true);
  });
});

describe.concurrent('timeline --picture', () => {
  test('writes a picture beside the text, the same every time', async () => {
    const folder = await writeFolder({});
    const files = [join(folder, 'one.png'), join(folder, 'two.png')];
    for (const { code, stdout } of await Promise.all(files.map((file) => run('timeline', '--picture', file)))) {
      expect(code).toBe(0);
      expect(stdout).toContain('4 November 2025');
      expect(stdout).not.toMatch(/picture/);
    }
    expect((await run('timeline')).stdout).toMatch(/picture.*--picture FILE\.png/);
    const [one, two] = await Promise.all(files.map((file) => readFile(file)));
    expect(pixelsOf(one ?? new Uint8Array()).width).toBe(1000);
    expect(one).toEqual(two);
  });

  test('says so where the file can’t be written', async () => {
    const { code, stderr } = await run('timeline', '--picture', join(await writeFolder({}), 'none', 'one.png'));
    expect(code).toBe(1);
    expect(stderr).toContain("one.png can't be written");
  });
});

describe.concurrent('verify --json', () => {
  const MATCH = fields({
    ...CITATION,
    text: matching(/\S/),
    similarity: between(0, 1),
    differences: listOf(fields({ kind: oneOf('same', 'missing', 'added'), text: matching(/\S/) })),
  });

  test.each([
    ['PUTIN SAID on Friday', 'exact'],
    ['the plan could form the basis of a final peace agreement', 'near'],
    ['The moon is made of green cheese', 'none'],
  ])('has the documented shape: %s', async (quote, verdict) => {
    const data = await json('verify', quote);
    fields({ verdict: oneOf(verdict), matches: listOf(MATCH) })(data, 'verify');
    expect(data.matches.length > 0).toBe(verdict !== 'none');
    const { articles } = await json('sources');
    for (const { text: passage, paragraph, article, differences } of data.matches) {
      const told = differences.filter(({ kind }: { kind: string }) => kind !== 'added');
      expect(told.map(({ text: part }: { text: string }) => part).join('')).toBe(passage);
      const own = articles.find(({ id }: { id: string }) => id === article);
      expect(own.paragraphs[paragraph - 1].text).toContain(passage);
    }
  });

  test('says where a passage stands that is in no paragraph', async () => {
    const quote = 'Moscow ready to negotiate on 28-point American peace proposal';
    const { verdict, matches } = await json('verify', quote);
    expect(verdict).toBe('exact');
    expect(matches).toEqual([expect.objectContaining({ paragraph: null, in: 'title', text: quote })]);
  });

  test('names a source that no article comes from, and asks for a quote', async () => {
    const { code, stderr, stdout } = await run('verify', 'a plan', '--source', 'nobody', '--json');
    expect(code).toBe(0);
    expect(stderr).toContain('"nobody"');
    expect(JSON.parse(stdout)).toEqual({ verdict: 'none', matches: [] });
    expect((await run('verify')).stderr).toMatch(/verify needs a quote/);
  });
});

describe.concurrent('timeline --json', () => {
  const MENTION = { ...CITATION, sentence: matching(/\S/), expression: matching(/\S/) };
  const { paragraph: _, ...CAPTION } = { ...MENTION, caption: oneOf(true) };
  const DATED = { start: day, end: day, basis: oneOf('stated', 'resolved', 'inferred') };
  const mention: Shape = (value, path) =>
    fields({ ...((value as { caption?: true }).caption ? CAPTION : MENTION), ...DATED })(value, path);
  const ENTRY = fields({
    start: day,
    end: day,
    precision: oneOf('day', 'weekend', 'week', 'month', 'quarter', 'year', 'decade', 'range'),
    kind: oneOf('happened', 'planned', 'claimed'),
    text: matching(/\S/),
    mentions: listOf(mention),
    differences: listOf(text),
  });

  test('has the documented shape', async () => {
    for (const where of [[], ['--corpus', await ownFolder()]]) {
      const data = await json('timeline', ...where);
      fields({ entries: listOf(ENTRY), undated: listOf(fields(MENTION)) })(data, 'timeline');
      expect(data.entries.length).toBeGreaterThan(0);
    }
  });

  test('takes a topic, a source, days, a kind and a number of days', async () => {
    const on = async (...args: string[]) => (await json('timeline', ...args)).entries;
    const [narrowed, planned, chosen] = await Promise.all([
      on('Kupyansk', '--source', 'Realist', '--after', '2025-11-02', '--before', '2025-11-30'),
      on('--kind', 'planned'),
      on('--limit', '2'),
    ]);
    expect(narrowed.length).toBeGreaterThan(0);
    for (const entry of narrowed) {
      expect(JSON.stringify(entry)).toContain('Kupyansk');
      for (const { outlet } of entry.mentions) expect(outlet).toBe('Realist');
      expect(entry.end >= '2025-11-02' && entry.start <= '2025-11-30').toBe(true);
    }
    expect(planned.length).toBeGreaterThan(0);
    for (const { kind } of planned) expect(kind).toBe('planned');
    expect(new Set(chosen.map(({ start }: { start: string }) => start)).size).toBe(2);
    for (const { precision } of chosen) expect(precision).toBe('day');
  });

  test('is in order of time, and nothing ends before it starts', async () => {
    const { entries } = await json('timeline');
    const starts = entries.map(({ start }: { start: string }) => start);
    expect(new Set(starts).size).toBeGreaterThan(1);
    expect(starts).toEqual([...starts].sort());
    for (const { start, end, mentions } of entries) {
      expect(start <= end).toBe(true);
      expect(mentions.length).toBeGreaterThan(0);
    }
  });

  test('cites for every statement the sentence and the wording that date it', async () => {
    const { entries, undated } = await json('timeline');
    const { articles } = await json('sources');
    for (const mention of [...entries.flatMap(({ mentions }: { mentions: unknown[] }) => mentions), ...undated]) {
      const article = articles.find(({ id }: { id: string }) => id === mention.article);
      const texts = mention.caption ? article.captions : [article.paragraphs[mention.paragraph - 1].text];
      expect(texts.join('\n')).toContain(mention.sentence);
      expect(mention.sentence).toContain(mention.expression);
    }
  });

  test('a weekday is the day at which a dated article means it, and no day in one without a date', async () => {
    const { entries, undated } = await json('timeline', '--corpus', await ownFolder());
    expect(entries).toMatchObject([{ start: '2021-03-14', mentions: [{ expression: 'Sunday', basis: 'resolved' }] }]);
    expect(undated).toMatchObject([{ expression: 'Monday', published: null }]);
    expect(undated[0].sentence).toContain('closed to lorries');
  });

  test('says how many undated statements a filter by days or kind left out', async () => {
    const corpus = await ownFolder();
    const on = (...args: string[]) => json('timeline', ...args, '--corpus', corpus);
    const [whole, after, planned, elsewhere] = await Promise.all([
      on(),
      on('lorries', '--after', '2021-01'),
      on('--kind', 'planned'),
      on('aeroplanes', '--after', '2021-01'),
    ]);
    expect(whole).not.toHaveProperty('undatedLeftOut');
    expect(after).toMatchObject({ undated: [], undatedLeftOut: 1 });
    expect(planned).toMatchObject({ undated: [], undatedLeftOut: 1 });
    expect(elsewhere).not.toHaveProperty('undatedLeftOut');
    expect((await run('timeline', '--after', '2021-01', '--corpus', corpus)).stdout).toContain(
      '1 undated statement left out.',
    );
  });
});

describe.concurrent('dates', () => {
  const TEXT =
    'The plan surfaced last week 🦊.\n\nThey met on Friday night,\nas in May 2014 and the 1990s; recently, no.\n';
  const dates = (input: string, ...args: string[]) => runScript('src/try.ts', { args: ['dates', ...args], input });

  test('--json lists the wording that names days, as documented', async () => {
    const { code, stdout, stderr } = await dates(TEXT, '--published', '2025-11-26', '--json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const data = JSON.parse(stdout);
    const expression = fields({
      text,
      offset: listOf(between(0, TEXT.length)),
      start: day,
      end: day,
      precision: oneOf('day', 'weekend', 'week', 'month', 'quarter', 'year', 'decade', 'range'),
      basis: oneOf('stated', 'resolved'),
    });
    fields({ expressions: listOf(expression) })(data, 'dates');
    expect(data.expressions.map(({ text }: { text: string }) => text)).toEqual([
      'last week',
      'Friday night',
      'May 2014',
      'the 1990s',
    ]);
    for (const { text, offset } of data.expressions) expect(TEXT.slice(...(offset as [number, number]))).toBe(text);
    expect(data.expressions[0]).toMatchObject({ start: '2025-11-17', end: '2025-11-23', precision: 'week' });
  });

  test('without the date of the text, names on stderr what it leaves out', async () => {
    const { code, stdout, stderr } = await dates(TEXT, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout).expressions.map(({ text }: { text: string }) => text)).toEqual(['May 2014', 'the 1990s']);
    for (const named of ['last week', 'Friday night', '--published']) expect(stderr).toContain(named);
  });

  test('prints a line for each', async () => {
    const { stdout } = await dates(TEXT, '--published', '26 Nov 2025');
    expect(stdout.trim().split('\n')).toHaveLength(4);
    expect(stdout).toContain('“last week”  2025-11-17 to 2025-11-23  week, resolved');
  });

  test('says that an empty text is empty', async () => {
    const { code, stdout, stderr } = await dates('', '--json');
    expect({ code, stdout: JSON.parse(stdout) }).toEqual({ code: 0, stdout: { expressions: [] } });
    expect(stderr).toContain('empty');
  });
});

describe.concurrent('a folder of own articles', () => {
  test('--corpus answers from it alone, its subfolders included', async () => {
    const { articles } = await json('sources', '--corpus', await ownFolder());
    expect(articles.map(({ file }: { file: string }) => file).sort()).toEqual(['deep/down/bridge.txt', 'harbour.txt']);
    const { answered, excerpts } = await json('ask', 'Who opened the gate of Lund?', '--corpus', await ownFolder());
    expect(answered).toBe(true);
    expect(excerpts[0]).toMatchObject({
      title: 'Harbour of Lund opens its new gate',
      outlet: 'Harbour News',
      published: '2021-03-14',
      paragraph: 1,
    });
  });

  test('CORPUS does the same as --corpus', async () => {
    const corpus = await ownFolder();
    const { stdout } = await runScript('src/try.ts', { args: ['sources', '--json'], env: { CORPUS: corpus } });
    expect(JSON.parse(stdout)).toEqual(await json('sources', '--corpus', corpus));
  });

  test('files that hold no article are warned of on stderr, beside what is asked for', async () => {
    const corpus = await writeFolder({
      'article.txt':
        'A short article about cheese\n\nThe cheese of the valley was praised by every guest who came to taste it.\n',
      'table.xyz': 'not an article',
      'empty.txt': '',
    });
    const { code, stdout, stderr } = await run('sources', '--json', '--corpus', corpus);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).articles.map(({ file }: { file: string }) => file)).toEqual(['article.txt']);
    const warnings = stderr.trim().split('\n');
    expect(warnings).toHaveLength(2);
    for (const file of ['table.xyz', 'empty.txt']) {
      expect(warnings.filter((line) => line.includes(file))).toHaveLength(1);
    }
    expect(warnings.find((line) => line.includes('table.xyz'))).toContain('.txt');
  });

  test.each([
    ['that does not exist', async () => join(await writeFolder({}), 'nowhere'), 'nowhere'],
    ['that is empty', async () => writeFolder({}), 'no article'],
  ])('a folder %s ends it with 1 and one plain line that says what to do', async (_which, corpus, named) => {
    const path = await corpus();
    const { code, stdout, stderr } = await run('sources', '--json', '--corpus', path);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain(path);
    expect(stderr).toContain(named);
    expect(stderr).toContain('--corpus');
  });
});

describe.concurrent('usage', () => {
  test.each([
    ['an unknown command', ['answer', 'me'], 'answer'],
    ['an unknown option', ['ask', 'Why?', '--loud'], '--loud'],
    ['a limit that is no number', ['ask', 'Why?', '--json', '--limit', 'ten'], '--limit'],
    ['a question that is missing', ['ask', ' ', '--json'], 'question'],
  ])('%s ends it with 2 and one line that names it', async (_what, args, named) => {
    const { code, stdout, stderr } = await run(...args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain(named);
  });

  // The same way out as above, without a process for each.
  test.each([
    ['an option of another command', ['sources', '--kind', 'planned'], '--kind'],
    ['an option without its value', ['ask', 'Why?', '--source'], '--source'],
    ['a limit of nothing', ['ask', 'Why?', '--json', '--limit', '0'], '--limit'],
    ['a limit below nothing', ['ask', 'Why?', '--json', '--limit=-1'], '--limit'],
    ['a limit for a message', ['ask', 'Why?', '--limit', '3'], '--json'],
    [
      'a date that there is not',
      ['ask', 'Why?', '--after', '31 Feb'],
      '“31 Feb” isn’t a date. Write for example 2025-11-21',
    ],
    [
      'a date that there is not, for a program',
      ['ask', 'Why?', '--json', '--before', 'soonish'],
      '“soonish” isn’t a date',
    ],
    ['dates with no day between them', ['ask', 'Why?', '--after', '2025', '--before', '2024'], '2025-01-01'],
    ['a date for the list of sources', ['sources', '--after', '2025'], '--after'],
    ['a question without a word', ['ask'], 'question'],
    ['a kind that there is not', ['timeline', '--kind', 'rumoured'], 'rumoured'],
    ['words after dates', ['dates', 'on Friday'], 'input'],
    ['a date of a text that is no day', ['dates', '--published', '31 Feb'], '31 Feb'],
    ['a date of a text that is several days', ['dates', '--published', 'last week'], 'last week'],
    ['the date of a text for another command', ['sources', '--published', '2025-11-21'], '--published'],
    ['--json without a command', ['--json'], '--json'],
  ])('%s is wrong usage, and the message names it', async (_what, args, named) => {
    const complaint = await runLocally(args).catch((error: unknown) => error);
    expect(complaint).toBeInstanceOf(UsageError);
    expect((complaint as UsageError).message).toContain(named);
  });

  test('--help explains every command and option', async () => {
    const { code, stdout, stderr } = await run('--help');
    expect(code).toBe(0);
    expect(stderr).toBe('');
    for (const word of [
      'ask',
      'sources',
      'timeline',
      '--source',
      '--after',
      '--before',
      '--limit',
      '--all',
      '--corpus',
      '--json',
    ]) {
      expect(stdout).toContain(word);
    }
  });
});

/** Which paragraph an excerpt is. */
function place({ article, paragraph }: { article: string; paragraph: number }): string {
  return `${article} ${paragraph}`;
}

/** White space folded, as well as at a line's end within a word ("28-point"), and links left out that stand alone. */
function fold(written: string): string {
  return written
    .split(/\r?\n/)
    .filter((line) => !/^\s*https?:\/\/\S+\s*$/.test(line))
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/(?<=\w)- (?=\w)/g, '-');
}
