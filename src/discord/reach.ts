import { setTimeout as sleep } from 'node:timers/promises';
import { type APIApplication, DiscordAPIError, type REST, Routes } from 'discord.js';
import type { DiscordSettings } from '../config.ts';
import type { Logger } from '../log.ts';
import { PlainError } from '../plain-error.ts';

const FIRST_PAUSE_MILLISECONDS = 1000;
const MAX_PAUSE_MILLISECONDS = 5 * 60_000;

export const REFUSED_TOKEN =
  'Discord refuses DISCORD_TOKEN. Copy it anew: Discord Developer Portal → your application → Bot → Reset Token.';

/** Milliseconds before the next try after so many failures in a row. */
export function pauseAfter(failures: number): number {
  return failures === 0 ? 0 : Math.min(FIRST_PAUSE_MILLISECONDS * 2 ** (failures - 1), MAX_PAUSE_MILLISECONDS);
}

/** Tries again and again where Discord can't be reached, and says so; rejects where it refuses. */
export async function untilReached<Result>(
  work: () => Promise<Result>,
  settings: DiscordSettings,
  log: Logger,
): Promise<Result> {
  for (let failures = 1; ; failures++) {
    try {
      return await work();
    } catch (error) {
      if (isRefusal(error)) throw error;
      const pause = pauseAfter(failures);
      log.debug({ err: error }, "Discord can't be reached");
      log.warn(`${nameOf(settings)} can't be reached (${reasonOf(error)}); trying again in ${pause / 1000} s`);
      await sleep(pause);
    }
  }
}

export async function fetchApplication(rest: REST, { api }: DiscordSettings): Promise<APIApplication> {
  const application = (await rest.get(Routes.currentApplication())) as APIApplication;
  if (typeof application?.id === 'string') return application;
  throw new PlainError(
    `DISCORD_API (${api}) doesn't answer as Discord does. Correct it, or leave it out for Discord's own.`,
  );
}

/** What the person at the machine can do about it. */
export function explain(error: unknown, settings: DiscordSettings): PlainError {
  if (error instanceof PlainError) return error;
  if (isRefusedToken(error)) return new PlainError(REFUSED_TOKEN, { cause: error });
  return new PlainError(
    `${nameOf(settings)} can't be reached or answers with an error (${reasonOf(error)}). Check the network and try again.`,
    { cause: error },
  );
}

/** Whether trying again would change nothing. */
function isRefusal(error: unknown): boolean {
  return error instanceof PlainError || error instanceof DiscordAPIError || isRefusedToken(error);
}

function isRefusedToken(error: unknown): boolean {
  const { status, code } = error as { status?: unknown; code?: unknown };
  return status === 401 || code === 'TokenInvalid';
}

function reasonOf(error: unknown): string {
  const { name, code, message } = error as { name?: unknown; code?: unknown; message?: string };
  if (name === 'AbortError') return 'no answer in time';
  return typeof code === 'string' ? code : String(message);
}

function nameOf({ api }: DiscordSettings): string {
  return api === null ? 'Discord' : `DISCORD_API (${api})`;
}
