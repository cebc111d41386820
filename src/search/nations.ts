import { tokenize } from './analysis.ts';

/** Countries and what is theirs, where the two don't begin alike. */
const PAIRS = `britain british; china chinese; denmark danish; finland finnish; france french; greece greek; ireland irish;
lebanon lebanese; netherlands dutch; norway norwegian; poland polish; portugal portuguese; scotland scottish; spain spanish;
sweden swedish; switzerland swiss; turkey turkish; türkiye turkish; ukraine ukrainian; wales welsh; yemen yemeni`;

/** How much of the other word one is, as two words that share this much of their letters. */
export const NATION_SHARE = 0.9;

/** By their terms: `franc` for `french`, and the other way round. */
export const NATIONS: ReadonlyMap<string, readonly string[]> = readPairs();

function readPairs(): Map<string, string[]> {
  const nations = new Map<string, string[]>();
  for (const pair of PAIRS.split(';')) {
    const [country = '', adjective = ''] = tokenize(pair).map(({ term }) => term);
    nations.set(country, [...(nations.get(country) ?? []), adjective]);
    nations.set(adjective, [...(nations.get(adjective) ?? []), country]);
  }
  return nations;
}
