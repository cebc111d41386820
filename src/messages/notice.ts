import { type Message, message, text } from './component.ts';

/** A plain line that only the person who caused it sees. */
export function notice(markdown: string): Message {
  return message([text(markdown)], { ephemeral: true });
}
