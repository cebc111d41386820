/** The part of Discord's Components V2 that Dateline uses, as plain JSON in Discord's own spelling. */
export interface TextDisplay {
  readonly type: 10;
  /** Unique in the message; lets a button press find the text again. */
  readonly id?: number;
  readonly content: string;
}

export interface Separator {
  readonly type: 14;
}

export interface Button {
  readonly type: 2;
  /** 1 primary, 2 secondary */
  readonly style: 1 | 2;
  readonly label: string;
  readonly custom_id: string;
  readonly disabled?: boolean;
}

export interface ActionRow {
  readonly type: 1;
  readonly components: Button[];
}

/** Text with a button at its right. */
export interface Section {
  readonly type: 9;
  /** 1 to 3. */
  readonly components: readonly TextDisplay[];
  readonly accessory: Button;
}

/** A picture that comes with the message. */
export interface Gallery {
  readonly type: 12;
  readonly items: readonly [{ readonly media: { readonly url: string }; readonly description: string }];
}

export type Block = TextDisplay | Separator | ActionRow | Section | Gallery;

export interface Container {
  readonly type: 17;
  /** The stripe at the left, `0xRRGGBB`. */
  readonly accent_color: number;
  readonly components: Block[];
}

/** Sent beside the message as a file; whoever sends it makes pixels of it. */
export interface Picture {
  /** Ends in `.png`. */
  readonly name: string;
  /** For those who can't see it; at most `MAX_DESCRIPTION` characters. */
  readonly description: string;
  readonly svg: string;
}

/** The body of a Discord message, whatever shows it: Discord, a terminal or a browser page. */
export interface Message {
  /** Components V2, and ephemeral where only the asker sees it. */
  readonly flags: number;
  readonly components: Container[];
  /** Absent where there are none. */
  readonly pictures?: readonly Picture[];
  /** Nobody is pinged by what an article or a question says. */
  readonly allowed_mentions: { readonly parse: [] };
}

export const COMPONENTS_V2 = 1 << 15;
export const EPHEMERAL = 1 << 6;

/** Discord's limits for one Components V2 message. */
export const MAX_COMPONENTS = 40;
export const MAX_TEXT = 4000;
export const MAX_CUSTOM_ID = 100;
const MAX_BUTTON_LABEL = 80;
export const MAX_DESCRIPTION = 1024;
/** Discord's limits for autocomplete. */
export const MAX_CHOICES = 25;
export const MAX_CHOICE = 100;

export function text(content: string, id?: number): TextDisplay {
  return id === undefined ? { type: 10, content } : { type: 10, id, content };
}

export function secondaryButton(label: string, customId: string, { disabled = false } = {}): Button {
  return { type: 2, style: 2, label, custom_id: customId, ...(disabled && { disabled }) };
}

export function gallery({ name, description }: Picture): Gallery {
  return { type: 12, items: [{ media: { url: `${ATTACHED}${name}` }, description }] };
}

const ATTACHED = 'attachment://';

const ACCENT_COLOR = 0x2f6f9f;

export const SEPARATOR: Separator = { type: 14 };

/** Characters of text, as Discord adds them up. */
export function measureText(blocks: readonly Block[]): number {
  return textsIn(blocks).reduce((sum, { content }) => sum + content.length, 0);
}

/** Components, those inside of others included. */
export function countComponents(blocks: readonly Block[]): number {
  return blocks.length + textsInside(blocks) + buttonsIn(blocks).length;
}

/** Every button of a message, in the order in which they are read. */
export function buttonsIn(blocks: readonly Block[]): Button[] {
  const buttons: Button[] = [];
  for (const block of blocks) {
    if (block.type === 1) buttons.push(...block.components);
    else if (block.type === 9) buttons.push(block.accessory);
  }
  return buttons;
}

function textsIn(blocks: readonly Block[]): TextDisplay[] {
  const texts: TextDisplay[] = [];
  for (const block of blocks) {
    if (block.type === 10) texts.push(block);
    else if (block.type === 9) texts.push(...block.components);
  }
  return texts;
}

function textsInside(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + (block.type === 9 ? block.components.length : 0), 0);
}

/** Throws when the blocks break a limit of Discord's: a refused reply would leave the asker with nothing. */
export function message(
  blocks: readonly Block[],
  { ephemeral = false, pictures = [] }: { ephemeral?: boolean; pictures?: readonly Picture[] } = {},
): Message {
  const components = [{ type: 17, accent_color: ACCENT_COLOR, components: [...blocks] }] satisfies Container[];
  const count = 1 + countComponents(blocks);
  if (count > MAX_COMPONENTS) throw new Error(`Expected at most ${MAX_COMPONENTS} components, got ${count}`);
  const length = measureText(blocks);
  if (length > MAX_TEXT) throw new Error(`Expected at most ${MAX_TEXT} characters of text, got ${length}`);
  if (textsIn(blocks).some(({ content }) => content.trim() === '')) {
    throw new Error('Expected text in every text display');
  }
  const ids = new Set<string>();
  for (const { label, custom_id } of buttonsIn(blocks)) {
    if (custom_id.length > MAX_CUSTOM_ID || label.length > MAX_BUTTON_LABEL || label === '' || ids.has(custom_id)) {
      throw new Error(`Expected a button within Discord's limits, got "${label}" (${custom_id})`);
    }
    ids.add(custom_id);
  }
  if (pictures.some(({ description }) => description.length > MAX_DESCRIPTION))
    throw new Error(`Expected at most ${MAX_DESCRIPTION} characters to describe a picture`);
  return {
    flags: COMPONENTS_V2 | (ephemeral ? EPHEMERAL : 0),
    components,
    allowed_mentions: { parse: [] },
    ...(pictures.length > 0 && { pictures }),
  };
}

/** The message for where its pictures can't be shown: its text says the same. */
export function withoutPictures({ pictures: _, components, ...message }: Message): Message {
  const isText = ({ type }: Block) => type !== 12;
  return {
    ...message,
    components: components.map((one) => ({ ...one, components: one.components.filter(isText) })),
  };
}
