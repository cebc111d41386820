import { type Day, dayOf, daysBetween } from '../date.ts';
import { isBodyMention, KINDS, type Kind, type Mention, type TimelineEntry } from '../timeline/index.ts';
import type { Picture } from './component.ts';
import { dateText, edgesOf, spanText } from './dates.ts';
import type { Texts } from './texts/index.ts';

/** In pixels. Discord shows a picture about 550 wide, so letters have twice the size that they are read in. */
const WIDTH = 1000;
const MARGIN = 28;
const HEADER = 116;
/** For a line that says what is left out. */
const NOTES = 28;
const AXIS = 34;
const ROW = 72;
const FOOTER = 24;
const [TITLE_SIZE, TEXT_SIZE, SMALL_SIZE] = [30, 21, 18];
/** Heights within a row: the line that says what, the bar that says when, the dots that say when it was reported. */
const [LINE_AT, BAR_AT, DOTS_AT] = [24, 41, 58];
const BAR_HEIGHT = 12;
const MIN_BAR = 14;
/** The radius of a day with one report, and of one with many. */
const [DOT, MAX_DOT] = [6, 10];

const MAX_ROWS = 14;
/** Discord allows 1,024 characters. */
const MAX_DESCRIPTION = 1000;
const MAX_DESCRIBED_SENTENCE = 60;

/** A ground of its own, so that it reads the same on light and dark. */
const COLORS = {
  ground: '#ffffff',
  text: '#1c2733',
  pale: '#566472',
  line: '#d5dce3',
  when: '#2f6f9f',
  reported: '#b5490b',
} as const;

/** What Discord is sent beside the text. */
const PICTURE_NAME = 'timeline.png';

interface Row {
  readonly entry: TimelineEntry;
  readonly articles: number;
  /** How many articles that tell of it came out on which day. */
  readonly reported: ReadonlyMap<Day, number>;
}

/**
 * When things happened, and below when that was reported. Where there are many, those that most articles report. Null
 * where there is nothing to show.
 */
export function timelinePicture(
  entries: readonly TimelineEntry[],
  { subtitle, texts }: { subtitle: string; texts: Texts },
): Picture | null {
  const rows = rowsOf(entries);
  if (rows.length === 0) return null;
  return {
    name: PICTURE_NAME,
    description: descriptionOf(rows, texts),
    svg: svgOf(rows, { subtitle, all: entries.length, texts }),
  };
}

function rowsOf(entries: readonly TimelineEntry[]): Row[] {
  const rows = entries.map((entry): Row => {
    const days = new Map<string, Day | null>();
    for (const mention of entry.mentions) {
      if (isBodyMention(mention)) days.set(mention.article, mention.published && dayOf(mention.published));
    }
    const reported = new Map<Day, number>();
    for (const day of days.values()) if (day !== null) reported.set(day, (reported.get(day) ?? 0) + 1);
    return { entry, articles: days.size, reported };
  });
  // Of equals the later ones.
  const ranked = rows.toReversed().sort((a, b) => b.articles - a.articles);
  const kept = new Set(ranked.slice(0, MAX_ROWS));
  return rows.filter((row) => kept.has(row));
}

/** What somebody hears who can't see it; entries are left out rather than cut. */
function descriptionOf(rows: readonly Row[], texts: Texts): string {
  let description = texts.timeline.picture.description;
  for (const { entry, reported } of rows) {
    const days = [...reported.keys()].sort();
    const [first, last] = [days[0], days.at(-1)];
    const when = first && last ? ` (${texts.timeline.picture.reported}: ${spanText([first, last], texts)})` : '';
    const part = `\n${daysText(entry, texts)}: ${shortened(entry.text, MAX_DESCRIBED_SENTENCE)}${when}`;
    if (description.length + part.length > MAX_DESCRIPTION - 2) return `${description}\n…`;
    description += part;
  }
  return description;
}

function daysText(entry: TimelineEntry, texts: Texts): string {
  return spanText(edgesOf(entry), texts);
}

interface Frame {
  readonly subtitle: string;
  /** How many entries there are, shown or not. */
  readonly all: number;
  readonly texts: Texts;
}

function svgOf(rows: readonly Row[], { subtitle, all, texts }: Frame): string {
  const axis = axisOf(rows);
  const labels = texts.timeline.picture;
  const notes = [
    ...(rows.length < all ? [labels.most(rows.length, all)] : []),
    ...(axis.isToScale ? [] : [labels.notToScale]),
  ];
  const top = HEADER + (notes.length > 0 ? NOTES : 0) + AXIS;
  const height = top + rows.length * ROW + FOOTER;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" font-size="${TEXT_SIZE}" fill="${COLORS.text}">`,
    `<pattern id="claimed" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="3.5" height="7" fill="${COLORS.when}"/></pattern>`,
    `<rect width="${WIDTH}" height="${height}" rx="10" fill="${COLORS.ground}" stroke="${COLORS.line}"/>`,
    words(MARGIN, 44, texts.timeline.heading, { size: TITLE_SIZE, isBold: true, room: WIDTH / 2 }),
    words(MARGIN, 74, subtitle, { size: SMALL_SIZE, color: COLORS.pale }),
    legend(rows, texts),
    words(MARGIN, HEADER + 14, notes.join(' · '), { size: SMALL_SIZE, color: COLORS.pale }),
    ...ticksOf(axis, texts).map(({ x, label }) => {
      const line = `<path d="M${x} ${top - 4}V${height - FOOTER + 4}" stroke="${COLORS.line}" stroke-width="1.5"/>`;
      return line + words(x, top - 12, label, { size: SMALL_SIZE, color: COLORS.pale, anchor: 'middle' });
    }),
    ...rows.map((row, index) => rowOf(row, top + index * ROW, axis, texts)),
    '</svg>',
  ].join('\n');
}

function rowOf({ entry, reported }: Row, y: number, axis: Axis, texts: Texts): string {
  const when = daysText(entry, texts);
  const differ = entry.differences.length > 0 ? `≠ ${texts.timeline.picture.differ} · ` : '';
  const whenWidth = widthOf(when, TEXT_SIZE) * BOLDER;
  const [from, to] = [axis.at(entry.start), axis.at(entry.end)];
  const width = Math.max(MIN_BAR, to - from);
  const x = (from + to - width) / 2;
  const days = [...reported].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    // Grid lines don't run through words.
    `<rect x="${MARGIN / 2}" y="${y + 4}" width="${WIDTH - MARGIN}" height="${LINE_AT + 2}" fill="${COLORS.ground}"/>`,
    words(MARGIN, y + LINE_AT, when, { isBold: true }),
    words(MARGIN + whenWidth + 14, y + LINE_AT, entry.text, { label: differ, focus: endOfDate(entry) }),
    bar(entry.kind, x, y + BAR_AT, width),
    ...days.map(([day, count]) => {
      const radius = Math.min(MAX_DOT, DOT * Math.sqrt(count));
      return `<circle cx="${axis.at(day)}" cy="${y + DOTS_AT}" r="${rounded(radius)}" fill="${COLORS.reported}"/>`;
    }),
  ].join('');
}

/** Words behind the date are seen with it. */
const BEHIND_DATE = 30;

/** Where in the entry's text that ends which is told of its date. */
function endOfDate(entry: TimelineEntry): number {
  const { text, mentions, start } = entry;
  const isShown = ({ sentence }: Mention) => text.includes(sentence);
  const told =
    mentions.find((one) => isShown(one) && one.start === start && one.end === entry.end) ?? mentions.find(isShown);
  if (!told) return 0;
  const from = text.indexOf(told.sentence);
  const end = Math.max(0, text.indexOf(told.expression, from)) + told.expression.length;
  return Math.min(text.length, end + BEHIND_DATE);
}

function bar(kind: Kind, x: number, y: number, width: number): string {
  const shape = `<rect x="${rounded(x)}" y="${y - BAR_HEIGHT / 2}" width="${rounded(width)}" height="${BAR_HEIGHT}" rx="4"`;
  const line = `stroke="${COLORS.when}" stroke-width="2"`;
  if (kind === 'planned') return `${shape} fill="${COLORS.ground}" ${line}/>`;
  return `${shape} fill="${kind === 'claimed' ? 'url(#claimed)' : COLORS.when}" ${line}/>`;
}

/** Only the kinds that occur. */
function legend(rows: readonly Row[], texts: Texts): string {
  let x = MARGIN;
  const parts = KINDS.filter((kind) => rows.some(({ entry }) => entry.kind === kind)).map((kind) => {
    const drawn = bar(kind, x, 97, 30) + words(x + 38, 103, texts.timeline.kinds[kind], { size: SMALL_SIZE });
    x += 38 + widthOf(texts.timeline.kinds[kind], SMALL_SIZE) + 28;
    return drawn;
  });
  const dot = `<circle cx="${rounded(x + DOT)}" cy="97" r="${DOT}" fill="${COLORS.reported}"/>`;
  return parts.join('') + dot + words(x + 20, 103, texts.timeline.picture.reported, { size: SMALL_SIZE });
}

interface Axis {
  /** Days of which something is shown, in order. */
  readonly days: readonly Day[];
  /** The days on which something begins. */
  readonly starts: readonly Day[];
  readonly isToScale: boolean;
  /** Pixels from the left for one of these days. */
  at(day: Day): number;
}

/** With longer stretches than this many times the usual one, most of the picture would be empty. */
const MOST_UNEVEN = 8;

/** Where nothing or much happens for long, the days between two that are shown take the root of their number. */
function axisOf(rows: readonly Row[]): Axis {
  const days = [...new Set(rows.flatMap(({ entry, reported }) => [entry.start, entry.end, ...reported.keys()]))].sort();
  const gaps = days.slice(1).map((day, index) => daysBetween(days[index] ?? day, day));
  const average = gaps.reduce((sum, gap) => sum + gap, 0) / Math.max(1, gaps.length);
  const isToScale = gaps.every((gap) => gap <= Math.max(MOST_UNEVEN, average * 2));
  const widths = gaps.map((gap) => (isToScale ? gap : Math.sqrt(gap)));
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const places = new Map<Day, number>();
  let sum = 0;
  for (const [index, day] of days.entries()) {
    places.set(day, rounded(EDGE + (whole === 0 ? 0.5 : sum / whole) * (WIDTH - 2 * EDGE)));
    sum += widths[index] ?? 0;
  }
  return { days, starts: rows.map(({ entry }) => entry.start), isToScale, at: (day) => places.get(day) ?? EDGE };
}

/** Room for half a date at both ends. */
const EDGE = 70;
const TICK_GAP = 18;

/** As many dates as stand side by side: both ends first, then where something begins. */
function ticksOf({ days, starts, at }: Axis, texts: Texts): { x: number; label: string }[] {
  const taken: { x: number; label: string; half: number }[] = [];
  const add = (day: Day | undefined) => {
    if (day === undefined) return;
    const label = dateText(day, texts);
    const half = widthOf(label, SMALL_SIZE) / 2 + TICK_GAP / 2;
    const x = at(day);
    if (taken.every((other) => Math.abs(other.x - x) >= other.half + half)) taken.push({ x, label, half });
  };
  add(days[0]);
  add(days.at(-1));
  for (const day of [...starts, ...days]) add(day);
  return taken;
}

interface Style {
  readonly size?: number;
  readonly color?: string;
  readonly isBold?: boolean;
  readonly anchor?: 'start' | 'middle';
  /** Pixels; up to the right margin where absent. */
  readonly room?: number;
  /** Stands before the text and is never cut. */
  readonly label?: string;
  /** Where in the text what must be seen ends; the text is cut at its start if need be. */
  readonly focus?: number;
}

/** One line of text, cut where there is no more room. */
function words(x: number, y: number, text: string, style: Style): string {
  const { size = TEXT_SIZE, color, isBold = false, anchor = 'start', room = WIDTH - MARGIN - x } = style;
  const { label = '', focus = 0 } = style;
  const letters = size * (isBold ? BOLDER : 1);
  const shown = anchor === 'middle' ? text : label + fitted(text, letters, room - widthOf(label, letters), focus);
  const attributes = [
    `x="${rounded(x)}" y="${y}"`,
    ...(size === TEXT_SIZE ? [] : [`font-size="${size}"`]),
    ...(color === undefined ? [] : [`fill="${color}"`]),
    ...(isBold ? ['font-weight="600"'] : []),
    ...(anchor === 'middle' ? ['text-anchor="middle"'] : []),
  ].join(' ');
  return `<text ${attributes}>${escaped(shown)}</text>`;
}

/** Cut at its end; at the start of a word instead, where what must be seen would be lost. */
function fitted(text: string, size: number, room: number, focus: number): string {
  if (widthOf(text, size) <= room) return text;
  const head = longest(text.length, (length) => widthOf(`${text.slice(0, length)}…`, size) <= room);
  if (head >= focus) return shortened(text, head + 1);
  const tail = longest(focus, (length) => widthOf(`… ${text.slice(focus - length, focus)}…`, size) <= room);
  const word = /\s/.exec(text.slice(focus - tail))?.index ?? 0;
  return `…${fitted(text.slice(focus - tail + word), size, room - widthOf('…', size), 0)}`;
}

/** The greatest number up to `most` that fits; 0 where none does. */
function longest(most: number, fits: (length: number) => boolean): number {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** At most so many UTF-16 units, the cut marked. */
function shortened(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= length ? line : `${line.slice(0, Math.max(0, length - 1)).replace(/[\uD800-\uDBFF\s]$/, '')}…`;
}

/** The semibold letters are about so much wider. */
const BOLDER = 1.05;
/** Widths in ems, rather too wide than too narrow. */
const LETTER_WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[il.,:;'’‘|!jI ]/, 0.27],
  [/[ftr()[\]"“”/-]/, 0.36],
  [/[mwMW@%…—Ж-Щж-щЮюЫы]/, 0.83],
  [/[\p{Lu}+=<>–&≠]/u, 0.6],
  [/[\p{Ll}\p{N}]/u, 0.51],
];
const ANY_WIDTH = 1;

/** About how many pixels wide a line is. */
function widthOf(text: string, size: number): number {
  let ems = 0;
  for (const letter of text) ems += LETTER_WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? ANY_WIDTH;
  return ems * size;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What XML doesn't allow, and letters that the font doesn't have. */
const UNDRAWABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u001f\u007f-\u009f\ufffe\uffff]|\p{Extended_Pictographic}|[^\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Common}\p{sc=Inherited}]/gu;

function escaped(text: string): string {
  return text.replace(UNDRAWABLE, '·').replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

function rounded(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
