import { monthsFrom } from '../calendar.ts';
import { type Form, NO_DATE, stated } from '../form.ts';

const SPELLED = ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'];

/** `the 1960s`, `the late 1990s`, `1970s rock` */
const FIGURES: Form = {
  pattern: /(?<![\w,.$£€-])(?:the )?(?:early |late |later |mid-? ?)?(?<decade>(?:1[5-9]|20)\d0)'?s\b/gi,
  read: ({ decade = '' }, { before, after }) => {
    // "The 1800s" are mostly the whole century.
    if (/^1\d00$/.test(decade)) return NO_DATE;
    // "1970s rock" qualifies, as a year does.
    const isQualifier = !/^(?:the|early|late|mid)/i.test(after) && !/s (?:and|or) $/.test(before);
    return stated('decade', monthsFrom(Number(decade), 1, 120), !isQualifier);
  },
};

/** `the '90s`, `the early 80s`, `the nineties`: those of the last century; not `in his 60s`, not degrees */
const SHORT: Form = {
  pattern: new RegExp(
    `(?:\\bthe |(?<=\\d0s (?:and|or|to) )(?='))(?:(?:early|late|later|mid)[ -])?(?:'?(?<tens>[2-9])0'?s|(?<spelled>${SPELLED.join('|')}))\\b`,
    'gi',
  ),
  read({ tens, spelled }, { before, after }) {
    const around = before.slice(-80) + after.slice(0, 80);
    if (
      /\b(?:temperatures?|highs?|lows?|degrees|Fahrenheit|warm|shot|aged?|scored?|low|mid|upper|percent)\b/i.test(
        around.replace(/\bmid-?\d/i, ''),
      )
    )
      return null;
    const number = tens === undefined ? SPELLED.indexOf((spelled ?? '').toLowerCase()) + 2 : Number(tens);
    return stated('decade', monthsFrom(1900 + 10 * number, 1, 120));
  },
};

export const DECADES = [FIGURES, SHORT];
