import type { Library } from '../src/library.ts';
import { type Message, notice, parsePageId, readState } from '../src/messages/index.ts';
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
  const command = findCommand(name);
  if (!command) return notice('This command is from another version. Type `/` for the present ones.');
  return command.run(input, library, 0);
}

/** A pressed button. `shown` is the components of its message, which hold what the page is about. */
export async function pressButton(customId: string, shown: unknown, library: Library): Promise<Message> {
  const page = parsePageId(customId);
  const command = page && findCommand(page.command);
  if (!command) return notice('This button is from another version. Run the command again for a fresh answer.');
  const state = new Map<string, string | null | undefined>(Object.entries(readState(shown)));
  const input = { getString: (name: string) => state.get(name) ?? null, getBoolean: () => null };
  return command.run(input, library, page.position);
}

/** Suggestions for the option that is being typed; none rather than an error. */
export function completeOption(name: string, option: string, typed: string, library: Library): Choice[] {
  return findCommand(name)?.complete?.(option, typed, library) ?? [];
}
