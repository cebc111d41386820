import { named, notice } from '../src/messages/index.ts';
import { questionIn } from './ask.ts';
import type { MessageCommand } from './command.ts';
import { verify } from './verify.ts';

export const verifyMessage = {
  declaration: { type: 3, ...named(({ commands }) => commands.verifyMessage) },

  async run(content, input, library, view) {
    // A message quotes by `>` before each line.
    const quote = questionIn(content.replace(/^ *> /gm, ''));
    if (quote === '') return notice(view.texts.verify.noWords);
    const getString = (name: string) => (name === 'quote' ? quote : null);
    return verify.run({ ...input, getString }, library, view);
  },
} satisfies MessageCommand;
