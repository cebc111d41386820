import { buttonId } from './button-id.ts';
import {
  type Block,
  type Button,
  countComponents,
  gallery,
  MAX_COMPONENTS,
  MAX_TEXT,
  type Message,
  measureText,
  message,
  type Picture,
  SEPARATOR,
  type Section,
  secondaryButton,
  text,
} from './component.ts';
import { heading, subtext } from './markdown.ts';
import { sharedText } from './state.ts';
import type { View } from './view.ts';

export interface Item {
  readonly markdown: string;
  /** Stand under the text, each with its button. */
  readonly sections?: readonly Section[];
  /** Items in a row with the same group stand under one heading. */
  readonly group?: string;
}

export interface List {
  /** The command that turns this list's pages. */
  readonly command: string;
  /** Stands above the items on every page. */
  readonly intro: readonly Block[];
  /** The items, none of them longer than `room` characters. */
  readonly items: (room: number) => readonly Item[];
  readonly perPage: number;
  /** Stands above the items on the first page. */
  readonly picture?: Picture | null;
}

const EMPTY: Item = { markdown: '' };
const FOOTER_ROOM = 80;
const GROUP_ROOM = 80;
/** The container, the line that says which page it is, and a row of five buttons. */
const FRAME_COMPONENTS = 8;
/** With fewer pages, previous and next reach both ends. */
const MIN_PAGES_FOR_ENDS = 3;

/**
 * One page of a list. Pages are filled by measured length, so a button carries the position that it leads to, and works
 * after a restart: nothing but the message remembers where the reader is.
 */
export function pagedMessage({ command, intro, items, perPage, picture = null }: List, view: View): Message {
  const { texts, position, ephemeral, canShare, sharedBy } = view;
  const blocks: Block[] = [...(sharedBy === null ? [] : [sharedText(sharedBy, texts)]), ...intro];
  const room = MAX_TEXT - measureText(blocks) - FOOTER_ROOM;
  const all = items(room - GROUP_ROOM);
  const components = MAX_COMPONENTS - FRAME_COMPONENTS - blocks.length - (picture === null ? 0 : 1);
  const starts = pageStarts(all, { room, components, perPage });
  const page = Math.max(
    0,
    starts.findLastIndex((start) => start <= position),
  );
  const start = starts[page] ?? 0;
  const end = starts[page + 1] ?? all.length;

  const pictures = picture !== null && page === 0 ? [picture] : [];
  blocks.push(...pictures.map(gallery));
  for (let index = start; index < end; index++) {
    if (blocks.length > 0) blocks.push(SEPARATOR);
    blocks.push(...itemBlocks(all, index, start));
  }
  const buttons: Button[] = [];
  if (starts.length > 1) {
    const shown = end - start === 1 ? `${end}` : `${start + 1}–${end}`;
    blocks.push(text(subtext(texts.page.where(page + 1, starts.length, shown, all.length))));
    const turn = (label: string, verb: 'first' | 'previous' | 'next' | 'last', to: number | undefined) =>
      buttons.push(
        secondaryButton(label, buttonId({ command, position: to ?? start, verb }), { disabled: to === undefined }),
      );
    const last = starts.length - 1;
    const hasEnds = starts.length >= MIN_PAGES_FOR_ENDS;
    if (hasEnds) turn(`⏮ ${texts.page.first}`, 'first', page === 0 ? undefined : 0);
    turn(`◀ ${texts.page.previous}`, 'previous', starts[page - 1]);
    turn(`${texts.page.next} ▶`, 'next', starts[page + 1]);
    if (hasEnds) turn(`${texts.page.last} ⏭`, 'last', page === last ? undefined : starts[last]);
  }
  if (ephemeral && canShare)
    buttons.push(secondaryButton(texts.page.share, buttonId({ command, position: start, verb: 'share' })));
  if (buttons.length > 0) blocks.push({ type: 1, components: buttons });
  return message(blocks, { ephemeral, pictures });
}

interface Budget {
  /** Characters. */
  readonly room: number;
  readonly components: number;
  readonly perPage: number;
}

function pageStarts(items: readonly Item[], { room, components, perPage }: Budget): number[] {
  const starts: number[] = [];
  let [length, count] = [0, 0];
  for (let index = 0; index < items.length; index++) {
    const { markdown, sections = [] } = items[index] ?? EMPTY;
    const own = markdown.length + measureText(sections);
    // With the separator above it.
    const parts = 2 + countComponents(sections);
    const start = starts.at(-1);
    length += own + headingOf(items, index, start ?? index).length;
    count += parts;
    if (start === undefined || index - start >= perPage || length > room || count > components) {
      starts.push(index);
      [length, count] = [own + headingOf(items, index, index).length, parts];
    }
  }
  return starts;
}

function itemBlocks(items: readonly Item[], index: number, pageStart: number): Block[] {
  const { markdown, sections = [] } = items[index] ?? EMPTY;
  return [text(`${headingOf(items, index, pageStart)}${markdown}`), ...sections];
}

/** The line of its group, where a page or a group begins; else nothing. */
function headingOf(items: readonly Item[], index: number, pageStart: number): string {
  const group = items[index]?.group;
  const isNew = group !== undefined && (index === pageStart || items[index - 1]?.group !== group);
  return isNew ? `${heading(group)}\n` : '';
}
