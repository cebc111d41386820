/** A paragraph as an engine indexes it: already analysed, so that words become terms in one place only. */
export interface SearchDocument {
  /** The article's id. */
  readonly article: string;
  /** Paragraph number within the article. */
  readonly paragraph: number;
  /** In the order of the text, behind those that the paragraph is said under. */
  readonly terms: readonly string[];
  readonly titleTerms: readonly string[];
}

export interface Hit {
  readonly article: string;
  readonly paragraph: number;
  /** Best first. Scores compare only within one call. */
  readonly score: number;
  /** Terms and variants that the paragraph has, what it is said under and its title included. */
  readonly matched: ReadonlySet<string>;
}

export interface SearchOptions {
  /** At most this many hits. */
  readonly limit: number;
  /** Only paragraphs of these articles; all of them when absent. */
  readonly articles?: ReadonlySet<string>;
  /** Terms that also stand for one of the query, such as its compounds; they count half as much. */
  readonly variants?: readonly string[];
}

/**
 * Ranks paragraphs for a list of query terms. Asynchronous, so that an engine may live in a worker or on disk. Every
 * engine passes the contract suite in test/search/engine.contract.ts.
 */
export interface SearchEngine {
  search(terms: readonly string[], options: SearchOptions): Promise<Hit[]>;
}
