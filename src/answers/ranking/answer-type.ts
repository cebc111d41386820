import { MARK, type Passage } from '../../search/index.ts';

/** What kind of word answers the question, where its own words tell. */
export type AnswerType = 'name' | 'date' | 'number';

const PERSON = /^(?:who|whom|whose)$/i;
const PLACE = /^(?:where)$/i;
const TIME = /^(?:when)$/i;
const WHICH = /^(?:what|which)$/i;
const TIME_NOUN = /^(?:year|date|day|month|decade|century|time)s?$/i;
const NAME_NOUN = /^(?:country|countries|city|cities|state|states|nation|nations|person|leader|company|party)$/i;
const NUMBER_NOUN = /^(?:percentage|percent|number|amount|population)$/i;
const MEASURE = /^(?:many|much|long|old|far|large|big|tall|high|often|fast)$/i;

/** Who's, whos, where're. */
const CONTRACTED = /^(who|what|where|when|how)(?:['’]?s|['’](?:re|ll|d))$/i;

/** From the question word and the word behind it: `who`, `in which year`, `how many` (Li and Roth's coarse classes). */
export function answerType(words: readonly string[]): AnswerType | null {
  for (const [index, written] of words.entries()) {
    const word = written.replace(CONTRACTED, '$1');
    const next = words[index + 1] ?? '';
    if (PERSON.test(word) || PLACE.test(word)) return 'name';
    if (TIME.test(word)) return 'date';
    if (/^how$/i.test(word)) return MEASURE.test(next) ? 'number' : null;
    if (!WHICH.test(word)) continue;
    if (TIME_NOUN.test(next)) return 'date';
    if (NUMBER_NOUN.test(next)) return 'number';
    return NAME_NOUN.test(next) ? 'name' : null;
  }
  return null;
}

/** Whether a word of a passage could be an answer of that type. */
export function isOfType(type: AnswerType, passage: Passage, at: number): boolean {
  const marks = passage.marks[at] ?? 0;
  if (type === 'name') return (marks & MARK.capital) !== 0 && (marks & (MARK.stop | MARK.first)) === 0;
  return (marks & (type === 'date' ? MARK.time : MARK.quantity)) !== 0;
}
