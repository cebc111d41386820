import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import MiniSearch from 'minisearch';
import type { Article } from '../src/article.ts';
import { readCorpus } from '../src/corpus/index.ts';
import { type Library, openLibrary } from '../src/library.ts';
import { watchLoop } from './loop.ts';
import type { QuestionSet } from './question-sets.ts';

const SEEDS = fileURLToPath(new URL('../seeds', import.meta.url));
/** Few at 20,000, of which MiniSearch takes minutes; many at 2,000, or "99% within" would be about the worst two. */
const RUNS = [
  { paragraphs: 2_000, questions: 1_000 },
  { paragraphs: 20_000, questions: 200 },
];
const PARAGRAPHS_PER_ARTICLE = 20;
const WORDS_PER_QUESTION = 5;
/** Of a language as newspapers use it, in which the n-th word stands 1/n as often as the first (Zipf). */
const VOCABULARY = 30_000;

/**
 * Asks the same questions of Dateline, whole answers, and of MiniSearch with its default options, whose results are
 * only cut to ten: one after the other, so that the machine is the same for both. Made articles and questions, or those
 * of a file as `eval` takes them and of a folder.
 */
export async function benchSearching(sets: readonly QuestionSet[] = []): Promise<void> {
  console.log('searching: whole answers beside MiniSearch with its default options, on the same paragraphs');
  for (const { articles, questions } of sets) {
    await compare(
      articles,
      questions.map(({ question }) => question),
    );
  }
  if (sets.length > 0) return;
  const { articles } = await readCorpus(SEEDS);
  for (const { paragraphs, questions } of RUNS) {
    const random = randomNumbers(paragraphs);
    const made = makeArticles(articles, paragraphs, random);
    await compare(made, makeQuestions(made, questions, random));
  }
}

async function compare(articles: readonly Article[], questions: readonly string[]): Promise<void> {
  const size = articles.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);
  const [plain, plainHeap] = measureHeap(() => indexPlainly(articles));
  const [library, heap] = measureHeap(() => openLibrary(articles));
  const times = { plain: [] as number[], own: [] as number[] };
  for (const question of questions.slice(0, 20)) await askBoth(question, plain, library);
  for (const question of questions) {
    const { plainly, own } = await askBoth(question, plain, library);
    times.plain.push(plainly);
    times.own.push(own);
  }
  const ratio = (share: number) => percentile(times.own, share) / percentile(times.plain, share);
  const held = await longestHold(library, articles, questions);
  console.log(
    `  ${size}: median ${percentile(times.own, 0.5).toFixed(1)} ms, ${ratio(0.5).toFixed(2)} of MiniSearch's; 99% within ${percentile(times.own, 0.99).toFixed(1)} ms, ${ratio(0.99).toFixed(2)} of its; ` +
      `heap ${(heap / size / 1000).toFixed(1)} kB a paragraph, ${(heap / plainHeap).toFixed(2)} of its; loop held at most ${held.toFixed(0)} ms`,
  );
}

async function askBoth(
  question: string,
  plain: MiniSearch,
  library: Library,
): Promise<{ plainly: number; own: number }> {
  const start = performance.now();
  plain.search(question).slice(0, 10);
  const between = performance.now();
  await library.ask({ question });
  return { plainly: between - start, own: performance.now() - between };
}

/** Milliseconds, over ordinary questions and the worst that fit into 2,000 characters. */
async function longestHold(
  library: Library,
  articles: readonly Article[],
  questions: readonly string[],
): Promise<number> {
  const frequent = new Map<string, number>();
  for (const { paragraphs } of articles) {
    for (const { text } of paragraphs)
      for (const word of text.split(' ')) frequent.set(word, (frequent.get(word) ?? 0) + 1);
  }
  const words = [...frequent].sort(([, a], [, b]) => b - a).map(([word]) => word);
  const worst = [
    words.join(' ').slice(0, 2_000),
    words.slice(500).join(' ').slice(0, 2_000),
    words
      .map((word) => `${word.slice(0, 6)}zq`)
      .join(' ')
      .slice(0, 2_000),
    'zqx '.repeat(500),
    'x'.repeat(2_000),
  ];
  const loop = watchLoop();
  for (const question of [...worst, ...questions]) {
    await new Promise((resolve) => setImmediate(resolve));
    await library.ask({ question });
  }
  return loop.stop();
}

function indexPlainly(articles: readonly Article[]): MiniSearch {
  const plain = new MiniSearch({ fields: ['title', 'text'] });
  for (const { id, title, paragraphs } of articles) {
    for (const { number, text } of paragraphs) plain.add({ id: `${id} ${number}`, title, text });
  }
  return plain;
}

/** The seeds' sentences with other words of other frequencies in place of those that say what they are about. */
function makeArticles(seeds: readonly Article[], paragraphs: number, random: () => number): Article[] {
  const texts = seeds.flatMap((article) => article.paragraphs.map(({ text }) => text));
  const frame = () => texts[Math.floor(random() * texts.length)] ?? '';
  return Array.from({ length: paragraphs / PARAGRAPHS_PER_ARTICLE }, (_, index) => {
    const seed = seeds[index % seeds.length];
    if (!seed) throw new Error('Expected articles in seeds');
    return {
      ...seed,
      id: String(index),
      title: Array.from({ length: 8 }, () => madeWord(random)).join(' '),
      paragraphs: Array.from({ length: PARAGRAPHS_PER_ARTICLE }, (_, number) => ({
        number: number + 1,
        text: `${frame()} ${frame()}`.replace(/[\p{L}’'-]{5,}/gu, () => madeWord(random)),
      })),
    };
  });
}

/** Words of one paragraph each, asked for. */
function makeQuestions(articles: readonly Article[], count: number, random: () => number): string[] {
  return Array.from({ length: count }, () => {
    const { paragraphs } = articles[Math.floor(random() * articles.length)] ?? { paragraphs: [] };
    const words = paragraphs[Math.floor(random() * paragraphs.length)]?.text.match(/\p{L}{5,}/gu) ?? [];
    const asked = Array.from({ length: WORDS_PER_QUESTION }, () => words[Math.floor(random() * words.length)]);
    return `What did the ${asked.slice(0, 2).join(' ')} say to the ${asked.slice(2, 4).join(' in ')} about ${asked[4]}?`;
  });
}

const SYLLABLES =
  'ba be bi bo ca ce co da de di do fa fe ga ge ha he ka la le li lo ma me mi mo na ne no pa pe ra re ri ro sa se si so ta te ti to va ve vi'.split(
    ' ',
  );

function madeWord(random: () => number): string {
  let rank = Math.floor(VOCABULARY ** random());
  let word = '';
  do {
    word += SYLLABLES[rank % SYLLABLES.length];
    rank = Math.floor(rank / SYLLABLES.length);
  } while (rank > 0);
  return `${word}n`.padStart(5, 'u');
}

/** Park and Miller's generator, the same numbers in every run. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** In bytes, garbage taken out; buffers outside of the heap count as well. */
function measureHeap<Made>(make: () => Made): [made: Made, bytes: number] {
  const used = () => {
    globalThis.gc?.();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = used();
  const made = make();
  return [made, used() - before];
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
