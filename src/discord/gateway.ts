import { Client, Events, type Interaction, Options, Status } from 'discord.js';
import type { DiscordSettings } from '../config.ts';
import type { Logger } from '../log.ts';
import { PlainError } from '../plain-error.ts';
import { REFUSED_TOKEN, untilReached } from './reach.ts';
import { createReconnecting } from './reconnect.ts';
import { restOptions } from './rest.ts';
import { within } from './within.ts';

const AUTHENTICATION_FAILED = 4004;
/** What is left open after this ends with the process. */
const CLOSE_MILLISECONDS = 1000;

export interface Gateway {
  readonly client: Client<true>;
  /** Whether Discord can send interactions right now. */
  isConnected(): boolean;
  /** Rejects with a PlainError when Discord ends the connection for good. */
  readonly ended: Promise<never>;
  close(): Promise<void>;
}

/** Logs in, however long it takes until Discord can be reached, and stays. Rejects when Discord refuses. */
export async function openGateway(
  settings: DiscordSettings,
  onInteraction: (interaction: Interaction) => void,
  log: Logger,
): Promise<Gateway> {
  const reconnecting = createReconnecting(log);
  let onReady: (client: Client<true>) => void;
  let onEnd: (why: PlainError) => void;
  const ready = new Promise<Client<true>>((resolve) => {
    onReady = resolve;
  });
  const ended = new Promise<never>((_, reject) => {
    onEnd = reject;
  });
  // Whoever opens the gateway waits for this; until then a rejection must not end the process by itself.
  ended.catch(() => {});

  const logIn = async () => {
    const client = new Client({
      // Interactions need no intent; with one, they queue behind servers that are down.
      intents: [],
      shards: 'auto',
      makeCache: Options.cacheWithLimits({ MessageManager: 0, UserManager: 0, GuildMemberManager: 0 }),
      rest: restOptions(settings.api),
      ws: { buildStrategy: reconnecting.buildStrategy },
    });
    reconnecting.watch(client);
    client.on(Events.InteractionCreate, onInteraction);
    client.on(Events.Error, (error) => log.error({ err: error }, 'discord.js reports an error'));
    client.on(Events.Warn, (warning) => log.warn(warning));
    client.once(Events.ClientReady, onReady);
    client.on(Events.ShardDisconnect, ({ code }) => {
      const isRefused = code === AUTHENTICATION_FAILED;
      onEnd(new PlainError(isRefused ? REFUSED_TOKEN : `Discord closed the connection for good (${code}).`));
    });
    await client.login(settings.token);
  };
  // A login that failed for good leaves nothing to be ready.
  const loggedIn = untilReached(logIn, settings, log).then(() => ready);
  const client = await Promise.race([loggedIn, ended]);
  return {
    client,
    // `client.isReady()` stays true while a lost connection is sought again.
    isConnected: () => client.ws.shards.every(({ status }) => status === Status.Ready),
    ended,
    async close() {
      reconnecting.close();
      await within(CLOSE_MILLISECONDS, client.destroy());
    },
  };
}
