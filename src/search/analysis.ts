import { stemmer } from '@orama/stemmers/english';

export interface Token {
  /** As written. */
  readonly word: string;
  /** What the index holds: folded and stemmed, so that `Negotiated` finds `negotiations`. */
  readonly term: string;
}

const TOKEN =
  /(?<![\p{L}\p{N}])\p{L}(?:\.\p{L}(?!\p{L}))+\.?(?:['’]\p{L}+)?|\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;
const CLITIC = /(?:n't|'(?:s|re|ve|ll|d|m))$/;

/** Contractions that don't leave a word behind when their ending is cut off. */
const CONTRACTED = new Map([
  ["can't", 'can'],
  ["won't", 'will'],
  ["shan't", 'shall'],
  ['cannot', 'can'],
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

/** The words of a text in order. Documents and queries go through this same function. */
export function tokenize(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map(([word]) => ({ word, term: toTerm(word) }));
}

/** The tokens of a question that say what it is about; none where it is made of stop words only. */
export function contentTokens(question: string): Token[] {
  return tokenize(question).filter(({ word }) => !STOP_WORDS.has(fold(word)));
}

function toTerm(word: string): string {
  if (/^\p{N}/u.test(word) && !/\p{L}/u.test(word)) return word.replace(/,(?=\d{3})/g, '');
  return stemmer(fold(word));
}

function fold(word: string): string {
  const plain = word.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
  return CONTRACTED.get(plain) ?? plain.replaceAll('.', '').replace(CLITIC, '');
}
