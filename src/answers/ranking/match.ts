import {
  englishVectors,
  MARK,
  marksOf,
  type Passage,
  type Passages,
  type ReadQuestion,
  type Vocabulary,
} from '../../search/index.ts';
import { type AnswerType, answerType } from './answer-type.ts';

/** What a term that begins like the asked one counts, times the share of letters in common. */
const RELATED = 0.8;

/** A term of the question, as the second stage compares it. */
export interface AskedTerm {
  /** In the corpus, or -1. */
  readonly term: number;
  /** The word as written, in the corpus, or -1. */
  readonly word: number;
  /** Inverse document frequency. */
  readonly weight: number;
  /** A name rather than a number. */
  readonly isName: boolean;
  readonly isNumber: boolean;
  /** Its row in `englishVectors`, or -1. */
  readonly vector: number;
}

/** Which asked term is meant, and how well. */
interface Meaning {
  readonly index: number;
  readonly share: number;
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
  readonly answerType: AnswerType | null;
  /** What a term of the corpus stands for, by its number: 0 for nothing, else one more than the place in `meanings`. */
  readonly meant: Uint16Array;
  readonly meanings: readonly (readonly Meaning[])[];
  /** Numbers of the terms of all its words. */
  readonly known: ReadonlySet<number>;
}

/** A word of the passage that is a term of the question. */
export interface Place {
  readonly at: number;
  /** Index of the term. */
  readonly asked: number;
  /** Index of the sentence. */
  readonly sentence: number;
}

/** How one passage meets the question. */
export interface Match {
  readonly asked: Asked;
  readonly passage: Passage;
  readonly passages: Passages;
  /** Of the first stage. */
  readonly score: number;
  /**
   * How much more of the first stage's passages are of this one's article than of all that were searched, -1 to 1: an
   * article that much of what was found is from is what the question is about.
   */
  readonly articleLift: number;
  /**
   * How well each term is met, 0 to 1, by it or one that begins alike: a row over the question's terms for the whole
   * passage, then one for each sentence.
   */
  readonly met: Float64Array;
  /** Per sentence: the weights of the terms that it has, summed up. */
  readonly sentenceWeights: Float64Array;
  /** In order. */
  readonly places: readonly Place[];
  /** Inverse document frequency of each term within the passage's article, and their sum. */
  readonly within: Float64Array;
  readonly withinWeight: number;
}

/** What a stop word weighs among the words of a question, where its content words have their idf. */
const STOP_WORD_WEIGHT = 0.5;

export function readAsked(question: ReadQuestion, vocabulary: Vocabulary): Asked {
  const terms: AskedTerm[] = [];
  const meant = new Uint16Array(vocabulary.size);
  const meanings: Meaning[][] = [];
  const seen = new Set<string>();
  const isAbout = new Set(question.tokens);
  for (const token of question.words) {
    if (!isAbout.has(token) || seen.has(token.term)) continue;
    seen.add(token.term);
    const term = vocabulary.termNumber(token.term);
    const isNumber = (marksOf(token.word) & MARK.number) !== 0;
    const index = terms.length;
    terms.push({
      term,
      word: vocabulary.wordNumber(token.word),
      weight: vocabulary.idf(token.term),
      isName: token.isName && !isNumber,
      isNumber,
      vector: vocabulary.vectorOf(token),
    });
    const mean = (number: number, share: number) => {
      const before = meanings[(meant[number] ?? 0) - 1];
      if (before) before.push({ index, share });
      else meant[number] = meanings.push([{ index, share }]);
    };
    if (term >= 0) mean(term, 1);
    for (const [related, share] of vocabulary.related(token.term)) mean(related, share * RELATED);
  }
  const words = question.words.map((word) => ({
    term: vocabulary.termNumber(word.term),
    weight: word.isStopWord ? STOP_WORD_WEIGHT : vocabulary.idf(word.term),
    isStopWord: word.isStopWord,
  }));
  const weights = Float64Array.from(terms, ({ weight }) => weight);
  return {
    terms,
    weights,
    weight: sum(weights),
    words,
    answerType: answerType(question.words.map(({ word }) => word)),
    meant,
    meanings,
    known: new Set(words.map(({ term }) => term)),
  };
}

/** Words less alike than this mean different things; one that is alike counts by a power of its cosine. */
const MIN_LIKENESS = 0.3;
const LIKENESS_POWER = 1.5;

/** The same question, for which words of these passages also count that stand in like contexts as its own. */
export function widen(asked: Asked, passages: readonly Passage[], vocabulary: Vocabulary): Asked {
  const vectors = englishVectors();
  const withVectors = asked.terms.flatMap(({ vector }, index) => (vector < 0 ? [] : [{ index, vector }]));
  if (withVectors.length === 0) return asked;
  const meant = asked.meant.slice();
  const meanings = [...asked.meanings];
  const seen = new Uint8Array(vocabulary.size);
  for (const { content } of passages) {
    for (let place = 0; place < content.length; place++) {
      const term = content[place] ?? -1;
      const row = vocabulary.vectorOfTerm(term);
      if (row < 0 || seen[term] === 1) continue;
      seen[term] = 1;
      const before = meanings[(meant[term] ?? 0) - 1] ?? [];
      const alike: Meaning[] = [];
      for (const { index, vector } of withVectors) {
        const likeness = vectors.likeness(vector, row);
        if (likeness < MIN_LIKENESS || before.some((meaning) => meaning.index === index)) continue;
        alike.push({ index, share: likeness ** LIKENESS_POWER });
      }
      if (alike.length > 0) meant[term] = meanings.push([...before, ...alike]);
    }
  }
  return { ...asked, meant, meanings };
}

/** What all passages of an article have in common. */
export type ArticleMatch = Pick<Match, 'articleLift' | 'within' | 'withinWeight'>;

export function matchArticle(asked: Asked, article: string, passages: Passages, articleLift: number): ArticleMatch {
  const within = Float64Array.from(asked.terms, ({ term }) => passages.idfWithin(article, term));
  return { articleLift, within, withinWeight: sum(within) };
}

export function matchPassage(
  asked: Asked,
  passage: Passage,
  passages: Passages,
  score: number,
  { articleLift, within, withinWeight }: ArticleMatch,
): Match {
  const size = asked.terms.length;
  const { terms, sentences } = passage;
  const met = new Float64Array(size * (sentences.length + 1));
  const places: Place[] = [];
  const sentenceWeights = new Float64Array(sentences.length);
  for (let sentence = 0; sentence < sentences.length; sentence++) {
    const { from = 0, to = 0 } = sentences[sentence] ?? {};
    const row = rowOf(sentence) * size;
    for (let at = from; at < to; at++) {
      const meaning = asked.meant[terms[at] ?? -1] ?? 0;
      if (meaning === 0) continue;
      for (const { index, share } of asked.meanings[meaning - 1] ?? []) {
        if (share === 1) places.push({ at, asked: index, sentence });
        if (share > (met[row + index] ?? 0)) met[row + index] = share;
        if (share > (met[index] ?? 0)) met[index] = share;
      }
    }
    sentenceWeights[sentence] = weigh(met, rowOf(sentence), asked.weights);
  }
  return {
    asked,
    passage,
    passages,
    score,
    articleLift,
    met,
    sentenceWeights,
    places,
    within,
    withinWeight,
  };
}

/** The row of `met` that is the whole passage's. */
export const WHOLE = 0;

/** The row of `met` that is the sentence's. */
export function rowOf(sentence: number): number {
  return sentence + 1;
}

/** Weighted sum of a row. */
export function weigh(met: Float64Array, row: number, weights: Float64Array): number {
  let total = 0;
  const start = row * weights.length;
  for (let index = 0; index < weights.length; index++) total += (met[start + index] ?? 0) * (weights[index] ?? 0);
  return total;
}

function sum(values: Float64Array): number {
  let total = 0;
  for (let index = 0; index < values.length; index++) total += values[index] ?? 0;
  return total;
}
