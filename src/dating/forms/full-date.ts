import { monthNumber, toDay } from '../../date.ts';
import { type Expression, expressionOf, MONTH_NAME, oneDay } from '../expression.ts';

/** `November 21, 2025`, `Sept. 2, 2025`, `21 November 2025`, `21st Nov 2025` */
const MONTH_FIRST = new RegExp(
  `\\b(?<month>${MONTH_NAME}) (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>(?:1[6-9]|20)\\d\\d)\\b`,
  'g',
);
const DAY_FIRST = new RegExp(
  `(?<![\\d.,:–-])\\b(?<day>\\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<month>${MONTH_NAME}),? (?<year>(?:1[6-9]|20)\\d\\d)\\b`,
  'g',
);
/** `2025-11-21` */
const ISO = /\b(?<year>\d{4})-(?<digits>\d\d)-(?<day>\d\d)\b/g;

/** A day with its year: stated, whatever the article's date. */
export function fullDate(sentence: string): Expression[] {
  return [MONTH_FIRST, DAY_FIRST, ISO].flatMap((pattern) =>
    [...sentence.matchAll(pattern)].flatMap((match) => {
      const { month = '', digits, day: date, year } = match.groups ?? {};
      const day = toDay(Number(year), digits ? Number(digits) : (monthNumber(month) ?? 0), Number(date));
      return day ? [expressionOf(match, oneDay(day), 'stated')] : [];
    }),
  );
}
