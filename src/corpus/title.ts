import { keyOf, type PageBlock, type Region } from './page.ts';
import { wordsOf } from './words.ts';

const MIN_WORDS = 3;
/** Characters; a whole paragraph is no title. */
const MAX_FIRST_WORDS = 120;
const MAX_WORDS = 30;
/** Blocks of a body, notes on how to read it among them, within which its first paragraph stands. */
const OPENING_BLOCKS = 3;
/** How far above the body a title may stand, in blocks: a sharing bar and a picture lie between. */
const REACH = 120;
/** How far below the first prose, where a site's own words stand above the headline. */
const INTO_BODY = 15;
/** Words that a body of text must share with its title to count; shorter ones stand in every text. */
const MIN_LETTERS = 4;
const BODY_WORDS = 600;
const MAX_BLOCK_LENGTH = 10_000;
/** Coarser than words elsewhere: it runs over whole bodies, and a missed word costs a title little. */
const BETWEEN_WORDS = /[ “”"'(—–-]+/;
const WEIGHT = {
  inBody: 3,
  repeated: 1,
  usualLength: 0.5,
  nearStamp: 1.2,
  rightAboveStamp: 0.5,
  perBlockAway: 0.03,
  heading: 1.5,
  terminated: -1,
  sentences: -1,
  tooLong: -1,
  insideBody: -1,
  /** `World | Headline`, `Home › World › Headline`: a path to the article. */
  path: -1,
  /** `New Zealand`, where the body begins `New Zealand is`. */
  opensBody: 4,
  lowerCase: -1,
};
const NEAR_STAMP = 6;
/** Fewer telling words are known by chance. */
const FEW_WORDS = 4;
const USUAL_LENGTH = { shortest: 4, longest: 20 };
const ABBREVIATED = /\b(?:\p{L}\.)+|\b(?:Mr|Mrs|Ms|Dr|St|vs|Gov|Sen|Rep|Gen)\./gu;

/** A question, or initials: `in the U.S.` */
const ENDS_AS_HEADLINES_DO = /[?!]\W*$|(?:\b\p{Lu}\.){2,}$/u;
const PATH = /\S\s?[|›»]\s?\S/;
const NO_TITLE = /^(?:[•·▪*–—-]\s|by |site icon |more from |written by |image|photo|\W*©)/i;

/**
 * Where the headline stands: where the document's own title does, if it states one, else the block above the body that
 * speaks most of what the body speaks of. Null where none may be.
 */
export function findTitle(page: readonly PageBlock[], [start]: Region, stated?: string): number | null {
  const key = stated === undefined ? 0 : keyOf(stated);
  const same = page.findLastIndex((block, index) => index <= start && key !== 0 && block.key === key);
  if (same >= 0) return same;
  // A format that knows headings leaves the headline out of the text where it states it.
  if (stated !== undefined && page[start]?.kind !== 'text') return null;
  const candidates: number[] = [];
  const opening = page.slice(start, start + OPENING_BLOCKS).filter((block) => block.isProse && block.isTerminated);
  for (let index = Math.max(0, start - REACH); index < Math.min(page.length, start + INTO_BODY); index++) {
    const block = page[index] as PageBlock;
    const mayBe = mayBeTitle(block) || (index < start && opensBody(block, opening));
    if (mayBe && (index < start || mayOpenBody(page, index, start))) candidates.push(index);
  }
  return candidates.length === 0 ? null : best(page, candidates, start);
}

/** What an article without a headline is called: its first short line, else its first words, cut visibly. */
export function withoutHeadline(page: readonly PageBlock[], [start]: Region): string | undefined {
  const text = (page.find(mayBeTitle) ?? page[start])?.text;
  if (text === undefined || text.length <= MAX_FIRST_WORDS) return text;
  const cut = text.slice(0, MAX_FIRST_WORDS);
  const end = cut.lastIndexOf(' ');
  return `${(end > 0 ? cut.slice(0, end) : cut).replace(/[\ud800-\udbff]$/, '')}…`;
}

function best(page: readonly PageBlock[], candidates: readonly number[], start: number): number | null {
  const blocks = candidates.map((index) => page[index] as PageBlock);
  // One headline, however often it is repeated, needs no comparison.
  if (new Set(blocks.map(({ key }) => key)).size === 1)
    return candidates[blocks.findIndex((block) => !block.isTerminated)] ?? candidates[0] ?? null;
  const vocabulary = vocabularyFrom(page, start);
  const occurrences = new Map<number, number>();
  for (const { key } of page) occurrences.set(key, (occurrences.get(key) ?? 0) + 1);
  const scores = candidates.map(
    (index) => scoreOf(page, index, start, vocabulary, occurrences) + (index > start ? WEIGHT.insideBody : 0),
  );
  return candidates[scores.indexOf(Math.max(...scores))] ?? null;
}

/** A headline that asks looks like the body's first line; one below the site's own words shows by the stamp beside it. */
function mayOpenBody(page: readonly PageBlock[], index: number, bodyStart: number): boolean {
  const block = page[index] as PageBlock;
  const isOpen = !block.isTerminated || ENDS_AS_HEADLINES_DO.test(block.text);
  if (index === bodyStart) return isOpen;
  const isBesideStamp = page.slice(Math.max(0, index - 2), index + NEAR_STAMP).some((other) => other.stamp !== null);
  return isBesideStamp && isOpen;
}

/** An encyclopaedia's headline may be a word or two, and its text begins with them. */
function opensBody({ kind, text, words, stamp, isCaption, isFurniture }: PageBlock, opening: readonly PageBlock[]) {
  const isName = kind === 'text' && words < MIN_WORDS && /^\p{Lu}.*\p{L}$/u.test(text);
  if (!isName || stamp !== null || isCaption || isFurniture) return false;
  return opening.some((block) => block.text.startsWith(`${text} `) || block.text.startsWith(`The ${text} `));
}

function mayBeTitle({ kind, text, words, stamp, isCaption, isFurniture }: PageBlock): boolean {
  const hasLength = words >= (kind === 'heading' ? 1 : MIN_WORDS) && words <= MAX_WORDS;
  return hasLength && stamp === null && !isCaption && !isFurniture && !NO_TITLE.test(text);
}

function scoreOf(
  page: readonly PageBlock[],
  index: number,
  bodyStart: number,
  vocabulary: ReadonlySet<string>,
  occurrences: ReadonlyMap<number, number>,
): number {
  const { kind, text, words, key, isTerminated } = page[index] as PageBlock;
  const telling = wordsOf(text).filter((word) => word.length >= MIN_LETTERS);
  const known = telling.filter((word) => vocabulary.has(stemOf(word))).length;
  const isRepeated = key !== 0 && (occurrences.get(key) ?? 0) > 1;
  const toStamp = page.slice(index + 1, index + 1 + NEAR_STAMP).findIndex((block) => block.stamp !== null);
  const isQuestion = ENDS_AS_HEADLINES_DO.test(text);
  return (
    (telling.length === 0 ? 0 : WEIGHT.inBody * (known / telling.length) * Math.min(1, telling.length / FEW_WORDS)) +
    (isRepeated ? WEIGHT.repeated : 0) +
    (words >= USUAL_LENGTH.shortest && words <= USUAL_LENGTH.longest ? WEIGHT.usualLength : 0) +
    (toStamp >= 0 ? WEIGHT.nearStamp * (1 - toStamp / NEAR_STAMP) : 0) +
    (toStamp === 0 ? WEIGHT.rightAboveStamp : 0) +
    (kind === 'heading' ? WEIGHT.heading : 0) +
    (isTerminated && !isQuestion ? WEIGHT.terminated : 0) +
    (/[.!?…]\S* \p{Lu}/u.test(text.replace(ABBREVIATED, '')) ? WEIGHT.sentences : 0) +
    (words > USUAL_LENGTH.longest ? WEIGHT.tooLong : 0) +
    (/^\p{Ll}/u.test(text) ? WEIGHT.lowerCase : 0) +
    (PATH.test(text) ? WEIGHT.path : 0) +
    (words < MIN_WORDS && kind === 'text' ? WEIGHT.opensBody : 0) -
    WEIGHT.perBlockAway * page.slice(index, bodyStart).filter((block) => !block.isFurniture && block.words > 2).length
  );
}

/** How the first words of the body begin. */
function vocabularyFrom(page: readonly PageBlock[], start: number): Set<string> {
  const vocabulary = new Set<string>();
  let count = 0;
  for (let index = start; index < page.length && count < BODY_WORDS; index++) {
    const block = page[index];
    if (!block?.isProse) continue;
    for (const word of block.text.slice(0, MAX_BLOCK_LENGTH).toLowerCase().split(BETWEEN_WORDS)) {
      vocabulary.add(stemOf(word));
    }
    count += block.words;
  }
  return vocabulary;
}

/** Rough, for any language: `warns` and `warned` begin alike. */
function stemOf(word: string): string {
  return word.slice(0, 5);
}
