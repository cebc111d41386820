import { type Span, sentenceSpans } from '../sentence.ts';
import { isStopWord, tokenize } from './analysis.ts';
import type { SearchDocument } from './engine.ts';
import { ENGLISH, foldAccents } from './languages.ts';

/**
 * What is known of a word beside its term; several together. `first` opens a sentence, `time` is a year, a month, a
 * century or a decade, `quantity` a number in digits or in words.
 */
export const MARK = { capital: 1, number: 2, stop: 4, first: 8, time: 16, quantity: 32 } as const;

/** The words of a paragraph in order, terms and forms by their number in the corpus. */
export interface Passage {
  readonly article: string;
  readonly terms: Int32Array;
  /** As written, in lower case and without accents. */
  readonly forms: Int32Array;
  /** MARKs of each word. */
  readonly marks: Uint8Array;
  /** The sentences in order: index of the first word, index behind the last one, and where in the text they stand. */
  readonly sentences: readonly PassageSentence[];
}

export interface PassageSentence {
  readonly from: number;
  readonly to: number;
  readonly span: Span;
}

/** How many paragraphs an article has, and in how many of them each of its terms stands. */
interface ArticleTerms {
  readonly size: number;
  /** Ascending. */
  readonly terms: Int32Array;
  readonly counts: Uint16Array;
}

/** Stems of which one begins like the other count as related from this many letters on, and from this share of them. */
const MIN_SHARED_LETTERS = 4;
const MIN_SHARED_SHARE = 0.6;

const CAPITAL = /^\p{Lu}/u;
const NUMBER = /^\p{N}/u;
const YEAR = /^\d{3,4}s?$/;
const PERIOD =
  /^(?:century|decade|January|February|March|April|May|June|July|August|September|October|November|December)$/;
const NUMERAL =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|million|billion|dozen|half|third)s?$/i;

/** Every paragraph with the places of its words, which MiniSearch doesn't keep. */
export class Passages {
  readonly #passages = new Map<string, Passage>();
  readonly #articles = new Map<string, ArticleTerms>();
  readonly #terms = new Numbering();
  readonly #forms = new Numbering();
  /** Numbers of the terms that begin with the same letters. */
  readonly #families = new Map<string, number[]>();
  /** Words of all paragraphs together. */
  readonly #total: number;
  /** How often each term stands in the corpus, by its number. */
  readonly #frequencies: number[] = [];

  constructor(documents: readonly SearchDocument[]) {
    const articles = new Map<string, { size: number; counts: Map<number, number> }>();
    let total = 0;
    for (const document of documents) {
      const passage = this.#read(document);
      this.#passages.set(keyOf(document.article, document.paragraph), passage);
      total += passage.terms.length;
      const article = articles.get(document.article) ?? { size: 0, counts: new Map() };
      articles.set(document.article, article);
      article.size++;
      for (const term of passage.terms) this.#frequencies[term] = (this.#frequencies[term] ?? 0) + 1;
      for (const term of new Set(passage.terms)) article.counts.set(term, (article.counts.get(term) ?? 0) + 1);
    }
    for (const [id, { size, counts }] of articles) {
      const terms = Int32Array.from(counts.keys()).sort();
      this.#articles.set(id, { size, terms, counts: Uint16Array.from(terms, (term) => counts.get(term) ?? 0) });
    }
    this.#total = total;
    for (const [term, id] of this.#terms.entries()) {
      const family = term.slice(0, MIN_SHARED_LETTERS);
      if (family.length < MIN_SHARED_LETTERS || NUMBER.test(term)) continue;
      this.#families.set(family, [...(this.#families.get(family) ?? []), id]);
    }
  }

  /** Words of a paragraph on average. */
  get averageLength(): number {
    return this.#passages.size === 0 ? 0 : this.#total / this.#passages.size;
  }

  get(article: string, paragraph: number): Passage | null {
    return this.#passages.get(keyOf(article, paragraph)) ?? null;
  }

  /** -1 for a term that no paragraph has. */
  termNumber(term: string): number {
    return this.#terms.find(term);
  }

  /** -1 for a word that no paragraph has in this form. */
  formNumber(word: string): number {
    return this.#forms.find(foldAccents(word));
  }

  /** Share of all words of the corpus, never quite zero. */
  probability(term: number): number {
    return ((this.#frequencies[term] ?? 0) + 0.5) / (this.#total + 1);
  }

  /** Inverse document frequency among the paragraphs of one article: what tells them apart. */
  idfWithin(article: string, term: number): number {
    const known = this.#articles.get(article);
    if (!known) return 0;
    const place = indexOfSorted(known.terms, term);
    const count = place < 0 ? 0 : (known.counts[place] ?? 0);
    return Math.log(1 + (known.size - count + 0.5) / (count + 0.5));
  }

  /** Terms that share their beginning with this one, with the share of letters: `initiat` and `initi`. Not itself. */
  related(term: string): ReadonlyMap<number, number> {
    const related = new Map<number, number>();
    for (const id of this.#families.get(term.slice(0, MIN_SHARED_LETTERS)) ?? []) {
      const other = this.#terms.name(id);
      const share = sharedBeginning(term, other) / Math.max(term.length, other.length);
      if (other !== term && share >= MIN_SHARED_SHARE) related.set(id, share);
    }
    return related;
  }

  #read({ article, text, language = ENGLISH }: SearchDocument): Passage {
    const terms: number[] = [];
    const forms: number[] = [];
    const marks: number[] = [];
    const sentences = sentenceSpans(text).map((span) => {
      const from = terms.length;
      for (const { word, term } of tokenize(text.slice(...span), language)) {
        marks.push(
          marksOf(word) | (isStopWord(word, language) ? MARK.stop : 0) | (terms.length === from ? MARK.first : 0),
        );
        terms.push(this.#terms.number(term));
        forms.push(this.#forms.number(foldAccents(word)));
      }
      return { from, to: terms.length, span };
    });
    return {
      article,
      terms: Int32Array.from(terms),
      forms: Int32Array.from(forms),
      marks: Uint8Array.from(marks),
      sentences,
    };
  }
}

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

/** Gives each string a number, from 0 on. */
class Numbering {
  readonly #numbers = new Map<string, number>();
  readonly #names: string[] = [];

  number(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.#names.length);
    return this.#names.push(name) - 1;
  }

  find(name: string): number {
    return this.#numbers.get(name) ?? -1;
  }

  name(number: number): string {
    return this.#names[number] ?? '';
  }

  entries(): Iterable<[string, number]> {
    return this.#numbers.entries();
  }
}

function keyOf(article: string, paragraph: number): string {
  return `${article} ${paragraph}`;
}

function sharedBeginning(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

/** -1 where it isn't there. */
function indexOfSorted(sorted: Int32Array, wanted: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = sorted[middle] ?? 0;
    if (value === wanted) return middle;
    if (value < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
