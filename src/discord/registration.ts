import { type APIApplicationCommand, DiscordAPIError, type REST, Routes } from 'discord.js';
import { COMMANDS, MESSAGE_COMMANDS } from '../../commands/index.ts';
import { PlainError } from '../plain-error.ts';

/** Where commands stand: everywhere, or in one server, where a change shows at once. */
export type Scope = { readonly kind: 'global' } | { readonly kind: 'server'; readonly id: string };

export interface Registration {
  readonly changed: boolean;
  readonly count: number;
}

/** Servers, direct messages and private channels; installed to a server or by a user. */
const EVERYWHERE = { contexts: [0, 1, 2], integration_types: [0, 1] };

export function scopeOf(guildId: string | null): Scope {
  return guildId === null ? { kind: 'global' } : { kind: 'server', id: guildId };
}

/** How the commands that Discord holds differ from ours, by their names; all empty where they don't. */
export interface Difference {
  readonly missing: readonly string[];
  readonly outdated: readonly string[];
  /** Of another version, or of another program under the same token. */
  readonly foreign: readonly string[];
}

export async function compareCommands(rest: REST, applicationId: string, scope: Scope): Promise<Difference> {
  const wanted = wantedCommands(scope);
  const standing = await fetchCommands(rest, applicationId, scope);
  const named = (list: readonly { name: string }[], name: string) => list.some((other) => other.name === name);
  const names = wanted.map(({ name }) => name);
  return {
    missing: names.filter((name) => !named(standing, name)),
    outdated: wanted
      .filter((command) => named(standing, command.name) && !standing.some((other) => isSame(command, other)))
      .map(({ name }) => name),
    foreign: standing.map(({ name }) => name).filter((name) => !names.includes(name)),
  };
}

/** Writes the commands with one bulk overwrite, when and only when Discord holds other ones. */
export async function registerCommands(rest: REST, applicationId: string, scope: Scope): Promise<Registration> {
  const wanted = wantedCommands(scope);
  const count = wanted.length;
  const { missing, outdated, foreign } = await compareCommands(rest, applicationId, scope);
  if (missing.length + outdated.length + foreign.length === 0) return { changed: false, count };
  await rest.put(routeOf(applicationId, scope), { body: wanted });
  return { changed: true, count };
}

function wantedCommands(scope: Scope) {
  const declarations = [
    ...COMMANDS.map(({ declaration }) => ({ type: 1, ...declaration })),
    ...MESSAGE_COMMANDS.map(({ declaration }) => declaration),
  ];
  // Discord takes contexts for global commands only.
  return declarations.map((declaration) => ({
    ...declaration,
    ...(scope.kind === 'global' && EVERYWHERE),
  }));
}

export async function clearCommands(rest: REST, applicationId: string, scope: Scope): Promise<void> {
  await rest.put(routeOf(applicationId, scope), { body: [] });
}

/** Names of commands that stand both globally and in the server, where members see them twice. */
export async function duplicatedCommands(rest: REST, applicationId: string, serverId: string): Promise<string[]> {
  const [everywhere, server] = await Promise.all([
    fetchCommands(rest, applicationId, { kind: 'global' }),
    // Discord lets a bot see a server's commands only where it was installed with commands.
    fetchCommands(rest, applicationId, { kind: 'server', id: serverId }).catch((error: unknown) => {
      if (error instanceof DiscordAPIError && error.status === 403) return [];
      throw error;
    }),
  ]);
  return server.map(({ name }) => name).filter((name) => everywhere.some((other) => other.name === name));
}

async function fetchCommands(rest: REST, applicationId: string, scope: Scope): Promise<APIApplicationCommand[]> {
  const query = new URLSearchParams({ with_localizations: 'true' });
  return (await rest.get(routeOf(applicationId, scope), { query })) as APIApplicationCommand[];
}

function routeOf(applicationId: string, scope: Scope) {
  return scope.kind === 'global'
    ? Routes.applicationCommands(applicationId)
    : Routes.applicationGuildCommands(applicationId, scope.id);
}

/** Compares what we declare; Discord adds ids, versions and defaults of its own. */
function isSame(wanted: object, standing: APIApplicationCommand): boolean {
  return JSON.stringify(essence(wanted)) === JSON.stringify(essence(standing));
}

function essence(command: object): unknown {
  const { type, name, options, contexts, integration_types } = command as Record<string, unknown>;
  return [
    type ?? 1,
    name,
    byLocale((command as Record<string, unknown>).name_localizations),
    descriptionEssence(command as Record<string, unknown>),
    Array.isArray(contexts) ? [...contexts].sort() : [],
    Array.isArray(integration_types) ? [...integration_types].sort() : [],
    Array.isArray(options) ? options.map(optionEssence) : [],
  ];
}

function optionEssence(option: Record<string, unknown>): unknown {
  const { type, name, required, autocomplete, min_length, max_length, choices } = option;
  return [
    type,
    name,
    descriptionEssence(option),
    required ?? false,
    autocomplete ?? false,
    min_length,
    max_length,
    Array.isArray(choices) ? choices.map(choiceEssence) : [],
  ];
}

function choiceEssence({ name, value, name_localizations: localized }: Record<string, unknown>): unknown {
  return [name, value, byLocale(localized)];
}

function descriptionEssence({ description, description_localizations: localized }: Record<string, unknown>): unknown {
  return [description ?? '', byLocale(localized)];
}

/** Discord sends the languages back in an order of its own. */
function byLocale(localized: unknown): unknown {
  return Object.entries(localized ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** What members see twice, and what removes it. */
export function duplicateWarning(names: readonly string[], server: string): string {
  return `Members of server ${server} see twice what stands there and globally: ${names.join(', ')}. Remove one: npm run register -- --clear global, or npm run register -- --clear server --server ${server}`;
}

export function nameOf(scope: Scope): string {
  return scope.kind === 'global' ? 'globally' : `in server ${scope.id}`;
}

/** Throws what the person at the machine can do about a registration that failed. */
export function refuse(scope: Scope) {
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
