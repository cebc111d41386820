import { tokenize } from './analysis.ts';

/** English words for one thing that don't begin alike: countries and what is theirs, numbers in words and in digits. */
const PAIRS = `britain british; china chinese; denmark danish; finland finnish; france french; greece greek; ireland irish;
lebanon lebanese; netherlands dutch; norway norwegian; poland polish; portugal portuguese; scotland scottish; spain spanish;
sweden swedish; switzerland swiss; turkey turkish; türkiye turkish; ukraine ukrainian; wales welsh; yemen yemeni;
two 2; three 3; four 4; five 5; six 6; seven 7; eight 8; nine 9; ten 10; eleven 11; twelve 12;
first 1st; second 2nd; third 3rd; fourth 4th; fifth 5th; sixth 6th; seventh 7th; eighth 8th; ninth 9th; tenth 10th;
second 2; third 3; fourth 4; fifth 5; sixth 6; seventh 7; eighth 8; ninth 9; tenth 10`;

/** How much of the other word one is, as two words that share this much of their letters. */
export const EQUIVALENT_SHARE = 0.9;

/** By their terms: `franc` for `french`, and the other way round. */
export const EQUIVALENTS: ReadonlyMap<string, readonly string[]> = readPairs();

function readPairs(): Map<string, string[]> {
  const equivalents = new Map<string, string[]>();
  for (const pair of PAIRS.split(';')) {
    const [one = '', other = ''] = tokenize(pair).map(({ term }) => term);
    equivalents.set(one, [...(equivalents.get(one) ?? []), other]);
    equivalents.set(other, [...(equivalents.get(other) ?? []), one]);
  }
  return equivalents;
}
