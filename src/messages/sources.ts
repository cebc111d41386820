import type { Article } from '../article.ts';
import { shorten, sourceMarkdown, titleMarkdown } from './citation.ts';
import { type Message, text } from './component.ts';
import { dateMarkdown } from './dates.ts';
import { escapeMarkdown, heading, subtext } from './markdown.ts';
import { type Item, pagedMessage } from './page.ts';
import { type State, stateTexts } from './state.ts';
import type { Texts } from './texts/index.ts';
import type { View } from './view.ts';

const SOURCES_PER_PAGE = 10;
const MAX_FILES = 100;
const MAX_NAMES = 120;

export interface SourceList {
  readonly state: State;
  /** Every article, for the names of those that a date was inferred from. */
  readonly all: readonly Article[];
  /** What a moderator should mend; only their number is shown, since members can't. */
  readonly warnings: readonly string[];
}

export function sourcesMessage(
  articles: readonly Article[],
  { state, all, warnings }: SourceList,
  view: View,
): Message {
  const { texts } = view;
  const total = texts.sources.articles(articles.length);
  const undated = articles.filter(({ published }) => published === null).length;
  const summary = [
    undated > 0 ? texts.sources.articlesUndated(total, undated) : total,
    ...(warnings.length > 0 ? [texts.sources.warnings(warnings.length)] : []),
  ];
  const hint = articles.length === 0 ? [text(texts.sources.none)] : [];
  const title = text(`${heading(texts.sources.heading)}\n${subtext(summary.join(' · '))}`);
  const intro = [title, ...stateTexts(state, texts), ...hint];
  const items = () => articles.map((article) => toItem(article, all, texts));
  return pagedMessage({ command: 'sources', intro, items, perPage: SOURCES_PER_PAGE }, view);
}

function toItem(article: Article, all: readonly Article[], texts: Texts): Item {
  const { title, url, outlet, published, updated, paragraphs, files } = article;
  const words = paragraphs.reduce((sum, { text: body }) => sum + body.split(' ').length, 0);
  const facts = [
    sourceMarkdown(outlet, published, texts),
    ...inferredMarkdown(article, all, texts),
    ...(updated === null ? [] : [texts.sources.updated(dateMarkdown(updated, texts))]),
    texts.sources.size(paragraphs.length, words),
    escapeMarkdown(shorten(files.join(', '), MAX_FILES)),
  ];
  return { markdown: `**${titleMarkdown(title, url)}**\n${subtext(facts.join(' · '))}` };
}

/** `inferred: 21 Nov 2025, from the same statements in Sputnik International and Türkiye Today` */
function inferredMarkdown({ inferred }: Article, all: readonly Article[], texts: Texts): string[] {
  if (inferred === null) return [];
  const names = inferred.from.map((id) => {
    const article = all.find((other) => other.id === id);
    return article?.outlet ?? article?.title ?? id;
  });
  const from = escapeMarkdown(shorten(names.join(texts.sources.and), MAX_NAMES));
  return [texts.sources.inferred(dateMarkdown(inferred.published, texts), from)];
}
