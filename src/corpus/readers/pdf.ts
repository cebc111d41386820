import { getDocumentProxy } from 'unpdf';
import { PlainError } from '../../plain-error.ts';
import type { Block, Draft, Metadata } from '../draft.ts';
import { foldSpace, joinLines, TERMINATED } from '../lines.ts';
import { wordsOf } from '../words.ts';
import { namedAuthor } from './author.ts';
import { refuseBombs } from './pdf-streams.ts';
import { withoutSiteName } from './site-name.ts';

const MAX_BYTES = 50_000_000;
const MAX_PAGES = 2_000;
/** A program that reads PDF looks for its mark in so many bytes. */
const MARK_WITHIN_BYTES = 1_024;
const SAVE_AS_TEXT = "open it in a PDF program and save it again, or save the article's text instead";

/** A printed line. Sizes and places are in points, heights count from the foot of the page. */
interface Line {
  readonly text: string;
  readonly left: number;
  readonly width: number;
  readonly height: number;
  /** The font that most of the line is set in. */
  readonly font: string;
  readonly size: number;
}

type Page = readonly Line[];
type Document = Awaited<ReturnType<typeof getDocumentProxy>>;

/** The text of a PDF, its lines joined. Its dates are those of the file, not of the article, and are left out of account. */
export async function readPdf(bytes: Uint8Array): Promise<Draft> {
  if (bytes.length > MAX_BYTES)
    throw new PlainError(`has more than ${MAX_BYTES / 1_000_000} MB; save only the pages of the article`);
  const start = Buffer.from(bytes.subarray(0, MARK_WITHIN_BYTES)).toString('latin1');
  if (!start.includes('%PDF-')) throw new PlainError(`is no PDF; ${SAVE_AS_TEXT}`);
  refuseBombs(bytes);
  const document = await open(bytes);
  try {
    if (document.numPages > MAX_PAGES)
      throw new PlainError(`has more than ${MAX_PAGES.toLocaleString('en')} pages; save only those of the article`);
    const pages = linesOf(await readPages(document));
    const blocks = join(pages.flat());
    if (blocks.length === 0)
      throw new PlainError('holds pictures of pages, no text; run text recognition (OCR) on it first');
    return { blocks: onPages(blocks, pages), metadata: await readMetadata(document, blocks) };
  } catch (cause) {
    throw cause instanceof PlainError ? cause : broken(cause);
  } finally {
    await document.destroy();
  }
}

/** The blocks with the pages on which they begin: joining lines keeps their letters and digits, and their order. */
function onPages(blocks: readonly string[], pages: readonly (readonly string[])[]): Block[] {
  const countLetters = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  let end = 0;
  const ends = pages.map((lines) => (end += countLetters(lines.join(' '))));
  let start = 0;
  return blocks.map((text) => {
    const page = ends.findIndex((each) => each > start) + 1;
    start += countLetters(text);
    return { kind: 'text', text, ...(pages.length > 1 && { page }) };
  });
}

async function open(bytes: Uint8Array): Promise<Document> {
  try {
    // A copy, since pdf.js takes the bytes away. It must not fetch what a document points to, nor write to the console.
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, useSystemFonts: false, enableXfa: false });
  } catch (cause) {
    if ((cause as Error).name === 'PasswordException')
      throw new PlainError('is encrypted; save it without a password', { cause });
    throw broken(cause);
  }
}

function broken(cause: unknown): PlainError {
  return new PlainError(`is broken (${(cause as Error).message}); ${SAVE_AS_TEXT}`, { cause });
}

async function readMetadata(document: Document, blocks: readonly string[]): Promise<Metadata> {
  const { info } = (await document.getMetadata()) as { info: { Title?: unknown; Author?: unknown } };
  const title = typeof info.Title === 'string' ? withoutSiteName(foldSpace(info.Title), undefined, blocks) : '';
  const author = namedAuthor(info.Author);
  return { ...(isTitle(title, blocks) && { title }), ...(author !== undefined && { author }) };
}

const FILE_NAME = /\.(?:docx?|pdf|rtf|odt|txt|html?|pptx?|xlsx?|indd|qx[dp]|tex|dvi|e?ps|pages|jpe?g|png|tiff?)$/i;

/** Programs put the file's name there, what they call an unnamed document, or the title of the template. */
function isTitle(title: string, blocks: readonly string[]): boolean {
  if (!/\p{L}.* /u.test(title) || FILE_NAME.test(title) || /^(?:microsoft|untitled|https?:|file:|about:)/i.test(title))
    return false;
  const shown = new Set(blocks.flatMap(wordsOf));
  const words = wordsOf(title);
  return words.filter((word) => shown.has(word)).length >= words.length / 2;
}

async function readPages(document: Document): Promise<Page[]> {
  const pages: Page[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(printedLines(items as readonly TextItem[]));
    page.cleanup();
  }
  return pages;
}

/** The little of pdf.js's text item that is used. */
interface TextItem {
  readonly str: string;
  /** Its last two numbers are the place of the item. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
  readonly hasEOL: boolean;
}

function printedLines(items: readonly TextItem[]): Line[] {
  const lines: Line[] = [];
  let line: TextItem[] = [];
  const finish = () => {
    const shown = line.filter(({ str }) => str.trim() !== '');
    const [first, last] = [shown[0], shown.at(-1)];
    if (first && last) {
      const [, , , , left = 0, height = 0] = first.transform;
      const main = shown.reduce((longest, item) => (item.str.length > longest.str.length ? item : longest));
      // Characters that a font doesn't map to text come as control characters.
      const text = foldSpace(line.map(({ str }) => str.replace(/\p{Cc}/gu, ' ')).join(''));
      const width = (last.transform[4] ?? 0) + last.width - left;
      lines.push({ text, left, width, height, font: main.fontName, size: main.height });
    }
    line = [];
  };
  for (const item of items) {
    line.push(item);
    if (item.hasEOL) finish();
  }
  finish();
  return lines.filter(({ text }) => text !== '');
}

/**
 * Every line of each page, an empty one wherever a paragraph ends visibly, a leading space where one begins by its
 * indentation; with the last page's, what runs along all pages.
 */
function linesOf(printed: readonly Page[]): string[][] {
  const { pages, running } = withoutRunningLines(printed.map(withoutPrinterMarks));
  const spacing = lineSpacing(pages);
  const lines = pages.map((page) => {
    const width = fullWidth(page);
    const lefts = countLefts(page);
    return [
      ...page.flatMap((line, index) => {
        const above = page[index - 1];
        if (!above) return [line.text];
        if (isGap(above, line, spacing) || isShortEnd(above, line, width)) return ['', line.text];
        return [isIndented(line, above, lefts) ? ` ${line.text}` : line.text];
      }),
      '',
    ];
  });
  lines.at(-1)?.push(...running.flatMap((text) => [text, '']));
  return lines;
}

/** Characters. A shorter line in the middle of nothing is a heading. */
const FULL_LINE = 45;

/**
 * `joinLines` tells by the width of lines whether they are wrapped, and then knows best how to mend broken words. The
 * lines of a PDF always are, at any width: where it left all of them apart, what stands between gaps is joined.
 */
function join(lines: readonly string[]): string[] {
  const joined = joinLines(lines);
  if (joined.length < lines.filter((line) => line !== '').length) return joined;
  const blocks: string[] = [];
  let continues = false;
  for (const line of lines) {
    const last = blocks.at(-1);
    const isOpen = last !== undefined && last.length >= FULL_LINE && !TERMINATED.test(last);
    const isMidSentence = isOpen && /^\p{Ll}/u.test(line);
    if (line === '') continues = false;
    else if (last !== undefined && (isMidSentence || (continues && !line.startsWith(' '))))
      blocks[blocks.length - 1] = /\p{L}-$/u.test(last) ? last + line : `${last} ${line}`;
    else blocks.push(line.trim());
    if (line !== '') continues = true;
  }
  return blocks;
}

/** Share by which a gap must exceed the usual distance of lines, and by which the size of a heading exceeds the text's. */
const CLEARLY_LARGER = 1.3;
const OTHER_SIZE = 1.15;

function isGap(above: Line, below: Line, spacing: number): boolean {
  const smaller = Math.min(above.size, below.size);
  const larger = Math.max(above.size, below.size);
  const distance = above.height - below.height;
  // A line that stands higher than the one before it begins a column.
  return distance < 0 || distance > larger * spacing * CLEARLY_LARGER || larger > smaller * OTHER_SIZE;
}

const SHORT_SHARE = 0.75;

/** A short line ends a paragraph where it ends a sentence, and is a heading where it is set in another font. */
function isShortEnd(above: Line, below: Line, width: number): boolean {
  const isEnd = TERMINATED.test(above.text) || above.font !== below.font;
  return isEnd && above.width < width * SHORT_SHARE;
}

/** The width of most lines that are filled. */
function fullWidth(page: Page): number {
  const widths = page.map((line) => line.width).sort((a, b) => a - b);
  return widths[Math.floor(widths.length * 0.75)] ?? 0;
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

const BROWSER_FOOTER = /^(?<address>(?:https?|file):\S+) \d+\/\d+$/;
const PRINTING_TIME = /^\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}:\d\d(?::\d\d)?(?: [AP]M)?(?: |$)/i;

/** Browsers print the address below each page, and above it the time of printing, which nobody must take for another. */
function withoutPrinterMarks(page: Page): Page {
  const [highest, ...others] = fromTop(page);
  const lowest = others.at(-1);
  const address = BROWSER_FOOTER.exec(lowest?.text ?? '')?.groups?.address;
  if (address === undefined) return page;
  return page
    .map((line) => {
      if (line === highest) return { ...line, text: line.text.replace(PRINTING_TIME, '') };
      // Where the page was on somebody's disk is nobody's business.
      return line === lowest ? { ...line, text: address.startsWith('file:') ? '' : address } : line;
    })
    .filter(({ text }) => text !== '');
}

/** Not every program writes a page in the order in which it is read. */
function fromTop(page: Page): Line[] {
  return page.toSorted((a, b) => b.height - a.height);
}

/** Lines at either end of a page among which one is looked for that stands on others too. */
const RUNNING_LINES = 2;

/**
 * The pages without the lines that stand on most of them, apart from their numbers, at the same height. Each is given
 * once: it may be the address.
 */
function withoutRunningLines(pages: readonly Page[]): { pages: Page[]; running: string[] } {
  const keyOf = (line: Line) => `${Math.round(line.height / 4)} ${line.text.replace(/\d+/g, '#')}`;
  const edges = pages
    .map(fromTop)
    .map((page) => new Set([...page.slice(0, RUNNING_LINES), ...page.slice(-RUNNING_LINES)]));
  const counts = new Map<string, number>();
  for (const key of edges.flatMap((edge) => [...new Set([...edge].map(keyOf))]))
    counts.set(key, (counts.get(key) ?? 0) + 1);
  const isRunning = (line: Line) => (counts.get(keyOf(line)) ?? 0) >= Math.max(2, pages.length / 2);
  const running = new Map<string, string>();
  const rest = pages.map((page, index) =>
    page.filter((line) => {
      if (!edges[index]?.has(line) || !isRunning(line)) return true;
      if (!running.has(keyOf(line))) running.set(keyOf(line), line.text);
      return false;
    }),
  );
  return { pages: rest, running: [...running.values()] };
}
