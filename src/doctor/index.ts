import type { Article } from '../article.ts';
import { type DiscordSettings, discordSettings, type Environment, findEnvFile, localSettings } from '../config.ts';
import { type Examination, examine, inviteLink } from '../discord/index.ts';
import { withoutToken } from '../entry.ts';
import { type Library, openFolder } from '../library.ts';
import { PlainError } from '../plain-error.ts';
import type { OnProgress } from '../progress.ts';

export type Check =
  | 'node'
  | '.env'
  | 'settings'
  | 'token'
  | 'application'
  | 'intents'
  | 'commands'
  | 'corpus'
  | 'articles'
  | 'index'
  | 'clock';

/** The outcome of one check. `broken`: the bot couldn't run, or couldn't answer. */
export interface Finding {
  readonly check: Check;
  readonly status: 'fine' | 'warning' | 'broken' | 'skipped';
  /** One line; of what isn't fine, with what to do about it. */
  readonly says: string;
}

/** Discord's own clock and interactions allow for seconds, not for minutes. */
const MAX_CLOCK_SECONDS = 60;
const MAX_NAMED = 5;

export interface Patient {
  readonly environment: Environment;
  /** Of articles; what the environment names when absent. */
  readonly folder?: string | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/** Checks one thing after the other, in the order in which they must be mended. */
export async function* diagnose(patient: Patient): AsyncGenerator<Finding> {
  for await (const finding of findings(patient)) {
    yield { ...finding, says: withoutToken(finding.says).replace(/\.$/, '') };
  }
}

async function* findings({ environment, folder, onProgress }: Patient): AsyncGenerator<Finding> {
  // One that is too old has ended before this line.
  yield fine('node', `Node ${process.versions.node}`);
  yield* envFile();

  const local = attempt(() => localSettings(environment));
  const settings = attempt(() => discordSettings(environment));
  const ofToken = settings instanceof PlainError && settings.message.startsWith('DISCORD_TOKEN') ? settings : null;
  for (const wrong of [local, settings]) {
    if (wrong instanceof PlainError && wrong !== ofToken) yield broken('settings', wrong.message);
  }

  const seen = settings instanceof PlainError ? settings : await examine(settings).catch(plainOrThrow);
  if (!(settings instanceof PlainError)) yield* discordFindings(settings, seen);
  else {
    if (ofToken) yield broken('token', ofToken.message);
    else yield* skipAll(['token'], 'needs right settings');
    yield* skipAll(['application', 'intents', 'commands'], 'needs a token');
  }

  if (folder !== undefined) yield* corpusFindings(folder, onProgress);
  else if (!(local instanceof PlainError)) yield* corpusFindings(local.corpus, onProgress);
  else yield* skipAll(['corpus', 'articles', 'index'], 'needs right settings');

  yield clock(seen instanceof PlainError ? null : seen.clockAhead);
}

function* envFile(): Generator<Finding> {
  const file = attempt(findEnvFile);
  if (file instanceof PlainError) yield broken('.env', file.message);
  else if (file === null) {
    const says =
      'no .env in this folder: settings come from the environment alone. To have one, copy .env.example to .env';
    yield fine('.env', says);
  } else if (file.unknown.length > 0) {
    yield warning(
      '.env',
      `${file.path} sets ${list(file.unknown)}, which Dateline doesn't know: see .env.example for the names`,
    );
  } else yield fine('.env', file.path);
}

function* discordFindings({ guildId }: DiscordSettings, seen: Examination | PlainError): Generator<Finding> {
  if (seen instanceof PlainError) {
    yield broken('token', seen.message);
    yield* skipAll(['application', 'intents', 'commands'], 'needs Discord');
    return;
  }
  yield fine('token', 'Discord accepts it');
  const { application, intents, endpoint } = seen;
  if (endpoint === null) {
    yield fine('application', `${application.name} (${application.id}). To install it: ${inviteLink(application.id)}`);
  } else {
    yield broken(
      'application',
      `Discord sends its commands to ${endpoint} instead of to the bot. Developer Portal → your application → General Information: empty Interactions Endpoint URL`,
    );
  }
  yield intents.length === 0
    ? fine('intents', 'none is needed, and no privileged one is on')
    : warning('intents', `${list(intents)} on, though none is needed: turn it off under Bot in the Developer Portal`);
  yield* commandFindings(seen, guildId);
}

function* commandFindings({ commands, scope, duplicated }: Examination, guildId: string | null): Generator<Finding> {
  if (commands === null) {
    const remedy = 'check DISCORD_GUILD_ID, and that the bot was invited to that server';
    yield broken('commands', `Discord doesn't let the bot register commands ${scope}: ${remedy}`);
    return;
  }
  const { missing, outdated, foreign } = commands;
  const changes = [
    ...(missing.length > 0 ? [`missing: ${list(missing)}`] : []),
    ...(outdated.length > 0 ? [`out of date: ${list(outdated)}`] : []),
    ...(foreign.length > 0 ? [`not of this version: ${list(foreign)}`] : []),
  ];
  if (changes.length > 0) {
    yield warning('commands', `${scope}: ${changes.join('; ')}. npm start or npm run register brings them up to date`);
  } else if (duplicated.length === 0) yield fine('commands', `registered ${scope} and up to date`);
  for (const { server, names } of duplicated) {
    const keep = server === guildId ? '--clear global' : `--clear server --server ${server}`;
    yield warning(
      'commands',
      `shown twice in server ${server}: ${list(names)}. npm run register -- ${keep} removes one`,
    );
  }
}

async function* corpusFindings(folder: string, onProgress?: OnProgress): AsyncGenerator<Finding> {
  const start = performance.now();
  const library = await openFolder(folder, onProgress).catch(plainOrThrow);
  if (library instanceof PlainError) {
    yield broken('corpus', library.message);
    yield* skipAll(['articles', 'index'], 'needs the folder of articles');
    return;
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const megabytes = Math.round(process.memoryUsage.rss() / 1_000_000);
  yield fine('corpus', folder);
  yield* articleFindings(library);
  const paragraphs = library.sources().reduce((sum, article) => sum + article.paragraphs.length, 0);
  yield fine(
    'index',
    `${paragraphs.toLocaleString('en')} paragraphs, read and indexed in ${seconds} s; the process has ${megabytes} MB`,
  );
}

function* articleFindings(library: Library): Generator<Finding> {
  const articles = library.sources();
  const undated = articles.filter(({ published }) => published === null);
  const inferred = undated.filter((article) => article.inferred !== null).length;
  yield fine('articles', `${articles.length.toLocaleString('en')} read`);
  if (undated.length > 0) {
    const known = inferred > 0 ? `; other articles imply the date of ${inferred}` : '';
    const says = `${undated.length} without a date: ${files(undated)}${known}. A sidecar with "published:" gives one`;
    yield warning('articles', says);
  }
  const nameless = articles.filter(({ outlet }) => outlet === null);
  if (nameless.length > 0) {
    const says = `${nameless.length} without an outlet: ${files(nameless)}. A sidecar with "outlet:" gives one`;
    yield warning('articles', says);
  }
  // Each names its file and the remedy: empty ones, scanned ones, copies, ambiguous dates, broken sidecars.
  for (const line of library.warnings) yield warning('articles', line);
}

function clock(ahead: number | null): Finding {
  if (ahead === null) return { check: 'clock', status: 'skipped', says: 'needs Discord' };
  if (Math.abs(ahead) < MAX_CLOCK_SECONDS) return fine('clock', "agrees with Discord's");
  const direction = ahead > 0 ? 'ahead of' : 'behind';
  const says = `${Math.abs(ahead)} s ${direction} Discord's: let the system set it (NTP), since "yesterday" and "last week" go by it`;
  return warning('clock', says);
}

function fine(check: Check, says: string): Finding {
  return { check, status: 'fine', says };
}

function warning(check: Check, says: string): Finding {
  return { check, status: 'warning', says };
}

function broken(check: Check, says: string): Finding {
  return { check, status: 'broken', says };
}

function* skipAll(checks: readonly Check[], says: string): Generator<Finding> {
  for (const check of checks) yield { check, status: 'skipped', says };
}

function attempt<Result>(work: () => Result): Result | PlainError {
  try {
    return work();
  } catch (error) {
    return plainOrThrow(error);
  }
}

function plainOrThrow(error: unknown): PlainError {
  if (error instanceof PlainError) return error;
  throw error;
}

function files(articles: readonly Article[]): string {
  return list(articles.map(({ file }) => file));
}

function list(names: readonly string[]): string {
  const more = names.length > MAX_NAMED ? ` and ${names.length - MAX_NAMED} more` : '';
  return names.slice(0, MAX_NAMED).join(', ') + more;
}
