import { dayIn } from '../calendar.ts';
import { type Form, type Groups, NO_DATE, type Reading, stated } from '../form.ts';
import { DAY_NUMBER, MONTH, monthNamed, NUMBER_START, WEEKDAY_BEFORE, YEAR } from '../wording.ts';

/** `November 21, 2025`, `Friday, Nov. 21st, 2025`, `Sept. 2 2025`, `Sept. 3 in 2001` */
const MONTH_FIRST: Form = {
  pattern: new RegExp(
    `\\b${WEEKDAY_BEFORE}(?<month>${MONTH}) (?:the )?(?<day>${DAY_NUMBER})(?:, ?| | in | of |, in )(?<year>${YEAR})`,
    'gi',
  ),
  read,
};
/** `21 November 2025`, `Fri 21st Nov 2025`, `Friday, the 21st of November, 2025`, `21-Nov-2025` */
const DAY_FIRST: Form = {
  pattern: new RegExp(
    `\\b${WEEKDAY_BEFORE}(?:the )?${NUMBER_START}(?<day>${DAY_NUMBER})[ -](?:of )?(?<month>${MONTH})(?:, ?|[ -]| in | of )(?<year>${YEAR})`,
    'gi',
  ),
  read,
};

/** A day with its year: stated, whatever the article's date. */
function read({ month = '', day, year }: Groups): Reading | null {
  const number = monthNamed(month);
  // A day that no calendar has isn't a month either.
  return number === null
    ? null
    : (stated('day', dayIn(Number(year), number, Number.parseInt(day ?? '', 10))) ?? NO_DATE);
}

export const FULL_DATE = [MONTH_FIRST, DAY_FIRST];
