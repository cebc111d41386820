import type { Form } from '../expression.ts';
import { fullDate } from './full-date.ts';
import { monthAndDay } from './month-and-day.ts';
import { weekday } from './weekday.ts';

/** Every form of wording that is understood; a new one is one more file here. */
export const FORMS: readonly Form[] = [fullDate, monthAndDay, weekday];
