import type { Found } from './find.ts';

/** How far before and behind an expression words may belong to it. */
const REACH = 45;
/** `early`, `late in`, `mid-`, `the end of`: belongs to the wording and doesn't narrow what it names. */
const BEFORE =
  /(?:\b(?:very )?(?:early|late|earlier|later|mid)(?: (?:on|in|during))?(?: the)?[ -]|\bend-|\b(?:the )?(?:(?:very )?(?:beginning|start|end|middle|close|turn|dawn|height|latter part|second half|first half|latter half|rest|(?:early |late )?hours|morning|afternoon|evening|night|(?:first|second|third|fourth|last|final|opening|closing|early|late) (?:few |two |three )?(?:days?|weeks?|months?|weekend|part|half|years?)) of|month of|year)(?: the)? )(?:the )?$/i;
const AROUND =
  /\b(?:the )?(?<unit>week|weekend) (?:of|beginning|starting|ending|that (?:began|started|ended)(?: on)?)(?: on)? $/i;
/** `Friday night`, `tomorrow morning` */
const BEHIND = /^ (?:early |late |mid-)?(?:morning|afternoon|evening|night|midday|noon|lunchtime)\b/i;
const BOUND = /\bsince (?:(?:early|late|mid|at least|the|about|around)[ -])*$/i;

/** Takes in the words around an expression that belong to it. */
export function widen(found: readonly Found[], text: string): Found[] {
  return found.map((one) => {
    const [from, to] = one.span;
    const before = text.slice(Math.max(0, from - REACH), from);
    const isDay = one.reading.precision === 'day';
    const around = isDay ? AROUND.exec(before) : null;
    const belongs = around ?? BEFORE.exec(before);
    const start = belongs ? from - belongs[0].length : from;
    const end = to + (isDay ? (BEHIND.exec(text.slice(to, to + REACH))?.[0].length ?? 0) : 0);
    const unit = around?.groups?.unit?.toLowerCase();
    const isBound = BOUND.test(text.slice(Math.max(0, start - REACH), start));
    return {
      ...one,
      span: [start, end],
      isBound,
      ...(unit === 'week' || unit === 'weekend' ? { widened: unit } : {}),
    };
  });
}
