import type { Span } from '../sentence.ts';
import type { SearchDocument } from './engine.ts';
import type { Numbering } from './numbering.ts';
import { indexOfSorted } from './sorted.ts';
import { DIMENSIONS } from './vectors.ts';

/**
 * What is known of a word beside its term; several together. `first` opens a sentence, `time` is a year, a month, a
 * century or a decade, `quantity` a number in digits or in words.
 */
export const MARK = { capital: 1, number: 2, stop: 4, first: 8, time: 16, quantity: 32 } as const;

/** The words of a paragraph in order, terms and words by their number in the corpus. */
export interface Passage {
  readonly terms: Int32Array;
  /** As written, in lower case and without accents. */
  readonly words: Int32Array;
  /** MARKs of each word. */
  readonly marks: Uint8Array;
  readonly sentences: readonly PassageSentence[];
  readonly sentenceCount: number;
  /** Index behind the sentence's last word, where the next one begins, without an object for each. */
  sentenceEnd(sentence: number): number;
  /** Index of the sentence that is the head of its table; -1 without one. */
  readonly tableHead: number;
  /** Different terms without stop words, ascending. */
  readonly content: Int32Array;
  /** Whether a term is one of `content`. */
  has(term: number): boolean;
  /** Where its English words point on the whole, as a row of `englishVectors`; zeros where they don't. */
  readonly centroid: Int8Array;
}

/** What a paragraph is said under are its passage's first sentences, which stand nowhere in its text. */
export const HEADING: Span = [0, 0];
export const TABLE_HEAD: Span = [-1, -1];

/** Index of its first word, index behind its last one, and where in the text it stands: `[start, end)`. */
export interface PassageSentence {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** Paragraphs that stand together, and in how many of them each term of theirs stands. */
export interface ArticleTerms {
  readonly id: string;
  /** Numbers of its paragraphs' places in `starts`, by paragraph number. */
  readonly places: readonly number[];
  readonly title: Int32Array;
  /** Ascending. */
  readonly terms: Int32Array;
  readonly counts: Uint16Array;
}

/** All paragraphs in one piece each, since an object for each word would take many times the memory. */
export interface Columns {
  /** Where each paragraph's words begin; one more at the end. */
  readonly starts: Int32Array;
  readonly terms: Int32Array;
  readonly words: Int32Array;
  readonly marks: Uint8Array;
  /** Where each paragraph's sentences begin; one more at the end. */
  readonly sentenceStarts: Int32Array;
  /** Three numbers a sentence: words behind it in the paragraph, start and end in the text. */
  readonly sentences: Int32Array;
  /** Where each paragraph's content begins; one more at the end. */
  readonly contentStarts: Int32Array;
  readonly content: Int32Array;
  /** DIMENSIONS numbers a paragraph. */
  readonly centroids: Int8Array;
  /** How often each term stands in the corpus, by its number. */
  readonly frequencies: Uint32Array;
}

/** Every paragraph with the places of its words, which MiniSearch doesn't keep. */
export class Passages {
  readonly #columns: Columns;
  readonly #articles: ReadonlyMap<string, ArticleTerms>;
  readonly #terms: Numbering;

  constructor(columns: Columns, articles: readonly ArticleTerms[], terms: Numbering) {
    this.#columns = columns;
    this.#articles = new Map(articles.map((article) => [article.id, article]));
    this.#terms = terms;
  }

  /** Number of paragraphs. */
  get size(): number {
    return this.#columns.starts.length - 1;
  }

  /** Number of the article's paragraphs. */
  sizeOf(article: string): number {
    return Math.max(0, (this.#articles.get(article)?.places.length ?? 0) - 1);
  }

  get(article: string, paragraph: number): Passage | null {
    const place = this.#articles.get(article)?.places[paragraph];
    if (place === undefined) return null;
    return new ColumnsPassage(this.#columns, place);
  }

  /** What an engine indexes, article by article. */
  *documents(): Generator<SearchDocument> {
    const named = (terms: Int32Array) => Array.from(terms, (term) => this.#terms.name(term));
    const { starts, terms } = this.#columns;
    for (const { id, places, title } of this.#articles.values()) {
      const titleTerms = named(title);
      for (const [paragraph, place] of places.entries()) {
        // Paragraphs count from 1, so that the first place of the array is empty.
        if (place === undefined) continue;
        yield { article: id, paragraph, terms: named(terms.subarray(starts[place], starts[place + 1])), titleTerms };
      }
    }
  }

  /** Number of terms, also of those that no paragraph has. */
  get termCount(): number {
    return this.#terms.size;
  }

  /** -1 for a term that the corpus doesn't have. */
  termNumber(term: string): number {
    return this.#terms.find(term);
  }

  termName(term: number): string {
    return this.#terms.name(term);
  }

  /** Share of all words of the corpus, never quite zero. */
  probability(term: number): number {
    const { frequencies, terms } = this.#columns;
    return ((frequencies[term] ?? 0) + 0.5) / (terms.length + 1);
  }

  isInTitle(article: string, term: number): boolean {
    return this.#articles.get(article)?.title.includes(term) ?? false;
  }

  /** Inverse document frequency among the paragraphs of one article: what tells them apart. */
  idfWithin(article: string, term: number): number {
    const known = this.#articles.get(article);
    if (!known) return 0;
    const place = indexOfSorted(known.terms, term);
    const count = place < 0 ? 0 : (known.counts[place] ?? 0);
    const size = this.sizeOf(article);
    return Math.log(1 + (size - count + 0.5) / (count + 0.5));
  }
}

/** Reads from the columns what is asked for: views of them are made slowly, and few passages are looked at closely. */
class ColumnsPassage implements Passage {
  readonly #columns: Columns;
  readonly #place: number;
  readonly #from: number;
  readonly #to: number;
  #terms: Int32Array | null = null;
  #words: Int32Array | null = null;
  #marks: Uint8Array | null = null;
  #sentences: readonly PassageSentence[] | null = null;
  #content: Int32Array | null = null;

  constructor(columns: Columns, place: number) {
    this.#columns = columns;
    this.#place = place;
    this.#from = columns.starts[place] ?? 0;
    this.#to = columns.starts[place + 1] ?? 0;
  }

  get terms(): Int32Array {
    this.#terms ??= this.#columns.terms.subarray(this.#from, this.#to);
    return this.#terms;
  }

  get words(): Int32Array {
    this.#words ??= this.#columns.words.subarray(this.#from, this.#to);
    return this.#words;
  }

  get marks(): Uint8Array {
    this.#marks ??= this.#columns.marks.subarray(this.#from, this.#to);
    return this.#marks;
  }

  get sentenceCount(): number {
    const { sentenceStarts } = this.#columns;
    return (sentenceStarts[this.#place + 1] ?? 0) - (sentenceStarts[this.#place] ?? 0);
  }

  sentenceEnd(sentence: number): number {
    const { sentenceStarts, sentences } = this.#columns;
    return sentences[3 * ((sentenceStarts[this.#place] ?? 0) + sentence)] ?? 0;
  }

  get sentences(): readonly PassageSentence[] {
    this.#sentences ??= this.#readSentences();
    return this.#sentences;
  }

  get tableHead(): number {
    const { sentenceStarts, sentences } = this.#columns;
    const [first = 0, next = 0] = [sentenceStarts[this.#place], sentenceStarts[this.#place + 1]];
    // Only a heading stands before it, and the row behind it.
    return [0, 1].findIndex(
      (sentence) => first + sentence + 1 < next && sentences[3 * (first + sentence) + 1] === TABLE_HEAD[0],
    );
  }

  get content(): Int32Array {
    const { contentStarts, content } = this.#columns;
    this.#content ??= content.subarray(contentStarts[this.#place], contentStarts[this.#place + 1]);
    return this.#content;
  }

  has(term: number): boolean {
    const { contentStarts, content } = this.#columns;
    return indexOfSorted(content, term, contentStarts[this.#place], contentStarts[this.#place + 1]) >= 0;
  }

  get centroid(): Int8Array {
    return this.#columns.centroids.subarray(this.#place * DIMENSIONS, (this.#place + 1) * DIMENSIONS);
  }

  #readSentences(): PassageSentence[] {
    const { sentenceStarts, sentences } = this.#columns;
    const result: PassageSentence[] = [];
    let from = 0;
    const last = sentenceStarts[this.#place + 1] ?? 0;
    for (let index = sentenceStarts[this.#place] ?? 0; index < last; index++) {
      const to = sentences[3 * index] ?? 0;
      result.push({ from, to, start: sentences[3 * index + 1] ?? 0, end: sentences[3 * index + 2] ?? 0 });
      from = to;
    }
    return result;
  }
}

const CAPITAL = /^\p{Lu}/u;
const NUMBER = /^\p{N}/u;
const YEAR = /^\d{3,4}s?$/;
const PERIOD =
  /^(?:century|decade|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|yesterday|today|tomorrow|tonight)$/;
const NUMERAL =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|million|billion|dozen|half|third)s?$/i;

/** MARKs that the word alone tells. */
export function marksOf(word: string): number {
  const isNumber = NUMBER.test(word);
  return (
    (CAPITAL.test(word) ? MARK.capital : 0) |
    (isNumber ? MARK.number : 0) |
    (YEAR.test(word) || PERIOD.test(word) ? MARK.time : 0) |
    (isNumber || NUMERAL.test(word) ? MARK.quantity : 0)
  );
}
