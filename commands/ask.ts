import { answerMessage, described, notice } from '../src/messages/index.ts';
import { type Command, foldLine } from './command.ts';
import { completeSource, readSource, SOURCE_OPTION } from './source-option.ts';

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
      SOURCE_OPTION,
      { type: 5, name: 'private', ...described(({ commands }) => commands.ask.private) },
    ],
  },

  async run(input, library, view) {
    const question = foldLine(input.getString('question') ?? '', MAX_QUESTION);
    const source = readSource(input);
    if (question === '') return notice(view.texts.answer.noQuestion);
    const answer = await library.ask({ question, source });
    return answerMessage(answer, { question, source }, view);
  },

  complete: completeSource,
} satisfies Command;
