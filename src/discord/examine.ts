import { ApplicationFlags, DiscordAPIError, REST, RESTEvents, Routes } from 'discord.js';
import type { DiscordSettings } from '../config.ts';
import { explain, fetchApplication } from './reach.ts';
import { compareCommands, type Difference, duplicatedCommands, nameOf, scopeOf } from './registration.ts';
import { restOptions } from './rest.ts';

/** What Discord says of the bot, without logging in. */
export interface Examination {
  readonly application: { readonly id: string; readonly name: string };
  /** Privileged intents that are on although none is needed. */
  readonly intents: readonly string[];
  /** Where Discord sends commands instead of to the bot; null where it doesn't. */
  readonly endpoint: string | null;
  /** Where the commands of these settings stand, in words. */
  readonly scope: string;
  /** Null where Discord doesn't let the bot see that server's commands. */
  readonly commands: Difference | null;
  /** Servers in which commands show twice, of the first ones that the bot is in. */
  readonly duplicated: readonly { readonly server: string; readonly names: readonly string[] }[];
  /** Seconds by which this machine's clock is ahead of Discord's; null where Discord didn't say. */
  readonly clockAhead: number | null;
}

const MAX_SERVERS = 10;
const INTENTS = [
  ['Presence', ApplicationFlags.GatewayPresence | ApplicationFlags.GatewayPresenceLimited],
  ['Server Members', ApplicationFlags.GatewayGuildMembers | ApplicationFlags.GatewayGuildMembersLimited],
  ['Message Content', ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited],
] as const;

/** Only reads. Throws a PlainError when Discord can't be reached or refuses the token. */
export async function examine(settings: DiscordSettings): Promise<Examination> {
  // Somebody waits for what it finds; a hung request of 15 s says enough.
  const rest = new REST({ ...restOptions(settings.api), retries: 0 }).setToken(settings.token);
  let clockAhead: number | null = null;
  rest.on(RESTEvents.Response, (_request, response) => {
    const theirs = Date.parse(response.headers.get('date') ?? '');
    if (!Number.isNaN(theirs)) clockAhead = Math.round((Date.now() - theirs) / 1000);
  });
  try {
    const { id, name, flags = 0, interactions_endpoint_url: endpoint } = await fetchApplication(rest, settings);
    const scope = scopeOf(settings.guildId);
    const commands = await compareCommands(rest, id, scope).catch(nullIfRefused);
    const duplicated = [];
    for (const server of await serversOf(rest, settings)) {
      const names = (await duplicatedCommands(rest, id, server).catch(nullIfRefused)) ?? [];
      if (names.length > 0) duplicated.push({ server, names });
    }
    return {
      application: { id, name },
      intents: INTENTS.filter(([, mask]) => (flags & mask) !== 0).map(([intent]) => intent),
      endpoint: endpoint || null,
      scope: nameOf(scope),
      commands,
      duplicated,
      clockAhead,
    };
  } catch (error) {
    throw explain(error, settings);
  }
}

async function serversOf(rest: REST, { guildId }: DiscordSettings): Promise<string[]> {
  const listed = (await rest.get(Routes.userGuilds()).catch(nullIfRefused)) as readonly { id: string }[] | null;
  const servers = new Set([...(guildId === null ? [] : [guildId]), ...(listed ?? []).map(({ id }) => id)]);
  return [...servers].slice(0, MAX_SERVERS);
}

function nullIfRefused(error: unknown): null {
  if (error instanceof DiscordAPIError && [403, 404].includes(error.status)) return null;
  throw error;
}
