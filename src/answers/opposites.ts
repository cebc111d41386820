import { tokenize } from '../search/index.ts';

/** Verbs and directions whose exchange turns a report around although every other word stays. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ['rise rises rose risen rising', 'fall falls fell fallen falling drop dropped'],
  ['increase increased increases', 'decrease decreased decreases cut cuts reduce reduced'],
  ['raise raised raises', 'lower lowered cut cuts'],
  ['gain gained gains', 'lose loses lost loss'],
  ['win wins won victory', 'lose loses lost defeat'],
  ['accept accepted approve approved approval pass passed', 'reject rejected refuse refused rejection'],
  ['support supported supports back backed', 'oppose opposed opposes'],
  ['confirm confirmed confirms', 'deny denied denies'],
  ['allow allowed allows', 'ban banned forbid forbade prohibited'],
  ['open opened opens', 'close closed closes shut'],
  ['start started begin began begun launch launched', 'end ended stop stopped finish finished'],
  ['enter entered join joined', 'leave left quit withdrew withdraw'],
  ['buy bought buys', 'sell sold sells'],
  ['succeed succeeded', 'fail failed'],
  ['alive survived', 'dead died killed'],
  ['guilty convicted', 'innocent acquitted'],
  ['more', 'fewer less'],
  ['before', 'after'],
  ['above', 'below'],
  ['north northern', 'south southern'],
  ['east eastern', 'west western'],
];

const termsOf = (words: string) => new Set(tokenize(words).map(({ term }) => term));
const PAIRS = OPPOSITES.map(([one, other]) => [termsOf(one), termsOf(other)] as const);

/** Whether one text has a word and the other only its opposite. */
export function areOpposed(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const has = (terms: ReadonlySet<string>, words: ReadonlySet<string>) => [...words].some((word) => terms.has(word));
  return PAIRS.some(([up, down]) => {
    const [oneUp, oneDown, otherUp, otherDown] = [has(one, up), has(one, down), has(other, up), has(other, down)];
    return (oneUp && !oneDown && otherDown && !otherUp) || (oneDown && !oneUp && otherUp && !otherDown);
  });
}
