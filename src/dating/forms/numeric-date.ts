import { dayIn, monthsFrom } from '../calendar.ts';
import { type Form, stated } from '../form.ts';

/** `2025-11-21`, `2025/11/21`, `2025-11-21T17:33Z`, `2025-11-21 17:33` */
const YEAR_FIRST: Form = {
  pattern:
    /(?<![\w/-]|\d[.,])(?<year>\d{4})(?<mark>[/-])(?<month>\d\d)\k<mark>(?<day>\d\d)(?![\w/-])(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?/g,
  read: ({ year, month, day }) => stated('day', dayIn(Number(year), Number(month), Number(day))),
};

/** The same with its time: the time belongs to it. */
const WITH_TIME: Form = {
  pattern:
    /(?<![\w/-]|\d[.,])(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?/g,
  read: YEAR_FIRST.read,
};

/** `21/11/2025`, `11/21/2025`, `21.11.2025`; not `03/04/2025`, where nothing tells which is the day. */
const YEAR_LAST: Form = {
  pattern: /(?<![\w/-]|\d[.,])(?<first>\d{1,2})(?<mark>[/.-])(?<second>\d{1,2})\k<mark>(?<year>\d{4})(?![\w/]|[.-]\d)/g,
  read({ first, second, year }) {
    const dayFirst = dayIn(Number(year), Number(second), Number(first));
    const monthFirst = dayIn(Number(year), Number(first), Number(second));
    if (dayFirst && monthFirst && dayFirst.start !== monthFirst.start) return null;
    return stated('day', dayFirst ?? monthFirst);
  },
};

/** `2025-11`; not `2011-12`, which is two years. */
const YEAR_AND_MONTH: Form = {
  pattern: /(?<![\w/-]|\d[.,])(?<year>(?:1[5-9]|20)(?<inCentury>\d\d))-(?<month>\d\d)(?![\w/]|[.,-]\d|-)/g,
  read({ year, inCentury, month }) {
    const isSpan = Number(month) > Number(inCentury);
    return isSpan || Number(month) > 12 || month === '00'
      ? null
      : stated('month', monthsFrom(Number(year), Number(month)));
  },
};

/** `20130322`, `20130322T1000`: digits in a row, where they make a day of these centuries. */
const COMPACT: Form = {
  pattern:
    /(?<![\w$£€#./,-])(?<year>(?:19|20)\d\d)(?<month>0[1-9]|1[0-2])(?<day>[0-3]\d)(?:T\d{4}(?:\d\d)?Z?)?(?![\w/-]|[.,]\d)/g,
  read: YEAR_FIRST.read,
};

export const NUMERIC_DATE = [YEAR_FIRST, WITH_TIME, COMPACT, YEAR_LAST, YEAR_AND_MONTH];
