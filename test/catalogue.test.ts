import { describe, expect, test } from 'vitest';
import { catalogueOf, type Filter } from '../src/catalogue.ts';
import { anArticle } from './support/articles.ts';

const ARTICLES = [
  anArticle({ id: 'undated', outlet: 'The Courier', title: 'No day' }),
  anArticle({ id: 'late', outlet: 'The Courier', title: 'Late', published: '2025-11-21T23:30-08:00' }),
  anArticle({ id: 'early', outlet: 'The Gazette', title: 'Early', published: '2025-11-21T00:10+14:00' }),
  anArticle({ id: 'month', outlet: 'The Gazette', title: 'Some month', published: '2025-11' }),
  anArticle({ id: 'year', outlet: 'The Gazette', title: 'Some year', published: '2024' }),
  anArticle({
    id: 'inferred',
    outlet: 'The Gazette',
    title: 'Inferred',
    inferred: { published: '2025-11-21', from: ['late'] },
  }),
];
const catalogue = catalogueOf(ARTICLES);

function idsIn(filter: Filter): string[] | null {
  const scope = catalogue.scope(filter);
  return scope?.articles ? [...scope.articles].sort() : null;
}

describe('a filter by date', () => {
  test.each([
    ['both ends included', '2025-11-21', '2025-11-21', ['early', 'late', 'month']],
    ["the article's own day counts, not the day in UTC", '2025-11-22', null, ['month']],
    ['nor the day before in UTC', null, '2025-11-20', ['month', 'year']],
    ['a month counts from its first day', null, '2025-11-01', ['month', 'year']],
    ['and to its last', '2025-11-30', null, ['month']],
    ['but no further', '2025-12-01', null, []],
    ['a year counts from its first day to its last', '2024-12-31', '2025-10-31', ['year']],
  ])('%s', (_what, after, before, expected) => {
    expect(idsIn({ after, before })).toEqual(expected);
  });

  test('leaves out articles without a publication date, also where others imply one, and counts them', () => {
    expect(catalogue.scope({ after: '2000-01-01' })?.undatedLeftOut).toBe(2);
    expect(catalogue.scope({ after: '2000-01-01', source: 'gazette' })?.undatedLeftOut).toBe(1);
  });

  test('leaves nothing out that was not asked about', () => {
    expect(catalogue.scope({})).toEqual({ articles: null, undatedLeftOut: 0 });
    expect(catalogue.scope({ source: ' ', after: null })).toEqual({ articles: null, undatedLeftOut: 0 });
    expect(catalogue.scope({ source: 'courier' })?.undatedLeftOut).toBe(0);
  });

  test('joins with a source, and an unknown source stays unknown', () => {
    expect(idsIn({ source: 'courier', after: '2025-11-21' })).toEqual(['late']);
    expect(catalogue.scope({ source: 'bild', after: '2025-11-21' })).toBeNull();
  });
});

test.each(['"The Courier"', '“the courier”', '„Courier“ late', '«Late»'])(
  'a source may stand in quotes: %s',
  (source) => {
    expect(idsIn({ source })).toContain('late');
  },
);

describe('a source that names a date', () => {
  const shelf = catalogueOf([
    anArticle({ id: 'day', outlet: 'The Gazette', title: 'Early', published: '2025-03-14' }),
    anArticle({ id: 'time', outlet: 'The Courier', title: 'Late', published: '2025-03-15T14:03+03:00' }),
    anArticle({ id: 'other', outlet: 'The Gazette', title: 'Other', published: '2024-05-03' }),
    anArticle({ id: 'titled', outlet: 'The Gazette', title: 'Review of March 2025' }),
    anArticle({ id: 'month', outlet: 'The Gazette', title: 'Some month', published: '2025-03' }),
  ]);
  const found = (source: string) => shelf.named(source).map(({ id }) => id);

  test.each([
    '14 Mar 2025',
    '14 March 2025',
    'March 14, 2025',
    '14th of March 2025',
    '14. März 2025',
    '14 mars 2025',
    '14 de marzo de 2025',
    '14 Mar 2025, 09:20 (no zone given)',
    '14 March 2025 9:20 PM',
    'gazette 14 mar 2025',
    '14 Mar, Gazette',
    '14 Mar',
    '2025-03-14',
  ])('finds what was published then: %s', (source) => {
    expect(found(source)).toEqual(['day']);
  });

  test('finds a month by its name, with its days and in titles', () => {
    for (const source of ['March 2025', 'Mar 2025']) expect(found(source)).toContain('time');
    expect(found('March 2025')).toEqual(['time', 'day', 'month', 'titled']);
    expect(found('märz 2025 gazette')).toEqual(['day', 'month']);
    expect(found('May 2024')).toEqual(['other']);
  });

  test('finds a moment by its day as shown, with its zone', () => {
    expect(found('15 Mar 2025, 14:03 UTC+3')).toEqual(['time']);
    expect(found('The Courier, 15 Mar 2025: Late')).toEqual(['time']);
  });

  test('finds nothing by a day on which nothing was published, or that doesn’t exist', () => {
    expect(['13 Mar 2025', '31 Feb 2025', 'March 2023', '14 Mar 2026'].flatMap(found)).toEqual([]);
    expect(shelf.scope({ source: '13 Mar 2025' })).toBeNull();
  });
});

describe('the name of an article', () => {
  const named = (...articles: ReturnType<typeof anArticle>[]) => {
    const shelf = catalogueOf(articles);
    const names = articles.map((article) => shelf.nameOf(article, 60));
    // Whatever it is made of, it must lead back to that article alone.
    expect(names.map((name) => shelf.named(name).map(({ id }) => id))).toEqual(articles.map(({ id }) => [id]));
    return names;
  };

  test('is the title where no other article has those words', () => {
    expect(named(anArticle({ id: 'a', title: 'A bridge opens' }), anArticle({ id: 'b', title: 'Snow' }))).toEqual([
      'A bridge opens',
      'Snow',
    ]);
  });

  test('adds the outlet, the date or the file where the same title stands twice', () => {
    const title = 'A bridge opens';
    expect(
      named(anArticle({ id: 'a', title, outlet: 'Gazette' }), anArticle({ id: 'b', title, outlet: 'Courier' })),
    ).toEqual(['A bridge opens (Gazette)', 'A bridge opens (Courier)']);
    const days = ['2025-11-21T10:00Z', '2025-11-22'] as const;
    expect(
      named(
        anArticle({ id: 'a', title, outlet: 'Gazette', published: days[0] }),
        anArticle({ id: 'b', title, outlet: 'Gazette', published: days[1] }),
      ),
    ).toEqual(['A bridge opens (2025-11-21)', 'A bridge opens (2025-11-22)']);
    expect(named(anArticle({ id: 'a', title }), anArticle({ id: 'b', title }))).toEqual([
      'A bridge opens (a.txt)',
      'A bridge opens (b.txt)',
    ]);
  });

  test('tells a title from a longer one that holds it', () => {
    const [short] = named(
      anArticle({ id: 'a', title: 'A bridge opens', outlet: 'Gazette' }),
      anArticle({ id: 'b', title: 'A bridge opens again', outlet: 'Courier' }),
    );
    expect(short).toBe('A bridge opens (Gazette)');
  });

  test('keeps within its length however long the title is, and never ends in half a character', () => {
    const title = `${'x'.repeat(58)} 😀😀`;
    for (const name of named(
      anArticle({ id: 'a', title, outlet: 'Gazette' }),
      anArticle({ id: 'b', title, outlet: 'Courier' }),
    )) {
      expect(name.length).toBeLessThanOrEqual(60);
      expect(name).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
    }
  });

  test('is the id where nothing else is short enough or tells it apart', () => {
    const file = `${'deep/'.repeat(20)}bridge.txt`;
    const [first] = named(
      anArticle({ id: '0a1b', title: 'A', file }),
      anArticle({ id: '2c3d', title: 'A', file: `x${file}` }),
    );
    expect(first).toBe('0a1b');
  });
});
