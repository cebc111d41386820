import { answerMessage, notice } from '../src/messages/index.ts';
import { type Command, foldLine } from './command.ts';
import { completeSource, readSource, SOURCE_OPTION } from './source-option.ts';

const MAX_QUESTION = 500;

export const ask = {
  declaration: {
    name: 'ask',
    description: 'Find the passages of the articles that answer a question',
    options: [
      {
        type: 3,
        name: 'question',
        description: 'What you want to know',
        required: true,
        min_length: 1,
        max_length: MAX_QUESTION,
      },
      SOURCE_OPTION,
      { type: 5, name: 'private', description: 'Show the answer only to you' },
    ],
  },

  async run(input, library, position) {
    const question = foldLine(input.getString('question') ?? '', MAX_QUESTION);
    const source = readSource(input);
    if (question === '') return notice('There is no question here. Write what you want to know after `/ask`.');
    const answer = await library.ask({ question, source });
    const ephemeral = input.getBoolean('private') ?? false;
    return answerMessage(answer, { state: { question, source }, position, ephemeral });
  },

  complete: completeSource,
} satisfies Command;
