import { named, notice } from '../src/messages/index.ts';
import { ask } from './ask.ts';
import { foldLine, type MessageCommand } from './command.ts';

/** Mentions and custom emoji as Discord writes them: `<@123>`, `<#123>`, `<:name:123>`, `</ask:123>`. */
const MARKUP = /<(?:@[!&]?|#|a?:\w+:|\/[^:>]+:)\d+>/g;

export const askMessage = {
  declaration: { type: 3, ...named(({ commands }) => commands.askMessage) },

  async run(content, input, library, view) {
    const question = foldLine(content.replace(MARKUP, ' '), Number.POSITIVE_INFINITY);
    if (question === '') return notice(view.texts.answer.emptyMessage);
    const getString = (name: string) => (name === 'question' ? question : null);
    return ask.run({ ...input, getString }, library, view);
  },
} satisfies MessageCommand;
