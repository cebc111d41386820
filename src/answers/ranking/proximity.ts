import { MARK } from '../../search/index.ts';
import { isOfType } from './answer-type.ts';
import type { Match } from './match.ts';

const WINDOW = 15;

/** Share of the question's idf in the best window of 15 words (minimal window, Tao and Zhai 2007). */
export function window({ asked, places }: Match): number {
  let best = 0;
  for (const [index, { at }] of places.entries()) {
    const seen = new Set<number>();
    let sum = 0;
    for (let next = index; next < places.length; next++) {
      const place = places[next];
      if (!place || place.at >= at + WINDOW) break;
      if (seen.has(place.asked)) continue;
      seen.add(place.asked);
      sum += asked.terms[place.asked]?.weight ?? 0;
    }
    best = Math.max(best, sum);
  }
  return asked.weight === 0 ? 0 : best / asked.weight;
}

const KERNEL_WORDS = 4;
/** What standing in the other order costs, in words. */
const TURNED = 2;

/** Neighbours in the question that are near each other in the passage, by exp(-distance/4) (Lv and Zhai 2009). */
export function neighbours({ asked, places }: Match): number {
  let sum = 0;
  let total = 0;
  for (let index = 0; index + 1 < asked.terms.length; index++) {
    const weight = (asked.terms[index]?.weight ?? 0) + (asked.terms[index + 1]?.weight ?? 0);
    total += weight;
    let nearest = Number.POSITIVE_INFINITY;
    for (const first of places) {
      if (first.asked !== index) continue;
      for (const second of places) {
        if (second.asked !== index + 1) continue;
        const distance = second.at - first.at;
        nearest = Math.min(nearest, distance > 0 ? distance : TURNED - distance);
      }
    }
    sum += weight * Math.exp(-nearest / KERNEL_WORDS);
  }
  return total === 0 ? 0 : sum / total;
}

/** Weighted share of the question's adjacent words, one stop word allowed, that are adjacent in the passage too (Metzler and Croft 2005). */
export function bigrams({ asked, passage }: Match): number {
  const { terms } = passage;
  let sum = 0;
  let total = 0;
  for (let index = 0; index + 1 < asked.words.length; index++) {
    const first = asked.words[index];
    const second = asked.words[index + 1];
    if (!first || !second || (first.isStopWord && second.isStopWord)) continue;
    total += first.weight + second.weight;
    if (first.term < 0 || second.term < 0) continue;
    for (let at = terms.indexOf(first.term); at >= 0; at = terms.indexOf(first.term, at + 1)) {
      if (terms[at + 1] !== second.term) continue;
      sum += first.weight + second.weight;
      break;
    }
  }
  return total === 0 ? 0 : sum / total;
}

const ANSWER_KERNEL_WORDS = 12;
/** What a sentence's end between a word and the answer costs, in words. */
const OTHER_SENTENCE = 12;

/**
 * Highest sum of idf around a word that could be the answer, by exp(-distance/12): a word of the asked type, else any
 * content word, that the question doesn't have.
 */
export function answerKernel({ asked, passage, places }: Match): number {
  const { answerType, known } = asked;
  if (asked.weight === 0 || places.length === 0) return 0;
  let best = 0;
  for (const [number, sentence] of passage.sentences.entries()) {
    for (let at = sentence.from; at < sentence.to; at++) {
      if (known.has(passage.terms[at] ?? -1)) continue;
      if (answerType !== null ? !isOfType(answerType, passage, at) : ((passage.marks[at] ?? 0) & MARK.stop) !== 0)
        continue;
      best = Math.max(best, kernelAround(at, number));
    }
  }
  return best / asked.weight;

  function kernelAround(at: number, sentence: number): number {
    const { from = 0, to = 0 } = passage.sentences[sentence] ?? {};
    const nearest = new Float64Array(asked.terms.length).fill(Number.POSITIVE_INFINITY);
    for (const place of places) {
      const distance = Math.abs(place.at - at) + (place.at >= from && place.at < to ? 0 : OTHER_SENTENCE);
      if (distance < (nearest[place.asked] ?? 0)) nearest[place.asked] = distance;
    }
    return nearest.reduce(
      (sum, distance, index) => sum + (asked.terms[index]?.weight ?? 0) * Math.exp(-distance / ANSWER_KERNEL_WORDS),
      0,
    );
  }
}
