import { MARK, type Passage } from '../../search/index.ts';
import type { AskedTerm, Match } from './match.ts';

function shareOf(terms: readonly AskedTerm[], isMet: (term: AskedTerm) => boolean): number {
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return 0;
  return terms.reduce((sum, term) => (isMet(term) ? sum + term.weight : sum), 0) / total;
}

/** Share of the question's idf that stands in the passage in the very form that was asked, unstemmed. */
export function exactForms({ asked, passage }: Match): number {
  return shareOf(asked.terms, ({ word }) => word >= 0 && passage.words.includes(word));
}

/** Share of the asked names that stand in the passage with a capital; 0 without names. */
export function names({ asked, passage }: Match): number {
  if (!asked.terms.some(({ isName }) => isName)) return 0;
  return shareOf(
    asked.terms.filter(({ isName }) => isName),
    ({ term }) => term >= 0 && isCapitalised(term, passage),
  );
}

function isCapitalised(term: number, { terms, marks }: Passage): boolean {
  for (let at = terms.indexOf(term); at >= 0; at = terms.indexOf(term, at + 1)) {
    if (((marks[at] ?? 0) & MARK.capital) !== 0) return true;
  }
  return false;
}

/** Share of the asked numbers that stand in the passage; 0 without numbers. */
export function numbers({ asked, met }: Match): number {
  const places = asked.terms.flatMap(({ isNumber }, index) => (isNumber ? [index] : []));
  return places.length === 0 ? 0 : places.filter((index) => met[index] === 1).length / places.length;
}

/** Natural logarithm of the passage's length over the average one. */
export function length({ passage, passages }: Match): number {
  return passage.terms.length === 0 ? 0 : Math.log(passage.terms.length / passages.averageLength);
}

/** Words of a passage's own text that the smoothing weighs as much as the whole corpus. */
const SMOOTHING = 60;

/** Log-likelihood ratio of the question per term, Dirichlet smoothing (Zhai and Lafferty 2001). */
export function likelihood({ asked, passage, passages, places }: Match): number {
  const counts = new Float64Array(asked.terms.length);
  for (const { asked: index } of places) counts[index] = (counts[index] ?? 0) + 1;
  let sum = 0;
  for (const [index, { term }] of asked.terms.entries()) {
    const background = passages.probability(term);
    const inPassage = ((counts[index] ?? 0) + SMOOTHING * background) / (passage.terms.length + SMOOTHING);
    sum += Math.log(inPassage / background);
  }
  return asked.terms.length === 0 ? 0 : sum / asked.terms.length;
}
