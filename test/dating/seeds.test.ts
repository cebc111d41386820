import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readCorpus } from '../../src/corpus/index.ts';
import { findExpressions } from '../../src/dating/index.ts';

/** By file, all that the body paragraphs name, in order: a week by its Monday, a weekend by its Saturday. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  '000': ['Friday day 2025-11-21', 'Earlier this week week 2025-11-17'],
  '001': ['Friday day 2025-11-21'],
  '002': [
    'Friday day 2025-11-21',
    '2026 year 2026-01-01',
    'earlier this month month 2025-11-01',
    'November 4 day 2025-11-04',
    '2026 year 2026-01-01',
  ],
  '003': [
    'Thursday day 2025-11-27',
    'last week week 2025-11-17',
    'Thursday day 2025-11-27',
    'August month 2025-08-01',
    'next week week 2025-12-01',
    'over the weekend weekend 2025-11-22',
  ],
  '004': [
    'Thursday day 2025-11-27',
    'August month 2025-08-01',
    'last week week 2025-11-17',
    '2022 year 2022-01-01',
    'early next week week 2025-12-01',
  ],
};

const { articles } = await readCorpus(fileURLToPath(new URL('../../seeds', import.meta.url)));

describe('in the articles that come with the project', () => {
  test.each(articles.map((article) => [article.file.slice(0, 3), article] as const))('%s', (file, article) => {
    const published = article.published ?? article.inferred?.published ?? null;
    const found = article.paragraphs.flatMap(({ text }) => findExpressions(text, published));
    expect(found.map(({ text, precision, interval }) => `${text} ${precision} ${interval?.start}`)).toEqual(
      EXPECTED[file],
    );
  });

  test('only years that qualify or bound make no entry', () => {
    const unused = articles.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ text }) =>
        findExpressions(text, '2025-11-28').flatMap((found) => (found.datesEvent ? [] : found.text)),
      ),
    );
    expect(new Set(unused)).toEqual(new Set(['2026', '2022']));
  });

  test('nothing relative is resolved where no date is known', () => {
    const undated = articles.filter(({ published }) => published === null);
    const found = undated.flatMap(({ paragraphs }) => paragraphs.flatMap(({ text }) => findExpressions(text, null)));
    expect(found.flatMap(({ text, interval }) => (interval ? [] : text))).toEqual([
      'Friday',
      'earlier this month',
      'November 4',
    ]);
  });
});
