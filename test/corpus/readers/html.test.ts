import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../src/corpus/readers/html.ts';
import { PlainError } from '../../../src/plain-error.ts';
import { type Part, readerContract } from './reader.contract.ts';

const ELEMENTS = { heading: 'h2', paragraph: 'p', caption: 'figcaption' } as const;

readerContract('HTML', {
  read: readHtml,
  write: (parts) =>
    Buffer.from(`<!doctype html><html><body><article>${parts.map(element).join('\n')}</article></body></html>`),
  tells: ['heading', 'paragraph', 'caption'],
  space: ' \t&nbsp;\n',
});

function element({ kind, text }: Part): string {
  return `<${ELEMENTS[kind]}>${text}</${ELEMENTS[kind]}>`;
}

const LONG = 'The minister opened the new bridge over the river on Monday, and the crowd was large, the police said.';
const NEXT = 'Fishermen, who had blocked the site with their boats for weeks, stayed away from the ceremony, he said.';

/** A page with an article of two paragraphs, and whatever else is given. */
function page({ head = '', top = '', body = '', html = '' }): Buffer {
  return Buffer.from(
    `<!doctype html><html ${html}><head>${head}</head><body><main>${top}<div><p>${LONG}</p>${body}<p>${NEXT}</p></div></main></body></html>`,
  );
}

async function metadataOf(given: Parameters<typeof page>[0]) {
  return (await readHtml(page(given))).metadata;
}

function jsonLd(data: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
}

describe('what an HTML page states of itself', () => {
  const article = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: 'Bridge opens at last',
    datePublished: '2025-11-21T17:33:05+0300',
    dateModified: '2025-11-22T08:00:00Z',
    author: [
      { '@type': 'Person', name: 'Ada Moss' },
      { '@type': 'Person', name: 'Jo Reed' },
    ],
    publisher: { '@type': 'Organization', name: 'Harbour Gazette' },
    url: 'https://gazette.test/bridge',
    inLanguage: 'en-GB',
  };
  const stated = {
    title: 'Bridge opens at last',
    outlet: 'Harbour Gazette',
    author: 'Ada Moss, Jo Reed',
    published: '2025-11-21T17:33+03:00',
    updated: '2025-11-22T08:00Z',
    url: 'https://gazette.test/bridge',
    language: 'en-gb',
  };

  test('is read from structured data', async () => {
    expect(await metadataOf({ head: jsonLd(article) })).toEqual(stated);
  });

  test.each([
    ['in a graph', { '@graph': [{ '@type': 'WebPage', name: 'Home' }, article] }],
    ['in a list', [{ '@type': 'BreadcrumbList' }, article]],
    ['as the main entity of a page', { '@type': 'WebPage', mainEntity: article }],
    ['of several types', { ...article, '@type': ['Thing', 'https://schema.org/BlogPosting'] }],
    [
      'whose publisher is a reference',
      {
        '@graph': [
          { ...article, publisher: { '@id': '#us' } },
          { '@type': 'Organization', '@id': '#us', name: 'Harbour Gazette' },
        ],
      },
    ],
    ['whose strings hold HTML', { ...article, headline: 'Bridge opens <em>at&#32;last</em>' }],
    ['whose author is a plain name', { ...article, author: 'By Ada Moss, Jo Reed' }],
  ])('is read from an article %s', async (_where, data) => {
    expect(await metadataOf({ head: jsonLd(data) })).toEqual(stated);
  });

  test.each([
    ['By Ada Moss', 'Ada Moss'],
    ['Von Ada Moss', 'Ada Moss'],
    ['Par Ada Moss et Jo Reed, le 5 novembre 2026', 'Ada Moss, Jo Reed'],
    ['Par notre correspondant', undefined],
  ])('has an author where the page marks %j as its byline', async (byline, author) => {
    expect((await metadataOf({ top: `<p class="byline">${byline}</p>` })).author).toBe(author);
  });

  test('is read in spite of broken structured data before it', async () => {
    const head = `<script type="application/ld+json">{"@type": "NewsArticle", </script>${jsonLd(article)}`;
    expect(await metadataOf({ head })).toEqual(stated);
  });

  test('is read from structured data within CDATA', async () => {
    const head = `<script type="application/ld+json"><![CDATA[${JSON.stringify(article)}]]></script>`;
    expect(await metadataOf({ head })).toEqual(stated);
  });

  test('is read from meta elements, however they are spelt', async () => {
    const head = `
      <META Property="og:title" CONTENT="Bridge opens at last"><meta property="og:site_name" content="Harbour Gazette">
      <meta name="author" content="Ada Moss"><meta name="author" content="Jo Reed">
      <meta property="article:author" content="https://social.test/ada">
      <meta property="article:published_time" content="2025-11-21T17:33:05+03:00">
      <meta property="article:modified_time" content="2025-11-22T08:00:00Z">
      <meta property="og:url" content="https://gazette.test/bridge">`;
    expect(await metadataOf({ head, html: 'lang="en_GB"' })).toEqual(stated);
  });

  test('is believed from structured data before meta elements, and from these before what is shown', async () => {
    const head = `<title>The third</title><meta property="og:title" content="The second"><meta name="date" content="2024">`;
    const top = '<h1>The third</h1><time datetime="2023-01-01">1 January</time>';
    expect(await metadataOf({ head: head + jsonLd(article), top })).toMatchObject({
      title: article.headline,
      published: '2025-11-21T17:33+03:00',
    });
    expect(await metadataOf({ head, top })).toMatchObject({ title: 'The second', published: '2024' });
    expect(await metadataOf({ top })).toMatchObject({ title: 'The third', published: '2023-01-01' });
  });

  test('has the canonical address, and no front page or relative path for one', async () => {
    const og = '<meta property="og:url" content="https://gazette.test/og">';
    expect(await metadataOf({ head: `<link rel="canonical" href="https://gazette.test/a">${og}` })).toEqual({
      url: 'https://gazette.test/a',
    });
    expect(await metadataOf({ head: `<link rel="canonical" href="https://gazette.test/">${og}` })).toEqual({
      url: 'https://gazette.test/og',
    });
    expect(await metadataOf({ head: '<link rel="canonical" href="/a">' })).toEqual({});
  });

  test('has the address that a browser noted while saving the page', async () => {
    const saved = '<!-- saved from url=(0027)https://gazette.test/bridge -->';
    const { metadata } = await readHtml(Buffer.concat([Buffer.from(saved), page({})]));
    expect(metadata).toEqual({ url: 'https://gazette.test/bridge' });
  });
});

describe('the title of an HTML page', () => {
  const site = '<meta property="og:site_name" content="Harbour Gazette">';

  test.each([
    ['Bridge opens | Harbour Gazette', 'Bridge opens'],
    ['Bridge opens - harbour gazette', 'Bridge opens'],
    ['Harbour Gazette – Bridge opens', 'Bridge opens'],
    ['Bridge – the dream – opens — Harbour Gazette', 'Bridge – the dream – opens'],
    ['Bridge opens - at last', 'Bridge opens - at last'],
    ['Bridge opens: Harbour Gazette reports', 'Bridge opens: Harbour Gazette reports'],
  ])('of %j is %j', async (title, expected) => {
    expect((await metadataOf({ head: `<title>${title}</title>${site}` })).title).toBe(expected);
  });

  test('is the heading where the site’s name is not stated but follows it', async () => {
    const head = '<title>Bridge opens at last | News | Gazette</title>';
    expect((await metadataOf({ head, top: '<h1>Bridge opens at last</h1>' })).title).toBe('Bridge opens at last');
  });

  test('is no heading that leads to the front page or that the title has nothing of', async () => {
    const head = '<title>Bridge opens at last</title>';
    expect((await metadataOf({ head, top: '<h1><a href="/">Bridge</a></h1>' })).title).toBe('Bridge opens at last');
    expect((await metadataOf({ head, top: '<h1>Harbour Gazette</h1>' })).title).toBe('Bridge opens at last');
  });

  test('is whole where one statement of it is cut', async () => {
    const head = jsonLd({ '@type': 'Article', headline: 'The bridge over the river opens…' });
    const top = '<h1>The bridge over the river opens at last, and fishermen stay away</h1>';
    expect((await metadataOf({ head, top })).title).toBe(
      'The bridge over the river opens at last, and fishermen stay away',
    );
  });
});

describe('the date of an HTML page', () => {
  test.each([
    ['2025', '2025'],
    ['2025-11', '2025-11'],
    ['2025-11-21', '2025-11-21'],
    ['2025-11-21T17:33', '2025-11-21T17:33'],
    ['2025-11-21 17:33:05', '2025-11-21T17:33'],
    ['2025-11-21T17:33:05.000Z', '2025-11-21T17:33Z'],
    ['2025-11-21T17:33:05+0300', '2025-11-21T17:33+03:00'],
    ['2025-11-21T17:33:05-05', '2025-11-21T17:33-05:00'],
    ['Fri, 21 Nov 2025 17:33:05 GMT', '2025-11-21T17:33Z'],
    ['2025-11-21T17:33:05 PDT', '2025-11-21'],
  ])('of %j is %j', async (given, expected) => {
    expect(await metadataOf({ head: `<meta property="article:published_time" content="${given}">` })).toEqual({
      published: expected,
    });
  });

  test.each(['', 'yesterday', '31 Feb 2025', '2025-02-31', '2025-13-01', '1970-01-01T00:00:00Z', '21/11/2025', '0'])(
    'of %j is none',
    async (given) => {
      expect(await metadataOf({ head: `<meta property="article:published_time" content="${given}">` })).toEqual({});
    },
  );

  test('is never taken from a change', async () => {
    expect(await metadataOf({ head: '<meta property="article:modified_time" content="2025-11-22">' })).toEqual({
      updated: '2025-11-22',
    });
    expect(
      await metadataOf({ head: jsonLd({ '@type': 'Article', dateModified: '2025-11-22', dateCreated: '2025-11-20' }) }),
    ).toEqual({ updated: '2025-11-22' });
  });

  test('is none where the page states several', async () => {
    const head =
      '<meta itemprop="datePublished" content="2025-11-21"><meta itemprop="datePublished" content="2025-11-20">';
    expect(await metadataOf({ head })).toEqual({});
  });

  test.each([
    [
      'below the title',
      '<h1>Bridge opens</h1><p>By Ada <time dateTime="2025-11-21">Friday</time></p>',
      { published: '2025-11-21' },
    ],
    [
      'above the title',
      '<div><time datetime="2025-11-21">Friday</time><h1>Bridge opens</h1></div>',
      { published: '2025-11-21' },
    ],
    [
      'labelled',
      '<h1>Bridge opens</h1>Updated <time datetime="2025-11-22">x</time> Published <time datetime="2025-11-21">y</time>',
      { published: '2025-11-21', updated: '2025-11-22' },
    ],
    [
      'marked by a class',
      '<h1>Bridge opens</h1><time class="entry-date updated" datetime="2025-11-22">x</time>',
      { updated: '2025-11-22' },
    ],
    [
      'marked as both',
      '<h1>Bridge opens</h1><time class="entry-date published updated" datetime="2025-11-22">x</time>',
      { published: '2025-11-22' },
    ],
    ['of another article', '<h1>Bridge opens</h1><article><time datetime="2024-01-01">x</time></article>', {}],
    ['in the navigation', '<h1>Bridge opens</h1><nav><time datetime="2024-01-01">x</time></nav>', {}],
    ['that is a duration', '<h1>Bridge opens</h1><time datetime="PT5M">5 minutes</time>', {}],
  ])('is that of a time element %s', async (_where, top, expected) => {
    expect(await metadataOf({ top })).toEqual({ title: 'Bridge opens', ...expected });
  });

  test('is not today’s, shown in the page’s head', async () => {
    const html = `<body><header><time datetime="2026-05-05">Today</time></header><main><h1>Bridge opens</h1><p>${LONG}</p></main></body>`;
    expect((await readHtml(Buffer.from(html))).metadata).toEqual({ title: 'Bridge opens' });
  });

  test('is not that of a teaser far below', async () => {
    const body = `${`<p>${LONG}</p>`.repeat(8)}<div><time datetime="2026-01-01">x</time> Another bridge</div>`;
    expect(await metadataOf({ top: '<h1>Bridge opens</h1>', body })).toEqual({ title: 'Bridge opens' });
  });

  test('can still be found where it stands between title and text without any mark', async () => {
    const html = `<body><div><h1>Bridge opens</h1><div>21 November 2025</div><div>Share</div></div><div><p>${LONG}</p><p>${LONG}</p><p>${NEXT}</p></div></body>`;
    const { blocks } = await readHtml(Buffer.from(html));
    const texts = blocks.map(({ text }) => text);
    expect(texts).toContain('21 November 2025');
    expect(texts.indexOf('21 November 2025')).toBeLessThan(texts.indexOf(LONG));
  });
});

describe('the text of an HTML page', () => {
  const textsIn = async (body: string) => {
    const { blocks } = await readHtml(page({ body }));
    const texts = blocks.map(({ kind, text }) => (kind === 'paragraph' ? text : `${kind}: ${text}`));
    expect([texts[0], texts.at(-1)]).toEqual([LONG, NEXT]);
    return texts.slice(1, -1);
  };

  test.each([
    [
      'inline elements',
      '<p>The <b>28</b>-point <a href="/x">plan</a>, <i>re</i>born<sup>2</sup>&nbsp;now</p>',
      ['The 28-point plan, reborn2 now'],
    ],
    ['a single line break', '<p>“We came,” he said.<br>He left.</p>', ['“We came,” he said. He left.']],
    ['two line breaks', '<p>“We came,” he said.<br> <br/>He left.</p>', ['“We came,” he said.', 'He left.']],
    [
      'list items',
      '<ul><li>The first item of the list</li><li><p>The second one</p></li></ul>',
      ['The first item of the list', 'The second one'],
    ],
    [
      'nested lists',
      '<ol><li>Outer item here<ul><li>Inner item here</li></ul>and back</li></ol>',
      ['Outer item here', 'Inner item here', 'and back'],
    ],
    ['quotes', '<blockquote>So it is.<p>And so it was.</p></blockquote>', ['So it is.', 'And so it was.']],
    [
      'headings of every level',
      '<h2>Why now</h2><p>Because.</p><h4>And then</h4><p>Nothing.</p>',
      ['heading: Why now', 'Because.', 'heading: And then', 'Nothing.'],
    ],
    [
      'captions',
      '<figure><img src="a.jpg"><figcaption>On the <b>bridge</b><p>Ada Moss</p></figcaption></figure>',
      ['caption: On the bridge', 'caption: Ada Moss'],
    ],
    [
      'captions by class',
      '<div class="wp-caption"><img src="a.jpg"><p class="wp-caption-text">On the bridge</p></div>',
      ['caption: On the bridge'],
    ],
    [
      'tables',
      '<table><caption>Costs</caption><tr><th>Year</th><td>2025, at last, the minister said</td></tr></table>',
      ['caption: Costs', 'Year | 2025, at last, the minister said'],
    ],
    ['preformatted text', '<pre>One line\nthe next\n\nA paragraph</pre>', ['One line the next', 'A paragraph']],
    [
      'text outside of any paragraph',
      '<div>Loose words, <em>left</em> here<p>A paragraph</p>more of them</div>',
      ['Loose words, left here', 'A paragraph', 'more of them'],
    ],
    ['entities', '<p>Trump&#8217;s &quot;plan&quot; &amp; Caf&eacute;</p>', ['Trump’s "plan" & Café']],
  ])('keeps %s', async (_what, body, expected) => {
    expect(await textsIn(body)).toEqual(expected);
  });

  test.each([
    [
      'hidden elements',
      '<p hidden>secret</p><p style="color:red; display: none">secret</p><p aria-hidden="true">secret</p>',
    ],
    ['scripts and styles', '<script>var secret = "<p>secret</p>"</script><style>p { content: "secret" }</style>'],
    ['navigation, asides and footers', '<nav>secret</nav><aside><p>secret</p></aside><footer>secret</footer>'],
    [
      'buttons and forms’ fields',
      '<button>secret</button><select><option>secret</option></select><textarea>secret</textarea>',
    ],
    ['comments', '<!-- <p>secret</p> -->'],
  ])('leaves out %s', async (_what, body) => {
    expect(await textsIn(body)).toEqual([]);
  });

  test('is read from a page that a dialog hid while it was saved', async () => {
    const menu = '<ul class="menu"><li><a href="/a">Home</a></li></ul>';
    const html = `<div aria-hidden="true">${menu}<div>${`<p>${LONG}</p>`.repeat(6)}</div></div><dialog open>Cookies?</dialog>`;
    const { blocks } = await readHtml(Buffer.from(html));
    expect(blocks.map(({ text }) => text)).toEqual(Array.from({ length: 6 }, () => LONG));
  });

  test('is read from a page without html, head and body', async () => {
    const { blocks, metadata } = await readHtml(Buffer.from(`<title>Bridge opens</title><p>${LONG}</p><p>${NEXT}</p>`));
    expect(blocks.map(({ text }) => text)).toEqual([LONG, NEXT]);
    expect(metadata).toEqual({ title: 'Bridge opens' });
  });

  test('is read from a page in capitals with unclosed paragraphs', async () => {
    const { blocks } = await readHtml(Buffer.from(`<HTML><BODY><H1>Bridge</H1><P>${LONG}<P>${NEXT}</BODY></HTML>`));
    expect(blocks.filter(({ kind }) => kind === 'paragraph').map(({ text }) => text)).toEqual([LONG, NEXT]);
  });
});

describe('the characters of an HTML page', () => {
  const text = 'Žluťoučký kůň – “příliš” – ďábelské ódy úpěl: tak to stojí v učebnici, řekl učitel, a dodal další.';
  const paragraphOf = async (bytes: Uint8Array) => (await readHtml(bytes)).blocks[0]?.text;
  const html = (charset: string) => `<html><head>${charset}</head><body><p>${text}</p></body></html>`;
  const inWindows1250 = (given: string) =>
    Buffer.from([...given].map((character) => WINDOWS_1250.get(character) ?? character.charCodeAt(0)));

  test.each([
    ['UTF-8 without any mark', Buffer.from(html(''))],
    ['UTF-8 with its mark, whatever is declared', Buffer.from(`\ufeff${html('<meta charset="windows-1250">')}`)],
    ['UTF-8 that is declared to be another set', Buffer.from(html('<meta charset="windows-1250">'))],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${html('')}`, 'utf16le')],
    ['the set that a meta element names', inWindows1250(html('<meta charset=windows-1250>'))],
    [
      'the set that a meta element names for HTTP',
      inWindows1250(html('<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1250">')),
    ],
  ])('are read from %s', async (_set, bytes) => {
    expect(await paragraphOf(bytes)).toBe(text);
  });

  test('are read from Windows-1252 where UTF-8 is declared, or a set that doesn’t exist', async () => {
    const bytes = (charset: string) =>
      Buffer.from(
        `<meta charset="${charset}"><p>Café crème, déjà vu: the ministère opened the new bridge, said the préfet.</p>`,
        'latin1',
      );
    expect(await paragraphOf(bytes('utf-8'))).toMatch(/^Café crème, déjà vu/);
    expect(await paragraphOf(bytes('nonsense-8'))).toMatch(/^Café crème, déjà vu/);
  });

  test('are all read but the last of a UTF-8 page that is cut within a character', async () => {
    const bytes = Buffer.from(`<meta charset="utf-8"><p>${text} ž`);
    expect(await paragraphOf(bytes.subarray(0, -1))).toBe(`${text} \ufffd`);
  });
});

describe('an HTML page that is cut off', () => {
  const page = `<html><body><article><h1>Bridge opens</h1><p>${LONG}</p><p>${NEXT}</p></article></body></html>`;

  test.each([
    page.slice(0, page.indexOf('Fishermen') + 20),
    page.slice(0, page.indexOf('</article>')),
    `${page.slice(0, page.indexOf('</article>'))}<a href="http`,
  ])('gives what there is, and says so: %#', async (html) => {
    const { blocks, warnings } = await readHtml(Buffer.from(html));
    expect(blocks.map(({ text }) => text)).toContain(LONG);
    expect(warnings).toEqual([expect.stringMatching(/^ends in the middle of the page; save it anew/)]);
  });

  test.each([
    page,
    page.replace('</body></html>', ''),
    page.replace('</article>', ''),
    `<body><p>${LONG}<p>${NEXT}`,
    `<p>${LONG}</p><div><p>${NEXT}`,
  ])('is no page that leaves out the ends that may be left out: %#', async (html) => {
    expect((await readHtml(Buffer.from(html))).warnings).toBeUndefined();
  });
});

describe('an HTML page made to exhaust the reader', () => {
  test.each([
    ['nested 200,000 deep', '<div>'.repeat(200_000), /^nests its elements more than 256 deep/],
    ['of a million elements', '<p>x'.repeat(1_000_000), /^has more than 100,000 elements/],
    ['of 50 MB', 'x'.repeat(50_000_000), /^has more than 20 MB/],
    ['of nothing but starts of elements', '<body '.repeat(300_000), /^shows no text/],
    ['of nothing but starts of comments', '<!--'.repeat(300_000), /^shows no text/],
  ])('%s is refused plainly', async (_kind, html, expected) => {
    const refusal = await readHtml(Buffer.from(html)).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(PlainError);
    expect((refusal as Error).message).toMatch(expected);
  });

  test('is read where old habits nest it 200 deep', async () => {
    const { blocks } = await readHtml(Buffer.from(`${'<font>'.repeat(200)}<p>${LONG}</p>`));
    expect(blocks.map(({ text }) => text)).toEqual([LONG]);
  });
});

/** The letters of the sample; all others are those of ASCII. */
const WINDOWS_1250: ReadonlyMap<string, number> = new Map(
  [...new TextDecoder('windows-1250').decode(Uint8Array.from({ length: 128 }, (_, index) => index + 128))].map(
    (character, index) => [character, index + 128],
  ),
);
