import { named, notice } from '../src/messages/index.ts';
import { ask, questionIn } from './ask.ts';
import type { MessageCommand } from './command.ts';

export const askMessage = {
  declaration: { type: 3, ...named(({ commands }) => commands.askMessage) },

  async run(content, input, library, view) {
    const question = questionIn(content);
    if (question === '') return notice(view.texts.answer.emptyMessage);
    const getString = (name: string) => (name === 'question' ? question : null);
    return ask.run({ ...input, getString }, library, view);
  },
} satisfies MessageCommand;
