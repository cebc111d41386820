import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../../src/corpus/readers/markdown.ts';
import { PlainError } from '../../../src/plain-error.ts';
import { type Part, readerContract } from './reader.contract.ts';

readerContract('Markdown', {
  read: readMarkdown,
  write: (parts) => Buffer.from(parts.map(marked).join('\n\n')),
  tells: ['heading', 'paragraph', 'caption'],
  space: ' \u00a0 ',
});

function marked({ kind, text }: Part): string {
  if (kind === 'paragraph') return text;
  return kind === 'heading' ? `## ${text}` : `![${text}](bridge.jpg)`;
}

const read = (text: string) => readMarkdown(Buffer.from(text));
const textsOf = async (text: string) =>
  (await read(text)).blocks.map((block) => (block.kind === 'paragraph' ? block.text : `${block.kind}: ${block.text}`));

describe('the text of a Markdown file', () => {
  test.each([
    '| Pier | Cost |\n| --- | ---: |\n| **North** | 5 € |\n| South | 7 € |',
    'Pier | Cost\n:---|---\n**North** | 5 €\nSouth | 7 €',
  ])('has each row of a table: %#', async (table) => {
    const rows = ['Pier | Cost', 'North | 5 €', 'South | 7 €'];
    expect(await textsOf(`One.\n\n${table}\n\nTwo | three.`)).toEqual(['One.', ...rows, 'Two | three.']);
  });

  test.each([
    [
      'headings of both forms',
      '# One\n\nTwo\n===\n\n### Three ###',
      ['heading: One', 'heading: Two', 'heading: Three'],
    ],
    ['soft and hard line breaks as spaces', 'One\ntwo  \nthree\\\nfour<br>five', ['One two three four five']],
    ['words without their emphasis', '*One* **two** _three_ ***four*** re**born**', ['One two three four reborn']],
    [
      'links as their text',
      '[One](https://a.test) [two][2] <https://b.test>\n\n[2]: https://c.test',
      ['One two https://b.test'],
    ],
    ['each list item’s paragraphs', '- One\n- Two\n\n  Three\n  1. Four', ['One', 'Two', 'Three', 'Four']],
    ['each quote’s paragraphs', '> One\n>\n> > Two\n>\n> Three', ['One', 'Two', 'Three']],
    ['code', 'Say `a  b`\n\n```js\nlet a\n\nlet b\n```\n\n    indented', ['Say a b', 'let a let b', 'indented']],
    [
      'pictures’ descriptions as captions',
      'One ![two](2.jpg "title") three\n\n![four][4]\n\n[4]: 4.jpg',
      ['One three', 'caption: two', 'caption: four'],
    ],
    ['entities and escapes', 'Caf&eacute; \\*five\\* 2 &lt; 3', ['Café *five* 2 < 3']],
  ])('has %s', async (_what, text, expected) => {
    expect(await textsOf(text)).toEqual(expected);
  });

  test('has nothing of HTML but the text around it', async () => {
    expect(
      await textsOf('<div class="ad">\nBuy this\n</div>\n\nOne <b>two</b> <!-- three -->four\n\n---\n\nfive'),
    ).toEqual(['One two four', 'five']);
  });

  test('is read with CRLF, CR and a byte order mark', async () => {
    expect(await read('\ufeff---\r\ntitle: One\r\n---\r\nTwo\r\nthree\r\rFour')).toEqual({
      blocks: [
        { kind: 'paragraph', text: 'Two three' },
        { kind: 'paragraph', text: 'Four' },
      ],
      metadata: { title: 'One' },
    });
  });
});

describe('front matter', () => {
  test('gives the fields, and isn’t part of the text', async () => {
    expect(await read('---\ntitle: Bridge opens\npublished: 2025-11-21\ntags: [a, b]\n---\n\nOne')).toEqual({
      blocks: [{ kind: 'paragraph', text: 'One' }],
      metadata: { title: 'Bridge opens', published: '2025-11-21' },
    });
  });

  test.each(['---\n---\nOne', '---\n# nothing yet\n...\nOne', '---yaml\ntags: x\n---\nOne'])(
    'may hold no field: %j',
    async (text) => {
      expect(await read(text)).toEqual({ blocks: [{ kind: 'paragraph', text: 'One' }], metadata: {} });
    },
  );

  test('is only what begins the file and looks like fields', async () => {
    expect(await textsOf('---\nA line above and below.\n\n---\n\nOne')).toEqual(['A line above and below.', 'One']);
    expect(await textsOf('One\n\n---\n\ntitle: Two\n\n---')).toEqual(['One', 'title: Two']);
    expect((await read('---\ntitle: never closed\n\nOne')).metadata).toEqual({});
  });

  test.each([
    ['---\npublished: 31 Feb\n---\nOne', 'published is "31 Feb", not a date; write YYYY-MM-DD'],
    ['---\nurl: nope\n---\nOne', 'url is "nope", not an address'],
    [
      '---\ntitle: Bridge: it opens\n---\nOne',
      "its YAML can't be read (Nested mappings are not allowed in compact mappings at line 2, column 8)",
    ],
    [
      '---js\nmodule.exports = { title: process.exit(3) }\n---\nOne',
      'its front matter is marked as "js"; write it as YAML',
    ],
    [`---\ntags: ${'['.repeat(30_000)}\n---\nOne`, 'its YAML is no list of fields'],
  ])('that is wrong is left out and said to be wrong', async (text, expected) => {
    const { blocks, metadata, warnings } = await read(text);
    expect({ blocks, metadata }).toEqual({ blocks: [{ kind: 'paragraph', text: 'One' }], metadata: {} });
    expect(warnings).toEqual([expect.stringContaining(expected)]);
  });

  test('is never evaluated', async () => {
    const { metadata } = await read('---\ntitle: !!js/function "function () { process.exit(3) }"\n---\nOne');
    expect(metadata).toEqual({ title: 'function () { process.exit(3) }' });
  });
});

describe('a Markdown file made to exhaust the reader', () => {
  test.each([
    ['of a million characters and one', 'x'.repeat(1_000_001), /^has more than 1,000,000 characters/],
    ['of quotes within quotes', `${'> '.repeat(500)}x`, /^nests its lists or quotes more than 100 deep/],
    [
      'of emphasis within emphasis',
      `${'_a *b '.repeat(150)}${'* _'.repeat(150)}`,
      /^nests its emphasis more than 100 deep/,
    ],
  ])('%s is refused plainly', async (_kind, text, expected) => {
    const refusal = await read(text).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(PlainError);
    expect((refusal as Error).message).toMatch(expected);
  });
});
