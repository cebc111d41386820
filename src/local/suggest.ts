import { COMMANDS, completeOption, findCommand } from '../../commands/index.ts';
import type { Library } from '../library.ts';

export interface Suggestion {
  /** What stands in the list. */
  readonly label: string;
  /** What it means, or ''. */
  readonly about: string;
  /** Replaces what is typed from `from` on. */
  readonly insert: string;
}

export interface Suggestions {
  /** Where in the typed text the suggestions begin. */
  readonly from: number;
  readonly list: readonly Suggestion[];
}

const NONE: Suggestions = { from: 0, list: [] };
const BOOLEAN = 5;

/** What may follow what is typed so far: commands, a command's options, or an option's values, as Discord offers them. */
export function suggest(typed: string, library: Library, locale: string): Suggestions {
  if (/^\/\S*$/.test(typed)) return { from: 0, list: commandsLike(typed.slice(1)) };
  const [start, name = ''] = /^\/(\S+)\s+/.exec(typed) ?? [];
  const command = findCommand(name);
  if (start === undefined || !command) return NONE;

  const { options } = command.declaration;
  const marks = [...typed.matchAll(/(?:^|\s)([\p{L}_-]+):\s*/gu)].filter((mark) =>
    options.some((option) => option.name === mark[1]),
  );
  const last = marks.at(-1);
  const current = options.find((option) => option.name === last?.[1]);
  const from = last === undefined ? start.length : last.index + last[0].length;
  const value = typed.slice(from);
  if (current?.type === BOOLEAN && /^\S*$/.test(value)) {
    const list = ['true', 'false'].filter((word) => word.startsWith(value.toLowerCase()) && word !== value);
    return { from, list: list.map((word) => ({ label: word, about: '', insert: `${word} ` })) };
  }
  if (current?.autocomplete && !value.endsWith(' ')) {
    const choices = completeOption({ command: name, option: current.name, typed: value.trim(), locale }, library);
    const list = choices.map((choice) => ({ label: choice.name, about: '', insert: `${choice.value} ` }));
    return { from, list: list.filter(({ insert }) => insert.trim() !== value) };
  }
  const used = new Set(marks.map((mark) => mark[1]));
  const word = /\S*$/.exec(typed)?.[0] ?? '';
  const unused = options.filter((option) => !used.has(option.name) && option.name.startsWith(word.toLowerCase()));
  // One letter may well belong to a question.
  if (word.length === 1) return NONE;
  return {
    from: typed.length - word.length,
    list: unused.map((option) => ({
      label: `${option.name}:`,
      about: option.description,
      insert: `${option.name}: `,
    })),
  };
}

function commandsLike(beginning: string): Suggestion[] {
  return COMMANDS.filter(({ declaration }) => declaration.name.startsWith(beginning.toLowerCase())).map(
    ({ declaration: { name, description, options } }) => {
      const [first] = options;
      return { label: `/${name}`, about: description, insert: `/${name} ${first?.required ? `${first.name}: ` : ''}` };
    },
  );
}
