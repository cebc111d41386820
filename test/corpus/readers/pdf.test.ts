import { readFile } from 'node:fs/promises';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readPdf } from '../../../src/corpus/readers/pdf.ts';
import { PlainError } from '../../../src/plain-error.ts';
import { aPdf, aPdfOf, type PrintedLine } from '../../support/pdf.ts';
import { readerContract } from './reader.contract.ts';

const TOP = 780;
const LEADING = 14;
/** In the encoding of the sample's fonts. */
const BULLET = '\x95';

readerContract('A PDF', {
  read: readPdf,
  write: (parts) => aPdf({ pages: [parts.map(({ text }, index) => ({ text, height: TOP - index * 2 * LEADING }))] }),
  tells: [],
  space: '   ',
});

const textsOf = async (bytes: Uint8Array) => (await readPdf(bytes)).blocks.map(({ text }) => text);

/** Lines below each other; each can change how it is printed. */
function column(lines: readonly (string | Partial<PrintedLine>)[], given: Partial<PrintedLine> = {}): PrintedLine[] {
  const { height = TOP } = given;
  return lines
    .map((line) => (typeof line === 'string' ? { text: line } : line))
    .map((line, index) => ({ text: '', ...given, height: height - index * LEADING, ...line }))
    .filter(({ text }) => text !== '');
}

const FIRST = [
  'The minister opened the new bridge over the river on Monday, and the crowd that came to',
  'see it was large, the police said. Fishermen, who had blocked the site with their boats for',
  'weeks, stayed away from the ceremony.',
];
/** Ends without a short line. */
const FULL = [...FIRST.slice(0, 2), 'weeks and months and even years, had stayed away from the ceremony as well.'];
const SECOND = [
  'It cost twice as much as had been planned, auditors found in spring, and it took three more',
  'years to build than the government promised when the first stone was laid by the king, who',
  'has died since.',
];

describe('the text of a PDF', () => {
  const paragraphs = [FIRST.join(' '), SECOND.join(' ')];

  test('has the lines of a paragraph joined, up to a gap', async () => {
    expect(await textsOf(aPdf({ pages: [column([...FIRST, '', ...SECOND])] }))).toEqual(paragraphs);
  });

  test('has paragraphs told apart by the indentation of their first lines', async () => {
    const [first = '', ...others] = SECOND;
    const lines = column([...FULL, { text: first, left: 80 }, ...others]);
    expect(await textsOf(aPdf({ pages: [lines] }))).toEqual([FULL.join(' '), SECOND.join(' ')]);
  });

  test('has paragraphs told apart by the short ends of their last lines', async () => {
    expect(await textsOf(aPdf({ pages: [column([...FIRST, ...SECOND])] }))).toEqual(paragraphs);
  });

  test.each([
    ['larger', { size: 16 }],
    ['bold', { bold: true }],
  ])('has a heading apart that is %s', async (_how, font) => {
    const lines = column([{ text: 'What it cost', ...font }, ...SECOND]);
    expect(await textsOf(aPdf({ pages: [lines] }))).toEqual(['What it cost', SECOND.join(' ')]);
  });

  test('has lines of any width joined', async () => {
    const narrow = FIRST.join(' ').match(/.{1,30}(?: |$)/g) ?? [];
    expect(await textsOf(aPdf({ pages: [column(narrow)] }))).toEqual([FIRST.join(' ')]);
    const wide = [`${FIRST.join(' ')} And so`, `it was, ${SECOND.join(' ')} So`, 'it is.'];
    expect(await textsOf(aPdf({ pages: [column(wide, { size: 4 })] }))).toEqual([wide.join(' ')]);
  });

  test('has one column after the other', async () => {
    const lines = [...column(FULL, { size: 5 }), ...column(SECOND, { left: 320, size: 5 })];
    expect(await textsOf(aPdf({ pages: [lines] }))).toEqual([FULL.join(' '), SECOND.join(' ')]);
  });

  test('has a sentence whole that goes on on the next page', async () => {
    const text = [
      ...FIRST.slice(0, 2),
      'weeks, stayed away from the ceremony and from the feast that followed it in the town and',
    ];
    const pages = [
      column(text),
      column(['then went home in their boats before night fell over the river and its new bridge, quietly.']),
    ];
    expect(await textsOf(aPdf({ pages }))).toEqual([
      [...text, 'then went home in their boats before night fell over the river and its new bridge, quietly.'].join(
        ' ',
      ),
    ]);
  });

  test('says on which page each paragraph begins, unless there is but one', async () => {
    const broken = [
      ...FIRST.slice(0, 2),
      'weeks, stayed away from the ceremony and from the feast that was prepared by the inhabi-',
    ];
    const pages = [
      [...column([...SECOND, '', ...broken]), { text: 'Page 1', height: 20 }],
      [...column(['tants of the town.', '', 'It rained.', '', ...FIRST]), { text: 'Page 2', height: 20 }],
      [],
      [...column([...SECOND].reverse()), { text: 'Page 4', height: 20 }],
    ];
    const { blocks } = await readPdf(aPdf({ pages }));
    expect(blocks.map(({ text, page }) => [text.slice(0, 12), page]).slice(0, 5)).toEqual([
      ['It cost twic', 1],
      ['The minister', 1],
      ['It rained.', 2],
      ['The minister', 2],
      ['has died sin', 4],
    ]);
    expect((await readPdf(aPdf({ pages: pages.slice(0, 1) }))).blocks.every(({ page }) => page === undefined)).toBe(
      true,
    );
  });

  test('has a sentence whole that goes on in the next column, with a capital and behind a note', async () => {
    const narrow = (lines: readonly string[], left: number) => column(lines, { left, size: 7 });
    const note = { text: '1 It was opened on a Monday.', left: 60, height: 100, size: 4 };
    const [first, second] = [
      'The minister opened the new bridge over the river, and the crowd that saw',
      'Fishermen, who had blocked it for weeks, stayed away from the ceremony.',
    ];
    const lines = [...narrow([first, first], 60), note, ...narrow([second], 320)];
    const texts = await textsOf(aPdf({ pages: [lines] }));
    expect(texts).toEqual([`${first} ${first} ${second}`, note.text]);
  });

  test.each([
    ['a name', ['PRESS RELEASE', 'Harbour, 21 November 2025'], FIRST],
    ['items with numbers', ['1. Remove the film.', '2. Fill the tank up to the mark.'], ['3. Press the button.']],
    ['items with letters', [...FIRST, '(a) The bridge is open;', '(b) it is tolled;'], ['(c) it is long.']],
  ])('has lines apart that end early: %s', async (_what, short, last) => {
    const lines = column([...short, ...last]);
    const whole = short.length > FIRST.length ? [FIRST.join(' '), ...short.slice(FIRST.length)] : short;
    expect(await textsOf(aPdf({ pages: [lines] }))).toEqual([...whole, last.join(' ')]);
  });

  test('has each item of a list apart, without its bullet', async () => {
    const items = ['The bridge is open to everybody who has a boat or a', 'car,', 'and it is tolled.'];
    const lines = column([`${BULLET} ${items[0]}`, { text: items[1] ?? '', left: 70 }, `${BULLET} ${items[2]}`]);
    const { blocks } = await readPdf(aPdf({ pages: [lines] }));
    expect(blocks).toEqual([
      { kind: 'paragraph', text: `${items[0]} ${items[1]}`, part: 'item' },
      { kind: 'paragraph', text: items[2], part: 'item' },
    ]);
  });

  test('has a line that begins with a number or a dash amid a sentence where it is', async () => {
    const lines = [
      'The minister opened the new bridge over the river on Monday, and the crowd of more than',
      '2. Fishermen, who had blocked the site with their boats for weeks, stayed away from it all',
      '- as they had said they would - and went home in their boats before night fell over it.',
    ];
    expect(await textsOf(aPdf({ pages: [column(lines)] }))).toEqual([lines.join(' ')]);
  });

  test('has a heading of a larger size apart from the text, as one, though it has two lines', async () => {
    const large = [
      { text: 'Minister opens', height: 810, size: 16 },
      { text: 'The bridge at the mouth of it', height: 794, size: 16 },
    ];
    const { blocks } = await readPdf(aPdf({ pages: [[...large, ...column(SECOND, { height: 770 })]] }));
    expect(blocks).toEqual([
      { kind: 'heading', text: 'Minister opens The bridge at the mouth of it' },
      { kind: 'text', text: SECOND.join(' ') },
    ]);
  });

  test('has no number of a page, nor a foot that was printed first above the text', async () => {
    const foot = { text: 'Harbour Council, 12 March 2024', height: 30 };
    const page = [foot, ...column(FIRST), { text: '- 12 -', height: 12 }];
    expect(await textsOf(aPdf({ pages: [page] }))).toEqual([FIRST.join(' '), foot.text]);
  });

  test('has no head of a section above a page, known by the number of the page beside it', async () => {
    const short = 'Fishermen stayed away from it all.';
    const pages = [FIRST, SECOND, [short]].map((lines, index) => [
      { text: `${['Opening', 'Costs', 'Fishermen'][index]} ${index + 7}`, height: 820 },
      ...column(lines),
    ]);
    expect(await textsOf(aPdf({ pages }))).toEqual([...paragraphs, short]);
  });

  test('has no table of contents', async () => {
    const contents = ['1 Opening . . . . . . . 2', '2 What it cost ........ 14'];
    expect(await textsOf(aPdf({ pages: [column([...contents, '', ...FIRST])] }))).toEqual([FIRST.join(' ')]);
  });

  test('has the marks of notes left out, and no square metres', async () => {
    const at = (text: string, left: number, raised = 0) => ({
      text,
      left,
      height: TOP + raised,
      size: raised > 0 ? 6 : 11,
    });
    const lines = [at('The bridge has 40 m', 60), at('2', 159.5, 4), at(' and opened.', 163), at('12', 221, 4)];
    expect(await textsOf(aPdf({ pages: [lines] }))).toEqual(['The bridge has 40 m2 and opened.']);
  });

  test('has words whole that end a line, and keeps the hyphens of those that have one', async () => {
    const lines = [
      'The minister opened the new bridge over the river on Monday, the first in thirty-',
      'eight years, and the crowd that came in to see it was large, the police said, in-',
      'cluding fishermen who wanted their trade to be ex-',
      'plained to everybody who had an ear for what they had to say about it and about the in\u00ad',
      'terests of the town.',
    ];
    const [text] = await textsOf(aPdf({ pages: [column(lines)] }));
    expect(text).toContain('thirty-eight years');
    expect(text).toContain('including fishermen');
    expect(text).toContain('explained to everybody');
    expect(text).toContain('the interests of the town.');
  });

  test('has the head and foot of its pages once, and not within the text', async () => {
    const framed = (lines: readonly string[], number: number) => [
      { text: `Harbour Gazette, page ${number}`, height: 820 },
      ...column(lines),
      { text: 'gazette.test', height: 20 },
    ];
    const pages = [framed(FIRST, 1), framed(SECOND, 2), framed([...FIRST].reverse(), 3)];
    const texts = await textsOf(aPdf({ pages }));
    expect(texts.slice(0, 2)).toEqual(paragraphs);
    expect(texts.filter((text) => text.startsWith('Harbour Gazette'))).toHaveLength(1);
    expect(texts.filter((text) => text === 'gazette.test')).toHaveLength(1);
  });

  test('has the address that a browser printed, and not the time of printing', async () => {
    const printed = [
      ...column(FIRST),
      { text: '05/11/2026, 10:14 PM', left: 20, height: 825 },
      { text: 'Bridge opens - Gazette', left: 250, height: 825 },
      { text: 'https://gazette.test/bridge-opens', left: 20, height: 15 },
      { text: '1/1', left: 560, height: 15 },
    ];
    const texts = await textsOf(aPdf({ pages: [printed] }));
    expect(texts).toEqual([FIRST.join(' '), 'Bridge opens - Gazette', 'https://gazette.test/bridge-opens']);
  });

  test('has no place on the disk of whoever printed it', async () => {
    const place = { text: 'file:///home/ada/bridge.html 1/1', height: 15 };
    expect(await textsOf(aPdf({ pages: [[...column(FIRST), place]] }))).toEqual([FIRST.join(' ')]);
  });
});

describe('a table in a PDF', () => {
  const cells = (texts: readonly string[], height: number, lefts = [60, 200, 340]) =>
    texts.map((text, index) => ({ text, left: lefts[index] ?? 0, height }));
  const rowsOf = async (lines: readonly PrintedLine[]) =>
    (await readPdf(aPdf({ pages: [lines] }))).blocks.filter(({ part }) => part === 'row').map(({ text }) => text);

  test('has each row as a paragraph, below the text that it stands in', async () => {
    const lines = [
      ...column(FIRST),
      ...cells(['Payee', 'Purpose', 'Amount'], 710),
      ...cells(['Harbour Ltd', 'Grass', '612.00'], 694),
      ...cells(['Village Hall', 'Rent', '84.00'], 678),
      ...column(SECOND, { height: 650 }),
    ];
    expect(await textsOf(aPdf({ pages: [lines] }))).toEqual([
      FIRST.join(' '),
      'Payee | Purpose | Amount',
      'Harbour Ltd | Grass | 612.00',
      'Village Hall | Rent | 84.00',
      SECOND.join(' '),
    ]);
  });

  test('has cells of several lines whole, and keeps the place of an empty one', async () => {
    const lines = [
      ...cells(['Problem', 'Cause', 'Remedy'], 710),
      ...cells(['No light', 'Fuse'], 690),
      { text: 'Use another socket', left: 340, height: 690 },
      { text: 'in the wall', left: 340, height: 676 },
      ...cells(['Noise', 'Replace it'], 656, [60, 340]),
    ];
    expect(await rowsOf(lines)).toEqual([
      'Problem | Cause | Remedy',
      'No light | Fuse | Use another socket in the wall',
      'Noise | | Replace it',
    ]);
  });

  test('has cells whole whose lines are set with double space', async () => {
    const lines = [
      ...cells(['Problem', 'Remedy'], 710),
      ...cells(['No light'], 680),
      { text: 'Use another socket', left: 200, height: 680 },
      { text: 'in the wall', left: 200, height: 656 },
      ...cells(['Noise', 'Replace it'], 620),
    ];
    expect(await rowsOf(lines)).toEqual([
      'Problem | Remedy',
      'No light | Use another socket in the wall',
      'Noise | Replace it',
    ]);
  });

  test('has numbers set flush right in their column', async () => {
    const lines = [...cells(['Income', '386,400'], 710, [60, 300]), ...cells(['Gifts', '154'], 690, [60, 323])];
    expect(await rowsOf(lines)).toEqual(['Income | 386,400', 'Gifts | 154']);
  });

  test.each([
    ['the numbers of a list', [...cells(['(a)', 'The bridge is open.'], 710), ...cells(['(b)', 'It is long.'], 696)]],
    ['a single line', cells(['Harbour Council', 'Page one'], 710)],
    [
      'wide gaps of a justified text',
      [...cells(['The bridge', 'is', 'open'], 710), ...cells(['and a', 'ferry', 'is not'], 696, [60, 170, 300])],
    ],
  ])('is none: %s', async (_what, lines) => {
    expect(await rowsOf(lines)).toEqual([]);
  });
});

describe('what a PDF states of itself', () => {
  const pages = [column(FIRST)];

  test('is its title and author, and never its dates', async () => {
    const { metadata } = await readPdf(aPdf({ pages, title: 'Minister opens the bridge', author: 'Ada Moss' }));
    expect(metadata).toEqual({ title: 'Minister opens the bridge', author: 'Ada Moss' });
  });

  test('is its title without the site’s name, where the title stands alone', async () => {
    const headed = [[{ text: 'Minister opens bridge', height: 810, size: 18 }, ...column(FIRST)]];
    const { metadata } = await readPdf(aPdf({ pages: headed, title: 'Minister opens bridge - Gazette' }));
    expect(metadata).toEqual({ title: 'Minister opens bridge' });
  });

  test.each([
    'Microsoft Word - bridge.doc',
    'Annual report of the company',
    'bridge final.docx',
    'bridge',
    'Untitled document',
    'https://gazette.test/a b',
    '12 34',
  ])('is no title where that is %j', async (title) => {
    expect((await readPdf(aPdf({ pages, title, author: 'user' }))).metadata).toEqual({});
  });
});

describe('a file that is no readable PDF', () => {
  const fixture = (name: string) => readFile(new URL(`../../support/fixtures/${name}`, import.meta.url));
  const picture = '<< /Length 20 >>\nstream\n10 10 400 400 re f  \nendstream';
  const withContents = (contents: string | Buffer) =>
    aPdfOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
      contents,
      '<< >>',
    ]);
  const refusalOf = (bytes: Uint8Array) => readPdf(bytes).catch((error: unknown) => error);

  test.each([
    ['one that asks for a password', () => fixture('encrypted.pdf'), 'is encrypted; save it without a password'],
    [
      'one of pictures',
      () => withContents(picture),
      'holds pictures of pages, no text; run text recognition (OCR) on it first',
    ],
    [
      'one of too many pages',
      () => aPdf({ pages: Array.from({ length: 2_001 }, () => []) }),
      'has more than 2,000 pages; save only those of the article',
    ],
    ['a text', () => Buffer.from('Not a document'), 'is no PDF; '],
    ['one of 51 MB', () => Buffer.alloc(51_000_000, '%PDF-1.7\n'), 'has more than 50 MB; '],
    ['one without objects', () => Buffer.from('%PDF-1.7\nhello'), 'is broken ('],
    ['one nested deep', () => withContents('<< /A '.repeat(100_000)), 'is broken ('],
  ])('is refused plainly: %s', async (_kind, make, expected) => {
    const refusal = await refusalOf(await make());
    expect(refusal).toBeInstanceOf(PlainError);
    expect((refusal as Error).message).toContain(expected);
  });

  const deflated = (content: Buffer, dictionary: string) =>
    Buffer.concat([
      Buffer.from(`<< /Length ${content.length} ${dictionary} >>\nstream\n`),
      content,
      Buffer.from('\nendstream'),
    ]);
  const bomb = deflateSync(Buffer.alloc(60_000_000));

  test.each([
    ['deflated once', bomb, '/Filter /FlateDecode'],
    ['deflated twice', deflateSync(bomb), '/Filter [/FlateDecode /FlateDecode]'],
  ])('is refused before it unpacks to more than any page: %s', async (_kind, content, dictionary) => {
    const refusal = await refusalOf(withContents(deflated(content, dictionary)));
    expect(refusal).toBeInstanceOf(PlainError);
    expect((refusal as Error).message).toContain('unpacks to more than 50 MB; save only the pages');
  });

  test('is not one with a large picture in it, which nobody unpacks to read the text', async () => {
    const text = '<< /Length 44 >>\nstream\nBT /Plain 11 Tf 60 700 Td (A bridge) Tj ET    \nendstream';
    const bytes = aPdfOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /Plain 7 0 R >> >> >>',
      text,
      '<< >>',
      deflated(bomb, '/Subtype /Image /Filter /FlateDecode'),
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ]);
    expect(await textsOf(bytes)).toEqual(['A bridge']);
  });

  test('is not one that may be read without a password, only not changed', async () => {
    expect(await textsOf(await fixture('restricted.pdf'))).toEqual(['A secret bridge']);
  });
});
