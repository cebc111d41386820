import { type Article, cite } from '../article.ts';
import { type Day, dayOf, daysBetween, type PartialDate } from '../date.ts';
import { type Expression, findExpressions, type Interval, type Precision } from '../dating/index.ts';
import { contentTokens } from '../search/index.ts';
import { type Span, sentenceSpans } from '../sentence.ts';
import type { Steps } from '../slice.ts';
import { clauseAround } from './clause.ts';
import { readSentence } from './kind.ts';
import { Notes } from './note.ts';
import type { BodyMention, CaptionMention, Kind, Mention, UndatedStatement } from './timeline.ts';

/** A term of a statement, and how much it counts there. */
export interface Term {
  readonly term: string;
  /** 1 in the clause that the expression dates, less around it. */
  readonly closeness: number;
  /** A name or a number: what two reports of one event share when they share nothing else. */
  readonly isName: boolean;
}

/** A mention, and what is needed to find others of the same event. */
export interface Statement<Of extends Mention = BodyMention> {
  readonly mention: Of;
  readonly precision: Precision;
  readonly kind: Kind;
  /** The saying itself is what is dated. */
  readonly isSaying: boolean;
  /** … and it is one of a source on record. */
  readonly isAttribution: boolean;
  /** Somebody takes a side: `claimed`, `alleged`. */
  readonly isDisputed: boolean;
  readonly speaker: string | null;
  /** It stands in the first paragraph: the news of the article. */
  readonly isLead: boolean;
  /** No other date stands in its sentence. */
  readonly isOnlyDate: boolean;
  /** The day on which its article came out, stated or inferred. */
  readonly reported: Day | null;
  /** What the entry shows: the sentence, wider where a quotation would lose its speaker. */
  readonly shown: string;
  /** The sentence and the rest of its paragraph, where numbers of the same thing may stand. */
  readonly context: string;
  readonly terms: readonly Term[];
  /** Its runs of four words, hashed: there are many, and a rare clash does no harm. */
  readonly shingles: ReadonlySet<number>;
}

export interface Statements {
  readonly dated: readonly Statement[];
  readonly captions: readonly Statement<CaptionMention>[];
  readonly undated: readonly UndatedStatement[];
}

const SHINGLE_WORDS = 4;
const OUTSIDE_CLAUSE = 0.3;
/** Said of another day of the same sentence. */
const OF_OTHER_EXPRESSION = 0.2;
/** Sentences that a quotation may run over before it names its speaker. */
const MAX_QUOTATION = 3;
const CALENDAR_WORD =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan(?:uary)?|feb(?:ruary)?|march|april|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|today|yesterday|tomorrow|week(?:end)?|month|year|early|earlier|late|later|last|next)$/i;

/** The dated sentences of an article, in the order of the text. */
export function* statementsOf(article: Article, isEnglish: boolean): Steps<Statements> {
  const published = article.published ?? article.inferred?.published ?? null;
  const dated: Statement[] = [];
  const undated: UndatedStatement[] = [];
  const notes = new Notes();
  for (const { number, text } of article.paragraphs) {
    yield;
    const spans = sentenceSpans(text);
    const noteStart = notes.startIn(text, spans);
    const inParagraph: Statement[] = [];
    for (const found of datedWording(text, spans, published, isEnglish)) {
      if (found.span[0] >= noteStart) continue;
      const base = { ...cite(article, number), sentence: found.sentence, expression: found.text };
      if (found.interval === null) {
        undated.push(base);
        continue;
      }
      const mention = { ...base, ...found.interval, basis: basisOf(found, article) };
      inParagraph.push({
        mention,
        ...describe(found, published),
        isLead: number === 1,
        shown: withSpeaker(text, spans, found.span),
        context: text.slice(found.span[0]),
      });
    }
    dated.push(...inParagraph.filter((one) => !isOnlyAttribution(one, inParagraph)));
  }
  const captions = [...new Set(article.captions)].flatMap((text) => captionsOf(article, text, published, isEnglish));
  return { dated, captions, undated };
}

/** What happened so shortly before it is told is the news. */
const RECENT_DAYS = 7;

/** `It sank on Monday, the coastguard said on Tuesday`: what happened is dated, and that it was said is no news. */
function isOnlyAttribution(one: Statement, others: readonly Statement[]): boolean {
  if (!one.isAttribution || one.kind !== 'happened') return false;
  return others.some(
    ({ mention, precision, isSaying }) =>
      !isSaying &&
      precision === 'day' &&
      mention.sentence === one.mention.sentence &&
      Math.abs(daysBetween(mention.start, one.mention.start)) <= RECENT_DAYS,
  );
}

function captionsOf(
  article: Article,
  text: string,
  published: PartialDate | null,
  isEnglish: boolean,
): Statement<CaptionMention>[] {
  const { paragraph: _, ...source } = cite(article, 0);
  return datedWording(text, sentenceSpans(text), published, isEnglish).flatMap((found) => {
    if (found.interval === null) return [];
    const mention = {
      ...source,
      caption: true as const,
      sentence: found.sentence,
      expression: found.text,
      ...found.interval,
      basis: basisOf(found, article),
    };
    return [{ mention, ...describe(found, published), isLead: false, shown: found.sentence, context: found.sentence }];
  });
}

interface DatedWording extends Expression {
  readonly sentence: string;
  /** The sentence within its paragraph. */
  readonly span: Span;
  /** The expression within its sentence, and the others that date something there. */
  readonly within: Span;
  readonly others: readonly Span[];
}

function datedWording(
  text: string,
  spans: readonly Span[],
  published: PartialDate | null,
  isEnglish: boolean,
): DatedWording[] {
  const found = findExpressions(text, published, isEnglish).filter(({ datesEvent }) => datesEvent);
  return found.flatMap((expression) => {
    const span = spans.find(([from, to]) => expression.offset[0] >= from && expression.offset[1] <= to);
    if (!span) return [];
    const [from, to] = span;
    const inSentence = ({ offset: [start, end] }: Expression): Span => [start - from, end - from];
    const others = found.filter((other) => other !== expression && other.offset[0] >= from && other.offset[1] <= to);
    const sentence = text.slice(from, to);
    return [{ ...expression, sentence, span, within: inSentence(expression), others: others.map(inSentence) }];
  });
}

function basisOf({ basis }: Expression, { published, inferred }: Article): Mention['basis'] {
  return basis === 'resolved' && published === null && inferred !== null ? 'inferred' : basis;
}

function describe(found: DatedWording, published: PartialDate | null) {
  const { sentence, within, others, precision } = found;
  const reported = published === null ? null : dayOf(published);
  const words = withoutSpan(sentence, within)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return {
    precision,
    reported,
    isOnlyDate: others.length === 0,
    ...readSentence(sentence, within, found.interval, reported),
    terms: termsOf(sentence, within, others),
    shingles: shinglesOf(words ?? []),
  };
}

function termsOf(sentence: string, within: Span, others: readonly Span[]): Term[] {
  const [from, to] = clauseAround(sentence, within);
  const terms = new Map<string, Term>();
  let at = 0;
  for (const { word, term } of contentTokens(sentence)) {
    const index = sentence.indexOf(word, at);
    if (index < 0) continue;
    at = index + word.length;
    const inExpression = [within, ...others].some(([start, end]) => index >= start && at <= end);
    if (inExpression || CALENDAR_WORD.test(word)) continue;
    const isOthers = others.some((other) => distance(other, index) < distance(within, index));
    const closeness = isOthers ? OF_OTHER_EXPRESSION : index >= from && at <= to ? 1 : OUTSIDE_CLAUSE;
    const isName = /^\p{N}/u.test(word) || (/^\p{Lu}/u.test(word) && index > 0);
    const known = terms.get(term);
    terms.set(term, {
      term,
      closeness: Math.max(closeness, known?.closeness ?? 0),
      isName: isName || (known?.isName ?? false),
    });
  }
  return [...terms.values()];
}

function distance([start, end]: Span, index: number): number {
  return index < start ? start - index : Math.max(0, index - end);
}

function withoutSpan(sentence: string, [start, end]: Span): string {
  return `${sentence.slice(0, start)} ${sentence.slice(end)}`;
}

function shinglesOf(words: readonly string[]): Set<number> {
  const runs = new Set<number>();
  for (let index = SHINGLE_WORDS; index <= words.length; index++) {
    runs.add(hashOf(words.slice(index - SHINGLE_WORDS, index).join(' ')));
  }
  return runs;
}

/** FNV-1a over UTF-16 units, 30 bits, which Node keeps without an object of their own. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0) & 0x3fffffff;
}

const OPEN = /[“«]/g;
const CLOSE = /[”»]/g;

/** The sentence, or the run of sentences that holds the whole quotation and who says it. Verbatim. */
function withSpeaker(text: string, spans: readonly Span[], span: Span): string {
  const at = spans.indexOf(span);
  let [from, to] = [at, at];
  const slice = () => text.slice(spans[from]?.[0], spans[to]?.[1]);
  const isOpenAtEnd = () => count(slice(), OPEN) > count(slice(), CLOSE);
  const isOpenAtStart = () => count(slice(), CLOSE) > count(slice(), OPEN);
  while (isOpenAtStart() && from > 0 && to - from < MAX_QUOTATION) from--;
  while (isOpenAtEnd() && to < spans.length - 1 && to - from < MAX_QUOTATION) to++;
  return isOpenAtStart() || isOpenAtEnd() ? text.slice(...span) : slice();
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/**
 * Whether two statements may tell one event as far as it goes by who tells it: what one article states and another has
 * from somebody who says so is one event; what somebody claims is another's word against it.
 */
export function isToldAlike(a: Statement, b: Statement): boolean {
  if (a.kind === b.kind) return true;
  if (a.kind === 'planned' || b.kind === 'planned') return false;
  return a.isSaying === b.isSaying && !a.isDisputed && !b.isDisputed && isDenial(a) === isDenial(b);
}

/** `did not fire`: not what another says. */
function isDenial({ mention }: Statement): boolean {
  return /\b(?:not|never|nobody|none|no)\b|n['’]t\b/i.test(mention.sentence);
}

/** The days that both intervals hold, or null. */
export function intersection(a: Interval, b: Interval): Interval | null {
  const start = a.start > b.start ? a.start : b.start;
  const end = a.end < b.end ? a.end : b.end;
  return start <= end ? { start, end } : null;
}
