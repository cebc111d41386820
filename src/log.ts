import { type Logger, pino } from 'pino';
import pretty from 'pino-pretty';
import type { LogLevel } from './config.ts';

export type { Logger } from 'pino';

/** Plain lines on stderr, written at once, so that the last one before an exit isn't lost. */
export function createLog(level: LogLevel): Logger {
  const stream = pretty({
    destination: 2,
    sync: true,
    ignore: 'pid,hostname',
    translateTime: 'SYS:yyyy-mm-dd HH:MM:ss',
    colorize: process.stderr.isTTY,
  });
  return pino({ level }, stream);
}
