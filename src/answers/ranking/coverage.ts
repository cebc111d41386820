import { endsAsQuestion, type Span } from '../../sentence.ts';
import { isOfType } from './answer-type.ts';
import { type Match, rowOf, WHOLE, weigh } from './match.ts';

function share(part: number, total: number): number {
  return total === 0 ? 0 : part / total;
}

function highestWeight({ passage, sentenceWeights }: Match): number {
  const { sentenceCount } = passage;
  let best = 0;
  for (let index = 0; index < sentenceCount; index++) best = Math.max(best, sentenceWeights[index] ?? 0);
  return best;
}

/** Share of the question's summed idf that the passage has (coordination level, weighted). */
export function coverage({ asked, met }: Match): number {
  return share(weigh(met, WHOLE, asked.weights), asked.weight);
}

/** Share of the question's summed idf in the best sentence (Tellex et al. 2003 on passage retrieval). */
function sentenceCoverage(match: Match): number {
  return share(highestWeight(match), match.asked.weight);
}

/**
 * Share of the summed idf of the words beside names and numbers, by them or by like words: what is asked about the names.
 * 1 where there are no names or nothing else, or, as far as the articles know its words, where it isn't English; 0 where
 * they know none, or where the passage has nothing like what is counted (how many hours).
 */
export function coverageBesideNames({ asked, met }: Match): number {
  let hasNames = false;
  let isKnown = false;
  let wanted = 0;
  let has = 0;
  for (let index = 0; index < asked.terms.length; index++) {
    const { term = -1, isName = false, isNumber = false, weight = 0 } = asked.terms[index] ?? {};
    if (isName || isNumber) {
      hasNames = true;
    } else {
      isKnown ||= term >= 0;
      wanted += weight;
      has += weight * (met[WHOLE + index] ?? 0);
    }
  }
  if (asked.isEnglish && asked.counted >= 0 && (met[WHOLE + asked.counted] ?? 0) === 0) return 0;
  if (!hasNames || wanted === 0) return 1;
  if (!isKnown) return 0;
  return asked.isEnglish ? has / wanted : 1;
}

/** Words of an average sentence, and how much of a sentence's coverage its length takes away (pivoted, Singhal et al. 1996). */
const SENTENCE_WORDS = 25;
const SENTENCE_SLOPE = 0.3;

/** The best sentence's share, where a long sentence must have more of the question than a short one. */
export function sentenceFocus({ asked, passage, sentenceWeights }: Match): number {
  const { sentenceCount } = passage;
  let best = 0;
  let from = 0;
  for (let index = 0; index < sentenceCount; index++) {
    const to = passage.sentenceEnd(index);
    best = Math.max(best, (sentenceWeights[index] ?? 0) / (1 + (SENTENCE_SLOPE * (to - from)) / SENTENCE_WORDS));
    from = to;
  }
  return share(best, asked.weight);
}

/** The best sentence's share with idf among the article's own paragraphs: what tells this one from its neighbours. */
export function sentenceCoverageWithin({ met, passage, within, withinWeight }: Match): number {
  const { sentenceCount } = passage;
  let best = 0;
  for (let sentence = 0; sentence < sentenceCount; sentence++) {
    best = Math.max(best, weigh(met, rowOf(sentence), within));
  }
  return share(best, withinWeight);
}

/** Best two neighbouring sentences: the second often says `it` for what the first names. */
export function pairCoverage(match: Match): number {
  const { asked, met, passage } = match;
  const { sentenceCount } = passage;
  if (sentenceCount < 2) return sentenceCoverage(match);
  const { weights } = asked;
  let best = 0;
  for (let sentence = 1; sentence < sentenceCount; sentence++) {
    const [before, own] = [rowOf(sentence - 1) * weights.length, rowOf(sentence) * weights.length];
    let weight = 0;
    for (let term = 0; term < weights.length; term++) {
      weight += Math.max(met[before + term] ?? 0, met[own + term] ?? 0) * (weights[term] ?? 0);
    }
    best = Math.max(best, weight);
  }
  return share(best, asked.weight);
}

/** Share of the question's summed idf that the paragraph before has and this one lacks: it names what this one speaks of. */
export function carriedOver(match: Match): number {
  const { hit, passages } = match;
  // What leads into this paragraph, and stands in no passage of its own, is part of it.
  const before = passages.get(hit.article, hit.paragraph - 1) ?? passages.get(hit.article, hit.paragraph - 2);
  return before ? heldElsewhere(match, (term) => before.has(term)) : 0;
}

/** The same of the article's title. */
export function titled(match: Match): number {
  const { hit, passages } = match;
  return heldElsewhere(match, (term) => passages.isInTitle(hit.article, term));
}

function heldElsewhere({ asked, met }: Match, isHeld: (term: number) => boolean): number {
  let held = 0;
  for (let index = 0; index < asked.terms.length; index++) {
    const { term = -1, weight = 0 } = asked.terms[index] ?? {};
    const lacks = 1 - (met[WHOLE + index] ?? 0);
    if (lacks > 0 && term >= 0 && isHeld(term)) held += lacks * weight;
  }
  return share(held, asked.weight);
}

/** What the best sentence loses when it must also hold a word of the asked type that the question doesn't: 0 or less. */
export function typedCoverage(match: Match): number {
  const { asked, passage, sentenceWeights } = match;
  const { answerType, known } = asked;
  if (answerType === null) return 0;
  let best = 0;
  for (const [index, { from, to }] of passage.sentences.entries()) {
    const weight = sentenceWeights[index] ?? 0;
    if (weight <= best) continue;
    for (let at = from; at < to; at++) {
      if (!isOfType(answerType, passage, at) || known.has(passage.terms[at] ?? -1)) continue;
      best = weight;
      break;
    }
  }
  return share(best, asked.weight) - sentenceCoverage(match);
}

/**
 * Where in the text the sentence stands that has most of the question, of equals the first; null without sentences. Never
 * the words above the paragraph, which aren't in its text; and a question is answered by the sentence behind it.
 */
export function bestSentence({ passage, sentenceWeights, text }: Match): Span | null {
  const { sentences } = passage;
  let [best, most] = [-1, Number.NEGATIVE_INFINITY];
  for (const [index, { start, end }] of sentences.entries()) {
    const weight = sentenceWeights[index] ?? 0;
    if (start < end && weight > most) [best, most] = [index, weight];
  }
  const found = sentences[best];
  if (!found) return null;
  const { start, end } = (endsAsQuestion(text.slice(found.start, found.end)) && sentences[best + 1]) || found;
  return [start, end];
}
