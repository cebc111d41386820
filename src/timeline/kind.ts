import type { Day } from '../date.ts';
import type { Expression } from '../dating/index.ts';

/** `claimed`: somebody whom the article quotes says that it happened; the article itself doesn't. */
export type Kind = 'happened' | 'planned' | 'claimed';

const SPEECH = /\b(?:said|says|told|claim(?:s|ed)?|announced|argued|asserted|stated|insisted|according to)\b/gi;
const PLAN =
  /\b(?:will|(?:is|are) (?:scheduled|expected|due|set|planned) (?:to|for)|(?<!\b(?:the|his|her|its|their|our|these|those|any|peace)\s)plans to)\b/i;
/** `said Thursday`, `said late on Friday`: the saying itself is what is dated. */
const BESIDE = /^(?:\W|\b(?:on|late|early|at|in)\b)*$/i;
/** `On Friday, President Putin said` likewise. */
const MAX_WORDS_TO_SPEAKER = 3;

/** What a dated sentence says of its day, seen from the article's date. */
export function kindOf(sentence: string, expression: Expression, reference: Day | null): Kind {
  const [start, end] = expression.offset;
  const isLater = reference !== null && expression.interval !== null && expression.interval.start > reference;
  const speech = [...sentence.matchAll(SPEECH)];
  const saidThen = speech.some(({ 0: verb, index }) =>
    index < start
      ? BESIDE.test(sentence.slice(index + verb.length, start))
      : !/^according/i.test(verb) && wordCount(sentence.slice(end, index)) <= MAX_WORDS_TO_SPEAKER,
  );
  if (isLater || (PLAN.test(sentence) && !saidThen)) return 'planned';
  return speech.length > 0 && !saidThen ? 'claimed' : 'happened';
}

function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
