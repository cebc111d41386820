import { describe, expect, test } from 'vitest';
import type { Day } from '../../src/date.ts';
import type { Form } from '../../src/dating/expression.ts';
import { fullDate } from '../../src/dating/forms/full-date.ts';
import { FORMS } from '../../src/dating/forms/index.ts';
import { monthAndDay } from '../../src/dating/forms/month-and-day.ts';
import { weekday } from '../../src/dating/forms/weekday.ts';

/** A Wednesday. */
const REFERENCE = '2025-11-26';

/** What a form finds, in the sentence's order: the wording and the day, null where that can't be told. */
function found(form: Form, sentence: string, reference: Day | null = REFERENCE): [string, string | null][] {
  const expressions = form(sentence, reference).toSorted((a, b) => a.offset[0] - b.offset[0]);
  for (const { text, offset, interval, precision } of expressions) {
    expect(precision).toBe('day');
    expect(sentence.slice(...offset)).toBe(text);
    if (interval) expect(interval).toEqual({ start: interval.start, end: interval.start });
  }
  return expressions.map(({ text, interval }) => [text, interval?.start ?? null]);
}

describe('a day with its year', () => {
  test.each([
    ['The plan of November 21, 2025 failed.', 'November 21, 2025', '2025-11-21'],
    ['The plan of November 21 2025 failed.', 'November 21 2025', '2025-11-21'],
    ['The plan of November 21st, 2025, failed.', 'November 21st, 2025', '2025-11-21'],
    ['They met on Tuesday, Sept. 2, 2025.', 'Sept. 2, 2025', '2025-09-02'],
    ['They met on Sep 2, 2025.', 'Sep 2, 2025', '2025-09-02'],
    ['They met on 21 November 2025.', '21 November 2025', '2025-11-21'],
    ['They met on the 21st Nov 2025.', '21st Nov 2025', '2025-11-21'],
    ['They met on 4 Nov. 2025.', '4 Nov. 2025', '2025-11-04'],
    ['It is dated 2025-11-21.', '2025-11-21', '2025-11-21'],
    ['It began on May 9, 1945.', 'May 9, 1945', '1945-05-09'],
    ['It began on February 29, 2024.', 'February 29, 2024', '2024-02-29'],
  ])('%s', (sentence, text, day) => {
    expect(found(fullDate, sentence)).toEqual([[text, day]]);
  });

  test('is stated, with or without a reference date', () => {
    expect(fullDate('On November 21, 2025 it rained.')).toMatchObject([{ basis: 'stated' }]);
    expect(found(fullDate, 'On November 21, 2025 it rained.', null)).toEqual([['November 21, 2025', '2025-11-21']]);
  });

  test('is found as often as it stands', () => {
    expect(found(fullDate, 'From 2 May 2024 to June 3, 2025, or 2025-11-21.')).toEqual([
      ['2 May 2024', '2024-05-02'],
      ['June 3, 2025', '2025-06-03'],
      ['2025-11-21', '2025-11-21'],
    ]);
  });

  test.each([
    'It is due on 31 November 2025.',
    'It is due on February 29, 2025.',
    'It is due on 2025-02-31.',
    'It is due on 2025-13-01.',
    'It is due on November 0, 2025.',
    'It is due in November 2025.',
    'It is due on November 21.',
    'They may 21, 2025 times.',
    'Part number 12025-11-21 is missing.',
    'Part number 2025-11-211 is missing.',
    'Call 0049-2025-1121.',
  ])('is not in: %s', (sentence) => {
    expect(found(fullDate, sentence)).toEqual([]);
  });
});

describe('a day without its year', () => {
  test.each([
    ['It fell by November 4.', 'November 4', '2025-11-04'],
    ['It fell by Nov. 4, he said.', 'Nov. 4', '2025-11-04'],
    ['It fell on Nov 4th.', 'Nov 4th', '2025-11-04'],
    ['It fell on 4 November.', '4 November', '2025-11-04'],
    ['It fell on the 4th of November.', '4th of November', '2025-11-04'],
    ['It fell on Sept. 2.', 'Sept. 2', '2025-09-02'],
    ['On November 4, 1,200 people left.', 'November 4', '2025-11-04'],
    ['It is November 26.', 'November 26', '2025-11-26'],
  ])('%s', (sentence, text, day) => {
    expect(found(monthAndDay, sentence)).toEqual([[text, day]]);
  });

  test.each([
    ['January 5', '2025-11-26', '2026-01-05'],
    ['December 24', '2026-01-03', '2025-12-24'],
    ['May 27', '2025-11-26', '2026-05-27'],
    ['May 28', '2025-11-26', '2025-05-28'],
    ['February 29', '2024-04-01', '2024-02-29'],
    ['February 29', '2025-04-01', '2024-02-29'],
    ['29 February', '2027-04-01', '2028-02-29'],
  ])('is the nearest %s to %s: %s', (text, reference, day) => {
    expect(found(monthAndDay, `It began on ${text}.`, reference)).toEqual([[text, day]]);
  });

  test('is resolved, and unresolved without a reference date', () => {
    expect(monthAndDay('It fell on November 4.', REFERENCE)).toMatchObject([{ basis: 'resolved' }]);
    expect(found(monthAndDay, 'It fell on November 4.', null)).toEqual([['November 4', null]]);
  });

  test.each([
    'It is due on 31 November.',
    'It is due on November 31.',
    'It is due on 30 February.',
    'It is due on the 0th of May.',
    'On November 21, 2025 it rained.',
    'On 21 November 2025 it rained.',
    'It may 4 times fail, and 4 may come.',
    'They march 5 miles and 5 march back.',
    'It may rain.',
    'It cost November 3.5 million.',
    'Version 3.4 November is out.',
    'It is due in November.',
  ])('is not in: %s', (sentence) => {
    expect(found(monthAndDay, sentence)).toEqual([]);
    expect(found(monthAndDay, sentence, null)).toEqual([]);
  });
});

describe('a weekday', () => {
  test.each([
    ['Putin said on Friday that he agrees.', 'Friday', '2025-11-21'],
    ['Putin announced Friday that he agrees.', 'Friday', '2025-11-21'],
    ['On Friday, Putin agreed.', 'Friday', '2025-11-21'],
    ['Friday’s vote was lost.', 'Friday', '2025-11-21'],
    ["Friday's vote was lost.", 'Friday', '2025-11-21'],
    ['The talks (Monday) failed.', 'Monday', '2025-11-24'],
    ['They met on Tuesday.', 'Tuesday', '2025-11-25'],
    ['They met on Thursday night.', 'Thursday', '2025-11-20'],
  ])('is the latest one: %s', (sentence, text, day) => {
    expect(found(weekday, sentence)).toEqual([[text, day]]);
  });

  test('is the same day where the article came out on that weekday', () => {
    expect(found(weekday, 'They met on Wednesday.')).toEqual([['Wednesday', REFERENCE]]);
    expect(found(weekday, 'They will meet on Wednesday.')).toEqual([['Wednesday', REFERENCE]]);
  });

  test.each([
    ['Witkoff will travel on Friday.', 'Friday', '2025-11-28'],
    ['He is scheduled to travel on Friday.', 'Friday', '2025-11-28'],
    ['Talks are expected on Monday.', 'Monday', '2025-12-01'],
    ['On Tuesday they will meet.', 'Tuesday', '2025-12-02'],
    ['She plans to leave Thursday.', 'Thursday', '2025-11-27'],
  ])('is the coming one where the sentence looks ahead: %s', (sentence, text, day) => {
    expect(found(weekday, sentence)).toEqual([[text, day]]);
  });

  test.each([
    ['Putin said on Friday that he will travel.', [['Friday', '2025-11-21']]],
    ['Putin, who will travel, said so on Friday.', [['Friday', '2025-11-21']]],
    [
      'They met on Monday and will meet again on Friday.',
      [
        ['Monday', '2025-11-24'],
        ['Friday', '2025-11-28'],
      ],
    ],
  ])('goes by the nearest verb: %s', (sentence, expected) => {
    expect(found(weekday, sentence)).toEqual(expected);
  });

  test('is resolved, and unresolved without a reference date', () => {
    expect(weekday('They met on Friday.', REFERENCE)).toMatchObject([{ basis: 'resolved' }]);
    expect(found(weekday, 'They met on Friday.', null)).toEqual([['Friday', null]]);
  });

  test.each([
    'They meet every Friday.',
    'They meet each Friday.',
    'They met on a Friday.',
    'They met that Friday.',
    'They meet on Fridays.',
    'They meet next Friday.',
    'They met last Friday.',
    'They met on Friday, Nov. 21, 2025.',
    'They met on Friday 21 November.',
    'It felt Fridayish.',
    'The Sundayschool and the Mondays.',
    'They met.',
  ])('is not in: %s', (sentence) => {
    expect(found(weekday, sentence)).toEqual([]);
    expect(found(weekday, sentence, null)).toEqual([]);
  });
});

test.each(['', ' ', 'It may rain.', 'He is 21.', 'Version 3.5 of 28 points.', 'In 2025 nothing happened twice.'])(
  'no form finds a day in: %j',
  (sentence) => {
    expect(FORMS.flatMap((form) => form(sentence, REFERENCE)).filter(({ precision }) => precision === 'day')).toEqual(
      [],
    );
  },
);

describe('a day whose direction or year the wording leaves open', () => {
  test.each([
    'The trial opens on Tuesday.',
    'Talks resume Monday in Geneva.',
    'They agreed to meet again this coming Monday.',
    'The ministry gave the government until Thursday.',
    'They met on Friday last week.',
    'They met the Friday before last.',
    'In August 2008 the tanks rolled in on Friday.',
    'Bloody Sunday was remembered.',
    'It was quiet since the October 7 attack.',
    'The Sept. 11 attacks changed everything.',
    'He was born on June 3.',
    'It was reported that in May 10 people were killed.',
  ])('is not guessed: %s', (sentence) => {
    expect(FORMS.flatMap((form) => form(sentence, '2025-11-23'))).toEqual([]);
  });

  test('is found although another year qualifies a noun', () => {
    const found = FORMS.flatMap((form) =>
      form('They discussed the 2026 chairmanship on Friday, he said.', '2025-11-23'),
    );
    expect(found.map(({ interval }) => interval?.start)).toEqual(['2025-11-21']);
  });
});
