import { rm, writeFile } from 'node:fs/promises';
import type { Logger } from './log.ts';

const BEAT_MILLISECONDS = 10_000;

/**
 * Writes the time into the file at once and then every ten seconds, as long as Discord is connected and the process does
 * its work: whoever sees an old file, or none, knows that members get no answers. The function that comes back ends it
 * and removes the file. What keeps it from being written is logged once; the bot goes on.
 */
export function startHeartbeat(
  file: string,
  isConnected: () => boolean,
  log: Logger,
  everyMilliseconds = BEAT_MILLISECONDS,
): () => Promise<void> {
  let last = Promise.resolve();
  let isWritable = true;
  const beat = async () => {
    if (!isConnected()) return;
    try {
      await writeFile(file, `${new Date().toISOString()}\n`);
      isWritable = true;
    } catch (error) {
      const why = `HEARTBEAT names ${file}, which can't be written (${(error as NodeJS.ErrnoException).code})`;
      if (isWritable) log.error(`${why}; name a file in a folder that exists and may be written to`);
      isWritable = false;
    }
  };
  const queueBeat = () => {
    last = last.then(beat);
  };
  queueBeat();
  const timer = setInterval(queueBeat, everyMilliseconds);
  return async () => {
    clearInterval(timer);
    await last;
    await rm(file, { force: true }).catch(() => {});
  };
}
