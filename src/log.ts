import { type Logger, pino } from 'pino';
import pretty from 'pino-pretty';
import type { LogLevel } from './config.ts';

export type { Logger } from 'pino';

/** Shorter words are nobody's secret, and hiding them would leave nothing to read. */
const MIN_HIDDEN = 3;

/** discord.js's errors carry the whole request: what was asked, what was answered, and the interaction's token. */
export function plainly(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, code, status, cause } = error as Error & { code?: unknown; status?: unknown };
  return { type: name, message, code, status, stack, ...(cause !== undefined && { cause: plainly(cause) }) };
}

/** The same error, and what caused it, without these words: a message may quote what it stumbled over. */
export function withoutWords(error: unknown, words: readonly string[]): unknown {
  const hide = (text: string) =>
    words.reduce((rest, word) => (word.length < MIN_HIDDEN ? rest : rest.replaceAll(word, '…')), text);
  if (!(error instanceof Error)) return hide(String(error));
  const { name, message, stack = '', cause } = error;
  const { code, status } = error as { code?: unknown; status?: unknown };
  const hidden = new Error(hide(message), cause === undefined ? {} : { cause: withoutWords(cause, words) });
  return Object.assign(hidden, { name, stack: hide(stack), code, status });
}

/** Plain lines on stderr, written at once, so that the last one before an exit isn't lost. */
export function createLog(level: LogLevel): Logger {
  const stream = pretty({
    destination: 2,
    sync: true,
    ignore: 'pid,hostname',
    translateTime: 'SYS:yyyy-mm-dd HH:MM:ss',
    colorize: process.stderr.isTTY,
  });
  return pino({ level, serializers: { err: plainly } }, stream);
}
