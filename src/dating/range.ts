import { addDays } from '../date.ts';
import type { Span } from '../sentence.ts';
import { yearOf } from './calendar.ts';
import type { Interval } from './expression.ts';
import type { Found, Resolved } from './find.ts';
import { ofAnyYear } from './forms/month-and-day.ts';

/** A list or a range whose year stands at its end: `in May and June 2014`. */
const LISTED = /^(?:,| ?-|,? (?:and|or|to|through|until|till)|, )(?: (?:from|the))? ?$/i;

/** Gives a day or month the year that stands behind the next one in a list or range. */
export function takeYears(found: readonly Found[], text: string): Found[] {
  const taken: Found[] = [];
  let next: Found | null = null;
  for (const one of found.toReversed()) {
    const year: number | null = next && yearFor(one, next, text);
    const interval: Interval | null = year === null ? null : (one.reading.inYear?.(year) ?? null);
    next = interval ? { ...one, reading: { ...one.reading, from: 'wording', interval } } : one;
    taken.push(next);
  }
  return taken.reverse();
}

function yearFor({ span, reading }: Found, next: Found, text: string): number | null {
  if (!reading.inYear || next.reading.from !== 'wording' || next.reading.precision !== reading.precision) return null;
  if (!LISTED.test(text.slice(span[1], next.span[0]))) return null;
  const year = yearOf(next.reading.interval.start);
  const inSameYear = reading.inYear(year);
  // From December to January the year turns.
  return inSameYear && inSameYear.start > next.reading.interval.start ? year - 1 : year;
}

const TO = /^(?: (?:to|through|thru|until|till|up to) (?:the )?| ?- ?)$/i;
const AND = /^ and (?:the )?$/i;
const FROM = /\b(?:from |between )(?:the )?$/i;
/** Two days of which one takes the other's place are no range. */
const MOVED =
  /\b(?:moved|postponed|rescheduled|delayed|pushed|brought forward|shifted|deferred|changed|put (?:back|off))\b/i;

/** `between 1 January and 15 November`: one stretch of any year, since each day alone may be nearest in another year. */
export function joinDays(found: readonly Found[], text: string): Found[] {
  return joinNeighbours(found, (first, last) => daysOf(first, last, text));
}

/** Each one that makes one with what stands before it takes its place. */
function joinNeighbours<Item>(items: readonly Item[], join: (first: Item, last: Item) => Item | null): Item[] {
  const joined: Item[] = [];
  for (const last of items) {
    const first = joined.at(-1);
    const one = first === undefined ? null : join(first, last);
    if (one) joined[joined.length - 1] = one;
    else joined.push(last);
  }
  return joined;
}

function daysOf(first: Found, last: Found, text: string): Found | null {
  const [from, to] = [inAnyYear(first), inAnyYear(last)];
  const span = from && to && rangeSpan(first.span, last.span, text);
  if (!span) return null;
  const inYear = (year: number): Interval | null => {
    const [start, end] = [from(year), to(year)];
    const turned = start && end && end.start < start.start ? to(year + 1) : end;
    return start && turned && { start: start.start, end: turned.end };
  };
  const datesEvent = (first.reading.datesEvent ?? true) && (last.reading.datesEvent ?? true);
  const isBound = (first.isBound ?? false) || (last.isBound ?? false);
  return { span, reading: { ...ofAnyYear('range', inYear, true), datesEvent }, isBound };
}

/** What a day without year and weekday is in a year; null for all else. */
function inAnyYear({ reading, widened }: Found): ((year: number) => Interval | null) | null {
  const isPlainDay = reading.precision === 'day' && reading.from === 'publication' && !reading.hasWeekday && !widened;
  return isPlainDay ? (reading.inYear ?? null) : null;
}

/** From the preposition to the last day, where the two are the ends of one. */
function rangeSpan(first: Span, last: Span, text: string): Span | null {
  const between = text.slice(first[1], last[0]);
  const before = text.slice(Math.max(0, first[0] - 60), first[0]);
  const preposition = FROM.exec(before)?.[0] ?? '';
  const isRange = TO.test(between) || (AND.test(between) && /^between/i.test(preposition));
  return isRange && !MOVED.test(before) ? [first[0] - preposition.length, last[1]] : null;
}

/** `from May to July`, `between 2014 and 2018`, `Friday-Sunday`: two expressions that are the ends of one. */
export function joinRanges(resolved: readonly Resolved[], text: string): Resolved[] {
  return joinNeighbours(resolved, (first, last) => rangeOf(first, last, text));
}

function rangeOf(first: Resolved, last: Resolved, text: string): Resolved | null {
  if (first.precision !== last.precision || first.precision === 'range') return null;
  const span = rangeSpan(first.span, last.span, text);
  if (!span) return null;
  const basis = first.basis === 'stated' && last.basis === 'stated' ? 'stated' : 'resolved';
  const common = { span, precision: 'range', basis, inYear: null, direction: first.direction } as const;
  const datesEvent = first.datesEvent && last.datesEvent;
  if (first.interval === null || last.interval === null) return { ...common, interval: null, datesEvent };
  const interval = inOrder(first, first.interval, last, last.interval);
  return interval && { ...common, interval, datesEvent };
}

/** Ends that were resolved apart may have to move: the end lies after the start. */
function inOrder(first: Resolved, from: Interval, last: Resolved, to: Interval): Interval | null {
  if (from.start <= to.end) return { start: from.start, end: to.end };
  if (last.inYear && last.basis === 'resolved') {
    const inSameYear = last.inYear(yearOf(from.start));
    const end = inSameYear && inSameYear.end >= from.start ? inSameYear : last.inYear(yearOf(from.start) + 1);
    return end && { start: from.start, end: end.end };
  }
  if (first.precision !== 'day' || first.basis !== 'resolved') return null;
  return first.direction === 'future'
    ? { start: from.start, end: addDays(to.end, 7) }
    : { start: addDays(from.start, -7), end: to.end };
}
