import {
  addDays,
  type Day,
  dayOf,
  daysInMonth,
  type PartialDate,
  parsePartialDate,
  toDay,
  weekdayOf,
} from '../date.ts';
import { sentenceSpans } from '../sentence.ts';
import type { Expression, Interval } from './expression.ts';
import { FORMS } from './forms/index.ts';

export type { Expression, Interval, Precision } from './expression.ts';

/**
 * Every wording of the text that names a calendar interval, in order; none overlaps another. The text is one paragraph,
 * or several with blank lines between them. `published` is the article's own date: without it nothing relative is
 * resolved.
 */
export function findExpressions(text: string, published: PartialDate | null): Expression[] {
  const reference = published === null ? null : dayOf(published);
  return sentenceSpans(text).flatMap(([from, to]) =>
    inSentence(text.slice(from, to), reference).map((found) => ({
      ...found,
      offset: [found.offset[0] + from, found.offset[1] + from] as const,
    })),
  );
}

/** Where two overlap, the longer one counts. */
function inSentence(sentence: string, reference: Day | null): Expression[] {
  const kept: Expression[] = [];
  const length = ({ offset: [start, end] }: Expression) => end - start;
  const all = FORMS.flatMap((form) => form(sentence, reference)).sort((a, b) => length(b) - length(a));
  for (const found of all) {
    const overlaps = kept.some((other) => found.offset[0] < other.offset[1] && other.offset[0] < found.offset[1]);
    if (!overlaps) kept.push(found);
  }
  return kept.sort((a, b) => a.offset[0] - b.offset[0]);
}

/**
 * What a person types where a date is asked for: `2025-11-21`, `21 Nov`, `November 2025`, `last week`, `2025`. Null when
 * it names no date. `today` is handed in by the caller, since no room reads the clock.
 */
export function parseWhen(typed: string, today: Day): Interval | null {
  const wording = typed.trim().replace(/\s+/g, ' ');
  const iso = parsePartialDate(wording);
  if (iso !== null) return intervalOf(iso);
  const monday = addDays(today, -weekdayOf(today));
  const relative: Readonly<Record<string, Interval>> = {
    today: { start: today, end: today },
    yesterday: { start: addDays(today, -1), end: addDays(today, -1) },
    'this week': { start: monday, end: addDays(monday, 6) },
    'last week': { start: addDays(monday, -7), end: addDays(monday, -1) },
  };
  const found = relative[wording.toLowerCase()];
  if (found) return found;
  const [expression, ...others] = inSentence(wording, today);
  return expression && others.length === 0 && expression.text.length === wording.length ? expression.interval : null;
}

function intervalOf(date: PartialDate): Interval | null {
  const [year, month, day] = date.slice(0, 10).split('-').map(Number);
  if (year === undefined) return null;
  const start = toDay(year, month ?? 1, day ?? 1);
  const end = toDay(year, month ?? 12, day ?? daysInMonth(year, month ?? 12));
  return start && end ? { start, end } : null;
}
