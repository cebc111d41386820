import { describe, expect, test } from 'vitest';
import { findArticle } from '../../src/corpus/article-in-page.ts';
import { readHtml } from '../../src/corpus/readers/html.ts';
import { readMarkdown } from '../../src/corpus/readers/markdown.ts';

const TITLE = 'Harbour town votes to rebuild its old bridge';
const BODY = [
  'The council of the harbour town voted on Tuesday, after a long debate, to rebuild the old bridge across the river.',
  'Engineers had warned for years that the wooden piers, built by the navy, would not survive another winter flood.',
  'Residents welcomed the decision, which ends a dispute that had lasted, as the mayor said, for almost a decade.',
  'Work starts in the spring, takes two years, and costs the town, the county and the harbour company five million.',
];
const [FIRST = '', ...REST] = BODY;

const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('\n');
const list = (...items: readonly string[]) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
const link = (text: string) => `<a href="https://gazette.test/x">${text}</a>`;
const table = (...rows: readonly (readonly string[])[]) =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;

async function inHtml(body: string, head = '') {
  const html = `<html><head><title>${TITLE}</title>${head}</head><body><article><h1>${TITLE}</h1>${body}</article></body></html>`;
  const reading = findArticle(await readHtml(Buffer.from(html)));
  if (!reading) throw new Error('Expected an article');
  return { ...reading, texts: reading.paragraphs.map(({ text }) => text) };
}

async function inMarkdown(...blocks: readonly string[]) {
  const reading = findArticle(await readMarkdown(Buffer.from([`# ${TITLE}`, ...blocks].join('\n\n'))));
  if (!reading) throw new Error('Expected an article');
  return { ...reading, texts: reading.paragraphs.map(({ text }) => text) };
}

describe('a list of an article', () => {
  const items = ['Bodies recovered: 5', 'Injured: 14'];

  test.each([
    ['behind its last paragraph', `${paragraphs(BODY)}${list(...items)}`, [...BODY, ...items]],
    ['below its last heading', `${paragraphs(BODY)}<h2>In numbers</h2>${list(...items)}`, [...BODY, ...items]],
    [
      'below the line that introduces it',
      `${paragraphs(BODY)}<p>So far:</p>${list(...items)}`,
      [...BODY, 'So far:', ...items],
    ],
    ['between paragraphs', `<p>${FIRST}</p>${list(...items)}${paragraphs(REST)}`, [FIRST, ...items, ...REST]],
    [
      'above its first paragraph',
      `${list('Five people are dead', 'Bridge closed to all')}${paragraphs(BODY)}`,
      ['Five people are dead', 'Bridge closed to all', ...BODY],
    ],
    [
      'that says what happened on which day',
      `${paragraphs(BODY)}${list('3 May 2025: Bridge closed', '4 May 2025: Ferry starts', 'Bridge reopens on 5 June 2026')}`,
      [...BODY, '3 May 2025: Bridge closed', '4 May 2025: Ferry starts', 'Bridge reopens on 5 June 2026'],
    ],
    [
      'of links that a line introduces',
      `${paragraphs(BODY)}<p>Those who voted against it:</p>${list(link('Ada Moss'), link('Jo Hill'))}`,
      [...BODY, 'Those who voted against it:', 'Ada Moss', 'Jo Hill'],
    ],
    [
      'of facts with links in them',
      `${paragraphs(BODY)}${list(`Injured: ${link('14')}`, link('Bridge closed'), 'Missing: 2')}`,
      [...BODY, 'Injured: 14', 'Bridge closed', 'Missing: 2'],
    ],
  ])('is kept %s', async (_where, body, expected) => {
    expect((await inHtml(body)).texts).toEqual(expected);
  });

  test('is kept behind the last paragraph of Markdown too', async () => {
    expect((await inMarkdown(...BODY, '- Bodies recovered: 5\n- Injured: 14')).texts).toEqual([...BODY, ...items]);
  });

  test('doesn’t date its article, whichever days it tells of', async () => {
    const { published } = await inHtml(`${paragraphs(BODY)}${list('3 May 2025: Bridge closed', 'Ferry: 4 May 2025')}`);
    expect(published).toBeNull();
  });
});

describe('a list of the page around an article', () => {
  const teasers = [
    'Ferry fares rise again',
    'Lighthouse painted red and white after a vote that nobody here had expected',
  ];

  test.each([
    ['of links', list(...teasers.map(link))],
    ['of subjects', list(link('Bridges'), link('Harbour town'))],
    ['to share it', list('Share', 'Facebook', 'Copy link')],
    ['that says when and by whom it was written', list('21 November 2025', 'By Ada Moss', '5 min read')],
  ])('is left out: %s', async (_what, html) => {
    expect((await inHtml(`${paragraphs(BODY)}${html}`)).texts).toEqual(BODY);
    expect((await inHtml(`${html}${paragraphs(BODY)}`)).texts).toEqual(BODY);
  });

  test.each(['You may also like', 'Related articles'])('is left out below %j', async (heading) => {
    const html = `<h3>${heading}</h3>${list('Ferry fares rise again', 'Lighthouse painted red')}`;
    expect((await inHtml(`${paragraphs(BODY)}${html}`)).texts).toEqual(BODY);
    expect((await inHtml(`${html}${paragraphs(BODY)}`)).texts).toEqual(BODY);
  });

  test('is left out between paragraphs, and in Markdown', async () => {
    expect((await inHtml(`<p>${FIRST}</p>${list(...teasers.map(link))}${paragraphs(REST)}`)).texts).toEqual(BODY);
    const links = teasers.map((teaser) => `- [${teaser}](https://gazette.test/x)`).join('\n');
    expect((await inMarkdown(FIRST, links, ...REST)).texts).toEqual(BODY);
    expect((await inMarkdown(...BODY, links)).texts).toEqual(BODY);
  });
});

describe('a table of an article', () => {
  const rows = [
    ['Year', 'Ferries'],
    ['2023', '41,000'],
    ['2024', '38,500'],
  ];
  const told = ['Year | Ferries', '2023 | 41,000', '2024 | 38,500'];

  test('has a paragraph for each row, between paragraphs and behind the last', async () => {
    expect((await inHtml(`<p>${FIRST}</p>${table(...rows)}${paragraphs(REST)}`)).texts).toEqual([
      FIRST,
      ...told,
      ...REST,
    ]);
    expect((await inHtml(`${paragraphs(BODY)}${table(...rows)}`)).texts).toEqual([...BODY, ...told]);
    expect(
      (await inMarkdown(...BODY, '| Year | Ferries |\n|---|---|\n| 2023 | 41,000 |\n| 2024 | 38,500 |')).texts,
    ).toEqual([...BODY, ...told]);
  });

  test('keeps the place of an empty cell, and what stands in several lines of one apart', async () => {
    const html = table(['', '2023', '2024'], ['North', '', '7'], ['South', '5<br>or 6', '8']);
    expect((await inHtml(`${paragraphs(BODY)}${html}`)).texts).toEqual([
      ...BODY,
      '| 2023 | 2024',
      'North | | 7',
      'South | 5 or 6 | 8',
    ]);
  });

  test('has a paragraph for each term and what is said of it', async () => {
    const terms = '<dl><dt>Injured</dt><dd>14</dd><div><dt>Missing</dt><dd>2</dd><dd>both fishermen</dd></div></dl>';
    expect((await inHtml(`${paragraphs(BODY)}${terms}`)).texts).toEqual([
      ...BODY,
      'Injured | 14',
      'Missing | 2',
      'both fishermen',
    ]);
    const questions = '<dl><dt>Who pays?</dt><dd>The town.</dd></dl>';
    expect((await inHtml(`${paragraphs(BODY)}${questions}`)).texts).toEqual([...BODY, 'Who pays?', 'The town.']);
  });

  test('has a caption whose source isn’t the article’s outlet', async () => {
    const html = `<figure>${table(...rows)}<figcaption>Source: Harbour police</figcaption></figure>`;
    const { texts, captions, outlet } = await inHtml(`${paragraphs(BODY)}${html}`);
    expect({ texts, captions, outlet }).toEqual({
      texts: [...BODY, ...told],
      captions: ['Source: Harbour police'],
      outlet: null,
    });
  });

  test('keeps rows that hold a date, and isn’t dated by them', async () => {
    const html = table(['Pier closed', '3 May 2025'], ['Video', '12'], ['By boat', '14']);
    const { texts, published } = await inHtml(`${paragraphs(BODY)}${html}`);
    expect({ texts, published }).toEqual({
      texts: [...BODY, 'Pier closed | 3 May 2025', 'Video | 12', 'By boat | 14'],
      published: null,
    });
  });

  test('is no table where it lays out the page', async () => {
    const menu = list(link('Home'), link('News'), link('Sport'));
    for (const html of [
      table([menu, paragraphs(BODY)]),
      table(['Harbour Gazette', paragraphs(BODY)]),
      `<table role="presentation"><tr>${BODY.map((text) => `<td>${text}</td>`).join('')}</tr></table>`,
      table(...BODY.map((text) => ['', text])),
    ]) {
      expect((await inHtml(html)).texts.filter((text) => text !== 'Harbour Gazette')).toEqual(BODY);
    }
    const bottom = table([link('Home'), link('Contact')]);
    expect((await inHtml(`${paragraphs(BODY)}${bottom}`)).texts).toEqual(BODY);
  });
});
