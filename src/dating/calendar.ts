import { addDays, type Day, daysInMonth, toDay, weekdayOf } from '../date.ts';
import type { Interval } from './expression.ts';

export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade';

export function oneDay(day: Day): Interval {
  return { start: day, end: day };
}

/** Null where there is no such day. */
export function dayIn(year: number, month: number, day: number): Interval | null {
  const found = toDay(year, month, day);
  return found === null ? null : oneDay(found);
}

/** Whole months; `month` may lie outside 1 to 12 and counts on into other years. Null outside the years 1000 to 9999. */
export function monthsFrom(year: number, month: number, count = 1): Interval | null {
  const first = year * 12 + month - 1;
  const last = first + count - 1;
  const [endYear, endMonth] = [Math.floor(last / 12), (last % 12) + 1];
  const start = toDay(Math.floor(first / 12), (first % 12) + 1, 1);
  const end = toDay(endYear, endMonth, daysInMonth(endYear, endMonth));
  return start && end ? { start, end } : null;
}

export function yearInterval(year: number): Interval | null {
  return monthsFrom(year, 1, 12);
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** 1 to 12. */
export function monthOf(day: Day): number {
  return Number(day.slice(5, 7));
}

/** From a Monday to a Sunday. */
export function weekAround(day: Day, weeksLater = 0): Interval {
  const monday = addDays(day, 7 * weeksLater - weekdayOf(day));
  return { start: monday, end: addDays(monday, 6) };
}

/** Saturday and Sunday of the day's week, which begins on Monday. */
export function weekendAround(day: Day, weeksLater = 0): Interval {
  const { start, end } = weekAround(day, weeksLater);
  return { start: addDays(start, 5), end };
}

/** The calendar unit that the day lies in, or one so many units later. Null outside the years 1000 to 9999. */
export function unitAround(unit: Unit, day: Day, unitsLater = 0): Interval | null {
  const [year, month] = [yearOf(day), monthOf(day)];
  // A day outside the four-digit years can't be written.
  if (Math.abs(unitsLater) > MOST_UNITS) return null;
  switch (unit) {
    case 'day':
      return within(year + unitsLater / 365) ? oneDay(addDays(day, unitsLater)) : null;
    case 'week':
      return within(year + unitsLater / 52) ? weekAround(day, unitsLater) : null;
    case 'month':
      return monthsFrom(year, month + unitsLater);
    case 'quarter':
      return monthsFrom(year, month - ((month - 1) % 3) + 3 * unitsLater, 3);
    case 'year':
      return yearInterval(year + unitsLater);
    case 'decade':
      return monthsFrom(year - (year % 10) + 10 * unitsLater, 1, 120);
  }
}

const MOST_UNITS = 10_000;

function within(year: number): boolean {
  return year > 1001 && year < 9998;
}
