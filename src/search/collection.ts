import type { LeadIns } from '../lead-in.ts';
import { type Span, sentenceSpans } from '../sentence.ts';
import type { Steps } from '../slice.ts';
import { isStopWord, tokenOf, wordsOf } from './analysis.ts';
import { ENGLISH, foldAccents, type LanguageCode } from './languages.ts';
import { Numbering } from './numbering.ts';
import { type ArticleTerms, HEADING, MARK, marksOf, Passages, TABLE_HEAD } from './passages.ts';
import { DIMENSIONS, directionOf, englishVectors } from './vectors.ts';
import { Vocabulary } from './vocabulary.ts';

/** An article as it is searched. */
export interface SearchedArticle {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly { readonly number: number; readonly text: string }[];
  /** What paragraphs are said under, which is searched with them, and with them alone. */
  readonly leadIns?: LeadIns | undefined;
  /** What its words are read in. */
  readonly language: LanguageCode;
  /** Texts that aren't searched but do mention words, such as captions and the outlet. */
  readonly beside?: readonly string[];
}

/** The articles' words, read once: what stands where, and how telling it is. */
export interface Collection {
  readonly vocabulary: Vocabulary;
  readonly passages: Passages;
}

/** What is known of a word wherever it stands: its numbers and MARKs. */
interface KnownWord {
  readonly term: number;
  readonly word: number;
  readonly marks: number;
}

/** In steps of a paragraph. */
export function* collect(articles: readonly SearchedArticle[]): Steps<Collection> {
  const terms = new Numbering();
  const words = new Numbering();
  const termOfWord: number[] = [];
  const ambiguous = new Set<number>();
  const wordFrequency: number[] = [];
  const capitalFrequency: number[] = [];
  const bodyFrequency: number[] = [];
  const documentFrequency: number[] = [];
  const frequencies: number[] = [];
  /** Words are looked at once, however often they stand somewhere. */
  const known = new Map<LanguageCode, Map<string, KnownWord>>();
  const sizes = new Map<LanguageCode, number>();
  const column = { starts: [0], terms: new IntegerColumn(), words: new IntegerColumn(), marks: new IntegerColumn() };
  const sentences = new IntegerColumn();
  const sentenceStarts = [0];
  const content = new IntegerColumn();
  const contentStarts = [0];

  const look = (written: string, language: LanguageCode): KnownWord => {
    const inLanguage = known.get(language) ?? new Map<string, KnownWord>();
    known.set(language, inLanguage);
    const before = inLanguage.get(written);
    if (before) return before;
    const { word, term } = tokenOf(written, language);
    const found = {
      term: terms.number(term),
      word: words.number(foldAccents(word)),
      marks: marksOf(word) | (isStopWord(word, language) ? MARK.stop : 0),
    };
    termOfWord[found.word] ??= found.term;
    if (termOfWord[found.word] !== found.term) ambiguous.add(found.word);
    inLanguage.set(written, found);
    return found;
  };
  const count = (counts: number[], number: number) => {
    counts[number] = (counts[number] ?? 0) + 1;
  };

  function* read({ id, title, paragraphs, leadIns, language }: SearchedArticle): Steps<ArticleTerms> {
    const titleWords = wordsOf(title).map((written) => look(written, language));
    const titleTerms = new Set(titleWords.map(({ term }) => term));
    const places: number[] = [];
    const inParagraphs = new Map<number, number>();
    for (const { number, text } of paragraphs) {
      if (leadIns?.leading.has(number)) continue;
      places[number] = column.starts.length - 1;
      const all = new Set<number>();
      const telling = new Set<number>();
      const start = column.terms.length;
      const readSentence = (sentence: string, [from, to]: Span) => {
        const first = column.terms.length;
        for (const written of wordsOf(sentence)) {
          const { term, word, marks } = look(written, language);
          column.marks.push(marks | (column.terms.length === first ? MARK.first : 0));
          column.terms.push(term);
          column.words.push(word);
          count(frequencies, term);
          count(wordFrequency, word);
          // Headings have capitals for any word, as titles do.
          if (from < to) {
            count(bodyFrequency, word);
            if ((marks & MARK.capital) !== 0 && column.terms.length > first + 1) count(capitalFrequency, word);
          }
          all.add(term);
          if ((marks & MARK.stop) === 0) telling.add(term);
        }
        sentences.push(column.terms.length - start, from, to);
      };
      const heading = leadIns?.headings.get(number);
      if (heading !== undefined) readSentence(heading, HEADING);
      const head = leadIns?.heads.get(number);
      if (head !== undefined) readSentence(head, TABLE_HEAD);
      for (const span of sentenceSpans(text)) readSentence(text.slice(...span), span);
      column.starts.push(column.terms.length);
      sentenceStarts.push(sentences.length / 3);
      for (const term of Int32Array.from(telling).sort()) content.push(term);
      contentStarts.push(content.length);
      for (const term of all) inParagraphs.set(term, (inParagraphs.get(term) ?? 0) + 1);
      for (const term of titleTerms) all.add(term);
      for (const { word } of titleWords) count(wordFrequency, word);
      for (const term of all) count(documentFrequency, term);
      sizes.set(language, (sizes.get(language) ?? 0) + 1);
      yield;
    }
    const own = Int32Array.from(inParagraphs.keys()).sort();
    return {
      id,
      places,
      title: Int32Array.from(titleWords, ({ term }) => term),
      terms: own,
      counts: Uint16Array.from(own, (term) => inParagraphs.get(term) ?? 0),
    };
  }

  const shelved: ArticleTerms[] = [];
  for (const article of articles) shelved.push(yield* read(article));
  // Words that only stand beside the paragraphs are mentioned, but not offered as what a misspelt word means.
  for (const { beside = [], language } of articles) {
    for (const word of beside.flatMap(wordsOf)) terms.number(tokenOf(word, language).term);
  }
  const perWord = (counts: readonly number[]) =>
    Uint32Array.from({ length: words.size }, (_, word) => counts[word] ?? 0);
  const perTerm = (counts: readonly number[]) =>
    Uint32Array.from({ length: terms.size }, (_, term) => counts[term] ?? 0);
  const vocabulary = new Vocabulary({
    size: column.starts.length - 1,
    languages: [...sizes].sort(([, a], [, b]) => b - a).map(([language]) => language),
    terms,
    documentFrequency: perTerm(documentFrequency),
    words,
    termOfWord: Int32Array.from(termOfWord),
    ambiguous,
    wordFrequency: perWord(wordFrequency),
    capitalFrequency: perWord(capitalFrequency),
    bodyFrequency: perWord(bodyFrequency),
  });
  const contentTerms = content.toArray();
  const passages = new Passages(
    {
      starts: Int32Array.from(column.starts),
      terms: column.terms.toArray(),
      words: column.words.toArray(),
      marks: Uint8Array.from(column.marks.toArray()),
      sentenceStarts: Int32Array.from(sentenceStarts),
      sentences: sentences.toArray(),
      contentStarts: Int32Array.from(contentStarts),
      content: contentTerms,
      centroids: yield* centroidsOf(contentTerms, contentStarts, terms, vocabulary),
      frequencies: perTerm(frequencies),
    },
    shelved,
    terms,
  );
  return { vocabulary, passages };
}

/** Of each paragraph's words by their idf (Arora et al. 2017), DIMENSIONS numbers a paragraph. */
function* centroidsOf(
  content: Int32Array,
  starts: readonly number[],
  terms: Numbering,
  vocabulary: Vocabulary,
): Steps<Int8Array> {
  const centroids = new Int8Array((starts.length - 1) * DIMENSIONS);
  if (!vocabulary.languages.includes(ENGLISH)) return centroids;
  const vectors = englishVectors();
  const weights = Float64Array.from({ length: terms.size }, (_, term) =>
    vocabulary.vectorOfTerm(term) < 0 ? 0 : vocabulary.idf(terms.name(term)),
  );
  const sum = new Float64Array(DIMENSIONS);
  for (let place = 0; place + 1 < starts.length; place++) {
    sum.fill(0);
    for (let at = starts[place] ?? 0; at < (starts[place + 1] ?? 0); at++) {
      const term = content[at] ?? 0;
      const weight = weights[term] ?? 0;
      if (weight > 0) vectors.addTo(sum, vocabulary.vectorOfTerm(term), weight);
    }
    centroids.set(directionOf(sum), place * DIMENSIONS);
    yield;
  }
  return centroids;
}

/** Grows without a copy in an ordinary array, which would take four times the memory. */
class IntegerColumn {
  #numbers = new Int32Array(1024);
  length = 0;

  push(...added: readonly number[]): void {
    for (const number of added) {
      if (this.length === this.#numbers.length) {
        const larger = new Int32Array(2 * this.length);
        larger.set(this.#numbers);
        this.#numbers = larger;
      }
      this.#numbers[this.length++] = number;
    }
  }

  /** Without the room left at the end. */
  toArray(): Int32Array {
    return this.#numbers.slice(0, this.length);
  }
}
