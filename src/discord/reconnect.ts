import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, type ClientOptions, Events, SimpleShardingStrategy } from 'discord.js';
import type { Logger } from '../log.ts';
import { pauseAfter } from './reach.ts';

type BuildStrategy = NonNullable<NonNullable<ClientOptions['ws']>['buildStrategy']>;
type Manager = Parameters<BuildStrategy>[0];

/** Discord allows 1,000 identifies in 24 hours, over all processes, and resets the token of whoever sends more. */
const PLENTY_OF_IDENTIFIES = 250;

/** After so many failures in a row a session is given up: the one server that could resume it may be what fails. */
const MAX_RESUMES = 3;

interface Connection {
  state: 'up' | 'down' | 'connecting';
  /** Tries in a row that came to nothing. */
  failures: number;
  /** What the last of them stumbled over, where that is known. */
  cause: string | null;
}

export interface Reconnecting {
  /** For the client's options. */
  readonly buildStrategy: BuildStrategy;
  /** From here on the log tells how the connection is. */
  watch(client: Client): void;
  /** From here on a lost connection is what was wanted. */
  close(): void;
}

/** Connects as discord.js does, but for its haste: alone it tries twice a second for as long as nobody answers. */
export function createReconnecting(log: Logger): Reconnecting {
  /** By the shard's id. */
  const connections = new Map<number, Connection>();
  let isClosing = false;

  function connectionOf(shard: number): Connection {
    const connection = connections.get(shard) ?? { state: 'down', failures: 0, cause: null };
    connections.set(shard, connection);
    return connection;
  }

  function up(shard: number): void {
    connections.set(shard, { state: 'up', failures: 0, cause: null });
  }

  function lost(shard: number): void {
    const connection = connectionOf(shard);
    const wasUp = connection.state === 'up';
    connection.state = 'down';
    if (isClosing) return;
    if (wasUp) {
      log.info('Connection to Discord lost; reconnecting');
      return;
    }
    connection.failures += 1;
    const why = connection.cause === null ? '' : ` (${connection.cause})`;
    const pause = pauseAfter(connection.failures) / 1000;
    log.warn(`Discord's gateway can't be reached${why}; trying again in ${pause} s`);
  }

  async function waitForIdentify(manager: Manager): Promise<void> {
    // Without an answer the pause after failures has to do.
    const information = await manager.fetchGatewayInformation(true).catch(() => null);
    if (information === null) return;
    const pause = pauseBeforeIdentify(information.session_start_limit);
    if (pause === 0) return;
    const { remaining } = information.session_start_limit;
    log.warn(`Discord allows only ${remaining} more logins for now; the next one in ${Math.ceil(pause / 1000)} s`);
    await sleep(pause);
  }

  return {
    buildStrategy(manager) {
      const { retrieveSessionInfo, updateSessionInfo } = manager.options;
      // discord.js asks for the session before each try to connect; nothing else lets a try wait.
      manager.options.retrieveSessionInfo = async (shard) => {
        const connection = connectionOf(shard);
        if (connection.state !== 'down') return retrieveSessionInfo(shard);
        connection.state = 'connecting';
        await sleep(pauseAfter(connection.failures));
        if (connection.failures > MAX_RESUMES) await updateSessionInfo(shard, null);
        const session = await retrieveSessionInfo(shard);
        if (session === null) await waitForIdentify(manager);
        return session;
      };
      return new PatientStrategy(manager);
    },
    watch(client) {
      client.on(Events.ShardError, (error, shard) => {
        connectionOf(shard).cause = error.message;
      });
      client.on(Events.ShardReconnecting, lost);
      client.on(Events.ShardResume, (shard) => {
        up(shard);
        log.info('Connection to Discord resumed');
      });
      client.on(Events.ShardReady, (shard) => {
        up(shard);
        if (client.isReady()) log.info('Connected to Discord anew');
      });
    },
    close() {
      isClosing = true;
    },
  };
}

/** discord.js fails its login at a shard's first error, while that shard goes on trying. */
class PatientStrategy extends SimpleShardingStrategy {
  override async connect(): Promise<void> {
    await super.connect().catch(() => {});
  }
}

/**
 * Milliseconds before the next identify, from what Discord says is left until its count starts anew: few are spread over
 * that time, so that neither a failing connection nor a process that is started over and over uses them up.
 */
function pauseBeforeIdentify({ remaining, reset_after }: { remaining: number; reset_after: number }): number {
  return remaining > PLENTY_OF_IDENTIFIES ? 0 : Math.ceil(reset_after / Math.max(remaining, 1));
}
