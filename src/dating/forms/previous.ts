import type { Unit } from '../calendar.ts';
import type { Form } from '../form.ts';
import { fromPrevious } from './counted.ts';

const STEPS: Readonly<Record<string, number>> = {
  next: 1,
  following: 1,
  previous: -1,
  preceding: -1,
  prior: -1,
  same: 0,
};
/** A span ahead of now, not a unit after what was named: `over the next week`. */
const SPAN_BEFORE = /\b(?:over|in|within|during|for|throughout|into) $/i;

/** `the next day`, `the following week`, `the previous month`, `the same day`, `the next morning` */
const STEP: Form = {
  pattern:
    /\bthe (?:very )?(?<step>next|following|previous|preceding|prior|same) (?<unit>day|morning|afternoon|evening|night|week|month|quarter|year|decade)\b/gi,
  read({ step = '', unit = '' }, { before }) {
    const units = STEPS[step.toLowerCase()] ?? 0;
    if (step.toLowerCase() === 'next' && SPAN_BEFORE.test(before)) return null;
    return fromPrevious(unitOf(unit), units, units < 0);
  },
};

/** `that day`, `that year`, `later that month`; not `that year-old boy` */
const THAT: Form = {
  pattern: /\bthat (?:same )?(?<unit>day|morning|afternoon|evening|night|week|month|quarter|year|decade)\b(?!-)/gi,
  read: ({ unit = '' }) => fromPrevious(unitOf(unit), 0),
};

/** `the day before`, `the night before`, `the year after`; not `the day before the vote` */
const THE_DAY_BEFORE: Form = {
  pattern:
    /\bthe (?<unit>day|night|week|month|quarter|year) (?<way>before|after|earlier|prior)\b(?=[.,;:)!?"—]|$| (?:and|but|when|while|in|at|by|with)\b)/gi,
  read: ({ unit = '', way = '' }) => fromPrevious(unitOf(unit), /^after/i.test(way) ? 1 : -1, !/^after/i.test(way)),
};

/** `the quarter`, `in the year-ago quarter`: the one that was named before, or a year before it */
const THE_QUARTER: Form = {
  pattern:
    /\b(?:the|a) (?<ago>year-ago |year-earlier )?(?:quarter(?!-|s| of| century)|(?<=year-(?:ago|earlier) )period)\b/gi,
  read({ ago }) {
    const reading = fromPrevious('quarter', ago ? -4 : 0, false, false);
    return reading.from === 'previous' ? { ...reading, precisions: ['quarter'] } : reading;
  },
};

function unitOf(word: string): Unit {
  const unit = word.toLowerCase();
  return /^(?:week|month|quarter|year|decade)$/.test(unit) ? (unit as Unit) : 'day';
}

export const FROM_PREVIOUS = [STEP, THAT, THE_DAY_BEFORE, THE_QUARTER];
