import { getDocumentProxy } from 'unpdf';
import { PlainError } from '../../plain-error.ts';
import type { Block, Draft, Metadata } from '../draft.ts';
import { foldSpace } from '../lines.ts';
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
import { blocksFrom } from './pdf-paragraphs.ts';
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
    const blocks = blocksOf(await readPages(document));
    if (blocks.length === 0)
      throw new PlainError('holds pictures of pages, no text; run text recognition (OCR) on it first');
    return {
      blocks,
      metadata: await readMetadata(
        document,
        blocks.map(({ text }) => text),
      ),
    };
  } catch (cause) {
    throw cause instanceof PlainError ? cause : broken(cause);
  } finally {
    await document.destroy();
  }
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
    pages.push(withTables(stretchesOf(items as readonly TextItem[])));
    page.cleanup();
  }
  return pages;
}

function blocksOf(printed: readonly Page[]): Block[] {
  const { pages, running } = withoutRunningLines(printed.map(withoutPrinterMarks));
  const page = pages.length > 1 && { page: pages.length };
  return [...blocksFrom(pages.map(withFootLast)), ...running.map((text): Block => ({ kind: 'text', text, ...page }))];
}
