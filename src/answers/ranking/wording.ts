import { MARK } from '../../search/index.ts';
import type { Match } from './match.ts';

/** Share of the question's idf that stands in the passage in the very form that was asked, unstemmed. */
export function exactForms(match: Match): number {
  const { terms, weight } = match.asked;
  let met = 0;
  for (let index = 0; index < terms.length; index++) {
    if (hasForm(index, match)) met += terms[index]?.weight ?? 0;
  }
  return weight === 0 ? 0 : met / weight;
}

function hasForm(index: number, { asked, passage, places }: Match): boolean {
  const { word = -1, isWordOfTerm = false } = asked.terms[index] ?? {};
  if (word < 0) return false;
  if (!isWordOfTerm) return passage.words.includes(word);
  const { words } = passage;
  for (const place of places) if (place.asked === index && words[place.at] === word) return true;
  return false;
}

/** Share of the asked names that stand in the passage with a capital; 0 without names. */
export function names(match: Match): number {
  const { terms } = match.asked;
  let met = 0;
  let total = 0;
  for (let index = 0; index < terms.length; index++) {
    const { isName = false, weight = 0 } = terms[index] ?? {};
    if (!isName) continue;
    total += weight;
    if (isCapitalised(index, match)) met += weight;
  }
  return total === 0 ? 0 : met / total;
}

function isCapitalised(index: number, { asked, passage, places }: Match): boolean {
  const { terms, marks } = passage;
  const term = asked.terms[index]?.term;
  for (const { asked: met, at } of places) {
    if (met === index && terms[at] === term && ((marks[at] ?? 0) & MARK.capital) !== 0) return true;
  }
  return false;
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
