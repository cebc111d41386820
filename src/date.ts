/**
 * An ISO 8601 date no more precise than its source: `2025`, `2025-11`, `2025-11-21`, `2025-11-28T02:00` (no zone
 * given), `2025-11-21T17:33Z`, `2025-11-21T22:04+03:00`.
 */
export type PartialDate = string;

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;

const PARTIAL_DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/;
/** The farthest any place is from UTC is 14 hours. */
const ZONE = /^[+-](?:0\d|1[0-4]):[0-5]\d$/;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MILLISECONDS_PER_DAY = 86_400_000;

/** 1 to 12 for an English month name or its usual abbreviation (`Sept.`), else null. */
export function monthNumber(name: string): number | null {
  const letters = name.toLowerCase().replace('.', '');
  if (letters.length < 3) return null;
  const index = MONTHS.findIndex((month) => month.toLowerCase().startsWith(letters === 'sept' ? 'sep' : letters));
  return index < 0 ? null : index + 1;
}

/** 0 for Monday to 6 for Sunday, or null. */
export function weekdayNumber(name: string): number | null {
  const index = WEEKDAYS.findIndex((day) => day.toLowerCase() === name.toLowerCase());
  return index < 0 ? null : index;
}

export function weekdayOf(day: Day): number {
  return (new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7;
}

/** The latest such weekday (0 for Monday) that isn't after `day`. */
export function latestWeekday(weekday: number, day: Day): Day {
  return addDays(day, -((weekdayOf(day) - weekday + 7) % 7));
}

export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00Z`) + count * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

/** Days from `from` to `to`, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / MILLISECONDS_PER_DAY;
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day, or null where there is no such day (31 Feb). `month` counts from 1. */
export function toDay(year: number, month: number, day: number): Day | null {
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The text as a PartialDate, or null where it isn't one or names no real day or time. Seconds are dropped. */
export function parsePartialDate(text: string): PartialDate | null {
  const match = PARTIAL_DATE.exec(text.trim());
  if (!match) return null;
  const [, year = '', month, day, hour, minute, zone] = match;
  if (month !== undefined && !toDay(Number(year), Number(month), Number(day ?? 1))) return null;
  if (Number(year) < 1000 || (hour !== undefined && (Number(hour) > 23 || Number(minute) > 59))) return null;
  if (zone !== undefined && zone !== 'Z' && !ZONE.test(zone)) return null;
  const date = [year, month, day].filter((part) => part !== undefined).join('-');
  return hour === undefined ? date : `${date}T${hour}:${minute}${/^[+-]00:00$/.test(zone ?? '') ? 'Z' : (zone ?? '')}`;
}

/** The calendar day as the source names it, or null where the source names only a month or a year. */
export function dayOf(date: PartialDate): Day | null {
  return date.length >= 10 ? date.slice(0, 10) : null;
}

/** The first and the last day that it may mean: those of the month or the year where it names no day. */
export function daysOf(date: PartialDate): readonly [first: Day, last: Day] {
  const [year = '', month, day] = date.slice(0, 10).split('-');
  const lastMonth = month ?? '12';
  const lastDay = day ?? daysInMonth(Number(year), Number(lastMonth));
  return [`${year}-${month ?? '01'}-${day ?? '01'}`, `${year}-${lastMonth}-${lastDay}`];
}

/** Orders earlier dates first. Without a zone a date counts as UTC, a month or year as its first day. */
export function compareDates(a: PartialDate, b: PartialDate): number {
  return instantOf(a) - instantOf(b);
}

function instantOf(date: PartialDate): number {
  return Date.parse(/T[^Z+-]*$/.test(date) ? `${date}Z` : date);
}
