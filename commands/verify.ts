import { described, notice, verifyMessage } from '../src/messages/index.ts';
import { type Command, foldLine, wordsTyped } from './command.ts';
import { FILTER_OPTIONS, isUnclear, readFilter, unclearText } from './filter-options.ts';
import { completeSource } from './source-option.ts';

/** Discord's own limit for the option is set to it; a line in a terminal may be longer. */
const MAX_QUOTE = 1000;

export const verify = {
  declaration: {
    name: 'verify',
    ...described(({ commands }) => commands.verify.description),
    options: [
      {
        type: 3,
        name: 'quote',
        ...described(({ commands }) => commands.verify.quote),
        required: true,
        min_length: 1,
        max_length: MAX_QUOTE,
      },
      ...FILTER_OPTIONS,
      { type: 5, name: 'private', ...described(({ commands }) => commands.ask.private) },
    ],
  },

  async run(input, library, view) {
    const typed = wordsTyped(input.getString('quote') ?? '');
    const quote = wholeWords(foldLine(typed, MAX_QUOTE), typed);
    if (quote === '') return notice(view.texts.verify.noWords);
    const filter = readFilter(input);
    if (isUnclear(filter)) return notice(unclearText(filter, view.texts));
    const cut = typed.length > quote.length ? 'true' : input.getString('cut');
    return verifyMessage(await library.verify({ quote, ...filter }), { quote, ...filter, cut }, view);
  },

  complete: completeSource,
} satisfies Command;

/** Half a word at the end of what was cut would differ from every article's. */
function wholeWords(cut: string, typed: string): string {
  return /\S/.test(typed.charAt(cut.length)) ? cut.replace(/\s\S{1,40}$/, '') : cut;
}
