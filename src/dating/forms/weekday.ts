import { addDays, type Day, latestWeekday, weekdayNumber } from '../../date.ts';
import { type Expression, expressionOf, MONTH_NAME, namesOtherYear, oneDay } from '../expression.ts';

/**
 * `Friday`, `on Friday`; not `Fridays`, `every Friday`, `Black Friday`, `until Friday`, `this coming Friday`, `Friday
 * last week`, `the Friday before last`, `the Sunday Times`, and not where a full date follows: `Friday, November 21`
 */
const NAME = '(?<name>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)';
const NOT_AFTER =
  '(?<!\\b(?:[Ee]very|[Ee]ach|[Nn]ext|[Ll]ast|[Aa]|[Tt]hat|[Tt]his|[Cc]oming|[Uu]ntil|[Tt]ill|[Bb]y|[Bb]efore|[Aa]fter|[Ss]ince|[Tt]hrough|[Ff]rom|[Bb]lack|[Gg]ood|[Bb]loody|[Ss]uper|[Aa]sh|[Pp]alm|[Cc]yber|[Ee]aster|[Gg]iving)\\s)';
const DATE_AFTER = `,? (?:the )?(?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${MONTH_NAME})|(?:${MONTH_NAME}) \\d)`;
const NOT_BEFORE = `(?!${DATE_AFTER}| (?:next|last) (?:week|month)| before last| after next| (?:Times|Mail|Telegraph|Express|Mirror|Post|Herald|Star|Sun)\\b)`;
const PATTERN = new RegExp(`${NOT_AFTER}\\b${NAME}\\b${NOT_BEFORE}`, 'gu');
const FUTURE_CUE =
  /\b(?:will|won['’]t|would|shall|(?:is|are) (?:to|scheduled|expected|due|set|planned)|(?<!\b(?:the|his|her|its|their|our|these|those|any|peace)\s)plans to)\b/giu;
/** A verb of the past; names begin with a capital, and some words only look like one. */
const PAST_CUE =
  /\b(?:said|told|was|were|had|did|made|met|held|took|came|went|gave|began|fell|left|(?!(?:indeed|need|speed|feed|seed|breed|hundred|sacred)\b)\p{Ll}{3,}ed)\b/gu;

/**
 * A bare weekday: the latest one not after the article's date, unless a future cue stands nearest to it. Without any cue
 * (`Talks resume Monday`) or with another year in the sentence the direction is unclear, and nothing is found.
 */
export function weekday(sentence: string, reference: Day | null): Expression[] {
  if (reference !== null && namesOtherYear(sentence, reference)) return [];
  return [...sentence.matchAll(PATTERN)].flatMap((match) => {
    const toFuture = nearestCue(sentence, FUTURE_CUE, match.index);
    const toPast = nearestCue(sentence, PAST_CUE, match.index);
    if (toFuture === Number.POSITIVE_INFINITY && toPast === Number.POSITIVE_INFINITY) return [];
    if (reference === null) return [expressionOf(match, null, 'resolved')];
    const latest = latestWeekday(weekdayNumber(match.groups?.name ?? '') ?? 0, reference);
    const day = toFuture < toPast && latest !== reference ? addDays(latest, 7) : latest;
    return [expressionOf(match, oneDay(day), 'resolved')];
  });
}

/** Characters from the nearest cue to the expression, infinite where there is none. */
function nearestCue(sentence: string, cue: RegExp, index: number): number {
  // The participle in "is scheduled" is no past tense.
  const text = cue === PAST_CUE ? sentence.replace(FUTURE_CUE, (found) => ' '.repeat(found.length)) : sentence;
  return Math.min(...[...text.matchAll(cue)].map((found) => Math.abs(found.index - index)));
}
