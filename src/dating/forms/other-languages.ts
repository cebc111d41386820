import { monthNumberInAnyLanguage } from '../../month-names.ts';
import { dayIn, monthsFrom } from '../calendar.ts';
import type { Interval } from '../expression.ts';
import { type Form, type Groups, NO_DATE, type Reading, type Surroundings, stated } from '../form.ts';
import { NUMBER_START, YEAR } from '../wording.ts';

const OF = '(?:de |del |do )?';
const DAY = '\\d{1,2}(?:\\.|er|º)?';
const MONTH_AND_YEAR = `${OF}(?<month>\\p{L}{3,12})\\.?,? ${OF}(?<year>${YEAR})`;
const TO = '(?:-|bis(?: zum)?|tot|au|al|a|à|ao|do|по) ?(?:(?:le|el|den|dem) )?';
const AND = '(?:und|et|y|e|en|och|og|и) (?:(?:am|le|el|il|den|dem) )?';
const BETWEEN = '(?<!\\p{L})(?:zwischen|entre|tussen|tra|fra|mellan|mellem|mellom|между) (?:(?:dem|le|el|il|o) )?';
/** Only bounds what it dates. */
const SINCE = /(?<!\p{L})(?:seit|depuis|desde|dal|sinds)(?: (?:dem|le|el|em))? $/iu;

/** `13. September 2026`, `1er août 2026`, `13 de septiembre de 2026`, `14 августа 2026` */
const FULL_DATE: Form = {
  pattern: new RegExp(`${NUMBER_START}(?<day>${DAY}) ${MONTH_AND_YEAR}`, 'giu'),
  read({ day = '', month = '', year }, { before }) {
    const number = monthNumberInAnyLanguage(month);
    if (number === null) return null;
    return dated('day', dayIn(Number(year), number, Number.parseInt(day, 10)), before);
  },
};

/** `3.9.2026`: with full stops the day comes first. */
const DOTTED: Form = {
  pattern: /(?<![\w/-]|\d[.,])(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})(?![\w/]|[.-]\d)/g,
  read: ({ day, month, year }, { before }) => dated('day', dayIn(Number(year), Number(month), Number(day)), before),
};

/** The first of `am 3. und 5. Mai 2026`, or of more of them; not of `es kamen 20 und am 5. Mai 2026 zwei`. */
const ONE_OF_SEVERAL: Form = {
  pattern: new RegExp(
    `(?<=(?<!\\p{L})(?:am|den|les?|el|los|il|i|op|dias?|días?) |\\d(?:\\.|er|º)?, )${NUMBER_START}(?<day>${DAY})(?=(?:, (?:am |le |el |il )?${DAY})*,? ${AND}${DAY} ${MONTH_AND_YEAR})`,
    'giu',
  ),
  read: FULL_DATE.read,
};

/** `3. bis 5. Mai 2026`, `du 3 au 5 mai 2026`, `del 3 al 5 de mayo de 2026`, `zwischen 3. und 5. Mai 2026` */
const STRETCH: Form = {
  pattern: new RegExp(
    `${NUMBER_START}(?<first>${DAY})(?: ?${TO}|(?<=${BETWEEN}${DAY}) ${AND})(?<last>${DAY}) ${MONTH_AND_YEAR}`,
    'giu',
  ),
  read({ first, last, month = '', year }) {
    const number = monthNumberInAnyLanguage(month);
    return number === null ? null : stretch({ first, last, month: number, year });
  },
};

/** `3. August bis 14. September 2026`, `du 20 décembre 2025 au 3 janvier 2026` */
const LONG_STRETCH: Form = {
  pattern: new RegExp(
    `${NUMBER_START}(?<first>${DAY}) ${OF}(?<firstMonth>\\p{L}{3,12})\\.?(?:,? ${OF}(?<firstYear>${YEAR}))? ?${TO}(?<last>${DAY}) ${MONTH_AND_YEAR}`,
    'giu',
  ),
  read({ first, firstMonth = '', firstYear, last, month = '', year }) {
    const [from, to] = [monthNumberInAnyLanguage(firstMonth), monthNumberInAnyLanguage(month)];
    return from === null || to === null ? null : stretch({ first, firstMonth: from, firstYear, last, month: to, year });
  },
};

/** `3. bis 5.9.2026`, `3.9.-5.9.2026`, `20.12.2025 bis 3.1.2026` */
const DOTTED_STRETCH: Form = {
  pattern: new RegExp(
    `(?<![\\w/-]|\\d[.,])(?<first>\\d{1,2})\\.(?:(?<firstMonth>\\d{1,2})\\.(?<firstYear>\\d{4})?)? ?${TO}(?<last>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>\\d{4})(?![\\w/]|[.-]\\d)`,
    'gu',
  ),
  read({ first, firstMonth, firstYear, last, month, year }) {
    return stretch({ first, firstMonth: Number(firstMonth ?? month), firstYear, last, month: Number(month), year });
  },
};

interface Stretch {
  readonly first: string | undefined;
  /** That of its end where it has none. */
  readonly firstMonth?: number;
  /** The last one before its end where it has none. */
  readonly firstYear?: string | undefined;
  readonly last: string | undefined;
  readonly month: number;
  readonly year: string | undefined;
}

function stretch({ first = '', month, firstMonth = month, firstYear, last = '', year }: Stretch): Reading | null {
  const yearOfFirst = Number(firstYear ?? year) - (firstYear === undefined && firstMonth > month ? 1 : 0);
  const start = dayIn(yearOfFirst, firstMonth, Number.parseInt(first, 10))?.start;
  const end = dayIn(Number(year), month, Number.parseInt(last, 10))?.start;
  return start && end && start < end ? stated('range', { start, end }) : NO_DATE;
}

/** Written out, and with the capital that they have: `Mars 2020` went to Mars. */
const FULL_NAMES = [
  'Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember',
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  'enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre',
  'gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre',
  'janeiro fevereiro março maio junho julho setembro outubro novembro dezembro',
  'januari februari maart juni juli augustus september oktober november december',
];

/** `September 2026`, `septembre 2026`, `septiembre de 2026`; not behind a day. */
const MONTH: Form = {
  pattern: new RegExp(
    `(?<!\\p{L}|\\d(?:\\.|er|º)? (?:de )?)(?<month>${FULL_NAMES.join(' ').replaceAll(' ', '|')}) ${OF}(?<year>${YEAR})`,
    'gu',
  ),
  read({ month = '', year }: Groups, { before }: Surroundings) {
    const number = monthNumberInAnyLanguage(month);
    return number === null ? null : dated('month', monthsFrom(Number(year), number), before);
  },
};

function dated(precision: 'day' | 'month', interval: Interval | null, before: string): Reading | null {
  return stated(precision, interval, !SINCE.test(before));
}

/** What is read in texts of other languages than English: dates that are complete. */
export const OF_OTHER_LANGUAGES: readonly Form[] = [
  FULL_DATE,
  DOTTED,
  ONE_OF_SEVERAL,
  STRETCH,
  LONG_STRETCH,
  DOTTED_STRETCH,
  MONTH,
];
