import { type Day, daysOf, parsePartialDate } from '../date.ts';
import type { Interval } from './expression.ts';
import { findExpressions } from './find.ts';

/** Words that may stand before a date without changing it. */
const BEFORE = /^(?:(?:on|in|from|since|after|before|until|the|during|by) )+/i;

/**
 * What a person types where a date is asked for: `2025-11-21`, `21 Nov`, `November 2025`, `last week`, `2025`. Null when
 * it names no date. `today` is handed in by the caller, since no room reads the clock.
 */
export function parseWhen(typed: string, today: Day): Interval | null {
  const wording = typed.trim().replace(/\s+/g, ' ').slice(0, LONGEST);
  const iso = parsePartialDate(wording);
  if (iso !== null) {
    const [start, end] = daysOf(iso);
    return { start, end };
  }
  // People type names of days and months without capitals and the sentence around them not at all.
  const capitals = wording.replace(
    /(?<![\w'])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)[a-z]*/gi,
    capitalised,
  );
  for (const lead of ['', 'on ', 'in ', 'in the ']) {
    const [found, ...others] = findExpressions(`${lead}${capitals}`, today);
    if (!found || others.length > 0) continue;
    const [start, end] = found.offset;
    const left = `${lead}${capitals}`.slice(0, start);
    if (end === lead.length + capitals.length && left.replace(BEFORE, '') === '') return found.interval;
  }
  return null;
}

/** Nobody types a longer date. */
const LONGEST = 60;

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}
