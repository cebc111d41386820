import { describe, expect, test } from 'vitest';
import { findArticle } from '../../src/corpus/article-in-page.ts';
import type { Draft } from '../../src/corpus/draft.ts';
import { readDocx } from '../../src/corpus/readers/docx.ts';
import { readHtml } from '../../src/corpus/readers/html.ts';
import { readMarkdown } from '../../src/corpus/readers/markdown.ts';
import { readPdf } from '../../src/corpus/readers/pdf.ts';
import { aDocx, wordParagraph } from '../support/docx.ts';
import { aPdf } from '../support/pdf.ts';

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

test('an item behind the letter (c) is no line of copyright, but a year behind it makes one', async () => {
  const items = ['(a) returns it late,', '(b) lends it to others, or', '(c) behaves abusively towards volunteers.'];
  const { texts } = await inMarkdown(FIRST, ...items, ...REST, '(c) 2025 The Gazette.', '(c) The Harbour Ltd 2025');
  expect(texts).toEqual([FIRST, ...items, ...REST]);
});

describe('a document that is nothing but the article', () => {
  const textsOf = (draft: Draft) => {
    const reading = findArticle(draft);
    return { title: reading?.title, texts: reading?.paragraphs.map(({ text }) => text), headings: reading?.headings };
  };
  const tail = ['Height of the bridge', 'Length of the bridge', 'Name of the builder'];

  test('has its lists below headings of their own, above and below its paragraphs, in Word', async () => {
    const body = [
      wordParagraph('Bridge works in short', 'title'),
      wordParagraph('Piers', 'heading'),
      wordParagraph('Rotten'),
      wordParagraph('Costs', 'heading'),
      wordParagraph('Five million'),
      wordParagraph('Works', 'heading'),
      ...BODY.map((text) => wordParagraph(text)),
      wordParagraph('Contact', 'heading'),
      ...tail.map((text) => wordParagraph(text)),
    ];
    expect(textsOf(await readDocx(aDocx({ body })))).toEqual({
      title: 'Bridge works in short',
      texts: ['Rotten', 'Five million', ...BODY, ...tail],
      headings: ['Piers', 'Costs', 'Works', 'Contact'],
    });
  });

  const lines = [
    { text: 'Bridge works', height: 800, size: 20 },
    { text: 'Piers', height: 770, size: 14 },
    { text: '\x95 Rotten', height: 750 },
    { text: 'Works', height: 720, size: 14 },
    ...BODY.map((text, index) => ({ text, height: 690 - index * 40, size: 8 })),
    { text: 'Contact', height: 490, size: 14 },
    ...tail.map((text, index) => ({ text, height: 460 - index * 30, size: 8 })),
  ];

  test('has them in a PDF, and the largest line for its title', async () => {
    expect(textsOf(await readPdf(aPdf({ pages: [lines] })))).toEqual({
      title: 'Bridge works',
      texts: ['Rotten', ...BODY, ...tail],
      headings: ['Piers', 'Works', 'Contact'],
    });
  });

  test('is no PDF that a browser printed, where such lines are the page’s', async () => {
    const footer = { text: 'https://gazette.test/bridge 1/1', height: 15, size: 8 };
    for (const pdf of [aPdf({ pages: [[...lines, footer]] }), aPdf({ pages: [lines], creator: 'Mozilla/5.0 Chrome' })])
      expect(textsOf(await readPdf(pdf)).texts).toEqual(['Rotten', ...BODY]);
  });

  test('has no name of a paper for its title, though it is the largest line', async () => {
    const paper = [{ text: 'The Harbour Gazette', height: 830, size: 30 }, ...lines];
    expect((await readPdf(aPdf({ pages: [paper] }))).metadata.title).toBeUndefined();
  });
});
