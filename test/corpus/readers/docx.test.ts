import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../src/corpus/readers/docx.ts';
import { PlainError } from '../../../src/plain-error.ts';
import { aDocx, WORD, type WordDocument, wordParagraph } from '../../support/docx.ts';
import { aZip } from '../../support/zip.ts';
import { readerContract } from './reader.contract.ts';

readerContract('A Word document', {
  read: readDocx,
  write: (parts) =>
    aDocx({ body: parts.map(({ kind, text }) => wordParagraph(text, kind === 'paragraph' ? undefined : kind)) }),
  tells: ['heading', 'paragraph', 'caption'],
  space: ' \u00a0 \n',
});

const read = async (given: WordDocument) => {
  const { blocks, metadata } = await readDocx(aDocx(given));
  return { texts: blocks.map(({ kind, text }) => (kind === 'paragraph' ? text : `${kind}: ${text}`)), metadata };
};

describe('the text of a Word document', () => {
  test('has the title and the headings for headings, whatever language Word spoke', async () => {
    const body = [
      wordParagraph('Bridge opens', 'title'),
      wordParagraph('Why now', 'heading'),
      wordParagraph('Because.'),
    ];
    expect((await read({ body })).texts).toEqual(['heading: Bridge opens', 'heading: Why now', 'Because.']);
  });

  test('states the title that is set as one', async () => {
    const body = [wordParagraph('Why now', 'heading'), wordParagraph('Bridge  opens', 'title'), wordParagraph('One.')];
    expect((await read({ body })).metadata).toEqual({ title: 'Bridge opens' });
  });

  test('joins the runs of a paragraph as they stand', async () => {
    const runs =
      '<w:p><w:r><w:t>re</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">born </w:t></w:r><w:r><w:t>now</w:t><w:br/><w:t>and</w:t><w:tab/><w:t>then</w:t></w:r></w:p>';
    expect((await read({ body: [runs] })).texts).toEqual(['reborn now and then']);
  });

  test('has each row of a table', async () => {
    const cell = (text: string) => `<w:tc>${wordParagraph(text)}</w:tc>`;
    const body = [`<w:tbl><w:tr>${cell('One')}${cell('two')}</w:tr></w:tbl>`, wordParagraph('Three')];
    expect((await read({ body })).texts).toEqual(['One | two', 'Three']);
  });

  test('has what was inserted and not what was deleted', async () => {
    const body = [
      '<w:p><w:ins><w:r><w:t>In</w:t></w:r></w:ins><w:del><w:r><w:delText>out</w:delText></w:r></w:del><w:r><w:t>side</w:t></w:r></w:p>',
    ];
    expect((await read({ body })).texts).toEqual(['Inside']);
  });

  test('has its footnotes behind it, and not their marks within it', async () => {
    const note = `<w:footnotes xmlns:w="${WORD}"><w:footnote w:id="2">${wordParagraph('As he said.')}</w:footnote></w:footnotes>`;
    const marked =
      '<w:p><w:r><w:t>One</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>, two</w:t></w:r></w:p>';
    const more = [{ name: 'word/footnotes.xml', content: note }];
    expect((await read({ body: [marked], more })).texts).toEqual(['One, two', 'As he said.']);
  });

  test('is not changed by a style map within the file', async () => {
    const more = [{ name: 'mammoth/style-map', content: 'p => h1:fresh' }];
    expect((await read({ body: [wordParagraph('One')], more })).texts).toEqual(['One']);
  });

  test('has its characters as they are', async () => {
    expect((await read({ body: [wordParagraph('“Žluťoučký” & 2 < 3 — 🌉')] })).texts).toEqual([
      '“Žluťoučký” & 2 < 3 — 🌉',
    ]);
  });
});

describe('what a Word document states of itself', () => {
  const body = [wordParagraph('One')];

  test('is its creator, and never its dates', async () => {
    const properties =
      '<dc:title>Bridge</dc:title><dc:creator>Ada Moss &amp; Jo</dc:creator><dcterms:created>2025-11-21T10:00:00Z</dcterms:created>';
    expect((await read({ body, properties })).metadata).toEqual({ author: 'Ada Moss & Jo' });
  });

  test('is nothing that stands elsewhere', async () => {
    const more = [{ name: 'customXml/item1.xml', content: '<dc:creator>Ada Moss</dc:creator>' }];
    expect((await read({ body, more })).metadata).toEqual({});
  });

  test.each(['', ' ', 'Microsoft Office User', 'user', 'python-docx', '1'])(
    'is nothing where the creator is %j',
    async (creator) => {
      expect((await read({ body, properties: `<dc:creator>${creator}</dc:creator>` })).metadata).toEqual({});
    },
  );
});

describe('a file that is no readable Word document', () => {
  const bomb = { name: 'word/media/image1.png', content: Buffer.alloc(101_000_000) };
  const entries = Array.from({ length: 5_001 }, (_, index) => ({ name: `x${index}`, content: '' }));

  test.each([
    [
      'an old or encrypted one',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      /^is encrypted or of an old Word version; save it as \.docx/,
    ],
    ['a text', Buffer.from('Not a document'), /^is no Word document/],
    ['another zip', aZip([{ name: 'a.txt', content: 'One' }]), /^is broken .*save it again as \.docx/],
    ['one without its end', aDocx({ body: [wordParagraph('One')] }).subarray(0, 900), /^is broken/],
    ['a decompression bomb', aDocx({ body: [], more: [bomb] }), /^unpacks to more than 100 MB/],
    [
      'one of too much text',
      aDocx({ body: [wordParagraph('x'.repeat(10_000_001))] }),
      /^unpacks to more than .* 10 MB of text/,
    ],
    ['one of too many files', aDocx({ body: [], more: entries }), /^holds more than 5,000 files/],
    ['one nested 100,000 deep', aDocx({ body: ['<w:p>'.repeat(100_000)] }), /^nests its elements more than 256 deep/],
  ])('is refused plainly: %s', async (_kind, bytes, expected) => {
    const refusal = await readDocx(bytes).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(PlainError);
    expect((refusal as Error).message).toMatch(expected);
  });

  test('is refused before it fills the memory', async () => {
    const bytes = aDocx({ body: [], more: [bomb] });
    const before = process.memoryUsage().arrayBuffers;
    await readDocx(bytes).catch(() => undefined);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000);
  });
});
