import { type Block, type Button, MAX_TEXT, type Message, message, SEPARATOR, text } from './component.ts';
import { heading, subtext } from './markdown.ts';
import type { View } from './view.ts';

export interface Item {
  readonly markdown: string;
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
}

const FOOTER_ROOM = 60;
const GROUP_ROOM = 80;

/**
 * One page of a list. Pages are filled by measured length, so a button carries the position that it leads to, and works
 * after a restart: nothing but the message remembers where the reader is.
 */
export function pagedMessage({ command, intro, items, perPage }: List, { texts, position, ephemeral }: View): Message {
  const used = intro.reduce((sum, block) => sum + (block.type === 10 ? block.content.length : 0), 0);
  const room = MAX_TEXT - used - FOOTER_ROOM;
  const all = items(room - GROUP_ROOM);
  const starts = pageStarts(all, room, perPage);
  const page = Math.max(
    0,
    starts.findLastIndex((start) => start <= position),
  );
  const start = starts[page] ?? 0;
  const end = starts[page + 1] ?? all.length;

  const blocks: Block[] = [...intro];
  for (let index = start; index < end; index++) {
    if (blocks.length > 0) blocks.push(SEPARATOR);
    blocks.push(text(itemMarkdown(all, index, start)));
  }
  if (starts.length > 1) {
    const shown = end - start === 1 ? `${end}` : `${start + 1}–${end}`;
    blocks.push(text(subtext(texts.page.where(page + 1, starts.length, shown, all.length))));
    const turn = (label: string, direction: string, to: number | undefined): Button => ({
      type: 2,
      style: 2,
      label,
      custom_id: pageId(command, to ?? start, direction),
      disabled: to === undefined,
    });
    const { previous, next } = texts.page;
    const buttons = [turn(`◀ ${previous}`, 'previous', starts[page - 1]), turn(`${next} ▶`, 'next', starts[page + 1])];
    blocks.push({ type: 1, components: buttons });
  }
  return message(blocks, { ephemeral });
}

function pageStarts(items: readonly Item[], room: number, perPage: number): number[] {
  const starts: number[] = [];
  let used = 0;
  for (let index = 0; index < items.length; index++) {
    const start = starts.at(-1);
    const continued = start === undefined ? 0 : itemMarkdown(items, index, start).length;
    if (start === undefined || index - start >= perPage || used + continued > room) {
      starts.push(index);
      used = itemMarkdown(items, index, index).length;
    } else used += continued;
  }
  return starts;
}

function itemMarkdown(items: readonly Item[], index: number, pageStart: number): string {
  const { markdown, group } = items[index] ?? { markdown: '' };
  const isNew = group !== undefined && (index === pageStart || items[index - 1]?.group !== group);
  return isNew ? `${heading(group)}\n${markdown}` : markdown;
}

function pageId(command: string, position: number, direction: string): string {
  return `${command}:${position}:${direction}`;
}

/** What a page button's custom_id says, or null where it is none of ours. */
export function parsePageId(customId: string): { command: string; position: number } | null {
  const match = /^(?<command>[a-z]+):(?<position>\d{1,9}):(?:previous|next)$/.exec(customId);
  return match?.groups ? { command: match.groups.command ?? '', position: Number(match.groups.position) } : null;
}
