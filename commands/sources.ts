import { described, sourcesMessage } from '../src/messages/index.ts';
import type { Command } from './command.ts';
import { completeSource, readSource, SOURCE_OPTION } from './source-option.ts';

export const sources = {
  declaration: {
    name: 'sources',
    ...described(({ commands }) => commands.sources.description),
    options: [SOURCE_OPTION],
  },

  async run(input, library, view) {
    const source = readSource(input);
    const list = { state: { source }, all: library.sources(), warnings: library.warnings };
    return sourcesMessage(library.sources(source ?? ''), list, view);
  },

  complete: completeSource,
} satisfies Command;
