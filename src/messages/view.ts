import type { Texts } from './texts/index.ts';

/** For whom a message is drawn, and which part of it. */
export interface View {
  /** The fixed texts in the reader's language. */
  readonly texts: Texts;
  /** Index of an item; the page that holds it is shown. 0 for the first. */
  readonly position: number;
  /** Only whoever asked sees the message. */
  readonly ephemeral: boolean;
}
