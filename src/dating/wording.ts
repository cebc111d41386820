import { monthNumber, weekdayNumber } from '../date.ts';

/** Parts of patterns that several forms share. All are meant for patterns with the flag `i`. */
export const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)';
export const WEEKDAY = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)';
/** `Friday, `, `Fri. `, `Friday the ` before a date. */
export const WEEKDAY_BEFORE = `(?:(?<weekday>${WEEKDAY}|(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\\b\\.?),? (?:the )?)?`;
export const DAY_NUMBER = '\\d{1,2}(?:st|nd|rd|th)?';
/** Four digits, and no part of a longer number, of a sum or of a time. */
export const YEAR = '(?:1[5-9]|20)\\d\\d(?![\\d%]|[.,:]\\d)';
/** Not within a number, a sum or a word. */
export const NUMBER_START = '(?<![\\w$£€#]|\\d[.,:/-]|[-/.])';
const SMALL = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
/** A whole number in words or figures, or an article. */
export const COUNT = `(?<![\\w.-]|\\d,|\\bhalf )(?:an?|\\d{1,3}(?:,\\d{3})+|\\d{1,4}|(?:${TENS.join('|')})(?:-(?:${SMALL.slice(0, 9).join('|')}))?|${SMALL.toReversed().join('|')})`;
export const UNIT = '(?:day|week|fortnight|month|year|decade)';
export const ORDINAL = '(?:first|second|third|fourth|1st|2nd|3rd|4th)';

const ORDINALS = ['first', 'second', 'third', 'fourth'];

/**
 * 1 to 12 for a month's name as news writes it, or null: `may`, `march` and `mar` with a small letter are other words.
 */
export function monthNamed(name: string): number | null {
  return /^(?:may|mar|march)\b/.test(name) ? null : monthNumber(name);
}

/** 0 for Monday; abbreviations too. */
export function weekdayNamed(name: string): number | null {
  const letters = name.toLowerCase().replace('.', '');
  const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
  const index = days.findIndex((day) => day.startsWith(letters));
  return letters.length < 3 ? null : index < 0 ? weekdayNumber(name) : index;
}

/** The number that `COUNT` matched, 1 for an article. */
export function countNamed(words: string): number {
  const word = words.toLowerCase();
  if (/^\d/.test(word)) return Number(word.replaceAll(',', ''));
  const [tens = '', ones] = word.split('-');
  if (TENS.includes(tens)) return (TENS.indexOf(tens) + 2) * 10 + (ones === undefined ? 0 : SMALL.indexOf(ones) + 1);
  return SMALL.includes(word) ? SMALL.indexOf(word) + 1 : 1;
}

/** 1 to 4 for what `ORDINAL` matched. */
export function ordinalNamed(word: string): number {
  return /^\d/.test(word) ? Number.parseInt(word, 10) : ORDINALS.indexOf(word.toLowerCase()) + 1;
}
