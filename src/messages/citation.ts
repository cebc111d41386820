import type { Article, Citation } from '../article.ts';
import type { PartialDate } from '../date.ts';
import { dateMarkdown } from './dates.ts';
import { cutEnd, escapeMarkdown, link } from './markdown.ts';
import type { Texts } from './texts/index.ts';

const MAX_TITLE = 200;
const MAX_OUTLET = 80;

/** `Title · Outlet · 21 Nov 2025, 17:33 UTC · paragraph 4`, the title linked where the article's address is known. */
export function citationMarkdown(citation: Citation, texts: Texts): string {
  return placedMarkdown(citation, placeText(citation, texts), texts);
}

/** The same with a place that may be no paragraph. */
export function placedMarkdown(citation: Omit<Citation, 'paragraph'>, place: string, texts: Texts): string {
  const { title, url, page } = citation;
  const address = url !== null && page !== undefined && PDF.test(url) ? `${url}#page=${page}` : url;
  return `${titleMarkdown(title, address)} · ${sourceMarkdown(citation, texts)} · ${place}`;
}

/** An address of a PDF that names no part of it: browsers open it at `#page=3`. */
const PDF = /^[^#]+\.pdf(?:\?[^#]*)?$/i;

type Numbered = Pick<Citation, 'paragraph' | 'page'> & { readonly lastParagraph?: number };

/** `paragraph 4`, `paragraph 4–5`, or `paragraph 4 (page 3)` of a document in pages. */
export function placeText({ paragraph, lastParagraph, page }: Numbered, texts: Texts): string {
  const own = `${texts.citation.paragraph(paragraph)}${lastParagraph === undefined ? '' : `–${lastParagraph}`}`;
  return page === undefined ? own : `${own} (${texts.citation.page(page)})`;
}

export function titleMarkdown(title: string, url: string | null): string {
  const short = shorten(title, MAX_TITLE);
  return (url === null ? null : link(short, url)) ?? escapeMarkdown(short);
}

/** `Outlet · 21 Nov 2025` or `Outlet · undated, updated 21 Nov 2025` */
export function sourceMarkdown(
  { outlet, published, updated = null }: Pick<Article, 'outlet' | 'published'> & { updated?: PartialDate | null },
  texts: Texts,
): string {
  const name = outlet === null ? texts.citation.outletUnknown : escapeMarkdown(shorten(outlet, MAX_OUTLET));
  if (published !== null) return `${name} · ${dateMarkdown(published, texts)}`;
  const change = updated === null ? [] : [texts.citation.updated(dateMarkdown(updated, texts))];
  return `${name} · ${[texts.citation.undated, ...change].join(', ')}`;
}

/** Cut at a grapheme's end, visibly, to at most `room` characters of Markdown. */
export function shorten(plain: string, room: number): string {
  // Escaping doubles the length at most.
  const fits = plain.length * 2 <= room || escapeMarkdown(plain).length <= room;
  return fits ? plain : `${cutEnd(plain, room - 1)}…`;
}
