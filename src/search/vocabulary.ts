import { wordsOf } from './analysis.ts';
import { isOfCountry } from './countries.ts';
import { EQUIVALENT_SHARE, EQUIVALENTS } from './equivalents.ts';
import { ENGLISH, foldAccents, isCompounding, type LanguageCode } from './languages.ts';
import type { Numbering } from './numbering.ts';
import { Spelling } from './spelling.ts';
import { englishVectors } from './vectors.ts';

/** Terms of which one begins like the other count as related from this many letters on, and from this share of them. */
const MIN_SHARED_LETTERS = 4;
const MIN_SHARED_SHARE = 0.6;
/** Fewer letters begin too many words. */
const MIN_BEGINNING = 3;
/** A compound has so many letters more than what it ends in; shorter endings are chance. */
const MIN_ENDING = 4;
const MIN_FRONT = 3;
/** The front is a word of its own: no mere letters, and none that makes another verb of one (nehmen, übernehmen). */
const NO_FRONT = /^(?:[^aeiouy]*|auf|aus|ein|ent|mit|nach|uber|unter|ver|vor|zer)$/;
/** The most frequent ones. */
const MAX_COMPOUNDS = 30;
const NUMBER = /^\p{N}/u;
/** Without accents, full stops and apostrophes, of which a term may keep less than a word does. */
const LETTERS = /^[A-Za-z]+$/;
/** Of a name's places, this share has a capital that doesn't begin a sentence. */
const MIN_CAPITALS = 0.5;

/** What the corpus was found to hold; arrays run over the numbers of terms or words. */
export interface Counts {
  /** Of paragraphs. */
  readonly size: number;
  /** Of the paragraphs, that of most of them first. */
  readonly languages: readonly LanguageCode[];
  readonly terms: Numbering;
  /** In how many paragraphs, titles included, each term stands; 0 for one that only the texts beside mention. */
  readonly documentFrequency: Uint32Array;
  /** As written, in lower case and without accents. */
  readonly words: Numbering;
  /** The term that each word became first. */
  readonly termOfWord: Int32Array;
  /** Words that became another one too, in another language or otherwise written. */
  readonly ambiguous: ReadonlySet<number>;
  /** How often each word stands in paragraphs, and in the title of each. */
  readonly wordFrequency: Uint32Array;
  /** How often in sentences, where capitals tell names: titles have them for any word. */
  readonly bodyFrequency: Uint32Array;
  /** How often in sentences with a capital that none begins with. */
  readonly capitalFrequency: Uint32Array;
}

/** A word of the paragraphs, in lower case and without accents. */
export interface Nearest {
  readonly word: string;
  readonly term: string;
}

/** Which words and terms the paragraphs hold, and how telling each is. */
export class Vocabulary {
  readonly languages: readonly LanguageCode[];
  readonly #counts: Counts;
  readonly #spelling: Spelling;
  /** Numbers of the terms in the order of their letters. */
  readonly #sorted: Int32Array;
  /** The same in the order of their letters from behind; none where no language makes compounds. */
  readonly #byEnding: Int32Array;
  /** By the number of a term: the vector of its most frequent word, or -1. */
  readonly #vectors: Int32Array;

  constructor(counts: Counts) {
    this.#counts = counts;
    this.languages = counts.languages;
    this.#spelling = new Spelling(counts.words, counts.wordFrequency);
    this.#vectors = this.#findVectors();
    const name = (number: number) => counts.terms.name(number);
    const plain = [...Array(counts.terms.size).keys()].filter((number) => !NUMBER.test(name(number)));
    this.#sorted = Int32Array.from(plain.sort((a, b) => (name(a) < name(b) ? -1 : 1)));
    this.#byEnding = counts.languages.some(isCompounding)
      ? Int32Array.from(plain.sort((a, b) => compareEndings(name(a), name(b))))
      : new Int32Array(0);
    // The first call reads their names, which takes longer than an answer may.
    if (counts.languages.includes(ENGLISH)) isOfCountry('');
  }

  /** -1 for a term that the corpus doesn't have. */
  termNumber(term: string): number {
    return this.#counts.terms.find(term);
  }

  /** -1 for a word that the corpus doesn't have in this form. */
  wordNumber(word: string): number {
    return this.#counts.words.find(foldAccents(word));
  }

  /** A text's words in order, by their numbers; empty where the corpus doesn't have one of them. */
  wordNumbers(text: string): number[] {
    const numbers = wordsOf(text).map((word) => this.wordNumber(word));
    return numbers.includes(-1) ? [] : numbers;
  }

  /** Whether a word of the corpus is this term wherever it stands. */
  isAlways(word: number, term: number): boolean {
    return this.#counts.termOfWord[word] === term && !this.#counts.ambiguous.has(word);
  }

  /** Whether the articles mention the term anywhere. */
  mentions(term: string): boolean {
    return this.termNumber(term) >= 0;
  }

  /** Whether a longer word of the paragraphs begins or ends with it (`boat` in `lifeboat`), or begins with its term (`own`, `owner`). */
  isWithinWord(word: string, term: string): boolean {
    const part = foldAccents(word);
    const beginning = foldAccents(term);
    const isLong = part.length >= MIN_SHARED_LETTERS;
    if (!isLong && beginning.length < MIN_BEGINNING) return false;
    const { words } = this.#counts;
    for (let number = 0; number < words.size; number++) {
      const other = words.name(number);
      if (
        (isLong && (other.startsWith(part) || other.endsWith(part))) ||
        (beginning.length >= MIN_BEGINNING && other.startsWith(beginning))
      )
        return true;
    }
    return false;
  }

  /** Whether half of the word's places in sentences or more have a capital that none begins with, as a name: `putin`, but not `march`. */
  isName(word: string): boolean {
    const number = this.wordNumber(word);
    const { capitalFrequency, bodyFrequency } = this.#counts;
    const frequency = bodyFrequency[number] ?? 0;
    return frequency > 0 && (capitalFrequency[number] ?? 0) >= frequency * MIN_CAPITALS;
  }

  /** The term of a word that paragraphs hold, in whatever language, with whatever accents and case. */
  termOf(word: string): string | null {
    return this.#termOfWord(this.wordNumber(word));
  }

  /** The term of a word in a corpus of English; null where reading it anew could give another one. */
  englishTermOf(word: string): string | null {
    if (this.languages.length !== 1 || this.languages[0] !== ENGLISH || !LETTERS.test(word)) return null;
    const number = this.#counts.words.find(word.toLowerCase());
    return number < 0 || this.#counts.ambiguous.has(number) ? null : this.#termOfWord(number);
  }

  /** The word of the paragraphs that is spelt most like this one; null where none is. */
  correct(word: string): Nearest | null {
    const number = this.#spelling.nearest(foldAccents(word).replace(/'s?$/, ''));
    const term = this.#termOfWord(number);
    return term === null ? null : { word: this.#counts.words.name(number), term };
  }

  /** Inverse document frequency as BM25 has it (Robertson and Spärck Jones), never below zero; highest when unknown. */
  idf(term: string): number {
    const frequency = this.#frequency(term);
    return Math.log(1 + (this.#counts.size - frequency + 0.5) / (frequency + 0.5));
  }

  /**
   * Numbers of terms that are nearly this one, with how nearly: the share of letters with which they begin alike
   * (`initiat` and `initi`), and other words for the same (`franc` and `french`, `three` and `3`). Not itself.
   */
  related(term: string): ReadonlyMap<number, number> {
    const related = new Map<number, number>();
    for (const other of EQUIVALENTS.get(term) ?? []) {
      const number = this.termNumber(other);
      if (number >= 0) related.set(number, EQUIVALENT_SHARE);
    }
    const beginning = term.slice(0, MIN_SHARED_LETTERS);
    if (beginning.length < MIN_SHARED_LETTERS) return related;
    for (let place = this.#firstFrom(beginning); place < this.#sorted.length; place++) {
      const number = this.#sorted[place] ?? 0;
      const other = this.#counts.terms.name(number);
      if (!other.startsWith(beginning)) break;
      const share = sharedBeginning(term, other) / Math.max(term.length, other.length);
      if (other === term || share < MIN_SHARED_SHARE) continue;
      related.set(number, Math.max(share, related.get(number) ?? 0));
    }
    return related;
  }

  /** The terms of `related`. */
  nearTerms(term: string): string[] {
    return [...this.related(term).keys()].map((number) => this.#counts.terms.name(number));
  }

  /** The row in `englishVectors` of a question's word; -1 for a name, which means only itself, and where it has none. */
  vectorOf({ word, term, isName }: { readonly word: string; readonly term: string; readonly isName: boolean }): number {
    if (isName || !this.languages.includes(ENGLISH)) return -1;
    const own = englishVectors().find(foldAccents(word));
    return own >= 0 ? own : this.vectorOfTerm(this.termNumber(term));
  }

  /** The row in `englishVectors` of a term of the paragraphs by its number, or -1. */
  vectorOfTerm(term: number): number {
    return this.#vectors[term] ?? -1;
  }

  #findVectors(): Int32Array {
    const { terms, words, termOfWord, wordFrequency } = this.#counts;
    const rows = new Int32Array(terms.size).fill(-1);
    if (!this.languages.includes(ENGLISH)) return rows;
    const highest = new Uint32Array(terms.size);
    for (let number = 0; number < words.size; number++) {
      const [term, frequency] = [termOfWord[number] ?? 0, wordFrequency[number] ?? 0];
      if (frequency <= (highest[term] ?? 0) || this.isName(words.name(number))) continue;
      const row = englishVectors().find(words.name(number));
      if (row >= 0) [rows[term], highest[term]] = [row, frequency];
    }
    return rows;
  }

  #frequency(term: string): number {
    return this.#counts.documentFrequency[this.#counts.terms.find(term)] ?? 0;
  }

  #termOfWord(word: number): string | null {
    return word < 0 ? null : this.#counts.terms.name(this.#counts.termOfWord[word] ?? 0);
  }

  /** Terms of the paragraphs that are this one made longer at its front (`mitgliedsbeitrag` for `beitrag`), the most frequent first. */
  compounds(term: string): string[] {
    if (this.#byEnding.length === 0 || term.length < MIN_ENDING) return [];
    const { terms, documentFrequency } = this.#counts;
    const isBefore = (number: number) => compareEndings(terms.name(number), term) < 0;
    const first = firstPlace(this.#byEnding, isBefore);
    const last = firstPlace(this.#byEnding, (number) => isBefore(number) || terms.name(number).endsWith(term));
    const frequency = (number: number) => documentFrequency[number] ?? 0;
    const found: string[] = [];
    for (const number of this.#byEnding.slice(first, last).sort((a, b) => frequency(b) - frequency(a))) {
      if (found.length === MAX_COMPOUNDS || frequency(number) === 0) break;
      const compound = terms.name(number);
      const front = foldAccents(compound.slice(0, -term.length));
      if (front.length >= MIN_FRONT && !NO_FRONT.test(front)) found.push(compound);
    }
    return found;
  }

  /** Place of the first term that doesn't come before these letters. */
  #firstFrom(letters: string): number {
    return firstPlace(this.#sorted, (number) => this.#counts.terms.name(number) < letters);
  }
}

/** Where the first number stands that doesn't come before, among numbers of which those that do stand first. */
function firstPlace(sorted: Int32Array, comesBefore: (number: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comesBefore(sorted[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Below zero where `a` comes first by its letters from behind; a word comes before those that end in it. */
function compareEndings(a: string, b: string): number {
  for (let back = 1; back <= a.length && back <= b.length; back++) {
    const order = a.charCodeAt(a.length - back) - b.charCodeAt(b.length - back);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function sharedBeginning(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}
