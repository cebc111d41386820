import { formatDate } from '../src/date.ts';
import type { Library } from '../src/library.ts';
import { MAX_CHOICE, MAX_CHOICES } from '../src/messages/index.ts';
import type { Choice, Input, Option } from './command.ts';
import { cutText, foldLine } from './command.ts';

/** Autocompleted, but free text too: Discord's autocomplete binds nobody to its choices. */
export const SOURCE_OPTION = {
  type: 3,
  name: 'source',
  description: 'Only articles with these words in their title or outlet',
  autocomplete: true,
  max_length: MAX_CHOICE,
} satisfies Option;

export function readSource(input: Input): string | null {
  return foldLine(input.getString('source') ?? '', MAX_CHOICE) || null;
}

/** Articles that fit what is typed so far, newest first. */
export function completeSource(_option: string, typed: string, library: Library): Choice[] {
  return library
    .sources(typed)
    .slice(0, MAX_CHOICES)
    .map(({ title, outlet, published }) => {
      const about = [outlet, published && formatDate(published)].filter(Boolean).join(', ');
      const name = about === '' ? title : `${about}: ${title}`;
      // The title, since the value stands in the answer for everybody to read; a part of it still finds the article.
      return { name: cutChoice(name), value: cutText(title, MAX_CHOICE) };
    });
}

function cutChoice(name: string): string {
  return name.length <= MAX_CHOICE ? name : `${cutText(name, MAX_CHOICE - 1)}…`;
}
