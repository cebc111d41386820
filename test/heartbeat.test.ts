// The file that tells a health check whether the bot is connected, with the real client against a Discord on this machine.
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bot, startBot } from '../src/discord/index.ts';
import { startHeartbeat } from '../src/heartbeat.ts';
import { openLibrary } from '../src/library.ts';
import { anArticle } from './support/articles.ts';
import { folderWith } from './support/folders.ts';
import { type LocalDiscord, startLocalDiscord } from './support/local-discord.ts';
import { cleanUp, startScript } from './support/processes.ts';

const OFTEN = 20;
const SILENT = pino({ level: 'silent' });

let discord: LocalDiscord;
let bot: Bot;

beforeAll(async () => {
  discord = await startLocalDiscord();
  const settings = { api: discord.api, guildId: null, answers: 'public', rateLimit: null } as const;
  bot = await startBot(
    { token: discord.token, ...settings },
    openLibrary([anArticle({ paragraphs: ['One.'] })]),
    SILENT,
  );
});

afterAll(async () => {
  await bot.stop();
  await discord.close();
  await cleanUp();
});

test('is written while Discord is connected, not while the connection is lost, and again once it is back', async () => {
  const file = join(await folderWith({}), 'heartbeat');
  const asked: boolean[] = [];
  const isConnected = () => {
    asked.push(bot.isConnected());
    return asked.at(-1) === true;
  };
  const stop = startHeartbeat(file, isConnected, SILENT, OFTEN);
  await expect.poll(() => existsSync(file)).toBe(true);
  await rm(file);
  await expect.poll(() => existsSync(file)).toBe(true);

  discord.accepts = false;
  discord.drop(4000);
  await expect.poll(() => asked.at(-1)).toBe(false);
  await rm(file, { force: true });
  const before = asked.length;
  await expect.poll(() => asked.length).toBeGreaterThan(before + 5);
  expect(existsSync(file)).toBe(false);

  discord.accepts = true;
  await expect.poll(() => existsSync(file), { timeout: 15_000 }).toBe(true);
  await stop();
  expect(existsSync(file)).toBe(false);
});

test('that has no place says so once, with the remedy, and does no harm', async () => {
  const lines: string[] = [];
  const log = pino({}, { write: (line: string) => lines.push(line) });
  let asked = 0;
  const isConnected = () => {
    asked += 1;
    return true;
  };
  const stop = startHeartbeat('/nowhere/at/all/heartbeat', isConnected, log, OFTEN);
  await expect.poll(() => asked).toBeGreaterThan(3);
  await stop();
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/HEARTBEAT names \/nowhere\/at\/all\/heartbeat.*ENOENT.*folder that exists/);
});

test('is kept where HEARTBEAT says, as long as the bot runs', async () => {
  const file = join(await folderWith({}), 'heartbeat');
  const env = { DISCORD_TOKEN: discord.token, DISCORD_API: discord.api, HEARTBEAT: file };
  const running = await startScript('src/main.ts', { env });
  await running.prints(/ready/i);
  await expect.poll(() => existsSync(file)).toBe(true);
  expect((await running.signal('SIGTERM')).code).toBe(0);
  expect(existsSync(file)).toBe(false);
});
