import type { Article } from '../article.ts';
import { byEarliest, type Scope } from '../catalogue.ts';
import { readQuestion } from '../search/index.ts';
import { Slice } from '../slice.ts';
import { type Alignment, align } from './align.ts';
import {
  type Compared,
  findParts,
  findRun,
  type Match,
  OMISSION,
  sumOf,
  toMatch,
  widened,
  withSigns,
} from './match.ts';
import { type Place, paragraphOf, placesAcross, placesBeside, runsIn, type Shelf, withLeadIns } from './places.ts';
import { wordsIn } from './words.ts';

export type { Match, QuoteDifference } from './match.ts';

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

const MAX_MATCHES = 10;
/** Paragraphs that are compared word by word where none has the quote as it is. */
const CANDIDATES = 50;
/** A longer paragraph would take too long to compare; what it has word for word is found all the same. */
const MAX_COMPARED = 20_000;
/**
 * From here on a passage is another rendering of the quote rather than about the same. With it, of quotations that other
 * articles translate otherwise nearly all are found, of sentences with three in ten words changed 49 of 50, and of 144
 * sentences on subjects that no article has, one.
 */
const MIN_SIMILARITY = 0.45;
/** Fewer words in common are in any text. */
const MIN_COMMON = 3;
/** Paragraphs over which a quote with omissions may reach. */
const REACH = 5;
/** How long it may hold others up. */
const SLICE_MILLISECONDS = 10;

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

  const quoted = { quote, words, slice };
  const { exact, cutOff, beside } = await findExact(quoted, candidates, articles, shelf);
  if (exact.length > 0) {
    return { kind: 'exact', scope, matches: exact.slice(0, MAX_MATCHES), hasMore: exact.length > MAX_MATCHES };
  }
  const across = candidates.flatMap((place) =>
    placesAcross(place, candidates, OMISSION.test(quote) ? REACH : 1, shelf),
  );
  const { abridged, near } = await findNear(quoted, [...candidates, ...across, ...beside], cutOff);
  const isAbridged = abridged.length > 0;
  const matches = isAbridged ? abridged : near.filter((match, index) => !overlaps(match, near, index));
  return matches.length > 0
    ? { kind: 'near', scope, matches: matches.slice(0, MAX_MATCHES), isAbridged }
    : { kind: 'none', scope };
}

interface Quoted extends Pick<Compared, 'quote' | 'words'> {
  readonly slice: Slice;
}

/**
 * Passages that have it word for word, up to the article with which there are more than are shown; `cutOff` but for a sign of a number at its end.
 * What stands beside the paragraphs is looked at, and given, where none of them has it.
 */
async function findExact(
  { quote, words, slice }: Quoted,
  candidates: readonly Place[],
  articles: readonly Article[],
  shelf: Shelf,
): Promise<{ exact: Match[]; cutOff: Match[]; beside: Place[] }> {
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
  return { exact, cutOff, beside };
}

/** Passages that have all of it but what it leaves out, the earliest first; without any, those most like it, which `cutOff` are too. */
async function findNear({ quote, words, slice }: Quoted, places: readonly Place[], cutOff: readonly Match[]) {
  const abridged: Match[] = [];
  const near: Match[] = [...cutOff];
  for (const place of places) {
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
  near.sort((a, b) => b.similarity - a.similarity || byEarliest(a, b));
  return { abridged: abridged.sort(byEarliest), near };
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
