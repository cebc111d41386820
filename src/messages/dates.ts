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
 * 2025` for `21. November 2025`, `two week ago` for `vor zwei Wochen`. Accents may be missing. Words that aren't of the
 * reader's language stay.
 */
export function dateInEnglish(typed: string, texts: Texts): string {
  const { locale, dates } = texts;
  const numbers = numbersAsDate(typed.trim(), dates.isDayFirst);
  if (numbers !== null || locale === 'en') return numbers ?? typed;
  const words = simplified(typed)
    .split(/\s+/)
    .map((word) => word.replace(/^[dl]'(?=.)|[.,]$/g, ''))
    .filter((word) => word !== '');
  const english: string[] = [];
  for (let from = 0; from < words.length; ) {
    const [word, length] = wordInEnglish(words, from, texts);
    if (word !== null) english.push(word);
    from += length;
  }
  return inEnglishOrder(english.join(' '));
}

const LONGEST_RUN = 4;

/** The English for as many words as are known together, null for one that English does without, and how many they are. */
function wordInEnglish(words: readonly string[], from: number, { locale, dates }: Texts): [string | null, number] {
  for (let length = Math.min(LONGEST_RUN, words.length - from); length > 0; length--) {
    const spoken = spokenIn(locale, dates.spoken).get(words.slice(from, from + length).join(' '));
    if (spoken !== undefined) return [spoken, length];
  }
  const word = words[from] ?? '';
  if (dates.fillers.includes(word)) return [null, 1];
  return [/^\d{1,2}er$/.test(word) ? word.slice(0, -2) : (englishName(word, locale) ?? word), 1];
}

/** English by simplified words. A map, since people may type the names of what every object has, as `constructor`. */
function spokenIn(locale: string, spoken: Texts['dates']['spoken']): ReadonlyMap<string, string> {
  return remember(spokenWords, locale, () => {
    const entries = Object.entries(spoken).flatMap(([english, words]) =>
      words.split(', ').map((each): [string, string] => [simplified(each), english]),
    );
    return new Map(entries);
  });
}

/** `1.10.2026`, `1/10/26`, `1-10-2026`, `1.10.` */
const DAY_MONTH_YEAR = /^(?<day>\d{1,2})(?<mark>[./-])(?<month>\d{1,2})(?:\k<mark>(?<year>\d{4}|\d\d))?\.?$/;
/** `10/2026` */
const MONTH_YEAR = /^(?<month>\d{1,2})[./](?<year>\d{4})$/;

/** With the month's name, where it is clear which number is the day; full stops are day first everywhere. */
function numbersAsDate(typed: string, isDayFirst: boolean): string | null {
  const { day, mark, month = '', year } = (DAY_MONTH_YEAR.exec(typed) ?? MONTH_YEAR.exec(typed))?.groups ?? {};
  const number = Number(month);
  const isClear = isDayFirst || (mark === '.' && year?.length === 4);
  if (!isClear || number < 1 || number > 12 || (mark === '-' && year?.length !== 4)) return null;
  const name = monthName('en', number, 'long');
  if (year === undefined) return `${day} ${name}`;
  return `${day === undefined ? '' : `${day} `}${name} ${year.length === 4 ? year : `20${year}`}`;
}

const UNIT = '(?:day|week|weekend|month|year|spring|summer|autumn|winter)';
const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';

/** Puts English words into their order: `last Monday` for `lundi dernier`, `two week ago` for `vor zwei Wochen`. */
function inEnglishOrder(words: string): string {
  return words
    .replace(new RegExp(`^ago (.+ ${UNIT})$`), '$1 ago')
    .replace(new RegExp(`\\b(${UNIT}) (last|next)\\b`), '$2 $1')
    .replace(new RegExp(`\\b(${WEEKDAY}) (last|next)\\b(?! ${UNIT})`), '$2 $1')
    .replace(new RegExp(`^((?:last|this|next) week) (${WEEKDAY})$`), '$2 $1')
    .replace(new RegExp(`^(early|mid|late) (${UNIT})$`), '$1 this $2');
}

/** `November` for `novembre`, `nov` or, of a weekday, `Friday` for `vendredi`; null for any other word. */
function englishName(word: string, locale: string): string | null {
  for (let month = 1; month <= 12; month++) {
    const names = (['long', 'short'] as const).map((length) => monthName(locale, month, length));
    if (names.some((name) => simplified(name).replace(/\.$/, '') === word)) return monthName('en', month, 'long');
  }
  for (let weekday = 0; weekday < 7; weekday++) {
    if (simplified(weekdayName(locale, weekday)) === word) return weekdayName('en', weekday);
  }
  return null;
}

/** As people type it who leave out accents and hyphens (`week end`). */
function simplified(words: string): string {
  const letters = words.toLowerCase().replaceAll('’', "'").normalize('NFD').replace(/\p{M}/gu, '');
  return letters.replace(/(?<=\p{L})-(?=\p{L})/gu, ' ');
}

function zoneText(zone: string): string {
  if (zone === 'Z') return 'UTC';
  return `UTC${zone.replace(/^([+-])0/, '$1').replace(/:00$/, '')}`;
}

/** Names come from Intl and their order from the catalogue: Intl's own order and commas change between versions. */
function monthName(locale: string, month: number, length: 'short' | 'long'): string {
  return remember(names, `${locale} ${length} ${month}`, () =>
    new Intl.DateTimeFormat(locale, { month: length, timeZone: 'UTC' }).format(Date.UTC(2000, month - 1, 1)),
  );
}

/** 0 for Sunday. */
function weekdayName(locale: string, weekday: number): string {
  // 2 January 2000 was a Sunday.
  return remember(names, `${locale} weekday ${weekday}`, () =>
    new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, 0, 2 + weekday)),
  );
}

/** Making a formatter takes longer than everything else about a date. */
const names = new Map<string, string>();
const spokenWords = new Map<string, ReadonlyMap<string, string>>();

function remember<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
