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
  /** As written. `early`, `late` and the like belong to it and don't narrow the interval. */
  readonly text: string;
  /** UTF-16 units of the text that was searched. */
  readonly offset: Span;
  readonly precision: Precision;
  /** `stated` when the wording alone fixes the interval, `resolved` when the publication date was needed. */
  readonly basis: 'stated' | 'resolved';
  /** Null where the wording needs the publication date to resolve and there is none, or one too coarse to tell. */
  readonly interval: Interval | null;
  /**
   * Whether it says when something happens. False where the interval only qualifies or bounds (`the 2026 chairmanship`,
   * `since 2022`) or is only roughly meant (`more than ten years ago`).
   */
  readonly datesEvent: boolean;
}
