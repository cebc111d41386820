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

/** Words between a number and what is counted, at most: 1,200 of its workers. */
const COUNTED_WITHIN = 3;

/** How alike a word shortly behind a number is to what is counted (how many workers), 0 to 1. */
export function counted({ asked, passage }: Match): number {
  if (asked.counted < 0) return 0;
  const { meanings } = asked;
  const { marks, terms } = passage;
  let best = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < terms.length; at++) {
    if (at - last <= COUNTED_WITHIN) {
      for (let place = meanings.first(terms[at] ?? -1); place !== 0; place = meanings.next(place)) {
        if (meanings.asked(place) === asked.counted) best = Math.max(best, meanings.share(place));
      }
    }
    if (((marks[at] ?? 0) & MARK.quantity) !== 0) last = at;
  }
  return best;
}

/** 1 where a number is asked for and the passage has one that the question doesn't. */
export function amount({ asked, passage }: Match): number {
  if (asked.answerType !== 'number') return 0;
  const { marks, terms } = passage;
  for (let at = 0; at < terms.length; at++) {
    if (((marks[at] ?? 0) & MARK.quantity) !== 0 && !asked.known.has(terms[at] ?? -1)) return 1;
  }
  return 0;
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

/** 1 where the text states the measure or the time that is asked for. */
export function measure({ asked, text }: Match): number {
  return asked.form.stated?.test(text) ? 1 : 0;
}

/** 1 where the text gives a reason, and one is asked for. */
export function reason({ asked, text }: Match): number {
  return asked.form.reason?.test(text) ? 1 : 0;
}

/** 1 where the text has somebody's own words, and what somebody says is asked for. */
export function quotation({ asked, text }: Match): number {
  return asked.form.quotation?.test(text) ? 1 : 0;
}
