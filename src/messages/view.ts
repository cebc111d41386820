import type { Texts } from './texts/index.ts';

/** For whom a message is drawn, and which part of it. */
export interface View {
  /** The fixed texts in the reader's language. */
  readonly texts: Texts;
  /** Index of an item; the page that holds it is shown. 0 for the first. */
  readonly position: number;
  /** Only whoever asked sees the message. */
  readonly ephemeral: boolean;
  /** Others read the channel, so that a private message can be shared with them. */
  readonly canShare: boolean;
  /** Discord's id of the member who shared the message, or null. */
  readonly sharedBy: string | null;
}
