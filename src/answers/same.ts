import type { Paragraph } from '../article.ts';

const SHINGLE_WORDS = 4;
const MIN_SHARED = 0.5;
const NEGATION =
  /\b(?:not|no|never|nor|neither|without|den(?:y|ies|ied)|reject(?:s|ed)?|refus(?:e|es|ed))\b|n['’]t\b/gi;

/** What is compared of a paragraph. */
interface Wording {
  readonly length: number;
  readonly numbers: ReadonlySet<string>;
  readonly negations: number;
  /** Its runs of four words, as numbers in ascending order. */
  readonly shingles: Uint32Array;
}

/** Every question compares dozens of paragraphs with each other; each is read once only. */
const wordings = new WeakMap<Paragraph, Wording>();

/**
 * Whether two paragraphs are near-copies: they share at least half of the shorter one's runs of four words, and neither
 * names a number or denies a thing where the other doesn't. "12 people" and "31 people" are different statements.
 */
export function sayTheSame(a: Paragraph, b: Paragraph): boolean {
  const [one, other] = [wordingOf(a), wordingOf(b)];
  if (one.negations !== other.negations) return false;
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  if (shorter.numbers.size > longer.numbers.size || !isSubset(shorter.numbers, longer.numbers)) return false;
  return shareEnough(shorter.shingles, longer.shingles);
}

function wordingOf(paragraph: Paragraph): Wording {
  const known = wordings.get(paragraph);
  if (known) return known;
  const { text } = paragraph;
  const wording = {
    length: text.length,
    numbers: new Set(text.match(/\d+(?:[.,]\d+)*/g)),
    negations: text.match(NEGATION)?.length ?? 0,
    shingles: shinglesOf(text),
  };
  wordings.set(paragraph, wording);
  return wording;
}

function isSubset(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  for (const item of part) if (!whole.has(item)) return false;
  return true;
}

/** Whether the second has at least half of the first. */
function shareEnough(few: Uint32Array, many: Uint32Array): boolean {
  let mayMiss = few.length - Math.ceil(few.length * MIN_SHARED);
  let next = 0;
  // Indices, since iterators of typed arrays cost several times as much and this runs hundreds of times per question.
  for (let index = 0; index < few.length; index++) {
    const shingle = few[index] ?? 0;
    while (next < many.length && (many[next] ?? 0) < shingle) next++;
    if (many[next] !== shingle && --mayMiss < 0) return false;
  }
  return true;
}

function shinglesOf(text: string): Uint32Array {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const runs = words.slice(SHINGLE_WORDS - 1).map((_, index) => words.slice(index, index + SHINGLE_WORDS).join(' '));
  const hashes = new Set((runs.length > 0 ? runs : [words.join(' ')]).map(hash));
  return Uint32Array.from(hashes).sort();
}

/** FNV-1a (Fowler, Noll, Vo) over UTF-16 units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}
