import { type AutocompleteInteraction, type Interaction, InteractionContextType } from 'discord.js';
import { type Choice, completeOption, type Plan, planCommand, planPress } from '../../commands/index.ts';
import type { Day } from '../date.ts';
import type { Library } from '../library.ts';
import { EPHEMERAL, notice, readState, textsOf } from '../messages/index.ts';

/** What the interaction leads to. One that this version doesn't know leads to a notice. */
export function planOf(interaction: Interaction, library: Library): Plan {
  const { locale, createdAt } = interaction;
  const asked = { locale, today: dayAt(createdAt), sharesAs: sharerOf(interaction) };
  if (interaction.isChatInputCommand()) {
    const { options } = interaction;
    const input = {
      getString: (name: string) => options.getString(name),
      getBoolean: (name: string) => options.getBoolean(name),
      ...asked,
    };
    return planCommand(interaction.commandName, input, library);
  }
  if (interaction.isButton()) {
    const { message, customId, user } = interaction;
    const isPrivate = message.flags.has(EPHEMERAL);
    const isOwn = isPrivate || message.interactionMetadata?.user.id === user.id;
    return planPress({ customId, shown: shownIn(interaction), isOwn, isPrivate, ...asked }, library);
  }
  return { place: 'private', message: async () => notice(textsOf(locale).notices.otherThing) };
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

/** In a direct message with the bot there is nobody to share with. */
function sharerOf({ context, user }: Interaction): string | null {
  return context === InteractionContextType.BotDM ? null : user.id;
}

/** In UTC: Discord doesn't say where a member lives. */
function dayAt(moment: Date): Day {
  return moment.toISOString().slice(0, 10);
}
