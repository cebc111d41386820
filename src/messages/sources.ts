import type { Article } from '../article.ts';
import { formatDate } from '../date.ts';
import { shorten, sourceMarkdown, titleMarkdown } from './citation.ts';
import { type Message, text } from './component.ts';
import { escapeMarkdown, heading, subtext } from './markdown.ts';
import { type Item, pagedMessage } from './page.ts';
import { type State, stateTexts } from './state.ts';

const SOURCES_PER_PAGE = 10;
const MAX_FILE = 100;

export interface SourcesView {
  readonly state: State;
  readonly position: number;
}

export function sourcesMessage(articles: readonly Article[], { state, position }: SourcesView): Message {
  const undated = articles.filter(({ published }) => published === null).length;
  const summary = `${count(articles.length, 'article')}${undated > 0 ? `, ${undated} of them undated` : ''}`;
  return pagedMessage({
    command: 'sources',
    intro: [text(`${heading('Sources')}\n${subtext(summary)}`), ...stateTexts(state)],
    items: () => articles.map(toItem),
    position,
    perPage: SOURCES_PER_PAGE,
  });
}

function toItem({ title, url, outlet, published, updated, paragraphs, file }: Article): Item {
  const words = paragraphs.reduce((sum, { text: body }) => sum + body.split(' ').length, 0);
  const facts = [
    sourceMarkdown(outlet, published),
    ...(updated === null ? [] : [`updated ${escapeMarkdown(formatDate(updated))}`]),
    `${count(paragraphs.length, 'paragraph')}, ${count(words, 'word')}`,
    escapeMarkdown(shorten(file, MAX_FILE)),
  ];
  return { markdown: `**${titleMarkdown(title, url)}**\n${subtext(facts.join(' · '))}` };
}

export function count(amount: number, noun: string): string {
  return `${amount.toLocaleString('en')} ${noun}${amount === 1 ? '' : 's'}`;
}
