import type { Day } from '../src/date.ts';
import type { Library } from '../src/library.ts';
import {
  contextMessage,
  goneMessage,
  type Message,
  notice,
  parseButtonId,
  readSharedBy,
  readState,
  type State,
  textsOf,
  type View,
  withWrittenMoments,
} from '../src/messages/index.ts';
import { ask } from './ask.ts';
import { askMessage } from './ask-message.ts';
import type { Choice, Command, Input, MessageCommand } from './command.ts';
import { help } from './help.ts';
import { sources } from './sources.ts';
import { timeline } from './timeline.ts';
import { verify } from './verify.ts';
import { verifyMessage } from './verify-message.ts';

export type { Choice, Command, Declaration, Input } from './command.ts';
export { isUnclear, readFilter, unclearText } from './filter-options.ts';

/** Every command, in the order in which help lists them. A new one is one more file and one more line here. */
export const COMMANDS: readonly Command[] = [ask, sources, timeline, verify, help];

/** They ask something of the articles, as often as a moderator allows. */
const QUESTIONS: readonly Command[] = [ask, verify];

/** Likewise what stands in a message's menu. */
export const MESSAGE_COMMANDS: readonly MessageCommand[] = [askMessage, verifyMessage];

export function findCommand(name: string): Command | null {
  return COMMANDS.find((command) => command.declaration.name === name) ?? null;
}

/** Where a message goes is known before the message itself, since Discord wants to know first when there is a delay. */
export interface Plan {
  /** `in-place`: it takes the place of the message whose button was pressed. */
  readonly place: 'channel' | 'private' | 'in-place';
  /** It asks something new, which may be limited. */
  readonly isQuestion?: boolean;
  message(): Promise<Message>;
}

export function planCommand(name: string, input: Input, library: Library, texts = textsOf(input.locale)): Plan {
  const command = findCommand(name);
  if (!command) return privately(notice(texts.notices.otherCommand));
  const ephemeral = command.isAlwaysPrivate || (input.getBoolean('private') ?? input.isPrivateByDefault ?? false);
  const view = { texts, position: 0, ephemeral, canShare: canShare(input), sharedBy: null };
  return {
    place: ephemeral ? 'private' : 'channel',
    isQuestion: QUESTIONS.includes(command),
    message: () => command.run(input, library, view),
  };
}

/** Answers the text of a message, to whoever asked only. */
export function planMessageCommand(name: string, content: string, input: Input, library: Library): Plan {
  const texts = textsOf(input.locale);
  const command = MESSAGE_COMMANDS.find(({ declaration }) => declaration.name === name);
  if (!command) return privately(notice(texts.notices.otherCommand));
  const view = { texts, position: 0, ephemeral: true, canShare: canShare(input), sharedBy: null };
  return { place: 'private', isQuestion: true, message: () => command.run(content, input, library, view) };
}

/** A button of a message that was sent before. */
export interface Press {
  readonly customId: string;
  /** The components of its message, which hold what it was asked for. */
  readonly shown: unknown;
  /** The language of whoever presses it. */
  readonly locale: string;
  /** The day on which it is pressed. */
  readonly today: Day;
  /** As in `Input`. */
  readonly sharesAs?: string | null;
  /** Whoever presses it is who asked, or who shared it. */
  readonly isOwn: boolean;
  /** Only whoever asked sees the message. */
  readonly isPrivate: boolean;
}

/** Whoever asked moves in their message; anyone else gets what they pressed for as a private copy. */
export function planPress(press: Press, library: Library, texts = textsOf(press.locale)): Plan {
  const { customId, shown, isOwn, sharesAs = null } = press;
  const state = readState(shown);
  const button = parseButtonId(customId);
  const command = button && findCommand(button.command);
  if (!command || !canRun(command, state)) return privately(notice(texts.notices.otherButton));
  const ephemeral = press.isPrivate || !isOwn;
  const view = { texts, position: button.position, ephemeral, canShare: canShare(press), sharedBy: null };
  const run = (changes: Partial<View>) => () => command.run(inputOf(state, press), library, { ...view, ...changes });
  switch (button.verb) {
    case 'share':
      if (sharesAs === null) return privately(notice(texts.notices.otherButton));
      return { place: 'channel', message: run({ ephemeral: false, sharedBy: sharesAs }) };
    case 'context':
    case 'up':
    case 'down': {
      const article = library.article(button.article);
      const context = article && contextMessage(article, button, state, { ...view, ephemeral: true });
      const answer = context ?? goneMessage(command.declaration.name, state, view);
      return button.verb !== 'context' && isOwn ? inPlace(answer) : privately(answer);
    }
    default:
      if (!isOwn) return { place: 'private', message: run({}) };
      return {
        place: 'in-place',
        isQuestion: button.verb === 'again' && QUESTIONS.includes(command),
        message: run({ sharedBy: readSharedBy(shown) }),
      };
  }
}

/**
 * Without Discord: there is nobody else, and nothing shows a moment in the reader's own time. It stands as its article
 * writes it, which is also the day that a filter by date goes by.
 */
export function runCommand(name: string, input: Input, library: Library): Promise<Message> {
  return planCommand(name, input, library, withWrittenMoments(textsOf(input.locale))).message();
}

/** Likewise. */
export function pressButton(
  press: Pick<Press, 'customId' | 'shown' | 'locale' | 'today'>,
  library: Library,
): Promise<Message> {
  const texts = withWrittenMoments(textsOf(press.locale));
  return planPress({ ...press, isOwn: true, isPrivate: false }, library, texts).message();
}

/** The message must still say everything that the command can't do without. */
function canRun({ declaration }: Command, state: State): boolean {
  const said = new Map<string, unknown>(Object.entries(state));
  return declaration.options.every(({ name, required = false }) => !required || Boolean(said.get(name)));
}

function inputOf(state: State, { locale, today }: Press): Input {
  const said = new Map<string, string | null | undefined>(Object.entries(state));
  return { getString: (name) => said.get(name) ?? null, getBoolean: () => null, locale, today };
}

function canShare({ sharesAs = null }: Pick<Press, 'sharesAs'>): boolean {
  return sharesAs !== null;
}

function privately(message: Message): Plan {
  return { place: 'private', message: async () => message };
}

function inPlace(message: Message): Plan {
  return { place: 'in-place', message: async () => message };
}

/** What is being typed into an option. */
export interface Typing {
  readonly command: string;
  readonly option: string;
  readonly typed: string;
  readonly locale: string;
}

/** Suggestions for the option that is being typed; none rather than an error. */
export function completeOption({ command, option, typed, locale }: Typing, library: Library): Choice[] {
  return findCommand(command)?.complete?.(option, typed, library, textsOf(locale)) ?? [];
}
