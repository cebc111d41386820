import type { Block } from '../draft.ts';
import { joinOpenings, joinParagraphs, LINK_ONLY, mayAnnounce, TERMINATED } from '../lines.ts';
import { BULLET, ENUMERATED, listMarks } from '../list-marks.ts';
import type { Line, Page } from './pdf-lines.ts';

/** Lines that are read as one, and the room that the last of them leaves in its column. */
interface Paragraph {
  readonly lines: Line[];
  /** Where its column ends on the right. */
  edge: number;
  /** Counted from 1. */
  readonly page: number;
  /** Begins a page or a column. */
  readonly isFirst: boolean;
}

export interface Text {
  readonly blocks: Block[];
  /** The line or lines that are set larger than all others, on the first page. */
  readonly largest: string | null;
}

/** The blocks of text that the lines make up, page after page. */
export function textOf(printed: readonly Page[]): Text {
  const pages = printed.map((page) => page.filter(({ text }) => !OF_CONTENTS.test(text)));
  const usual = usualSize(pages);
  const paragraphs = joinInterrupted(paragraphsOf(pages, usual));
  const texts = joinParagraphs(paragraphs.map(({ lines }) => lines.map(({ text }) => text)));
  const blocks = texts.map((text, index): Block => {
    const { lines, page } = paragraphs[index] as Paragraph;
    return { ...blockOf(text, lines, usual), ...(pages.length > 1 && { page }) };
  });
  return { blocks: withOpeningsJoined(blocks), largest: largestOf(blocks, paragraphs) };
}

/** `3.1 Bridges . . . . . . 12`, in a table of contents. */
const OF_CONTENTS = /(?:[.·…] ?){4}[ |]*\d{1,4}$/;
/** Shares by which the size of a heading exceeds the text's. */
const HEADING_SIZE = 1.15;
const MAX_HEADING_WORDS = 15;

function blockOf(text: string, lines: readonly Line[], usual: number): Block {
  if (lines[0]?.isRow) return { kind: 'paragraph', text, part: 'row' };
  if (BULLET.test(text)) return { kind: 'paragraph', text: text.replace(BULLET, ''), part: 'item' };
  const isLarge = lines.every(({ size }) => size > usual * HEADING_SIZE);
  const isHeading =
    isLarge &&
    /\p{L}{2}/u.test(text) &&
    text.split(' ').length <= MAX_HEADING_WORDS &&
    !/(?:[:;,]|(?<!\b\p{L}{1,2})\.)$/u.test(text);
  return { kind: isHeading ? 'heading' : 'text', text };
}

function largestOf(blocks: readonly Block[], paragraphs: readonly Paragraph[]): string | null {
  const sizes = paragraphs.map(({ lines }) => sizeClass(lines[0] as Line));
  const most = sizes.reduce((highest, size) => Math.max(highest, size), 0);
  const first = sizes.indexOf(most);
  const [block, paragraph] = [blocks[first], paragraphs[first]];
  const isAlone = sizes.lastIndexOf(most) === first;
  return block?.kind === 'heading' && paragraph?.page === 1 && isAlone ? block.text : null;
}

function withOpeningsJoined(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (let start = 0, end = 0; start < blocks.length; start = end) {
    const isText = (index: number) => blocks[index]?.kind === 'text';
    end = start + 1;
    while (isText(start) && isText(end)) end++;
    const run = blocks.slice(start, end);
    if (!isText(start)) joined.push(...run);
    else {
      let at = 0;
      for (const text of joinOpenings(run.map((block) => block.text))) {
        const block = run[at] as Block;
        at += text === block.text ? 1 : 2;
        joined.push({ ...block, text });
      }
    }
  }
  return joined;
}

/** The size that most characters have. */
function usualSize(pages: readonly Page[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of pages.flat()) counts.set(size, (counts.get(size) ?? 0) + text.length);
  return [...counts].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0])[0];
}

function paragraphsOf(pages: readonly Page[], usual: number): Paragraph[] {
  const spacing = lineSpacing(pages);
  const paragraphs: Paragraph[] = [];
  const beginsItem = listMarks();
  for (const [pageIndex, page] of pages.entries()) {
    const lefts = countLefts(page);
    for (const column of columnsOf(page)) {
      const edges = rightEdges(column);
      for (const [index, line] of column.entries()) {
        const above = column[index - 1];
        const edge = edges.get(sizeClass(line)) ?? 0;
        const last = paragraphs.at(-1);
        const isItem = beginsItem(line.text, mayAnnounce(above?.text), line.left);
        const isApart =
          !above ||
          isItem ||
          isGap(above, line, spacing) ||
          (line.size <= usual * HEADING_SIZE && isForced(above, line, edge)) ||
          isIndented(line, above, lefts);
        if (last && !isApart) last.lines.push(line);
        else paragraphs.push({ lines: [line], edge, page: pageIndex + 1, isFirst: index === 0 });
      }
    }
  }
  return paragraphs;
}

/** Lines below each other; one that stands higher than the one before begins a column. */
function columnsOf(page: Page): Line[][] {
  const columns: Line[][] = [];
  for (const line of page) {
    const column = columns.at(-1);
    const above = column?.at(-1);
    if (column && above && above.height >= line.height) column.push(line);
    else columns.push([line]);
  }
  return columns;
}

/** Lines that reach the right edge of a column, at least: a single one may stand out. */
const AT_EDGE = { lines: 3, sizes: 2 };

/** Where lines of each size end on the right: a headline may span columns. */
function rightEdges(column: readonly Line[]): Map<number, number> {
  const bySize = new Map<number, Line[]>();
  for (const line of column) {
    if (line.isRow) continue;
    const lines = bySize.get(sizeClass(line));
    if (lines) lines.push(line);
    else bySize.set(sizeClass(line), [line]);
  }
  return new Map([...bySize].map(([size, lines]) => [size, rightEdge(lines)]));
}

function rightEdge(lines: readonly Line[]): number {
  const rights = lines
    .map((line) => ({ right: line.left + line.width, size: line.size }))
    .sort((a, b) => b.right - a.right);
  const edge = rights.find(({ right, size }, index) => {
    const nth = rights[index + AT_EDGE.lines - 1];
    return nth !== undefined && nth.right > right - AT_EDGE.sizes * size;
  });
  return (edge ?? rights[0])?.right ?? 0;
}

/** Sizes that hardly differ are one. */
function sizeClass({ size }: Line): number {
  return Math.round(Math.log(Math.max(size, 1)) / Math.log(OTHER_SIZE));
}

/** Share by which a gap must exceed the usual distance of lines, and by which sizes of a font differ. */
const CLEARLY_LARGER = 1.3;
const LARGER_BESIDE_OTHER_FONT = 1.12;
const OTHER_SIZE = 1.15;

function isGap(above: Line, below: Line, spacing: number): boolean {
  if (above.isRow || below.isRow || LINK_ONLY.test(above.text) || LINK_ONLY.test(below.text)) return true;
  const usual = Math.max(above.size, below.size) * spacing;
  const least = above.font === below.font ? CLEARLY_LARGER : LARGER_BESIDE_OTHER_FONT;
  return hasOtherSize(above, below) || above.height - below.height > usual * least;
}

function hasOtherSize(above: Line, below: Line): boolean {
  return Math.max(above.size, below.size) > Math.min(above.size, below.size) * OTHER_SIZE;
}

/** In sizes of the font: a space, and what a line may leave besides; more where no sentence ends. */
const ROOM = { space: 0.3, behindSentence: 0.5, within: 3 };

/**
 * The next word would have had room in the line above: whoever wrote it ended the line there. A sentence may go on
 * behind the short line of a heading or a verse, never with a small letter.
 */
function isForced(above: Line, below: Line, edge: number): boolean {
  if (/^\p{Ll}/u.test(below.text) || above.text.endsWith('-')) return false;
  const isEnd = TERMINATED.test(above.text) || above.font !== below.font;
  return roomBehind(above, below, edge) > above.size * (isEnd ? ROOM.behindSentence : ROOM.within);
}

/** What is left of the line above when the first word of the one below stands in it. */
function roomBehind(above: Line, below: Line, edge: number): number {
  const [word = ''] = below.text.split(' ');
  const wordWidth = (below.width * word.length) / below.text.length;
  return edge - above.left - above.width - wordWidth - ROOM.space * above.size;
}

/** In sizes of the font, from set solid to typed double-spaced. */
const LINE_SPACING = { least: 0.8, usual: 1.2, most: 2.4 };

/** The usual distance of two lines of a paragraph, in sizes of their font: a low one, since gaps only make it larger. */
function lineSpacing(pages: readonly Page[]): number {
  const distances = pages
    .flatMap((page) => page.slice(1).map((line, index) => ((page[index]?.height ?? 0) - line.height) / line.size))
    .filter((distance) => distance > LINE_SPACING.least && distance < LINE_SPACING.most)
    .sort((a, b) => a - b);
  return distances[Math.floor(distances.length / 4)] ?? LINE_SPACING.usual;
}

/** How far the first line of a paragraph is set in, in sizes of its font. */
const INDENTATION = { least: 0.7, most: 4 };

/** Set in from where most lines around begin, right after a line that ends a sentence. `lefts` has where lines begin. */
function isIndented(line: Line, above: Line, lefts: ReadonlyMap<number, number>): boolean {
  if (!TERMINATED.test(above.text)) return false;
  const own = lefts.get(Math.round(line.left)) ?? 0;
  return [...lefts].some(([left, count]) => {
    const indentation = (line.left - left) / line.size;
    return indentation >= INDENTATION.least && indentation <= INDENTATION.most && count > own;
  });
}

/** How many lines begin at each place. */
function countLefts(page: Page): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { left } of page) counts.set(Math.round(left), (counts.get(Math.round(left)) ?? 0) + 1);
  return counts;
}

/** Characters. A shorter line in the middle of nothing is a heading. */
const FULL_LINE = 45;
/** Notes, captions and rows that may stand between two halves of a sentence. */
const MAX_BETWEEN = 6;

/** A paragraph goes on in the next column or on the next page, also behind notes and tables at its foot. */
function joinInterrupted(paragraphs: readonly Paragraph[]): Paragraph[] {
  const joined: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    const before = goesOnFrom(joined, paragraph);
    if (before) {
      before.lines.push(...paragraph.lines);
      before.edge = paragraph.edge;
    } else joined.push({ ...paragraph });
  }
  return joined;
}

function goesOnFrom(joined: readonly Paragraph[], { lines, isFirst }: Paragraph): Paragraph | undefined {
  const first = lines[0];
  if (!first || first.isRow || BULLET.test(first.text) || ENUMERATED.test(first.text)) return undefined;
  for (let at = joined.length - 1; at >= Math.max(0, joined.length - 1 - MAX_BETWEEN); at--) {
    const before = joined[at] as Paragraph;
    const last = before.lines.at(-1) as Line;
    if (!last.isRow && !hasOtherSize(last, first) && !LINK_ONLY.test(last.text))
      return isInterrupted(before, last, first, isFirst) ? before : undefined;
    if (!last.isRow && last.size > first.size) return undefined;
  }
  return undefined;
}

function isInterrupted(before: Paragraph, last: Line, first: Line, isFirst: boolean): boolean {
  const length = before.lines.reduce((sum, { text }) => sum + text.length, 0);
  if (TERMINATED.test(last.text) || length < FULL_LINE) return false;
  if (/^\p{Ll}/u.test(first.text)) return true;
  return isFirst && last.font === first.font && roomBehind(last, first, before.edge) <= 0;
}
