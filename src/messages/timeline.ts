import { formatDay } from '../date.ts';
import type { Mention, Timeline, TimelineEntry, UndatedStatement } from '../timeline/index.ts';
import { citationMarkdown, shorten } from './citation.ts';
import { type Message, text } from './component.ts';
import { escapeMarkdown, heading, subtext } from './markdown.ts';
import { type Item, pagedMessage } from './page.ts';
import { count } from './sources.ts';

const STATEMENTS_PER_PAGE = 6;
const MAX_SENTENCE = 1000;
const MAX_EXPRESSION = 60;

export function timelineMessage({ entries, undated }: Timeline, position: number): Message {
  const items = [...entries.map(entryItem), ...undated.map(undatedItem)];
  return pagedMessage({
    command: 'timeline',
    intro: [text(`${heading('Timeline')}\n${subtext(summary(entries, undated))}`)],
    items: () => items,
    position,
    perPage: STATEMENTS_PER_PAGE,
  });
}

function summary(entries: readonly TimelineEntry[], undated: readonly UndatedStatement[]): string {
  const first = entries[0];
  const last = entries.reduce((latest, { end }) => (end > latest ? end : latest), '');
  const articles = new Set(entries.flatMap(({ mentions }) => mentions.map(({ article }) => article))).size;
  const span =
    first === undefined
      ? []
      : [first.start === last ? formatDay(last) : `${formatDay(first.start)} to ${formatDay(last)}`];
  return [
    ...span,
    `${count(entries.length, 'dated statement')} from ${count(articles, 'article')}`,
    ...(undated.length > 0 ? [`${undated.length} undated`] : []),
  ].join(' · ');
}

function entryItem({ start, end, kind, text: sentence, mentions }: TimelineEntry): Item {
  const group = start === end ? formatDay(start) : `${formatDay(start)} to ${formatDay(end)}`;
  const label = kind === 'happened' ? '' : `*${kind}* · `;
  const citations = mentions.map((mention) =>
    subtext(`${label}${basisMarkdown(mention)} · ${citationMarkdown(mention)}`),
  );
  return { group, markdown: `> ${escapeMarkdown(shorten(sentence, MAX_SENTENCE))}\n${citations.join('\n')}` };
}

function basisMarkdown({ expression, basis }: Mention): string {
  const wording = `“${escapeMarkdown(shorten(expression, MAX_EXPRESSION))}”`;
  switch (basis) {
    case 'stated':
      return wording;
    case 'resolved':
      return `${wording}, from the article's date`;
    case 'inferred':
      return `${wording}, from the article's date as inferred`;
  }
}

function undatedItem(statement: UndatedStatement): Item {
  const wording = `“${escapeMarkdown(shorten(statement.expression, MAX_EXPRESSION))}”, in an article without a date`;
  return {
    group: 'Undated',
    markdown: `> ${escapeMarkdown(shorten(statement.sentence, MAX_SENTENCE))}\n${subtext(`${wording} · ${citationMarkdown(statement)}`)}`,
  };
}
