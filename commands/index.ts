import type { Library } from '../src/library.ts';
import { type Message, notice, parsePageId, readState, textsOf } from '../src/messages/index.ts';
import { ask } from './ask.ts';
import type { Choice, Command, Input } from './command.ts';
import { sources } from './sources.ts';
import { timeline } from './timeline.ts';

export type { Choice, Command, Declaration, Input } from './command.ts';

/** Every command, in the order in which help lists them. A new one is one more file and one more line here. */
export const COMMANDS: readonly Command[] = [ask, sources, timeline];

export function findCommand(name: string): Command | null {
  return COMMANDS.find((command) => command.declaration.name === name) ?? null;
}

export async function runCommand(name: string, input: Input, library: Library): Promise<Message> {
  const texts = textsOf(input.locale);
  const command = findCommand(name);
  if (!command) return notice(texts.notices.otherCommand);
  return command.run(input, library, { texts, position: 0, ephemeral: input.getBoolean('private') ?? false });
}

/** A button of a message that was sent before. */
export interface Press {
  readonly customId: string;
  /** The components of its message, which hold what the page is about. */
  readonly shown: unknown;
  /** The language of whoever presses it. */
  readonly locale: string;
}

export async function pressButton({ customId, shown, locale }: Press, library: Library): Promise<Message> {
  const texts = textsOf(locale);
  const page = parsePageId(customId);
  const command = page && findCommand(page.command);
  if (!command) return notice(texts.notices.otherButton);
  const state = new Map<string, string | null | undefined>(Object.entries(readState(shown)));
  const input = { getString: (name: string) => state.get(name) ?? null, getBoolean: () => null, locale };
  return command.run(input, library, { texts, position: page.position, ephemeral: false });
}

/** What is being typed into an option. */
export interface Typing {
  readonly command: string;
  readonly option: string;
  readonly typed: string;
  readonly locale: string;
}

/** Suggestions for the option that is being typed; none rather than an error. */
export function completeOption({ command, option, typed, locale }: Typing, library: Library): Choice[] {
  return findCommand(command)?.complete?.(option, typed, library, textsOf(locale)) ?? [];
}
