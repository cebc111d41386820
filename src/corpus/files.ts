import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { PlainError } from '../plain-error.ts';

export interface FileList {
  /** Paths within the folder, `/` between their parts, sorted. */
  readonly files: readonly string[];
  /** One plain line per thing that was left out, naming it and the remedy. */
  readonly warnings: readonly string[];
}

/** What systems and editors leave in a folder; nobody means it as an article. */
const IGNORED = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$|__MACOSX$)/i;

/**
 * Every file below a folder. A symbolic link is followed only to a file within the folder: one that leads out of it
 * could show what isn't meant to be seen, and one to a folder could go in a circle. Throws a PlainError when the folder
 * itself can't be read.
 */
export async function listFiles(folder: string): Promise<FileList> {
  const root = await realpath(folder);
  const files: string[] = [];
  const warnings: string[] = [];
  const look = async (inside: string): Promise<void> => {
    const entries = await readdir(join(root, inside), { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
      const why = `can't be read (${error.code}); make it readable to the user who runs Dateline`;
      if (inside === '') throw new PlainError(`The corpus folder "${folder}" ${why}.`, { cause: error });
      warnings.push(`${inside}: this folder ${why}`);
      return [];
    });
    for (const entry of entries) {
      const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (IGNORED.test(entry.name)) continue;
      if (entry.isDirectory()) await look(path);
      else if (entry.isFile()) files.push(path);
      else if (entry.isSymbolicLink()) {
        const problem = await problemOfLink(root, path);
        if (problem === null) files.push(path);
        else warnings.push(`${path}: ${problem}`);
      } else warnings.push(`${path}: isn't a regular file; put a copy of the article there`);
    }
  };
  await look('');
  return { files: files.sort((a, b) => (a < b ? -1 : 1)), warnings: warnings.sort() };
}

async function problemOfLink(root: string, path: string): Promise<string | null> {
  let target: string;
  try {
    target = await realpath(join(root, path));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ELOOP'
      ? 'is a link in a circle; remove it or put the file in its place'
      : 'is a link that leads nowhere; remove it or put the file in its place';
  }
  if (target !== root && !target.startsWith(root + sep))
    return 'is a link out of the corpus folder; put a copy of the file there instead';
  const isFile = await stat(target).then((found) => found.isFile());
  return isFile ? null : 'is a link to a folder, which could lead in a circle; put the folder itself there';
}
