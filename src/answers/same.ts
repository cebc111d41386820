const SHINGLE_WORDS = 4;
const MIN_SHARED = 0.5;
const NEGATION =
  /\b(?:not|no|never|nor|neither|without|den(?:y|ies|ied)|reject(?:s|ed)?|refus(?:e|es|ed))\b|n['’]t\b/gi;

/**
 * Whether two paragraphs are near-copies: they share at least half of the shorter one's runs of four words, and neither
 * names a number or denies a thing where the other doesn't. "12 people" and "31 people" are different statements.
 */
export function sayTheSame(a: string, b: string): boolean {
  const [shorter, longer] = [a, b].sort((x, y) => x.length - y.length) as [string, string];
  if (!isSubset(numbersOf(shorter), numbersOf(longer)) || countNegations(shorter) !== countNegations(longer))
    return false;
  const [few, many] = [shingles(shorter), shingles(longer)];
  if (few.size === 0) return false;
  const shared = [...few].filter((shingle) => many.has(shingle)).length;
  return shared / few.size >= MIN_SHARED;
}

function numbersOf(text: string): Set<string> {
  return new Set(text.match(/\d+(?:[.,]\d+)*/g));
}

function countNegations(text: string): number {
  return text.match(NEGATION)?.length ?? 0;
}

function isSubset(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  return [...part].every((item) => whole.has(item));
}

function shingles(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const runs = words.slice(SHINGLE_WORDS - 1).map((_, index) => words.slice(index, index + SHINGLE_WORDS).join(' '));
  return new Set(runs.length > 0 ? runs : [words.join(' ')]);
}
