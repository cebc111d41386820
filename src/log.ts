import { type Logger, pino } from 'pino';
import pretty from 'pino-pretty';
import type { LogLevel } from './config.ts';

export type { Logger } from 'pino';

/** discord.js's errors carry the whole request: what was asked, what was answered, and the interaction's token. */
export function plainly(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, code, status } = error as Error & { code?: unknown; status?: unknown };
  return { type: name, message, code, status, stack };
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
