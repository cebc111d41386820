import { getDocumentProxy } from 'unpdf';
import { PlainError } from '../../plain-error.ts';
import type { Block, Draft, Metadata } from '../draft.ts';
import { foldSpace } from '../lines.ts';
import { isPaperName } from '../title.ts';
import { wordsOf } from '../words.ts';
import { namedAuthor } from './author.ts';
import {
  type Page,
  stretchesOf,
  type TextItem,
  withFootLast,
  withoutPrinterMarks,
  withoutRunningLines,
} from './pdf-lines.ts';
import { textOf } from './pdf-paragraphs.ts';
import { refuseBombs } from './pdf-streams.ts';
import { withTables } from './pdf-tables.ts';
import { withoutSiteName } from './site-name.ts';

const MAX_BYTES = 50_000_000;
const MAX_PAGES = 2_000;
/** A program that reads PDF looks for its mark in so many bytes. */
const MARK_WITHIN_BYTES = 1_024;
const SAVE_AS_TEXT = "open it in a PDF program and save it again, or save the article's text instead";

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
    return await draftOf(document);
  } catch (cause) {
    throw cause instanceof PlainError ? cause : broken(cause);
  } finally {
    await document.destroy();
  }
}

async function draftOf(document: Document): Promise<Draft> {
  const printed = (await readPages(document)).map(withoutPrinterMarks);
  const { pages, running } = withoutRunningLines(printed.map(({ page }) => page));
  const { blocks: own, largest } = textOf(pages.map(withFootLast));
  const last = pages.length > 1 && { page: pages.length };
  const blocks = [...own, ...running.map((text): Block => ({ kind: 'text', text, ...last }))];
  if (blocks.length === 0)
    throw new PlainError('holds pictures of pages, no text; run text recognition (OCR) on it first');
  const info = await infoOf(document);
  const texts = blocks.map(({ text }) => text);
  if (isFromBrowser(info) || printed.some(({ address }) => address !== undefined))
    return { blocks, metadata: metadataFrom(info, texts) };
  const title = largest !== null && isTitle(largest, texts) && !isPaperName(largest) ? largest : undefined;
  return { blocks, metadata: { ...(title !== undefined && { title }), ...metadataFrom(info, texts) }, own: own.length };
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

interface Info {
  readonly Title?: unknown;
  readonly Author?: unknown;
  readonly Creator?: unknown;
  readonly Producer?: unknown;
}

async function infoOf(document: Document): Promise<Info> {
  const { info } = (await document.getMetadata()) as { info: Info };
  return info;
}

const BROWSER = /Mozilla|Chrom|Firefox|Safari|Edg(?:e|\/)|WebKit|Opera/i;
/** What browsers on telephones print with, and programs that name themselves. */
const PRINTING_LIBRARY = /Quartz|Skia\/PDF(?!.*Google Docs)/i;

/** A page that a browser printed has a site's words around its article; a document of its own has none. */
function isFromBrowser({ Creator, Producer }: Info): boolean {
  if (typeof Creator === 'string' && Creator !== '') return BROWSER.test(Creator);
  return typeof Producer === 'string' && PRINTING_LIBRARY.test(Producer);
}

function metadataFrom(info: Info, blocks: readonly string[]): Metadata {
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
    pages.push(withTables(stretchesOf(items as readonly TextItem[])));
    page.cleanup();
  }
  return pages;
}
