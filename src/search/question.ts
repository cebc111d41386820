import type { Slice } from '../slice.ts';
import { isAbbreviation, isAllCapitals, isStopWord, type Token, tokenOf, wordsOf } from './analysis.ts';
import { isOfCountry } from './countries.ts';
import { ENGLISH, foldAccents, isCompounding, type LanguageCode } from './languages.ts';
import { englishVectors, MIN_LIKENESS } from './vectors.ts';
import type { Nearest, Vocabulary } from './vocabulary.ts';

export interface QuestionToken extends Token {
  /** Carries no subject. */
  readonly isStopWord: boolean;
  /** The corpus doesn't know the word; the term is that of this one, the nearest that it knows, without accents. Else null. */
  readonly corrected: string | null;
  /** Terms that also stand for it: its compounds, or those that begin like a word that the corpus doesn't know. */
  readonly variants: readonly string[];
  /** A number, capitalised though it isn't the first word, or written as a name by the articles: many type in lower case. */
  readonly isName: boolean;
}

export interface ReadQuestion {
  /** Every word in order. */
  readonly words: readonly QuestionToken[];
  /** What the question is about; all of its words where it is made of stop words only. */
  readonly tokens: readonly QuestionToken[];
  /** False where it is made of stop words only, or of nothing. */
  readonly hasContent: boolean;
  /** What it was read in. */
  readonly language: LanguageCode;
}

const NUMBER = /^\p{N}/u;
const CAPITAL = /^\p{Lu}/u;
/** Nobody misspells more words than this; what has more unknown ones is about something else. */
const MAX_CORRECTIONS = 12;
/** Letters of a word that is corrected in another language than English, of which no words are known but those of the corpus. */
const MIN_LETTERS_ELSEWHERE = 7;

/**
 * A question states no language: it is read in the language of the corpus in which it has most stop words. A word that
 * the corpus then doesn't know is taken as another language of it writes it, so that names are found everywhere, else as
 * the nearest word that it knows. Known words are never corrected: that costs accuracy; nor are frequent English
 * ones that no article has, which are spelt right, but for words of like meaning (loses, losses). Looking for the
 * nearest of tens of thousands of words takes milliseconds, between which others get their turn by `slice`.
 */
export async function readQuestion(question: string, vocabulary: Vocabulary, slice: Slice): Promise<ReadQuestion> {
  const language = languageOfQuestion(question, vocabulary.languages);
  let corrections = 0;
  const words: QuestionToken[] = [];
  const isLoud = isAllCapitals(question);
  const compoundsOf = remembering((term) => (isCompounding(language) ? vocabulary.compounds(term) : []));
  const nearTermsOf = remembering((term) => (language === ENGLISH ? [] : vocabulary.nearTerms(term)));
  for (const written of wordsOf(question)) {
    if (slice.isOver) await slice.next();
    const isStressed = isLoud || (isAbbreviation(written) && !vocabulary.mentions(written));
    const read = analyse(isStressed ? written.toLowerCase() : written, language, vocabulary);
    const word = isStressed ? written : read.word;
    const isStop = isStopWord(read.word, language);
    const isName = NUMBER.test(word) || (words.length > 0 && CAPITAL.test(read.word)) || vocabulary.isName(word);
    const variants = isStop ? [] : compoundsOf(read.term);
    const token = { word, term: read.term, isStopWord: isStop, isName, corrected: null, variants };
    if (isStop || vocabulary.mentions(read.term) || variants.length > 0) {
      words.push(token);
      continue;
    }
    const known = vocabulary.termOf(word);
    if (known !== null) {
      words.push({ ...token, term: known });
      continue;
    }
    const nearest = corrections++ < MAX_CORRECTIONS ? vocabulary.correct(word) : null;
    const isMeant = nearest !== null && mayMean(nearest, token, language, vocabulary);
    words.push(
      isMeant
        ? { ...token, term: nearest.term, corrected: shown(nearest.word, vocabulary) }
        : { ...token, variants: nearTermsOf(read.term) },
    );
  }
  const content = words.filter((word) => !word.isStopWord);
  return { words, tokens: content.length > 0 ? content : words, hasContent: content.length > 0, language };
}

/** Looked up once for each term: a question may have one word hundreds of times, and a corpus thousands of its compounds. */
function remembering(lookUp: (term: string) => readonly string[]): (term: string) => readonly string[] {
  const found = new Map<string, readonly string[]>();
  return (term) => {
    const terms = found.get(term) ?? lookUp(term);
    found.set(term, terms);
    return terms;
  };
}

/** A name with its capital, which the corpus keeps apart from its letters. */
function shown(word: string, vocabulary: Vocabulary): string {
  return vocabulary.isName(word) ? word.replace(/^\p{L}/u, (letter) => letter.toUpperCase()) : word;
}

/**
 * Whether a word may be a misspelt other one. An English word that is spelt right isn't, but for one of like meaning or
 * a name that is meant (Macon, Macron; not Iran, Iraq or Austrian, Australian, which are countries and what is theirs). What is spelt right elsewhere isn't known:
 * there only long words are corrected.
 */
function mayMean(
  nearest: Nearest,
  { word, isName }: Pick<QuestionToken, 'word' | 'isName'>,
  language: LanguageCode,
  vocabulary: Vocabulary,
): boolean {
  if (language !== ENGLISH) return word.length >= MIN_LETTERS_ELSEWHERE && foldAccents(word)[0] === nearest.word[0];
  if (isOfCountry(word)) return false;
  if (isName && vocabulary.isName(nearest.word)) return true;
  const vectors = englishVectors();
  const row = vectors.find(foldAccents(word));
  if (row < 0) return true;
  const other = vocabulary.vectorOfTerm(vocabulary.termNumber(nearest.term));
  return other >= 0 && vectors.likeness(row, other) >= MIN_LIKENESS;
}

/** Most words of a question stand in the corpus, which has stemmed them already. */
function analyse(written: string, language: LanguageCode, vocabulary: Vocabulary): Token {
  const isKnown = language === ENGLISH && !isAbbreviation(written);
  const term = isKnown ? vocabulary.englishTermOf(written) : null;
  return term === null ? tokenOf(written, language) : { word: written, term };
}

function languageOfQuestion(question: string, languages: readonly LanguageCode[]): LanguageCode {
  if (languages.length <= 1) return languages[0] ?? ENGLISH;
  // Once: to tell words apart where no space does takes milliseconds.
  const words = wordsOf(question);
  const stopWords = (language: LanguageCode) =>
    words.filter((written) => isStopWord(tokenOf(written, language).word, language)).length;
  // Sorting is stable: of equals the language of most texts counts.
  const counted = languages.map((language) => ({ language, count: stopWords(language) }));
  return counted.sort((a, b) => b.count - a.count)[0]?.language ?? ENGLISH;
}
