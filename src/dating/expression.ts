import type { Day } from '../date.ts';
import type { Span } from '../sentence.ts';

export type Precision = 'day' | 'weekend' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'range';

/** Both ends inclusive. */
export interface Interval {
  readonly start: Day;
  readonly end: Day;
}

/** Wording that names a calendar interval. */
export interface Expression {
  readonly text: string;
  /** UTF-16 units of the text that was searched. */
  readonly offset: Span;
  readonly precision: Precision;
  /** `stated` when the wording alone fixes the interval, `resolved` when the publication date was needed. */
  readonly basis: 'stated' | 'resolved';
  /** Null where the wording needs the publication date to resolve and there is none. */
  readonly interval: Interval | null;
  /**
   * Whether it says when something happens. False where the interval only qualifies or bounds: `the 2026 chairmanship`,
   * `since 2022`.
   */
  readonly datesEvent: boolean;
}

/**
 * Finds one form of wording in a sentence and resolves it against the reference date, the day on which the article was
 * published. A form never looks at the clock: without a reference date, what is relative stays unresolved.
 */
export type Form = (sentence: string, reference: Day | null) => Expression[];

export const MONTH_NAME =
  'January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?';

const YEAR_SPOKEN_OF = new RegExp(
  `\\b(?:in|since|during|by|until|from|of|${MONTH_NAME}) (?:early |late |mid-)?(?<year>(?:1[6-9]|20)\\d\\d)\\b`,
  'gi',
);

/**
 * Whether the sentence speaks of another year than the article's: its days without a year may belong there. A year that
 * only qualifies (`the 2026 chairmanship`) doesn't count.
 */
export function namesOtherYear(sentence: string, reference: Day): boolean {
  return [...sentence.matchAll(YEAR_SPOKEN_OF)].some(({ groups }) => groups?.year !== reference.slice(0, 4));
}

export function oneDay(day: Day): Interval {
  return { start: day, end: day };
}

/** The expression that a match of a form's pattern makes. */
export function expressionOf(
  match: RegExpExecArray,
  interval: Interval | null,
  basis: Expression['basis'],
): Expression {
  const offset: Span = [match.index, match.index + match[0].length];
  return { text: match[0], offset, precision: 'day', basis, interval, datesEvent: true };
}
