import { listMarks } from './list-marks.ts';
import { parseStamp } from './stamp.ts';

/** Lines this long are what a fixed width leaves; shorter ones are titles, lists or ends of paragraphs. */
const WRAP_WIDTH = { shortest: 45, longest: 130 };
/** Share of such lines that end in the middle of a sentence where the text was wrapped. */
const MIN_OPEN_SHARE = 0.5;
const MIN_OPEN_LINES = 3;
/** Share of longer lines that a wrapped text may have all the same: a table, an address. */
const MAX_LONG_SHARE = 0.03;
const MAX_LINES_PER_GAP = 12;
/** Any width shows where nearly every line that goes on has no room for the next word. */
const FILLED = { shortest: 20, longest: 200, minShare: 0.9, minLines: 2, slack: 0.06 };

export const LINK_ONLY = /^<?(?:(?:https?:\/\/|www\.)\S+|[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}\/\S*)$/i;
/** Also with a note's mark behind it, and a character that was lost. German closes a quotation with “ and ‘, or «. */
export const TERMINATED = /[.!?…:。！？：؟۔।](?:[)\]"'”’“‘»«」』）］\uFFFD]|\[[a-z\d]{1,3}\])*$/;

const UNFOLDED = /^\s|\s$|\s\s|[^\S ]|[\u00ad\u200b\u2060\u202a-\u202e\u2066-\u2069]/;
/** Layout only: soft hyphens, zero-width spaces, and marks that turn the direction of all that follows. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/g;
const MAX_WORD = 60;
/** Beginnings that a hyphen joins to a word rather than breaks off it. */
const COMPOUNDING =
  /^(?:self|multi|semi|well|long|short|high|low|cross|half|all|full|much|then|vice|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/i;
/** Those that begin whole words far more often: `ex-plain`. */
const PREFIX = /^(?:anti|pro|non|ex|co|mid|post|pre|so)$/i;
const BROKEN_WORD = /(\p{L}+)-$/u;

/** White space folded to single spaces, invisible characters that only affect layout removed. */
export function foldSpace(text: string): string {
  return UNFOLDED.test(text) ? text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim() : text;
}

export function splitLines(text: string): string[] {
  return text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/);
}

/**
 * Lines as blocks. Where the text was wrapped at a fixed width, lines go on until a blank or an indented one, and a
 * sentence goes on across page breaks and lines that hold only a link; else every line is a block. A link is a block.
 * `isPrinted` says that the lines are those of a print, whose width nothing else need show.
 */
export function joinLines(rawLines: readonly string[], isPrinted = false): string[] {
  const lines = rawLines.map(foldSpace);
  const width = filledWidth(lines);
  if (width === null && !isPrinted && !isWrapped(lines)) return joinOpenings(lines.filter((line) => line !== ''));
  return joinOpenings(joinWrapped(lines, width, indented(rawLines)));
}

/** Paragraphs whose lines are known, as blocks. */
export function joinParagraphs(paragraphs: readonly (readonly string[])[]): string[] {
  const words = wordsToMendBy(paragraphs.flat());
  return paragraphs.map(([first = '', ...others]) => {
    const block: Growing = { lines: [first], length: first.length };
    for (const line of others) append(block, line, words);
    return block.lines.join('');
  });
}

const INITIAL = /^\p{Lu}$/u;
const DATELINE = /^\p{Lu}[\p{Lu} .,'’]{2,40}(?:\([\p{L} ]{2,20}\) ?)?[–—-]{1,2}$/u;
/** Letters that are words too, in some language. */
const WORD_OF_ONE_LETTER = /^[AEIOUYÀÉÓ]$/u;

/** A large first letter, or the place and a dash, that copied pages set apart from the paragraph they begin. */
export function joinOpenings(blocks: readonly string[]): string[] {
  if (!blocks.some((block) => INITIAL.test(block) || DATELINE.test(block))) return [...blocks];
  const joined: string[] = [];
  for (const block of blocks) {
    const before = joined.at(-1) ?? '';
    const isParagraph = block.length >= WRAP_WIDTH.shortest;
    if (isParagraph && INITIAL.test(before) && /^[\p{Ll}’']/u.test(block))
      joined[joined.length - 1] = before + (isOwnWord(before, block, blocks) ? ' ' : '') + block;
    else if (isParagraph && DATELINE.test(before)) joined[joined.length - 1] = `${before} ${block}`;
    else joined.push(block);
  }
  return joined;
}

/** `A` before `new bridge`, not before `nother bridge`: where the text has the rest as a word but not the whole. */
function isOwnWord(letter: string, rest: string, blocks: readonly string[]): boolean {
  const word = /^\p{L}+/u.exec(rest)?.[0];
  if (word === undefined || !WORD_OF_ONE_LETTER.test(letter)) return false;
  const has = (text: string) => {
    const pattern = new RegExp(`(?<!\\p{L})${text}(?!\\p{L})`, 'iu');
    return blocks.some((block) => block !== rest && pattern.test(block)) || pattern.test(rest.slice(word.length));
  };
  return has(word) && !has(letter + word);
}

/** Which lines are set in: where most are, those that are set in farther than the one above. */
function indented(rawLines: readonly string[]): (index: number) => boolean {
  const depths = rawLines.map((line) => /^[ \t\u3000]*/.exec(line)?.[0].length ?? 0);
  const shown = depths.filter((_, index) => rawLines[index]?.trim() !== '');
  const areMost = shown.filter((depth) => depth > 0).length > shown.length / 2;
  return (index) => (depths[index] ?? 0) > (areMost ? (depths[index - 1] ?? 0) : 0);
}

function isWrapped(lines: readonly string[]): boolean {
  const texts = lines.filter((line) => line !== '' && !LINK_ONLY.test(line));
  const long = texts.filter((line) => line.length > WRAP_WIDTH.longest);
  const full = texts.filter((line) => line.length >= WRAP_WIDTH.shortest && line.length <= WRAP_WIDTH.longest);
  const open = full.filter((line) => !TERMINATED.test(line));
  // A line that ends in the middle of a sentence counts only where the next one goes on.
  const goesOn = lines.filter((line, index) => open.includes(line) && GOES_ON.test(lines[index + 1] ?? ''));
  return (
    long.length <= texts.length * MAX_LONG_SHARE &&
    open.length > full.length * MIN_OPEN_SHARE &&
    goesOn.length >= MIN_OPEN_LINES
  );
}

const GOES_ON = /^[\p{Ll}\d“"‘'(]/u;

/** The width at which a program wrapped the text by filling each line with words, in UTF-16 units; null if none did. */
function filledWidth(lines: readonly string[]): number | null {
  const lengths = lines.filter((line) => line !== '' && !LINK_ONLY.test(line)).map(({ length }) => length);
  const width = lengths.sort((a, b) => a - b)[Math.floor(lengths.length * (1 - MAX_LONG_SHARE))] ?? 0;
  if (width < FILLED.shortest || width > FILLED.longest) return null;
  const counts = { goingOn: 0, filled: 0, low: 0 };
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (line === '' || !next || TERMINATED.test(line) || LINK_ONLY.test(line) || LINK_ONLY.test(next)) continue;
    counts.goingOn++;
    if (isFilled(line, next, width)) counts.filled++;
    if (GOES_ON.test(next)) counts.low++;
  }
  const isWide = counts.filled >= counts.goingOn * FILLED.minShare && counts.low >= FILLED.minLines;
  return isWide ? width : null;
}

function isFilled(line: string, next: string, width: number, slack = FILLED.slack): boolean {
  const word = next.indexOf(' ');
  const room = width * (1 - slack) - line.length - 1;
  return line.endsWith('-') || (word < 0 ? next.length : word) > room;
}

/** A block in the making. Strings that grow line by line would be copied as often as they have lines. */
interface Growing {
  readonly lines: string[];
  length: number;
}

function joinWrapped(lines: readonly string[], width: number | null, isIndented: (index: number) => boolean): string[] {
  // Without empty lines a paragraph shows its end by the room that it leaves.
  const isSolid = lines.filter((line) => line === '').length * MAX_LINES_PER_GAP < lines.length;
  const fullLine = Math.min(WRAP_WIDTH.shortest, (width ?? Infinity) * (1 - FILLED.slack));
  const words = wordsToMendBy(lines);
  const blocks: Growing[] = [];
  let last: Growing | undefined;
  let startsBlock = true;
  const beginsItem = listMarks();
  const usual = usualLength(lines);
  let shown = 0;
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    if (line !== '') shown++;
    const isAlone = shown <= HEAD_LINES && standsAlone(line);
    const slack = isSolid && TERMINATED.test(above ?? '') ? 0 : FILLED.slack;
    const isShortAbove = width !== null && above && !LINK_ONLY.test(above) && !isFilled(above, line, width, slack);
    const isItem = beginsItem(line, mayAnnounce(above) || (above ?? '').length < usual * EARLY_END.heading);
    const isEarlyEnd = width === null && above !== undefined && endsEarly(above, line, usual, last?.lines.length === 1);
    if (line === '' || isShortAbove || isItem || isEarlyEnd || isAlone || isIndented(index)) startsBlock = true;
    if (line === '') continue;
    const block: Growing = { lines: [line], length: line.length };
    if (LINK_ONLY.test(line)) {
      blocks.push(block);
      startsBlock = true;
      continue;
    }
    const continues = !startsBlock || (/^\p{Ll}/u.test(line) && last !== undefined && isOpen(last, fullLine));
    if (last && continues) append(last, line, words);
    else {
      blocks.push(block);
      last = block;
    }
    startsBlock = isAlone;
  }
  return blocks.map(({ lines: parts }) => parts.join(''));
}

/** Lines among which the author and the day stand that an article begins with. */
const HEAD_LINES = 12;
const BYLINE = /^By \p{Lu}[\p{L}.'’-]*(?: (?:(?:and|de|da|van|von|der|bin|al) )?\p{Lu}[\p{L}.'’-]*){1,6}$/u;

/** Nothing but the author or the day: no part of a paragraph, however short its lines are. */
function standsAlone(line: string): boolean {
  return BYLINE.test(line) || parseStamp(line)?.isBare === true;
}

/** Whether an item of a list may stand below. */
export function mayAnnounce(above: string | undefined): boolean {
  return !above || TERMINATED.test(above) || /[:;,]$/.test(above);
}

/** Shares of a usual line that one of a print has at most which ends a paragraph, one that is a heading, and at least the one below that. */
const EARLY_END = { sentence: 0.85, heading: 0.65, below: 0.8 };

/** Letters differ in width, so that lines of a print, filled or not, differ in length: these are clearly not filled. */
function endsEarly(above: string, line: string, usual: number, isAlone: boolean): boolean {
  if (above === '' || /^\p{Ll}/u.test(line) || above.endsWith('-') || LINK_ONLY.test(above)) return false;
  const [word = ''] = line.split(' ');
  const length = above.length + 1 + word.length;
  if (TERMINATED.test(above)) return length < usual * EARLY_END.sentence;
  const isBetween = length < usual * EARLY_END.heading && line.length >= usual * EARLY_END.below;
  return isAlone && isBetween && /^[\p{Lu}\d§]/u.test(above);
}

/** How long most lines are that are filled. */
function usualLength(lines: readonly string[]): number {
  const lengths = lines.map(({ length }) => length).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.9)] ?? 0;
}

/** The middle of a sentence, not a heading: those are short. */
function isOpen({ lines, length }: Growing, fullLine: number): boolean {
  return length >= fullLine && !TERMINATED.test(lines.at(-1) ?? '');
}

/**
 * Joins a word that a hyphen broke at a line's end. Whether the hyphen belongs to the word is told by the text itself:
 * by how else the word occurs, then by whether both parts occur as words of their own.
 */
function append(block: Growing, after: string, words: ReadonlyMap<string, number>): void {
  const before = block.lines.at(-1) ?? '';
  const isBroken = before.endsWith('-') && !before.endsWith(' -');
  const head = isBroken ? BROKEN_WORD.exec(before.slice(-MAX_WORD))?.[1] : undefined;
  const tail = isBroken ? /^[\p{L}]+/u.exec(after)?.[0] : undefined;
  if (head !== undefined && tail !== undefined && /^\p{Ll}/u.test(tail) && !isCompound(head, tail, words))
    block.lines[block.lines.length - 1] = before.slice(0, -1);
  block.lines.push(isBroken ? after : ` ${after}`);
  block.length += after.length + 1;
}

function isCompound(head: string, tail: string, words: ReadonlyMap<string, number>): boolean {
  const occurs = (word: string) => words.get(word.toLowerCase()) ?? 0;
  const closed = occurs(head + tail);
  const hyphenated = occurs(`${head}-${tail}`);
  if (closed !== hyphenated) return hyphenated > closed;
  if (PREFIX.test(head)) return occurs(tail) > 0;
  return COMPOUNDING.test(head) || (occurs(head) > 0 && occurs(tail) > 0);
}

/** Lines that end in a hyphen, from which on a program has broken words: elsewhere it stands in words that have one. */
const HYPHENATED = { lines: 2, share: 0.02 };

/** How often each word occurs, where any is broken. */
function wordsToMendBy(lines: readonly string[]): ReadonlyMap<string, number> {
  return lines.some((line) => line.endsWith('-')) ? countWords(lines) : new Map();
}

function countWords(lines: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  const broken = lines.filter((line) => /\p{L}-$/u.test(line)).length;
  const isHyphenated = broken >= HYPHENATED.lines && broken > lines.length * HYPHENATED.share;
  for (const [index, line] of lines.entries()) {
    const isBroken = isHyphenated && /\p{L}-$/u.test(lines[index - 1] ?? '');
    // The rest of a broken word is none.
    const whole = isBroken ? line.replace(/^\p{Ll}+/u, '') : line;
    for (const [word] of whole.toLowerCase().matchAll(/\p{L}+(?:-\p{L}+)*(?!-$)/gu)) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}
