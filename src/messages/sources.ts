import type { Article } from '../article.ts';
import { shorten, sourceMarkdown, titleMarkdown } from './citation.ts';
import { type Message, text } from './component.ts';
import { dateMarkdown } from './dates.ts';
import { escapeMarkdown, heading, subtext } from './markdown.ts';
import { type Item, pagedMessage } from './page.ts';
import { pieceMarkdown, piecesOf } from './pieces.ts';
import { type State, stateTexts } from './state.ts';
import type { Texts } from './texts/index.ts';
import type { View } from './view.ts';

const SOURCES_PER_PAGE = 10;
const MAX_FILES = 100;
const MAX_NAMES = 120;
const PIECES_PER_PAGE = 3;
const MAX_PIECE = 900;
/** Characters for the line over a piece. */
const LABEL_ROOM = 60;
const MAX_FACT = 100;
const MAX_LONG_FACT = 250;
const MAX_WARNINGS = 3;

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
  const [only] = articles;
  if (state.source && only && articles.length === 1) return articleMessage(only, all, state, view);
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

/** Everything known of one article, and its text from the first paragraph on. */
function articleMessage(article: Article, all: readonly Article[], state: State, view: View): Message {
  const { texts } = view;
  const facts = factsOf(article, all, texts).map(([label, value]) => `**${label}${texts.colon}** ${value}`);
  const about = text(`${heading(titleMarkdown(article.title, article.url))}\n${facts.join('\n')}`);
  const items = (room: number) =>
    piecesOf(article, Math.min(MAX_PIECE, room - LABEL_ROOM)).map((piece) => ({
      markdown: pieceMarkdown(piece, false, texts),
    }));
  const intro = [...stateTexts(state, texts), about];
  return pagedMessage({ command: 'sources', intro, items, perPage: PIECES_PER_PAGE }, view);
}

function factsOf(article: Article, all: readonly Article[], texts: Texts): [string, string][] {
  const { facts, basis, undated, unknown, size } = texts.sources;
  const { published, publishedBasis, updated, outlet, author, language, paragraphs, headings, captions } = article;
  const date = published === null ? undated : dateMarkdown(published, texts);
  const inferred = inferredFrom(article, all, texts);
  const plain = (value: string, room: number) => escapeMarkdown(shorten(value, room));
  const known: [string, string | null][] = [
    [facts.outlet, outlet === null ? unknown : plain(outlet, MAX_FACT)],
    [facts.published, publishedBasis === null ? date : `${date} (${basis[publishedBasis]})`],
    [facts.inferred, inferred && texts.sources.from(...inferred)],
    [facts.updated, updated && dateMarkdown(updated, texts)],
    [facts.author, author && plain(author, MAX_FACT)],
    [facts.language, language && plain(languageText(language, texts), MAX_FACT)],
    [facts.size, size(paragraphs.length, countWords(article))],
    [facts.headings, headings.length === 0 ? null : plain(headings.join(' · '), MAX_LONG_FACT)],
    [facts.captions, captions.length === 0 ? null : plain(captions.join(' · '), MAX_LONG_FACT)],
    [facts.files, plain(article.files.join(', '), MAX_LONG_FACT)],
    ...article.warnings
      .slice(0, MAX_WARNINGS)
      .map((warning): [string, string] => [facts.warning, plain(warning, MAX_LONG_FACT)]),
  ];
  return known.filter((fact): fact is [string, string] => fact[1] !== null);
}

/** `German`, or the tag itself where Intl has no name for it. */
function languageText(tag: string, { locale }: Texts): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** Chinese, Japanese and Thai have no space between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const SEGMENTER = new Intl.Segmenter('und', { granularity: 'word' });

function countWords({ paragraphs }: Article): number {
  return paragraphs.reduce((sum, { text: body }) => sum + countIn(body), 0);
}

function countIn(body: string): number {
  if (!UNSPACED.test(body)) return body.split(' ').length;
  return [...SEGMENTER.segment(body)].filter(({ isWordLike }) => isWordLike).length;
}

function toItem(article: Article, all: readonly Article[], texts: Texts): Item {
  const { title, url, published, updated, paragraphs, files } = article;
  const inferred = inferredFrom(article, all, texts);
  const facts = [
    sourceMarkdown(article, texts),
    ...(inferred === null ? [] : [texts.sources.inferred(...inferred)]),
    ...(published === null || updated === null ? [] : [texts.citation.updated(dateMarkdown(updated, texts))]),
    texts.sources.size(paragraphs.length, countWords(article)),
    escapeMarkdown(shorten(files.join(', '), MAX_FILES)),
  ];
  return { markdown: `**${titleMarkdown(title, url)}**\n${subtext(facts.join(' · '))}` };
}

/** The date and the outlets whose articles imply it, or null. */
function inferredFrom({ inferred }: Article, all: readonly Article[], texts: Texts): [string, string] | null {
  if (inferred === null) return null;
  const names = inferred.from.map((id) => {
    const article = all.find((other) => other.id === id);
    return article?.outlet ?? article?.title ?? id;
  });
  return [dateMarkdown(inferred.published, texts), escapeMarkdown(shorten(names.join(texts.sources.and), MAX_NAMES))];
}
