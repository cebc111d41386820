import { tokenize } from './analysis.ts';

/** Which terms the paragraphs hold, and how telling each is. */
export class Vocabulary {
  readonly #documentFrequency = new Map<string, number>();
  readonly #beside: ReadonlySet<string>;
  readonly #size: number;

  /** `beside`: texts that aren't searched but do mention words, such as captions and outlets. */
  constructor(texts: readonly string[], beside: readonly string[] = []) {
    this.#size = texts.length;
    this.#beside = new Set(beside.flatMap((text) => tokenize(text).map((token) => token.term)));
    for (const text of texts) {
      for (const term of new Set(tokenize(text).map((token) => token.term))) {
        this.#documentFrequency.set(term, (this.#documentFrequency.get(term) ?? 0) + 1);
      }
    }
  }

  /** Whether a paragraph has the term, so that it can be found. */
  has(term: string): boolean {
    return this.#documentFrequency.has(term);
  }

  /** Whether the articles mention the term anywhere. */
  mentions(term: string): boolean {
    return this.has(term) || this.#beside.has(term);
  }

  /** Inverse document frequency as BM25 has it (Robertson and Spärck Jones), never below zero; highest when unknown. */
  idf(term: string): number {
    const frequency = this.#documentFrequency.get(term) ?? 0;
    return Math.log(1 + (this.#size - frequency + 0.5) / (frequency + 0.5));
  }
}
