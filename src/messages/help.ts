import { type Message, message, SEPARATOR, text } from './component.ts';
import { heading } from './markdown.ts';
import type { View } from './view.ts';

export function helpMessage({ texts: { help }, ephemeral }: View): Message {
  const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n');
  const parts = [
    [help.heading, list(help.can)],
    [help.cannotHeading, list(help.cannot)],
    [help.citationHeading, help.citation],
    [help.privacyHeading, help.privacy],
  ] as const;
  const blocks = parts.flatMap(([title, body]) => [SEPARATOR, text(`${heading(title)}\n${body}`)]);
  return message(blocks.slice(1), { ephemeral });
}
