import { addDays, type Day, latestWeekday, weekdayNumber } from '../../date.ts';
import { type Expression, expressionOf, MONTH_NAME, oneDay } from '../expression.ts';

/**
 * `Friday`, `on Friday`; not `Fridays`, `every Friday`, `Black Friday`, `next Friday`, `Friday next week`, `the Sunday
 * Times`, and not where a full date follows: `Friday, November 21`, `Friday 21 November`
 */
const NAME = '(?<name>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)';
const NOT_AFTER = '(?<!\\b(?:[Ee]very|[Ee]ach|[Bb]lack|[Gg]ood|[Nn]ext|[Ll]ast|[Aa]|[Tt]hat)\\s)';
const NOT_BEFORE = `(?!,? (?:the )?(?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${MONTH_NAME})|(?:${MONTH_NAME}) \\d)| next | (?:Times|Mail|Telegraph|Express|Mirror|Post|Herald|Star|Sun)\\b)`;
const PATTERN = new RegExp(`${NOT_AFTER}\\b${NAME}\\b${NOT_BEFORE}`, 'gu');
const FUTURE_CUE =
  /\b(?:will|won['’]t|shall|(?:is|are) (?:scheduled|expected|due|set|planned)|(?<!\b(?:the|his|her|its|their|our|these|those|any|peace)\s)plans to)\b/giu;
/** A verb of the past; names begin with a capital, and some words only look like one. */
const PAST_CUE =
  /\b(?:said|told|was|were|had|did|made|met|held|(?!(?:indeed|need|speed|feed|seed|breed|hundred|sacred)\b)\p{Ll}{3,}ed)\b/gu;

/** A bare weekday: the latest one not after the article's date, unless a future cue stands nearest to it. */
export function weekday(sentence: string, reference: Day | null): Expression[] {
  return [...sentence.matchAll(PATTERN)].map((match) => {
    const name = weekdayNumber(match.groups?.name ?? '') ?? 0;
    if (reference === null) return expressionOf(match, null, 'resolved');
    const latest = latestWeekday(name, reference);
    const future = nearestCue(sentence, FUTURE_CUE, match.index) < nearestCue(sentence, PAST_CUE, match.index);
    const day = future && latest !== reference ? addDays(latest, 7) : latest;
    return expressionOf(match, oneDay(day), 'resolved');
  });
}

/** Characters from the nearest cue to the expression, infinite where there is none. */
function nearestCue(sentence: string, cue: RegExp, index: number): number {
  // The participle in "is scheduled" is no past tense.
  const text = cue === PAST_CUE ? sentence.replace(FUTURE_CUE, (found) => ' '.repeat(found.length)) : sentence;
  return Math.min(...[...text.matchAll(cue)].map((found) => Math.abs(found.index - index)));
}
