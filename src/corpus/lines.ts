/** Lines this long are what a fixed width leaves; shorter ones are titles, lists or ends of paragraphs. */
const WRAP_WIDTH = { shortest: 45, longest: 115 };
/** Share of such lines that end in the middle of a sentence where the text was wrapped. */
const MIN_OPEN_SHARE = 0.5;
const MIN_OPEN_LINES = 3;
/** Share of longer lines that a wrapped text may have all the same: a table, an address. */
const MAX_LONG_SHARE = 0.03;

export const LINK_ONLY = /^<?(?:(?:https?:\/\/|www\.)\S+|[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}\/\S*)$/i;
export const TERMINATED = /[.!?…:。！？：؟۔।][)\]"'”’»」』）］]*$/;

const UNFOLDED = /^\s|\s$|\s\s|[^\S ]|[\u00ad\u200b\u2060\u202a-\u202e\u2066-\u2069]/;
/** Layout only: soft hyphens, zero-width spaces, and marks that turn the direction of all that follows. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/g;
const MAX_WORD = 60;
/** Beginnings that a hyphen joins to a word rather than breaks off it. */
const COMPOUNDING =
  /^(?:anti|pro|non|ex|self|co|multi|semi|well|long|short|high|low|mid|post|pre|cross|half|all|full|much|so|then|vice|two|three|four|five|six|seven|eight|nine|ten)$/i;
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
 */
export function joinLines(rawLines: readonly string[]): string[] {
  const lines = rawLines.map(foldSpace);
  if (!isWrapped(lines)) return lines.filter((line) => line !== '');
  return joinWrapped(lines, (index) => /^[ \t\u3000]+\S/.test(rawLines[index] ?? ''));
}

function isWrapped(lines: readonly string[]): boolean {
  const texts = lines.filter((line) => line !== '' && !LINK_ONLY.test(line));
  const long = texts.filter((line) => line.length > WRAP_WIDTH.longest);
  const full = texts.filter((line) => line.length >= WRAP_WIDTH.shortest && line.length <= WRAP_WIDTH.longest);
  const open = full.filter((line) => !TERMINATED.test(line));
  // A line that ends in the middle of a sentence counts only where the next one goes on.
  const goesOn = lines.filter((line, index) => open.includes(line) && /^[\p{Ll}\d“"‘'(]/u.test(lines[index + 1] ?? ''));
  return (
    long.length <= texts.length * MAX_LONG_SHARE &&
    open.length > full.length * MIN_OPEN_SHARE &&
    goesOn.length >= MIN_OPEN_LINES
  );
}

function joinWrapped(lines: readonly string[], isIndented: (index: number) => boolean): string[] {
  const allIndented = lines.every((line, index) => line === '' || isIndented(index));
  const words = lines.some((line) => line.endsWith('-')) ? countWords(lines) : new Map<string, number>();
  const blocks: string[] = [];
  let text = -1;
  let startsBlock = true;
  for (const [index, line] of lines.entries()) {
    if (line === '' || (isIndented(index) && !allIndented)) startsBlock = true;
    if (line === '') continue;
    if (LINK_ONLY.test(line)) {
      blocks.push(line);
      startsBlock = true;
      continue;
    }
    const last = blocks[text];
    const continues = !startsBlock || (/^\p{Ll}/u.test(line) && last !== undefined && isOpen(last));
    if (last !== undefined && continues) blocks[text] = join(last, line, words);
    else text = blocks.push(line) - 1;
    startsBlock = false;
  }
  return blocks;
}

/** The middle of a sentence, not a heading: those are short. */
function isOpen(block: string): boolean {
  return !TERMINATED.test(block) && block.length >= WRAP_WIDTH.shortest;
}

/**
 * Joins a word that a hyphen broke at a line's end. Whether the hyphen belongs to the word is told by the text itself:
 * by how else the word occurs, then by whether both parts occur as words of their own.
 */
function join(before: string, after: string, words: ReadonlyMap<string, number>): string {
  if (!before.endsWith('-') || before.endsWith(' -')) return `${before} ${after}`;
  const head = BROKEN_WORD.exec(before.slice(-MAX_WORD))?.[1];
  const tail = /^[\p{L}]+/u.exec(after)?.[0];
  if (head === undefined || tail === undefined || !/^\p{Ll}/u.test(tail)) return before + after;
  const occurs = (word: string) => words.get(word.toLowerCase()) ?? 0;
  const closed = occurs(head + tail);
  const hyphenated = occurs(`${head}-${tail}`);
  const isCompound =
    closed === hyphenated ? COMPOUNDING.test(head) || (occurs(head) > 0 && occurs(tail) > 0) : hyphenated > closed;
  return isCompound ? before + after : before.slice(0, -1) + after;
}

function countWords(lines: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    for (const [word] of line.toLowerCase().matchAll(/\p{L}+(?:-\p{L}+)*(?!-$)/gu)) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}
