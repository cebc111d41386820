import { createHash } from 'node:crypto';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Article } from '../article.ts';
import { PlainError } from '../plain-error.ts';
import { inSlices } from '../slice.ts';
import { findArticle } from './article-in-page.ts';
import { mergeCopies } from './copies.ts';
import { decodeText } from './decode.ts';
import type { Metadata, Reader } from './draft.ts';
import { parseFields } from './fields.ts';
import { listFiles } from './files.ts';
import { inferDates } from './inference.ts';
import { closeIsolated, readIsolated } from './readers/isolated.ts';
import { readText } from './readers/text.ts';

export interface Corpus {
  /** Sorted by file path, so that the same folder always reads the same. */
  readonly articles: readonly Article[];
  /** One plain line per thing a moderator should mend, naming the file and the remedy. */
  readonly warnings: readonly string[];
}

type OnRead = (done: number, total: number) => void;

/** What was read of each file before, so that only what has changed since is read again. */
export type KnownFiles = Map<string, { readonly stamp: string; readonly result: Article | string }>;

/** A new file format is one more line here and one more file in readers/. */
const READERS: Readonly<Record<string, Reader>> = {
  '.txt': readText,
  '.md': (bytes) => readIsolated('markdown', bytes),
  '.html': (bytes) => readIsolated('html', bytes),
  '.htm': (bytes) => readIsolated('html', bytes),
  '.pdf': (bytes) => readIsolated('pdf', bytes),
  '.docx': (bytes) => readIsolated('docx', bytes),
};
/** Files read at the same time: enough to keep the disk busy, few enough to keep the memory small. */
const AT_ONCE = 8;

const FORMATS = Object.keys(READERS).join(', ');

/** Far more than any article, pictures included; what is larger would only fill the memory. */
const MAX_BYTES = 50_000_000;

/**
 * Reads every article below `folder`; `onRead` hears how many of its files are done, `known` keeps them for the next
 * time. Throws a PlainError when there is no such folder or no article in it.
 */
export async function readCorpus(
  folder: string,
  onRead: OnRead = () => {},
  known: KnownFiles = new Map(),
): Promise<Corpus> {
  const remedy = `put articles (${FORMATS}) there or name another folder in CORPUS or --corpus`;
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => null,
  );
  if (isFolder === null) throw new PlainError(`The corpus folder "${folder}" doesn't exist; ${remedy}.`);
  if (!isFolder) throw new PlainError(`The corpus "${folder}" is a file, not a folder; ${remedy}.`);

  const { files, warnings: listed } = await listFiles(folder);
  const sidecars = new Set(files.filter((file) => SIDECAR.test(file)));
  const named = files.filter((file) => !SIDECAR.test(file));
  const { read, unread, used } = await readArticles({ folder, known, onRead }, named, sidecars);
  const orphans = [...sidecars].filter((file) => !used.has(file));
  const warnings = [
    ...listed,
    ...unread,
    ...orphans.map((file) => `${file}: no article of that name stands beside it; rename one of the two`),
  ];
  const articles = await inSlices(inferDates(await inSlices(mergeCopies(read))));
  warnings.push(...articles.flatMap(({ file, warnings: own }) => own.map((warning) => `${file}: ${warning}`)));
  if (articles.length === 0) {
    const reasons = warnings.length > 0 ? ` (${warnings.slice(0, 3).join('; ')})` : '';
    throw new PlainError(`The corpus folder "${folder}" holds no article; ${remedy}${reasons}.`);
  }
  return { articles, warnings: warnings.map((warning) => warning.replace(CONTROL, '\ufffd')) };
}

/** A file's name may hold line ends and worse; a warning is one line. */
const CONTROL = /\p{Cc}/gu;

const SIDECAR = /\.ya?ml$/i;

/** In the order of `files`; what can't be read is one line of `unread`, `used` are the sidecars that were. */
async function readArticles(
  { folder, known, onRead }: { folder: string; known: KnownFiles; onRead: OnRead },
  files: readonly string[],
  sidecars: ReadonlySet<string>,
) {
  const read: Article[] = [];
  const unread: string[] = [];
  const used = new Set<string>();
  try {
    for (let start = 0; start < files.length; start += AT_ONCE) {
      const batch = files.slice(start, start + AT_ONCE).map(async (file) => {
        const beside = sidecarsOf(file).filter((name) => sidecars.has(name));
        for (const name of beside) used.add(name);
        // Before it is read: what changes meanwhile is read again.
        const stamp = await stampOf(folder, [file, ...beside]);
        const before = known.get(file);
        if (before?.stamp === stamp) return before.result;
        const result = await readArticle(folder, file, beside).catch((error: unknown) => {
          if (!(error instanceof PlainError)) throw error;
          return `${file}: ${error.message}`;
        });
        known.set(file, { stamp, result });
        return result;
      });
      for (const result of await Promise.all(batch)) {
        if (typeof result === 'string') unread.push(result);
        else read.push(result);
      }
      onRead(Math.min(start + AT_ONCE, files.length), files.length);
    }
  } finally {
    await closeIsolated();
  }
  const listed = new Set(files);
  for (const file of known.keys()) if (!listed.has(file)) known.delete(file);
  return { read, unread, used };
}

/** Another one once a file of the folder has come, gone or changed; also of a folder that can't be read. */
export async function fingerprintOfFolder(folder: string): Promise<string> {
  const { files, warnings } = await listFiles(folder).catch((error: Error) => ({
    files: [],
    warnings: [error.message],
  }));
  return createHash('sha256')
    .update([await stampOf(folder, files), ...warnings].join('\n'))
    .digest('hex');
}

/** Another one once a file has changed. */
async function stampOf(folder: string, files: readonly string[]): Promise<string> {
  const stamps: string[] = [];
  for (let start = 0; start < files.length; start += AT_ONCE) {
    const batch = files.slice(start, start + AT_ONCE).map(async (file) => {
      const found = await stat(join(folder, file)).catch(() => null);
      // The time of the last change of any kind: also that a file was made readable, as its warning asks for.
      return `${file} ${found?.ctimeMs} ${found?.mtimeMs} ${found?.size} ${found?.ino}`;
    });
    stamps.push(...(await Promise.all(batch)));
  }
  return stamps.join('\n');
}

/** `story.yaml` or `story.txt.yaml` beside `story.txt`; what the latter says goes first. */
function sidecarsOf(file: string): string[] {
  const stem = file.slice(0, file.length - extname(file).length);
  return [stem, file].flatMap((base) => [`${base}.yaml`, `${base}.yml`]);
}

/** Throws a PlainError without the file's name. */
async function readArticle(folder: string, file: string, sidecars: readonly string[]): Promise<Article> {
  const { fields, warnings } = await readSidecars(folder, sidecars);
  const reader = READERS[extname(file).toLowerCase()];
  if (!reader) throw new PlainError(`this format isn't read; save it as ${FORMATS}`);
  const reading = findArticle(await reader(await readBytes(join(folder, file))), fields);
  if (!reading) throw new PlainError("no paragraph found in it; check that it holds the article's text");
  const id = articleId(file);
  return { id, file, files: [file], inferred: null, ...reading, warnings: [...reading.warnings, ...warnings] };
}

/** What is wrong in a sidecar is left out and said to be wrong; the article is served without it. */
async function readSidecars(folder: string, names: readonly string[]) {
  const warnings: string[] = [];
  let fields: Metadata = {};
  for (const name of names) {
    try {
      const said = parseFields(sidecarText(await readBytes(join(folder, name))));
      fields = { ...fields, ...said.fields };
      warnings.push(...said.warnings.map((warning) => `${name}: ${warning}`));
    } catch (error) {
      if (!(error instanceof PlainError)) throw error;
      warnings.push(`${name}: ${error.message}; until then the article is served without it`);
    }
  }
  return { fields, warnings };
}

function sidecarText(bytes: Uint8Array): string {
  const text = decodeText(bytes);
  if (text === null)
    throw new PlainError(
      `holds binary data, or text in a character set that can't be told; write lines of "field: value" into it, in UTF-8`,
    );
  return text;
}

async function readBytes(path: string): Promise<Uint8Array> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path);
    const { size } = await handle.stat();
    if (size === 0) throw new PlainError('is empty; write into it or remove it');
    if (size > MAX_BYTES) {
      const [has, most] = [size, MAX_BYTES].map((bytes) => `${Math.round(bytes / 1_000_000)} MB`);
      throw new PlainError(`has ${has}, more than the ${most} that are read; keep only the article in it`);
    }
    return await handle.readFile();
  } catch (error) {
    if (error instanceof PlainError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new PlainError(`can't be read (${code}); make it readable to the user who runs Dateline`);
  } finally {
    await handle?.close();
  }
}

/** Short enough for a button's custom_id, and the same on every machine. */
function articleId(file: string): string {
  return createHash('sha256').update(file.normalize('NFC')).digest('hex').slice(0, 12);
}
