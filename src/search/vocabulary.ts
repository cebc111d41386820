import { tokenize } from './analysis.ts';

/** Which terms the paragraphs hold, and how telling each is. */
export class Vocabulary {
  readonly #documentFrequency = new Map<string, number>();
  readonly #size: number;

  constructor(texts: readonly string[]) {
    this.#size = texts.length;
    for (const text of texts) {
      for (const term of new Set(tokenize(text).map((token) => token.term))) {
        this.#documentFrequency.set(term, (this.#documentFrequency.get(term) ?? 0) + 1);
      }
    }
  }

  has(term: string): boolean {
    return this.#documentFrequency.has(term);
  }

  /** Inverse document frequency as BM25 has it (Robertson and Spärck Jones), never below zero; highest when unknown. */
  idf(term: string): number {
    const frequency = this.#documentFrequency.get(term) ?? 0;
    return Math.log(1 + (this.#size - frequency + 0.5) / (frequency + 0.5));
  }
}
