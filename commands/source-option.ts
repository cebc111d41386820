import type { Library } from '../src/library.ts';
import { dateText, described, MAX_CHOICE, MAX_CHOICES, type Texts } from '../src/messages/index.ts';
import { cutText } from '../src/typed.ts';
import type { Choice, Input, Option } from './command.ts';
import { foldLine } from './command.ts';

/** Autocompleted, but free text too: Discord's autocomplete binds nobody to its choices. */
export const SOURCE_OPTION = {
  type: 3,
  name: 'source',
  ...described(({ commands }) => commands.source),
  autocomplete: true,
  max_length: MAX_CHOICE,
} satisfies Option;

export function readSource(input: Input): string | null {
  return foldLine(input.getString('source') ?? '', MAX_CHOICE) || null;
}

/** Articles that fit what is typed so far, newest first. */
export function completeSource(_option: string, typed: string, library: Library, texts: Texts): Choice[] {
  return library
    .sources(typed)
    .slice(0, MAX_CHOICES)
    .map((article) => {
      const { title, outlet, published } = article;
      const about = [outlet, published && dateText(published, texts)].filter(Boolean).join(', ');
      const name = about === '' ? title : `${about}: ${title}`;
      // Words rather than the id, since the value stands in the answer for everybody to read.
      return { name: cutChoice(name), value: library.nameOf(article, MAX_CHOICE) };
    });
}

function cutChoice(name: string): string {
  return name.length <= MAX_CHOICE ? name : `${cutText(name, MAX_CHOICE - 1)}…`;
}
