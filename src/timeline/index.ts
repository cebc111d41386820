import { type Article, type Citation, cite } from '../article.ts';
import { type Day, dayOf } from '../date.ts';
import { type Expression, findExpressions, type Interval, type Precision } from '../dating/index.ts';
import { type Span, sentenceSpans } from '../sentence.ts';
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
      const expressions = findExpressions(text, published);
      for (const span of sentenceSpans(text)) {
        const sentence = text.slice(...span);
        for (const found of expressions.flatMap((expression) => withinSentence(expression, span))) {
          if (!found.datesEvent) continue;
          const mention = { ...cite(article, number), sentence, expression: found.text };
          if (found.interval === null) {
            undated.push(mention);
            continue;
          }
          const basis = found.basis === 'resolved' && isInferred ? 'inferred' : found.basis;
          const kind = kindOf(sentence, found, reference);
          entries.push(toEntry(found.interval, found.precision, kind, { ...mention, basis }));
        }
      }
    }
  }
  return { entries: entries.sort(byStart), undated };
}

/** The expression with its offset counted from the sentence's start; nothing where it stands elsewhere. */
function withinSentence(expression: Expression, [from, to]: Span): Expression[] {
  const [start, end] = expression.offset;
  return start >= from && end <= to ? [{ ...expression, offset: [start - from, end - from] }] : [];
}

function toEntry(
  { start, end }: Interval,
  precision: Precision,
  kind: Kind,
  mention: Omit<Mention, 'start' | 'end'>,
): TimelineEntry {
  return {
    start,
    end,
    precision,
    kind,
    text: mention.sentence,
    mentions: [{ ...mention, start, end }],
    differences: [],
  };
}

/** Ties keep the order of the articles and of their sentences. */
function byStart(a: TimelineEntry, b: TimelineEntry): number {
  return a.start < b.start ? -1 : a.start > b.start ? 1 : 0;
}
