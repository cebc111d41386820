import type { Article, Citation } from '../article.ts';
import { buttonId } from './button-id.ts';
import { sourceMarkdown, titleMarkdown } from './citation.ts';
import {
  type Block,
  MAX_TEXT,
  type Message,
  measureText,
  message,
  SEPARATOR,
  type Section,
  secondaryButton,
  text,
} from './component.ts';
import { subtext } from './markdown.ts';
import { type Piece, pieceMarkdown, piecesOf } from './pieces.ts';
import { type State, stateTexts } from './state.ts';
import type { Texts } from './texts/index.ts';
import type { View } from './view.ts';

/** Pieces of an article that stand in one message. */
const PIECES_SHOWN = 3;
/** Escaped characters of a piece, fewer where a long question or title takes their room. */
const MAX_PIECE = 750;
/** Characters for the line over each piece and the one that counts paragraphs. */
const LABELS_ROOM = 400;

/** A citation's line with the button that shows what stands around it. `position` is the item's index in its list. */
export function citedSection(
  markdown: string,
  { article, paragraph }: Citation,
  { command, position, offset, texts }: { command: string; position: number; offset: number; texts: Texts },
): Section {
  const id = buttonId({ command, position, verb: 'context', article, paragraph, offset });
  return { type: 9, components: [text(markdown)], accessory: secondaryButton(texts.context.button, id) };
}

/** Where in an article a reader is. */
export type Place = { readonly command: string; readonly position: number; readonly paragraph: number } & (
  | { /** A character of the paragraph, which stands in the middle. */ readonly offset: number }
  | { /** The first of the pieces that are shown. */ readonly piece: number }
);

/** The paragraphs around one, which is marked; null where the article has no such paragraph any more. */
export function contextMessage(article: Article, place: Place, state: State, view: View): Message | null {
  const { texts, ephemeral } = view;
  const { command, position, paragraph } = place;
  const { title, url, paragraphs } = article;
  const source = `**${titleMarkdown(title, url)}**\n${subtext(sourceMarkdown(article, texts))}`;
  const blocks: Block[] = [...stateTexts(state, texts), text(source)];
  const room = Math.floor((MAX_TEXT - LABELS_ROOM - measureText(blocks)) / PIECES_SHOWN);
  const pieces = piecesOf(article, Math.min(MAX_PIECE, room));
  const own = pieces.findIndex((piece) => piece.paragraph === paragraph);
  if (own < 0) return null;
  const middle = 'offset' in place ? Math.max(own, findPiece(pieces, place)) - 1 : place.piece;
  const start = Math.max(0, Math.min(middle, pieces.length - PIECES_SHOWN));
  const shown = pieces.slice(start, start + PIECES_SHOWN);

  for (const piece of shown) {
    blocks.push(SEPARATOR, text(pieceMarkdown(piece, piece.paragraph === paragraph, texts)));
  }
  const numbers = shown.map((piece) => piece.paragraph);
  blocks.push(text(subtext(texts.context.where(numbers[0] ?? 0, numbers.at(-1) ?? 0, paragraphs.length))));
  const move = (label: string, verb: 'up' | 'down', to: number) => {
    const piece = Math.max(0, Math.min(to, pieces.length - PIECES_SHOWN));
    const id = buttonId({ command, position, verb, article: article.id, paragraph, piece });
    return secondaryButton(label, id, { disabled: piece === start });
  };
  if (pieces.length > PIECES_SHOWN) {
    const up = move(`▲ ${texts.context.up}`, 'up', start - PIECES_SHOWN + 1);
    const down = move(`${texts.context.down} ▼`, 'down', start + PIECES_SHOWN - 1);
    blocks.push({ type: 1, components: [up, down] });
  }
  return message(blocks, { ephemeral });
}

/** Says that an article has gone and offers to ask for the same again. */
export function goneMessage(command: string, state: State, { texts }: View): Message {
  const again = secondaryButton(texts.page.again, buttonId({ command, position: 0, verb: 'again' }));
  const blocks: Block[] = [...stateTexts(state, texts), text(texts.context.gone), { type: 1, components: [again] }];
  return message(blocks, { ephemeral: true });
}

function findPiece(pieces: readonly Piece[], { paragraph, offset }: { paragraph: number; offset: number }): number {
  return pieces.findLastIndex((piece) => piece.paragraph === paragraph && piece.offset <= offset);
}
