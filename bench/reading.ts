import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { readCorpus } from '../src/corpus/index.ts';

const SEEDS = fileURLToPath(new URL('../seeds', import.meta.url));
const SIZES = [500, 1000, 2000];

/** Reads ever more articles of the seeds' size; time and memory per article should stay the same. */
export async function benchReading(): Promise<void> {
  console.log('reading: articles of the size of the seeds, as text');
  // What the first reading costs once, such as compiling, is no article's share.
  await readCorpus(SEEDS);
  let perArticle = 0;
  for (const size of SIZES) {
    const folder = await mkdtemp(join(tmpdir(), 'dateline-bench-'));
    try {
      await writeArticles(folder, size);
      const before = usedMemory();
      const start = performance.now();
      const { articles } = await readCorpus(folder);
      const milliseconds = performance.now() - start;
      const kilobytes = (usedMemory() - before) / 1000 / articles.length;
      const ratio =
        perArticle === 0
          ? ''
          : `, ${(milliseconds / size / perArticle).toFixed(2)} of the time per article at ${SIZES[0]}`;
      perArticle ||= milliseconds / size;
      console.log(
        `  ${size}: ${articles.length} read, ${Math.round((size / milliseconds) * 1000)} a second, ${kilobytes.toFixed(1)} kB kept each${ratio}`,
      );
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

/** Numbers in front of sentences keep the articles from being copies of each other. */
async function writeArticles(folder: string, count: number): Promise<void> {
  const names = await readdir(SEEDS);
  const texts = await Promise.all(names.map((name) => readFile(join(SEEDS, name), 'utf8')));
  for (let index = 0; index < count; index++) {
    const text = texts[index % texts.length] ?? '';
    await writeFile(join(folder, `${index}.txt`), text.replaceAll('Putin said', `Putin said ${index} times`));
  }
}

function usedMemory(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
