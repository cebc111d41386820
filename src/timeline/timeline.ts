import type { Citation } from '../article.ts';
import type { Day } from '../date.ts';
import type { Interval, Precision } from '../dating/index.ts';

/** `claimed`: somebody whom the article quotes says that it happened; the article itself doesn't. */
export const KINDS = ['happened', 'planned', 'claimed'] as const;
export type Kind = (typeof KINDS)[number];

interface Dated {
  readonly sentence: string;
  /** The wording that dates it, as written. */
  readonly expression: string;
  readonly start: Day;
  readonly end: Day;
  /** `inferred`: resolved against a publication date that is itself inferred. */
  readonly basis: 'stated' | 'resolved' | 'inferred';
}

/** A sentence of an article's body that dates an event. */
export interface BodyMention extends Citation, Dated {}

/** A caption that shows an event which a body dates; it has no paragraph. */
export interface CaptionMention extends Omit<Citation, 'paragraph'>, Dated {
  readonly caption: true;
}

export type Mention = BodyMention | CaptionMention;

/** Reports of one event that can't all be true, side by side; which one is right, nobody here says. */
export interface Difference {
  readonly sides: readonly DifferenceSide[];
}

export interface DifferenceSide {
  /** As written. */
  readonly wording: string;
  /** The days that the wording means, where it is days that differ. */
  readonly when?: Interval;
  readonly mentions: readonly BodyMention[];
}

export interface TimelineEntry {
  readonly start: Day;
  readonly end: Day;
  readonly precision: Precision;
  readonly kind: Kind;
  /** Verbatim what one article says: the sentence, with those around it where a quotation would lose its speaker. */
  readonly text: string;
  /** Those of bodies in the order of publication, then captions; at least one of a body. */
  readonly mentions: readonly Mention[];
  readonly differences: readonly Difference[];
}

export interface UndatedStatement extends Citation {
  readonly sentence: string;
  readonly expression: string;
}

export interface Timeline {
  /** In order of start. */
  readonly entries: readonly TimelineEntry[];
  /** Statements whose wording can't be resolved, because their article has no date. */
  readonly undated: readonly UndatedStatement[];
  /** How many such statements a filter by days or kind left out: nobody knows of them. */
  readonly undatedLeftOut: number;
  /** How many single days were chosen out of all, where an overview was asked for and much had to be left out. */
  readonly chosen: { readonly days: number; readonly all: number } | null;
}

export type TimelineAnswer =
  | { readonly kind: 'found'; readonly timeline: Timeline }
  /** The asker named a source that no article comes from. */
  | { readonly kind: 'unknown-source'; readonly source: string };

export function isBodyMention(mention: Mention): mention is BodyMention {
  return !('caption' in mention);
}
