import type { Vocabulary } from '../search/index.ts';

/**
 * The share of the question's summed idf that the paragraph and its title match, 0 to 1. `sure`: each term of the
 * question with what meeting it counts, 1 where it stands as it was asked.
 */
export function confidenceOf(
  matched: ReadonlyMap<string, number>,
  sure: ReadonlyMap<string, number>,
  vocabulary: Vocabulary,
): number {
  let asked = 0;
  let covered = 0;
  for (const [term, certainty] of sure) {
    const weight = vocabulary.idf(term);
    asked += weight;
    covered += weight * (matched.get(term) ?? 0) * certainty;
  }
  return asked === 0 ? 0 : Math.round((covered / asked) * 1000) / 1000;
}
