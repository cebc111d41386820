import type { Library } from '../src/library.ts';
import { MAX_CHOICES } from '../src/messages/index.ts';
import type { Choice } from './command.ts';

/** Names that articles are about and that fit what is typed so far. */
export function completeTopic(_option: string, typed: string, library: Library): Choice[] {
  return library.topics(typed, MAX_CHOICES).map((name) => ({ name, value: name }));
}
