import { named, notice } from '../src/messages/index.ts';
import { type MessageCommand, wordsTyped } from './command.ts';
import { verify } from './verify.ts';

/** As Discord writes bold, underlined, struck and hidden words. */
const EMPHASIS = /\*\*|__|~~|\|\|/g;
const QUOTATION = /[“„«"「『]([^“”„«»"「」『』]+)[”“»"」』]/g;
/** A shorter one is a word or a name in quotation marks. */
const MIN_QUOTATION = 15;

export const verifyMessage = {
  declaration: { type: 3, ...named(({ commands }) => commands.verifyMessage) },

  async run(content, input, library, view) {
    const quote = wordsTyped(quotedLines(content).replace(EMPHASIS, ''));
    if (quote === '') return notice(view.texts.verify.noWords);
    const quotation = quotationIn(quote);
    const isWhole = quotation === null || (await library.verify({ quote })).kind === 'exact';
    const getString = (name: string) => (name === 'quote' ? (isWhole ? quote : quotation) : null);
    return verify.run({ ...input, getString }, library, view);
  },
} satisfies MessageCommand;

/** A message quotes by `>` before a line, and says what it thinks of it in the others. */
function quotedLines(content: string): string {
  const quoted = content.split('\n').flatMap((line) => /^ *>(?:>>)? (.*)/.exec(line)?.[1] ?? []);
  return quoted.some((line) => /\p{L}/u.test(line)) ? quoted.join('\n') : content;
}

/** What a message quotes, beside which it says something of its own; null where that isn't one quotation. */
function quotationIn(message: string): string | null {
  const [found, ...more] = [...message.matchAll(QUOTATION)].map(([, quoted = '']) => quoted.trim());
  return found !== undefined && more.length === 0 && found.length >= MIN_QUOTATION ? found : null;
}
