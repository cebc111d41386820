import { abbreviationOf, isGerman } from './abbreviations.ts';
import { CELL_END } from './article.ts';

/** A stretch of text: `[start, end)` in UTF-16 units. */
export type Span = readonly [start: number, end: number];

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' });

/** A table's row up to so many units is one sentence, whatever stands in its cells; a longer one has prose in them. */
const LONGEST_ROW = 500;
/** Looked at before and behind a full stop: what keeps a hostile text, all abbreviations, from being read again for each. */
const NEAR = 40;
/** As far as words tell the language of an abbreviation. */
const AROUND = 150;

/** The word with its full stop at the end of a sentence. */
const LAST_WORD = /(?<=^|[\s()[\]“”"‘«»„¿¡/–—-])[^\s()[\]“”"‘«»„¿¡/–—-]+\.$/u;
/** A quotation mark, or an article cut short as in `l'av.`, that belongs to no abbreviation. */
const BEFORE_WORD = /^(?:['’]+|\p{L}['’](?=\p{L}{2}))/u;
/** `U.S.`, `J.` */
const INITIALS = /^(?:\p{L}\.)+$/u;
const FOR_EXAMPLE = /(?<!\p{L})p\. ?(?:ex|ej|es)\.$/u;
const STARTS_LOW = /^[\s“"‘'(—–-]*\p{Ll}/u;
const STARTS_WITH_NUMBER = /^[\s“"‘'«(]*(?:\d|(?:[IVXLC]{2,}|[VX])(?!\p{L}))/u;

/** Words that begin a new sentence, and no name. */
const STARTS_ANEW = startsWith(
  'He She It They We You The This That These Those There Then But And However When While After In On At',
  'Er Es Sie Wir Ihr Ich Dies Diese Dieser Dieses Im Am Bei Mit Nach Und Aber Doch Dann Danach Wenn Als Auch',
  'Il Ils Elle Elles Nous Vous Ce Cette Ces Mais Dans Pour Puis Selon Quand',
  'Ella Ellos Pero Esta Este Estos Estas Para Cuando Según Aunque Como',
  'Nel Nella Questo Questa Poi Ele Ela Mas Não Uma Hij Zij Het Een Maar Dit',
  'В На По Он Она Они Оно Это Эта Этот И Но А С За Из К О От До Для При Как Так Также Тогда Позже Затем После Однако Если Мы Вы Я Его Её Их У Во Не',
);
/** Words that begin a new sentence or a name (`La Rue`). */
const MAY_START_ANEW = startsWith(
  'A An By For From If To Its His Her Their Our My With As Some All No',
  'Der Die Das Den Dem Ein Eine In An Auf Aus Von Vor Zu Zum Zur Da Dort Hier Heute So Noch Nun Seit Man Alle Wer Was Wie Wo',
  'Le La Les L Un Une Des Du De En À Et On C D',
  'El Los Las Una Unos Se Y Su Sus Al Por Con Lo Yo Fue Hoy Ayer',
  'Ma Lo Gli I Della Di Si Per O Os As Um Em E No Na De Ze Er Op',
);

/** A day of the month or another ordinal in German, `3. Oktober`, by what stands before or behind it. */
const ENDS_IN_ORDINAL = /(?:^|\s)\d{1,3}\.$/;
const ENDS_IN_ORDINAL_WITH_ARTICLE =
  /(?<!\p{L})(?:im|am|vom|zum|zur|beim|der|die|das|den|dem|des|eine[nmrs]?|ihre[nmrs]?|seine[nmrs]?|unsere[nmrs]?|diese[nmrs]?|jede[nmrs]?|und|bis|ab|seit|Anfang|Mitte|Ende) \d{1,3}\.$/iu;
const STARTS_WITH_GERMAN_MONTH =
  /^(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)(?!\p{L})/u;
const STARTS_WITH_NUMBERED =
  /^(?:Jahrhundert|Jahrestag|Geburtstag|Weltkrieg|Lebensjahr|Spieltag|Spielminute|Bundesliga|Platz|Auflage|Kapitel)/u;
/** `Elisabeth II. Königin` */
const ENDS_IN_REGNAL_NUMBER = /\p{Lu}\p{L}+ [IVX]{1,5}\.$/u;

/** Notes' marks right behind the end of a sentence, to which they belong: `£3.2 million.[1]` */
const NOTE_MARKS = /(?<=[.!?…]["'”’»)]{0,2})(?:\[(?:(?:[a-z]{1,4} )?\d{1,3}|[a-z]{1,3}|citation needed)\])+/giu;

function startsWith(...lists: string[]): RegExp {
  return new RegExp(`^[\\s“"‘'«„¿¡(]*(?:${lists.join(' ').replaceAll(' ', '|')})(?![\\p{L}.])`, 'u');
}

/** The sentences of a paragraph in order, without the white space around them. */
export function sentenceSpans(paragraph: string): Span[] {
  const marks = [...paragraph.matchAll(NOTE_MARKS)];
  if (marks.length === 0) return spansOf(paragraph);
  const ends = new Map(marks.map(({ 0: mark, index }) => [index, index + mark.length]));
  const spans = spansOf(paragraph.replace(NOTE_MARKS, (mark) => ' '.repeat(mark.length)));
  return spans.map(([start, end]) => [start, ends.get(end) ?? end]);
}

function spansOf(paragraph: string): Span[] {
  const isRow = paragraph.includes(CELL_END);
  const spans: [number, number][] = [];
  for (const { segment, index } of withNumbersApart(segmentsOf(paragraph))) {
    const start = index + (segment.length - segment.trimStart().length);
    const end = index + segment.trimEnd().length;
    if (end <= start) continue;
    const last = spans.at(-1);
    if (last && ((isRow && isWithinRow(paragraph, last[1], start)) || continues(paragraph, last, start))) last[1] = end;
    else spans.push([start, end]);
  }
  return spans;
}

function isWithinRow(row: string, end: number, next: number): boolean {
  return row.length <= LONGEST_ROW || row.startsWith(CELL_END.trim(), next) || row.endsWith(CELL_END.trim(), end);
}

interface Segment {
  readonly segment: string;
  readonly index: number;
}

/** UTF-16 units. The segmenter's time grows with the square of what it is given; few paragraphs are as long. */
const WINDOW = 10_000;

/** What the segmenter finds, piece by piece: it may begin anew wherever a segment does. */
function* segmentsOf(paragraph: string): Iterable<Segment> {
  for (let from = 0; from < paragraph.length; ) {
    const found = [...SEGMENTER.segment(paragraph.slice(from, from + WINDOW))];
    // The last one may go on behind the window.
    if (from + WINDOW < paragraph.length && found.length > 1) found.pop();
    for (const { segment, index } of found) yield { segment, index: from + index };
    from += found.reduce((sum, { segment }) => sum + segment.length, 0);
  }
}

/** Behind a word and its full stop, where the segmenter goes on if a small letter follows: `by chance. 2011 was`. */
const BEFORE_NUMBER = /\s(?=\d)(?<=\p{Ll}{4}\.["”»’)]{0,2}\s)/gu;

function* withNumbersApart(segments: Iterable<Segment>): Iterable<Segment> {
  for (const { segment, index } of segments) {
    let from = 0;
    for (const { index: at } of segment.matchAll(BEFORE_NUMBER)) {
      yield { segment: segment.slice(from, at), index: index + from };
      from = at;
    }
    yield { segment: segment.slice(from), index: index + from };
  }
}

/** Whether the sentence that seems to end before `at` goes on there. */
function continues(paragraph: string, [start, end]: Span, at: number): boolean {
  const next = paragraph.slice(at, at + NEAR);
  if (STARTS_LOW.test(next)) return true;
  if (paragraph[end - 1] !== '.') return false;
  const sentence = paragraph.slice(Math.max(start, end - NEAR), end);
  const around = () => paragraph.slice(Math.max(0, end - AROUND), at + AROUND);
  if (ENDS_IN_ORDINAL.test(sentence)) return isOrdinal(sentence, next, around);
  if (ENDS_IN_REGNAL_NUMBER.test(sentence) && !startsAnew(next) && isGerman(around())) return true;
  const word = LAST_WORD.exec(sentence)?.[0].replace(BEFORE_WORD, '');
  if (word === undefined) return false;
  if (INITIALS.test(word)) return !mayEnd(sentence, word) || !STARTS_ANEW.test(next);
  if (FOR_EXAMPLE.test(sentence)) return true;
  switch (abbreviationOf(word.slice(0, -1), around)) {
    case 'goes-on':
      return true;
    case 'may-end':
      return !startsAnew(next);
    case 'counts':
      return STARTS_WITH_NUMBER.test(next);
    case null:
      return false;
  }
}

function startsAnew(next: string): boolean {
  return STARTS_ANEW.test(next) || MAY_START_ANEW.test(next);
}

/** Initials end a sentence as often as not in the U.S., at 5 p.m. or, of what is counted, in 1998 г.; names don't. */
function mayEnd(sentence: string, initials: string): boolean {
  return initials.length > 2 || /\d\s?$/.test(sentence.slice(0, -initials.length));
}

function isOrdinal(sentence: string, next: string, around: () => string): boolean {
  if (STARTS_WITH_GERMAN_MONTH.test(next) || STARTS_WITH_NUMBERED.test(next)) return true;
  return ENDS_IN_ORDINAL_WITH_ARTICLE.test(sentence) && !startsAnew(next) && isGerman(around());
}

const QUESTION_END = /[?？؟][\s"'”’»」』）)\]］*]*$/u;

/** Whether a sentence ends as a question does. */
export function endsAsQuestion(sentence: string): boolean {
  return QUESTION_END.test(sentence);
}
