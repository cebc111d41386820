import { dayIn } from '../calendar.ts';
import type { Interval } from '../expression.ts';
import { type Form, type Groups, type Reading, stated } from '../form.ts';
import { DAY_NUMBER, MONTH, monthNamed, NUMBER_START, YEAR } from '../wording.ts';
import { ofAnyYear } from './month-and-day.ts';

const JOINED = '(?: ?- ?| and | to | through | until )';
const MAYBE_YEAR = `(?:,? (?:of )?(?<year>${YEAR}))?(?![\\w%]|[.,:]\\d)`;

/** `June 11 and 12`, `June 11-12, 2025`, `from June 11 to 13`, `between June 11 and 13` */
const MONTH_FIRST: Form = {
  pattern: new RegExp(
    `\\b(?:from |between )?(?<month>${MONTH}) (?<first>${DAY_NUMBER})${JOINED}(?<last>${DAY_NUMBER})${MAYBE_YEAR}`,
    'gi',
  ),
  read,
};
/** `from 3 to 5 May`, `3-5 May 2024`, `11 and 12 June`, `from the 3rd to the 5th of May` */
const DAY_FIRST: Form = {
  pattern: new RegExp(
    `(?:\\bfrom |\\bbetween )?(?:the )?${NUMBER_START}(?<first>${DAY_NUMBER})${JOINED}(?:the )?(?<last>${DAY_NUMBER}) (?:of )?(?<month>${MONTH})${MAYBE_YEAR}`,
    'gi',
  ),
  read,
};

/** Days that follow each other within one month. */
function read({ month: name = '', first = '', last = '', year }: Groups): Reading | null {
  const month = monthNamed(name);
  const [from, to] = [Number.parseInt(first, 10), Number.parseInt(last, 10)];
  if (month === null || from >= to) return null;
  const inYear = (of: number): Interval | null => {
    const [start, end] = [dayIn(of, month, from), dayIn(of, month, to)];
    return start && end && { start: start.start, end: end.end };
  };
  if (year !== undefined) return stated('range', inYear(Number(year)));
  return inYear(2000) && ofAnyYear('range', inYear, true);
}

export const DAYS_OF_MONTH = [MONTH_FIRST, DAY_FIRST];
