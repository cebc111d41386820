// What Dockerfile and compose.yaml say, done without Docker: the files that they copy, the commands that they run.
import { spawn } from 'node:child_process';
import { cp, readFile, symlink, utimes } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { SETTINGS } from '../src/config.ts';
import { folderWith } from './support/folders.ts';
import { startLocalDiscord } from './support/local-discord.ts';
import { cleanUp, PROJECT } from './support/processes.ts';
import { textOf } from './support/shown.ts';

const DOCKERFILE = (await readFile(`${PROJECT}Dockerfile`, 'utf8')).replaceAll(/\\\n\s*/g, '');
/** The stage that is run; the ones before it only lend files. */
const IMAGE = DOCKERFILE.slice(DOCKERFILE.lastIndexOf('\nFROM '));
const [SERVICE] = Object.values(parse(await readFile(`${PROJECT}compose.yaml`, 'utf8')).services) as [Service];

interface Service {
  readonly environment: Readonly<Record<string, string>>;
  readonly volumes: readonly string[];
  readonly tmpfs: string;
}

afterAll(cleanUp);

/** What follows an instruction's name, a text for each time that it stands there. */
function instructions(name: string, text: string): string[] {
  return [...text.matchAll(new RegExp(`^${name} (.+)$`, 'gm'))].map(([, rest = '']) => rest);
}

/** Files and folders that come from the project. */
function copied(text: string): string[] {
  const lines = instructions('COPY', text).filter((line) => !line.startsWith('--from'));
  return lines.flatMap((line) => line.split(' ').slice(0, -1));
}

function environment(text: string): Record<string, string> {
  const pairs = instructions('ENV', text).flatMap((line) => line.split(' '));
  return Object.fromEntries(pairs.map((pair) => pair.split('=') as [string, string]));
}

function start(command: string, args: readonly string[], options: { cwd: string; env: Record<string, string> }) {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { child, ended };
}

/** The exit code of the health check while HEARTBEAT names this file. */
async function health(heartbeat: string): Promise<number | null> {
  const [check = ''] = instructions('HEALTHCHECK', IMAGE);
  const command = /\bCMD (.+)$/.exec(check)?.[1] ?? 'false';
  const env = { PATH: process.env.PATH ?? '', HEARTBEAT: heartbeat };
  return start('sh', ['-c', command], { cwd: PROJECT, env }).ended;
}

describe('the image', () => {
  test('holds all that the bot needs: it answers, is healthy as long as it runs, and ends at SIGTERM', async () => {
    const [app, scratch] = [await folderWith({}), await folderWith({})];
    for (const path of copied(IMAGE)) await cp(join(PROJECT, path), join(app, basename(path)), { recursive: true });
    await symlink(join(PROJECT, 'node_modules'), join(app, 'node_modules'));
    const discord = await startLocalDiscord();
    onTestFinished(() => discord.close());
    const heartbeat = join(scratch, 'heartbeat');
    const env = {
      ...environment(IMAGE),
      ...{ PATH: process.env.PATH ?? '', TMPDIR: scratch, DISCORD_TOKEN: discord.token, DISCORD_API: discord.api },
      ...{ CORPUS: join(PROJECT, 'seeds'), HEARTBEAT: heartbeat },
    };
    expect(await health(heartbeat)).not.toBe(0);
    const doctor = start('node', ['--import', 'tsx', 'src/doctor.ts'], { cwd: app, env });
    expect(await doctor.ended).toBe(0);
    const [program = '', ...args] = JSON.parse(instructions('CMD', IMAGE)[0] ?? '[]');
    const bot = start(program, args, { cwd: app, env });
    // Without tsx's cache everything is translated first.
    await discord.waitForReady(45_000);
    const answer = await discord.slash('ask', { question: 'What happened in the Kharkiv region?' });
    expect(textOf(answer.message)).toContain('capture of Kupyansk');
    const timeline = await discord.slash('timeline');
    expect(textOf(timeline.message)).toContain('Kupyansk');
    expect(timeline.message.attachments).toHaveLength(1);
    await expect.poll(() => health(heartbeat)).toBe(0);
    bot.child.kill('SIGTERM');
    expect(await bot.ended).toBe(0);
    expect(await health(heartbeat)).not.toBe(0);
  }, 60_000);

  test('is not healthy with a heartbeat of two minutes ago', async () => {
    const folder = await folderWith({ heartbeat: '' });
    const heartbeat = join(folder, 'heartbeat');
    expect(await health(heartbeat)).toBe(0);
    const then = Date.now() / 1000 - 120;
    await utimes(heartbeat, then, then);
    expect(await health(heartbeat)).not.toBe(0);
  });

  test('is built from what it copies, and from nothing else', async () => {
    const lines = (await readFile(`${PROJECT}.dockerignore`, 'utf8')).split('\n').filter((line) => /^[^#]/.test(line));
    expect(lines[0]).toBe('*');
    const letIn = lines.slice(1).map((line) => line.replace(/^!/, ''));
    expect(letIn.sort()).toEqual([...new Set(copied(DOCKERFILE))].sort());
  });

  test('runs as somebody who owns nothing in it', () => {
    expect(instructions('USER', IMAGE)).toEqual(['node']);
    expect(IMAGE).not.toMatch(/--chown|\bchmod\b/);
  });
});

describe('compose.yaml', () => {
  test('sets what there is to set, mounts the articles where they are read, and gives the heartbeat a place', () => {
    const { CORPUS = '', HEARTBEAT = '' } = SERVICE.environment;
    for (const name of Object.keys(SERVICE.environment)) expect(SETTINGS).toContain(name);
    expect(SERVICE.volumes.map((volume) => volume.split(':').slice(-2))).toEqual([[CORPUS, 'ro']]);
    expect(dirname(HEARTBEAT)).toBe(SERVICE.tmpfs);
    expect(environment(IMAGE)).toMatchObject({ CORPUS, HEARTBEAT });
  });
});
