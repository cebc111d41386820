import type { Article } from '../article.ts';
import { formatDate } from '../date.ts';
import { shorten, sourceMarkdown, titleMarkdown } from './citation.ts';
import { type Message, text } from './component.ts';
import { escapeMarkdown, heading, subtext } from './markdown.ts';
import { type Item, pagedMessage } from './page.ts';
import { type State, stateTexts } from './state.ts';

const SOURCES_PER_PAGE = 10;
const MAX_FILES = 100;
const MAX_NAMES = 120;

export interface SourcesView {
  readonly state: State;
  readonly position: number;
  /** Every article, for the names of those that a date was inferred from. */
  readonly all: readonly Article[];
  /** What a moderator should mend; only their number is shown, since members can't. */
  readonly warnings: readonly string[];
}

export function sourcesMessage(articles: readonly Article[], { state, position, all, warnings }: SourcesView): Message {
  const undated = articles.filter(({ published }) => published === null).length;
  const summary = [
    `${count(articles.length, 'article')}${undated > 0 ? `, ${undated} of them undated` : ''}`,
    ...(warnings.length > 0 ? [`${count(warnings.length, 'warning')} for whoever runs the bot`] : []),
  ];
  const hint = articles.length === 0 ? [text('No article has these words in its title, outlet or file name.')] : [];
  return pagedMessage({
    command: 'sources',
    intro: [text(`${heading('Sources')}\n${subtext(summary.join(' · '))}`), ...stateTexts(state), ...hint],
    items: () => articles.map((article) => toItem(article, all)),
    position,
    perPage: SOURCES_PER_PAGE,
  });
}

function toItem(article: Article, all: readonly Article[]): Item {
  const { title, url, outlet, published, updated, paragraphs, files } = article;
  const words = paragraphs.reduce((sum, { text: body }) => sum + body.split(' ').length, 0);
  const facts = [
    sourceMarkdown(outlet, published),
    ...inferredMarkdown(article, all),
    ...(updated === null ? [] : [`updated ${escapeMarkdown(formatDate(updated))}`]),
    `${count(paragraphs.length, 'paragraph')}, ${count(words, 'word')}`,
    escapeMarkdown(shorten(files.join(', '), MAX_FILES)),
  ];
  return { markdown: `**${titleMarkdown(title, url)}**\n${subtext(facts.join(' · '))}` };
}

/** `inferred: 21 Nov 2025, from the same statements in Sputnik International and Türkiye Today` */
function inferredMarkdown({ inferred }: Article, all: readonly Article[]): string[] {
  if (inferred === null) return [];
  const names = inferred.from.map((id) => {
    const article = all.find((other) => other.id === id);
    return article?.outlet ?? article?.title ?? id;
  });
  const from = escapeMarkdown(shorten(names.join(' and '), MAX_NAMES));
  return [`inferred: ${escapeMarkdown(formatDate(inferred.published))}, from the same statements in ${from}`];
}

export function count(amount: number, noun: string): string {
  return `${amount.toLocaleString('en')} ${noun}${amount === 1 ? '' : 's'}`;
}
