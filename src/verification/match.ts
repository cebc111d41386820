import { type Citation, cite } from '../article.ts';
import { type Span, sentenceSpans } from '../sentence.ts';
import type { Alignment } from './align.ts';
import type { Beside, Place } from './places.ts';
import { isNumber, isSign, type Word, weightOf } from './words.ts';

/**
 * A stretch of the comparison: in both, only in the article, or only in the quote. Those that aren't `added` make up
 * the passage, one after the other.
 */
export interface QuoteDifference {
  readonly kind: 'same' | 'missing' | 'added';
  readonly text: string;
}

/** A passage that has the words of the quote, or nearly. */
export interface Match extends Omit<Citation, 'paragraph'> {
  /** Where it begins; null where it stands in none. */
  readonly paragraph: number | null;
  /** Where it ends, when that is another one. */
  readonly lastParagraph?: number;
  /** Where it stands when it isn't in a paragraph. */
  readonly in?: Beside;
  /** The passage, verbatim, a line for each paragraph. */
  readonly text: string;
  /** All of what it stands in: its paragraph or paragraphs, a line each, or a title, a heading, a caption. */
  readonly whole: string;
  /** Where it stands in that, in UTF-16 units. */
  readonly place: Span;
  /** Share of the words of both that both have, in the same order: 0 to 1, 1 for word for word. Short words count half. */
  readonly similarity: number;
  readonly differences: readonly QuoteDifference[];
}

/** Omissions as quotes mark them: `…`, `...`, `[…]`, `. . .` */
export const OMISSION = /…|\.\s?\.\s?\./;

/** A quote beside what it may stand in. */
export interface Compared {
  readonly quote: string;
  readonly words: readonly Word[];
  readonly place: Place;
  /** Words of the place. */
  readonly told: readonly Word[];
}

/** The passage that has the words one after the other; less than word for word where that cuts a sign from a number. */
export function findRun(compared: Compared): Match | null {
  const { words, told } = compared;
  let cutOff: Alignment | null = null;
  for (let from = indexOfRun(told, words); from >= 0; from = indexOfRun(told, words, from + 1)) {
    const found = wholly(words, from);
    const wide = withSigns(found, told);
    if (wide.from === found.from && wide.to === found.to) return toMatch(compared, found);
    cutOff ??= wide;
  }
  return cutOff && toMatch(compared, cutOff);
}

/** Where all that stands between a quote's omissions stands in this order; null where it doesn't, or nothing is left out. */
export function findParts({ quote, words, told }: Compared): Alignment | null {
  const parts: Word[][] = [];
  for (const [index, word] of words.entries()) {
    const before = words[index - 1];
    if (before === undefined || OMISSION.test(quote.slice(before.end, word.start))) parts.push([]);
    parts.at(-1)?.push(word);
  }
  if (parts.length === 1) return null;
  const pairs: [number, number][] = [];
  let from = 0;
  for (const part of parts) {
    const at = indexOfRun(told, part, from);
    if (at < 0) return null;
    for (const index of part.keys()) pairs.push([pairs.length, at + index]);
    from = at + part.length;
  }
  return withSigns({ from: pairs[0]?.[1] ?? 0, to: from, pairs }, told);
}

/** Index of the first of these words in a row; -1 where they don't stand so. */
function indexOfRun(words: readonly Word[], run: readonly Word[], start = 0): number {
  for (let at = start; at + run.length <= words.length; at++) {
    if (run.every(({ key }, index) => words[at + index]?.key === key)) return at;
  }
  return -1;
}

/** With the signs of a number at either end, without which it means something else. */
export function withSigns({ from, to, pairs }: Alignment, told: readonly Word[]): Alignment {
  const [before, first, last, behind, next] = [told[from - 1], told[from], told[to - 1], told[to], told[to + 1]];
  const hasBefore = before && first && isNumber(first) && isSign(before) && before.end === first.start;
  const isNextOnes = behind && next && isNumber(next) && behind.end === next.start;
  const hasBehind = last && behind && !isNextOnes && isNumber(last) && isSign(behind) && behind.start <= last.end + 1;
  return { from: hasBefore ? from - 1 : from, to: hasBehind ? to + 1 : to, pairs };
}

function wholly(words: readonly Word[], from: number): Alignment {
  return { from, to: from + words.length, pairs: words.map((_, index) => [index, from + index]) };
}

/** With as many words more at either end as the quote has, up to the sentence's: what stands there instead. */
export function widened(
  { from, to, pairs }: Alignment,
  quote: readonly Word[],
  told: readonly Word[],
  text: string,
): Alignment {
  const start = told[from]?.start ?? 0;
  const end = told[to - 1]?.end ?? 0;
  const sentences = sentenceSpans(text);
  const [begins = 0] = sentences.findLast(([first]) => first <= start) ?? [];
  const [, ends = text.length] = sentences.find(([, last]) => last >= end) ?? [];
  let [wideFrom, wideTo] = [from, to];
  const [before, after] = [pairs[0]?.[0] ?? 0, quote.length - 1 - (pairs.at(-1)?.[0] ?? 0)];
  while (from - wideFrom < before && (told[wideFrom - 1]?.start ?? -1) >= begins) wideFrom--;
  while (wideTo - to < after && (told[wideTo]?.end ?? Number.POSITIVE_INFINITY) <= ends) wideTo++;
  return { from: wideFrom, to: wideTo, pairs };
}

export function toMatch(compared: Compared, aligned: Alignment): Match {
  const { words, told, place } = compared;
  const { from, to, pairs } = aligned;
  const span: Span = [told[from]?.start ?? 0, told[to - 1]?.end ?? 0];
  const common = sumOf(pairs.flatMap(([quoted]) => words[quoted] ?? []));
  const { paragraph, last } = place;
  return {
    ...cite(place.article, paragraph ?? 0),
    paragraph,
    ...(last !== null && last !== paragraph && { lastParagraph: last }),
    ...(place.in && { in: place.in }),
    text: place.text.slice(...span),
    whole: place.text,
    place: span,
    similarity: (2 * common) / (sumOf(words) + sumOf(told.slice(from, to))),
    differences: differencesOf(compared, aligned),
  };
}

function differencesOf(
  { quote, words, place: { text }, told }: Compared,
  { from, to, pairs }: Alignment,
): QuoteDifference[] {
  const found: { kind: QuoteDifference['kind']; first: number; last: number }[] = [];
  const add = (kind: QuoteDifference['kind'], index: number) => {
    const before = found.at(-1);
    if (before?.kind === kind) before.last = index;
    else found.push({ kind, first: index, last: index });
  };
  let [quoted, at] = [0, from];
  for (const [nextQuoted, nextAt] of [...pairs, [words.length, to] as const]) {
    while (at < nextAt) add('missing', at++);
    while (quoted < nextQuoted) add('added', quoted++);
    if (nextAt < to) add('same', nextAt);
    [quoted, at] = [nextQuoted + 1, nextAt + 1];
  }
  return found.map(({ kind, first, last }, index) => {
    if (kind === 'added') return { kind, text: quote.slice(words[first]?.start, words[last]?.end) };
    // With what stands between it and the next one, so that nothing of the passage is lost.
    const isLast = !found.slice(index + 1).some((other) => other.kind !== 'added');
    return { kind, text: text.slice(told[first]?.start, isLast ? told[last]?.end : told[last + 1]?.start) };
  });
}

export function sumOf(words: readonly Word[]): number {
  return words.reduce((sum, word) => sum + weightOf(word), 0);
}
