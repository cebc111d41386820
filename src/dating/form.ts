import type { Day } from '../date.ts';
import type { Interval, Precision } from './expression.ts';
import type { Direction } from './tense.ts';

/** One form of wording. Patterns see text whose white space, quotes and dashes are plain (`plainText`). */
export interface Form {
  /** Global; must run in time linear in the text, whatever the text. */
  readonly pattern: RegExp;
  /** Null where the match is no date after all; the words are then free for another form. */
  read(match: Groups, at: Surroundings): Reading | null;
}

export type Groups = Readonly<Record<string, string | undefined>>;

/** What stands around a match. */
export interface Surroundings {
  /** From the paragraph's start to the match. */
  readonly before: string;
  /** From the match to the paragraph's end. */
  readonly after: string;
}

export type Reading = {
  readonly precision: Precision;
  /** Absent: it says when something happens. */
  readonly datesEvent?: boolean;
  /** For a day or month without its year: the interval in a year that the sentence states. */
  readonly inYear?: (year: number) => Interval | null;
  /** A weekday stands with it, which fits some years only. */
  readonly hasWeekday?: boolean;
} & (
  | { readonly from: 'wording'; readonly interval: Interval }
  /** Resolves to null where the wording leaves open what is meant; then nothing is found. */
  | { readonly from: 'publication'; readonly resolve: (moment: Moment) => Interval | null }
  | {
      /** Counts from what the paragraph named before, within these precisions. */
      readonly from: 'previous';
      readonly precisions: readonly Precision[];
      readonly resolve: (previous: Interval) => Interval | null;
      /** Whether it counts from the article's day where nothing was named before. */
      readonly elsePublication: boolean;
    }
  /** Looks like a date and is none: keeps other forms from a part of it. */
  | { readonly from: 'nothing' }
);

/** Where a relative expression stands in time. */
export interface Moment {
  /** The day of publication. */
  readonly reference: Day;
  /** Where the words around the expression look. */
  readonly direction: Direction;
  /** Whether the sentence begins with another time (`In August 2008 …`), to which days without a date belong. */
  readonly isFramed: boolean;
}

export function stated(precision: Precision, interval: Interval | null, datesEvent = true): Reading | null {
  return interval && { from: 'wording', precision, interval, datesEvent };
}

export function relative(
  precision: Precision,
  resolve: (moment: Moment) => Interval | null,
  datesEvent = true,
): Reading {
  return { from: 'publication', precision, resolve, datesEvent };
}

export const NO_DATE: Reading = { from: 'nothing', precision: 'day' };
