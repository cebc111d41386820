import { type Day, daysBetween, monthNumber, toDay } from '../../date.ts';
import { type Expression, expressionOf, MONTH_NAME, namesOtherYear, oneDay } from '../expression.ts';

/** `the October 7 attack` is a name, of whatever year. */
const NAMED_EVENT =
  ' (?:attacks?|massacres?|uprising|revolution|movement|coup|anniversary|holiday|protests?|killings?|bombings?)\\b';
/** `November 4`, `Nov. 4`, `4 November`, `4th of November`, with no year after it; not one end of `November 4-6` */
const MONTH_FIRST = new RegExp(
  `(?<!\\b(?:[Ss]ince|[Ii]n)(?: the)?\\s)\\b(?<month>${MONTH_NAME}) (?<day>\\d{1,2})(?:st|nd|rd|th)?\\b(?!,? (?:1[6-9]|20)\\d\\d\\b|[:.,]\\d|\\s?[–-]\\s?\\d| (?:and|to|or) \\d|${NAMED_EVENT})`,
  'g',
);
const DAY_FIRST = new RegExp(
  `(?<![\\d.,:–-]|\\d (?:and|to|or) )\\b(?<day>\\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<month>${MONTH_NAME})(?![\\w]|,? \\d|${NAMED_EVENT})`,
  'g',
);

/** Such days lie in any year: somebody was born then, and nobody says which. */
const UNCLEAR = /\b(?:born|birthday)\b/i;

/** A day without its year: the nearest such day to the article's date. */
export function monthAndDay(sentence: string, reference: Day | null): Expression[] {
  if (UNCLEAR.test(sentence) || (reference !== null && namesOtherYear(sentence, reference))) return [];
  return [MONTH_FIRST, DAY_FIRST].flatMap((pattern) =>
    [...sentence.matchAll(pattern)].flatMap((match) => {
      const month = monthNumber(match.groups?.month ?? '') ?? 0;
      const date = Number(match.groups?.day);
      // 2000 had a 29 February: refuses days that no year has.
      if (!toDay(2000, month, date)) return [];
      const day = reference === null ? null : nearest(month, date, reference);
      return [expressionOf(match, day === null ? null : oneDay(day), 'resolved')];
    }),
  );
}

function nearest(month: number, date: number, reference: Day): Day | null {
  const year = Number(reference.slice(0, 4));
  // Eight years hold a 29 February either way.
  const days = Array.from({ length: 9 }, (_, index) => year - 4 + index)
    .map((candidate) => toDay(candidate, month, date))
    .filter((day) => day !== null);
  const distance = (day: Day) => Math.abs(daysBetween(reference, day));
  return days.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}
