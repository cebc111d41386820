import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import type { Article } from '../article.ts';
import { PlainError } from '../plain-error.ts';
import { findArticle } from './article-in-page.ts';
import type { Reader } from './draft.ts';
import { readText } from './readers/text.ts';

export interface Corpus {
  /** Sorted by file path, so that the same folder always reads the same. */
  readonly articles: readonly Article[];
  /** One plain line per file that couldn't be served, naming the file and the remedy. */
  readonly warnings: readonly string[];
}

/** A new file format is one more line here and one more file beside these. */
const READERS: Readonly<Record<string, Reader>> = { '.txt': readText };

/** Reads every article below `folder`. Throws a PlainError when there is no such folder or no article in it. */
export async function readCorpus(folder: string): Promise<Corpus> {
  const formats = Object.keys(READERS).join(', ');
  const remedy = `put articles (${formats}) there or name another folder in CORPUS or --corpus`;
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => null,
  );
  if (isFolder === null) throw new PlainError(`The corpus folder "${folder}" doesn't exist; ${remedy}.`);
  if (!isFolder) throw new PlainError(`The corpus "${folder}" is a file, not a folder; ${remedy}.`);

  const articles: Article[] = [];
  const warnings: string[] = [];
  for (const file of await listFiles(folder)) {
    const reader = READERS[extname(file).toLowerCase()];
    if (!reader) {
      warnings.push(`${file}: this format isn't read; save it as ${formats}`);
      continue;
    }
    const bytes = await readFile(join(folder, file)).catch((cause: NodeJS.ErrnoException) => cause);
    if (bytes instanceof Error) {
      warnings.push(`${file}: can't be read (${bytes.code}); make it readable to the user who runs Dateline`);
      continue;
    }
    const reading = findArticle(await reader(bytes));
    if (reading) articles.push({ id: articleId(file), file, files: [file], inferred: null, ...reading });
    else warnings.push(`${file}: no paragraph found in it; check that it holds the article's text`);
  }
  if (articles.length === 0) {
    const reasons = warnings.length > 0 ? ` (${warnings.slice(0, 3).join('; ')})` : '';
    throw new PlainError(`The corpus folder "${folder}" holds no article; ${remedy}${reasons}.`);
  }
  return { articles, warnings };
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch((cause: Error) => {
    throw new PlainError(
      `The corpus folder "${folder}" can't be read; make it readable to the user who runs Dateline.`,
      { cause },
    );
  });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length).split(sep).join('/'))
    .sort((a, b) => (a < b ? -1 : 1));
}

/** Short enough for a button's custom_id, and the same on every machine. */
function articleId(file: string): string {
  return createHash('sha256').update(file.normalize('NFC')).digest('hex').slice(0, 12);
}
