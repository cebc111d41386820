import { type Unit, unitAround } from '../calendar.ts';
import { type Form, type Moment, relative } from '../form.ts';

const UNITS_LATER: Readonly<Record<string, number>> = {
  last: -1,
  past: -1,
  'this past': -1,
  this: 0,
  'the current': 0,
  next: 1,
  coming: 1,
  'the coming': 1,
  'this coming': 1,
};

/** `last week`, `this month`, `next year`, `the coming week`, `last quarter`, `this decade`; not `the last week` */
const POINTED: Form = {
  pattern:
    /(?<!\b(?:the|his|its|their|my|our|your|a|one) )\b(?<which>last|this(?: past| coming)?|next|(?:the )?coming|the current) (?<unit>week|month|quarter|year|decade)\b(?!-| of\b| or (?:so|two)\b|s\b)/gi,
  read({ which = '', unit = '' }, { before, after }) {
    // `her last week in office`, but `will receive her next week`
    if (/\bher $/i.test(before) && /^\S+ \S+ (?:in|at|as|with|on)\b/.test(after)) return null;
    const name = unit.toLowerCase() as Unit;
    const resolve = ({ reference }: Moment) => unitAround(name, reference, UNITS_LATER[which.toLowerCase()] ?? 0);
    return relative(name, resolve, !COUNTED.test(before));
  },
};

/** `the third this year`, `the worst fire this year`: counts over it. */
const COUNTED =
  /\b(?:the|its|his|her|their) (?:first|second|third|fourth|fifth|sixth|seventh|\d+(?:st|nd|rd|th)|biggest|largest|worst|best|deadliest|highest|lowest)(?: such)?(?: [a-z]+)? $/i;

/** `the week before last`, `the year after next` */
const TWO_AWAY: Form = {
  pattern: /\bthe (?<unit>week|month|year) (?<way>before last|after next)\b/gi,
  read({ unit = '', way = '' }) {
    const name = unit.toLowerCase() as Unit;
    const units = /last/i.test(way) ? -2 : 2;
    return relative(name, ({ reference }) => unitAround(name, reference, units));
  },
};

/** `earlier in the week`, `later in the year`, `the end of the month`, `year's end` */
const WITHIN: Form = {
  pattern:
    /\b(?:(?:(?:early|earlier|late|later) in|(?:the )?(?:very )?(?:end|start|beginning|middle|rest|remainder|close|turn) of) the (?<unit>(?<!\b(?:at the end|middle) of the )day|week|month|quarter|year|decade)|(?:the )?(?:(?<yearEnd>year)(?:'s|-) ?end))\b(?! (?:ending|ended|of|to)\b)/gi,
  read({ unit, yearEnd }) {
    const name = (unit ?? yearEnd ?? 'year').toLowerCase() as Unit;
    return relative(name, ({ reference }) => unitAround(name, reference));
  },
};

export const UNITS = [POINTED, TWO_AWAY, WITHIN];
