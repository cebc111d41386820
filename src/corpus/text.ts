import type { PublishedBasis } from '../article.ts';
import type { PartialDate } from '../date.ts';
import type { Reading } from './index.ts';
import { findDates, parseStamp, type Stamp } from './stamp.ts';

const HARD_WRAP = { shortest: 45, longest: 115, share: 0.5 };
/** Shorter blocks are titles, menu words or headings unless they stand between longer paragraphs. */
const MIN_PARAGRAPH_WORDS = 8;
const MIN_TITLE_WORDS = 4;
const MIN_UNTERMINATED_WORDS = 12;

const TERMINATED = /[.!?…:][)\]"'”’»]*$/;
const LINK_ONLY = /^(?:https?:\/\/|www\.)\S+$/i;
const CREDIT = /\((?:[^()]*\b)?(?:photo|image|picture|AFP|AP|Reuters|Getty|EPA|TASS|file)\b[^()]*\)\.?$/i;
const CROSS_REFERENCE = /^(?:related(?: article| story)?s?|read (?:more|also|next)|see also|more from)\b/i;
const OUTLET_LINES = [/^more from (?<outlet>.{2,60})$/i, /^site icon (?<outlet>[^:|–—]{2,60})/i];

interface Dated {
  readonly published: PartialDate | null;
  readonly updated: PartialDate | null;
  readonly basis: PublishedBasis | null;
}

/** Reads an article saved as plain text, the web page's own words around it included. */
export function readTextArticle(bytes: Uint8Array): Reading | null {
  const blocks = joinWrapped(new TextDecoder().decode(bytes).split(/\r\n|[\n\r\f\u2028\u2029]/));
  const outlet = firstOutlet(blocks);
  const title = findTitle(blocks);
  if (!title) return null;

  const stamps = blocks.map(parseStamp);
  const isCaption = (block: string) =>
    parseStamp(block) === null && (CREDIT.test(block) || (!TERMINATED.test(block) && endsInDate(block)));
  const isBody = (block: string, index: number) =>
    block !== title &&
    !stamps[index] &&
    !isCaption(block) &&
    !description(block) &&
    !CROSS_REFERENCE.test(block) &&
    !sameWords(block, title) &&
    wordCount(block) >= (TERMINATED.test(block) ? MIN_PARAGRAPH_WORDS : MIN_UNTERMINATED_WORDS);
  const first = blocks.findIndex(isBody);
  if (first < 0) return null;
  const last = blocks.findLastIndex(isBody);

  const bodyBlocks = blocks
    .slice(first, last + 1)
    .filter((block, offset) => isBody(block, first + offset) || (TERMINATED.test(block) && !isCaption(block)))
    .filter((block) => !CROSS_REFERENCE.test(block) && !sameWords(block, title));
  const paragraphs = [...new Set(bodyBlocks)].map((text, index) => ({ number: index + 1, text }));
  const headings = blocks
    .slice(first, last + 1)
    .filter((block, offset) => !stamps[first + offset] && !TERMINATED.test(block) && !isCaption(block))
    .filter((block) => !bodyBlocks.includes(block) && wordCount(block) > 1 && !CROSS_REFERENCE.test(block));
  const dated = publication(blocks, stamps);
  return {
    title,
    outlet: outlet ?? blocks.map(description).find((found) => found !== null)?.outlet ?? null,
    author: null,
    url: null,
    published: dated.published,
    publishedBasis: dated.basis,
    inferred: null,
    updated: dated.updated,
    paragraphs,
    headings: [...new Set(headings)],
    captions: [...new Set(blocks.filter(isCaption))],
  };
}

/** Lines as blocks; where the text was wrapped at a fixed width, lines go on until a blank or an indented one. */
function joinWrapped(rawLines: readonly string[]): string[] {
  const lines = rawLines.map((line) => line.replace(/\s+/g, ' ').trim());
  const long = lines.filter((line) => line.length >= HARD_WRAP.shortest && line.length <= HARD_WRAP.longest);
  const open = long.filter((line) => !TERMINATED.test(line));
  const everyLineShort = lines.every((line) => line.length <= HARD_WRAP.longest || LINK_ONLY.test(line));
  const isWrapped = everyLineShort && open.length > long.length * HARD_WRAP.share;
  if (!isWrapped) return lines.filter((line) => line !== '' && !LINK_ONLY.test(line));

  const blocks: string[] = [];
  let startsBlock = true;
  for (const [index, line] of lines.entries()) {
    const last = blocks.at(-1);
    if (line === '' || /^\s/.test(rawLines[index] ?? '')) startsBlock = true;
    if (line === '' || LINK_ONLY.test(line)) continue;
    // A page break or a stray link can stand in the middle of a sentence; the text after it then starts low.
    const continues = !startsBlock || (/^\p{Ll}/u.test(line) && last !== undefined && !TERMINATED.test(last));
    if (last !== undefined && continues)
      blocks[blocks.length - 1] = last.endsWith('-') ? last + line : `${last} ${line}`;
    else blocks.push(line);
    startsBlock = false;
  }
  return blocks;
}

function findTitle(blocks: readonly string[]): string | null {
  const mayBe = (block: string) => parseStamp(block) === null && !OUTLET_LINES.some((line) => line.test(block));
  return blocks.find((block) => mayBe(block) && wordCount(block) >= MIN_TITLE_WORDS) ?? blocks.find(mayBe) ?? null;
}

function firstOutlet(blocks: readonly string[]): string | null {
  for (const block of blocks) {
    for (const line of OUTLET_LINES) {
      const outlet = line.exec(block)?.groups?.outlet?.trim();
      if (outlet) return outlet;
    }
  }
  return null;
}

function publication(blocks: readonly string[], stamps: readonly (Stamp | null)[]): Dated {
  const stamp = stamps.find((candidate) => candidate !== null);
  if (stamp) return { published: stamp.published, updated: stamp.updated, basis: 'stamp' };
  const described = blocks.map(description).find((found) => found !== null);
  return { published: described?.date ?? null, updated: null, basis: described ? 'description' : null };
}

/** A sentence followed by a date and the outlet's name: how search engines and feeds describe an article. */
function description(block: string): { date: PartialDate; outlet: string } | null {
  const date = findDates(block).at(-1);
  if (!date || !/[.!?…”"]\s*$/.test(block.slice(0, date.index))) return null;
  const outlet = /^, (?<outlet>[\p{L}\p{N} .&'’-]{2,60})$/u.exec(block.slice(date.end))?.groups?.outlet;
  return outlet ? { date: date.date, outlet } : null;
}

function endsInDate(block: string): boolean {
  return findDates(block).at(-1)?.end === block.length;
}

function wordCount(block: string): number {
  return block.match(/[\p{L}\p{N}][\p{L}\p{N}.'’-]*/gu)?.length ?? 0;
}

function sameWords(a: string, b: string): boolean {
  const words = (text: string) =>
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ');
  return words(a) === words(b);
}
