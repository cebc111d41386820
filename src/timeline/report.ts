import type { Article } from '../article.ts';
import { sentenceSpans } from '../sentence.ts';
import type { Statement } from './statement.ts';

/** What two statements of one occasion share at least, beside who speaks. */
const MIN_WORDS = 0.1;
/** Share of common words above which two sentences state the same, and how many must: as for inferred dates. */
const MIN_OVERLAP = 0.27;
const MIN_SAME_SENTENCES = 2;
/** Shorter sentences are alike by chance. */
const MIN_SENTENCE_WORDS = 6;

/**
 * Whether two statements of the same single day report one occasion in different words: the same person speaks, or both
 * are the news of articles that otherwise state the same. `words` is how alike their words are, 0 to 1.
 */
export function reportTheSame(
  one: Statement,
  other: Statement,
  words: number,
  articles: ReadonlyMap<string, Article>,
): boolean {
  if (one.precision !== 'day' || other.precision !== 'day' || one.mention.start !== other.mention.start) return false;
  const isSameArticle = one.mention.article === other.mention.article;
  const isSameSpeaker = one.isSaying && other.isSaying && one.speaker !== null && lastName(one) === lastName(other);
  if (isSameSpeaker && isSameArticle) return true;
  if (isSameArticle) return false;
  if (isSameSpeaker && words >= MIN_WORDS) return true;
  if (!one.isLead || !other.isLead || !shareName(one, other)) return false;
  const [a, b] = [articles.get(one.mention.article), articles.get(other.mention.article)];
  return a !== undefined && b !== undefined && stateTheSame(a, b);
}

/** The last word of a name: `Vladimir Putin` and `Putin` are one. */
export function lastName({ speaker }: Statement): string | null {
  return speaker?.split(' ').at(-1)?.toLowerCase() ?? null;
}

function shareName(one: Statement, other: Statement): boolean {
  const names = new Set(one.terms.filter(({ isName, closeness }) => isName && closeness === 1).map(({ term }) => term));
  return other.terms.some(({ term, isName, closeness }) => isName && closeness === 1 && names.has(term));
}

type Words = ReadonlySet<string>;

const sentences = new WeakMap<Article, Words[]>();

/** What was found of two articles, kept since each of their statements asks. */
const known = new WeakMap<Article, WeakMap<Article, boolean>>();

/** Whether two articles tell one story: some of their sentences state the same. */
export function stateTheSame(one: Article, other: Article): boolean {
  const others = known.get(one) ?? new WeakMap<Article, boolean>();
  known.set(one, others);
  const found = others.get(other) ?? shareSentences(sentencesOf(one), sentencesOf(other));
  others.set(other, found);
  return found;
}

function shareSentences(ones: readonly Words[], others: readonly Words[]): boolean {
  let same = 0;
  for (const one of ones) {
    if (others.some((other) => areAlike(one, other)) && ++same >= MIN_SAME_SENTENCES) return true;
  }
  return false;
}

/** Each sentence as the beginnings of its longer words, which survive inflection. Kept, since it is asked often. */
function sentencesOf(article: Article): Words[] {
  const split = sentences.get(article);
  if (split) return split;
  const found = article.paragraphs
    .flatMap(({ text }) => sentenceSpans(text).map((span) => text.slice(...span)))
    .map((sentence) => {
      const words = sentence.toLowerCase().match(/[\p{L}\p{N}\p{M}]{4,}/gu) ?? [];
      return new Set(words.map((word) => word.slice(0, 5)));
    })
    .filter((words) => words.size >= MIN_SENTENCE_WORDS);
  sentences.set(article, found);
  return found;
}

/** By Jaccard's index: common words by all words. */
function areAlike(a: Words, b: Words): boolean {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  // Even if the other held all of these.
  if (few.size < MIN_OVERLAP * many.size) return false;
  let common = 0;
  for (const word of few) if (many.has(word)) common++;
  return common >= MIN_OVERLAP * (a.size + b.size - common);
}
