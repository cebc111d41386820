import './node-version.cjs';
import { discordSettings, readEnvironment } from './config.ts';
import { clear, register } from './discord/index.ts';
import { readArguments, runEntry, UsageError } from './entry.ts';

const HELP = `Registers the slash commands with Discord when they changed, and nothing else.

  npm run register                             globally, or only in DISCORD_GUILD_ID where that is set
  npm run register -- --clear global           removes the global commands
  npm run register -- --clear server           removes those of the server in DISCORD_GUILD_ID
                       [--server ID]           … of another server
  --help                                       this text

Settings, from the environment or .env: DISCORD_TOKEN, DISCORD_GUILD_ID, DISCORD_API.
`;

await runEntry(async () => {
  const { values, positionals } = readArguments(process.argv.slice(2), {
    clear: { type: 'string' },
    server: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  if (positionals.length > 0)
    throw new UsageError(`"${positionals[0]}" isn't understood. --help shows what can be written.`);
  if (values.clear !== undefined && values.clear !== 'global' && values.clear !== 'server') {
    throw new UsageError(`--clear is "${values.clear}"; write --clear global or --clear server.`);
  }
  const environment = readEnvironment();
  if (values.server !== undefined && !/^\d{17,20}$/.test(values.server)) {
    throw new UsageError(
      '--server needs a server id of 17 to 20 digits (right-click the server in Discord: Copy Server ID).',
    );
  }
  const settings = discordSettings({ ...environment, ...(values.server && { DISCORD_GUILD_ID: values.server }) });
  if (values.clear === 'server' && settings.guildId === null) {
    throw new UsageError('--clear server needs to know which: add --server ID, or set DISCORD_GUILD_ID.');
  }
  const scope =
    values.clear === 'server' && settings.guildId !== null
      ? { kind: 'server' as const, id: settings.guildId }
      : { kind: 'global' as const };
  const lines = values.clear === undefined ? await register(settings) : await clear(settings, scope);
  for (const line of lines) console.log(line);
  return 0;
});
