import type { Day } from '../date.ts';
import {
  type Difference,
  isBodyMention,
  type Mention,
  type Timeline,
  type TimelineEntry,
  type UndatedStatement,
} from '../timeline/index.ts';
import { citationMarkdown, shorten, sourceMarkdown, titleMarkdown } from './citation.ts';
import { type Message, text } from './component.ts';
import { dateMarkdown, dateText, dayText } from './dates.ts';
import { escapeMarkdown, heading, subtext } from './markdown.ts';
import { type Item, pagedMessage } from './page.ts';
import type { Texts } from './texts/index.ts';
import type { View } from './view.ts';

const ENTRIES_PER_PAGE = 6;
const MAX_SENTENCE = 700;
const MAX_EXPRESSION = 60;
const MAX_NAME = 60;
/** Reports shown of one entry; the others are counted. */
const MAX_REPORTS = 5;
const MAX_DIFFERENCES = 2;
const MAX_SOURCES = 3;

export function timelineMessage({ entries, undated }: Timeline, view: View): Message {
  const { texts } = view;
  const items = [
    ...entries.map((entry) => entryItem(entry, texts)),
    ...undated.map((statement) => undatedItem(statement, texts)),
  ];
  const intro = [text(`${heading(texts.timeline.heading)}\n${subtext(summary(entries, undated, texts))}`)];
  return pagedMessage({ command: 'timeline', intro, items: () => items, perPage: ENTRIES_PER_PAGE }, view);
}

function summary(entries: readonly TimelineEntry[], undated: readonly UndatedStatement[], texts: Texts): string {
  const first = entries[0];
  const last = entries.reduce((latest, { end }) => (end > latest ? end : latest), '');
  const articles = new Set(entries.flatMap(({ mentions }) => mentions.map(({ article }) => article))).size;
  return [
    ...(first === undefined ? [] : [daysText(first.start, last, texts)]),
    texts.timeline.entries(entries.length, articles),
    ...(undated.length > 0 ? [texts.timeline.undatedCount(undated.length)] : []),
  ].join(' · ');
}

function daysText(start: Day, end: Day, texts: Texts): string {
  return start === end ? dayText(start, texts) : texts.dates.span(dayText(start, texts), dayText(end, texts));
}

/** Months and years by their names, everything else by its days. */
function groupText({ start, end, precision }: TimelineEntry, texts: Texts): string {
  if (precision === 'month') return dateText(start.slice(0, 7), texts);
  if (precision === 'year') return start.slice(0, 4);
  return daysText(start, end, texts);
}

function entryItem(entry: TimelineEntry, texts: Texts): Item {
  const { kind, text: sentence, mentions, differences } = entry;
  const label = kind === 'happened' ? '' : `*${texts.timeline.kinds[kind]}* · `;
  const reports = mentions.slice(0, MAX_REPORTS).map((mention) => subtext(`${label}${reportMarkdown(mention, texts)}`));
  const more = mentions.length > MAX_REPORTS ? [subtext(texts.timeline.more(mentions.length - MAX_REPORTS))] : [];
  const differ = differences.slice(0, MAX_DIFFERENCES).map((difference) => differenceMarkdown(difference, texts));
  const lines = [`> ${escapeMarkdown(shorten(sentence, MAX_SENTENCE))}`, ...differ, ...reports, ...more];
  return { group: groupText(entry, texts), markdown: lines.join('\n') };
}

function reportMarkdown(mention: Mention, texts: Texts): string {
  return `${basisMarkdown(mention, texts)} · ${placeMarkdown(mention, texts)}`;
}

function placeMarkdown(mention: Mention, texts: Texts): string {
  if (isBodyMention(mention)) return citationMarkdown(mention, texts);
  const { title, url, outlet, published } = mention;
  return `${titleMarkdown(title, url)} · ${sourceMarkdown(outlet, published, texts)} · ${texts.timeline.caption}`;
}

/** `21 Nov 2025 (“Friday”, from the article's date)` */
function basisMarkdown({ expression, basis, start, end }: Mention, texts: Texts): string {
  const days =
    start === end ? dateMarkdown(start, texts) : texts.dates.span(dateText(start, texts), dateText(end, texts));
  return texts.timeline[basis](days, escapeMarkdown(shorten(expression, MAX_EXPRESSION)));
}

/** Side by side, each as its reports word it; which one is right is not for us to say. */
function differenceMarkdown({ sides }: Difference, texts: Texts): string {
  const shown = sides.map(({ wording, mentions }) => {
    const names = [...new Set(mentions.map(({ outlet, title }) => shorten(outlet ?? title, MAX_NAME)))];
    const sources = names.slice(0, MAX_SOURCES).map(escapeMarkdown).join(', ');
    return texts.timeline.side(escapeMarkdown(wording), names.length > MAX_SOURCES ? `${sources}, …` : sources);
  });
  return texts.timeline.differ(shown.join(' · '));
}

function undatedItem(statement: UndatedStatement, texts: Texts): Item {
  const wording = texts.timeline.undated(escapeMarkdown(shorten(statement.expression, MAX_EXPRESSION)));
  return {
    group: texts.timeline.undatedHeading,
    markdown: `> ${escapeMarkdown(shorten(statement.sentence, MAX_SENTENCE))}\n${subtext(`${wording} · ${citationMarkdown(statement, texts)}`)}`,
  };
}
