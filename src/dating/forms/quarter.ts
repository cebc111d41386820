import { monthOf, monthsFrom, yearOf } from '../calendar.ts';
import type { Interval, Precision } from '../expression.ts';
import { type Form, type Groups, type Moment, type Reading, relative, stated } from '../form.ts';
import { COUNT, countNamed, ORDINAL, ordinalNamed, YEAR } from '../wording.ts';

const OF_YEAR = `(?:,? (?:of |in )?(?:(?<year>${YEAR})|(?<which>last|this|next|the) year\\b))?`;

/** `the third quarter`, `third-quarter profit`, `the 2012 third quarter`, `the second quarter of 2024`, `fourth quarter of last year`; not of a game */
const NAMED: Form = {
  pattern: new RegExp(
    `\\b(?:the )?(?:(?<yearBefore>${YEAR}) )?(?<ordinal>${ORDINAL})[ -]quarter\\b(?!-?finals?|s\\b)${OF_YEAR}`,
    'gi',
  ),
  read: readQuarter,
};
/** `the last quarter of 2012`, `the final quarter of last year` */
const LAST: Form = {
  pattern: new RegExp(
    `\\b(?:the )?(?:last|final) quarter (?:of|in) (?:(?<year>${YEAR})|(?<which>last|this|next|the) year\\b)`,
    'gi',
  ),
  read: ({ year, which }) => ofYear('quarter', (of) => monthsFrom(of, 10, 3), year, which, 10, 12),
};
/** `Q3 2025`, `Q3`, `2025 Q3`, `3Q 2025` */
const SHORT: Form = {
  pattern: new RegExp(
    `\\b(?:(?<yearBefore>${YEAR})[ -]?)?(?:Q(?<number>[1-4])|(?<numberFirst>[1-4])Q)\\b${OF_YEAR}`,
    'gi',
  ),
  read: readQuarter,
};

const OF_RESULTS =
  /^(?:the )?\S+[ -]quarter(?:'s)? (?:\w+ )?(?:results|earnings|figures|numbers|report|reports|statements?)\b|^[1-4]?Q[1-4]? (?:results|earnings|figures)\b/i;

/** Without a year: the latest one that has begun, or the next where the words look ahead. */
function readQuarter(
  { ordinal, number, numberFirst, year, yearBefore, which }: Groups,
  at: { before: string; after: string },
): Reading | null {
  if (/\b(?:fiscal|financial)(?: year| \d{4})?(?:'s)? $/i.test(at.before)) return null;
  if (
    /^(?:the )?(?:first|second|third|fourth)[ -]quarter (?:of the (?:game|match|season)|touchdown|lead|field)/i.test(
      at.after,
    )
  )
    return null;
  const ofResults = OF_RESULTS.test(at.after);
  const quarter = ordinal === undefined ? Number(number ?? numberFirst) : ordinalNamed(ordinal);
  const inYear = (of: number) => monthsFrom(of, 3 * quarter - 2, 3);
  const reading = ofYear('quarter', inYear, year ?? yearBefore, which, 3 * quarter - 2, 3 * quarter);
  if (!ofResults || reading?.from !== 'publication') return reading;
  // Results are of what is over, whenever they come out.
  return {
    ...reading,
    datesEvent: false,
    resolve: (moment: Moment) => reading.resolve({ ...moment, direction: 'past' }),
  };
}

/** `the first half of 2025`, `H1 2025`, `the second half of last year`, `the first half of the year` */
const HALF: Form = {
  pattern: new RegExp(
    `\\b(?:(?:the )?(?<ordinal>first|second|1st|2nd) half(?:,? of| in)? (?:(?<year>${YEAR})|(?<which>last|this|next|the) year\\b)|H(?<number>[12]) (?<yearAfter>${YEAR}))`,
    'gi',
  ),
  read({ ordinal, year, which, number, yearAfter }) {
    const half = number === undefined ? ordinalNamed(ordinal ?? 'first') : Number(number);
    return ofYear('range', (of) => monthsFrom(of, 6 * half - 5, 6), year ?? yearAfter, which, 6 * half - 5, 6 * half);
  },
};

/** `the first nine months of the year`, `the last three months of 2024`, `the three months to` is a duration */
const MONTHS_OF_YEAR: Form = {
  pattern: new RegExp(
    `\\b(?:the )?(?<end>first|last|final) (?<count>${COUNT}) months of (?:(?<year>${YEAR})|(?<which>last|this|next|the) year\\b)`,
    'gi',
  ),
  read({ end = '', count = '', year, which }) {
    const months = countNamed(count);
    if (months > 12) return null;
    const from = /^first$/i.test(end) ? 1 : 13 - months;
    return ofYear('range', (of) => monthsFrom(of, from, months), year, which, from, from + months - 1);
  },
};

const YEARS_LATER: Readonly<Record<string, number>> = { last: -1, this: 0, the: 0, next: 1 };

function ofYear(
  precision: Precision,
  inYear: (year: number) => Interval | null,
  year: string | undefined,
  which: string | undefined,
  firstMonth: number,
  lastMonth: number,
): Reading | null {
  if (year !== undefined) return stated(precision, inYear(Number(year)));
  if (which !== undefined)
    return relative(precision, ({ reference }) => inYear(yearOf(reference) + (YEARS_LATER[which.toLowerCase()] ?? 0)));
  const resolve = ({ reference, direction }: Moment) => {
    const month = monthOf(reference);
    if (direction === 'future') return inYear(yearOf(reference) + (lastMonth < month ? 1 : 0));
    return inYear(yearOf(reference) - (firstMonth > month ? 1 : 0));
  };
  return { ...relative(precision, resolve), inYear };
}

export const QUARTERS = [NAMED, LAST, SHORT, HALF, MONTHS_OF_YEAR];
