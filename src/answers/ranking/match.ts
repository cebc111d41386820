import { MARK, marksOf, type Passage, type Passages, type ReadQuestion, type Vocabulary } from '../../search/index.ts';
import { type AnswerType, answerType } from './answer-type.ts';

/** What a term that begins like the asked one counts, times the share of letters in common. */
const RELATED = 0.8;

/** A term of the question, as the second stage compares it. */
export interface AskedTerm {
  /** In the corpus, or -1. */
  readonly term: number;
  /** The word as written, in the corpus, or -1. */
  readonly form: number;
  /** Inverse document frequency. */
  readonly weight: number;
  /** Capitalised, but not as the first word of the question. */
  readonly isName: boolean;
  readonly isNumber: boolean;
  /** Place among the question's words. */
  readonly place: number;
}

/** A question, read once for all passages. */
export interface Asked {
  /** Each term once. */
  readonly terms: readonly AskedTerm[];
  /** Sum of the weights. */
  readonly weight: number;
  /** Every word of the question in order: its term's number, and its weight (small for stop words). */
  readonly words: readonly { readonly term: number; readonly weight: number; readonly isStopWord: boolean }[];
  readonly answerType: AnswerType | null;
  /** Which asked terms a term of the corpus stands for, and how well. */
  readonly meant: ReadonlyMap<number, readonly (readonly [asked: number, share: number])[]>;
  readonly known: ReadonlySet<number>;
}

/** How one passage meets the question. Arrays run over the question's terms, in its order. */
export interface Match {
  readonly asked: Asked;
  readonly passage: Passage;
  readonly passages: Passages;
  /** Of the first stage. */
  readonly score: number;
  /** Per sentence: how well it has each term, 0 to 1, with those that begin alike. */
  readonly sentences: readonly Float64Array[];
  /** The same over the whole passage. */
  readonly whole: Float64Array;
  /** Words of the passage that are a term of the question, in order. */
  readonly places: readonly { readonly at: number; readonly asked: number }[];
  /** Inverse document frequency of each term within the passage's article, and their sum. */
  readonly within: Float64Array;
  readonly withinWeight: number;
}

/** What a stop word weighs among the words of a question, where its content words have their idf. */
const STOP_WORD_WEIGHT = 0.5;

export function readAsked(question: ReadQuestion, vocabulary: Vocabulary, passages: Passages): Asked {
  const terms: AskedTerm[] = [];
  const meant = new Map<number, [number, number][]>();
  const seen = new Set<string>();
  for (const [place, token] of question.words.entries()) {
    if (!question.tokens.includes(token) || seen.has(token.term)) continue;
    seen.add(token.term);
    const term = passages.termNumber(token.term);
    const marks = marksOf(token.word);
    const index = terms.length;
    terms.push({
      term,
      form: passages.formNumber(token.word),
      weight: vocabulary.idf(token.term),
      isName: place > 0 && (marks & MARK.capital) !== 0,
      isNumber: (marks & MARK.number) !== 0,
      place,
    });
    const mean = (number: number, share: number) => meant.set(number, [...(meant.get(number) ?? []), [index, share]]);
    if (term >= 0) mean(term, 1);
    for (const [related, share] of passages.related(token.term)) mean(related, share * RELATED);
  }
  const words = question.words.map((word) => ({
    term: passages.termNumber(word.term),
    weight: word.isStopWord ? STOP_WORD_WEIGHT : vocabulary.idf(word.term),
    isStopWord: word.isStopWord,
  }));
  return {
    terms,
    weight: terms.reduce((sum, { weight }) => sum + weight, 0),
    words,
    answerType: answerType(question.words.map(({ word }) => word)),
    meant,
    known: new Set(words.map(({ term }) => term)),
  };
}

export function matchPassage(asked: Asked, passage: Passage, score: number, passages: Passages): Match {
  const size = asked.terms.length;
  const whole = new Float64Array(size);
  const places: { at: number; asked: number }[] = [];
  const sentences = passage.sentences.map(({ from, to }) => {
    const shares = new Float64Array(size);
    for (let at = from; at < to; at++) {
      const meant = asked.meant.get(passage.terms[at] ?? -1);
      if (!meant) continue;
      for (const [index, share] of meant) {
        if (share === 1) places.push({ at, asked: index });
        if (share > (shares[index] ?? 0)) shares[index] = share;
      }
    }
    for (let index = 0; index < size; index++) whole[index] = Math.max(whole[index] ?? 0, shares[index] ?? 0);
    return shares;
  });
  const within = Float64Array.from(asked.terms, ({ term }) => passages.idfWithin(passage.article, term));
  const withinWeight = within.reduce((sum, weight) => sum + weight, 0);
  return { asked, passage, passages, score, sentences, whole, places, within, withinWeight };
}
