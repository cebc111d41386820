import { DiscordAPIError, type Interaction, InteractionContextType, Routes } from 'discord.js';
import { completeOption, type Plan, planCommand, planMessageCommand, planPress } from '../../commands/index.ts';
import type { Library } from '../library.ts';
import type { Logger } from '../log.ts';
import { EPHEMERAL, notice, textsOf } from '../messages/index.ts';

/** Discord's interaction callback types. */
const REPLY = 4;
const UPDATE_MESSAGE = 7;
const CHOICES = 8;

/** Discord's code for a second first-response: an earlier one arrived and only its receipt was lost. */
const ALREADY_ANSWERED = 40060;

interface Response {
  readonly type: typeof REPLY | typeof UPDATE_MESSAGE | typeof CHOICES;
  readonly data: object;
}

/** Answers one interaction. Never throws: whatever goes wrong, the member is told and the log keeps the cause. */
export async function answerInteraction(interaction: Interaction, library: Library, log: Logger): Promise<void> {
  const response = await responseTo(interaction, library).catch((error: unknown): Response | null => {
    log.error({ err: error }, `An interaction failed: ${nameOf(interaction)}`);
    if (interaction.isAutocomplete()) return { type: CHOICES, data: { choices: [] } };
    return { type: REPLY, data: notice(textsOf(interaction.locale).notices.failed) };
  });
  if (response === null) return;
  try {
    // Messages are Discord's JSON already; discord.js would only wrap and unwrap them.
    const route = Routes.interactionCallback(interaction.id, interaction.token);
    await interaction.client.rest.post(route, { body: response, auth: false });
  } catch (error) {
    if (error instanceof DiscordAPIError && error.code === ALREADY_ANSWERED) return;
    log.error({ err: error }, `An answer didn't reach Discord: ${nameOf(interaction)}`);
  }
}

async function responseTo(interaction: Interaction, library: Library): Promise<Response | null> {
  if (interaction.isAutocomplete()) {
    const { name: option, value: typed } = interaction.options.getFocused(true);
    const typing = { command: interaction.commandName, option, typed, locale: interaction.locale };
    return { type: CHOICES, data: { choices: completeOption(typing, library) } };
  }
  if (interaction.isChatInputCommand()) {
    const { options, commandName } = interaction;
    const input = {
      getString: (name: string) => options.getString(name),
      getBoolean: (name: string) => options.getBoolean(name),
      ...readerOf(interaction),
    };
    return carryOut(planCommand(commandName, input, library));
  }
  if (interaction.isMessageContextMenuCommand()) {
    const { targetMessage, commandName } = interaction;
    const input = { getString: () => null, getBoolean: () => null, ...readerOf(interaction) };
    return carryOut(planMessageCommand(commandName, targetMessage.content, input, library));
  }
  if (interaction.isButton()) {
    const { message, customId, user } = interaction;
    const isPrivate = message.flags.has(EPHEMERAL);
    const press = {
      customId,
      shown: message.components.map((component) => component.toJSON()),
      ...readerOf(interaction),
      isOwn: isPrivate || message.interactionMetadata?.user.id === user.id,
      isPrivate,
    };
    return carryOut(planPress(press, library));
  }
  if (!interaction.isRepliable()) return null;
  return { type: REPLY, data: notice(textsOf(interaction.locale).notices.otherThing) };
}

async function carryOut(plan: Plan): Promise<Response> {
  return { type: plan.place === 'in-place' ? UPDATE_MESSAGE : REPLY, data: await plan.message() };
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

function nameOf(interaction: Interaction): string {
  if (interaction.isCommand() || interaction.isAutocomplete()) return `/${interaction.commandName}`;
  return interaction.isMessageComponent() ? interaction.customId : `interaction of type ${interaction.type}`;
}
