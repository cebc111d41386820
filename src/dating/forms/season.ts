import { monthsFrom, yearOf } from '../calendar.ts';
import { type Form, NO_DATE, relative, stated } from '../form.ts';
import { YEAR } from '../wording.ts';

/** Where summer is in December. */
const SOUTH =
  /\b(?:Australia\w*|Sydney|Melbourne|New Zealand\w*|Auckland|South Africa\w*|Argentin\w+|Chile\w*|Brazil\w*|Uruguay\w*|Perth|Brisbane)\b/;
const SEASON = '(?<season>spring|summer|autumn|fall|winter)';
const FIRST_MONTH: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 };

/** `the spring of 2014`, `summer 2014`, `the winter of 2014-15`; the winter of one year is either of two. */
const OF_YEAR: Form = {
  pattern: new RegExp(
    `\\b(?:the )?(?:(?:early|late|mid)[ -])?${SEASON}(?:,? of|,)? (?<year>${YEAR})(?:-(?<until>\\d\\d(?:\\d\\d)?))?(?![\\w-])`,
    'gi',
  ),
  read({ season = '', year, until }, { before, after }) {
    const first = FIRST_MONTH[season.toLowerCase()] ?? 0;
    if (isSouth(before, after) || (first === 12) !== (until !== undefined)) return NO_DATE;
    return stated('range', monthsFrom(Number(year), first, 3));
  },
};

/** `last summer`: the latest that is over; `this spring`: that of this year; `next winter`: the first to come */
const POINTED: Form = {
  pattern: new RegExp(
    `\\b(?<which>last|this(?: past| coming)?|next|the coming) ${SEASON}\\b(?! (?:in (?:the )?[a-z]|of|from|to)\\b|-)`,
    'gi',
  ),
  read({ which = '', season = '' }, { before, after }) {
    if (isSouth(before, after)) return null;
    const first = FIRST_MONTH[season.toLowerCase()] ?? 0;
    const words = which.toLowerCase();
    return relative('range', ({ reference, direction }) => {
      const year = yearOf(reference);
      const seasons = [-2, -1, 0, 1, 2].flatMap((later) => monthsFrom(year + later, first, 3) ?? []);
      if (/last|past/.test(words)) return seasons.findLast(({ end }) => end < reference) ?? null;
      if (/next|coming/.test(words)) return seasons.find(({ start }) => start > reference) ?? null;
      const now = seasons.find(({ start, end }) => start <= reference && reference <= end);
      if (now || first !== 12) return now ?? monthsFrom(year, first, 3);
      const isBack = direction === 'past';
      return (
        (isBack ? seasons.findLast(({ end }) => end < reference) : seasons.find(({ start }) => start > reference)) ??
        null
      );
    });
  },
};

function isSouth(before: string, after: string): boolean {
  return SOUTH.test(before.slice(-300)) || SOUTH.test(after.slice(0, 300));
}

export const SEASONS = [OF_YEAR, POINTED];
