import { tokenize } from './analysis.ts';
import { ENGLISH, foldAccents, type LanguageCode } from './languages.ts';
import { Words } from './words.ts';

/** A text with the language that its words are read in; English when absent. */
export interface IndexedText {
  readonly text: string;
  readonly language?: LanguageCode;
}

/** Which terms the paragraphs hold, and how telling each is. */
export class Vocabulary {
  /** Of the texts, that of most texts first. */
  readonly languages: readonly LanguageCode[];
  readonly #documentFrequency = new Map<string, number>();
  readonly #beside: ReadonlySet<string>;
  readonly #size: number;
  readonly #words = new Words();

  /** `beside`: texts that aren't searched but do mention words, such as captions and outlets. */
  constructor(texts: readonly IndexedText[], beside: readonly IndexedText[] = []) {
    this.#size = texts.length;
    this.#beside = new Set(beside.flatMap(({ text, language }) => tokenize(text, language).map(({ term }) => term)));
    const sizes = new Map<LanguageCode, number>();
    for (const { text, language = ENGLISH } of texts) {
      sizes.set(language, (sizes.get(language) ?? 0) + 1);
      const terms = new Set<string>();
      for (const { word, term } of tokenize(text, language)) {
        this.#words.add(foldAccents(word), term);
        terms.add(term);
      }
      for (const term of terms) this.#documentFrequency.set(term, (this.#documentFrequency.get(term) ?? 0) + 1);
    }
    this.languages = [...sizes].sort(([, a], [, b]) => b - a).map(([language]) => language);
  }

  /** Whether a paragraph has the term, so that it can be found. */
  has(term: string): boolean {
    return this.#documentFrequency.has(term);
  }

  /** The term of a word that paragraphs hold, in whatever language, with whatever accents and case. */
  termOf(word: string): string | null {
    return this.#words.termOf(foldAccents(word));
  }

  /** The term of the word of the paragraphs that is spelt most like this one; null where none is. */
  correct(word: string): string | null {
    return this.#words.nearest(foldAccents(word));
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
