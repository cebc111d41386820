import type { Day } from '../../date.ts';
import { monthOf, monthsFrom, yearOf } from '../calendar.ts';
import type { Interval } from '../expression.ts';
import { type Form, type Moment, type Reading, relative, type Surroundings, stated } from '../form.ts';
import type { Direction } from '../tense.ts';
import { MONTH, monthNamed, YEAR } from '../wording.ts';
import { inRelativeYear } from './month-and-day.ts';

/** `November 2024`, `Nov. 2024`, `September of 2019`, `May, 2014` */
const WITH_YEAR: Form = {
  pattern: new RegExp(`\\b(?<month>${MONTH})(?:,? (?:of |in )?|-)(?<year>${YEAR})(?!-\\d)`, 'gi'),
  read({ month = '', year }) {
    const number = monthNamed(month);
    return number === null ? null : stated('month', monthsFrom(Number(year), number));
  },
};

/** `October last year`, `June of next year`, `August of that year` */
const IN_RELATIVE_YEAR: Form = {
  pattern: new RegExp(
    `\\b(?<month>${MONTH}),? (?:of )?(?<which>last|this|next|that|the same|the following|the previous) year\\b`,
    'gi',
  ),
  read({ month = '', which = '' }) {
    const number = monthNamed(month);
    return number === null ? null : inRelativeYear('month', (year) => monthsFrom(year, number), which);
  },
};

/** `last August`, `this past May`: the latest one before this month; `next March`; `this August`: the one of this year */
const POINTED: Form = {
  pattern: new RegExp(`\\b(?<which>last|this past|this coming|this|next) (?<month>${MONTH})(?![\\w]|\\.? \\d)`, 'gi'),
  read({ which = '', month = '' }) {
    const number = monthNamed(month);
    if (number === null) return null;
    const words = which.toLowerCase();
    return relative('month', ({ reference }) => {
      if (words === 'this') return monthsFrom(yearOf(reference), number);
      const isPast = /last|past/.test(words);
      // The month just gone is called "last month": "last October" in November is that of the year before.
      const inThisYear = isPast ? number < monthOf(reference) - 1 : number > monthOf(reference);
      return monthsFrom(yearOf(reference) + (inThisYear ? 0 : isPast ? -1 : 1), number);
    });
  },
};

/** Words before which these names are mostly no months: `the March on Washington`, `April said`. */
const AMBIGUOUS = /^(?:march|april|may|june|august|jan|mar|sept?|dec|oct|nov|feb|apr|jun|jul|aug)\b\.?$/i;
const BEFORE_MONTH =
  /(?:\b(?:in|since|until|till|through|during|throughout|last|next|this|early|late|mid|earlier|later|an?|each|between|month of|end of|start of|beginning of|middle of|half of|week of|weeks of|days of|weekend of|from|by|for|to|of|the|following|first|before|after|around|and|or|as|'s|its|his|her|their|last year's|this year's|next year's)[ -]|[(-])$/i;
/** A person's name, a walk of protesters, or a verb. */
const NO_MONTH_AFTER =
  /^(?:(?:May|April|June|August|Jan|March)(?:'s? (?:government|cabinet|party|husband|office|speech|plan|deal)| (?:said|says|told|has|had|is|added|herself|himself|who|and her|and his|[A-Z][a-z]+(?!uary|ember|tober|ust|il|day))\b)|March (?:on|for|of|to|past|against|through)\b)/;
const PERSON_BEFORE =
  /(?:\b(?:Theresa|Brian|James|Mr\.?|Mrs\.?|Ms\.?|Minister|Secretary|Lady|Sir|Women's|Million Man|Long|Black|Red|Aunt|Cape|Camp|Fort|Queen|Princess|Miss|Dr\.?)|[A-Z][a-z]+ [A-Z]\.) $/;

/**
 * `in August`, `an August summit`, `since May`: by the tense of the words around it the latest such month that has begun,
 * or the next one.
 */
const ALONE: Form = {
  pattern: new RegExp(`\\b(?<month>${MONTH})(?![\\w]| \\d|-(?!${MONTH})[a-z])`, 'gi'),
  read({ month: name = '' }, surroundings) {
    const month = monthNamed(name);
    if (month === null || !isMonth(name, surroundings)) return null;
    const reading = monthOfAnyYear(month);
    const direction = OF_DATA.test(surroundings.after) ? 'past' : OF_TRADE.test(surroundings.after) ? 'future' : null;
    if (reading.from !== 'publication' || direction === null) return reading;
    return { ...reading, resolve: (moment: Moment) => reading.resolve({ ...moment, direction }) };
  },
};

/** `releases its March employment report on Friday`: of a month that is over. */
const OF_DATA =
  /^\S+ (?:[a-z]+ ){0,2}?(?:reports?|data|figures|numbers|results|sales|readings?|surveys?|earnings|employment|jobs|index)\b/;

/** `Oil for September delivery fell` */
const OF_TRADE = /^\S+ (?:delivery|futures|contracts?)\b/;

function isMonth(name: string, { before, after }: Surroundings): boolean {
  // `31 November` is no day, and `13. September` no English.
  if (/(?:\d(?:st|nd|rd|th)?|(?<!\d)\d\d?\.) (?:of )?$/.test(before)) return false;
  if (PERSON_BEFORE.test(before.slice(-30))) return false;
  if (NO_MONTH_AFTER.test(after.slice(0, 40)) && !/\b(?:in|until|during|last|next) $/i.test(before)) return false;
  // Short forms stand alone in lists and names; news spells a month out or gives it a full stop.
  if (/^[a-z]{3,4}$/i.test(name) && !/^(?:may|june|july)$/i.test(name)) return false;
  if (!AMBIGUOUS.test(name)) return true;
  return /^[A-Z][a-z]/.test(name) && BEFORE_MONTH.test(before.slice(-25));
}

function monthOfAnyYear(month: number): Reading {
  return {
    ...relative('month', ({ reference, direction }) => monthBy(direction, month, reference)),
    inYear: (year) => monthsFrom(year, month),
  };
}

function monthBy(direction: Direction, month: number, reference: Day): Interval | null {
  const hasBegun = month <= monthOf(reference);
  const isOver = month < monthOf(reference);
  if (direction === 'future') return monthsFrom(yearOf(reference) + (isOver ? 1 : 0), month);
  return monthsFrom(yearOf(reference) - (hasBegun ? 0 : 1), month);
}

export const MONTHS = [WITH_YEAR, IN_RELATIVE_YEAR, POINTED, ALONE];
