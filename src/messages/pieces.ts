import type { Article } from '../article.ts';
import { sentenceSpans } from '../sentence.ts';
import { placeText } from './citation.ts';
import { bold, cutEnd, escapeMarkdown, subtext } from './markdown.ts';
import type { Texts } from './texts/index.ts';

/** A paragraph, or as much of a long one as one message shows of it. */
export interface Piece {
  readonly paragraph: number;
  readonly page?: number;
  /** Where in its paragraph it begins. */
  readonly offset: number;
  readonly text: string;
}

/** The article in pieces that each fit: whole paragraphs, or as many sentences of one as there is room for. */
export function piecesOf({ paragraphs }: Article, room: number): Piece[] {
  const fits = (part: string) => part.length <= room && escapeMarkdown(part).length <= room;
  return paragraphs.flatMap(({ number, text: body, page }) => {
    const place = { paragraph: number, ...(page !== undefined && { page }) };
    if (fits(body)) return [{ ...place, offset: 0, text: body }];
    const pieces: Piece[] = [];
    let [from, to] = [0, 0];
    const push = () => {
      if (to > from) pieces.push({ ...place, offset: from, text: body.slice(from, to).trim() });
      from = to;
    };
    for (const [, end] of sentenceSpans(body)) {
      if (!fits(body.slice(from, end))) push();
      to = end;
      // A sentence longer than a piece is cut between characters.
      while (!fits(body.slice(from, end))) {
        to = from + Math.max(1, cutEnd(body.slice(from, end), room).length);
        push();
        to = end;
      }
    }
    to = body.length;
    push();
    return pieces;
  });
}

/** The piece under its number; the one that a reader came from is marked and quoted. */
export function pieceMarkdown(piece: Piece, isMarked: boolean, texts: Texts): string {
  const { offset, text } = piece;
  const label = [
    placeText(piece, texts),
    ...(offset > 0 ? [texts.context.continued] : []),
    ...(isMarked ? [bold(texts.context.excerpt)] : []),
  ];
  return `${subtext(label.join(' · '))}\n${isMarked ? '> ' : ''}${escapeMarkdown(text)}`;
}
