import { timelineMessage } from '../src/messages/index.ts';
import type { Command } from './command.ts';

export const timeline = {
  declaration: {
    name: 'timeline',
    description: 'List the dated statements of the articles by day',
    options: [],
  },

  async run(_input, library, position) {
    return timelineMessage(library.timeline(), position);
  },
} satisfies Command;
