import type { Article } from '../article.ts';
import type { PartialDate } from '../date.ts';

/** What a format says a block is; `text` where it doesn't say, as in plain text and PDF. */
export type BlockKind = 'text' | 'heading' | 'paragraph' | 'caption';

/** What a format says a paragraph is part of: a list's item, one that is nothing but a link, or a table's row. */
export type BlockPart = 'item' | 'link' | 'row';

/** A stretch of text between two line or paragraph ends, white space folded, otherwise verbatim. */
export interface Block {
  readonly kind: BlockKind;
  readonly text: string;
  readonly part?: BlockPart;
  /** Of a document in pages, counted from 1: the one on which it begins. */
  readonly page?: number;
}

/** What a document states about itself beside its text; a field that it doesn't state is absent. */
export interface Metadata {
  readonly title?: string;
  readonly outlet?: string;
  readonly author?: string;
  readonly published?: PartialDate;
  readonly updated?: PartialDate;
  readonly url?: string;
  /** BCP 47, lower case. */
  readonly language?: string;
}

/** A file as its format tells it, before the article is found in it. */
export interface Draft {
  readonly blocks: readonly Block[];
  readonly metadata: Metadata;
  /** How many of the blocks, from the first on, hold the article and nothing of a page around it; absent where any may. */
  readonly own?: number;
  /** What is wrong with a file that can be read all the same, and what to do, without its name. */
  readonly warnings?: readonly string[];
}

/**
 * Reads one format. Throws a PlainError that says what is wrong with the file and what to do, without the file's name:
 * the caller knows it.
 */
export type Reader = (bytes: Uint8Array) => Promise<Draft>;

/** What one file says of its article; what belongs to the folder as a whole is still to come. */
export type Reading = Omit<Article, 'id' | 'file' | 'files' | 'inferred'>;
