import type { Form } from '../form.ts';
import { COUNTED_UNITS } from './counted.ts';
import { DAYS_OF_MONTH } from './days-of-month.ts';
import { DECADES } from './decade.ts';
import { FULL_DATE } from './full-date.ts';
import { HOLIDAY_FORMS } from './holiday.ts';
import { MONTHS } from './month.ts';
import { MONTH_AND_DAY } from './month-and-day.ts';
import { NEAR_DAY } from './near-day.ts';
import { NO_DATES } from './no-date.ts';
import { NUMERIC_DATE } from './numeric-date.ts';
import { OF_OTHER_LANGUAGES } from './other-languages.ts';
import { FROM_PREVIOUS } from './previous.ts';
import { QUARTERS } from './quarter.ts';
import { SEASONS } from './season.ts';
import { UNITS } from './unit.ts';
import { WEEKDAYS } from './weekday.ts';
import { WEEKENDS } from './weekend.ts';
import { YEARS } from './year.ts';

/** Every form of wording of English that is understood; a new one is one more file here. */
export const FORMS: readonly Form[] = [
  ...NO_DATES,
  ...FULL_DATE,
  ...NUMERIC_DATE,
  ...MONTH_AND_DAY,
  ...DAYS_OF_MONTH,
  ...WEEKDAYS,
  ...NEAR_DAY,
  ...COUNTED_UNITS,
  ...FROM_PREVIOUS,
  ...UNITS,
  ...WEEKENDS,
  ...MONTHS,
  ...YEARS,
  ...DECADES,
  ...QUARTERS,
  ...SEASONS,
  ...HOLIDAY_FORMS,
];

/** In a text of another language English wording means something else, or the same words stand in another sentence. */
export const FORMS_OF_OTHERS: readonly Form[] = [...NUMERIC_DATE, ...OF_OTHER_LANGUAGES];
