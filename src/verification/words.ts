/** A word, or a sign that changes what a number means, and where it stands: `[start, end)` in UTF-16 units. */
export interface Word {
  /** The same for words that are written differently but are the same: in case, accents, quotation marks, dots. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** Scripts without spaces count by character, since nobody knows where their words end. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|(?<![\p{L}\p{N}])[-−](?=\p{N})|[%‰°$€£¥₹₽₴=<>+×]|\p{L}(?:\.\p{L}(?!\p{L}))+\.?|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’.,:][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;

/** Punctuation and white space between words say nothing of whether somebody was quoted word for word. */
export function wordsIn(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: written, index }) => ({
    key: keyOf(written),
    start: index,
    end: index + written.length,
  }));
}

function keyOf(written: string): string {
  const plain = written
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  if (/^\p{N}/u.test(plain)) return plain.replace(/,(?=\d{3}(?!\d))/g, '');
  return plain.replaceAll('’', "'").replaceAll('−', '-').replaceAll('.', '');
}

/** Articles, prepositions and the like: short in every language, and in every text. */
const SHORT = 3;

/** What a word counts among others. */
export function weightOf({ key }: Word): number {
  return key.length > SHORT || /\p{N}/u.test(key) ? 1 : 0.5;
}
