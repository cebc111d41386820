const UTF8_BOM = [0xef, 0xbb, 0xbf];
/** A text of another kind has hardly any; a program or a picture has many. */
const MAX_BINARY_SHARE = 0.02;
const SAMPLE_BYTES = 65_536;

/**
 * Text from bytes: UTF-8 or UTF-16 by their byte order mark, UTF-16 without one by its zero bytes, UTF-8 where it is
 * valid, else Windows-1252, which has a character for nearly every byte. Null where the bytes are no text, or clearly a
 * text in another set: what was read from it would stand nowhere.
 */
export function decodeText(bytes: Uint8Array): string | null {
  if (startsWith(bytes, UTF8_BOM)) return decode(bytes, 'utf-8');
  if (startsWith(bytes, [0xff, 0xfe])) return decode(bytes, 'utf-16le');
  if (startsWith(bytes, [0xfe, 0xff])) return decode(bytes, 'utf-16be');
  const zeros = zeroShares(bytes);
  // Latin text in UTF-16 has a zero in every other byte, and none in between.
  if (zeros.odd > 0.3 && zeros.even < 0.05) return decode(bytes, 'utf-16le');
  if (zeros.even > 0.3 && zeros.odd < 0.05) return decode(bytes, 'utf-16be');
  const text = decodeStrictly(bytes) ?? decodeCut(bytes) ?? decodeDamaged(bytes) ?? decodeWestern(bytes);
  return text !== null && isText(text) ? text : null;
}

/** Windows-1252, of whose languages none has more accents and signs than plain letters: what has is Cyrillic or Japanese. */
function decodeWestern(bytes: Uint8Array): string | null {
  const text = decode(bytes, 'windows-1252');
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return count(/[^\p{ASCII}]/gu) > count(/[a-z]/gi) ? null : text;
}

/** The character set that a page or document names for itself, where the bytes don't settle it. */
export function decode(bytes: Uint8Array, charset: string): string {
  const text = new TextDecoder(charset).decode(bytes);
  // Some versions of Node decode this set as Latin-1, which has control characters for its quotes and dashes.
  const isWindows = new TextDecoder(charset).encoding === 'windows-1252';
  return isWindows ? text.replace(C1, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control) : text;
}

/** What Windows-1252 has from 0x80 to 0x9F; a space where it has nothing. */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const C1 = /[\u0080-\u009f]/g;

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-8 that was cut within its last character, of at most four bytes. */
function decodeCut(bytes: Uint8Array): string | null {
  for (const missing of [1, 2, 3]) {
    const text = bytes.length > 1000 ? decodeStrictly(bytes.subarray(0, -missing)) : null;
    if (text !== null) return text;
  }
  return null;
}

/** UTF-8 with a broken character here and there: in another set hardly any pair of bytes would be a whole one. */
function decodeDamaged(bytes: Uint8Array): string | null {
  const text = decode(bytes, 'utf-8');
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return count(/[\u0080-\ufffc]/g) > count(/\ufffd/g) * MIN_WHOLE_PER_BROKEN ? text : null;
}

const MIN_WHOLE_PER_BROKEN = 3;

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

function zeroShares(bytes: Uint8Array): { even: number; odd: number } {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const counts = { even: 0, odd: 0 };
  for (let index = 0; index < sample.length; index++) {
    if (sample[index] === 0) counts[index % 2 === 0 ? 'even' : 'odd']++;
  }
  const half = Math.max(1, sample.length / 2);
  return { even: counts.even / half, odd: counts.odd / half };
}

function isText(text: string): boolean {
  const sample = text.slice(0, SAMPLE_BYTES);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const binary = sample.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f\ufffd]/g)?.length ?? 0;
  return binary <= sample.length * MAX_BINARY_SHARE;
}
