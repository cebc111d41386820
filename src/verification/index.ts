import { type Article, type Citation, cite } from '../article.ts';
import type { Scope } from '../catalogue.ts';
import { compareDates } from '../date.ts';
import { type Passages, readQuestion, type SearchEngine, type Vocabulary } from '../search/index.ts';
import { type Span, sentenceSpans } from '../sentence.ts';
import { Slice } from '../slice.ts';
import { type Alignment, align } from './align.ts';
import { isNumber, isSign, type Word, weightOf, wordsIn } from './words.ts';

/**
 * A stretch of the comparison: in both, only in the article, or only in the quote. Those that aren't `added` make up
 * the passage, one after the other.
 */
export interface QuoteDifference {
  readonly kind: 'same' | 'missing' | 'added';
  readonly text: string;
}

/** What of an article isn't one of its paragraphs. */
export type Beside = 'title' | 'heading' | 'caption';

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

export type Verification =
  /** Word for word, whatever its punctuation, case and accents. `hasMore`: in more passages than these. */
  | { readonly kind: 'exact'; readonly scope: Scope; readonly matches: readonly Match[]; readonly hasMore: boolean }
  /** `isAbridged`: word for word but for what it says to leave out. */
  | { readonly kind: 'near'; readonly scope: Scope; readonly matches: readonly Match[]; readonly isAbridged: boolean }
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
  /** The articles, the earliest published first and undated ones last. */
  readonly earliestFirst: readonly Article[];
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

/** Omissions as quotes mark them: `…`, `...`, `[…]`, `. . .` */
const OMISSION = /…|\.\s?\.\s?\./;
/** Paragraphs over which a quote with omissions may reach. */
const REACH = 5;
/** Shown by nothing, wherever they stand; what is read of articles has none. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069]/g;
/** Where somebody read it, before or behind it. */
const ADDRESS_AT_END = /^(?:https?:\/\/\S+\s+)+|(?:\s+https?:\/\/\S+)+$/g;

/** Whether a quote stands in the articles, word for word or nearly, and where. The earliest published first, then by likeness. */
export async function verify({ quote: typed, scope }: Claim, shelf: Shelf): Promise<Verification> {
  const quote = typed.replace(INVISIBLE, '').trim().replace(ADDRESS_AT_END, '');
  const words = wordsIn(quote);
  if (words.length === 0) return { kind: 'no-words' };
  const slice = new Slice(SLICE_MILLISECONDS);
  const { tokens } = await readQuestion(quote, shelf.vocabulary, slice);
  const terms = [...new Set(tokens.map(({ term }) => term))];
  const hits = await shelf.engine.search(terms, {
    limit: CANDIDATES,
    ...(scope.articles && { articles: scope.articles }),
  });
  const candidates = hits.flatMap(({ article, paragraph }) =>
    withLeadIns(article, paragraph, shelf).map((number) => paragraphOf(shelf, article, number)),
  );
  const articles = shelf.earliestFirst.filter(({ id }) => scope.articles?.has(id) ?? true);

  const exact: Match[] = [];
  const cutOff: Match[] = [];
  const collect = (place: Place) => {
    const found = findRun({ quote, words, place, told: wordsIn(place.text) });
    if (found === null) return;
    if (found.similarity === 1) exact.push(found);
    else if (cutOff.length < MAX_MATCHES) cutOff.push(found);
  };
  const run = shelf.vocabulary.wordNumbers(quote);
  for (const article of articles) {
    if (exact.length > MAX_MATCHES) break;
    const found = new Map<string, Place>();
    const add = (place: Place) => found.set(`${place.paragraph} ${place.last}`, place);
    for (const place of candidates) if (place.article === article) add(place);
    for (const [first, last] of runsIn(article, run, shelf)) add(paragraphOf(shelf, article.id, first, last));
    for (const place of found.values()) {
      if (slice.isOver) await slice.next();
      collect(place);
    }
    if (slice.isOver) await slice.next();
  }
  const beside = exact.length === 0 ? articles.flatMap(placesBeside) : [];
  for (const place of beside) {
    if (slice.isOver) await slice.next();
    if (exact.length <= MAX_MATCHES) collect(place);
  }
  if (exact.length > 0) {
    return { kind: 'exact', scope, matches: exact.slice(0, MAX_MATCHES), hasMore: exact.length > MAX_MATCHES };
  }

  const abridged: Match[] = [];
  const near: Match[] = [...cutOff];
  const across = candidates.flatMap((place) =>
    placesAcross(place, candidates, OMISSION.test(quote) ? REACH : 1, shelf),
  );
  for (const place of [...candidates, ...across, ...beside]) {
    if (place.text.length > MAX_COMPARED || cutOff.some((match) => isIn(match, place))) continue;
    if (slice.isOver) await slice.next();
    const told = wordsIn(place.text);
    const keys = new Set(told.map(({ key }) => key));
    const common = sumOf(words.filter(({ key }) => keys.has(key)));
    // No passage of it can be more alike.
    if (common < MIN_COMMON || (2 * common) / (sumOf(words) + common) < MIN_SIMILARITY) continue;
    const compared = { quote, words, place, told };
    const parts = findParts(compared);
    if (parts !== null && spansAll(parts, compared)) abridged.push(toMatch(compared, parts));
    const aligned = abridged.length > 0 ? null : align(words, told);
    if (aligned === null || !spansAll(aligned, compared)) continue;
    const match = toMatch(compared, withSigns(widened(aligned, words, told, place.text), told));
    const shared = sumOf(aligned.pairs.flatMap(([quoted]) => words[quoted] ?? []));
    if (match.similarity >= MIN_SIMILARITY && shared >= MIN_COMMON) near.push(match);
  }
  const isAbridged = abridged.length > 0;
  near.sort((a, b) => b.similarity - a.similarity || byDate(a, b));
  const matches = isAbridged ? abridged.sort(byDate) : near.filter((match, index) => !overlaps(match, near, index));
  return matches.length > 0
    ? { kind: 'near', scope, matches: matches.slice(0, MAX_MATCHES), isAbridged }
    : { kind: 'none', scope };
}

interface Place {
  readonly article: Article;
  /** Its first and its last one; null for what stands beside them. */
  readonly paragraph: number | null;
  readonly last: number | null;
  readonly in?: Beside;
  /** All of it. */
  readonly text: string;
}

/** A paragraph together with later ones of its article that may have words of the quote too, all between them included. */
function placesAcross(
  { article, paragraph }: Place,
  candidates: readonly Place[],
  reach: number,
  shelf: Shelf,
): Place[] {
  if (paragraph === null) return [];
  return candidates
    .filter((other) => other.article === article && other.last !== null)
    .filter(({ last }) => Number(last) > paragraph && Number(last) <= paragraph + reach)
    .map(({ last }) => paragraphOf(shelf, article.id, paragraph, last ?? paragraph));
}

/** Whether it begins in the first of its paragraphs and ends in the last: else fewer of them have it as well. */
function spansAll({ from, to }: Alignment, { place: { text }, told }: Compared): boolean {
  const breakAt = text.indexOf('\n');
  if (breakAt < 0) return true;
  return (told[from]?.start ?? 0) < breakAt && (told[to - 1]?.end ?? 0) > text.lastIndexOf('\n');
}

/** Whether a better one has a paragraph of it. */
function overlaps({ article, paragraph, lastParagraph }: Match, matches: readonly Match[], index: number): boolean {
  if (paragraph === null) return false;
  return matches.slice(0, index).some((better) => {
    if (better.article !== article || better.paragraph === null) return false;
    const last = better.lastParagraph ?? better.paragraph;
    return better.paragraph <= (lastParagraph ?? paragraph) && last >= paragraph;
  });
}

function isIn({ article, paragraph, in: beside }: Match, place: Place): boolean {
  return article === place.article.id && paragraph === place.paragraph && beside === place.in;
}

/** Throws when the engine names a paragraph that the corpus doesn't hold: a quote must never come from elsewhere. */
function paragraphOf({ articles }: Shelf, id: string, paragraph: number, last = paragraph): Place {
  const article = articles.get(id);
  const told = article?.paragraphs.slice(paragraph - 1, last) ?? [];
  if (!article || told.length === 0) throw new Error(`Expected a paragraph of the corpus, got ${id} ${paragraph}`);
  return { article, paragraph, last, text: told.map(({ text }) => text).join('\n') };
}

/** A paragraph, and before it those that lead into it, as a question does: they aren't found by themselves. */
function withLeadIns(article: string, paragraph: number, { passages }: Shelf): number[] {
  const numbers = [paragraph];
  for (let before = paragraph - 1; before > 0 && passages.get(article, before) === null; before--) numbers.push(before);
  return numbers;
}

function placesBeside(article: Article): Place[] {
  const { title, headings, captions } = article;
  const place = (kind: Beside) => (text: string) => ({ article, paragraph: null, last: null, in: kind, text });
  return [place('title')(title), ...headings.map(place('heading')), ...captions.map(place('caption'))];
}

/** Paragraphs that may have the quote as it is: where its words stand one after the other, as the index numbers them. */
function* runsIn(article: Article, run: readonly number[], shelf: Shelf): Generator<readonly [number, number]> {
  const [opening = -1] = run;
  if (opening < 0) return;
  for (const { number } of article.paragraphs) {
    const numbers = numbersIn(article, number, shelf);
    for (let at = numbers.indexOf(opening); at >= 0; at = numbers.indexOf(opening, at + 1)) {
      const last = endOfRun({ article, number, numbers, at }, run, shelf);
      if (last === null) continue;
      yield [number, last];
      break;
    }
  }
}

/** In which paragraph a run ends that begins at a word of this one; null where it doesn't go on. */
function endOfRun(
  { article, number, numbers, at }: { article: Article; number: number; numbers: Int32Array; at: number },
  run: readonly number[],
  shelf: Shelf,
): number | null {
  let [last, words, next] = [number, numbers, at];
  for (const word of run) {
    while (next >= words.length) {
      if (++last > article.paragraphs.length) return null;
      [words, next] = [numbersIn(article, last, shelf), headLength(article, last, shelf)];
    }
    if (words[next++] !== word) return null;
  }
  return last;
}

function numbersIn({ id, paragraphs }: Article, number: number, { passages, vocabulary }: Shelf): Int32Array {
  // What leads into others isn't indexed by itself.
  const numbers = passages.get(id, number)?.words;
  return numbers ?? Int32Array.from(vocabulary.wordNumbers(paragraphs[number - 1]?.text ?? ''));
}

/** Words of the heading that a paragraph is indexed with. */
function headLength({ id }: Article, number: number, { passages }: Shelf): number {
  return passages.get(id, number)?.sentences.findLast(({ end }) => end <= 0)?.to ?? 0;
}

interface Compared {
  readonly quote: string;
  readonly words: readonly Word[];
  readonly place: Place;
  /** Words of the place. */
  readonly told: readonly Word[];
}

/** The passage that has the words one after the other; less than word for word where that cuts a sign from a number. */
function findRun(compared: Compared): Match | null {
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
function findParts({ quote, words, told }: Compared): Alignment | null {
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
function withSigns({ from, to, pairs }: Alignment, told: readonly Word[]): Alignment {
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

function toMatch(compared: Compared, aligned: Alignment): Match {
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

function sumOf(words: readonly Word[]): number {
  return words.reduce((sum, word) => sum + weightOf(word), 0);
}

/** The earliest first, undated ones last. */
export function byDate(a: Pick<Article, 'published'>, b: Pick<Article, 'published'>): number {
  if (a.published === null || b.published === null) return Number(a.published === null) - Number(b.published === null);
  return compareDates(a.published, b.published);
}
