import type { Article } from '../article.ts';
import { wordsOf } from './page.ts';

/**
 * Lists an article that stands in several files once, under the first of them, with all names in `files`. What one copy
 * doesn't say of itself another may: a saved page knows its address, a text pasted from it doesn't.
 */
export function mergeCopies(articles: readonly Article[]): Article[] {
  const byBody = new Map<string, Article>();
  for (const article of articles) {
    const body = article.paragraphs.map(({ text }) => wordsOf(text).join(' ')).join('\n');
    const first = byBody.get(body);
    byBody.set(body, first ? merge(first, article) : article);
  }
  return [...byBody.values()];
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
    warnings: [...first.warnings, ...copy.warnings],
  };
}
