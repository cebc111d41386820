import { describe, expect, test } from 'vitest';
import { blocksOf, parsePage } from '../../../src/corpus/readers/dom-blocks.ts';
import { PlainError } from '../../../src/plain-error.ts';

const textsOf = (html: string) =>
  blocksOf(parsePage(html).body).map(({ kind, text }) => (kind === 'paragraph' ? text : `${kind}: ${text}`));

describe('the blocks of a document', () => {
  test.each([
    ['a paragraph and what is loose around it', 'a<p>b</p>c<div>d<div>e</div></div>', ['a', 'b', 'c', 'd', 'e']],
    ['one line, for a single break', 'a<br>b<br/>c', ['a b c']],
    ['one line, for breaks with text between', 'a<br>b<span><br></span>c', ['a b c']],
    ['two paragraphs, for two breaks', 'a<br><br>b<span><br> </span><br>c', ['a', 'b', 'c']],
    ['one paragraph of inline elements', 'a<b>b</b> <i>c</i>d<a>e</a>', ['ab cde']],
    [
      'a caption with its paragraphs and headings',
      '<figcaption>a<p>b</p><h3>c</h3></figcaption>d',
      ['caption: a', 'caption: b', 'caption: c', 'd'],
    ],
    ['a heading with its paragraphs', '<h2>a<div>b</div></h2>c', ['heading: a', 'heading: b', 'c']],
    ['paragraphs of kept lines', '<pre>a\nb\n \nc<b>\n\nd</b></pre>e\n\nf', ['a b', 'c', 'd', 'e f']],
    [
      'nothing hidden',
      'a<i hidden>b</i><i aria-hidden="true">c</i><p STYLE="Display:None">d</p><p style="visibility: hidden">e</p>',
      ['a'],
    ],
    [
      'nothing for machines',
      'a<script>b</script><style>c</style><template><p>d</p></template><noscript>e</noscript><svg><title>f</title></svg>',
      ['a'],
    ],
    ['base text without its reading aid', '<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>字', ['漢字']],
    ['nothing for nothing', ' <p> &nbsp;</p><br><br>', []],
  ])('are %s', (_what, html, expected) => {
    expect(textsOf(html)).toEqual(expected);
  });

  test('are the same with and without html, head and body, or with several', () => {
    const expected = ['a', 'b'];
    for (const html of [
      '<p>a</p><p>b</p>',
      '<html><p>a</p><p>b</p>',
      '<head></head><p>a</p><body class="x"><p>b</p></body>',
      '<?xml version="1.0"?><!DOCTYPE html><HTML lang=en><BODY><p>a</p></BODY></HTML><p>b</p>',
      '<html><body><p>a</p></body></html><html><body><p>b</p></body></html>',
    ]) {
      expect(textsOf(html)).toEqual(expected);
    }
  });

  test('leave what only looks like html, head and body as it is', () => {
    expect(textsOf('<header>a</header><p>&lt;body&gt;</p><script>"<body>"</script><p>b</p>')).toEqual([
      'a',
      '<body>',
      'b',
    ]);
  });

  test('are refused where reading them would take minutes', () => {
    expect(textsOf(`${'<b>'.repeat(250)}a`)).toEqual(['a']);
    expect(() => parsePage(`${'<b>'.repeat(260)}a`)).toThrow(PlainError);
    expect(() => parsePage('<br>'.repeat(100_001))).toThrow(PlainError);
  });
});
