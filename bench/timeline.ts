import { fileURLToPath } from 'node:url';
import type { Article } from '../src/article.ts';
import { readCorpus } from '../src/corpus/index.ts';
import { addDays } from '../src/date.ts';
import { openLibrary } from '../src/library.ts';
import { busyMilliseconds, watchLoop } from './loop.ts';

const SEEDS = fileURLToPath(new URL('../seeds', import.meta.url));
const SIZES = [500, 1000, 2000];
const DAYS = 400;

/** Builds the timeline of ever more articles; time per article should stay the same, and nobody should wait for it. */
export async function benchTimeline(): Promise<void> {
  const { articles: seeds } = await readCorpus(SEEDS);
  await openLibrary(seeds).timeline();
  for (const [label, days, isCopy] of [
    [`over ${DAYS} days`, DAYS, false],
    ['all of one week', 1, false],
    ['all but copies of each other', 1, true],
  ] as const) {
    console.log(`timeline: articles of the size of the seeds, ${label}`);
    let perArticle = 0;
    for (const size of SIZES) {
      const library = openLibrary(Array.from({ length: size }, (_, index) => copyOf(seeds, index, { days, isCopy })));
      const loop = watchLoop();
      const start = busyMilliseconds();
      await library.timeline();
      const milliseconds = busyMilliseconds() - start;
      const held = loop.stop();
      const answers = await timed(
        [{}, { isOverview: true }, { topic: 'Alaska' }, { days: 30 }, { source: 'Sputnik' }],
        (request) => library.timeline(request),
      );
      const ratio =
        perArticle === 0
          ? ''
          : `, ${(milliseconds / size / perArticle).toFixed(2)} of the time per article at ${SIZES[0]}`;
      perArticle ||= milliseconds / size;
      console.log(
        `  ${size}: built in ${Math.round(milliseconds)} ms of computing, loop held at most ${held.toFixed(0)} ms, then answers in at most ${answers.toFixed(0)} ms${ratio}`,
      );
    }
  }
}

/** One of the seeds, moved by some days and told of somebody else, so that articles aren't copies of each other. */
function copyOf(
  seeds: readonly Article[],
  index: number,
  { days, isCopy }: { days: number; isCopy: boolean },
): Article {
  const seed = seeds[index % seeds.length];
  if (!seed) throw new Error('Expected articles in seeds');
  const shift = Math.floor(index / seeds.length) % days;
  const move = (date: string | null) => (date === null ? null : addDays(date.slice(0, 10), shift));
  return {
    ...seed,
    id: String(index),
    published: move(seed.published ?? seed.inferred?.published ?? null),
    paragraphs: seed.paragraphs.map(({ number, text }) => ({
      number,
      text: isCopy ? text : text.replaceAll('Putin', `Putin${index % 50}`),
    })),
  };
}

/** The slowest of them, in milliseconds. */
async function timed<Given>(all: readonly Given[], run: (given: Given) => Promise<unknown>): Promise<number> {
  let slowest = 0;
  for (const given of all) {
    const start = busyMilliseconds();
    await run(given);
    slowest = Math.max(slowest, busyMilliseconds() - start);
  }
  return slowest;
}
