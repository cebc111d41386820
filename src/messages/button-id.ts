/**
 * What a button says in its custom_id. Together with the text of its message that is all there is: a button works after
 * a restart, on another machine and months later. Every id begins with the command whose message it stands in and the
 * index of an item in it, which also keeps the ids of one message apart.
 */
export type ButtonId = {
  readonly command: string;
  /** Index of an item of the command's list. */
  readonly position: number;
} & (
  | { readonly verb: (typeof PAGE_VERBS)[number] | 'share' }
  /** Shows what stands around a character of a paragraph. */
  | { readonly verb: 'context'; readonly article: string; readonly paragraph: number; readonly offset: number }
  /** Moves up or down the article around that paragraph; `piece` counts from 0 over the article. */
  | {
      readonly verb: 'up' | 'down';
      readonly article: string;
      readonly paragraph: number;
      readonly piece: number;
    }
);

/** All show the page that holds `position`; `again` asks anew from a message that has no pages. */
const PAGE_VERBS = ['first', 'previous', 'next', 'last', 'again'] as const;

const ID =
  /^(?<command>[a-z]+):(?<position>\d{1,9}):(?:(?<verb>first|previous|next|last|again|share)|(?<place>context|up|down):(?<article>[\w-]{1,40}):(?<paragraph>\d{1,9}):(?<at>\d{1,9}))$/;

export function buttonId(id: ButtonId): string {
  const start = `${id.command}:${id.position}:${id.verb}`;
  switch (id.verb) {
    case 'context':
      return `${start}:${id.article}:${id.paragraph}:${id.offset}`;
    case 'up':
    case 'down':
      return `${start}:${id.article}:${id.paragraph}:${id.piece}`;
    default:
      return start;
  }
}

/** What a custom_id says, or null where it is none of ours. */
export function parseButtonId(customId: string): ButtonId | null {
  const said = ID.exec(customId)?.groups;
  if (!said) return null;
  const id = { command: said.command ?? '', position: Number(said.position) };
  if (said.verb !== undefined) return { ...id, verb: said.verb as (typeof PAGE_VERBS)[number] | 'share' };
  const place = { ...id, article: said.article ?? '', paragraph: Number(said.paragraph) };
  const at = Number(said.at);
  return said.place === 'context'
    ? { ...place, verb: 'context', offset: at }
    : { ...place, verb: said.place as 'up' | 'down', piece: at };
}
