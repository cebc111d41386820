import { described, timelineMessage } from '../src/messages/index.ts';
import type { Command } from './command.ts';

export const timeline = {
  declaration: {
    name: 'timeline',
    ...described(({ commands }) => commands.timeline.description),
    options: [],
  },

  async run(_input, library, view) {
    return timelineMessage(library.timeline(), view);
  },
} satisfies Command;
