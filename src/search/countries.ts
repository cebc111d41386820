import { ENGLISH, foldAccents } from './languages.ts';

let countries: ReadonlySet<string> | null = null;

/** Whether a word is an English name of a country: it is spelt right, though it may look like another one's (Iran, Iraq). */
export function isCountry(word: string): boolean {
  countries ??= readCountries();
  return countries.has(foldAccents(word).replace(/'s?$/, ''));
}

function readCountries(): Set<string> {
  const names = new Intl.DisplayNames(ENGLISH, { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return new Set(codes.map((code) => foldAccents(names.of(code) ?? '')));
}
