import { type Article, type Citation, cite } from '../article.ts';
import { type Day, dayOf } from '../date.ts';
import { sentenceSpans } from '../sentence.ts';
import type { Expression, Interval, Precision } from './expression.ts';
import { FORMS } from './forms/index.ts';
import { type Kind, kindOf } from './kind.ts';

export interface Mention extends Citation {
  readonly sentence: string;
  /** The wording that dates it, as written. */
  readonly expression: string;
  readonly start: Day;
  readonly end: Day;
  /** `inferred`: resolved against a publication date that is itself inferred. */
  readonly basis: 'stated' | 'resolved' | 'inferred';
}

export interface TimelineEntry {
  readonly start: Day;
  readonly end: Day;
  readonly precision: Precision;
  readonly kind: Kind;
  /** The sentence shown. */
  readonly text: string;
  readonly mentions: readonly Mention[];
  /** Where reports of the same event disagree, in words. */
  readonly differences: readonly string[];
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
}

/** The dated statements of the articles. Depends on nothing but the articles: no clock, no locale. */
export function buildTimeline(articles: readonly Article[]): Timeline {
  const entries: TimelineEntry[] = [];
  const undated: UndatedStatement[] = [];
  for (const article of articles) {
    const published = article.published ?? article.inferred?.published ?? null;
    const reference = published === null ? null : dayOf(published);
    const isInferred = article.published === null && article.inferred !== null;
    for (const { number, text } of article.paragraphs) {
      for (const span of sentenceSpans(text)) {
        const sentence = text.slice(...span);
        for (const found of findExpressions(sentence, reference)) {
          const mention = { ...cite(article, number), sentence, expression: found.text };
          if (found.interval === null) {
            undated.push(mention);
            continue;
          }
          const basis = found.basis === 'resolved' && isInferred ? 'inferred' : found.basis;
          entries.push(toEntry(found.interval, kindOf(sentence, found, reference), { ...mention, basis }));
        }
      }
    }
  }
  return { entries: entries.sort(byStart), undated };
}

/** Every expression of the sentence in order; where two overlap, the longer one counts. */
function findExpressions(sentence: string, reference: Day | null): Expression[] {
  const kept: Expression[] = [];
  const length = ({ offset: [start, end] }: Expression) => end - start;
  const all = FORMS.flatMap((form) => form(sentence, reference)).sort((a, b) => length(b) - length(a));
  for (const found of all) {
    const overlaps = kept.some((other) => found.offset[0] < other.offset[1] && other.offset[0] < found.offset[1]);
    if (!overlaps) kept.push(found);
  }
  return kept.sort((a, b) => a.offset[0] - b.offset[0]);
}

function toEntry(interval: Interval, kind: Kind, mention: Omit<Mention, 'start' | 'end'>): TimelineEntry {
  const { start, end } = interval;
  return { ...interval, kind, text: mention.sentence, mentions: [{ ...mention, start, end }], differences: [] };
}

/** Ties keep the order of the articles and of their sentences. */
function byStart(a: TimelineEntry, b: TimelineEntry): number {
  return a.start < b.start ? -1 : a.start > b.start ? 1 : 0;
}
