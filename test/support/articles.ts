import type { Article } from '../../src/article.ts';

type Given = Partial<Omit<Article, 'paragraphs'>> & { readonly paragraphs?: readonly string[] };

/**
 * An article with nothing to say but what a test gives it. Articles that stand side by side need an `id` each; the file
 * is named after it.
 */
export function anArticle({ id = 'article', paragraphs = [], ...given }: Given = {}): Article {
  const file = given.file ?? `${id}.txt`;
  return {
    id,
    file,
    files: [file],
    title: 'A title',
    outlet: null,
    author: null,
    url: null,
    language: null,
    published: null,
    publishedBasis: given.published ? 'stamp' : null,
    inferred: null,
    updated: null,
    headings: [],
    sections: [],
    captions: [],
    warnings: [],
    ...given,
    paragraphs: paragraphs.map((text, index) => ({ number: index + 1, text })),
  };
}
