import { foldAccents } from '../search/index.ts';

/** A word, or a sign that changes what a number means, and where it stands: `[start, end)` in UTF-16 units. */
export interface Word {
  /** The same for words that are written differently but are the same: in case, accents, apostrophes, dots. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** Scripts without spaces count by character, since nobody knows where their words end. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*/u;
/** With any of the dashes that stand for a minus. */
const MINUS = /(?<![\p{L}\p{N}])[-−–‑﹣－](?=\p{N})/u;
/** Beside numbers only: elsewhere `>` begins a quotation, and `+` is part of a name. */
const RELATION =
  /[=<>+×＝＜＞＋](?=[\p{N}\p{Sc}])|(?<=\p{N})[=<>+×＝＜＞＋]|(?<=[\p{L}\p{N}]\s)[=<>+×＝＜＞＋](?=\s[\p{N}\p{Sc}])/u;
const UNIT = /[%‰°٪％]|\p{Sc}/u;
const INITIALS = /\p{L}(?:\.\p{L}(?!\p{L}))+\.?/u;
/** Also with a first letter that was changed, `[W]e`. */
const LETTERS =
  /(?:\[\p{L}\](?=\p{L}))?[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:(?:['’‘ʼ`´]|(?<=\p{N})[.,:](?=\p{N}))[\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/u;
const WORD = new RegExp(
  [UNSPACED, MINUS, RELATION, UNIT, INITIALS, LETTERS].map(({ source }) => source).join('|'),
  'gu',
);

/** Punctuation and white space between words say nothing of whether somebody was quoted word for word. */
export function wordsIn(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: written, index }) => ({
    key: keyOf(written),
    start: index,
    end: index + written.length,
  }));
}

function keyOf(written: string): string {
  const plain = foldAccents(written);
  if (/^\p{N}/u.test(plain)) return plain.replace(/,(?=\d{3}(?!\d))/g, '');
  return /^\p{Pd}|^−/u.test(plain) ? '-' : plain.replace(/['’‘ʼ`´.[\]]/g, '');
}

/** Whether it says what the number beside it means. */
export function isSign({ key }: Word): boolean {
  return /^[^\p{L}\p{N}]/u.test(key);
}

export function isNumber({ key }: Word): boolean {
  return /^\p{N}/u.test(key);
}

/** Articles, prepositions and the like: short in every language, and in every text. */
const SHORT = 3;

/** What a word counts among others. */
export function weightOf({ key }: Word): number {
  return key.length > SHORT || /\p{N}/u.test(key) ? 1 : 0.5;
}
