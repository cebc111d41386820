import { named, notice } from '../src/messages/index.ts';
import { ask } from './ask.ts';
import { type MessageCommand, wordsTyped } from './command.ts';

export const askMessage = {
  declaration: { type: 3, ...named(({ commands }) => commands.askMessage) },

  async run(content, input, library, view) {
    const question = wordsTyped(content);
    if (question === '') return notice(view.texts.answer.emptyMessage);
    const getString = (name: string) => (name === 'question' ? question : null);
    return ask.run({ ...input, getString }, library, view);
  },
} satisfies MessageCommand;
