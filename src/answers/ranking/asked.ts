import {
  DIMENSIONS,
  directionOf,
  ENGLISH,
  englishVectors,
  MARK,
  MIN_LIKENESS,
  marksOf,
  type Passage,
  type ReadQuestion,
  type Vocabulary,
} from '../../search/index.ts';
import type { Form } from '../form.ts';
import { TermTable } from '../term-table.ts';
import { type AnswerType, answerType } from './answer-type.ts';
import { Meanings } from './meanings.ts';

/** What a term that begins like the asked one counts, times the share of letters in common. */
const RELATED = 0.8;

/** What a variant of the asked term counts: a compound, above all. */
export const VARIANT = 0.8;

/** A term of the question, as the second stage compares it. */
export interface AskedTerm {
  /** In the corpus, or -1. */
  readonly term: number;
  /** The word as written, in the corpus, or -1. */
  readonly word: number;
  /** Whether the word is this term wherever it stands, so that its places are among those of the term. */
  readonly isWordOfTerm: boolean;
  /** Inverse document frequency. */
  readonly weight: number;
  /** A name rather than a number. */
  readonly isName: boolean;
  readonly isNumber: boolean;
  /** Its row in `englishVectors`, or -1. */
  readonly vector: number;
}

/** A question, read once for all passages. */
export interface Asked {
  /** Each term once. */
  readonly terms: readonly AskedTerm[];
  /** Of the terms, by their index. */
  readonly weights: Float64Array;
  /** Sum of the weights. */
  readonly weight: number;
  /** Every word of the question in order: its term's number, and its weight (small for stop words). */
  readonly words: readonly { readonly term: number; readonly weight: number; readonly isStopWord: boolean }[];
  /** By the index of a term: where among `words` it stands. */
  readonly wordsOfTerm: readonly (readonly number[])[];
  readonly answerType: AnswerType | null;
  readonly meanings: Meanings;
  /** Numbers of the terms of all its words. */
  readonly known: ReadonlySet<number>;
  /** Only then can be told what a name is, and what a word means. */
  readonly isEnglish: boolean;
  /** Index of the term that is counted (how many people); -1 where none is. */
  readonly counted: number;
  /** Where its English words point on the whole, names aside; null where they don't. */
  readonly centroid: Int8Array | null;
  readonly form: Form;
}

/** What a stop word weighs among the words of a question, where its content words have their idf. */
const STOP_WORD_WEIGHT = 0.5;

export function readAsked(question: ReadQuestion, form: Form, vocabulary: Vocabulary): Asked {
  const isEnglish = question.language === ENGLISH;
  const terms: AskedTerm[] = [];
  const meanings = new Meanings();
  /** Index of each term. */
  const indexes = new Map<string, number>();
  for (const token of question.tokens) {
    if (indexes.has(token.term)) continue;
    const index = terms.length;
    indexes.set(token.term, index);
    const term = vocabulary.termNumber(token.term);
    const word = vocabulary.wordNumber(token.word);
    const isNumber = (marksOf(token.word) & MARK.number) !== 0;
    terms.push({
      term,
      word,
      isWordOfTerm: vocabulary.isAlways(word, term),
      weight: vocabulary.idf(token.term),
      isName: token.isName && !isNumber,
      isNumber,
      vector: isEnglish ? vocabulary.vectorOf(token) : -1,
    });
    if (term >= 0) meanings.add(term, index, 1);
    for (const [related, share] of vocabulary.related(token.term)) meanings.add(related, index, share * RELATED);
    for (const variant of token.variants) meanings.add(vocabulary.termNumber(variant), index, VARIANT);
  }
  const wordsOfTerm: number[][] = terms.map(() => []);
  const words = question.words.map(({ term, isStopWord }, place) => {
    wordsOfTerm[indexes.get(term) ?? -1]?.push(place);
    const weight = isStopWord ? STOP_WORD_WEIGHT : vocabulary.idf(term);
    return { term: vocabulary.termNumber(term), weight, isStopWord };
  });
  const weights = Float64Array.from(terms, ({ weight }) => weight);
  return {
    terms,
    weights,
    weight: sum(weights),
    words,
    wordsOfTerm,
    answerType: answerType(question.words.map(({ word }) => word)),
    meanings,
    known: new Set(words.map(({ term }) => term)),
    isEnglish,
    counted: indexes.get(countedBy(question.words) ?? '') ?? -1,
    centroid: centroidOf(terms),
    form,
  };
}

function countedBy(words: ReadQuestion['words']): string | undefined {
  const how = words.findIndex(({ word }, at) => /^how$/i.test(word) && /^many$/i.test(words[at + 1]?.word ?? ''));
  return how < 0 ? undefined : words.slice(how + 2).find(({ isStopWord }) => !isStopWord)?.term;
}

function centroidOf(terms: readonly AskedTerm[]): Int8Array | null {
  if (terms.every(({ vector }) => vector < 0)) return null;
  const sum = new Float64Array(DIMENSIONS);
  for (const { vector, weight } of terms) if (vector >= 0) englishVectors().addTo(sum, vector, weight);
  return directionOf(sum);
}

/** About so many different terms stand in the passages that are compared. */
const SEEN_TERMS = 512;

/** The same question, for which words of these passages also count that stand in like contexts as its own. */
export function widen(asked: Asked, passages: readonly Passage[], vocabulary: Vocabulary): Asked {
  const withVectors = asked.terms.flatMap(({ vector }, index) => (vector < 0 ? [] : [{ index, vector }]));
  if (withVectors.length === 0) return asked;
  const vectors = englishVectors();
  const meanings = asked.meanings.copy();
  const seen = new TermTable(SEEN_TERMS);
  for (const { content } of passages) {
    for (let place = 0; place < content.length; place++) {
      const term = content[place] ?? -1;
      const row = vocabulary.vectorOfTerm(term);
      if (row < 0 || seen.get(term) === 1) continue;
      seen.set(term, 1);
      for (const { index, vector } of withVectors) {
        const likeness = vectors.likeness(vector, row);
        if (likeness < MIN_LIKENESS || asked.meanings.has(term, index)) continue;
        meanings.add(term, index, shareOfLike(likeness));
      }
    }
  }
  return { ...asked, meanings };
}

/** What a word counts by its likeness: to the power of 1.5, for which `**` takes more time than finding the likeness. */
function shareOfLike(likeness: number): number {
  return likeness * Math.sqrt(likeness);
}

export function sum(values: Float64Array): number {
  let total = 0;
  for (let index = 0; index < values.length; index++) total += values[index] ?? 0;
  return total;
}
