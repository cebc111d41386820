import { isAscii, isUtf8 } from 'node:buffer';
import { Readability } from '@mozilla/readability';
import { PlainError } from '../../plain-error.ts';
import { decode, decodeText } from '../decode.ts';
import type { Block, Draft } from '../draft.ts';
import { blocksOf, type DomElement, isDropped, parsePage } from './dom-blocks.ts';
import { parseByline, readMetadata } from './html-metadata.ts';

const MAX_BYTES = 20_000_000;
/** A page names its character set near its start. */
const CHARSET_WITHIN_BYTES = 4_096;
const CHARSET = /<meta\b[^>]{0,200}?\bcharset\s*=\s*["']?\s*(?<charset>[\w:.-]+)/i;
const BYTE_ORDER_MARK = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/;

/** A web page: the article in it, as Readability finds it, and what the page states of itself. */
export async function readHtml(bytes: Uint8Array): Promise<Draft> {
  if (bytes.length > MAX_BYTES)
    throw new PlainError(`has more than ${MAX_BYTES / 1_000_000} MB; save the page without its pictures, or as text`);
  const html = decodePage(bytes);
  if (html === null)
    throw new PlainError(
      "holds binary data, or text in a character set that can't be told; save the page as HTML in UTF-8",
    );
  try {
    const draft = readPage(html);
    if (draft.blocks.length > 0) return draft;
  } catch (cause) {
    if (cause instanceof PlainError) throw cause;
    throw new PlainError(`can't be read as a web page (${(cause as Error).message}); save its text instead`, { cause });
  }
  throw new PlainError(
    'shows no text; open the page in a browser, wait until the article stands there, and save it anew',
  );
}

function decodePage(bytes: Uint8Array): string | null {
  // Every byte is one character of this set, so that nothing is taken for broken.
  const start = Buffer.from(bytes.subarray(0, CHARSET_WITHIN_BYTES)).toString('latin1');
  const charset = BYTE_ORDER_MARK.test(start) ? undefined : CHARSET.exec(start)?.groups?.charset;
  if (charset === undefined || isWrittenInUtf8(bytes)) return decodeText(bytes);
  try {
    // A name that could be read can't be in UTF-16: browsers take such a page for UTF-8.
    const text = decode(bytes, /^utf-?16/i.test(charset) ? 'utf-8' : charset);
    return isMisread(text) ? decodeText(bytes) : text;
  } catch {
    return decodeText(bytes);
  }
}

/** Programs that save pages as UTF-8 leave the old name in them. Hardly any text in another set is valid UTF-8. */
function isWrittenInUtf8(bytes: Uint8Array): boolean {
  return isUtf8(bytes) && !isAscii(bytes);
}

/** More characters that couldn't be read than others outside of ASCII: the page names the wrong set. */
function isMisread(text: string): boolean {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return count(/\ufffd/g) > count(/[\u0080-\ufffc]/g);
}

/** Readability would look into them for another title and byline. */
const STATEMENTS: ReadonlySet<string> = new Set(['META', 'LINK', 'BASE']);

/** Elements that a whole page need not close. */
const MAY_STAY_OPEN: ReadonlySet<string> = new Set(
  'html body p li dt dd tr td th tbody thead tfoot option colgroup'.split(' '),
);
const CUT = 'ends in the middle of the page; save it anew, since text may be missing';

function readPage(html: string): Draft {
  const warnings: string[] = [];
  const page = parsePage(html, (open) => {
    if (open.has('body') && [...open].some((name) => !MAY_STAY_OPEN.has(name))) warnings.push(CUT);
  });
  const metadata = readMetadata(page, html);
  for (const element of [...page.querySelectorAll('*')]) {
    if (isDropped(element) || STATEMENTS.has(element.nodeName)) element.remove();
    // What is left of these hides a whole page behind a dialog.
    else element.removeAttribute('aria-hidden');
  }
  // Finding the article changes the page.
  const all = blocksOf(page.body);
  // Readability leaves out a heading that repeats the title.
  page.title = metadata.title ?? '';
  const article = new Readability<DomElement>(page, {
    // Gives the element as it is instead of its HTML.
    serializer: (element) => element as unknown as DomElement,
    keepClasses: true,
    disableJSONLD: true,
  }).parse();
  const body = article?.content ? blocksOf(article.content) : [];
  const author = metadata.author ?? parseByline(article?.byline ?? '');
  return {
    blocks: body.length === 0 ? all : metadata.published ? body : [...dateLines(all, body, metadata.title), ...body],
    metadata: author === undefined ? metadata : { ...metadata, author },
    ...(warnings.length > 0 && { warnings }),
  };
}

const MAX_DATE_LINE = { characters: 120, blocks: 20 };

/** What stands between the title and the text isn't part of the article, but may be all that tells its date. */
function dateLines(all: readonly Block[], body: readonly Block[], title: string | undefined): Block[] {
  const start = all.findIndex((block) => block.text === body[0]?.text);
  const heading = all.findLastIndex((block, index) => index < start && block.text === title);
  if (heading < 0 || start - heading > MAX_DATE_LINE.blocks) return [];
  return all
    .slice(heading + 1, start)
    .filter(({ text }) => text.length <= MAX_DATE_LINE.characters && /\b(?:19|20)\d\d\b/.test(text))
    .map(({ text }) => ({ kind: 'text', text }));
}
