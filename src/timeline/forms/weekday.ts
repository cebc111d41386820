import { addDays, type Day, weekdayNumber, weekdayOf } from '../../date.ts';
import { type Expression, expressionOf, oneDay } from '../expression.ts';

/** `Friday`, `on Friday`, but not `Fridays`, `every Friday`, `Black Friday` or `next Friday` */
const PATTERN =
  /(?<!\b(?:every|each|black|good|next|last|a|that)\s)\b(?<name>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b(?!,? (?:\d|\p{Lu}\p{Ll}+\.? \d))/gu;
const FUTURE_CUE =
  /\b(?:will|shall|is (?:scheduled|expected|due|set)|are (?:scheduled|expected|due|set)|plans? to)\b/gi;
const PAST_CUE = /\b(?:said|told|was|were|had|did|made|met|held|\p{L}{3,}ed)\b/giu;

/** A bare weekday: the latest one not after the article's date, unless a future cue stands nearest to it. */
export function weekday(sentence: string, reference: Day | null): Expression[] {
  return [...sentence.matchAll(PATTERN)].map((match) => {
    const name = weekdayNumber(match.groups?.name ?? '') ?? 0;
    if (reference === null) return expressionOf(match, null, 'resolved');
    const daysBack = (weekdayOf(reference) - name + 7) % 7;
    const future = nearestCue(sentence, FUTURE_CUE, match.index) < nearestCue(sentence, PAST_CUE, match.index);
    const day = future ? addDays(reference, (7 - daysBack) % 7) : addDays(reference, -daysBack);
    return expressionOf(match, oneDay(day), 'resolved');
  });
}

/** Characters from the nearest cue to the expression, infinite where there is none. */
function nearestCue(sentence: string, cue: RegExp, index: number): number {
  // The participle in "is scheduled" is no past tense.
  const text = cue === PAST_CUE ? sentence.replace(FUTURE_CUE, (found) => ' '.repeat(found.length)) : sentence;
  return Math.min(...[...text.matchAll(cue)].map((found) => Math.abs(found.index - index)));
}
