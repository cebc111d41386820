import { type Day, daysOf, type PartialDate } from '../date.ts';
import { type Span, sentenceSpans } from '../sentence.ts';
import { weekAround, weekendAround, yearOf } from './calendar.ts';
import type { Expression, Interval, Precision } from './expression.ts';
import type { Form, Reading } from './form.ts';
import { FORMS, FORMS_OF_OTHERS } from './forms/index.ts';
import { plainText } from './plain-text.ts';
import { joinDays, joinRanges, takeYears } from './range.ts';
import { type Direction, Tense } from './tense.ts';
import { widen } from './widen.ts';

/** What a form sees before and behind its match. */
const REACH = 300;
/** Sentences longer than this are looked at in pieces, so that no text takes more than linear time. */
const LONGEST_SENTENCE = 1500;
/** Nothing that any form reads lacks all of these. */
const WORTH_READING =
  /\d|day|night|morning|week|month|year|quarter|decade|half|morrow|evening|afternoon|Jan|Feb|Mar|Apr|May|Ju[nl]|Aug|Sep|Oct|Nov|Dec|ties\b|spring|summer|autumn|fall|winter|Christmas|New Year|Hallow|teenth|Epiphany|Mayo/i;

/** A reading of a stretch of the plain text. */
export interface Found {
  readonly span: Span;
  readonly reading: Reading;
  /** The wording makes a wider interval of it: `the week of Nov. 10`. */
  readonly widened?: 'week' | 'weekend';
  /** Only bounds what it dates: `since`. */
  readonly isBound?: boolean;
}

/** An expression of the plain text, resolved. */
export interface Resolved extends Omit<Expression, 'text' | 'offset'> {
  readonly span: Span;
  readonly inYear: ((year: number) => Interval | null) | null;
  readonly direction: Direction;
}

/**
 * Every wording of the text that names a calendar interval, in order; none overlaps another. The text is one paragraph,
 * or several with blank lines between them. `published` is the article's own date: without it nothing relative is
 * resolved. Where it is only a month or a year, what would differ within it isn't either. A text that isn't English
 * has only dates that are complete.
 */
export function findExpressions(text: string, published: PartialDate | null, isEnglish = true): Expression[] {
  const forms = isEnglish ? FORMS : FORMS_OF_OTHERS;
  const days = published === null ? [] : daysOf(published);
  return paragraphSpans(text).flatMap(([from, to]) => {
    const original = text.slice(from, to);
    if (!WORTH_READING.test(original)) return [];
    const plain = plainText(original);
    const found = joinDays(takeYears(widen(read(plain.text, forms), plain.text), plain.text), plain.text);
    if (found.length === 0) return [];
    return resolveFor(days, found, plain.text).map(({ span, precision, basis, interval, datesEvent }) => {
      const start = plain.offsets[span[0]] ?? 0;
      const end = (plain.offsets[span[1] - 1] ?? 0) + 1;
      const offset = [from + start, from + end] as const;
      return { text: text.slice(...offset), offset, precision, basis, interval, datesEvent };
    });
  });
}

function paragraphSpans(text: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const { 0: gap, index } of text.matchAll(/\n[^\S\n]*\n\s*/g)) {
    spans.push([from, index]);
    from = index + gap.length;
  }
  return [...spans, [from, text.length]];
}

/** Where two readings overlap, the longer one counts. */
function read(text: string, forms: readonly Form[]): Found[] {
  const all: Found[] = [];
  for (const { pattern, read } of forms) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      if (match[0].length === 0) continue;
      const surroundings = {
        before: text.slice(Math.max(0, start - REACH), start),
        after: text.slice(start, start + REACH),
      };
      const reading = read(match.groups ?? {}, surroundings);
      if (reading) all.push({ span: [start, start + match[0].length], reading });
    }
  }
  all.sort((a, b) => lengthOf(b) - lengthOf(a));
  const taken = new Uint8Array(text.length);
  const kept = all.filter(({ span: [start, end] }) => {
    if (taken[start] || taken[end - 1]) return false;
    taken.fill(1, start, end);
    return true;
  });
  return kept.filter(({ reading }) => reading.from !== 'nothing').sort((a, b) => a.span[0] - b.span[0]);
}

function lengthOf({ span: [start, end] }: Found): number {
  return end - start;
}

/** Resolved for each day on which the article may have come out; what isn't the same for all stays unresolved. */
function resolveFor(days: readonly Day[], found: readonly Found[], text: string): Resolved[] {
  const sentences = new Sentences(text);
  const [first = null, last = first] = days;
  const resolved = joinRanges(resolve(found, first, sentences), text);
  if (first === last) return resolved;
  const others = joinRanges(resolve(found, last, sentences), text);
  return resolved.map((one) => {
    const other = others.find(({ span }) => span[0] === one.span[0]);
    const isSame = one.interval?.start === other?.interval?.start && one.interval?.end === other?.interval?.end;
    return isSame ? one : { ...one, interval: null };
  });
}

function resolve(found: readonly Found[], reference: Day | null, sentences: Sentences): Resolved[] {
  const resolved: Resolved[] = [];
  for (const one of found) {
    const { span, reading, widened, isBound = false } = one;
    const frame = sentences.frameOf(span, resolved);
    const listed = listedWith(one, resolved.at(-1), sentences);
    const direction = reference === null ? 'open' : (listed?.direction ?? sentences.directionAt(span));
    const outcome = outcomeOf(one, { reference, direction, frame, named: resolved, sentences });
    if (outcome === null) continue;
    const interval = outcome.interval && widenedTo(widened, outcome.interval);
    resolved.push({
      span,
      precision: widened ?? reading.precision,
      basis: outcome.basis,
      interval,
      datesEvent: (reading.datesEvent ?? true) && !isBound && !sentences.isNegated(span),
      inYear: reading.inYear ?? null,
      direction,
    });
  }
  return resolved;
}

/** The day right before it in a list: `Thursday or Friday` lie in one direction. */
function listedWith({ span, reading }: Found, last: Resolved | undefined, sentences: Sentences): Resolved | null {
  if (last?.precision !== 'day' || reading.precision !== 'day') return null;
  return LIST.test(sentences.between(last.span[1], span[0])) ? last : null;
}

const LIST = /^(?:,|,? (?:and|or))(?: on)? $/;

interface Standing {
  readonly reference: Day | null;
  readonly direction: Direction;
  /** The year with which the sentence begins, if it isn't the article's. */
  readonly frame: number | null;
  readonly named: readonly Resolved[];
  readonly sentences: Sentences;
}

type Outcome = Pick<Expression, 'interval' | 'basis'>;

/** Null where nothing is found after all. */
function outcomeOf(
  { reading, span }: Found,
  { reference, direction, frame, named, sentences }: Standing,
): Outcome | null {
  switch (reading.from) {
    case 'wording':
      return { interval: reading.interval, basis: 'stated' };
    case 'publication': {
      const isFramed = frame !== null && (reference === null || frame !== yearOf(reference));
      if (isFramed && reading.inYear) {
        const interval = reading.inYear(frame);
        return interval && { interval, basis: 'stated' };
      }
      if (reference === null) return { interval: null, basis: 'resolved' };
      const interval = reading.resolve({ reference, direction, isFramed });
      return interval && { interval, basis: 'resolved' };
    }
    case 'previous': {
      const before = sentences.previousOf(span, named, reading.precisions);
      if (before?.interval) {
        const interval = reading.resolve(before.interval);
        return interval && { interval, basis: before.basis };
      }
      if (before) return { interval: null, basis: 'resolved' };
      if (!reading.elsePublication) return null;
      const interval = reference === null ? null : reading.resolve({ start: reference, end: reference });
      return interval || reference === null ? { interval, basis: 'resolved' } : null;
    }
    case 'nothing':
      return null;
  }
}

function widenedTo(unit: Found['widened'], interval: Interval): Interval {
  if (unit === 'week') return weekAround(interval.start);
  return unit === 'weekend' ? weekendAround(interval.start) : interval;
}

/** `said Friday`: the saying is dated, and what it tells isn't. */
const SAID_THEN =
  /\b(?:said|says|told [a-z]+|announced|added|wrote|confirmed|reported|published)(?: (?:late|early|earlier|in a statement|on|in|at|[a-z]+ly))* $/i;
/** `not today and not next week`; but `did not on Friday agree` denies what was done then. */
const NEGATED =
  /(?<!\b(?:am|is|are|was|were|be|been|do|does|did|has|have|had|[a-z]+ould|will|may|might|can|must|or) )\bnot (?:on )?$/i;
/** Words with which a time begins a sentence: `Back in 2008`. */
const FRAME =
  /^\W*(?:(?:back|but|and|then|it was|early|late) )*(?:(?:in|on|by|during|from|between|since) )?(?:the )?$/i;

/** The sentences of a paragraph, looked at only where an expression needs them. */
class Sentences {
  readonly #text: string;
  #spans: readonly Span[] | null = null;
  readonly #tenses = new Map<number, Tense>();

  constructor(text: string) {
    this.#text = text;
  }

  between(from: number, to: number): string {
    return this.#text.slice(from, to);
  }

  /** Whether the words right before it say that this isn't when. */
  isNegated([start]: Span): boolean {
    return NEGATED.test(this.#text.slice(Math.max(0, start - 20), start));
  }

  directionAt([start, end]: Span): Direction {
    const [from, to] = this.#around(start);
    if (to - from > LONGEST_SENTENCE) {
      const pieceStart = Math.max(from, start - REACH);
      const piece = this.#text.slice(pieceStart, Math.min(to, end + REACH));
      return new Tense(piece).at([start - pieceStart, end - pieceStart]);
    }
    let tense = this.#tenses.get(from);
    if (!tense) {
      tense = new Tense(this.#text.slice(from, to));
      this.#tenses.set(from, tense);
    }
    return tense.at([start - from, end - from]);
  }

  /** The year with which the sentence begins, if the expression stands later in it. */
  frameOf([start]: Span, named: readonly Resolved[]): number | null {
    const last = named.at(-1);
    if (!last) return null;
    const [from] = this.#around(start);
    // Few expressions stand in one sentence; a hostile text has no say in how far this looks back.
    const first = named.slice(-10).find(({ span }) => span[0] >= from);
    if (!first?.interval || first.basis !== 'stated' || !/^(?:day|month|year|range)$/.test(first.precision))
      return null;
    if (first.span[0] - from > 30 || !FRAME.test(this.#text.slice(from, first.span[0]))) return null;
    return yearOf(first.interval.start) === yearOf(first.interval.end) ? yearOf(first.interval.start) : null;
  }

  /** What was named last before, precise enough; what dates only a saying counts where nothing else does. */
  previousOf([start]: Span, named: readonly Resolved[], precisions: readonly Precision[]): Resolved | null {
    const candidates = named
      .slice(-20)
      .filter(({ precision, span }) => span[1] <= start && precisions.includes(precision));
    const events = candidates.filter(
      ({ span }) => !SAID_THEN.test(this.#text.slice(Math.max(0, span[0] - 60), span[0])),
    );
    return events.at(-1) ?? candidates.at(-1) ?? null;
  }

  #around(offset: number): Span {
    this.#spans ??= sentenceSpans(this.#text);
    let [low, high] = [0, this.#spans.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#spans[middle]?.[0] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return this.#spans[low] ?? [0, this.#text.length];
  }
}
