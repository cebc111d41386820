import { afterEach, describe, expect, test } from 'vitest';
import {
  addDays,
  compareDates,
  dayOf,
  daysBetween,
  daysInMonth,
  daysOf,
  monthNumber,
  parsePartialDate,
  toDay,
  weekdayNumber,
  weekdayOf,
} from '../src/date.ts';

describe('parsePartialDate', () => {
  test.each([
    ['2025'],
    ['2025-11'],
    ['2025-11-21'],
    ['2025-11-28T02:00'],
    ['2025-11-21T17:33Z'],
    ['2025-11-21T22:04+03:00'],
    ['2025-11-21T22:04-03:30'],
    ['2024-02-29'],
    ['2025-11-21T00:00'],
    ['2025-11-21T23:59Z'],
  ])('keeps %s as precise as it is', (text) => {
    expect(parsePartialDate(text)).toBe(text);
  });

  test.each([
    ['2025-11-21T17:33:59Z', '2025-11-21T17:33Z', 'drops seconds'],
    ['2025-11-21T17:33:59.123', '2025-11-21T17:33', 'drops fractions of a second'],
    ['2025-11-21T17:33+00:00', '2025-11-21T17:33Z', 'writes UTC in one way'],
    [' 2025-11-21\n', '2025-11-21', 'ignores white space around it'],
  ])('reads %j as %s: %s', (text, date) => {
    expect(parsePartialDate(text)).toBe(date);
  });

  test.each([
    ['2025-02-31', 'no such day'],
    ['2025-02-29', 'not a leap year'],
    ['1900-02-29', 'a century that is not a leap year'],
    ['2025-11-31', 'November has 30 days'],
    ['2025-11-00', 'no day 0'],
    ['2025-00', 'no month 0'],
    ['2025-13', 'no month 13'],
    ['2025-13-01', 'no month 13'],
    ['2025-11-21T25:00', 'no hour 25'],
    ['2025-11-21T24:00', 'no hour 24'],
    ['2025-11-21T12:60', 'no minute 60'],
    ['2025-11T12:00', 'a time without its day'],
    ['2025-1-2', 'single digits'],
    ['21.11.2025', 'not ISO 8601'],
    ['31 Feb', 'prose'],
    ['Friday', 'prose'],
    ['21 November 2025', 'prose'],
    ['published 2025-11-21', 'words around it'],
    ['2025-11-21 or later', 'words around it'],
    ['', 'nothing'],
  ])('refuses %j (%s)', (text) => {
    expect(parsePartialDate(text)).toBeNull();
  });
});

test.each([
  [2025, 2, 28, '2025-02-28'],
  [2024, 2, 29, '2024-02-29'],
  [2025, 9, 2, '2025-09-02'],
  [2025, 2, 29, null],
  [2025, 2, 31, null],
  [2025, 4, 31, null],
  [2025, 0, 1, null],
  [2025, 13, 1, null],
  [2025, 1, 0, null],
  [99, 1, 1, null],
  [10000, 1, 1, null],
])('toDay(%i, %i, %i) is %s', (year, month, day, expected) => {
  expect(toDay(year, month, day)).toBe(expected);
});

test.each([
  ['2025', null],
  ['2025-11', null],
  ['2025-11-21', '2025-11-21'],
  ['2025-11-28T02:00', '2025-11-28'],
  // The source calls it the 22nd, although it was still the 21st in London.
  ['2025-11-22T01:00+03:00', '2025-11-22'],
])('the day of %s is %s', (date, day) => {
  expect(dayOf(date)).toBe(day);
});

test.each([
  ['2024', '2024-01-01', '2024-12-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2025-11-21', '2025-11-21', '2025-11-21'],
  ['2025-11-21T22:04+03:00', '2025-11-21', '2025-11-21'],
])('daysOf %s are from %s to %s', (date, first, last) => {
  expect(daysOf(date)).toEqual([first, last]);
});

describe('compareDates', () => {
  test.each([
    ['2024', '2025'],
    ['2025-09', '2025-11'],
    ['2025-11-04', '2025-11-21'],
    ['2025-11-21T09:00', '2025-11-21T17:00'],
    ['2025-11-21T17:33Z', '2025-11-21T18:07Z'],
    ['2025-11-21', '2025-11-28T02:00'],
    ['2024', '2025-11-21T17:33Z'],
  ])('puts %s before %s', (earlier, later) => {
    expect(compareDates(earlier, later)).toBeLessThan(0);
    expect(compareDates(later, earlier)).toBeGreaterThan(0);
  });

  test('compares times with zones as moments, not as they are written', () => {
    expect(compareDates('2025-11-21T19:00+03:00', '2025-11-21T17:33Z')).toBeLessThan(0);
    expect(compareDates('2025-11-22T00:30+03:00', '2025-11-21T23:00Z')).toBeLessThan(0);
    expect(compareDates('2025-11-21T20:33+03:00', '2025-11-21T17:33Z')).toBe(0);
  });

  test('finds a date equal to itself', () => {
    for (const date of ['2025', '2025-11', '2025-11-21', '2025-11-28T02:00']) expect(compareDates(date, date)).toBe(0);
  });
});

describe('day arithmetic', () => {
  const STEPS = [
    ['2025-11-21', 0, '2025-11-21'],
    ['2025-11-21', 7, '2025-11-28'],
    ['2025-11-28', 3, '2025-12-01'],
    ['2025-12-31', 1, '2026-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2025-02-28', 1, '2025-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2000-02-28', 2, '2000-03-01'],
    // Clocks change between these days in Europe and in America.
    ['2025-03-29', 2, '2025-03-31'],
    ['2025-11-01', 2, '2025-11-03'],
  ] as const;

  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  test.each(STEPS)('%s and %i days is %s', (from, count, to) => {
    expect(addDays(from, count)).toBe(to);
    expect(daysBetween(from, to)).toBe(count);
  });

  test.each(['Pacific/Kiritimati', 'America/Los_Angeles', 'Europe/Berlin'])('is the same in %s', (name) => {
    process.env.TZ = name;
    for (const [from, count, to] of STEPS) {
      expect(addDays(from, count)).toBe(to);
      expect(daysBetween(from, to)).toBe(count);
    }
    expect(weekdayOf('2025-11-21')).toBe(4);
    expect(daysInMonth(2024, 2)).toBe(29);
  });

  test.each([
    [2025, 1, 31],
    [2025, 2, 28],
    [2024, 2, 29],
    [1900, 2, 28],
    [2000, 2, 29],
    [2025, 4, 30],
    [2025, 12, 31],
  ])('in %i month %i has %i days', (year, month, days) => {
    expect(daysInMonth(year, month)).toBe(days);
  });

  test('counts weekdays from Monday', () => {
    const week = ['2025-11-17', '2025-11-18', '2025-11-19', '2025-11-20', '2025-11-21', '2025-11-22', '2025-11-23'];
    expect(week.map(weekdayOf)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });
});

describe('names', () => {
  test.each([
    ['January', 1],
    ['Feb', 2],
    ['march', 3],
    ['APRIL', 4],
    ['may', 5],
    ['Jun.', 6],
    ['July', 7],
    ['aug', 8],
    ['Sept.', 9],
    ['Sep', 9],
    ['Oct.', 10],
    ['nov', 11],
    ['December', 12],
  ])('%s is month %i', (name, month) => {
    expect(monthNumber(name)).toBe(month);
  });

  test.each(['', 'ma', 'j', 'Brumaire', 'Friday', '11', 'Novembers'])('%j is no month', (name) => {
    expect(monthNumber(name)).toBeNull();
  });

  test.each([
    ['Monday', 0],
    ['friday', 4],
    ['SUNDAY', 6],
  ])('%s is weekday %i', (name, weekday) => {
    expect(weekdayNumber(name)).toBe(weekday);
  });

  test.each(['', 'Fri', 'Fridays', 'Freitag', 'May'])('%j is no weekday', (name) => {
    expect(weekdayNumber(name)).toBeNull();
  });
});
