// Every kind of component that Discord has and a message may hold, drawn for the page.
import { describe, expect, test } from 'vitest';
import { type Drawn, type DrawnElement, drawForPage } from '../../../src/local/web/draw.ts';

const draw = (component: object, files: { name: string; data: Uint8Array }[] = []) =>
  drawForPage({ components: [component], files }, 'en');

/** As HTML, to be read by whoever reads the test; the page itself is never made of HTML. */
function html(drawn: readonly Drawn[]): string {
  return drawn
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      const attributes = Object.entries(piece.attributes).map(([name, value]) => ` ${name}="${value}"`);
      return `<${piece.tag}${attributes.join('')}>${html(piece.children)}</${piece.tag}>`;
    })
    .join('');
}

function elements(drawn: readonly Drawn[]): DrawnElement[] {
  return drawn.flatMap((piece) => (typeof piece === 'string' ? [] : [piece, ...elements(piece.children)]));
}

describe('text', () => {
  test.each([
    ['### A heading', '<h3>A heading</h3>'],
    ['> one\n> two', '<blockquote>one<br></br>two</blockquote>'],
    ['-# small', '<p class="subtext">small</p>'],
    ['- one\n- two', '<ul><li>one</li><li>two</li></ul>'],
    ['**bold** and *not*', '<p><strong>bold</strong> and <em>not</em></p>'],
    ['see `/ask`', '<p>see <code>/ask</code></p>'],
    ['at <t:0:f>', '<p>at <time datetime="1970-01-01T00:00:00.000Z">1 Jan 1970, 00:00 UTC</time></p>'],
    [
      '[a\\]b](<https://example.org/x>)',
      '<p><a href="https://example.org/x" target="_blank" rel="noopener noreferrer">a]b</a></p>',
    ],
    ['[run](<javascript:alert(1)>)', '<p>run</p>'],
    ['[run](<data:text/html,x>)', '<p>run</p>'],
    ['\\*\\*plain\\*\\* \\> \\<t:0:f\\>', '<p>**plain** > <t:0:f></p>'],
    ['bell \u0007 and escape \u001b[2J', '<p>bell � and escape �[2J</p>'],
  ])('%j', (content, expected) => {
    expect(html(draw({ type: 10, content }))).toBe(expected);
  });

  test.each([[Number.MAX_SAFE_INTEGER], [99999999999999]])('a moment that no calendar has (%d) is text', (seconds) => {
    expect(html(draw({ type: 10, content: `<t:${seconds}:f>` }))).toBe(`<p><t:${seconds}:f></p>`);
  });
});

describe('components', () => {
  test('a container with its stripe, text, a line and a gap', () => {
    const components = [{ type: 10, content: 'a' }, { type: 14 }, { type: 14, divider: false }];
    expect(html(draw({ type: 17, accent_color: 0x00ff7f, components }))).toBe(
      '<div class="container" data-accent="#00ff7f"><p>a</p><hr></hr><div class="gap"></div></div>',
    );
  });

  test('buttons carry what a press sends, and a link button leads there', () => {
    const components = [
      { type: 2, style: 1, label: 'Go', custom_id: 'go:1' },
      { type: 2, style: 2, label: 'Stay', custom_id: 'stay', disabled: true, emoji: { name: '✋' } },
      { type: 2, style: 5, label: 'Read', url: 'https://example.org/' },
      { type: 2, style: 5, label: 'Run', url: 'javascript:alert(1)' },
    ];
    expect(html(draw({ type: 1, components }))).toBe(
      '<div class="row"><button type="button" class="button style-1" data-press="go:1">Go</button>' +
        '<button type="button" class="button style-2" data-press="stay" disabled="">✋ Stay</button>' +
        '<a href="https://example.org/" target="_blank" rel="noopener noreferrer" class="button">Read</a>Run</div>',
    );
  });

  test('a section stands beside its accessory', () => {
    const accessory = { type: 2, style: 2, label: 'Context', custom_id: 'context' };
    const drawn = draw({ type: 9, components: [{ type: 10, content: 'an excerpt' }], accessory });
    expect(html(drawn)).toMatch(/^<div class="section"><div><p>an excerpt<\/p><\/div><button .*>Context<\/button>/);
  });

  test('a menu has a name, its choices and what is chosen', () => {
    const options = [
      { label: 'One', value: '1' },
      { label: 'Two', value: '2', default: true },
    ];
    const drawn = draw({ type: 1, components: [{ type: 3, custom_id: 'pick', placeholder: 'Pick', options }] });
    expect(html(drawn)).toContain('<select data-choose="pick" aria-label="Pick"><option value="1">One</option>');
    expect(html(drawn)).toContain('<option value="2" selected="">Two</option>');
  });

  test('a picture of the message itself is shown with its description, and one from elsewhere is never fetched', () => {
    const data = new Uint8Array([1, 2, 3]);
    const items = [
      { media: { url: 'attachment://when.png' }, description: 'When it happened' },
      { media: { url: 'https://elsewhere.example/x.png' }, description: 'Tracker' },
    ];
    const drawn = draw({ type: 12, items }, [{ name: 'when.png', data }]);
    const pictures = elements(drawn).filter(({ tag }) => tag === 'img');
    expect(pictures.map(({ attributes }) => attributes)).toEqual([
      { src: 'data:image/png;base64,AQID', alt: 'When it happened' },
    ]);
    expect(html(drawn)).toContain('Tracker');
  });

  test('what is not known here is named rather than left out', () => {
    expect(html(draw({ type: 99 }))).toContain('type 99');
  });
});
