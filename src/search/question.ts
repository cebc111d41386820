import { isStopWord, type Token, tokenize } from './analysis.ts';
import { ENGLISH, type LanguageCode } from './languages.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface QuestionTokens {
  /** What the question is about; all of its words where it is made of stop words only. */
  readonly tokens: readonly Token[];
  /** False where it is made of stop words only, or of nothing. */
  readonly hasContent: boolean;
}

/**
 * A question states no language: it is read in the language of the corpus in which it has most stop words. A word that
 * the corpus then doesn't know is taken as one of its other languages writes it, so that names are found everywhere.
 */
export function readQuestion(question: string, vocabulary: Vocabulary): QuestionTokens {
  const language = languageOfQuestion(question, vocabulary.languages);
  const all = tokenize(question, language).map((token) => known(token, language, vocabulary));
  const content = all.filter(({ word }) => !isStopWord(word, language));
  return { tokens: content.length > 0 ? content : all, hasContent: content.length > 0 };
}

function languageOfQuestion(question: string, languages: readonly LanguageCode[]): LanguageCode {
  if (languages.length <= 1) return languages[0] ?? ENGLISH;
  const stopWords = (language: LanguageCode) =>
    tokenize(question, language).filter(({ word }) => isStopWord(word, language)).length;
  // Sorting is stable: of equals the language of most texts counts.
  const counted = languages.map((language) => ({ language, count: stopWords(language) }));
  return counted.sort((a, b) => b.count - a.count)[0]?.language ?? ENGLISH;
}

function known(token: Token, language: LanguageCode, vocabulary: Vocabulary): Token {
  const isEnglishOnly = vocabulary.languages.every((each) => each === ENGLISH);
  if (isEnglishOnly || vocabulary.has(token.term)) return token;
  const written = vocabulary.termOf(token.word);
  if (written !== null) return { ...token, term: written };
  const others = vocabulary.languages.filter((other) => other !== language);
  const terms = others.flatMap((other) => tokenize(token.word, other).map(({ term }) => term));
  return { ...token, term: terms.find((term) => vocabulary.has(term)) ?? token.term };
}
