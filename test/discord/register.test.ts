import { afterAll, describe, expect, test } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../support/local-discord.ts';
import { cleanUp, type Finished, runScript } from '../support/processes.ts';

const STANDING = { global: [{ name: 'ask', description: 'Global' }], guild: [{ name: 'ask', description: 'Server' }] };

afterAll(cleanUp);

interface Registered extends Finished {
  readonly discord: LocalDiscord;
  readonly written: { method: string; path: string }[];
  readonly before: LocalDiscord['commands'];
}

/** Runs the script against a Discord of its own, in which these commands stand. */
async function register(
  args: readonly string[],
  { commands = {}, inServer = false }: { commands?: Partial<typeof STANDING>; inServer?: boolean } = {},
): Promise<Registered> {
  const discord = await startLocalDiscord({ commands });
  const before = structuredClone(discord.commands);
  const env = {
    DISCORD_TOKEN: discord.token,
    DISCORD_API: discord.api,
    ...(inServer && { DISCORD_GUILD_ID: discord.guildId }),
  };
  const finished = await runScript('src/register.ts', { args, env });
  await discord.close();
  const written = discord.requests.filter(({ method }) => method !== 'GET');
  return { ...finished, discord, before, written };
}

describe.concurrent('npm run register', () => {
  test('registers everywhere without logging in', async () => {
    const { code, stdout, stderr, discord, written } = await register([]);
    expect(code).toBe(0);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(stdout).toMatch(/7 commands registered/);
    expect(stderr).toBe('');
    expect(written).toMatchObject([{ method: 'PUT', path: `/applications/${discord.applicationId}/commands` }]);
    expect(discord.commands.global.map(({ name }) => name).sort()).toEqual([
      'Ask the sources',
      'Find this quote',
      'ask',
      'help',
      'sources',
      'timeline',
      'verify',
    ]);
    expect(discord.commands.guild).toEqual([]);
    expect(discord.identifies).toEqual([]);
  });

  test('registers in one server only where DISCORD_GUILD_ID is set, and says what now shows twice', async () => {
    const { code, stdout, discord, before } = await register([], {
      commands: { global: STANDING.global },
      inServer: true,
    });
    expect(code).toBe(0);
    expect(discord.commands.guild).toHaveLength(7);
    expect(discord.commands.global).toEqual(before.global);
    expect(stdout).toContain('globally: ask. ');
    expect(stdout).toContain('--clear global');
    expect(discord.identifies).toEqual([]);
  });

  test("--clear server removes that server's commands and no others", async () => {
    const { code, discord, before } = await register(['--clear', 'server'], { commands: STANDING, inServer: true });
    expect(code).toBe(0);
    expect(discord.commands).toEqual({ global: before.global, guild: [] });
    expect(discord.identifies).toEqual([]);
  });

  test("--clear global removes the global commands and no server's, also where DISCORD_GUILD_ID is set", async () => {
    const { code, discord, before } = await register(['--clear', 'global'], { commands: STANDING, inServer: true });
    expect(code).toBe(0);
    expect(discord.commands).toEqual({ global: [], guild: before.guild });
    expect(discord.identifies).toEqual([]);
  });

  test.each([
    ['nothing that it knows to clear', ['--clear', 'nonsense'], 'nonsense'],
    ['no server to clear', ['--clear', 'server'], 'DISCORD_GUILD_ID'],
  ])('exits with 2 and touches nothing for %s', async (_what, args, named) => {
    const { code, stdout, stderr, discord } = await register(args, { commands: STANDING });
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain(named);
    expect(discord.requests).toEqual([]);
  });

  test('a server that the bot is not in is one plain line', async () => {
    const { code, stderr, written } = await register(['--clear', 'server', '--server', '100000000000000001']);
    expect(code).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain('invited');
    expect(written).toHaveLength(1);
  });

  test('--help explains itself without a token', async () => {
    const { code, stdout, stderr } = await runScript('src/register.ts', { args: ['--help'] });
    expect(code).toBe(0);
    expect(stdout).toContain('--clear global');
    expect(stdout).toContain('--clear server');
    expect(stderr).toBe('');
  });
});
