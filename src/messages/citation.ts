import type { Citation } from '../article.ts';
import type { PartialDate } from '../date.ts';
import { dateMarkdown } from './dates.ts';
import { cutEnd, escapeMarkdown, link } from './markdown.ts';
import type { Texts } from './texts/index.ts';

const MAX_TITLE = 200;
const MAX_OUTLET = 80;

/** `Title · Outlet · 21 Nov 2025, 17:33 UTC · paragraph 4`, the title linked where the article's address is known. */
export function citationMarkdown({ title, outlet, published, url, paragraph }: Citation, texts: Texts): string {
  return `${titleMarkdown(title, url)} · ${sourceMarkdown(outlet, published, texts)} · ${texts.citation.paragraph(paragraph)}`;
}

export function titleMarkdown(title: string, url: string | null): string {
  const short = shorten(title, MAX_TITLE);
  return (url === null ? null : link(short, url)) ?? escapeMarkdown(short);
}

export function sourceMarkdown(outlet: string | null, published: PartialDate | null, texts: Texts): string {
  const name = outlet === null ? texts.citation.outletUnknown : escapeMarkdown(shorten(outlet, MAX_OUTLET));
  return `${name} · ${published === null ? texts.citation.undated : dateMarkdown(published, texts)}`;
}

/** Cut at a grapheme's end, visibly, to at most `room` characters of Markdown. */
export function shorten(plain: string, room: number): string {
  // Escaping doubles the length at most.
  const fits = plain.length * 2 <= room || escapeMarkdown(plain).length <= room;
  return fits ? plain : `${cutEnd(plain, room - 1)}…`;
}
