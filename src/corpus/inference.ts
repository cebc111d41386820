import type { Article } from '../article.ts';
import { type Day, dayOf, latestWeekday, weekdayNumber } from '../date.ts';
import { sentenceSpans } from '../sentence.ts';
import type { Steps } from '../slice.ts';
import { combineHashes, hashWords, wordsOf } from './words.ts';

/** Runs of four words that two articles must share to be compared closely; most share none. */
const SHINGLE_WORDS = 4;
const MIN_SHARED_SHINGLES = 3;
/** A run that more undated articles hold is a phrase of the subject and tells nothing. */
const MAX_HOLDERS = 50;
/** Compared closely, those with most in common first. */
const MAX_CANDIDATES = 12;
/** Share of common words above which two sentences state the same, and how many must. */
const MIN_OVERLAP = 0.27;
const MIN_SAME_STATEMENTS = 2;
/** Shorter sentences are alike by chance. */
const MIN_STATEMENT_WORDS = 6;
/** A bare weekday of something said or done: `on Friday`, `said Friday`. */
const WEEKDAY =
  /(?<!\b(?:every|each|next|last|black|good|until|by)\s)\b(?<name>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b(?!,? \d|s\b)/g;

/**
 * Infers a date for an article without one where others report the same statements on the same named weekday and agree
 * on the day that is meant: the date of the ones that it shares most statements with, since what it says on a weekday
 * was said in the days before it came out, as theirs was. It stays apart from `published`, with the ids of the articles that it rests on.
 */
export function* inferDates(articles: readonly Article[]): Steps<Article[]> {
  const undated: Article[] = [];
  for (const article of articles) {
    if (article.published === null && weekdaysOf(article).size > 0) undated.push(article);
    yield;
  }
  if (undated.length === 0) return [...articles];
  const near = yield* findNear(undated, articles);
  const told: Article[] = [];
  for (const article of articles) {
    const candidates = near.get(article);
    told.push(candidates ? { ...article, inferred: infer(article, candidates) } : article);
    yield;
  }
  return told;
}

interface Dated {
  readonly article: Article;
  readonly day: Day;
}

/** For each undated article the dated ones that share most of its wording, in the order of the articles. */
function* findNear(undated: readonly Article[], articles: readonly Article[]): Steps<Map<Article, Dated[]>> {
  // The undated ones are indexed and the dated ones passed by, since they are the many.
  const holders = new Map<number, Article[]>();
  for (const article of undated) {
    for (const shingle of shinglesOf(article)) {
      const known = holders.get(shingle);
      if (known) known.push(article);
      else holders.set(shingle, [article]);
    }
    yield;
  }
  const found = new Map<Article, { dated: Dated; shared: number }[]>(undated.map((article) => [article, []]));
  for (const article of articles) {
    yield;
    const day = article.published === null ? null : dayOf(article.published);
    if (day === null || weekdaysOf(article).size === 0) continue;
    const counts = new Map<Article, number>();
    for (const shingle of shinglesOf(article)) {
      const known = holders.get(shingle) ?? [];
      if (known.length > MAX_HOLDERS) continue;
      for (const holder of known) counts.set(holder, (counts.get(holder) ?? 0) + 1);
    }
    for (const [holder, shared] of counts) {
      if (shared >= MIN_SHARED_SHINGLES) found.get(holder)?.push({ dated: { article, day }, shared });
    }
  }
  return new Map([...found].map(([article, candidates]) => [article, nearest(candidates)]));
}

function nearest(candidates: readonly { dated: Dated; shared: number }[]): Dated[] {
  const most = [...candidates].sort((a, b) => b.shared - a.shared).slice(0, MAX_CANDIDATES);
  return candidates.filter((candidate) => most.includes(candidate)).map(({ dated }) => dated);
}

function infer(article: Article, near: readonly Dated[]): Article['inferred'] {
  const weekdays = weekdaysOf(article);
  const statements = statementsOf(article);
  /** The days that a common weekday means. */
  const meant = new Set<Day>();
  const support = new Map<Day, { same: number; from: string[] }>();
  for (const { article: other, day: published } of near) {
    const common = [...weekdaysOf(other)].filter((weekday) => weekdays.has(weekday));
    if (common.length === 0) continue;
    const same = sameStatements(statements, statementsOf(other));
    if (same < MIN_SAME_STATEMENTS) continue;
    for (const weekday of common) meant.add(latestWeekday(weekday, published));
    const known = support.get(published) ?? { same: 0, from: [] };
    support.set(published, { same: Math.max(known.same, same), from: [...known.from, other.id] });
  }
  const [best, second] = [...support].sort(([, a], [, b]) => b.same - a.same);
  // Two days that fit equally are no answer.
  if (!best || meant.size > 1 || best[1].same === second?.[1].same) return null;
  return { published: best[0], from: best[1].from };
}

function weekdaysOf({ paragraphs }: Article): Set<number> {
  const names = paragraphs.flatMap(({ text }) => [...text.matchAll(WEEKDAY)].map(({ groups }) => groups?.name ?? ''));
  return new Set(names.map(weekdayNumber).filter((weekday) => weekday !== null));
}

type Statement = ReadonlySet<string>;

/** How many statements the others have too. */
function sameStatements(statements: readonly Statement[], others: readonly Statement[]): number {
  return statements.filter((statement) => others.some((other) => overlap(statement, other) >= MIN_OVERLAP)).length;
}

/** Each sentence as the beginnings of its longer words, which survive inflection. */
function statementsOf({ paragraphs }: Article): Statement[] {
  return paragraphs
    .flatMap(({ text }) => sentenceSpans(text).map((span) => text.slice(...span)))
    .map(
      (sentence) =>
        new Set(
          wordsOf(sentence)
            .filter((word) => word.length >= 4)
            .map((word) => word.slice(0, 5)),
        ),
    )
    .filter((words) => words.size >= MIN_STATEMENT_WORDS);
}

/** Jaccard's index: common words by all words, 0 to 1. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const word of a) if (b.has(word)) common++;
  return common / (a.size + b.size - common);
}

/** Hashes of every run of four words (32 bits): millions of them are compared, and a rare clash does no harm. */
function shinglesOf({ paragraphs }: Article): Set<number> {
  const shingles = new Set<number>();
  for (const { text } of paragraphs) {
    const words = hashWords(text);
    for (let index = SHINGLE_WORDS - 1; index < words.length; index++) {
      shingles.add(combineHashes(words.slice(index - SHINGLE_WORDS + 1, index + 1)));
    }
  }
  return shingles;
}
