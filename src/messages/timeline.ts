import type { Day } from '../date.ts';
import type { Mention, Timeline, TimelineEntry, UndatedStatement } from '../timeline/index.ts';
import { citationMarkdown, shorten } from './citation.ts';
import { type Message, text } from './component.ts';
import { dayText } from './dates.ts';
import { escapeMarkdown, heading, subtext } from './markdown.ts';
import { type Item, pagedMessage } from './page.ts';
import type { Texts } from './texts/index.ts';
import type { View } from './view.ts';

const STATEMENTS_PER_PAGE = 6;
const MAX_SENTENCE = 1000;
const MAX_EXPRESSION = 60;

export function timelineMessage({ entries, undated }: Timeline, view: View): Message {
  const { texts } = view;
  const items = [
    ...entries.map((entry) => entryItem(entry, texts)),
    ...undated.map((statement) => undatedItem(statement, texts)),
  ];
  const intro = [text(`${heading(texts.timeline.heading)}\n${subtext(summary(entries, undated, texts))}`)];
  return pagedMessage({ command: 'timeline', intro, items: () => items, perPage: STATEMENTS_PER_PAGE }, view);
}

function summary(entries: readonly TimelineEntry[], undated: readonly UndatedStatement[], texts: Texts): string {
  const first = entries[0];
  const last = entries.reduce((latest, { end }) => (end > latest ? end : latest), '');
  const articles = new Set(entries.flatMap(({ mentions }) => mentions.map(({ article }) => article))).size;
  return [
    ...(first === undefined ? [] : [spanText(first.start, last, texts)]),
    texts.timeline.statements(entries.length, articles),
    ...(undated.length > 0 ? [texts.timeline.undatedCount(undated.length)] : []),
  ].join(' · ');
}

function spanText(start: Day, end: Day, texts: Texts): string {
  return start === end ? dayText(start, texts) : texts.dates.span(dayText(start, texts), dayText(end, texts));
}

function entryItem({ start, end, kind, text: sentence, mentions }: TimelineEntry, texts: Texts): Item {
  const label = kind === 'happened' ? '' : `*${texts.timeline.kinds[kind]}* · `;
  const citations = mentions.map((mention) =>
    subtext(`${label}${basisMarkdown(mention, texts)} · ${citationMarkdown(mention, texts)}`),
  );
  const group = spanText(start, end, texts);
  return { group, markdown: `> ${escapeMarkdown(shorten(sentence, MAX_SENTENCE))}\n${citations.join('\n')}` };
}

function basisMarkdown({ expression, basis }: Mention, { timeline }: Texts): string {
  return timeline[basis](escapeMarkdown(shorten(expression, MAX_EXPRESSION)));
}

function undatedItem(statement: UndatedStatement, texts: Texts): Item {
  const wording = texts.timeline.undated(escapeMarkdown(shorten(statement.expression, MAX_EXPRESSION)));
  return {
    group: texts.timeline.undatedHeading,
    markdown: `> ${escapeMarkdown(shorten(statement.sentence, MAX_SENTENCE))}\n${subtext(`${wording} · ${citationMarkdown(statement, texts)}`)}`,
  };
}
