import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/article.ts';
import { openLibrary } from '../../src/library.ts';
import { align } from '../../src/verification/align.ts';
import type { Match, Verification } from '../../src/verification/index.ts';
import { wordsIn } from '../../src/verification/words.ts';
import { anArticle } from '../support/articles.ts';

const PLAN =
  'The president said on Friday: “We believe that this 28-point plan can be the basis of a final settlement.” He left at once.';
const BRIDGE = 'The bridge cost £3.2 million, 12% more than planned, and the U.S. firm didn’t build it in 1,000 days.';
const ARTICLES = [
  anArticle({ id: 'plan', published: '2025-11-22', paragraphs: ['Snow fell in the hills all night.', PLAN] }),
  anArticle({ id: 'bridge', published: '2025-11-21', paragraphs: [BRIDGE] }),
];

const verify = (quote: string, articles: readonly Article[] = ARTICLES) => openLibrary(articles).verify({ quote });

function matchesOf(found: Verification): readonly Match[] {
  return found.kind === 'exact' || found.kind === 'near' ? found.matches : [];
}

/** `=same -only there +only typed` */
const shown = ({ differences }: Match) =>
  differences.map(({ kind, text }) => `${{ same: '=', missing: '-', added: '+' }[kind]}${text}`);

describe('a quote is found word for word', () => {
  test.each([
    ['We believe that this 28-point plan can be the basis of a final settlement.', 'plan 2'],
    ['"we believe that this 28 point plan can be the basis"', 'plan 2'],
    ['28-point', 'plan 2'],
    ['settlement.” He left', 'plan 2'],
    ['£3.2 million, 12% more', 'bridge 1'],
    ["the US firm didn't", 'bridge 1'],
    ['in 1000 days', 'bridge 1'],
    ['THE BRIDGE COST', 'bridge 1'],
    ['the US firm didnt build, it in 1000 days', 'bridge 1'],
    ['[W]e believe that this 28-point plan', 'plan 2'],
    ['> the bridge cost £3.2 million,\n> 12% more', 'bridge 1'],
    ['We belie\u00adve that this\u200b 28-point plan', 'plan 2'],
    ['We believe that this 28-point plan https://example.org/plan?a=1', 'plan 2'],
  ])('whatever its punctuation, case and quotation marks: %s', async (quote, place) => {
    const found = await verify(quote);
    expect(found.kind).toBe('exact');
    const [match] = matchesOf(found);
    expect(`${match?.article} ${match?.paragraph}`).toBe(place);
    expect(match?.similarity).toBe(1);
    expect(match && shown(match)).toEqual([`=${match?.text}`]);
  });

  test('with the passage as the article writes it, and where it stands there', async () => {
    const [match] = matchesOf(await verify('this 28 POINT plan'));
    expect(match?.text).toBe('this 28-point plan');
    expect(PLAN.slice(...(match?.place ?? [0, 0]))).toBe('this 28-point plan');
    expect(match?.whole).toBe(PLAN);
  });

  test.each(['£3.2 billion', '3.2 million', '12 more', '$3.2 million', '28 point', '1,000 day', 'firm did build'])(
    'but not where what a number means, or a word, is another one: %s',
    async (changed) => {
      const quote = { '3.2 million': 'cost 3.2 million', '12 more': 'million, 12 more' }[changed] ?? `the ${changed}`;
      expect((await verify(quote)).kind).not.toBe('exact');
    },
  );

  test.each([
    ['It was −5 °C at noon', '5 °C at noon', '−5 °C at noon'],
    ['It was –5 °C at noon', '5 °C at noon', '–5 °C at noon'],
    ['Prices rose by 12 % in May', 'rose by 12', 'rose by 12 %'],
    ['割合は１２％多い', '割合は12', '割合は１２％'],
    ['They paid £30 for it', '30 for it', '£30 for it'],
  ])('nor where it leaves out a number’s sign at its end: %s', async (paragraph, quote, text) => {
    const found = await verify(quote, [anArticle({ paragraphs: [paragraph] })]);
    expect(found.kind).toBe('near');
    expect(matchesOf(found).map((match) => match.text)).toEqual([text]);
  });

  test.each([
    ['the council met. It voted at once', 2, 3, 'the council met.\nIt voted at once'],
    ['and left. Who will pay for it? The town', 3, 5, 'and left.\nWho will pay for it?\nThe town'],
  ])('across paragraphs: %s', async (quote, paragraph, lastParagraph, text) => {
    const story = anArticle({
      sections: [{ heading: 'The vote', paragraph: 3 }],
      headings: ['The vote'],
      paragraphs: [
        'It rained, and the council met.',
        'On Monday the council met.',
        'It voted at once and left.',
        'Who will pay for it?',
        'The town will pay for all of it.',
      ],
    });
    const found = await verify(quote, [story]);
    expect(found.kind).toBe('exact');
    expect(matchesOf(found)).toMatchObject([{ paragraph, lastParagraph, text }]);
  });

  test('but not from one article into the next one', async () => {
    const articles = ['The council met on Monday.', 'It voted at once to sell the depot.'].map((text, index) =>
      anArticle({ id: `${index}`, paragraphs: [text] }),
    );
    expect((await verify('council met on Monday. It voted at once', articles)).kind).toBe('near');
  });

  test.each([
    ['title', 'Town sells its depot'],
    ['heading', 'What comes next'],
    ['caption', 'The depot in the snow'],
  ])('in a %s, where no paragraph has it', async (kind, quote) => {
    const story = anArticle({
      title: 'Town sells its depot',
      headings: ['What comes next'],
      captions: ['The depot in the snow'],
      paragraphs: ['It was sold on Monday for £2 million.'],
    });
    const found = await verify(quote, [story]);
    expect(found.kind).toBe('exact');
    expect(matchesOf(found)).toMatchObject([{ paragraph: null, in: kind, text: quote, similarity: 1 }]);
  });

  test('in more passages than are shown, and says that there are more', async () => {
    const many = (count: number) =>
      verify('the bridge', [
        anArticle({ paragraphs: Array.from({ length: count }, () => 'It was the bridge again.') }),
      ]);
    expect(await many(10)).toMatchObject({ kind: 'exact', hasMore: false });
    const found = await many(11);
    expect(found).toMatchObject({ kind: 'exact', hasMore: true });
    expect(matchesOf(found)).toHaveLength(10);
  });

  test('in every article that has it, the earliest first and undated ones last', async () => {
    const paragraphs = ['Everybody said that the old bridge must stay where it is.'];
    const found = await verify('the old bridge must stay', [
      anArticle({ id: 'undated', title: 'A', paragraphs }),
      anArticle({ id: 'late', title: 'B', published: '2025-11-23', paragraphs: ['Late.', ...paragraphs] }),
      anArticle({ id: 'early', title: 'C', published: '2025-11', paragraphs: [...paragraphs, 'Early.'] }),
    ]);
    expect(matchesOf(found).map(({ article }) => article)).toEqual(['early', 'late', 'undated']);
  });

  test('also of words that every paragraph has', async () => {
    const common = Array.from(
      { length: 120 },
      (_, index) => `It was said that it was so and so it was, ${index} times.`,
    );
    const found = await verify('was it so', [
      anArticle({ id: 'many', paragraphs: [...common, 'Was it so that it was said?'] }),
    ]);
    expect(matchesOf(found).map(({ paragraph }) => paragraph)).toEqual([121]);
  });

  test('also in the question of an interview, which leads into its answer', async () => {
    const interview = anArticle({
      id: 'talk',
      paragraphs: ['Who will pay for it?', 'The town will pay for all of it.'],
    });
    expect(matchesOf(await verify('who will pay for it', [interview]))[0]?.paragraph).toBe(1);
  });

  test.each([
    ['市長は港の橋を開けた。', '港の橋'],
    ['Мэр города открыл мост над рекой.', 'открыл мост'],
    ['Der Bürgermeister hat die Brücke eröffnet.', 'die brucke eröffnet'],
    ['महापौर ने पुल का उद्घाटन किया।', 'पुल का उद्घाटन'],
  ])('in any script: %s', async (paragraph, quote) => {
    expect((await verify(quote, [anArticle({ paragraphs: [paragraph] })])).kind).toBe('exact');
  });
});

describe('a quote that is nearly there', () => {
  test.each([
    [
      'We believe that this 25-point plan can be the basis of a settlement',
      ['=We believe that this ', '-28-', '+25', '=point plan can be the basis of a ', '-final ', '=settlement'],
    ],
    [
      'We really believe this 28-point plan can be the basis of a final agreement',
      [
        '=We ',
        '+really',
        '=believe ',
        '-that ',
        '=this 28-point plan can be the basis of a final ',
        '-settlement',
        '+agreement',
      ],
    ],
    [
      'I believe that this 28-point plan can be the basis',
      ['-We ', '+I', '=believe that this 28-point plan can be the basis'],
    ],
  ])('is shown beside the passage, with what differs: %s', async (quote, differences) => {
    const found = await verify(quote);
    expect(found.kind).toBe('near');
    const [match] = matchesOf(found);
    expect(match?.paragraph).toBe(2);
    expect(match && shown(match)).toEqual(differences);
    const told = match?.differences.filter(({ kind }) => kind !== 'added').map(({ text }) => text);
    expect(told?.join('')).toBe(match?.text);
    expect(PLAN).toContain(match?.text);
    expect(match?.similarity).toBeGreaterThan(0.7);
    expect(match?.similarity).toBeLessThan(1);
  });

  const REPORT = [
    'The council met on Monday in the old town hall.',
    'It voted at once to sell the depot.',
    'Nobody spoke against the sale of it.',
    'The mayor thanked them for the quick decision.',
  ];

  test('is one passage across paragraphs, too, and neither of its halves', async () => {
    const found = await verify('in the old town hall. It voted at last to sell the depot', [
      anArticle({ paragraphs: REPORT }),
    ]);
    expect(matchesOf(found)).toMatchObject([{ paragraph: 1, lastParagraph: 2 }]);
    expect(matchesOf(found).map(shown)).toEqual([
      ['=in the old town hall.\nIt voted at ', '-once ', '+last', '=to sell the depot'],
    ]);
  });

  test('but is in one paragraph where only that has its words', async () => {
    const [match] = matchesOf(await verify('voted at last to sell the depot', [anArticle({ paragraphs: REPORT })]));
    expect(match).toMatchObject({ paragraph: 2 });
    expect(match).not.toHaveProperty('lastParagraph');
  });

  test('may leave out whole paragraphs, if it says so', async () => {
    const found = await verify('The council met on Monday […] The mayor thanked them', [
      anArticle({ paragraphs: REPORT }),
    ]);
    expect(found).toMatchObject({ kind: 'near', isAbridged: true });
    expect(matchesOf(found)).toMatchObject([{ paragraph: 1, lastParagraph: 4 }]);
  });

  test.each([
    ['We believe … of a final settlement', '-that this 28-point plan can be the basis '],
    ['“this 28-point plan … can be [...] a final settlement. [. . .]”', '-the basis of '],
  ])('is word for word but for what it says to leave out: %s', async (quote, missing) => {
    const found = await verify(quote);
    expect(found).toMatchObject({ kind: 'near', isAbridged: true });
    const [match] = matchesOf(found);
    expect(match && shown(match).filter((part) => !part.startsWith('='))).toEqual([missing]);
  });

  test.each(['We believe that this 28-point plan … the end', 'of a final settlement … We believe that this'])(
    'but not where a part is another one, or elsewhere: %s',
    async (quote) => {
      expect(await verify(quote)).toMatchObject({ kind: 'near', isAbridged: false });
    },
  );

  test('is found in a question, which leads into its answer', async () => {
    const interview = anArticle({ paragraphs: ['Would you raise taxes to pay for it?', 'No. I said so before.'] });
    const [match] = matchesOf(await verify('Would you lower taxes to pay for it?', [interview]));
    expect(match?.paragraph).toBe(1);
  });

  test('has a changed number though it is short', async () => {
    const [match] = matchesOf(
      await verify('draw 3-3 with City', [anArticle({ paragraphs: ['A draw 2-2 with City.'] })]),
    );
    expect(match && shown(match)).toEqual(['=draw ', '-2-2 ', '+3-3', '=with City']);
  });

  test('shows nothing of the next sentence for words that aren’t there', async () => {
    const [match] = matchesOf(
      await verify('this 28-point plan can be the basis of a final settlement, and told the crowd'),
    );
    expect(match?.text).toBe('this 28-point plan can be the basis of a final settlement');
  });

  test('comes before what is less like it', async () => {
    const found = await verify('the council will sell the old bus depot next spring', [
      anArticle({ id: 'a', paragraphs: ['The council will not sell the old depot next year, it said.'] }),
      anArticle({ id: 'b', paragraphs: ['The council will sell the old bus depot in spring.'] }),
    ]);
    expect(matchesOf(found).map(({ article }) => article)).toEqual(['b', 'a']);
  });
});

describe('nothing reads like', () => {
  test.each([
    'The zeppelin flew over the lake in the morning light',
    'The president left the settlement on Friday because of snow',
    'said on Monday that he will',
    'bridge',
  ])('other words, though some of them are there: %s', async (quote) => {
    const found = await verify(quote, [ARTICLES[0] as Article]);
    expect(found.kind).toBe('none');
  });

  test.each(['', '…', '“”', '🙂', '. , -'])('what has no words: "%s"', async (quote) => {
    expect((await verify(quote)).kind).toBe('no-words');
  });
});

describe('only where a filter lets it', () => {
  const library = openLibrary(ARTICLES);

  test.each([
    [{ source: 'bridge.txt' }, 'exact'],
    [{ source: 'plan.txt' }, 'none'],
    [{ after: '2025-11-22' }, 'none'],
    [{ before: '2025-11-21' }, 'exact'],
    [{ source: 'nobody' }, 'unknown-source'],
  ])('%j', async (filter, kind) => {
    expect((await library.verify({ quote: 'The bridge cost £3.2 million', ...filter })).kind).toBe(kind);
  });

  test('and says how many undated articles a date left out', async () => {
    const undated = openLibrary([...ARTICLES, anArticle({ id: 'u', paragraphs: ['The bridge cost £3.2 million.'] })]);
    const found = await undated.verify({ quote: 'The bridge cost £3.2 million', after: '2025-11-01' });
    expect(found).toMatchObject({ kind: 'exact', scope: { undatedLeftOut: 1 } });
  });
});

describe('the alignment', () => {
  const pairsOf = (quote: string, passage: string) => align(wordsIn(quote), wordsIn(passage))?.pairs ?? null;

  test('pairs the same words in the same order, and the stretch where most of them stand together', () => {
    expect(pairsOf('old bridge stands', 'bridge old bridge never stands')).toEqual([
      [0, 1],
      [1, 2],
      [2, 4],
    ]);
  });

  test('has one word in another one’s place rather than ending there', () => {
    expect(pairsOf('the old red bridge', 'the new red bridge')).toEqual([
      [0, 0],
      [2, 2],
      [3, 3],
    ]);
  });

  test('is none where no word is the same', () => {
    expect(pairsOf('old bridge', 'a new road')).toBeNull();
  });
});
