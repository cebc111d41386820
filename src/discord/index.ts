import { REST } from 'discord.js';
import type { DiscordSettings } from '../config.ts';
import type { Library } from '../library.ts';
import type { Logger } from '../log.ts';
import { answerInteraction } from './answer.ts';
import { openGateway } from './gateway.ts';
import { createRateLimit } from './rate-limit.ts';
import { explain, fetchApplication, untilReached } from './reach.ts';
import {
  clearCommands,
  duplicatedCommands,
  duplicateWarning,
  nameOf,
  refuse,
  registerCommands,
  type Scope,
  scopeOf,
} from './registration.ts';
import { restOptions } from './rest.ts';
import { within } from './within.ts';

/** How long the interactions under way may take once the bot is told to stop. */
const FINISH_MILLISECONDS = 5000;
/** Servers looked at for commands that show twice; a bot in more of them has long been registered globally. */
const MAX_SERVERS_CHECKED = 10;

export interface Bot {
  /** Whether Discord can send interactions right now. */
  isConnected(): boolean;
  /** Takes no more interactions, finishes those under way, closes the connection. */
  stop(): Promise<void>;
  /** Rejects with a PlainError when Discord ends the connection for good. */
  readonly ended: Promise<never>;
}

/** Limits for tests; what they are without is right for Discord. */
export interface Limits {
  /** Milliseconds after which whoever asked is told that the answer is on its way. */
  readonly deferAfter?: number;
}

/**
 * Registers the commands where they changed, logs in and answers. While Discord can't be reached it keeps trying and says
 * so in the log. Throws a PlainError when Discord refuses.
 */
export async function startBot(
  settings: DiscordSettings,
  library: Library,
  log: Logger,
  limits: Limits = {},
): Promise<Bot> {
  const rest = createRest(settings);
  const scope = scopeOf(settings.guildId);
  const fail = (error: unknown): never => {
    throw explain(error, settings);
  };
  const application = await untilReached(() => fetchApplication(rest, settings), settings, log).catch(fail);
  const register = () => registerCommands(rest, application.id, scope);
  const { changed, count } = await untilReached(register, settings, log).catch(refuse(scope));
  log.info(`${count} commands ${changed ? 'registered' : 'unchanged'} ${nameOf(scope)}`);

  const { answers, rateLimit } = settings;
  const rules = {
    isPrivateByDefault: answers === 'private',
    limit: rateLimit === null ? null : createRateLimit(rateLimit),
  };
  const underWay = new Set<Promise<void>>();
  let isStopping = false;
  const gateway = await openGateway(
    settings,
    (interaction) => {
      if (isStopping) return;
      const answered = answerInteraction(interaction, { library, rules, log, ...limits }).finally(() =>
        underWay.delete(answered),
      );
      underWay.add(answered);
    },
    log,
  ).catch(fail);
  log.info(`Ready as ${gateway.client.user.tag}. Invite: ${inviteLink(application.id)}`);
  const servers = new Set(gateway.client.guilds.cache.keys());
  if (settings.guildId !== null) servers.add(settings.guildId);
  warnOfDuplicates(rest, application.id, [...servers].slice(0, MAX_SERVERS_CHECKED), log).catch((error: unknown) =>
    log.debug({ err: error }, 'Looking for duplicated commands failed'),
  );
  return {
    isConnected: gateway.isConnected,
    ended: gateway.ended,
    async stop() {
      isStopping = true;
      await within(FINISH_MILLISECONDS, Promise.allSettled([...underWay]));
      await gateway.close();
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

export { type Examination, examine } from './examine.ts';

/** The address at which a server's owner installs the bot, with the least permissions: none. */
export function inviteLink(applicationId: string): string {
  const query = new URLSearchParams({ client_id: applicationId, scope: 'bot applications.commands', permissions: '0' });
  return `https://discord.com/oauth2/authorize?${query}`;
}

async function connect(settings: DiscordSettings) {
  const rest = createRest(settings);
  const application = await fetchApplication(rest, settings).catch((error: unknown) => {
    throw explain(error, settings);
  });
  return { rest, application };
}

function createRest({ api, token }: DiscordSettings): REST {
  return new REST(restOptions(api)).setToken(token);
}

async function warnOfDuplicates(rest: REST, applicationId: string, servers: readonly string[], log: Logger) {
  for (const server of servers) {
    const twice = await duplicatedCommands(rest, applicationId, server);
    if (twice.length > 0) log.warn(duplicateWarning(twice, server));
  }
}
