import type { PartialDate } from './date.ts';

/** One paragraph of an article's body, white space folded, otherwise verbatim. */
export interface Paragraph {
  /** Counted from 1 over the body. */
  readonly number: number;
  readonly text: string;
  /** On which of the document's pages, counted from 1, it begins; only of a PDF of more than one. */
  readonly page?: number;
}

/** Between the cells of a table's row, which is one paragraph. */
export const CELL_END = ' | ';

/** A heading, and the number of the paragraph right below it. */
export interface Section {
  readonly heading: string;
  readonly paragraph: number;
}

/** Where a publication date was read. */
export type PublishedBasis = 'front-matter' | 'sidecar' | 'stamp' | 'url' | 'description';

/** What an article says of itself. What it doesn't say is null, never guessed. */
export interface Article {
  /** Stable as long as the file keeps its path within the corpus. */
  readonly id: string;
  /** Path within the corpus folder, with `/` between its parts. */
  readonly file: string;
  /** Every file in which this same article stands, `file` first. */
  readonly files: readonly string[];
  readonly title: string;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly url: string | null;
  /** BCP 47, lower case, where the document states it. */
  readonly language: string | null;
  readonly published: PartialDate | null;
  readonly publishedBasis: PublishedBasis | null;
  /** A date that other articles (`from`, their ids) imply; never mixed with `published`. */
  readonly inferred: { readonly published: PartialDate; readonly from: readonly string[] } | null;
  readonly updated: PartialDate | null;
  readonly paragraphs: readonly Paragraph[];
  readonly headings: readonly string[];
  /** Headings right above a paragraph, in order. */
  readonly sections: readonly Section[];
  readonly captions: readonly string[];
  /** What a moderator should know about the reading of this file, each with its remedy. */
  readonly warnings: readonly string[];
}

/** Everything a reader needs to check an excerpt against its source. */
export interface Citation {
  /** The article's id. */
  readonly article: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly published: PartialDate | null;
  /** When the article was last changed, where it says that and not when it came out. */
  readonly updated?: PartialDate;
  readonly url: string | null;
  /** Paragraph number, counted from 1 over the body. */
  readonly paragraph: number;
  readonly page?: number;
}

export function cite(article: Article, paragraph: number): Citation {
  const { id, title, outlet, published, updated, url } = article;
  const change = published === null && updated !== null ? { updated } : {};
  const page = article.paragraphs[paragraph - 1]?.page;
  return { article: id, title, outlet, published, ...change, url, paragraph, ...(page !== undefined && { page }) };
}
