import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { config as loadDotenv, parse as parseDotenv } from 'dotenv';
import { PlainError } from './plain-error.ts';

/** Every setting there is, in the environment or in `.env`. */
export const SETTINGS = [
  'DISCORD_TOKEN',
  'DISCORD_GUILD_ID',
  'DISCORD_API',
  'ANSWERS',
  'RATE_LIMIT',
  'CORPUS',
  'HEARTBEAT',
  'LOG_LEVEL',
] as const;

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export interface LocalSettings {
  /** Folder of articles. */
  readonly corpus: string;
  readonly logLevel: LogLevel;
  /** File that is written again and again while Discord is connected; null for none. */
  readonly heartbeat: string | null;
}

export interface DiscordSettings {
  readonly token: string;
  /** Register commands in this server only, where they show at once. */
  readonly guildId: string | null;
  /** Base of Discord's REST API, without the version; null for Discord's own. */
  readonly api: string | null;
  /** Who sees an answer when a member doesn't say. */
  readonly answers: 'public' | 'private';
  /** Questions per member and minute; null for as many as they like. */
  readonly rateLimit: number | null;
}

export type Environment = Readonly<Record<string, string | undefined>>;

const SEEDS = fileURLToPath(new URL('../seeds', import.meta.url));
const TOKEN = /^[\w-]{18,}\.[\w-]{3,}\.[\w-]{20,}$/;

export interface EnvFile {
  readonly path: string;
  /** Names in it that Dateline doesn't know, such as a misspelt one. */
  readonly unknown: readonly string[];
}

/** The `.env` that `readEnvironment` takes, or null where there is none. Throws a PlainError where it can't be read. */
export function findEnvFile(): EnvFile | null {
  const path = resolve('.env');
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    throw new PlainError(`${path} can't be read (${code}). Make it readable to the user who runs Dateline.`);
  }
  // What Windows calls Unicode is UTF-16, of which nothing would be understood.
  if (text.includes('\0')) throw new PlainError(`${path} isn't UTF-8. Save it anew with the encoding UTF-8.`);
  const names = Object.keys(parseDotenv(text));
  return { path, unknown: names.filter((name) => !SETTINGS.some((known) => known === name)) };
}

/** The process's environment, `.env` in the working directory included; what is set outside of `.env` wins. */
export function readEnvironment(): Environment {
  loadDotenv({ quiet: true });
  return process.env;
}

/** Throws a PlainError that names the setting and the remedy. */
export function localSettings(environment: Environment): LocalSettings {
  const logLevel = setting(environment, 'LOG_LEVEL') ?? 'info';
  if (!isLogLevel(logLevel)) {
    throw new PlainError(`LOG_LEVEL is "${logLevel}"; set it to one of ${LOG_LEVELS.join(', ')}.`);
  }
  return { corpus: setting(environment, 'CORPUS') ?? SEEDS, logLevel, heartbeat: setting(environment, 'HEARTBEAT') };
}

/** Throws a PlainError that names the setting and the remedy. What was set wrongly is repeated; whoever prints it takes out a token. */
export function discordSettings(environment: Environment): DiscordSettings {
  const where = 'Discord Developer Portal → your application → Bot → Reset Token';
  const token = setting(environment, 'DISCORD_TOKEN');
  if (token === null) {
    throw new PlainError(
      `DISCORD_TOKEN is missing. Copy .env.example to .env and put the bot's token there (${where}).`,
    );
  }
  if (!TOKEN.test(token)) {
    throw new PlainError(
      `DISCORD_TOKEN doesn't look like a bot token (three parts joined by dots, no "Bot " before them). Copy it anew: ${where}.`,
    );
  }
  const guildId = setting(environment, 'DISCORD_GUILD_ID');
  if (guildId !== null && !/^\d{17,20}$/.test(guildId)) {
    throw new PlainError(
      `DISCORD_GUILD_ID is "${guildId}", not a server id of 17 to 20 digits. Turn on Developer Mode in Discord, right-click the server and choose Copy Server ID; or leave it out.`,
    );
  }
  const api = setting(environment, 'DISCORD_API');
  if (api !== null && !(URL.canParse(api) && /^https?:$/.test(new URL(api).protocol))) {
    throw new PlainError(
      `DISCORD_API is "${api}", not an http or https address. Correct it, or leave it out for Discord's own.`,
    );
  }
  const answers = answersSetting(environment);
  const rateLimit = setting(environment, 'RATE_LIMIT');
  if (rateLimit !== null && !/^[1-9]\d{0,3}$/.test(rateLimit)) {
    throw new PlainError(
      `RATE_LIMIT is "${rateLimit}"; write how many questions a member may ask in a minute, from 1 to 9999, or leave it out.`,
    );
  }
  return {
    token,
    guildId,
    api: api?.replace(/\/+$/, '') ?? null,
    answers,
    rateLimit: rateLimit === null ? null : Number(rateLimit),
  };
}

/** Throws a PlainError that names the setting and the remedy. */
export function answersSetting(environment: Environment): DiscordSettings['answers'] {
  const answers = setting(environment, 'ANSWERS') ?? 'public';
  if (answers === 'public' || answers === 'private') return answers;
  throw new PlainError(
    `ANSWERS is "${answers}"; set it to public (the channel sees answers) or private (only whoever asks does).`,
  );
}

function setting(environment: Environment, name: (typeof SETTINGS)[number]): string | null {
  return environment[name]?.trim() || null;
}

function isLogLevel(level: string): level is LogLevel {
  return LOG_LEVELS.some((known) => known === level);
}
