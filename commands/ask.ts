import { answerMessage, described, notice } from '../src/messages/index.ts';
import { type Command, foldLine, wordsTyped } from './command.ts';
import { FILTER_OPTIONS, isUnclear, readFilter, unclearText } from './filter-options.ts';
import { completeSource } from './source-option.ts';

/** Discord's own limit for the option is set to it; a message or a line in a terminal may be longer. */
const MAX_QUESTION = 500;

export const ask = {
  declaration: {
    name: 'ask',
    ...described(({ commands }) => commands.ask.description),
    options: [
      {
        type: 3,
        name: 'question',
        ...described(({ commands }) => commands.ask.question),
        required: true,
        min_length: 1,
        max_length: MAX_QUESTION,
      },
      ...FILTER_OPTIONS,
      { type: 5, name: 'private', ...described(({ commands }) => commands.ask.private) },
    ],
  },

  async run(input, library, view) {
    const typed = wordsTyped(input.getString('question') ?? '');
    const question = foldLine(typed, MAX_QUESTION);
    if (question === '') return notice(view.texts.answer.noQuestion);
    const filter = readFilter(input);
    if (isUnclear(filter)) return notice(unclearText(filter, view.texts));
    // A page turned has what was cut before.
    const cut = typed.length > question.length ? 'true' : input.getString('cut');
    const answer = await library.ask({ question, ...filter });
    return answerMessage(answer, { question, ...filter, cut }, view);
  },

  complete: completeSource,
} satisfies Command;
