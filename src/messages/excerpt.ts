import { type Span, sentenceSpans } from '../sentence.ts';
import { bold, cutEnd, escapeMarkdown } from './markdown.ts';

const CUT = '…';
/** Characters of Markdown around the text: two pairs of asterisks, and a cut with its space on either side. */
const OVERHEAD = 8;

/**
 * A paragraph with its best sentence in bold, in at most `room` characters of Markdown. One that is too long is cut to
 * whole sentences around the best one; a best sentence that is itself too long is cut at its end. Each cut shows as `…`.
 */
export function excerptMarkdown(text: string, best: Span, room: number): string {
  const whole = text.length <= room ? emphasise(text, [0, text.length], best) : null;
  if (whole !== null && whole.length <= room) return whole;

  const [start, end] = best;
  const before = start > 0 ? `${CUT} ` : '';
  const after = end < text.length ? ` ${CUT}` : '';
  if (bold(text.slice(start, end)).length + OVERHEAD > room) {
    return `${before}${bold(cutEnd(text.slice(start, end), room - OVERHEAD))}${CUT}`;
  }
  let window = best;
  for (const wider of widen(text, best, room)) {
    if (emphasise(text, wider, best).length + OVERHEAD > room) break;
    window = wider;
  }
  const [from, to] = window;
  return `${from > 0 ? before : ''}${emphasise(text, window, best)}${to < text.length ? after : ''}`;
}

function emphasise(text: string, [from, to]: Span, [start, end]: Span): string {
  return escapeMarkdown(text.slice(from, start)) + bold(text.slice(start, end)) + escapeMarkdown(text.slice(end, to));
}

/**
 * Ever wider stretches of whole sentences around the best one, one more sentence at a time: after, before, after, …
 * Looks no further than `room` characters on either side.
 */
function* widen(text: string, [start, end]: Span, room: number): Generator<Span> {
  const near = Math.max(0, start - room);
  const before = sentenceSpans(text.slice(near, start))
    .map(([from]) => near + from)
    // What starts at the edge of the look may be the rest of a sentence.
    .slice(near === 0 ? 0 : 1)
    .reverse();
  const after = sentenceSpans(text.slice(end, end + room)).map(([, to]) => end + to);
  // Likewise the last one, where the text goes on.
  if (end + room < text.length) after.pop();
  let [from, to] = [start, end];
  for (let step = 0; step < Math.max(before.length, after.length); step++) {
    to = after[step] ?? to;
    yield [from, to];
    from = before[step] ?? from;
    yield [from, to];
  }
}
