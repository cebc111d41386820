import { stemmer } from '@orama/stemmers/english';
import { BASE_FORMS } from './irregular.ts';
import { ENGLISH, isStopWordIn, type LanguageCode, stemIn } from './languages.ts';

export interface Token {
  /** As written. */
  readonly word: string;
  /** What the index holds: folded and stemmed, so that `Negotiated` finds `negotiations`. */
  readonly term: string;
}

const TOKEN =
  /(?<![\p{L}\p{N}])\p{L}(?:\.\p{L}(?!\p{L}))+\.?(?:['’]\p{L}+)?|\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;
const PLAIN = /^[A-Za-z]+$/;
const CAPITALS = /^[A-Z]{2,4}$/;
const CLITIC = /(?:n't|'(?:s|re|ve|ll|d|m))$/;

/** Contractions that don't leave a word behind when their ending is cut off. */
const CONTRACTED = new Map([
  ["can't", 'can'],
  ["won't", 'will'],
  ["shan't", 'shall'],
  ['cannot', 'can'],
  // As many type them, without the apostrophe.
  ['cant', 'can'],
  ['wont', 'will'],
  ['im', 'i'],
  ['ive', 'i'],
  ['youre', 'you'],
  ['theyre', 'they'],
  ...'who what where when why how that there'.split(' ').map((word) => [`${word}s`, word] as const),
  ...'is are was were do does did has have had could would should'
    .split(' ')
    .map((word) => [`${word}nt`, word] as const),
]);

/** Words that carry no subject; a query drops them. */
const STOP_WORDS = new Set(
  `a about after again all also am an and any are as at be because been before being but by can could did do does doing
  done for from further had has have having he her here hers him his how i if in into is it its itself just let like me
  many more most much my no nor not of off on once must only or other our ours out over own please same shall she should so some such tell
  than that the their theirs them themselves then there these they this those through to too under until up upon very
  was we were what when where whether which while who whom whose why will with would you your yours
  come comes coming came get gets getting got give gives gave go goes going gone went know knows known make makes made
  take takes took taken tell tells told want wants wanted
  according article articles say says said happen happened happens`.split(/\s+/),
);

/** Scripts that put no space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const SEGMENTER = new Intl.Segmenter('und', { granularity: 'word' });

/** Short words of French and Italian that lean on the next one: `l'accord`, `dell'accordo`. */
const ELISION =
  /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|un|quest|quell|dell|nell|all|dall|sull|coll)['’](?=\p{L})/iu;

/** The words of a text in order. Documents and queries go through this same function. */
export function tokenize(text: string, language: LanguageCode = ENGLISH): Token[] {
  return wordsOf(text).map((word) => tokenOf(word, language));
}

export function tokenOf(written: string, language: LanguageCode): Token {
  if (language === ENGLISH) return { word: written, term: toTerm(written) };
  const word = written.replace(ELISION, '');
  return { word, term: isNumber(word) ? toTerm(word) : stemIn(language, word.replaceAll('.', '')) };
}

/** The tokens of a question that say what it is about; none where it is made of stop words only. */
export function contentTokens(question: string, language: LanguageCode = ENGLISH): Token[] {
  const words = tokenize(question, language);
  const isLoud = isAllCapitals(question);
  return words.filter(({ word }) => !isStopWord(isLoud ? word.toLowerCase() : word, language));
}

export function isStopWord(word: string, language: LanguageCode): boolean {
  if (language !== ENGLISH) return isStopWordIn(language, word);
  return STOP_WORDS.has(fold(word)) && !isAbbreviation(word);
}

/** Of several words, none of them small: such capitals tell neither names nor abbreviations. */
export function isAllCapitals(text: string): boolean {
  return !/\p{Ll}/u.test(text) && /\p{Lu}.*\s.*\p{Lu}/su.test(text);
}

/** The WHO and the IT department have the letters of stop words; so do words that are stressed. */
export function isAbbreviation(word: string): boolean {
  return CAPITALS.test(word) && STOP_WORDS.has(word.toLowerCase());
}

/** As written, in order. */
export function wordsOf(text: string): string[] {
  const words: string[] = text.match(TOKEN) ?? [];
  return UNSPACED.test(text) ? words.flatMap((word) => (UNSPACED.test(word) ? segments(word) : [word])) : words;
}

function segments(unspaced: string): string[] {
  return [...SEGMENTER.segment(unspaced)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}

function isNumber(word: string): boolean {
  return !PLAIN.test(word) && /^\p{N}/u.test(word) && !/\p{L}/u.test(word);
}

function toTerm(word: string): string {
  if (isNumber(word)) return word.replace(/,(?=\d{3})/g, '');
  if (isAbbreviation(word)) return word;
  const folded = fold(word);
  return stemmer(BASE_FORMS.get(folded) ?? folded);
}

function fold(word: string): string {
  if (PLAIN.test(word)) {
    const lower = word.toLowerCase();
    return CONTRACTED.get(lower) ?? lower;
  }
  const plain = word.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
  return CONTRACTED.get(plain) ?? plain.replaceAll('.', '').replace(CLITIC, '');
}
