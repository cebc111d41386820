import { type APIApplication, Client, DiscordAPIError, Events, Options, REST, Routes } from 'discord.js';
import type { DiscordSettings } from '../config.ts';
import type { Library } from '../library.ts';
import type { Logger } from '../log.ts';
import { PlainError } from '../plain-error.ts';
import { answerInteraction } from './interactions.ts';
import { clearCommands, duplicatedCommands, registerCommands, type Scope, scopeOf } from './registration.ts';

/** How long interactions under way may take once the bot is told to stop. */
const STOP_MILLISECONDS = 5000;
/** Servers looked at for commands that show twice; a bot in more of them has long been registered globally. */
const MAX_SERVERS_CHECKED = 10;
const AUTHENTICATION_FAILED = 4004;

export interface Bot {
  /** Takes no more interactions, finishes those under way, closes the connection. */
  stop(): Promise<void>;
  /** Rejects with a PlainError when Discord ends the connection for good. */
  readonly ended: Promise<never>;
}

/** Registers the commands where they changed, logs in and answers. Throws a PlainError when Discord refuses. */
export async function startBot(settings: DiscordSettings, library: Library, log: Logger): Promise<Bot> {
  const client = new Client({
    // Interactions need no intent; with one, they queue behind servers that are down.
    intents: [],
    makeCache: Options.cacheWithLimits({ MessageManager: 0, UserManager: 0, GuildMemberManager: 0 }),
    // discord.js counts answers to interactions, which Discord exempts, against this.
    rest: { ...restOptions(settings), globalRequestsPerSecond: 1000 },
  });
  client.rest.setToken(settings.token);
  const application = await fetchApplication(client.rest, settings);
  const scope = scopeOf(settings.guildId);
  const { changed, count } = await registerCommands(client.rest, application.id, scope).catch(refuse(scope));
  log.info(`${count} commands ${changed ? 'registered' : 'unchanged'} ${nameOf(scope)}`);

  const underWay = new Set<Promise<void>>();
  let stopping = false;
  client.on(Events.InteractionCreate, (interaction) => {
    if (stopping) return;
    const answered = answerInteraction(interaction, library, log).finally(() => underWay.delete(answered));
    underWay.add(answered);
  });
  client.on(Events.Error, (error) => log.error({ err: error }, 'discord.js reports an error'));
  client.on(Events.Warn, (warning) => log.warn(warning));
  client.on(Events.ShardReconnecting, () => {
    if (!stopping) log.info('Connection to Discord lost; reconnecting');
  });
  client.on(Events.ShardResume, () => log.info('Connection to Discord resumed'));
  client.once(Events.ClientReady, ({ user, guilds }) => {
    log.info(`Ready as ${user.tag}. Invite: ${inviteLink(application.id)}`);
    const servers = new Set([...(settings.guildId === null ? [] : [settings.guildId]), ...guilds.cache.keys()]);
    warnOfDuplicates(client.rest, application.id, [...servers].slice(0, MAX_SERVERS_CHECKED), log).catch(
      (error: unknown) => log.debug({ err: error }, 'Looking for duplicated commands failed'),
    );
  });
  const ended = new Promise<never>((_, reject) => {
    client.on(Events.ShardDisconnect, ({ code }) => {
      const why = code === AUTHENTICATION_FAILED ? REFUSED_TOKEN : `Discord closed the connection for good (${code}).`;
      if (!stopping) reject(new PlainError(why));
    });
  });
  // Whoever starts the bot waits for this; until then a rejection must not end the process by itself.
  ended.catch(() => {});

  await client.login(settings.token).catch((error: unknown) => {
    throw explain(error, settings);
  });
  return {
    ended,
    async stop() {
      stopping = true;
      let timer: NodeJS.Timeout | undefined;
      const tooLong = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, STOP_MILLISECONDS);
      });
      await Promise.race([Promise.allSettled([...underWay]), tooLong]);
      clearTimeout(timer);
      await client.destroy();
    },
  };
}

/** Only registers. Resolves to the lines to print. */
export async function register(settings: DiscordSettings): Promise<string[]> {
  const { rest, application } = await connect(settings);
  const scope = scopeOf(settings.guildId);
  const { changed, count } = await registerCommands(rest, application.id, scope).catch(refuse(scope));
  const lines = [`${count} commands ${changed ? 'registered' : 'unchanged'} ${nameOf(scope)}.`];
  if (settings.guildId !== null) {
    const twice = await duplicatedCommands(rest, application.id, settings.guildId);
    if (twice.length > 0) lines.push(duplicateWarning(twice, settings.guildId));
  }
  return lines;
}

/** Removes all of the application's commands from one scope. Resolves to the lines to print. */
export async function clear(settings: DiscordSettings, scope: Scope): Promise<string[]> {
  const { rest, application } = await connect(settings);
  await clearCommands(rest, application.id, scope).catch(refuse(scope));
  return [`Commands removed ${nameOf(scope)}.`];
}

/** The address at which a server's owner installs the bot, with the least permissions: none. */
function inviteLink(applicationId: string): string {
  const query = new URLSearchParams({ client_id: applicationId, scope: 'bot applications.commands', permissions: '0' });
  return `https://discord.com/oauth2/authorize?${query}`;
}

async function connect(settings: DiscordSettings): Promise<{ rest: REST; application: APIApplication }> {
  const rest = new REST(restOptions(settings)).setToken(settings.token);
  return { rest, application: await fetchApplication(rest, settings) };
}

function restOptions({ api }: DiscordSettings) {
  return api === null ? {} : { api };
}

async function fetchApplication(rest: REST, settings: DiscordSettings): Promise<APIApplication> {
  return rest.get(Routes.currentApplication()).catch((error: unknown) => {
    throw explain(error, settings);
  }) as Promise<APIApplication>;
}

const REFUSED_TOKEN =
  'Discord refuses DISCORD_TOKEN. Copy it anew: Discord Developer Portal → your application → Bot → Reset Token.';

function explain(error: unknown, { api }: DiscordSettings): PlainError {
  const { status, code, message } = error as { status?: number; code?: unknown; message?: string };
  if (status === 401 || code === 'TokenInvalid' || code === AUTHENTICATION_FAILED) {
    return new PlainError(REFUSED_TOKEN, { cause: error });
  }
  const where = api === null ? 'Discord' : `DISCORD_API (${api})`;
  const why = typeof code === 'string' ? code : message;
  return new PlainError(
    `${where} can't be reached or answers with an error (${why}). Check the network and try again.`,
    {
      cause: error,
    },
  );
}

function refuse(scope: Scope) {
  return (error: unknown): never => {
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
    const isUnknownServer = error instanceof DiscordAPIError && [403, 404].includes(error.status);
    const remedy = isUnknownServer
      ? 'Check DISCORD_GUILD_ID, and that the bot was invited to that server'
      : 'Try again with npm run register';
    throw new PlainError(`Discord refuses to register commands ${nameOf(scope)} (${why}). ${remedy}.`, {
      cause: error,
    });
  };
}

async function warnOfDuplicates(rest: REST, applicationId: string, servers: readonly string[], log: Logger) {
  for (const server of servers) {
    const twice = await duplicatedCommands(rest, applicationId, server);
    if (twice.length > 0) log.warn(duplicateWarning(twice, server));
  }
}

function duplicateWarning(names: readonly string[], server: string): string {
  const list = names.map((name) => `/${name}`).join(', ');
  return `${list} stand globally and in server ${server}, so members see them twice. Remove one: npm run register -- --clear global, or npm run register -- --clear server --server ${server}`;
}

function nameOf(scope: Scope): string {
  return scope.kind === 'global' ? 'globally' : `in server ${scope.id}`;
}
