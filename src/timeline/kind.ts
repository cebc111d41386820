import type { Day } from '../date.ts';
import type { Expression } from './expression.ts';

/** `claimed`: somebody whom the article quotes says that it happened; the article itself doesn't. */
export type Kind = 'happened' | 'planned' | 'claimed';

const SPEECH = /\b(?:said|says|told|claim(?:s|ed)?|announced|argued|asserted|stated|insisted|according to)\b/gi;
const PLAN = /\b(?:will|is (?:scheduled|expected|due|set) to|are (?:scheduled|expected|due|set) to|plans? to)\b/i;
/** `said Thursday`, `said on Friday`, `On Friday, Putin said`: the saying itself is what is dated. */
const MAX_WORDS_TO_SPEECH = 3;

/** What a dated sentence says of its day, seen from the article's date. */
export function kindOf(sentence: string, expression: Expression, reference: Day | null): Kind {
  const [start, end] = expression.offset;
  const isLater = reference !== null && expression.interval !== null && expression.interval.start > reference;
  const speech = [...sentence.matchAll(SPEECH)];
  const distances = speech.map(({ 0: { length }, index }) =>
    index < start ? wordCount(sentence.slice(index + length, start)) : wordCount(sentence.slice(end, index)),
  );
  const saidThen = Math.min(...distances) <= MAX_WORDS_TO_SPEECH;
  if (isLater || (PLAN.test(sentence) && !saidThen)) return 'planned';
  return speech.length > 0 && !saidThen ? 'claimed' : 'happened';
}

function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
