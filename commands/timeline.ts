import { described, escapeMarkdown, KIND_CHOICES, notice, type Texts, timelineMessage } from '../src/messages/index.ts';
import { type Command, foldLine } from './command.ts';
import { isUnclear, readFilter, unclearText } from './filter-options.ts';
import { completeSource, SOURCE_OPTION } from './source-option.ts';
import { completeTopic } from './topic-option.ts';

const MAX_TOPIC = 100;
const MAX_DATE = 50;
const MAX_KIND = 50;

export const timeline = {
  declaration: {
    name: 'timeline',
    ...described(({ commands }) => commands.timeline.description),
    options: [
      {
        type: 3,
        name: 'topic',
        ...described(({ commands }) => commands.timeline.topic),
        autocomplete: true,
        max_length: MAX_TOPIC,
      },
      SOURCE_OPTION,
      { type: 3, name: 'after', ...described(({ commands }) => commands.timeline.after), max_length: MAX_DATE },
      { type: 3, name: 'before', ...described(({ commands }) => commands.timeline.before), max_length: MAX_DATE },
      { type: 3, name: 'kind', ...described(({ commands }) => commands.timeline.kind), choices: KIND_CHOICES },
      { type: 5, name: 'private', ...described(({ commands }) => commands.ask.private) },
    ],
  },

  async run(input, library, view) {
    const filter = readFilter(input);
    if (isUnclear(filter)) return notice(unclearText(filter, view.texts));
    const typed = foldLine(input.getString('kind') ?? '', MAX_KIND);
    const kind = typed === '' ? null : kindOf(typed, view.texts);
    if (kind === undefined) return notice(noKindText(typed, view.texts));
    const wanted = { ...filter, topic: foldLine(input.getString('topic') ?? '', MAX_TOPIC) || null, kind };
    const isNarrowed = Object.values(wanted).some((value) => value !== null);
    const answer = await library.timeline({ ...wanted, isOverview: !isNarrowed });
    return timelineMessage(answer, wanted, view);
  },

  complete(option, typed, library, texts) {
    return option === 'topic' ? completeTopic(option, typed, library) : completeSource(option, typed, library, texts);
  },
} satisfies Command;

/** Discord offers the choices; in a terminal one is typed, perhaps in the reader's language. Undefined where it is none. */
function kindOf(typed: string, { timeline: { kinds } }: Texts) {
  const name = typed.toLowerCase();
  return KIND_CHOICES.find(({ value }) => value === name || kinds[value] === name)?.value;
}

function noKindText(typed: string, { timeline: { kinds, noKind } }: Texts): string {
  return noKind(escapeMarkdown(typed), Object.values(kinds).join(', '));
}
