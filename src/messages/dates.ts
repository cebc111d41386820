import { type Day, daysInMonth, type PartialDate } from '../date.ts';
import { escapeMarkdown } from './markdown.ts';
import type { Texts } from './texts/index.ts';

const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d)(Z|[+-]\d\d:\d\d)?)?)?)?$/;

/** In the reader's words, with exactly the precision and zone that the date has: `21 Nov 2025, 22:04 UTC+3`. */
export function dateText(date: PartialDate, { locale, dates }: Texts): string {
  const match = DATE.exec(date);
  if (!match) throw new Error(`Expected an ISO 8601 date, got "${date}"`);
  const [, year = '', month, day, time, zone] = match;
  if (month === undefined) return year;
  const name = monthName(locale, Number(month), dates.months);
  if (day === undefined) return dates.month(name, year);
  const words = dates.date(Number(day), name, year);
  return time === undefined ? words : `${words}, ${time} ${zone === undefined ? dates.noZone : zoneText(zone)}`;
}

/**
 * A moment as Discord's timestamp, which shows each reader their own time. A date without a zone stays text: as a
 * timestamp it would be a moment, and the day before for half of the world.
 */
export function dateMarkdown(date: PartialDate, texts: Texts): string {
  return !texts.hasWrittenMoments && /(?:Z|[+-]\d\d:\d\d)$/.test(date) && date.includes('T')
    ? `<t:${Date.parse(date) / 1000}:f>`
    : escapeMarkdown(dateText(date, texts));
}

/** `Friday 21 November 2025` */
export function dayText(day: Day, { locale, dates }: Texts): string {
  const [year = '', month, date] = day.split('-');
  const weekday = weekdayName(locale, new Date(`${day}T00:00Z`).getUTCDay());
  return dates.day(weekday, Number(date), monthName(locale, Number(month), 'long'), year);
}

/**
 * The first and the last day of a span, named by years or months where it is made of whole ones: wording such as `1929`
 * or `August` says nothing of days. Both inclusive.
 */
export function edgesOf({ start, end }: { readonly start: Day; readonly end: Day }): [PartialDate, PartialDate] {
  if (start.endsWith('-01-01') && end.endsWith('-12-31')) return [start.slice(0, 4), end.slice(0, 4)];
  const [year, month, day] = end.split('-').map(Number);
  const isWhole = start.endsWith('-01') && day === daysInMonth(year ?? 0, month ?? 0);
  return isWhole ? [start.slice(0, 7), end.slice(0, 7)] : [start, end];
}

/** `1929`, `Aug 2025`, `1 Jun 2025 to 3 Jun 2025`; `day` puts a day into words. */
export function spanText(
  [first, last]: readonly [PartialDate, PartialDate],
  texts: Texts,
  day: (date: Day, texts: Texts) => string = dateText,
): string {
  const [from, to] = [first, last].map((date) => (date.length < 10 ? dateText(date, texts) : day(date, texts)));
  return from === to ? `${from}` : texts.dates.span(`${from}`, `${to}`);
}

/**
 * What a reader types as a date, in the words of English, which are those that the reading of dates knows: `21 november
 * 2025` for `21. November 2025`, `yesterday` for `gestern`. Words that aren't of the reader's language stay.
 */
export function dateInEnglish(typed: string, { locale, dates }: Texts): string {
  if (locale === 'en') return typed;
  const isFiller = (word: string) => dates.fillers.includes(word);
  const words = typed.toLowerCase().replaceAll('’', "'").split(/\s+/);
  const kept = words.filter((word) => word !== '' && !isFiller(word));
  // People may also type the names of what every object has, such as `constructor`.
  const spoken = new Map(Object.entries(dates.spoken)).get(kept.join(' '));
  if (spoken !== undefined) return spoken;
  return kept
    .map((word) => (/^\d{1,2}(?:\.|er)$/.test(word) ? word.replace(/\D+$/, '') : word))
    .map((word) => englishName(word.replace(/[.,]$/, ''), locale) ?? word)
    .join(' ');
}

/** `November` for `novembre`, `nov` or, of a weekday, `Friday` for `vendredi`; null for any other word. */
function englishName(word: string, locale: string): string | null {
  for (let month = 1; month <= 12; month++) {
    const names = (['long', 'short'] as const).map((length) => monthName(locale, month, length));
    if (names.some((name) => name.toLowerCase().replace(/\.$/, '') === word)) return monthName('en', month, 'long');
  }
  for (let weekday = 0; weekday < 7; weekday++) {
    if (weekdayName(locale, weekday).toLowerCase() === word) return weekdayName('en', weekday);
  }
  return null;
}

function zoneText(zone: string): string {
  if (zone === 'Z') return 'UTC';
  return `UTC${zone.replace(/^([+-])0/, '$1').replace(/:00$/, '')}`;
}

/** Names come from Intl and their order from the catalogue: Intl's own order and commas change between versions. */
function monthName(locale: string, month: number, length: 'short' | 'long'): string {
  return remember(`${locale} ${length} ${month}`, () =>
    new Intl.DateTimeFormat(locale, { month: length, timeZone: 'UTC' }).format(Date.UTC(2000, month - 1, 1)),
  );
}

/** 0 for Sunday. */
function weekdayName(locale: string, weekday: number): string {
  // 2 January 2000 was a Sunday.
  return remember(`${locale} weekday ${weekday}`, () =>
    new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, 0, 2 + weekday)),
  );
}

/** Making a formatter takes longer than everything else about a date. */
const names = new Map<string, string>();

function remember(key: string, make: () => string): string {
  const known = names.get(key);
  if (known !== undefined) return known;
  const made = make();
  names.set(key, made);
  return made;
}
