import { createInterface } from 'node:readline';
import { COMMANDS, findCommand, pressButton, runCommand } from '../../commands/index.ts';
import type { Library } from '../library.ts';
import type { Message } from '../messages/index.ts';
import { readInput, readLine, today } from './input.ts';
import { buttonsOf, drawMessage, screenOf } from './terminal.ts';

const OWN_COMMANDS = ['/help', '/quit'];

export interface PromptStreams {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  /** The reader's language. */
  readonly locale: string;
}

/** Takes commands as Discord does until `/quit`, Ctrl-C, Ctrl-D or the end of the input. */
export async function openPrompt(library: Library, { input, output, locale }: PromptStreams): Promise<void> {
  const reader = createInterface({
    input,
    output,
    terminal: Boolean(input.isTTY && output.isTTY),
    prompt: 'dateline> ',
    historySize: 500,
    removeHistoryDuplicates: true,
    completer: complete,
  });
  const print = (text: string) => output.write(`${text}\n`);
  let shown: Message | null = null;

  const take = async (line: string): Promise<void> => {
    const pressed = shown && /^\d+$/.test(line) ? buttonsOf(shown)[Number(line) - 1] : undefined;
    if (pressed?.disabled)
      return void print(
        `There is no ${pressed.label
          .replace(/[^\p{L} ]/gu, '')
          .trim()
          .toLowerCase()} page.`,
      );
    const couldBePressed = shown !== null && buttonsOf(shown).length > 0 && /^\d$/.test(line);
    if (!pressed && couldBePressed) return void print(`There is no button ${line} here.`);
    if (pressed) {
      const press = { customId: pressed.custom_id, shown: shown?.components, locale, today: today() };
      shown = await pressButton(press, library);
    } else {
      const { name, rest } = readLine(line);
      const command = findCommand(name);
      if (name === 'help') return void print(helpText());
      if (!command) return void print(`There is no command /${name}. /help lists them.`);
      shown = await runCommand(name, readInput(rest, command.declaration, locale), library);
    }
    print(`\n${drawMessage(shown, screenOf(output, locale))}`);
    if (buttonsOf(shown).length > 0) print(`\nType a button's number to press it.`);
    print('');
  };

  print('Type /ask and a question, /sources, /timeline or /verify and a quote; /help explains, /quit leaves.');
  print('The same as a page in your browser: npm run try -- --web');
  let isOpen = true;
  reader.once('close', () => {
    isOpen = false;
  });
  // Lines may be left when the input has ended, and from then on Node 24 lets nothing be asked.
  const ask = () => void (isOpen ? reader.prompt() : output.write(reader.getPrompt()));
  reader.on('SIGINT', () => reader.close());
  ask();
  for await (const line of reader) {
    const typed = line.trim();
    if (/^\/(?:quit|exit)$/.test(typed)) break;
    if (typed !== '') await take(typed);
    ask();
  }
  reader.close();
  if (input.isTTY) print('');
}

function helpText(): string {
  const commands = COMMANDS.flatMap(({ declaration: { name, description, options } }) => [
    `/${name}${options.map((option) => (option.required ? ` ${option.name}:` : ` [${option.name}:]`)).join('')}`,
    `    ${description}.`,
    ...options.map((option) => `    ${option.name}: ${option.description.toLowerCase()}`),
  ]);
  const own = [
    'A line without a command is a question. Tab completes commands, the arrow keys bring earlier lines back.',
    '/quit, Ctrl-C and Ctrl-D leave.',
  ];
  return [...commands, ...own].join('\n');
}

function complete(line: string): [string[], string] {
  if (/\s/.test(line) || !line.startsWith('/')) return [[], line];
  const names = [...COMMANDS.map(({ declaration }) => `/${declaration.name} `), ...OWN_COMMANDS];
  const matching = names.filter((name) => name.startsWith(line));
  return [matching.length > 0 ? matching : names, line];
}
