import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../src/local/rich-text.ts';
import { cutEnd, escapeMarkdown, link, unescapeMarkdown } from '../../src/messages/markdown.ts';

/** Everything that Discord would format, link, ping or turn into a picture. */
const HOSTILE = [
  '**bold** *italic* __underline__ ~~gone~~ ||spoiler||',
  '`code` ```block```',
  '# heading',
  '## heading',
  '-# subtext',
  '- item',
  '+ item',
  '* item',
  '1. item',
  '12. item',
  '> quote',
  '>>> quote',
  '[masked](https://example.org)',
  'https://example.org/a_b_c',
  '<https://example.org>',
  '@everyone @here <@123456789012345678> <@&1> <#2> </ask:3> <id:customize>',
  '<t:1700000000:R> <:smile:1234> <a:dance:1234> :smile:',
  '¯\\_(ツ)_/¯ \\*already escaped\\*',
  'first line\n# second line\n- third line\n> fourth',
  '👩‍👩‍👧‍👦 e\u0301 שלום',
];

/** Characters that begin Discord's formatting, links, mentions and emoji wherever they stand. */
const ACTIVE = /(?<!\\)(?:\\\\)*[*_~|`<>[\]:@]/;

describe('escaping', () => {
  test.each(HOSTILE)('leaves nothing for Discord to format in %j', (plain) => {
    const escaped = escapeMarkdown(plain);
    expect(escaped).not.toMatch(ACTIVE);
    for (const line of escaped.split('\n')) expect(line).not.toMatch(/^\s*(?:[#+>-]|\d+\.)/);
  });

  test.each(HOSTILE)('can be undone to the last character: %j', (plain) => {
    expect(unescapeMarkdown(escapeMarkdown(plain))).toBe(plain);
  });

  test.each(HOSTILE.filter((plain) => !plain.includes('\n')))(
    'shows literally where messages are drawn: %j',
    (plain) => {
      expect(parseMarkdown(escapeMarkdown(plain))).toMatchObject([
        { kind: 'plain', runs: [{ text: plain, bold: false, italic: false, code: false, url: null, moment: null }] },
      ]);
    },
  );
});

describe('links', () => {
  test('are masked and don’t unfurl', () => {
    expect(link('Title', 'https://example.org/a')).toBe('[Title](<https://example.org/a>)');
  });

  test('keep brackets and Markdown of title and address from breaking out', () => {
    const made = link('A] (b) [c', 'https://example.org/a_(b)>c') ?? '';
    expect(parseMarkdown(made)).toMatchObject([
      {
        kind: 'plain',
        runs: [{ text: 'A] (b) [c', bold: false, italic: false, url: expect.stringContaining('%28b%29') }],
      },
    ]);
    expect(decodeURIComponent(new URL(/<(.*)>/.exec(made)?.[1] ?? '').pathname)).toBe('/a_(b)>c');
  });

  test.each(['javascript:alert(1)', 'ftp://example.org', 'not an address', `https://example.org/${'x'.repeat(900)}`])(
    'are left out where nobody should follow them: %s',
    (address) => expect(link('Title', address)).toBeNull(),
  );
});

describe('cutting', () => {
  test('counts what escaping adds', () => {
    expect(cutEnd('****', 5)).toBe('**');
  });

  test('never splits an emoji or a letter from its marks', () => {
    expect(cutEnd('👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 15)).toBe('👩‍👩‍👧‍👦');
    expect(cutEnd('e\u0301e\u0301', 3)).toBe('e\u0301');
  });

  test('still fits when one letter bears more marks than there is room', () => {
    const zalgo = `z${'\u0301'.repeat(5000)}`;
    expect(cutEnd(zalgo, 100).length).toBeGreaterThan(90);
    expect(cutEnd(zalgo, 100).length).toBeLessThanOrEqual(100);
  });
});
