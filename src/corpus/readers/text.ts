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
  const lines = splitLines(body);
  if (lines.length > MAX_LINES) {
    const count = lines.length.toLocaleString('en');
    throw new PlainError(`has ${count} lines, more than any article; keep only the article in it`);
  }
  return {
    blocks: joinLines(lines).map((block) => ({ kind: 'text', text: block })),
    metadata,
    ...(warnings.length > 0 && { warnings }),
  };
}
