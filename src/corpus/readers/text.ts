import { PlainError } from '../../plain-error.ts';
import { decodeText } from '../decode.ts';
import type { Draft } from '../draft.ts';
import { splitFrontMatter } from '../front-matter.ts';
import { joinLines, splitLines } from '../lines.ts';

const MAX_BYTES = 2_000_000;
const MAX_LINES = 50_000;

/** Plain text, with front matter if somebody wrote some, the words of the web page that it was copied from included. */
export async function readText(bytes: Uint8Array): Promise<Draft> {
  if (bytes.length > MAX_BYTES) {
    const megabytes = Math.round(bytes.length / 1_000_000);
    throw new PlainError(`has ${megabytes} MB of text, more than any article; keep only the article in it`);
  }
  const text = decodeText(bytes);
  if (text === null)
    throw new PlainError(
      "holds binary data, or text in a character set that can't be told; save the article as text in UTF-8",
    );
  const { metadata, body, warnings } = splitFrontMatter(text);
  const lines = splitLines(withoutRunningLines(body));
  if (lines.length > MAX_LINES) {
    const count = lines.length.toLocaleString('en');
    throw new PlainError(`has ${count} lines, more than any article; keep only the article in it`);
  }
  return {
    blocks: joinLines(lines, body.includes(PAGE_END)).map((block) => ({ kind: 'text', text: block })),
    metadata,
    ...(warnings.length > 0 && { warnings }),
  };
}

/** Lines at either end of a page among which one is looked for that stands on others too. */
const RUNNING_LINES = 2;

const PAGE_END = '\f';

/** Text that was taken from a PDF has form feeds between its pages, and their heads, feet and numbers. */
function withoutRunningLines(text: string): string {
  if (!text.includes(PAGE_END)) return text;
  const pages = text.split(PAGE_END).map((page) => page.split('\n'));
  const keyOf = (line: string) => line.trim().replace(/\d+/g, '#');
  const edges = pages.map((page) => {
    const shown = page.flatMap((line, index) => (line.trim() === '' ? [] : [index]));
    return new Set([...shown.slice(0, RUNNING_LINES), ...shown.slice(-RUNNING_LINES)]);
  });
  const counts = new Map<string, number>();
  for (const [number, edge] of edges.entries())
    for (const key of new Set([...edge].map((index) => keyOf(pages[number]?.[index] ?? ''))))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  const filled = edges.filter(({ size }) => size > 0).length;
  const isRunning = (line: string) => (counts.get(keyOf(line)) ?? 0) >= Math.max(2, filled / 2);
  // Each is given once, behind the text: it may be all that names the outlet.
  const running = new Map<string, string>();
  const rest = pages.map((page, number) =>
    page.filter((line, index) => {
      if (!edges[number]?.has(index) || !isRunning(line)) return true;
      running.set(keyOf(line), line);
      return false;
    }),
  );
  const named = [...running.values()].filter((line) => /\p{L}/u.test(line));
  return [...rest.map((page) => page.join('\n')), ...named.map((line) => `\n${line}`)].join('\n');
}
