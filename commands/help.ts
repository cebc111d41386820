import { described, helpMessage } from '../src/messages/index.ts';
import type { Command } from './command.ts';

export const help = {
  declaration: {
    name: 'help',
    ...described(({ commands }) => commands.help.description),
    options: [],
  },

  isAlwaysPrivate: true,

  async run(_input, _library, view) {
    return helpMessage(view);
  },
} satisfies Command;
