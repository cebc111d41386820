import { monthNumber, type PartialDate, parsePartialDate, toDay } from '../date.ts';

export interface Stamp {
  readonly published: PartialDate;
  readonly updated: PartialDate | null;
}

interface Found {
  readonly date: PartialDate;
  readonly index: number;
  readonly end: number;
}

const MONTH = '(?<month>jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\\.?';
const DATE_FORMS: readonly RegExp[] = [
  /(?<year>\d{4})-(?<monthDigits>\d\d)-(?<day>\d\d)/g,
  /\b(?<day>\d{1,2})\.(?<monthDigits>\d{1,2})\.(?<year>\d{4})\b/g,
  new RegExp(`\\b${MONTH} (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})\\b`, 'gi'),
  new RegExp(`\\b(?<day>\\d{1,2})(?:st|nd|rd|th)? ${MONTH},? (?<year>\\d{4})\\b`, 'gi'),
];
const TIME = /\b(?<hour>\d{1,2}):(?<minute>\d\d)(?::\d\d)?(?: ?(?<half>[ap])\.?m\.?)?/gi;
const ZONE = /^\s*(?:(?<zulu>Z\b|UTC\b|GMT\b)?\s*(?<offset>[+-]\d{1,2}(?::?\d\d)?)?)/i;
const LABELS = /\b(?:published|posted|updated|modified|last|on|at|by|date|time|first)\b:?/gi;
const UPDATED = /\b(?:last )?(?:updated|modified)\b/i;
const MAX_OTHER_WORDS = 4;

/**
 * The dates of a stamp line, or null where the line isn't one: a line is a stamp when at most four words remain once
 * its dates, times, zones and labels are removed.
 */
export function parseStamp(line: string): Stamp | null {
  const dates = findDates(line);
  const first = dates[0];
  if (!first) return null;
  const updatedAt = UPDATED.exec(line)?.index ?? Number.POSITIVE_INFINITY;
  const rest = dates.reduceRight((text, { index, end }) => `${text.slice(0, index)} ${text.slice(end)}`, line);
  const words = rest.replace(LABELS, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length > MAX_OTHER_WORDS) return null;
  const updated = dates.find(({ index }) => index > updatedAt);
  const published = dates.find(({ index }) => index < updatedAt);
  return published ? { published: published.date, updated: updated?.date ?? null } : null;
}

/** Every full calendar date in the text, each with the time and zone that stand beside it. */
export function findDates(text: string): Found[] {
  const found: Found[] = [];
  for (const form of DATE_FORMS) {
    for (const match of text.matchAll(form)) {
      const groups = match.groups ?? {};
      const month = groups.monthDigits ? Number(groups.monthDigits) : monthNumber(groups.month ?? '');
      const day = month === null ? null : toDay(Number(groups.year), month, Number(groups.day));
      const end = match.index + match[0].length;
      if (day && !found.some((other) => match.index < other.end && other.index < end)) {
        found.push(withTime(text, day, match.index, end));
      }
    }
  }
  return found.sort((a, b) => a.index - b.index);
}

/** A time counts when nothing but punctuation, a zone or `at` stands between it and the date, on either side. */
function withTime(text: string, day: string, index: number, end: number): Found {
  for (const match of text.matchAll(TIME)) {
    const zone = ZONE.exec(text.slice(match.index + match[0].length));
    const timeEnd = match.index + match[0].length + (zone?.[0].trimEnd().length ?? 0);
    const between = match.index >= end ? text.slice(end, match.index) : text.slice(timeEnd, index);
    const adjacent = match.index >= end || timeEnd <= index;
    if (!adjacent || !/^(?:[\s,T|·–—-]|\bat\b)*$/i.test(between)) continue;
    const date = parsePartialDate(`${day}T${clock(match.groups ?? {})}${offset(zone?.groups ?? {})}`);
    if (date) return { date, index: Math.min(index, match.index), end: Math.max(end, timeEnd) };
  }
  return { date: day, index, end };
}

function clock({ hour, minute, half }: Record<string, string | undefined>): string {
  const afternoon = half?.toLowerCase() === 'p';
  const hours = half ? (Number(hour) % 12) + (afternoon ? 12 : 0) : Number(hour);
  return `${String(hours).padStart(2, '0')}:${minute}`;
}

function offset({ zulu, offset: shift }: Record<string, string | undefined>): string {
  if (!shift) return zulu ? 'Z' : '';
  const [, sign, hours = '0', minutes = '00'] = /^([+-])(\d{1,2}):?(\d\d)?$/.exec(shift) ?? [];
  return `${sign}${hours.padStart(2, '0')}:${minutes}`;
}
