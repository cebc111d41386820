import { dayIn } from '../calendar.ts';
import type { Interval } from '../expression.ts';
import { type Form, type Groups, type Reading, type Surroundings, stated } from '../form.ts';
import { DAY_NUMBER, MONTH, monthNamed, NUMBER_START, WEEKDAY, YEAR } from '../wording.ts';
import { BELONGS_TO_VERB, ofAnyYear } from './month-and-day.ts';

const JOINED = '(?<joined> ?- ?| and | to | through | until )';
const MAYBE_YEAR = `(?:,? (?:of )?(?<year>${YEAR}))?(?![\\w%]|[.,:]\\d)`;

/** `June 11 and 12`, `June 11-12, 2025`, `from June 11 to 13`, `between June 11 and 13` */
const MONTH_FIRST: Form = {
  pattern: new RegExp(
    `\\b(?<preposition>from |between )?(?<month>${MONTH}) (?<first>${DAY_NUMBER})${JOINED}(?<last>${DAY_NUMBER})${MAYBE_YEAR}`,
    'gi',
  ),
  read,
};
/** `from 3 to 5 May`, `3-5 May 2024`, `11 and 12 June`, `from the 3rd to the 5th of May` */
const DAY_FIRST: Form = {
  pattern: new RegExp(
    `(?<preposition>\\bfrom |\\bbetween )?(?:the )?${NUMBER_START}(?<first>${DAY_NUMBER})${JOINED}(?:the )?(?<last>${DAY_NUMBER}) (?:of )?(?<month>${MONTH})${MAYBE_YEAR}`,
    'gi',
  ),
  read,
};

/** Days that follow each other within one month. `22 and 29 November` are two days, `22 and 23 November` follow. */
function read({
  month: name = '',
  first = '',
  last = '',
  year,
  joined = '',
  preposition = '',
}: Groups): Reading | null {
  const month = monthNamed(name);
  const [from, to] = [Number.parseInt(first, 10), Number.parseInt(last, 10)];
  if (month === null || from >= to) return null;
  if (/ and /i.test(joined) && to - from > 1 && !/between/i.test(preposition)) return null;
  const inYear = (of: number): Interval | null => {
    const [start, end] = [dayIn(of, month, from), dayIn(of, month, to)];
    return start && end && { start: start.start, end: end.end };
  };
  if (year !== undefined) return stated('range', inYear(Number(year)));
  return inYear(2000) && ofAnyYear('range', inYear, true);
}

const WEEKDAY_OR_NOT = `(?:${WEEKDAY},? )?(?:the )?`;
/** `22` of `22 and 29 November`, `3` of `3, 10 and 17 May` */
const BEFORE_DAY: Form = {
  pattern: new RegExp(
    `(?:\\b${WEEKDAY},? )?(?:\\bthe )?${NUMBER_START}(?<day>${DAY_NUMBER})(?=(?:, ${WEEKDAY_OR_NOT}${DAY_NUMBER}){0,6},? and ${WEEKDAY_OR_NOT}${DAY_NUMBER} (?:of )?(?<month>${MONTH}))`,
    'gi',
  ),
  read: readOne,
};
/** `29` of `November 22 and 29`; not `On November 22 and 29 people` */
const BEHIND_DAY: Form = {
  pattern: new RegExp(
    `(?<=\\b(?<month>${MONTH}) ${DAY_NUMBER},? and )(?:the )?(?<day>${DAY_NUMBER})(?:,? (?<year>${YEAR}))?(?=[.,;:)!?"”](?!\\d)|$| (?:and|but|or|at|in|from|to|with|for|when|where|as|that|it|he|she|they|we)\\b)`,
    'gi',
  ),
  read: readOne,
};

function readOne({ month: name = '', day = '', year }: Groups, { before }: Surroundings): Reading | null {
  const month = monthNamed(name);
  const date = Number.parseInt(day, 10);
  if (month === null || !dayIn(2000, month, date)) return null;
  const inYear = (of: number) => dayIn(of, month, date);
  return year === undefined
    ? ofAnyYear('day', inYear, BELONGS_TO_VERB.test(before))
    : stated('day', inYear(Number(year)));
}

export const DAYS_OF_MONTH = [MONTH_FIRST, DAY_FIRST, BEFORE_DAY, BEHIND_DAY];
