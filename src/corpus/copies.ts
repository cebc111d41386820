import type { Article } from '../article.ts';
import type { Steps } from '../slice.ts';
import { combineHashes, hashWords, wordsOf } from './words.ts';

/**
 * Lists an article that stands in several files once, under the first of them, with all names in `files`. What one copy
 * doesn't say of itself another may: a saved page knows its address, a text pasted from it doesn't.
 */
export function* mergeCopies(articles: readonly Article[]): Steps<Article[]> {
  const merged: Article[] = [];
  const byFingerprint = new Map<number, number[]>();
  for (const article of articles) {
    const fingerprint = fingerprintOf(article);
    const alike = byFingerprint.get(fingerprint) ?? [];
    const at = alike.find((index) => hasSameBody(merged[index], article));
    const first = at === undefined ? undefined : merged[at];
    if (at !== undefined && first) merged[at] = merge(first, article);
    else byFingerprint.set(fingerprint, [...alike, merged.push(article) - 1]);
    yield;
  }
  return merged;
}

/** Equal for copies and quick to tell; only articles with the same fingerprint are compared word by word. */
function fingerprintOf({ paragraphs }: Article): number {
  return combineHashes(paragraphs.map(({ text }) => combineHashes(hashWords(text))));
}

function hasSameBody(a: Article | undefined, b: Article): boolean {
  const words = ({ paragraphs }: Article) => paragraphs.map(({ text }) => wordsOf(text).join(' ')).join('\n');
  return a !== undefined && words(a) === words(b);
}

function merge(first: Article, copy: Article): Article {
  const dated = first.published === null ? copy : first;
  return {
    ...first,
    files: [...first.files, ...copy.files],
    outlet: first.outlet ?? copy.outlet,
    author: first.author ?? copy.author,
    url: first.url ?? copy.url,
    language: first.language ?? copy.language,
    published: dated.published,
    publishedBasis: dated.publishedBasis,
    updated: first.updated ?? copy.updated,
    warnings: [
      ...first.warnings,
      ...copy.warnings.map((warning) => `${copy.file}: ${warning}`),
      `the same article stands in ${copy.file}, and is listed once; remove one of the two`,
    ],
  };
}
