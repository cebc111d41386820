import { MARK } from '../../search/index.ts';
import { isOfType } from './answer-type.ts';
import { Flags, type Match, weigh } from './match.ts';

const flags = new Flags();

/** Weighted share of the question's adjacent words, one stop word allowed, that are adjacent in the passage too (Metzler and Croft 2005). */
export function bigrams({ asked, passage, places }: Match): number {
  const { words, wordsOfTerm } = asked;
  const { terms } = passage;
  /** Whether the passage has the word and the one behind it side by side. One of them is asked about, or they don't count. */
  const isMet = flags.cleared(words.length);
  for (const { asked: index, at } of places) {
    const own = asked.terms[index]?.term;
    if (terms[at] !== own) continue;
    for (const word of wordsOfTerm[index] ?? []) {
      if (terms[at + 1] === words[word + 1]?.term) isMet[word] = 1;
      if (word > 0 && terms[at - 1] === words[word - 1]?.term) isMet[word - 1] = 1;
    }
  }
  let sum = 0;
  let total = 0;
  for (let index = 0; index + 1 < words.length; index++) {
    const first = words[index];
    const second = words[index + 1];
    if (!first || !second || (first.isStopWord && second.isStopWord)) continue;
    total += first.weight + second.weight;
    if (isMet[index] === 1) sum += first.weight + second.weight;
  }
  return total === 0 ? 0 : sum / total;
}

const ANSWER_KERNEL_WORDS = 12;
/** What a sentence's end between a word and the answer costs, in words. */
const OTHER_SENTENCE = 12;
/** Words to either side that are looked at: what stands further off counts next to nothing. */
const REACH = 80;
/** exp(-distance/12) by whole words of distance. */
const ANSWER_KERNEL = Float64Array.from({ length: REACH + OTHER_SENTENCE + 1 }, (_, distance) =>
  Math.exp(-distance / ANSWER_KERNEL_WORDS),
);

/**
 * Highest sum of idf around a word that could be the answer, by exp(-distance/12): a word of the asked type, else any
 * content word, that the question doesn't have, in a sentence that has some of it.
 */
export function answerKernel(match: Match): number {
  const { asked } = match;
  if (asked.weight === 0) return 0;
  const bounds = kernelBounds(match);
  let best = 0;
  for (;;) {
    // The most promising one first: most of the others then need no look.
    const sentence = indexOfHighest(bounds);
    if ((bounds[sentence] ?? 0) <= best) return best / asked.weight;
    bounds[sentence] = 0;
    best = Math.max(best, kernelWithin(sentence, match));
  }
}

/** By sentence, the sum around an answer that had every word of it right beside it; 0 where it has none. */
function kernelBounds({ asked, passage, places }: Match): Float64Array {
  const [beside, elsewhere] = [ANSWER_KERNEL[1] ?? 0, ANSWER_KERNEL[OTHER_SENTENCE + 1] ?? 0];
  const bounds = new Float64Array(passage.sentenceCount);
  /** The sentence in which each term was last counted. */
  const counted = new Int32Array(asked.terms.length).fill(-1);
  let everywhere = 0;
  for (const { asked: term, sentence } of places) {
    const weight = asked.weights[term] ?? 0;
    if (counted[term] === -1) everywhere += weight * elsewhere;
    if (counted[term] === sentence) continue;
    counted[term] = sentence;
    bounds[sentence] = (bounds[sentence] ?? 0) + weight * (beside - elsewhere);
  }
  return bounds.map((bound) => (bound === 0 ? 0 : bound + everywhere));
}

function kernelWithin(sentence: number, { asked, passage, places }: Match): number {
  const { answerType, known, weights } = asked;
  const { marks, sentences, terms } = passage;
  const { from = 0, to = 0 } = sentences[sentence] ?? {};
  const nearest = new Float64Array(weights.length);
  let best = 0;
  let reached = 0;
  for (let at = from; at < to; at++) {
    const couldAnswer = answerType === null ? ((marks[at] ?? 0) & MARK.stop) === 0 : isOfType(answerType, passage, at);
    if (!couldAnswer || known.has(terms[at] ?? -1)) continue;
    while ((places[reached]?.at ?? at) < at - REACH) reached++;
    nearest.fill(0);
    for (let index = reached; index < places.length; index++) {
      const place = places[index];
      if (!place || place.at > at + REACH) break;
      const distance = Math.abs(place.at - at) + (place.sentence === sentence ? 0 : OTHER_SENTENCE);
      const closeness = ANSWER_KERNEL[distance] ?? 0;
      if (closeness > (nearest[place.asked] ?? 0)) nearest[place.asked] = closeness;
    }
    best = Math.max(best, weigh(nearest, 0, weights));
  }
  return best;
}

function indexOfHighest(values: Float64Array): number {
  let highest = 0;
  for (let index = 1; index < values.length; index++) {
    if ((values[index] ?? 0) > (values[highest] ?? 0)) highest = index;
  }
  return highest;
}
