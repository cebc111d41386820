/** A stretch of text: `[start, end)` in UTF-16 units. */
export type Span = readonly [start: number, end: number];

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Keeps a hostile text, all abbreviations, from being read again for each of them. */
const LONGEST_ABBREVIATION = 40;
/** Ends with an initial (U.S., J.) or an abbreviation that a name or a number follows. */
const ENDS_IN_ABBREVIATION =
  /(?:^|[\s(“"‘'—–-])(?:(?:\p{L}\.)+|(?:Mr|Mrs|Ms|Messrs|Dr|Prof|Rev|Hon|Pres|Amb|Gen|Brig|Maj|Col|Lt|Sgt|Capt|Adm|Sen|Rep|Gov|St|Mt|Inc|vs|Jr|Sr|ca|Nr|Hr|Mme|Mlle|MM|Sra|Srta|Dra|EE|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.)\s*$/u;
/** A day of the month in German, `3. Oktober`, whose full stop makes it an ordinal. */
const ENDS_IN_ORDINAL = /(?:^|\s)\d{1,2}\.$/;
const STARTS_WITH_GERMAN_MONTH =
  /^(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)(?!\p{L})/u;
/** Initials that end a sentence as often as not (in the U.S., at 5 p.m.), and words that only a new sentence begins with. */
const ENDS_IN_INITIALS = /(?:^|[\s(“"‘'—–-])(?:\p{L}\.){2,}$/u;
const STARTS_ANEW =
  /^(?:He|She|It|They|We|You|The|This|That|These|Those|There|Then|But|And|However|When|While|After|In|On|At)(?![\p{L}.])/u;
const STARTS_LOW = /^[\s“"‘'(—–-]*\p{Ll}/u;

/** The sentences of a paragraph in order, without the white space around them. */
export function sentenceSpans(paragraph: string): Span[] {
  const spans: [number, number][] = [];
  for (const { segment, index } of segmentsOf(paragraph)) {
    const start = index + (segment.length - segment.trimStart().length);
    const end = index + segment.trimEnd().length;
    if (end <= start) continue;
    const last = spans.at(-1);
    if (last && continues(paragraph.slice(Math.max(last[0], last[1] - LONGEST_ABBREVIATION), last[1]), segment))
      last[1] = end;
    else spans.push([start, end]);
  }
  return spans;
}

/** UTF-16 units. The segmenter's time grows with the square of what it is given; few paragraphs are as long. */
const WINDOW = 10_000;

/** What the segmenter finds, piece by piece: it may begin anew wherever a segment does. */
function* segmentsOf(paragraph: string): Iterable<{ segment: string; index: number }> {
  for (let from = 0; from < paragraph.length; ) {
    const found = [...SEGMENTER.segment(paragraph.slice(from, from + WINDOW))];
    // The last one may go on behind the window.
    if (from + WINDOW < paragraph.length && found.length > 1) found.pop();
    for (const { segment, index } of found) yield { segment, index: from + index };
    from += found.reduce((sum, { segment }) => sum + segment.length, 0);
  }
}

function continues(sentence: string, next: string): boolean {
  if (STARTS_LOW.test(next)) return true;
  if (ENDS_IN_ORDINAL.test(sentence) && STARTS_WITH_GERMAN_MONTH.test(next)) return true;
  if (ENDS_IN_INITIALS.test(sentence) && STARTS_ANEW.test(next)) return false;
  return ENDS_IN_ABBREVIATION.test(sentence);
}

const QUESTION_END = /[?？؟][\s"'”’»）)*]*$/u;

/** Whether a sentence ends as a question does. */
export function endsAsQuestion(sentence: string): boolean {
  return QUESTION_END.test(sentence);
}
