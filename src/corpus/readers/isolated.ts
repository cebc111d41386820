import { Worker } from 'node:worker_threads';
import { PlainError } from '../../plain-error.ts';
import type { Draft } from '../draft.ts';
import type { IsolatedFormat, Reply, Request } from './isolated-worker.ts';

export interface Limits {
  /** For one file, once its turn has come. */
  readonly seconds: number;
  /**
   * By which the whole process may grow over the first file: what a bomb inflates to lies outside of the heap. The system
   * gets back little of it, so that the next file must do with it and a share more, or bombs would add up.
   */
  readonly growthMegabytes: number;
  readonly heapMegabytes: number;
}

const LIMITS: Limits = { seconds: 20, growthMegabytes: 500, heapMegabytes: 512 };
const SHARE_OF_GROWTH = 0.3;
const WATCH_EVERY_MILLISECONDS = 50;
const REMEDY = "keep only the article in it, or save the article's text instead";

export interface Isolation {
  /** Reads one file at a time, others wait. Throws a PlainError also where a limit is met or the worker dies. */
  read(format: IsolatedFormat, bytes: Uint8Array): Promise<Draft>;
  /** Ends the worker once the files under way are read; the next file starts another. */
  close(): Promise<void>;
}

const shared = isolate();

/** Reads a file of a complex format in a worker thread, so that it can neither hang nor exhaust the process. */
export const readIsolated = shared.read;
export const closeIsolated = shared.close;

/** One worker thread, started with the first file and again after one that it didn't survive. */
export function isolate(limits: Limits = LIMITS): Isolation {
  let worker: Promise<Worker> | null = null;
  let first: number | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = turn.then(work);
    turn = result.catch(() => undefined);
    return result;
  };
  const end = async () => {
    const ended = worker;
    worker = null;
    await (await ended)?.terminate();
  };
  const read = async (request: Request): Promise<Draft> => {
    worker ??= start(limits);
    const growth = limits.growthMegabytes * 1_000_000;
    try {
      const ready = await worker;
      const before = process.memoryUsage.rss();
      first ??= before;
      const mostBytes = Math.max(first + growth, before + growth * SHARE_OF_GROWTH);
      return await readIn(ready, request, { seconds: limits.seconds, mostBytes });
    } catch (error) {
      if (error instanceof Refusal) throw error;
      await end().catch(() => undefined);
      throw error instanceof PlainError ? error : unreadable(error);
    }
  };
  return { read: (format, bytes) => inTurn(() => read({ format, bytes })), close: () => inTurn(end) };
}

/** The reader's own word on a file; all other errors leave the worker in an unknown state. */
class Refusal extends PlainError {}

async function start({ heapMegabytes }: Limits): Promise<Worker> {
  const worker = new Worker(new URL('./isolated.mjs', import.meta.url), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
  });
  await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
  rest(worker);
  return worker;
}

/**
 * Lets the process end while the worker waits for a file, and doesn't let an error in between end it. While a file is
 * read, its timers keep the process alive.
 */
function rest(worker: Worker): void {
  for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
  worker.on('error', () => undefined);
  worker.unref();
}

async function readIn(
  worker: Worker,
  { format, bytes }: Request,
  limits: { readonly seconds: number; readonly mostBytes: number },
): Promise<Draft> {
  const timers: NodeJS.Timeout[] = [];
  try {
    const reply = await new Promise<Reply>((resolve, reject) => {
      const tooLong = () => reject(new PlainError(`takes more than ${limits.seconds} seconds to read; ${REMEDY}`));
      const tooLarge = () => reject(new PlainError(`takes too much memory to read; ${REMEDY}`));
      const watch = () => {
        if (process.memoryUsage.rss() > limits.mostBytes) tooLarge();
      };
      timers.push(setTimeout(tooLong, limits.seconds * 1_000), setInterval(watch, WATCH_EVERY_MILLISECONDS));
      worker.once('message', resolve);
      worker.once('error', (error: NodeJS.ErrnoException) =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLarge() : reject(error),
      );
      worker.once('exit', (code) => reject(new Error(`its reader ended with code ${code}`)));
      // Bytes of its own, which can be handed over: those that Node reads may lie in a larger buffer.
      const own = new Uint8Array(bytes);
      worker.postMessage({ format, bytes: own } satisfies Request, [own.buffer]);
    });
    if (reply.kind === 'draft') return reply.draft;
    throw reply.kind === 'refused' ? new Refusal(reply.message) : reply.error;
  } finally {
    for (const timer of timers) clearTimeout(timer);
    rest(worker);
  }
}

function unreadable(cause: unknown): PlainError {
  return new PlainError(`can't be read (${cause instanceof Error ? cause.message : cause}); ${REMEDY}`, { cause });
}
