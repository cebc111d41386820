import { parentPort } from 'node:worker_threads';
import { PlainError } from '../../plain-error.ts';
import type { Draft, Reader } from '../draft.ts';

/** Each loads a large library, which only a corpus with such files needs. */
const READERS = {
  html: async () => (await import('./html.ts')).readHtml,
  markdown: async () => (await import('./markdown.ts')).readMarkdown,
  docx: async () => (await import('./docx.ts')).readDocx,
  pdf: async () => (await import('./pdf.ts')).readPdf,
} satisfies Record<string, () => Promise<Reader>>;

export type IsolatedFormat = keyof typeof READERS;

export interface Request {
  readonly format: IsolatedFormat;
  readonly bytes: Uint8Array;
}

/** Errors lose their class between threads. */
export type Reply =
  | { readonly kind: 'draft'; readonly draft: Draft }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'failed'; readonly error: unknown };

// A library's promise that fails once nobody waits for it any more must not end the reading of the next file.
process.on('unhandledRejection', () => undefined);

async function answer({ format, bytes }: Request): Promise<Reply> {
  try {
    const read = await READERS[format]();
    return { kind: 'draft', draft: await read(bytes) };
  } catch (error) {
    return error instanceof PlainError ? { kind: 'refused', message: error.message } : { kind: 'failed', error };
  }
}

parentPort?.on('message', async (request: Request) => parentPort?.postMessage(await answer(request)));
parentPort?.postMessage('ready');
