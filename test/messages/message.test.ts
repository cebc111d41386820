import { describe, expect, test } from 'vitest';
import type { Answer, Excerpt } from '../../src/answers/index.ts';
import type { Article } from '../../src/article.ts';
import { EVERYTHING } from '../../src/catalogue.ts';
import { MAX_COMPONENTS, MAX_CUSTOM_ID, MAX_TEXT, type Message, message, text } from '../../src/messages/component.ts';
import {
  answerMessage,
  parseButtonId,
  readState,
  sourcesMessage,
  textsOf,
  timelineMessage,
  type View,
  verifyMessage,
} from '../../src/messages/index.ts';
import type { Difference, Timeline, TimelineEntry } from '../../src/timeline/index.ts';
import type { Match, Verification } from '../../src/verification/index.ts';

function view(changes: Partial<View> = {}): View {
  return { texts: textsOf('en-US'), position: 0, ephemeral: false, canShare: false, sharedBy: null, ...changes };
}

/** What Discord counts, over all containers. */
function measure({ components }: Message) {
  const blocks = components.flatMap((container) => container.components);
  const buttons = blocks.flatMap((block) =>
    block.type === 1 ? block.components : block.type === 9 ? [block.accessory] : [],
  );
  const inside = blocks.flatMap((block) => (block.type === 9 ? block.components : []));
  const shown = blocks.flatMap((block) => (block.type === 9 ? block.components : block.type === 10 ? [block] : []));
  const texts = shown.map(({ content }) => content);
  const count = components.length + blocks.length + inside.length + buttons.length;
  return { count, length: texts.join('').length, texts, buttons };
}

function expectWithinLimits(shown: Message) {
  const { count, length, texts, buttons } = measure(shown);
  expect(count).toBeLessThanOrEqual(40);
  expect(length).toBeLessThanOrEqual(4000);
  for (const content of texts) expect(content.trim()).not.toBe('');
  expect(new Set(buttons.map((button) => button.custom_id)).size).toBe(buttons.length);
  for (const { custom_id, label } of buttons) {
    expect(custom_id.length).toBeLessThanOrEqual(100);
    expect(label.length).toBeLessThanOrEqual(80);
  }
}

describe('a message', () => {
  test('has room for exactly 4,000 characters', () => {
    expect(() => message([text('x'.repeat(MAX_TEXT - 1))])).not.toThrow();
    expect(() => message([text('x'.repeat(MAX_TEXT))])).not.toThrow();
    expect(() => message([text('x'.repeat(MAX_TEXT)), text('y')])).toThrow('4000');
  });

  test('has room for exactly 40 components, its container and buttons counted', () => {
    const texts = (count: number) => Array.from({ length: count }, () => text('x'));
    expect(() => message(texts(MAX_COMPONENTS - 2))).not.toThrow();
    expect(() => message(texts(MAX_COMPONENTS - 1))).not.toThrow();
    expect(() => message(texts(MAX_COMPONENTS))).toThrow('40');
    const row = (count: number) => ({
      type: 1 as const,
      components: Array.from({ length: count }, (_, index) => ({
        type: 2 as const,
        style: 2 as const,
        label: 'x',
        custom_id: `${index}`,
      })),
    });
    expect(() => message([...texts(MAX_COMPONENTS - 4), row(2)])).not.toThrow();
    expect(() => message([...texts(MAX_COMPONENTS - 4), row(3)])).toThrow('40');
  });

  test('refuses an empty text and a button beyond its limits', () => {
    const button = (label: string, id: string) =>
      message([{ type: 1, components: [{ type: 2, style: 2, label, custom_id: id }] }]);
    expect(() => message([text(' ')])).toThrow();
    expect(() => button('x'.repeat(80), 'y'.repeat(MAX_CUSTOM_ID))).not.toThrow();
    expect(() => button('x'.repeat(81), 'y')).toThrow();
    expect(() => button('x', 'y'.repeat(MAX_CUSTOM_ID + 1))).toThrow();
    expect(() => button('', 'y')).toThrow();
  });

  test('pings nobody', () => {
    expect(message([text('x')]).allowed_mentions).toEqual({ parse: [] });
  });
});

function excerpt(changes: Partial<Excerpt> = {}): Excerpt {
  const body = changes.text ?? 'One sentence stands here. Another one follows it.';
  return {
    article: '0123456789ab',
    title: 'A title',
    outlet: 'The Outlet',
    published: '2025-11-21',
    url: null,
    paragraph: 1,
    text: body,
    sentence: [0, Math.min(body.length, 25)],
    confidence: 1,
    alsoIn: [],
    ...changes,
  };
}

function found(excerpts: readonly Excerpt[], question = 'What stands here?'): Answer {
  return { kind: 'found', question, scope: EVERYTHING, excerpts, corrected: [] };
}

function page(answer: Answer, position = 0, state = {}): Message {
  return answerMessage(answer, { question: answer.question, ...state }, view({ position }));
}

const EXTREMES: readonly [string, Partial<Excerpt>][] = [
  ['a paragraph as long as a page', { text: 'A sentence of some length. '.repeat(160).trim() }],
  ['a paragraph far longer than a page', { text: 'A sentence of some length. '.repeat(4000).trim() }],
  ['one endless sentence', { text: 'word '.repeat(5000).trim(), sentence: [0, 24_999] }],
  ['a word without end', { text: 'x'.repeat(30_000), sentence: [0, 30_000] }],
  ['nothing but Markdown', { text: '*_`~|>[]()<@1>:#'.repeat(400), sentence: [0, 6400] }],
  ['nothing but emoji', { text: '👩‍👩‍👧‍👦'.repeat(1000), sentence: [0, 11_000] }],
  ['letters under thousands of marks', { text: `z${'\u0301'.repeat(9000)}`, sentence: [0, 9001] }],
  ['right-to-left text', { text: 'שלום עולם. '.repeat(900).trim() }],
  ['a title and outlet without end', { title: '*T*'.repeat(3000), outlet: '_O_'.repeat(3000) }],
  ['an address without end', { url: `https://example.org/${'(x)'.repeat(2000)}` }],
  ['many other reports', { alsoIn: Array.from({ length: 50 }, () => ({ ...excerpt(), outlet: '|'.repeat(500) })) }],
];

describe('an answer', () => {
  test.each(EXTREMES)('stays within Discord’s limits with %s', (_name, changes) => {
    for (const question of ['Why?', '*'.repeat(500)]) {
      const answer = found(
        Array.from({ length: 10 }, () => excerpt(changes)),
        question,
      );
      for (const position of [0, 4, 9]) {
        expectWithinLimits(page(answer, position, { source: '_'.repeat(100) }));
      }
    }
  });

  test('shows every excerpt once when the pages are turned from first to last and back', () => {
    const excerpts = Array.from({ length: 10 }, (_, index) =>
      excerpt({
        text: `Number ${index} begins. ${'Padding follows it. '.repeat(index * 20)}`.trim(),
        paragraph: index,
      }),
    );
    const seen: number[] = [];
    const starts: number[] = [];
    let shown = page(found(excerpts));
    for (;;) {
      seen.push(
        ...[
          ...measure(shown)
            .texts.join('\n')
            .matchAll(/Number (\d)/g),
        ].map(([, digit]) => Number(digit)),
      );
      const next = measure(shown).buttons.find((button) => button.label.includes('Next'));
      if (!next || next.disabled) break;
      const position = parseButtonId(next.custom_id)?.position ?? -1;
      starts.push(position);
      shown = page(found(excerpts), position);
    }
    expect(seen).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(starts.length).toBeGreaterThan(3);
    for (const start of [0, ...starts.slice(0, -1)].reverse()) {
      const previous = measure(shown).buttons.find((button) => button.label.includes('Previous'));
      expect(parseButtonId(previous?.custom_id ?? '')?.position).toBe(start);
      shown = page(found(excerpts), start);
    }
    const disabled = measure(shown).buttons.filter((button) => button.disabled);
    expect(disabled.map(({ label }) => label)).toEqual(['⏮ First', '◀ Previous']);
  });

  test('has at most three excerpts on a page, and no page buttons when one page holds them all', () => {
    const three = measure(page(found([excerpt(), excerpt(), excerpt()])));
    expect(three.buttons.map(({ label }) => label)).toEqual(['Context', 'Context', 'Context']);
    const four = page(found([excerpt(), excerpt(), excerpt(), excerpt()]));
    expect(measure(four).texts.filter((content) => content.startsWith('> '))).toHaveLength(3);
  });

  test.each([
    'What *is* this?',
    '# heading <@1> \\*x\\*',
    'a: b: c',
    '   odd',
    '‮rtl',
    'x'.repeat(500),
    '*'.repeat(500),
  ])('lets a page button find its question and filters again: %j', (question) => {
    const filters = { source: 'The: *Outlet*', after: '2025-11-01', before: '2025-11-30' };
    const shown = page(found([excerpt()], question), 0, filters);
    expect(readState(JSON.parse(JSON.stringify(shown.components)))).toMatchObject({ question, ...filters });
  });

  test('says how many undated articles a date filter left out', () => {
    const scope = { articles: new Set(['a']), undatedLeftOut: 2 };
    expect(measure(page({ ...found([excerpt()]), scope } as Answer)).texts).toContain(
      '-# 2 articles without a date left out.',
    );
    expect(measure(page(found([excerpt()]))).texts.join()).not.toContain('left out');
  });

  test('says which words were searched for instead of others, whatever was typed and however much of it', () => {
    const of = (...words: string[]) =>
      page({ ...found([excerpt()]), corrected: words.map((word) => ({ word, read: 'boat' })) } as Answer);
    expect(measure(of('boart')).texts).toContain(
      '-# Not in the sources, so the nearest word was searched for: boart → boat',
    );
    expect(measure(of('*b*')).texts.join()).toContain('\\*b\\* → boat');
    expectWithinLimits(of(...Array.from({ length: 12 }, () => '*'.repeat(500))));
    expect(measure(page(found([excerpt()]))).texts.join()).not.toContain('nearest word');
  });

  test('says that no article was published then, rather than that the sources say nothing of it', () => {
    const scope = { articles: new Set<string>(), undatedLeftOut: 1 };
    const { texts } = measure(
      page({ kind: 'nothing', question: 'Why?', scope, closest: [], isDoubtful: false, missing: ['zebra'] }),
    );
    expect(texts.join('\n')).toMatch(/No article was published in that time[\s\S]*1 article without a date left out/);
    expect(texts.join('\n')).not.toContain('Nothing in the sources');
  });

  test('shows what an excerpt is said under above it, and never lets it format or crowd out anything', () => {
    const under = (heading: string) => measure(page(found([excerpt({ text: 'Once a week.', heading })]))).texts;
    expect(under('May *I* sell?')).toContainEqual(expect.stringMatching(/^-# May \\\*I\\\* sell\?\n> /));
    expect(under('*'.repeat(5_000)).at(-2)).toMatch(/^-# (?:\\\*){50,}…\n> /);
  });

  test('names title, outlet, date, paragraph and link', () => {
    const { texts } = measure(page(found([excerpt({ url: 'https://example.org/a', paragraph: 7 })])));
    expect(texts.at(-1)).toContain('[A title](<https://example.org/a>) · The Outlet · 21 Nov 2025 · paragraph 7');
  });

  test('says so when outlet or date aren’t known', () => {
    const { texts } = measure(page(found([excerpt({ outlet: null, published: null })])));
    expect(texts.at(-1)).toContain('outlet unknown · undated');
  });

  test.each([
    ['https://example.org/a.pdf', 'https://example.org/a.pdf#page=3'],
    ['https://example.org/a.PDF?v=2', 'https://example.org/a.PDF?v=2#page=3'],
    ['https://example.org/a.pdf#terms', 'https://example.org/a.pdf#terms'],
    ['https://example.org/a', 'https://example.org/a'],
  ])('names the page of a document in pages, and leads to it: %s', (url, address) => {
    const { texts } = measure(page(found([excerpt({ url, paragraph: 7, page: 3 })])));
    expect(texts.at(-1)).toContain(`[A title](<${address}>) · The Outlet · 21 Nov 2025 · paragraph 7 (page 3)`);
  });

  test('says of an undated article when it was changed, where it says that', () => {
    const { texts } = measure(page(found([excerpt({ published: null, updated: '2025-11-28' })])));
    expect(texts.at(-1)).toContain('The Outlet · undated, updated 28 Nov 2025 · paragraph 1');
  });

  const nothing = (isDoubtful: boolean): Answer => ({
    kind: 'nothing',
    question: 'Why?',
    scope: EVERYTHING,
    closest: [excerpt()],
    isDoubtful,
    missing: ['*mayor*'],
  });

  test('says that nothing answers, names the missing words and shows the closest passages as such', () => {
    const { texts } = measure(page(nothing(false)));
    expect(texts.join('\n')).toMatch(
      /Nothing in the sources answers this[\s\S]*\\\*mayor\\\*[\s\S]*closest passages[\s\S]*One sentence/,
    );
    expect(texts.at(-2)).toContain('One sentence');
    expect(texts.at(-2)).not.toContain('**');
  });

  test('says no more than that it isn’t sure where one of the closest passages may answer', () => {
    const shown = (isDoubtful: boolean) => measure(page(nothing(isDoubtful))).texts.join('\n');
    expect(shown(true)).toMatch(/answers this for sure[\s\S]*mayor[\s\S]*may answer it or be about something else/);
    expect(shown(false)).not.toMatch(/for sure|may answer/);
  });

  test('to a private question is ephemeral', () => {
    const shown = answerMessage(found([excerpt()]), { question: 'Why?' }, view({ ephemeral: true }));
    expect(shown.flags & 64).toBe(64);
    expect(page(found([excerpt()])).flags & 64).toBe(0);
  });
});

function article(changes: Partial<Article> = {}): Article {
  return {
    id: '0123456789ab',
    file: 'a.txt',
    files: ['a.txt'],
    title: 'A title',
    outlet: 'The Outlet',
    author: null,
    url: null,
    language: null,
    published: '2025-11-21',
    publishedBasis: 'stamp',
    inferred: null,
    updated: null,
    paragraphs: [{ number: 1, text: 'One sentence stands here.' }],
    headings: [],
    sections: [],
    captions: [],
    warnings: [],
    ...changes,
  };
}

describe('what became of a quote', () => {
  const PARAGRAPH = 'Snow fell. The plan has 28 points and is *final*, he said. It rained.';
  const match = (changes: Partial<Match> = {}): Match => ({
    article: '0123456789ab',
    title: 'A title',
    outlet: 'The Outlet',
    published: '2025-11-21',
    url: null,
    paragraph: 1,
    text: 'The plan has 28 points and is *final*',
    whole: PARAGRAPH,
    place: [11, 48],
    similarity: 0.9,
    differences: [
      { kind: 'same', text: 'The plan has ' },
      { kind: 'missing', text: '28 ' },
      { kind: 'added', text: '25' },
      { kind: 'same', text: 'points ' },
      { kind: 'missing', text: 'and is *final*' },
      { kind: 'added', text: 'nearly' },
      { kind: 'same', text: 'he ' },
      { kind: 'missing', text: 'said' },
      { kind: 'same', text: ' so' },
      { kind: 'added', text: 'today' },
    ],
    ...changes,
  });
  const shown = (verification: Verification, quote = 'The plan has 25 points', position = 0) =>
    measure(verifyMessage(verification, { quote }, view({ position })));

  test('is the passage in bold, with what differs under it', () => {
    const { texts } = shown({ kind: 'near', scope: EVERYTHING, matches: [match()], isAbridged: false });
    expect(texts[0]).toBe('“The plan has 25 points”');
    expect(texts[1]).toContain('Not word for word in the sources');
    expect(texts[2]).toBe('> Snow fell. **The plan has 28 points and is \\*final\\***, he said. It rained.');
    expect(texts[3]?.split('\n')[0]).toBe(
      'In the source: “28” instead of “25” · “and is \\*final\\*” instead of “nearly” · also “said” · not “today”',
    );
    expect(texts[3]).toContain('A title · The Outlet · 21 Nov 2025 · paragraph 1');
  });

  test.each(['so it is', '“so it is”', '"so *it* is"', '“so” and “so”', '“so it is,” he said', '«so»', 'so ”'])(
    'shows %s in one pair of quotation marks, on every page',
    (quote) => {
      const none: Verification = { kind: 'none', scope: EVERYTHING };
      const shown = (words: string) => verifyMessage(none, { quote: words }, view());
      const first = shown(quote);
      expect(measure(first).texts[0]).toMatch(/^(?:["“«](?!["“«])).*/);
      const read = readState(JSON.parse(JSON.stringify(first.components))).quote ?? '';
      expect(measure(shown(read)).texts[0]).toBe(measure(first).texts[0]);
    },
  );

  test('says in how many passages it stands word for word', () => {
    const exact = match({ differences: [{ kind: 'same', text: 'x' }], similarity: 1 });
    const { texts } = shown({ kind: 'exact', scope: EVERYTHING, matches: [exact, exact], hasMore: false });
    expect(texts[1]).toBe('**Word for word in 2 passages of the sources.**');
    expect(texts[3]).not.toContain('In the source');
  });

  test('says that it stands in more passages than are shown', () => {
    const matches = Array<Match>(10).fill(match({ differences: [{ kind: 'same', text: 'x' }], similarity: 1 }));
    const { texts } = shown({ kind: 'exact', scope: EVERYTHING, matches, hasMore: true });
    expect(texts[1]).toContain('Word for word in more than 10 passages of the sources. The earliest 10');
  });

  test('says that only what it leaves out is missing', () => {
    const { texts } = shown({ kind: 'near', scope: EVERYTHING, matches: [match()], isAbridged: true });
    expect(texts[1]).toBe('**Word for word in the sources, but for what the quote leaves out (“…”).**');
  });

  test('is one quotation across paragraphs, with the numbers of both', () => {
    const whole = 'It snowed. He left.\nNobody knew why. It rained.';
    const across = match({ paragraph: 4, lastParagraph: 5, whole, place: [11, 36] });
    const { texts } = shown({ kind: 'exact', scope: EVERYTHING, matches: [across], hasMore: false });
    expect(texts[2]).toBe('> It snowed. **He left. Nobody knew why.** It rained.');
    expect(texts[3]).toMatch(/ · paragraph 4–5$/);
  });

  test('says of a headline that it is one, without a button', () => {
    const headline = match({ paragraph: null, in: 'title', whole: 'A title', place: [0, 7], differences: [] });
    const message = verifyMessage(
      { kind: 'exact', scope: EVERYTHING, matches: [headline], hasMore: false },
      { quote: 'A title' },
      view(),
    );
    expect(measure(message).texts.at(-1)).toMatch(/^> \*\*A title\*\*\n-# A title · The Outlet · .* · headline$/);
    expect(JSON.stringify(message)).not.toContain('context');
  });

  test('names what differs without the punctuation around it', () => {
    const differences = [
      { kind: 'missing', text: 'harbour,” ' },
      { kind: 'added', text: 'port' },
      { kind: 'same', text: 'he said' },
    ] as const;
    const { texts } = shown({ kind: 'near', scope: EVERYTHING, matches: [match({ differences })], isAbridged: false });
    expect(texts[3]?.split('\n')[0]).toBe('In the source: “harbour” instead of “port”');
  });

  test.each<[Verification, RegExp]>([
    [{ kind: 'none', scope: EVERYTHING }, /Nothing in the sources reads like this[\s\S]*\/ask/],
    [{ kind: 'none', scope: { articles: new Set(), undatedLeftOut: 0 } }, /No article was published in that time/],
    [{ kind: 'no-words' }, /nothing to compare/],
    [{ kind: 'unknown-source', source: '*Bild*' }, /“\\\*Bild\\\*”/],
  ])('or that there is none: %j', (verification, words) => {
    expect(shown(verification).texts.at(-1)).toMatch(words);
  });

  test('stays within the limits of a message, whatever is quoted and however much differs', () => {
    const side = { kind: 'missing', text: '*_~'.repeat(300) } as const;
    const differences = Array.from({ length: 40 }, (_, index) =>
      index % 2 ? { ...side, kind: 'added' as const } : side,
    );
    const long = '*_~'.repeat(3000);
    const extreme = match({
      title: '*T*'.repeat(900),
      outlet: '_O_'.repeat(900),
      url: `https://example.org/${'x'.repeat(700)}`,
      text: long,
      whole: long,
      place: [0, long.length],
      differences,
    });
    const verification: Verification = {
      kind: 'near',
      scope: EVERYTHING,
      matches: Array(10).fill(extreme),
      isAbridged: false,
    };
    for (const position of [0, 4, 9]) {
      const message = verifyMessage(verification, { quote: '*'.repeat(1000) }, view({ position }));
      expectWithinLimits(message);
      expect(measure(message).texts.some((content) => content.startsWith('> '))).toBe(true);
    }
  });
});

describe('the list of sources', () => {
  test('stays within the limits with four hundred articles of extreme titles and file names', () => {
    const articles = Array.from({ length: 400 }, (_, index) =>
      article({
        title: `*${index}*`.repeat(index + 1),
        file: `${'_'.repeat(250)}.txt`,
        url: `https://example.org/${'x'.repeat(750)}`,
      }),
    );
    for (const position of [0, 199, 399, 5000]) {
      expectWithinLimits(
        sourcesMessage(
          articles,
          { state: { source: '*'.repeat(100) }, all: articles, warnings: ['w'] },
          view({ position }),
        ),
      );
    }
  });

  test('says how many there are and which are undated', () => {
    const { texts } = measure(
      sourcesMessage([article(), article({ published: null })], { state: {}, all: [], warnings: [] }, view()),
    );
    expect(texts[0]).toContain('2 articles, 1 of them undated');
    expect(texts.at(-1)).toContain('undated');
  });

  test.each([
    ['2025-11-21', ' · 21 Nov 2025 · updated 28 Nov 2025 · 1 paragraph'],
    [null, ' · undated, updated 28 Nov 2025 · 1 paragraph'],
  ])('says once when an article of %s was changed', (published, line) => {
    const listed = [article({ published, updated: '2025-11-28' }), article()];
    const { texts } = measure(sourcesMessage(listed, { state: {}, all: [], warnings: [] }, view()));
    expect(texts.join('\n')).toContain(line);
  });

  test.each([
    ['Snow fell on the hills.', /1 paragraph, 5 words/],
    // Dictionaries differ by a word or two.
    ['市長は港の橋を開けた。', /1 paragraph, [5-9] words/],
  ])('counts words, also where nothing stands between them: %s', (body, words) => {
    const listed = [article({ paragraphs: [{ number: 1, text: body }] }), article()];
    const { texts } = measure(sourcesMessage(listed, { state: {}, all: [], warnings: [] }, view()));
    expect(texts.join('\n')).toMatch(words);
  });
});

describe('the timeline', () => {
  const mention = {
    article: '0123456789ab',
    title: '*T*'.repeat(900),
    outlet: '_O_'.repeat(900),
    published: '2025-11-21',
    url: `https://example.org/${'x'.repeat(700)}`,
    paragraph: 1,
    sentence: '*x* '.repeat(3000),
    expression: '|Friday|'.repeat(500),
  };
  const entry = (day: string) => ({
    start: day,
    end: day,
    precision: 'day' as const,
    kind: 'claimed' as const,
    text: mention.sentence,
    mentions: [{ ...mention, start: day, end: day, basis: 'resolved' as const }],
    differences: [],
  });

  const found = (timeline: Partial<Timeline>) =>
    ({ kind: 'found', timeline: { entries: [], undated: [], undatedLeftOut: 0, chosen: null, ...timeline } }) as const;

  test('stays within the limits with sentences and citations of extreme length', () => {
    const entries = ['2025-11-20', '2025-11-21', '2025-11-21'].map(entry);
    const answer = found({ entries, undated: [mention, { ...mention, paragraph: 2 }] });
    for (let position = 0; position < 6; position++) {
      expectWithinLimits(timelineMessage(answer, {}, view({ position })));
    }
  });

  test.each([
    [
      [
        ['1929-01-01', '1929-12-31', 'year'],
        ['2026-01-01', '2026-12-31', 'year'],
      ],
      '1929 to 2026 · ',
    ],
    [[['1929-01-01', '1929-12-31', 'year']], '1929 · '],
    [
      [
        ['1990-01-01', '1999-12-31', 'decade'],
        ['2025-11-21', '2025-11-21', 'day'],
      ],
      '1990 to Friday 21 November 2025 · ',
    ],
    [[['2025-07-01', '2025-09-30', 'quarter']], 'Jul 2025 to Sep 2025 · '],
    [
      [
        ['2025-08-01', '2025-08-31', 'month'],
        ['2025-12-01', '2025-12-07', 'week'],
      ],
      'Aug 2025 to Dec 2025 · ',
    ],
    [[['2025-12-01', '2025-12-07', 'week']], 'Monday 1 December 2025 to Sunday 7 December 2025 · '],
    [
      [
        ['2025-01-01', '2025-12-31', 'year'],
        ['2025-12-31', '2025-12-31', 'day'],
      ],
      '2025 to Wednesday 31 December 2025 · ',
    ],
    [[['2025-06-03', '2025-06-05', 'range']], 'Tuesday 3 June 2025 to Thursday 5 June 2025 · '],
  ] as const)('spans no more precisely than the articles say: %j', (spans, expected) => {
    const entries = spans.map(([start, end, precision]) => ({ ...entry(start), end, precision }));
    const { texts } = measure(timelineMessage(found({ entries }), {}, view()));
    expect(texts[0]?.split('\n')[1]).toMatch(new RegExp(`^-# ${expected}`));
  });

  test('names a year as a year and a month as a month wherever an entry shows its days', () => {
    const august = { ...entry('2025-08-01'), end: '2025-08-31', precision: 'month' as const };
    const [mention] = august.mentions;
    const entries = [{ ...august, mentions: mention ? [{ ...mention, end: '2025-08-31' }] : [] }];
    const shown = measure(timelineMessage(found({ entries }), {}, view())).texts.join('\n');
    expect(shown).toContain('Aug 2025');
    expect(shown).not.toMatch(/(?:1|31) Aug/);
  });

  test('says how many undated statements a filter left out, also where nothing else is left', () => {
    const shown = (timeline: Partial<Timeline>) =>
      measure(timelineMessage(found(timeline), {}, view())).texts.join('\n');
    expect(shown({ entries: [entry('2025-11-20')], undatedLeftOut: 2 })).toContain('2 undated statements left out.');
    expect(shown({ undatedLeftOut: 1 })).toMatch(/1 undated statement left out\.\s+Nothing that the articles date/);
    expect(shown({ entries: [entry('2025-11-20')] })).not.toContain('left out');
  });

  test('stays within the limits where dozens of reports differ, and says that there are more', () => {
    const sides = (count: number) =>
      Array.from({ length: count }, (_, n) => ({
        wording: `*${n}*`.repeat(40),
        mentions: Array.from({ length: 5 }, (_, m) => ({ ...mention, title: `${n} ${m} `.repeat(50), outlet: null })),
      })) as unknown as Difference['sides'];
    const wide = { ...entry('2025-11-20'), differences: [{ sides: sides(60) }, { sides: sides(3) }] };
    const asked = { topic: '*'.repeat(100), source: '*'.repeat(100), after: '2025-11-01', before: '2025-11-30' };
    const shown = timelineMessage(found({ entries: [wide] }), asked, view());
    expectWithinLimits(shown);

    const plain = { ...entry('2025-11-20'), text: 'It fell.', mentions: [] };
    const few = (wording: string) => ({ wording, mentions: [{ ...mention, outlet: 'The Outlet' }] });
    const differences = [{ sides: ['12 people', '31 people'].map(few) }, { sides: Array(60).fill(few('many people')) }];
    const { texts } = measure(
      timelineMessage(found({ entries: [{ ...plain, differences } as unknown as TimelineEntry] }), {}, view()),
    );
    expect(texts.join('\n')).toContain('Reports differ: “12 people” (The Outlet) · “31 people” (The Outlet)\n');
    expect(texts.join('\n')).toMatch(/“many people” \(The Outlet\) · …/);
  });

  test('groups statements by day and puts the undated ones last', () => {
    const short = (day: string) => ({ ...entry(day), text: `On ${day}.`, mentions: [] });
    const { texts } = measure(
      timelineMessage(found({ entries: ['2025-11-20', '2025-11-21', '2025-11-21'].map(short) }), {}, view()),
    );
    const all = texts.join('\n');
    expect(all.match(/### Friday 21 November 2025/g)).toHaveLength(1);
    expect(all.indexOf('20 November')).toBeLessThan(all.indexOf('### Friday 21 November'));
  });

  test('shows an empty timeline as one', () => {
    expectWithinLimits(timelineMessage(found({}), {}, view()));
  });
});
