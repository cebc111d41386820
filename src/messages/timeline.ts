import type { Day, PartialDate } from '../date.ts';
import {
  type Difference,
  isBodyMention,
  KINDS,
  type Mention,
  type Timeline,
  type TimelineAnswer,
  type TimelineEntry,
  type UndatedStatement,
} from '../timeline/index.ts';
import { citationMarkdown, shorten, sourceMarkdown, titleMarkdown } from './citation.ts';
import { type Message, message, type Section, text } from './component.ts';
import { citedSection } from './context.ts';
import { dayText, edgesOf, spanText } from './dates.ts';
import { escapeMarkdown, heading, subtext } from './markdown.ts';
import { type Item, pagedMessage } from './page.ts';
import { type State, stateTexts } from './state.ts';
import { named, type Texts } from './texts/index.ts';
import { timelinePicture } from './timeline-picture.ts';
import type { View } from './view.ts';

const ENTRIES_PER_PAGE = 6;
const MAX_SENTENCE = 700;
const MAX_EXPRESSION = 60;
const MAX_NAME = 60;
/** Reports shown of one entry, and those with a button of their own; the rest is counted. */
const MAX_REPORTS = 6;
const MAX_BUTTONS = 2;
/** Characters for the line that counts the others. */
const MORE_ROOM = 60;
const MAX_WORDING = 80;
const MAX_DIFFERENCES = 4;
/** Characters of a line that says where reports differ; what more they say is cut off, visibly. */
const MAX_DIFFERENCE = 600;
const MAX_SOURCES = 3;

/** `state`: what was asked for, as it stands above the entries. */
export function timelineMessage(answer: TimelineAnswer, state: State, view: View): Message {
  const { texts, ephemeral } = view;
  const title = heading(texts.timeline.heading);
  const asked = stateTexts(state, texts, texts.timeline.labels);
  if (answer.kind === 'unknown-source') {
    const remedy = texts.answer.unknownSource(escapeMarkdown(answer.source));
    return message([text(title), ...asked, text(remedy)], { ephemeral });
  }
  const { entries, undated, undatedLeftOut } = answer.timeline;
  const items = (room: number) => [
    ...entries.map((entry, position) => entryItem(entry, { position, room, texts })),
    ...undated.map((statement, index) => undatedItem(statement, { position: entries.length + index, room, texts })),
  ];
  const leftOut = undatedLeftOut > 0 ? [text(subtext(texts.timeline.undatedLeftOut(undatedLeftOut)))] : [];
  const empty = entries.length + undated.length === 0 ? [text(texts.timeline.nothing)] : [];
  const subtitle = summary(answer.timeline, texts);
  const intro = [text(`${title}\n${subtext(subtitle)}`), ...asked, ...leftOut, ...empty];
  const picture = timelinePicture(entries, { subtitle, texts });
  return pagedMessage({ command: 'timeline', intro, items, perPage: ENTRIES_PER_PAGE, picture }, view);
}

/** `Aug 2025 to Friday 5 December 2025 · 8 entries from 5 articles · 2 undated` */
function summary({ entries, undated, chosen }: Timeline, texts: Texts): string {
  const articles = new Set(entries.flatMap(({ mentions }) => mentions.map(({ article }) => article))).size;
  return [
    ...(entries.length === 0 ? [] : [spanText(wholeSpan(entries), texts, dayText)]),
    texts.timeline.entries(entries.length, articles),
    ...(undated.length > 0 ? [texts.timeline.undatedCount(undated.length)] : []),
    ...(chosen === null ? [] : [texts.timeline.chosen(chosen.days, chosen.all)]),
  ].join(' · ');
}

/** Where the first entry begins and the last one ends, each as precisely as an entry says. */
function wholeSpan(entries: readonly TimelineEntry[]): [PartialDate, PartialDate] {
  const spans = new Set(entries.map(({ start, end }) => `${start} ${end}`));
  const [only] = entries;
  if (only && spans.size === 1) return edgesOf(only);
  const first = entries.reduce((earliest, { start }) => (start < earliest ? start : earliest), '9999');
  const last = entries.reduce((latest, { end }) => (end > latest ? end : latest), '');
  const mostPrecise = (dates: readonly PartialDate[]) => dates.reduce((a, b) => (b.length > a.length ? b : a), '');
  return [
    mostPrecise(entries.filter(({ start }) => start === first).map((entry) => looseEdges(entry)[0])),
    mostPrecise(entries.filter(({ end }) => end === last).map((entry) => looseEdges(entry)[1])),
  ];
}

/** One end of a week alone looks like a day on which something happened. */
function looseEdges(entry: TimelineEntry): [PartialDate, PartialDate] {
  const [start, end] = edgesOf(entry);
  const isLoose = entry.precision === 'week' || entry.precision === 'weekend';
  return isLoose ? [start.slice(0, 7), end.slice(0, 7)] : [start, end];
}

function groupText(entry: TimelineEntry, texts: Texts): string {
  return spanText(edgesOf(entry), texts, dayText);
}

interface ItemView {
  readonly position: number;
  /** Characters that the item may take. */
  readonly room: number;
  readonly texts: Texts;
}

/** The sentence, where reports differ, and as many reports as there is room for, the first ones with a button. */
function entryItem(entry: TimelineEntry, { position, room, texts }: ItemView): Item {
  const { kind, text: sentence, mentions, differences } = entry;
  const label = kind === 'happened' ? '' : `*${texts.timeline.kinds[kind]}* · `;
  const reportLine = (mention: Mention) => subtext(`${label}${reportMarkdown(mention, texts)}`);
  let quoted = `> ${escapeMarkdown(shorten(sentence, MAX_SENTENCE))}`;
  const roomForDifferences =
    room - MORE_ROOM - mentions.slice(0, 1).reduce((sum, first) => sum + reportLine(first).length, 2);
  for (const difference of differences.slice(0, MAX_DIFFERENCES)) {
    const line = differenceMarkdown(difference, Math.min(MAX_DIFFERENCE, roomForDifferences - quoted.length), texts);
    if (line !== null) quoted += `\n${line}`;
  }

  const lines: { mention: Mention; line: string }[] = [];
  let used = quoted.length + MORE_ROOM;
  for (const mention of mentions.slice(0, MAX_REPORTS)) {
    const line = reportLine(mention);
    used += line.length + 1;
    if (lines.length > 0 && used > room) break;
    lines.push({ mention, line });
  }
  const more = mentions.length - lines.length;
  const tail = more > 0 ? [subtext(texts.timeline.more(more))] : [];

  const sections: Section[] = [];
  const places = new Set<string>();
  const without: string[] = [];
  for (const { mention, line } of lines) {
    const place = isBodyMention(mention) ? `${mention.article} ${mention.paragraph}` : null;
    // Two sentences of one paragraph lead to the same place.
    if (isBodyMention(mention) && place !== null && !places.has(place) && sections.length < MAX_BUTTONS) {
      places.add(place);
      sections.push(citedSection(line, mention, { command: 'timeline', position, offset: 0, texts }));
    } else without.push(line);
  }
  const markdown = [...without, ...tail].join('\n');
  return { group: groupText(entry, texts), markdown: quoted, sections: withLines(sections, markdown) };
}

/** The lines stand under the last section: every part of a message counts against Discord's limit. */
function withLines(sections: readonly Section[], lines: string): Section[] {
  const last = sections.at(-1);
  const shown = last?.components[0];
  if (!last || !shown || lines === '') return [...sections];
  return [...sections.slice(0, -1), { ...last, components: [text(`${shown.content}\n${lines}`)] }];
}

function reportMarkdown(mention: Mention, texts: Texts): string {
  return `${basisMarkdown(mention, texts)} · ${placeMarkdown(mention, texts)}`;
}

function placeMarkdown(mention: Mention, texts: Texts): string {
  if (isBodyMention(mention)) return citationMarkdown(mention, texts);
  return `${titleMarkdown(mention.title, mention.url)} · ${sourceMarkdown(mention, texts)} · ${texts.timeline.caption}`;
}

function intervalText(days: { start: Day; end: Day }, texts: Texts): string {
  return escapeMarkdown(spanText(edgesOf(days), texts));
}

/** `21 Nov 2025 (“Friday”, from the article's date)` */
function basisMarkdown({ expression, basis, start, end }: Mention, texts: Texts): string {
  return texts.timeline[basis](
    intervalText({ start, end }, texts),
    escapeMarkdown(shorten(expression, MAX_EXPRESSION)),
  );
}

/**
 * Side by side, each as its reports word it; which one is right is not for us to say. As many as there is room for, null
 * where that is only one.
 */
function differenceMarkdown({ sides }: Difference, room: number, texts: Texts): string | null {
  const shown: string[] = sides.map((side) => sideMarkdown(side, texts));
  for (let count = shown.length; count > 1; count--) {
    const line = texts.timeline.differ([...shown.slice(0, count), ...(count < shown.length ? ['…'] : [])].join(' · '));
    if (line.length <= room) return line;
  }
  return null;
}

function sideMarkdown({ wording, when, mentions }: Difference['sides'][number], texts: Texts): string {
  const names = [...new Set(mentions.map(({ outlet, title }) => shorten(outlet ?? title, MAX_NAME)))];
  const sources = names.slice(0, MAX_SOURCES).map(escapeMarkdown).join(', ');
  const side = texts.timeline.side(
    escapeMarkdown(shorten(wording, MAX_WORDING)),
    names.length > MAX_SOURCES ? `${sources}, …` : sources,
  );
  return when ? `${intervalText(when, texts)} ${side}` : side;
}

function undatedItem(statement: UndatedStatement, { position, texts }: ItemView): Item {
  const wording = texts.timeline.undated(escapeMarkdown(shorten(statement.expression, MAX_EXPRESSION)));
  const cited = subtext(`${wording} · ${citationMarkdown(statement, texts)}`);
  return {
    group: texts.timeline.undatedHeading,
    markdown: `> ${escapeMarkdown(shorten(statement.sentence, MAX_SENTENCE))}`,
    sections: [citedSection(cited, statement, { command: 'timeline', position, offset: 0, texts })],
  };
}

/** What the `kind` option offers. */
export const KIND_CHOICES = KINDS.map((value) => ({
  ...named(({ timeline }) => timeline.kinds[value]),
  value,
}));
