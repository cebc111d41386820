import type { Article } from '../article.ts';
import { type Day, dayOf, latestWeekday, weekdayNumber } from '../date.ts';
import { sentenceSpans } from '../sentence.ts';
import { wordsOf } from './page.ts';

/** Runs of four words that two articles must share to be compared closely; most share none. */
const SHINGLE_WORDS = 4;
const MIN_SHARED_SHINGLES = 3;
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
 * on the day. It stays apart from `published`, with the ids of the articles that it rests on.
 */
export function inferDates(articles: readonly Article[]): Article[] {
  const undated = articles.filter(({ published }) => published === null);
  if (undated.length === 0) return [...articles];
  const dated = articles.flatMap((article) => {
    const day = article.published === null ? null : dayOf(article.published);
    return day === null ? [] : [{ article, day }];
  });
  const byShingle = new Map<string, number[]>();
  for (const [index, { article }] of dated.entries()) {
    for (const shingle of shinglesOf(article)) {
      const holders = byShingle.get(shingle);
      if (holders) holders.push(index);
      else byShingle.set(shingle, [index]);
    }
  }
  return articles.map((article) => {
    if (article.published !== null) return article;
    const near = candidates(article, byShingle).flatMap((index) => dated[index] ?? []);
    return { ...article, inferred: infer(article, near) };
  });
}

function candidates(article: Article, byShingle: ReadonlyMap<string, readonly number[]>): number[] {
  const shared = new Map<number, number>();
  for (const shingle of shinglesOf(article)) {
    for (const index of byShingle.get(shingle) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
  }
  return [...shared]
    .filter(([, count]) => count >= MIN_SHARED_SHINGLES)
    .map(([index]) => index)
    .sort((a, b) => a - b);
}

function infer(article: Article, near: readonly { article: Article; day: Day }[]): Article['inferred'] {
  const weekdays = weekdaysOf(article);
  const support = new Map<Day, string[]>();
  for (const { article: other, day: published } of near) {
    const common = [...weekdaysOf(other)].filter((weekday) => weekdays.has(weekday));
    if (common.length === 0 || !stateTheSame(article, other)) continue;
    for (const weekday of common) {
      const day = latestWeekday(weekday, published);
      support.set(day, [...(support.get(day) ?? []), other.id]);
    }
  }
  const [only, ...others] = [...support];
  // Two days that fit equally are no answer.
  return only && others.length === 0 ? { published: only[0], from: only[1] } : null;
}

function weekdaysOf({ paragraphs }: Article): Set<number> {
  const names = paragraphs.flatMap(({ text }) => [...text.matchAll(WEEKDAY)].map(({ groups }) => groups?.name ?? ''));
  return new Set(names.map(weekdayNumber).filter((weekday) => weekday !== null));
}

function stateTheSame(a: Article, b: Article): boolean {
  const others = statementsOf(b);
  const same = statementsOf(a).filter((statement) => others.some((other) => overlap(statement, other) >= MIN_OVERLAP));
  return same.length >= MIN_SAME_STATEMENTS;
}

/** Each sentence as the beginnings of its longer words, which survive inflection. */
function statementsOf({ paragraphs }: Article): Set<string>[] {
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

function shinglesOf({ paragraphs }: Article): Set<string> {
  return new Set(
    paragraphs.flatMap(({ text }) => {
      const words = wordsOf(text);
      return words.slice(SHINGLE_WORDS - 1).map((_, index) => words.slice(index, index + SHINGLE_WORDS).join(' '));
    }),
  );
}
