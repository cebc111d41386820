import { ENGLISH, foldAccents } from './languages.ts';

let words: ReadonlySet<string> | null = null;

/** What is a country's by its name (Austrian, Iraqi), and by its name without the last letter (Hungarian, Chinese). */
const ENDINGS = ['n', 'ian', 'ien', 'i', 'ese'];
const ENDINGS_OF_STEM = ['ian', 'ese'];

/**
 * Whether a word is an English name of a country or of what is one's: it is spelt right, though it may look like another
 * one's (Iran, Iraq; Austrian, Australian).
 */
export function isOfCountry(word: string): boolean {
  words ??= new Set(readCountries().flatMap(wordsOf));
  const name = foldAccents(word).replace(/'s?$/, '');
  return words.has(name) || words.has(name.replace(/s$/, ''));
}

function wordsOf(country: string): string[] {
  const stem = country.slice(0, -1);
  return [country, ...ENDINGS.map((ending) => country + ending), ...ENDINGS_OF_STEM.map((ending) => stem + ending)];
}

function readCountries(): string[] {
  const names = new Intl.DisplayNames(ENGLISH, { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return codes.map((code) => foldAccents(names.of(code) ?? '')).filter((name) => name !== '');
}
