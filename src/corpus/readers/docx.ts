import mammoth from 'mammoth';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { PlainError } from '../../plain-error.ts';
import type { Draft } from '../draft.ts';
import { foldSpace } from '../lines.ts';
import { namedAuthor } from './author.ts';
import { attribute, blocksOf, measuringParser, parsePage } from './dom-blocks.ts';

const MAX_BYTES = 50_000_000;
const MAX_ENTRIES = 5_000;
/** Of all entries, pictures included, once inflated. */
const MAX_INFLATED = 100_000_000;
/** Of the entries that are read into memory. */
const MAX_INFLATED_XML = 10_000_000;

const ZIP = 'PK';
/** Word before 2007, and the wrapping around an encrypted document. */
const OLD_WORD = '\xd0\xcf\x11\xe0';

const CAPTION = "p[style-name='caption'] => figcaption:fresh";
const TITLE = "p[style-name='Title'] => h1.title:fresh";
const SAVE_AGAIN = 'open it in a word processor and save it again as .docx';

/** A Word document. Its dates are those of the file, not of the article, and are left out of account. */
export async function readDocx(bytes: Uint8Array): Promise<Draft> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length > MAX_BYTES)
    throw new PlainError(`has more than ${MAX_BYTES / 1_000_000} MB; save it without its pictures`);
  const start = buffer.toString('latin1', 0, 4);
  if (start === OLD_WORD)
    throw new PlainError('is encrypted or of an old Word version; save it as .docx without a password');
  if (!start.startsWith(ZIP)) throw new PlainError(`is no Word document; ${SAVE_AGAIN}`);
  try {
    const author = namedAuthor(await inspect(buffer));
    const options = { styleMap: [CAPTION, TITLE], includeEmbeddedStyleMap: false, convertImage: WITHOUT_IMAGES };
    const { value } = await mammoth.convertToHtml({ buffer }, options);
    const page = parsePage(value);
    // Marks of footnotes and the arrows back to them, which mammoth writes as text.
    for (const link of [...page.querySelectorAll('a')]) {
      if (NOTE_MARK.test(attribute(link, 'id') ?? '') || NOTE_MARK.test(attribute(link, 'href') ?? '')) link.remove();
    }
    const blocks = blocksOf(page.body);
    const title = foldSpace(page.querySelector('h1.title')?.textContent ?? '');
    const metadata = { ...(title !== '' && { title }), ...(author !== undefined && { author }) };
    if (blocks.length > 0) return { blocks, metadata, own: blocks.length };
  } catch (cause) {
    if (cause instanceof PlainError) throw cause;
    throw new PlainError(`is broken (${(cause as Error).message}); ${SAVE_AGAIN}`, { cause });
  }
  throw new PlainError("holds no text; put the article's text into it or remove it");
}

const NOTE_MARK = /(?:footnote|endnote)-ref-\d+$/;
const WITHOUT_IMAGES = mammoth.images.imgElement(async () => ({ src: '' }));

/**
 * Inflates the document once without keeping it, so that a decompression bomb or a structure made to exhaust mammoth is
 * met while nothing is in memory. Gives the creator that the document states.
 */
async function inspect(buffer: Buffer): Promise<string> {
  const zip = await fromBufferPromise(buffer);
  let entries = 0;
  let inflated = 0;
  let inflatedXml = 0;
  let creator = '';
  for await (const entry of zip.eachEntry()) {
    if (++entries > MAX_ENTRIES)
      throw new PlainError(`holds more than ${MAX_ENTRIES.toLocaleString('en')} files; ${SAVE_AGAIN}`);
    let element = '';
    const xml = measuringParser(
      { xmlMode: true },
      {
        onopentag: (name) => {
          element = name;
        },
        ontext: (text) => {
          if (element === 'dc:creator' && entry.fileName === 'docProps/core.xml') creator += text;
        },
        onclosetag: () => {
          element = '';
        },
      },
    );
    const decoder = new TextDecoder();
    const isXml = /\.(?:xml|rels)$/i.test(entry.fileName);
    for await (const chunk of await contentOf(zip, entry)) {
      inflated += chunk.length;
      if (isXml) inflatedXml += chunk.length;
      if (inflated > MAX_INFLATED || inflatedXml > MAX_INFLATED_XML)
        throw new PlainError(
          `unpacks to more than ${MAX_INFLATED / 1_000_000} MB, or ${MAX_INFLATED_XML / 1_000_000} MB of text; keep only the article in it`,
        );
      if (isXml) xml.write(decoder.decode(chunk, { stream: true }));
    }
    xml.end();
  }
  return creator;
}

async function contentOf(zip: ZipFile, entry: Entry): Promise<AsyncIterable<Buffer> | Iterable<Buffer>> {
  return entry.fileName.endsWith('/') ? [] : await zip.openReadStreamPromise(entry);
}
