import { dayIn } from '../calendar.ts';
import { type Form, stated } from '../form.ts';
import { YEAR } from '../wording.ts';
import { inRelativeYear, ofAnyYear } from './month-and-day.ts';

/** Only holidays whose date never moves. */
const HOLIDAYS: readonly (readonly [wording: string, month: number, day: number])[] = [
  ['Christmas Eve', 12, 24],
  ['Christmas(?: Day)?', 12, 25],
  ['Boxing Day', 12, 26],
  ["New Year'?s'? Eve", 12, 31],
  ["New Year'?s'? Day", 1, 1],
  ['Epiphany', 1, 6],
  ['Groundhog Day', 2, 2],
  ["(?:St\\.? )?Valentine'?s'? Day", 2, 14],
  ["International Women's Day", 3, 8],
  ["(?:St\\.?|Saint) Patrick's Day", 3, 17],
  ["April Fools?'?s?'? Day", 4, 1],
  ['Earth Day', 4, 22],
  ['Anzac Day', 4, 25],
  ['Cinco de Mayo', 5, 5],
  ['Juneteenth', 6, 19],
  ['Canada Day', 7, 1],
  ['the (?:Fourth|4th) of July|July (?:Fourth|4th)', 7, 4],
  ['Bastille Day', 7, 14],
  ["Halloween|Hallowe'en", 10, 31],
  ['Guy Fawkes Night|Bonfire Night', 11, 5],
  ['Veterans Day|Armistice Day', 11, 11],
];

/** Before any other word a holiday's name only says what kind of thing it is: `a Christmas tree`. */
const FUNCTION_WORDS =
  'and|or|but|in|on|at|by|for|from|to|with|when|while|after|before|as|until|because|was|were|is|will|would|has|had|he|she|it|they|we|that|this|last|next|of|during|since|morning|night|evening|afternoon|over|amid|despite|without|weekend';

const FIXED: Form = {
  pattern: new RegExp(
    `(?:\\b|(?<= ))(?:${HOLIDAYS.map(([wording], index) => `(?<h${index}>${wording})`).join('|')})(?:,? (?:of |in )?(?:(?<year>${YEAR})|(?<which>last|this|next) year\\b))?(?![\\w-]| (?!(?:${FUNCTION_WORDS})\\b)[a-z])`,
    'g',
  ),
  read(groups, { before }) {
    const index = HOLIDAYS.findIndex((_, at) => groups[`h${at}`] !== undefined);
    const [, month = 1, day = 1] = HOLIDAYS[index] ?? [];
    const inYear = (year: number) => dayIn(year, month, day);
    if (groups.year !== undefined) return stated('day', inYear(Number(groups.year)));
    if (groups.which !== undefined) return inRelativeYear('day', inYear, groups.which);
    return ofAnyYear('day', inYear, /\b(?:on|by|until|before|after|at) $/i.test(before));
  },
};

/** `last Christmas`, `next New Year's Eve`: strictly before or after the article's day */
const NATIONS: readonly (readonly [nation: RegExp, month: number, day: number])[] = [
  [/\b(?:U\.S\.|US|USA|America|American|Americans|United States)(?!\w)/, 7, 4],
  [/\bUkrain/, 8, 24],
  [/\bIndia/, 8, 15],
  [/\bPakistan/, 8, 14],
  [/\b(?:Polish|Poland|Pole)/, 11, 11],
  [/\b(?:Finnish|Finland|Finn)/, 12, 6],
  [/\b(?:Mexic)/, 9, 16],
  [/\bBrazil/, 9, 7],
  [/\b(?:Philippin|Filipin)/, 6, 12],
  [/\bIndonesia/, 8, 17],
  [/\bKenya/, 12, 12],
  [/\bNigeria/, 10, 1],
  [/\bGeorgian?\b/, 5, 26],
  [/\bMoldova/, 8, 27],
  [/\bEstonia/, 2, 24],
  [/\bLithuania/, 2, 16],
  [/\bLatvia/, 11, 18],
];
const REACH = 200;

/** `Independence Day` is every nation's own: only where the words around it name exactly one. */
const INDEPENDENCE_DAY: Form = {
  pattern: /\bIndependence Day\b/g,
  read(_, { before, after }) {
    const around = before.slice(-REACH) + after.slice(0, REACH);
    const named = NATIONS.filter(([nation]) => nation.test(around));
    const [only, ...others] = named;
    if (!only || others.length > 0) return null;
    const [, month, day] = only;
    return ofAnyYear('day', (year) => dayIn(year, month, day), false);
  },
};

/** `9/11`, `September 11` where it is a name */
const NINE_ELEVEN: Form = {
  pattern: /(?<![\w/.,$-])(?:9\/11)(?![\w/]|[.,-]\d)/g,
  read: (_, { before, after }) =>
    stated('day', dayIn(2001, 9, 11), /\bon $/i.test(before) && !/^9\/11 [a-z]/.test(after)),
};

export const HOLIDAY_FORMS = [FIXED, INDEPENDENCE_DAY, NINE_ELEVEN];
