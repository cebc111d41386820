import { inflateSync } from 'node:zlib';
import { PlainError } from '../../plain-error.ts';

/** Of one stream once inflated. A page of text has a few kilobytes; pictures aren't inflated to read it. */
const MAX_INFLATED = 50_000_000;
/** A stream's dictionary stands right before it, within so many bytes. */
const DICTIONARY_WITHIN = 1_024;
const DEFLATED = /\/(?:FlateDecode|Fl)\b/g;
const PICTURE = /\/Subtype\s*\/Image\b/;

/**
 * Throws a PlainError where a stream would inflate to more than any page of text: met here it costs at most
 * `MAX_INFLATED` of memory, while pdf.js would inflate it whole.
 */
export function refuseBombs(bytes: Uint8Array): void {
  const pdf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = pdf.indexOf('stream'); at >= 0; at = pdf.indexOf('stream', at + 1)) {
    const before = pdf.toString('latin1', Math.max(0, at - DICTIONARY_WITHIN), at);
    if (before.endsWith('end')) continue;
    const dictionary = before.slice(before.lastIndexOf('obj') + 1);
    const times = dictionary.match(DEFLATED)?.length ?? 0;
    if (times === 0 || PICTURE.test(dictionary)) continue;
    const end = pdf.indexOf('endstream', at);
    const start = at + 'stream'.length + (pdf.toString('latin1', at + 6, at + 8) === '\r\n' ? 2 : 1);
    inflate(pdf.subarray(start, end < 0 ? pdf.length : end), times);
    if (end >= 0) at = end;
  }
}

function inflate(data: Buffer, times: number): void {
  try {
    for (let inner = data, left = times; left > 0; left--)
      inner = inflateSync(inner, { maxOutputLength: MAX_INFLATED });
  } catch (error) {
    // What is broken is pdf.js's to judge.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE') return;
    throw new PlainError(
      `unpacks to more than ${MAX_INFLATED / 1_000_000} MB; save only the pages of the article, or save its text instead`,
    );
  }
}
