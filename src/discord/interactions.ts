import { type AutocompleteInteraction, type Interaction, InteractionContextType } from 'discord.js';
import {
  type Choice,
  completeOption,
  type Plan,
  planCommand,
  planMessageCommand,
  planPress,
} from '../../commands/index.ts';
import type { Library } from '../library.ts';
import { EPHEMERAL, notice, readState, textsOf } from '../messages/index.ts';
import type { RateLimit } from './rate-limit.ts';

/** What a moderator set. */
export interface Rules {
  readonly isPrivateByDefault: boolean;
  /** Null where members may ask as much as they like. */
  readonly limit: RateLimit | null;
}

/**
 * What the interaction leads to. One that this version doesn't know leads to a notice, and so does a question too many.
 */
export function planOf(interaction: Interaction, library: Library, rules: Rules): Plan {
  const plan = unlimitedPlan(interaction, library, rules);
  const until = plan.isQuestion ? (rules.limit?.take(interaction.user.id, Date.now()) ?? null) : null;
  if (until === null || rules.limit === null) return plan;
  const { answer } = textsOf(interaction.locale);
  const when = `<t:${Math.ceil(until / 1000)}:R>`;
  const refusal = notice(answer.tooMany(rules.limit.perMinute, when));
  return { place: 'private', message: async () => refusal };
}

function unlimitedPlan(interaction: Interaction, library: Library, { isPrivateByDefault }: Rules): Plan {
  if (interaction.isChatInputCommand()) {
    const { options, commandName } = interaction;
    const input = {
      getString: (name: string) => options.getString(name),
      getBoolean: (name: string) => options.getBoolean(name),
      isPrivateByDefault,
      ...readerOf(interaction),
    };
    return planCommand(commandName, input, library);
  }
  if (interaction.isMessageContextMenuCommand()) {
    const { targetMessage, commandName } = interaction;
    const input = { getString: () => null, getBoolean: () => null, ...readerOf(interaction) };
    return planMessageCommand(commandName, targetMessage.content, input, library);
  }
  if (interaction.isButton()) {
    const { message, customId, user } = interaction;
    const isPrivate = message.flags.has(EPHEMERAL);
    const isOwn = isPrivate || message.interactionMetadata?.user.id === user.id;
    return planPress({ customId, shown: shownIn(interaction), isOwn, isPrivate, ...readerOf(interaction) }, library);
  }
  return { place: 'private', message: async () => notice(textsOf(interaction.locale).notices.otherThing) };
}

/** What suits the option that is being typed. */
export function choicesOf({ commandName, options, locale }: AutocompleteInteraction, library: Library): Choice[] {
  const { name: option, value: typed } = options.getFocused(true);
  return completeOption({ command: commandName, option, typed, locale }, library);
}

/** What the log calls it. */
export function nameOf(interaction: Interaction): string {
  if (interaction.isCommand() || interaction.isAutocomplete()) return `/${interaction.commandName}`;
  return interaction.isMessageComponent() ? interaction.customId : `interaction of type ${interaction.type}`;
}

/** What must not be logged: the words of a member, and the token that answers in their name. */
export function secretsOf(interaction: Interaction): string[] {
  const words: unknown[] = [interaction.token];
  if (interaction.isChatInputCommand()) words.push(...interaction.options.data.map(({ value }) => value));
  if (interaction.isAutocomplete()) words.push(interaction.options.getFocused());
  if (interaction.isMessageContextMenuCommand()) words.push(interaction.targetMessage.content);
  if (interaction.isMessageComponent()) words.push(...Object.values(readState(shownIn(interaction))));
  return words.filter((word) => typeof word === 'string');
}

function shownIn({ message }: Extract<Interaction, { message: object }>): unknown {
  return message.components.map((component) => component.toJSON());
}

function readerOf({ context, user, locale, createdAt }: Interaction) {
  return {
    locale,
    // In UTC: Discord doesn't say where a member lives.
    today: createdAt.toISOString().slice(0, 10),
    // In a direct message with the bot there is nobody to share with.
    sharesAs: context === InteractionContextType.BotDM ? null : user.id,
  };
}
