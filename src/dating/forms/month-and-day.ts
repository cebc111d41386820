import { addDays, type Day, daysBetween, weekdayOf } from '../../date.ts';
import { dayIn, yearOf } from '../calendar.ts';
import type { Interval, Precision } from '../expression.ts';
import { type Form, type Groups, type Moment, NO_DATE, type Reading, relative, type Surroundings } from '../form.ts';
import { DAY_NUMBER, MONTH, monthNamed, NUMBER_START, WEEKDAY_BEFORE, weekdayNamed } from '../wording.ts';

/** So far from the article's day, a verb's tense goes before nearness. */
const FAR_DAYS = 45;
/** Such days lie in any year: somebody was born then, and nobody says which. */
const BIRTH = /\b(?:born|birthday|birthdate|birth) (?:is |was |on |in )*(?:the )?$/i;
/** `the October 7 attack` is a name, of whatever year. */
const NOTORIOUS =
  /^(?:the )?(?:(?:October|Oct\.?) (?:7|7th)|(?:7|7th) (?:October|Oct)|(?:January|Jan\.?) 6(?:th)?|(?:July|7) (?:7|July)(?:th)?|June 4(?:th)?|(?:February|Feb\.?) (?:14|26)) (?:[a-z]+ )?(?:attacks?|massacre|riots?|insurrection|bombings?|movement|committee|crackdown|assault|anniversary|coup|uprising|revolution)\b/i;
/** `On`, `by`, `until …`, also with other days between: the day belongs to the verb, not to a noun behind it. */
export const BELONGS_TO_VERB =
  /\b(?:on|by|until|till|before|after|since|from|through|around)(?: (?:the|(?:[A-Z][a-z]+\.? )?(?:the )?\d{1,2}(?:st|nd|rd|th)?(?: (?:of )?[A-Z][a-z]+\.?)?(?:,|,? and|,? or)))*(?: the)? ?$/i;
/** `Sept. 11` is that of 2001 where it is a name. */
const SEPTEMBER_11 =
  /^(?:the )?(?:(?:September|Sept\.?) 11(?:th)?|11(?:th)? (?:of )?September)(?:,? (?:terror|terrorist))? (?:attacks?|attackers|hijackers?|victims|memorial|museum|families|commission|plot)\b/i;

const END = '(?![\\w/]|[:.,]\\d|-\\d| ?%)';
/** `November 4`, `Nov. 4`, `Friday, November 21st` */
const MONTH_FIRST: Form = {
  pattern: new RegExp(`\\b${WEEKDAY_BEFORE}(?<month>${MONTH}) (?:the )?(?<day>${DAY_NUMBER})${END}`, 'gi'),
  read,
};
/** `4 November`, `the 4th of November`, `Fri 21 Nov` */
const DAY_FIRST: Form = {
  pattern: new RegExp(
    `\\b${WEEKDAY_BEFORE}(?:the )?${NUMBER_START}(?<day>${DAY_NUMBER}) (?:of )?(?<month>${MONTH})(?![\\w]|\\.?\\d|,? \\d{4})`,
    'gi',
  ),
  read,
};

/** A day without its year: the nearest one, on that weekday if one is named. */
function read(
  { month: name = '', day: number = '', weekday }: Groups,
  { before, after }: Surroundings,
): Reading | null {
  const month = monthNamed(name);
  const date = Number.parseInt(number, 10);
  // 2000 had a 29 February: refuses days that no year has.
  if (month === null || !dayIn(2000, month, date)) return null;
  if (SEPTEMBER_11.test(after)) {
    const day = dayIn(2001, 9, 11);
    return day && { from: 'wording', precision: 'day', interval: day, datesEvent: false };
  }
  if (BIRTH.test(before) || (NOTORIOUS.test(after) && /\bthe $|^the /i.test(before.slice(-4) + after.slice(0, 4))))
    return NO_DATE;
  const pointed = /\b(?<which>next|last) $/i.exec(before)?.groups?.which?.toLowerCase();
  if (pointed !== undefined) return strictly(pointed === 'next', (year) => dayIn(year, month, date));
  const day = weekday === undefined ? null : weekdayNamed(weekday);
  return ofAnyYear('day', (year) => dayIn(year, month, date), BELONGS_TO_VERB.test(before), day);
}

/** `next Jan. 1`, `last Dec. 31`: the first one after the article's day, or the latest before it. */
function strictly(isAhead: boolean, inYear: (year: number) => Interval | null): Reading {
  return relative('day', ({ reference }) => {
    const days = around(reference, inYear);
    return days.find(({ start }) => (isAhead ? start > reference : start < reference)) ?? null;
  });
}

/**
 * A day, or some days, that every year has: those nearest to the article's day. Far from it the tense of the verb that
 * they belong to decides, and near it between days just over and days soon to come. A weekday that is named must fit.
 */
export function ofAnyYear(
  precision: Precision,
  inYear: (year: number) => Interval | null,
  belongsToVerb: boolean,
  weekday: number | null = null,
): Reading {
  const resolve = ({ reference, direction }: Moment) => {
    const all = around(reference, inYear);
    const onWeekday = all.filter(({ start }) => weekday === null || weekdayOf(start) === weekday);
    const candidates = onWeekday.length > 0 ? onWeekday : all;
    if (!belongsToVerb || direction === 'open') return candidates[0] ?? null;
    const isNear = (interval: Interval) => distanceTo(reference, interval) <= FAR_DAYS;
    const told = candidates.filter(({ start, end }) => (direction === 'past' ? end <= reference : start >= reference));
    return told.find(isNear) ?? candidates.find(isNear) ?? told[0] ?? candidates[0] ?? null;
  };
  return { ...relative(precision, resolve), inYear, hasWeekday: weekday !== null };
}

/** Nearest first. Nine years hold a 29 February on either side, and every weekday's fit nearby. */
function around(reference: Day, inYear: (year: number) => Interval | null): Interval[] {
  const year = yearOf(reference);
  return Array.from({ length: 9 }, (_, index) => inYear(year - 4 + index))
    .filter((interval) => interval !== null)
    .sort((a, b) => distanceTo(reference, a) - distanceTo(reference, b));
}

/** None where the interval holds the day. */
function distanceTo(reference: Day, { start, end }: Interval): number {
  return Math.max(0, daysBetween(reference, start), daysBetween(end, reference));
}

/** `14 June last year`, `November 21 of that year` */
const IN_RELATIVE_YEAR: Form = {
  pattern: new RegExp(
    `\\b(?:(?<month>${MONTH}) (?<day>${DAY_NUMBER})|(?<dayFirst>${DAY_NUMBER}) (?:of )?(?<monthAfter>${MONTH})),? (?:of )?(?<which>last|this|next|that|the same|the following|the previous) year\\b`,
    'gi',
  ),
  read({ month: name, monthAfter, day, dayFirst, which = '' }) {
    const month = monthNamed(name ?? monthAfter ?? '');
    const date = Number.parseInt(day ?? dayFirst ?? '', 10);
    return month === null ? null : inRelativeYear('day', (year) => dayIn(year, month, date), which);
  },
};

const YEARS_LATER: Readonly<Record<string, number>> = {
  last: -1,
  this: 0,
  next: 1,
  that: 0,
  'the same': 0,
  'the following': 1,
  'the previous': -1,
};

/** `… last year`, counted from the article's day; `… of that year`, from what was named before. */
export function inRelativeYear(
  precision: Precision,
  inYear: (year: number) => Interval | null,
  which: string,
): Reading {
  const later = YEARS_LATER[which.toLowerCase()] ?? 0;
  if (/^(?:last|this|next)$/i.test(which))
    return relative(precision, ({ reference }) => inYear(yearOf(reference) + later));
  return {
    from: 'previous',
    precision,
    precisions: ['day', 'weekend', 'week', 'month', 'quarter', 'year', 'range'],
    resolve: ({ start }) => inYear(yearOf(start) + later),
    elsePublication: false,
  };
}

/** `on the 21st`, `until the 3rd`: the latest one, or the next where the sentence looks ahead; not `the 21st century`. */
const DAY_ALONE: Form = {
  pattern:
    /(?<=\b(?:on|until|till|before|after|since|by) )the (?<day>\d{1,2})(?:st|nd|rd|th)(?=[.,;:)!?"”]|$| (?:and|but|or|at|when|to|as|that|it|he|she|they|we)\b)/gi,
  read({ day }) {
    const date = Number(day);
    if (date < 1 || date > 31) return null;
    return relative('day', ({ reference, direction }) => {
      const step = direction === 'future' ? 1 : -1;
      // No two months without a 31st follow each other.
      for (let offset = 0; Math.abs(offset) <= 62; offset += step) {
        const candidate = addDays(reference, offset);
        if (Number(candidate.slice(8)) === date) return { start: candidate, end: candidate };
      }
      return null;
    });
  },
};

export const MONTH_AND_DAY = [MONTH_FIRST, DAY_FIRST, IN_RELATIVE_YEAR, DAY_ALONE];
