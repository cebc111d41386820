import { described, timelineMessage } from '../src/messages/index.ts';
import type { Command } from './command.ts';
import { completeTopic } from './topic-option.ts';

export const timeline = {
  declaration: {
    name: 'timeline',
    ...described(({ commands }) => commands.timeline.description),
    options: [],
  },

  async run(_input, library, view) {
    return timelineMessage(library.timeline(), view);
  },

  complete: completeTopic,
} satisfies Command;
