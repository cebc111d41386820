import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { readDocx } from '../../../src/corpus/readers/docx.ts';
import { readHtml } from '../../../src/corpus/readers/html.ts';
import { type Isolation, isolate, type Limits } from '../../../src/corpus/readers/isolated.ts';
import { readMarkdown } from '../../../src/corpus/readers/markdown.ts';
import { readPdf } from '../../../src/corpus/readers/pdf.ts';
import { PlainError } from '../../../src/plain-error.ts';
import { aDocx, wordParagraph } from '../../support/docx.ts';
import { aPdf } from '../../support/pdf.ts';

const LIMITS: Limits = { seconds: 60, growthMegabytes: 2_000, heapMegabytes: 512 };
const shared = isolate(LIMITS);
afterAll(() => shared.close());

/** With limits of its own, for one test. */
function limited(limits: Partial<Limits>): Isolation {
  const isolation = isolate({ ...LIMITS, ...limits });
  onTestFinished(() => isolation.close());
  return isolation;
}

const MARKDOWN = Buffer.from('---\ntitle: Bridge opens\n---\n\nIt opened on Monday.');
/** A second's work, and more memory than the small limits below. */
const LARGE = Buffer.from(
  `<body>${'<p>The bridge, it is said, opened on Monday, and the crowd was large.</p>'.repeat(90_000)}`,
);

describe('reading in isolation', () => {
  test.each([
    ['markdown', readMarkdown, MARKDOWN],
    ['html', readHtml, Buffer.from('<title>Bridge opens</title><p>It opened on Monday.</p>')],
    ['docx', readDocx, aDocx({ body: [wordParagraph('It opened on Monday.')] })],
    ['pdf', readPdf, aPdf({ pages: [[{ text: 'It opened on Monday.', height: 700 }]] })],
  ] as const)('gives what the reader of %s gives', async (format, read, bytes) => {
    const draft = await shared.read(format, bytes);
    expect(draft).toEqual(await read(bytes));
    expect(draft.blocks.map(({ text }) => text)).toEqual(['It opened on Monday.']);
  });

  test('refuses a file in the reader’s own words, and reads the next one', async () => {
    const refusal = await shared.read('pdf', Buffer.from('Not a document')).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(PlainError);
    expect((refusal as Error).message).toBe(
      await readPdf(Buffer.from('Not a document')).catch((error) => error.message),
    );
    expect((await shared.read('markdown', MARKDOWN)).metadata).toEqual({ title: 'Bridge opens' });
  });

  test('reads many files given at the same time', async () => {
    const drafts = await Promise.all(
      Array.from({ length: 20 }, (_, index) => shared.read('markdown', Buffer.from(`File ${index}`))),
    );
    expect(drafts.map(({ blocks }) => blocks[0]?.text)).toEqual(
      Array.from({ length: 20 }, (_, index) => `File ${index}`),
    );
  });

  test('leaves the bytes as they are, also where they lie in a larger buffer', async () => {
    const larger = Buffer.concat([Buffer.from('# Before\n\n'), MARKDOWN, Buffer.from('\n\n# After')]);
    const bytes = larger.subarray(10, 10 + MARKDOWN.length);
    const { blocks } = await shared.read('markdown', bytes);
    expect(blocks.map(({ text }) => text)).toEqual(['It opened on Monday.']);
    expect(bytes).toEqual(MARKDOWN);
  });

  test.each([
    ['time', { seconds: 0.05 }, /^takes more than 0\.05 seconds to read; keep only the article in it/],
    ['memory of the process', { growthMegabytes: 1 }, /^takes too much memory to read; keep only the article in it/],
    ['memory of its own', { heapMegabytes: 60 }, /^takes too much memory to read; keep only the article in it/],
  ])('stops a file that takes too much %s', async (_what, limits, expected) => {
    const refusal = await limited(limits)
      .read('html', LARGE)
      .catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(PlainError);
    expect((refusal as Error).message).toMatch(expected);
  });

  test('starts another worker after one that was stopped', async () => {
    const { read } = limited({ heapMegabytes: 60 });
    await expect(read('html', LARGE)).rejects.toThrow(PlainError);
    expect((await read('markdown', MARKDOWN)).metadata).toEqual({ title: 'Bridge opens' });
  });

  test('can be closed before and after a file, more than once, and used again', async () => {
    const { read, close } = limited({});
    await close();
    await read('markdown', MARKDOWN);
    await Promise.all([close(), close()]);
    expect((await read('markdown', MARKDOWN)).metadata).toEqual({ title: 'Bridge opens' });
  });

  test('lets the process end by itself, but not before the file is read', async () => {
    const script = `
      import { readIsolated } from ${JSON.stringify(new URL('../../../src/corpus/readers/isolated.ts', import.meta.url).href)};
      readIsolated('markdown', Buffer.from('Read to the end.')).then(({ blocks }) => console.log(blocks[0].text));
    `;
    const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
    const args = ['--import', tsx, '--input-type=module', '--eval', script];
    const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { timeout: 60_000 });
    expect({ stdout, stderr }).toEqual({ stdout: 'Read to the end.\n', stderr: '' });
  });
});
