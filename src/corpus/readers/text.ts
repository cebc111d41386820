import { PlainError } from '../../plain-error.ts';
import { decodeText } from '../decode.ts';
import type { Draft } from '../draft.ts';
import { joinLines, splitLines } from '../lines.ts';

/** Plain text, the words of the web page that it was copied from included. */
export async function readText(bytes: Uint8Array): Promise<Draft> {
  const text = decodeText(bytes);
  if (text === null) throw new PlainError('holds no text but binary data; save the article as text');
  return { blocks: joinLines(splitLines(text)).map((block) => ({ kind: 'text', text: block })), metadata: {} };
}
