import { type Article, type Citation, cite } from '../article.ts';
import type { Scope } from '../catalogue.ts';
import { compareDates } from '../date.ts';
import { type Passages, readQuestion, type SearchEngine, type Vocabulary } from '../search/index.ts';
import { type Span, sentenceSpans } from '../sentence.ts';
import { Slice } from '../slice.ts';
import { type Alignment, align } from './align.ts';
import { type Word, weightOf, wordsIn } from './words.ts';

/**
 * A stretch of the comparison: in both, only in the article, or only in the quote. Those that aren't `added` make up
 * the passage, one after the other.
 */
export interface QuoteDifference {
  readonly kind: 'same' | 'missing' | 'added';
  readonly text: string;
}

/** A passage that has the words of the quote, or nearly. */
export interface Match extends Citation {
  /** The passage, verbatim. */
  readonly text: string;
  /** The whole paragraph that it stands in. */
  readonly paragraphText: string;
  /** Where it stands in its paragraph, in UTF-16 units. */
  readonly place: Span;
  /** Share of the words of both that both have, in the same order: 0 to 1, 1 for word for word. Short words count half. */
  readonly similarity: number;
  readonly differences: readonly QuoteDifference[];
}

/** `exact`: word for word, whatever its punctuation, case and accents. */
export type Verification =
  | { readonly kind: 'exact'; readonly scope: Scope; readonly matches: readonly Match[] }
  | { readonly kind: 'near'; readonly scope: Scope; readonly matches: readonly Match[] }
  | { readonly kind: 'none'; readonly scope: Scope }
  /** Nothing in it can be compared: punctuation only. */
  | { readonly kind: 'no-words' }
  | { readonly kind: 'unknown-source'; readonly source: string };

export interface Claim {
  readonly quote: string;
  /** Only these articles. */
  readonly scope: Scope;
}

interface Shelf {
  readonly engine: SearchEngine;
  readonly vocabulary: Vocabulary;
  readonly articles: ReadonlyMap<string, Article>;
  readonly passages: Passages;
}

const MAX_MATCHES = 10;
/** Paragraphs that are compared word by word where none has the quote as it is. */
const CANDIDATES = 50;
/** A longer paragraph would take too long to compare; what it has word for word is found all the same. */
const MAX_COMPARED = 20_000;
/**
 * From here on a passage is another rendering of the quote rather than about the same. With it, of quotations that other
 * articles translate otherwise nearly all are found, of sentences with every third word changed 19 of 20, and of 144
 * sentences on subjects that no article has, one.
 */
const MIN_SIMILARITY = 0.45;
/** Fewer words in common are in any text. */
const MIN_COMMON = 3;
/** How long it may hold others up. */
const SLICE_MILLISECONDS = 10;

/** Whether a quote stands in the articles, word for word or nearly, and where. The earliest published first, then by likeness. */
export async function verify({ quote, scope }: Claim, shelf: Shelf): Promise<Verification> {
  const words = wordsIn(quote);
  if (words.length === 0) return { kind: 'no-words' };
  const slice = new Slice(SLICE_MILLISECONDS);
  const { tokens } = await readQuestion(quote, shelf.vocabulary, slice);
  const terms = [...new Set(tokens.map(({ term }) => term))];
  const hits = await shelf.engine.search(terms, {
    limit: CANDIDATES,
    ...(scope.articles && { articles: scope.articles }),
  });
  const found = new Map<string, Place>();
  for (const { article, paragraph } of hits) addPlace(found, shelf, article, paragraph);
  const candidates = [...found.values()];
  for (const article of shelf.articles.values()) {
    if (scope.articles && !scope.articles.has(article.id)) continue;
    if (slice.isOver) await slice.next();
    for (const paragraph of paragraphsWith(quote, article, shelf)) addPlace(found, shelf, article.id, paragraph);
  }

  const exact: Match[] = [];
  for (const place of found.values()) {
    if (slice.isOver) await slice.next();
    const told = wordsIn(place.text);
    const from = indexOfRun(told, words);
    if (from >= 0) exact.push(toMatch(place, quote, words, told, wholly(words, from)));
  }
  if (exact.length > 0) return { kind: 'exact', scope, matches: exact.sort(byDate).slice(0, MAX_MATCHES) };

  const near: Match[] = [];
  for (const place of candidates) {
    if (place.text.length > MAX_COMPARED) continue;
    if (slice.isOver) await slice.next();
    const told = wordsIn(place.text);
    const keys = new Set(told.map(({ key }) => key));
    const common = sumOf(words.filter(({ key }) => keys.has(key)));
    // No passage of it can be more alike.
    if (common < MIN_COMMON || (2 * common) / (sumOf(words) + common) < MIN_SIMILARITY) continue;
    const aligned = align(words, told);
    if (aligned === null) continue;
    const match = toMatch(place, quote, words, told, widened(aligned, words, told, place.text));
    const shared = sumOf(aligned.pairs.flatMap(([quoted]) => words[quoted] ?? []));
    if (match.similarity >= MIN_SIMILARITY && shared >= MIN_COMMON) near.push(match);
  }
  near.sort((a, b) => b.similarity - a.similarity || byDate(a, b));
  return near.length > 0 ? { kind: 'near', scope, matches: near.slice(0, MAX_MATCHES) } : { kind: 'none', scope };
}

interface Place {
  readonly citation: Citation;
  /** The whole paragraph. */
  readonly text: string;
}

/** Throws when the engine names a paragraph that the corpus doesn't hold: a quote must never come from elsewhere. */
function addPlace(found: Map<string, Place>, { articles }: Shelf, id: string, number: number): void {
  const article = articles.get(id);
  const paragraph = article?.paragraphs[number - 1];
  if (!article || !paragraph) throw new Error(`Expected a paragraph of the corpus, got ${id} ${number}`);
  found.set(`${id} ${number}`, { citation: cite(article, number), text: paragraph.text });
}

/** Numbers of the paragraphs that may have the quote as it is: those with its words one after the other, as the index numbers them. */
function* paragraphsWith(quote: string, article: Article, { vocabulary, passages }: Shelf): Generator<number> {
  const run = vocabulary.wordNumbers(quote);
  for (const { number } of article.paragraphs) {
    const passage = passages.get(article.id, number);
    // What leads into others isn't indexed by itself.
    if (passage === null || hasRun(passage.words, run)) yield number;
  }
}

function hasRun(numbers: Int32Array, run: readonly number[]): boolean {
  const [first = -1] = run;
  if (first < 0) return false;
  for (let at = numbers.indexOf(first); at >= 0; at = numbers.indexOf(first, at + 1)) {
    if (run.every((number, index) => numbers[at + index] === number)) return true;
  }
  return false;
}

/** Index of the first of these words in a row; -1 where they don't stand so. */
function indexOfRun(words: readonly Word[], run: readonly Word[]): number {
  return words.findIndex((_, at) => run.every(({ key }, index) => words[at + index]?.key === key));
}

function wholly(words: readonly Word[], from: number): Alignment {
  return { from, to: from + words.length, pairs: words.map((_, index) => [index, from + index]) };
}

/** With as many words more at either end as the quote has, up to the sentence's: what stands there instead. */
function widened(
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

function toMatch(
  { citation, text }: Place,
  quote: string,
  words: readonly Word[],
  told: readonly Word[],
  aligned: Alignment,
): Match {
  const { from, to, pairs } = aligned;
  const place: Span = [told[from]?.start ?? 0, told[to - 1]?.end ?? 0];
  const common = sumOf(pairs.flatMap(([quoted]) => words[quoted] ?? []));
  return {
    ...citation,
    text: text.slice(...place),
    paragraphText: text,
    place,
    similarity: (2 * common) / (sumOf(words) + sumOf(told.slice(from, to))),
    differences: differencesOf({ quote, words, text, told }, aligned),
  };
}

interface Compared {
  readonly quote: string;
  readonly words: readonly Word[];
  /** The paragraph, and its words. */
  readonly text: string;
  readonly told: readonly Word[];
}

function differencesOf({ quote, words, text, told }: Compared, { from, to, pairs }: Alignment): QuoteDifference[] {
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

function sumOf(words: readonly Word[]): number {
  return words.reduce((sum, word) => sum + weightOf(word), 0);
}

function byDate(a: Match, b: Match): number {
  if (a.published === null || b.published === null) return Number(a.published === null) - Number(b.published === null);
  return compareDates(a.published, b.published);
}
