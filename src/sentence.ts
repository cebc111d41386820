/** A stretch of text: `[start, end)` in UTF-16 units. */
export type Span = readonly [start: number, end: number];

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Ends with an initial (U.S., J.) or an abbreviation that a name or a number follows. */
const ENDS_IN_ABBREVIATION =
  /(?:^|[\s(“"‘'—–-])(?:(?:\p{L}\.)+|(?:Mr|Mrs|Ms|Messrs|Dr|Prof|Rev|Hon|Pres|Amb|Gen|Brig|Maj|Col|Lt|Sgt|Capt|Adm|Sen|Rep|Gov|St|Mt|Inc|vs|Jr|Sr|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.)\s*$/u;
/** Keeps a hostile text, all abbreviations, from being read again for each of them. */
const LONGEST_ABBREVIATION = 40;
const STARTS_LOW = /^[\s“"‘'(—–-]*\p{Ll}/u;

/** The sentences of a paragraph in order, without the white space around them. */
export function sentenceSpans(paragraph: string): Span[] {
  const spans: [number, number][] = [];
  for (const { segment, index } of SEGMENTER.segment(paragraph)) {
    const start = index + (segment.length - segment.trimStart().length);
    const end = index + segment.trimEnd().length;
    if (end <= start) continue;
    const last = spans.at(-1);
    const continues =
      last &&
      (ENDS_IN_ABBREVIATION.test(paragraph.slice(Math.max(last[0], last[1] - LONGEST_ABBREVIATION), last[1])) ||
        STARTS_LOW.test(segment));
    if (last && continues) last[1] = end;
    else spans.push([start, end]);
  }
  return spans;
}
