import { sourcesMessage } from '../src/messages/index.ts';
import type { Command } from './command.ts';
import { completeSource, readSource, SOURCE_OPTION } from './source-option.ts';

export const sources = {
  declaration: {
    name: 'sources',
    description: 'List the articles that answers come from, with outlet and date',
    options: [SOURCE_OPTION],
  },

  async run(input, library, position) {
    const source = readSource(input);
    return sourcesMessage(library.sources(source ?? ''), {
      state: { source },
      position,
      all: library.sources(),
      warnings: library.warnings,
    });
  },

  complete: completeSource,
} satisfies Command;
