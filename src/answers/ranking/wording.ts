import { cosineOf, MARK } from '../../search/index.ts';
import { Flags, type Match } from './match.ts';

const flags = new Flags();

/** Share of the question's idf that stands in the passage in the very form that was asked, unstemmed. */
export function exactForms({ asked, passage, places }: Match): number {
  const { terms, weight } = asked;
  const { words } = passage;
  const isMet = flags.cleared(terms.length);
  for (const { asked: index, at } of places) if (words[at] === terms[index]?.word) isMet[index] = 1;
  let met = 0;
  for (let index = 0; index < terms.length; index++) {
    const term = terms[index];
    if (!term || term.word < 0) continue;
    if (term.isWordOfTerm ? isMet[index] === 1 : words.includes(term.word)) met += term.weight;
  }
  return weight === 0 ? 0 : met / weight;
}

/** Share of the asked names that stand in the passage with a capital; 0 without names. */
export function names({ asked, passage, places }: Match): number {
  const isMet = flags.cleared(asked.terms.length);
  for (const { asked: index, at } of places) {
    if (passage.terms[at] !== asked.terms[index]?.term) continue;
    if (((passage.marks[at] ?? 0) & MARK.capital) !== 0) isMet[index] = 1;
  }
  let met = 0;
  let total = 0;
  for (let index = 0; index < asked.terms.length; index++) {
    const term = asked.terms[index];
    if (!term?.isName) continue;
    total += term.weight;
    if (isMet[index] === 1) met += term.weight;
  }
  return total === 0 ? 0 : met / total;
}

/** Share of the asked numbers that stand in the passage; 0 without numbers. */
export function numbers({ asked, met }: Match): number {
  let asks = 0;
  let has = 0;
  for (let index = 0; index < asked.terms.length; index++) {
    if (asked.terms[index]?.isNumber !== true) continue;
    asks++;
    if (met[index] === 1) has++;
  }
  return asks === 0 ? 0 : has / asks;
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

/** What the first passage has on average; what isn't known tells nothing for or against it. */
const TYPICAL_CENTROID = 0.55;

/** Cosine of where the words of the question and those of the passage point on the whole (Arora et al. 2017). */
export function centroid({ asked, passage }: Match): number {
  return asked.centroid ? cosineOf(asked.centroid, passage.centroid) : TYPICAL_CENTROID;
}
