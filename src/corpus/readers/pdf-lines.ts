import { foldSpace } from '../lines.ts';

/** A printed line, or a row of a table. Sizes and places are in points, heights count from the foot of the page. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly width: number;
  readonly height: number;
  /** The font that most of the line is set in. */
  readonly font: string;
  readonly size: number;
  readonly isRow?: boolean;
}

export type Page = readonly Line[];

/** What is printed without a wide gap in a line: a cell of a table, or the whole line. */
export interface Stretch extends Line {
  /** The line that it is part of, counted from 0 over the page. */
  readonly line: number;
}

/** The little of pdf.js's text item that is used. */
export interface TextItem {
  readonly str: string;
  /** Its last two numbers are the place of the item. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
  readonly hasEOL: boolean;
}

/** In sizes of the font: between words of a justified line there is hardly ever more. */
const CELL_GAP = 1;
const TYPED_GAP = /\s{3,}/;
/** What a program prints where it breaks a word; other fonts have a sign of their own for it. */
const HYPHEN_AT_END = /[\u00ad\u2010]\s*$/;

/** The lines of a page in the order in which they were printed, cut where a gap is wide. */
export function stretchesOf(items: readonly TextItem[]): Stretch[] {
  const stretches: Stretch[] = [];
  let line = 0;
  let open: TextItem[] = [];
  const finish = () => {
    const shown = open.filter(({ str }) => str.trim() !== '');
    const [first, last] = [shown[0], shown.at(-1)];
    if (first && last) {
      const left = leftOf(first);
      const main = shown.reduce((longest, item) => (item.str.length > longest.str.length ? item : longest));
      // Characters that a font doesn't map to text come as control characters.
      const printed = open.map(({ str }) => str.replace(/\p{Cc}/gu, ' ')).join('');
      const text = foldSpace(printed.replace(HYPHEN_AT_END, '-'));
      const size = main.height;
      if (text !== '')
        stretches.push({
          text,
          left,
          width: endOf(last) - left,
          height: first.transform[5] ?? 0,
          font: main.fontName,
          size,
          line,
        });
    }
    open = [];
  };
  for (const item of items) {
    if (isNoteMark(item, open)) {
      if (item.hasEOL) {
        finish();
        line++;
      }
      continue;
    }
    for (const part of typedParts(item)) {
      const before = open.findLast(({ str }) => str.trim() !== '');
      if (before && part.str.trim() !== '' && leftOf(part) - endOf(before) > part.height * CELL_GAP) finish();
      // The number before a note stands right at its first word.
      if (before && open.length === 1 && isRaised(before, part)) open.push({ ...part, str: ' ', width: 0 });
      open.push(part);
    }
    if (!item.hasEOL) continue;
    finish();
    line++;
  }
  finish();
  return stretches;
}

/** Shares of a size: how small and how far raised the mark of a note is. */
const NOTE_MARK = { size: 0.8, raised: 0.15 };

/** The raised number behind a word or a sentence that has a note; not `m²`. */
function isNoteMark(item: TextItem, before: readonly TextItem[]): boolean {
  const last = before.findLast(({ str }) => str.trim() !== '');
  return last !== undefined && isRaised(item, last) && /(?:\p{L}{4}|[.,;:!?)\]"'”’“»])$/u.test(last.str.trim());
}

function isRaised({ str, transform, height }: TextItem, beside: TextItem): boolean {
  const raised = (transform[5] ?? 0) - (beside.transform[5] ?? 0);
  const isSmall = height < beside.height * NOTE_MARK.size && raised > beside.height * NOTE_MARK.raised;
  return isSmall && /^(?:\d{1,3}|[*†‡])$/.test(str.trim());
}

function leftOf({ transform }: TextItem): number {
  return transform[4] ?? 0;
}

function endOf(item: TextItem): number {
  return leftOf(item) + item.width;
}

/** Columns that were set with spaces on a typewriter, each as an item of its own. */
function typedParts(item: TextItem): TextItem[] {
  if (!TYPED_GAP.test(item.str.trim())) return [item];
  const perCharacter = item.width / item.str.length;
  return [...item.str.matchAll(/\S+(?:\s{1,2}\S+)*/g)].map(({ 0: str, index }) => ({
    ...item,
    str,
    transform: item.transform.with(4, leftOf(item) + index * perCharacter),
    width: str.length * perCharacter,
  }));
}

const BROWSER_FOOTER = /^(?<address>(?:https?|file):\S+) \d+\/\d+$/;
const PRINTING_TIME = /^\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}:\d\d(?::\d\d)?(?: [AP]M)?(?: |$)/i;

/** Browsers print the address below each page, and above it the time of printing, which nobody must take for another. */
export function withoutPrinterMarks(page: Page): { page: Page; address?: string } {
  const [highest, ...others] = fromTop(page);
  const lowest = others.at(-1);
  const address = BROWSER_FOOTER.exec(lowest?.text ?? '')?.groups?.address;
  if (address === undefined) return { page };
  const rest = page
    .map((line) => {
      if (line === highest) return { ...line, text: line.text.replace(PRINTING_TIME, '') };
      // Where the page was on somebody's disk is nobody's business.
      return line === lowest ? { ...line, text: address.startsWith('file:') ? '' : address } : line;
    })
    .filter(({ text }) => text !== '');
  return { page: rest, address };
}

/** Not every program writes a page in the order in which it is read. */
function fromTop(page: Page): Line[] {
  return page.toSorted((a, b) => b.height - a.height);
}

/** `12`, `- 12 -`, `Page 12 of 20` */
const PAGE_NUMBER =
  /^\W*(?:(?:page|p\.|seite|s\.|página|pagina|strona) )?\d{1,4}(?:\s?(?:\/|of|von|de|sur|di) ?\d{1,4})?\W*$/i;

/** Lines at either end of a page among which one is looked for that stands on others too. */
const RUNNING_LINES = 2;

/**
 * The pages without the lines that stand on most of them, apart from their numbers, at the same height. Each is given
 * once: it may be the address. The numbers of pages, and the heads of sections beside them, are left out.
 */
export function withoutRunningLines(pages: readonly Page[]): { pages: Page[]; running: string[] } {
  const ordered = pages.map(fromTop);
  const edges = ordered.map((page) => new Set([...page.slice(0, RUNNING_LINES), ...page.slice(-RUNNING_LINES)]));
  const counts = new Map<string, number>();
  for (const [index, edge] of edges.entries()) {
    const keys = [...edge].flatMap((line) => [keyOf(line), ...numberKeysOf(line, index)]);
    for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const isOnMost = (key: string) => (counts.get(key) ?? 0) >= Math.max(2, pages.length / 2);
  const isCounted = (key: string) =>
    pages.length >= COUNTED.pages && (counts.get(key) ?? 0) >= pages.length * COUNTED.share;
  const running = new Map<string, string>();
  const rest = pages.map((page, index) => {
    const ends = page.length > 1 ? [ordered[index]?.[0], ordered[index]?.at(-1)] : [];
    return page.filter((line) => {
      if (!edges[index]?.has(line)) return true;
      if (isOnMost(keyOf(line))) {
        if (!running.has(keyOf(line))) running.set(keyOf(line), line.text);
        return false;
      }
      return !(ends.includes(line) && PAGE_NUMBER.test(line.text)) && !numberKeysOf(line, index).some(isCounted);
    });
  });
  return { pages: rest, running: [...running.values()].filter((text) => !PAGE_NUMBER.test(text)) };
}

/** Left and right pages have heads of their own. */
const COUNTED = { pages: 3, share: 1 / 3 };
/** Points within which what runs stands at the same height. */
const SAME_HEIGHT = 4;

function keyOf({ height, text }: Line): string {
  return `${Math.round(height / SAME_HEIGHT)} ${text.replace(/\d+/g, '#')}`;
}

/** By how much a number at either end of the line differs from the page's place, which is the same on all pages. */
function numberKeysOf({ height, text }: Line, index: number): string[] {
  const numbers = [/^\d{1,4}(?= )/.exec(text), /(?<= )\d{1,4}$/.exec(text)].flatMap((match) => match ?? []);
  return numbers.map((number) => `${Math.round(height / SAME_HEIGHT)} +${Number(number) - index}`);
}

/** The page with its foot last, which some programs print before all the rest. */
export function withFootLast(page: Page): Page {
  const feet = page.filter((line, index) => index < RUNNING_LINES && isBelow(line, page.slice(index + 1)));
  return [...page.filter((line) => !feet.includes(line)), ...feet];
}

function isBelow(line: Line, others: Page): boolean {
  return others.length > 0 && others.every(({ height }) => height > line.height + line.size);
}
