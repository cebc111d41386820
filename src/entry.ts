import { parseArgs } from 'node:util';
import { PlainError } from './plain-error.ts';

/** The command line is wrong; the message says what and how it is written right. */
export class UsageError extends Error {}

type Options = NonNullable<Parameters<typeof parseArgs>[0]>['options'];

/** Parses arguments strictly; throws a UsageError that names what isn't understood. */
export function readArguments<const Known extends NonNullable<Options>>(args: readonly string[], options: Known) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const [sentence = ''] = String((error as Error).message).split('. ');
    throw new UsageError(`${sentence.replace(/\.$/, '')}. --help shows what can be written.`, { cause: error });
  }
}

/** A token pasted in the wrong place comes back in the complaint about that place; it must not be printed. */
export function withoutToken(message: string): string {
  return message.replace(/[\w-]{18,}\.[\w-]{3,}\.[\w-]{20,}/g, '(a token)');
}

/** Runs a script's work: 2 for wrong usage, 1 for a broken world, each with one plain line on stderr. */
export async function runEntry(work: () => Promise<number>): Promise<void> {
  // Whoever reads the output may stop early, as `head` does; that is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  try {
    process.exitCode = await work();
  } catch (error) {
    if (error instanceof UsageError) process.exitCode = 2;
    else process.exitCode = 1;
    const isPlain = error instanceof UsageError || error instanceof PlainError;
    console.error(isPlain ? withoutToken(error.message) : error);
  }
}
