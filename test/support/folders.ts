import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder with these files for the length of one test. */
export async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-corpus-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

const SENTENCES = [
  'The council of the harbour town voted on Tuesday to rebuild the old bridge across the river.',
  'Engineers had warned for years that the wooden piers would not survive another winter flood.',
  'Residents welcomed the decision, which ends a dispute that had lasted for almost a decade.',
];

/** An article as people paste it, its paragraphs apart by blank lines. */
export function articleText({
  title = 'Harbour town votes to rebuild its old bridge',
  stamp = '21 November 2025',
  body = SENTENCES,
} = {}): string {
  return [title, stamp, ...body].join('\n\n');
}
