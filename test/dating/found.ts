import { expect } from 'vitest';
import { addDays, type PartialDate } from '../../src/date.ts';
import { type Expression, findExpressions } from '../../src/dating/index.ts';

/** What is found, in the short notation of these tests: `Friday = 2025-11-21; last week = week 2025-11-17`. */
export function found(text: string, published: PartialDate | null, isEnglish = true): string {
  const expressions = findExpressions(text, published, isEnglish);
  for (const expression of expressions) expect(text.slice(...expression.offset)).toBe(expression.text);
  return expressions.map((expression) => `${expression.text} = ${written(expression)}`).join('; ');
}

/** The interval in short, with its precision proved to fit. */
function written({ interval, precision }: Expression): string {
  if (interval === null) return '?';
  const { start, end } = interval;
  const [year = ''] = start.split('-');
  switch (precision) {
    case 'day':
      expect(end).toBe(start);
      return start;
    case 'weekend':
      expect(end).toBe(addDays(start, 1));
      return `weekend ${start}`;
    case 'week':
      expect(end).toBe(addDays(start, 6));
      return `week ${start}`;
    case 'month':
      expect(`${start} ${addDays(end, 1)}`).toMatch(/^\d{4}-\d\d-01 \d{4}-\d\d-01$/);
      return start.slice(0, 7);
    case 'quarter':
      expect(`${start} ${addDays(end, 1)}`).toMatch(/-(?:01|04|07|10)-01 \d{4}-(?:01|04|07|10)-01$/);
      return `${year}-Q${Math.ceil(Number(start.slice(5, 7)) / 3)}`;
    case 'year':
      expect([start, end]).toEqual([`${year}-01-01`, `${year}-12-31`]);
      return year;
    case 'decade':
      expect([start, end]).toEqual([`${year.slice(0, 3)}0-01-01`, `${year.slice(0, 3)}9-12-31`]);
      return `${year}s`;
    case 'range':
      return `${start}/${end}`;
  }
}
