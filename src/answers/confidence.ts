import type { Vocabulary } from '../search/index.ts';

/** The share of the question's summed idf that the paragraph and its title match, 0 to 1. */
export function confidenceOf(
  matched: ReadonlyMap<string, number>,
  terms: readonly string[],
  vocabulary: Vocabulary,
): number {
  const weigh = (term: string, share: number) => share * vocabulary.idf(term);
  const asked = terms.reduce((sum, term) => sum + weigh(term, 1), 0);
  const covered = terms.reduce((sum, term) => sum + weigh(term, matched.get(term) ?? 0), 0);
  return asked === 0 ? 0 : Math.round((covered / asked) * 1000) / 1000;
}
