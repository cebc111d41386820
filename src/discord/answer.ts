import { randomBytes } from 'node:crypto';
import { type AutocompleteInteraction, DiscordAPIError, type Interaction, Routes } from 'discord.js';
import type { Choice, Plan } from '../../commands/index.ts';
import type { Library } from '../library.ts';
import { type Logger, withoutWords } from '../log.ts';
import { EPHEMERAL, type Message, notice, textsOf, withoutPictures } from '../messages/index.ts';
import { drawPng } from '../picture/index.ts';
import { choicesOf, nameOf, planOf, type Rules, secretsOf } from './interactions.ts';
import { inTurn } from './turns.ts';
import { within } from './within.ts';

/** Discord's interaction callback types. */
const REPLY = 4;
const DEFERRED_REPLY = 5;
const DEFERRED_UPDATE = 6;
const UPDATE = 7;
const CHOICES = 8;

/** Discord's code for a second first-response: an earlier one arrived and only its receipt was lost. */
const ALREADY_ANSWERED = 40060;
/** Discord's code for a message that isn't there: an earlier request deleted it and only its receipt was lost. */
const UNKNOWN_MESSAGE = 10008;
/** HTTP statuses of an answer that Discord won't show as it is: malformed, not allowed there, too large. */
const REFUSALS = [400, 403, 413];

/** Discord waits 3 s for the first response; that leaves time for two that get lost on the way. */
const DEFER_AFTER_MILLISECONDS = 1000;

export interface Answering {
  readonly library: Library;
  readonly rules: Rules;
  readonly log: Logger;
  /** Milliseconds after which whoever asked is told that the answer is on its way. */
  readonly deferAfter?: number;
}

interface Answer {
  readonly place: Plan['place'];
  readonly message: Message;
  /** The message's pictures, drawn. */
  readonly files?: readonly { readonly name: string; readonly data: Buffer; readonly contentType: string }[];
}

/**
 * Answers one interaction: at once where the answer is ready in time, else by a deferral that becomes the answer. Never
 * throws: whatever goes wrong, the member is told with a reference, under which the log keeps the cause.
 */
export async function answerInteraction(interaction: Interaction, answering: Answering): Promise<void> {
  try {
    if (interaction.isAutocomplete()) await suggest(interaction, answering);
    else await reply(interaction, answering);
  } catch (error) {
    answering.log.error({ err: withoutWords(error, secretsOf(interaction)) }, `Unanswered: ${nameOf(interaction)}`);
  }
}

/**
 * Suggestions can't be deferred, and none are better than an error. They are made in no time and don't wait for the turns
 * of questions: who types must not feel that others ask.
 */
async function suggest(interaction: AutocompleteInteraction, { library, log }: Answering): Promise<void> {
  let choices: Choice[] = [];
  try {
    choices = choicesOf(interaction, library);
  } catch (error) {
    reportFailure(interaction, error, log);
  }
  await callBack(interaction, { type: CHOICES, data: { choices } });
}

async function reply(interaction: Interaction, answering: Answering): Promise<void> {
  const { log, deferAfter } = answering;
  const apologise = (error: unknown): Answer => {
    const reference = reportFailure(interaction, error, log);
    return { place: 'private', message: notice(textsOf(interaction.locale).notices.failed(reference)) };
  };
  const plan = planSafely(interaction, answering);
  const answer = inTurn(async () => drawn({ place: plan.place, message: await plan.message() }, log)).catch(apologise);
  let send = (given: Answer) => sendFirst(interaction, given);
  if ((await within(deferAfter ?? DEFER_AFTER_MILLISECONDS, answer)) === null) {
    await defer(interaction, plan.place);
    send = (given) => sendDeferred(interaction, plan.place, given);
  }
  const given = await answer;
  const refused = (other: (error: unknown) => Answer) => (error: unknown) => {
    if (!(error instanceof DiscordAPIError && REFUSALS.includes(error.status))) throw error;
    return send(other(error));
  };
  const sent = given.files?.length
    ? send(given).catch(refused((error) => withoutFiles(given, error, log)))
    : send(given);
  // What Discord refuses to show leaves the member with nothing, so they are told.
  await sent.catch(refused(apologise));
}

/** Without its pictures where they can't be drawn. */
async function drawn(answer: Answer, log: Logger): Promise<Answer> {
  const { pictures } = answer.message;
  if (pictures === undefined) return answer;
  try {
    const files = pictures.map(async ({ name, svg }) => ({
      name,
      data: Buffer.from(await drawPng(svg)),
      contentType: 'image/png',
    }));
    return { ...answer, files: await Promise.all(files) };
  } catch (error) {
    return withoutFiles(answer, error, log);
  }
}

/** The text says the same as the pictures. */
function withoutFiles({ place, message }: Answer, reason: unknown, log: Logger): Answer {
  log.warn({ err: reason }, 'An answer goes without its picture');
  return { place, message: withoutPictures(message) };
}

/**
 * What Discord is sent of a message. `attachments` names the files that come along; those that an edited message had
 * before are gone where it doesn't name them.
 */
function contentOf({ message: { pictures = [], ...message } }: Answer): object {
  const attachments = pictures.map(({ name, description }, id) => ({ id: String(id), filename: name, description }));
  return { ...message, attachments };
}

/** A plan that can't be made fails when it is carried out. */
function planSafely(interaction: Interaction, { library, rules }: Answering): Plan {
  try {
    return planOf(interaction, library, rules);
  } catch (error) {
    return { place: 'private', message: () => Promise.reject(error) };
  }
}

/** The reference under which the log has it. */
function reportFailure(interaction: Interaction, error: unknown, log: Logger): string {
  const reference = randomBytes(3).toString('hex');
  log.error({ err: withoutWords(error, secretsOf(interaction)) }, `Failure ${reference}: ${nameOf(interaction)}`);
  return reference;
}

function sendFirst(interaction: Interaction, answer: Answer): Promise<void> {
  const type = answer.place === 'in-place' ? UPDATE : REPLY;
  return callBack(interaction, { type, data: contentOf(answer) }, answer.files);
}

/** A message that is to change stays as it is; anything else shows that the answer is on its way, to whom it is for. */
function defer(interaction: Interaction, place: Plan['place']): Promise<void> {
  if (place === 'in-place') return callBack(interaction, { type: DEFERRED_UPDATE });
  return callBack(interaction, { type: DEFERRED_REPLY, data: { flags: place === 'private' ? EPHEMERAL : 0 } });
}

/** `promised` is where the deferral said that the answer would be. */
async function sendDeferred(interaction: Interaction, promised: Plan['place'], answer: Answer): Promise<void> {
  const { client, applicationId, token } = interaction;
  const original = Routes.webhookMessage(applicationId, token, '@original');
  const { message, files = [] } = answer;
  const body = contentOf(answer);
  // Who sees a message was decided by the deferral; what is for one only then needs a message of its own.
  const isEphemeral = (message.flags & EPHEMERAL) !== 0;
  if (promised === 'channel' && isEphemeral) {
    await client.rest.delete(original, { auth: false }).catch(unlessCode(UNKNOWN_MESSAGE));
    await client.rest.post(Routes.webhook(applicationId, token), { body, files: [...files], auth: false });
  } else if (promised === 'in-place' && answer.place !== 'in-place') {
    await client.rest.post(Routes.webhook(applicationId, token), { body, files: [...files], auth: false });
  } else {
    const edit = { ...body, flags: message.flags & ~EPHEMERAL };
    await client.rest.patch(original, { body: edit, files: [...files], auth: false });
  }
}

/** The first response. Messages are Discord's JSON already; discord.js would only wrap and unwrap them. */
async function callBack({ client, id, token }: Interaction, body: object, files: Answer['files'] = []): Promise<void> {
  const route = Routes.interactionCallback(id, token);
  await client.rest.post(route, { body, files: [...files], auth: false }).catch(unlessCode(ALREADY_ANSWERED));
}

function unlessCode(code: number) {
  return (error: unknown): void => {
    if (!(error instanceof DiscordAPIError && error.code === code)) throw error;
  };
}
