import { named, notice } from '../src/messages/index.ts';
import { ask, MAX_QUESTION } from './ask.ts';
import { foldLine, type MessageCommand } from './command.ts';

/** Mentions and custom emoji as Discord writes them: `<@123>`, `<#123>`, `<:name:123>`, `</ask:123>`. */
const MARKUP = /<(?:@[!&]?|#|a?:\w+:|\/[^:>]+:)\d+>/g;

export const askMessage = {
  declaration: { type: 3, ...named(({ commands }) => commands.askMessage) },

  async run(content, input, library, view) {
    const asked = content.replace(MARKUP, ' ');
    const question = foldLine(asked, MAX_QUESTION);
    if (question === '') return notice(view.texts.answer.emptyMessage);
    const isCut = foldLine(asked, Number.POSITIVE_INFINITY).length > question.length;
    const typed = new Map(Object.entries({ question, cut: isCut ? 'true' : '' }));
    return ask.run({ ...input, getString: (name) => typed.get(name) ?? null }, library, view);
  },
} satisfies MessageCommand;
