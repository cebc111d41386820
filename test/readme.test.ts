// README, walked by a machine: what it names exists, what it shows is what one gets, and its commands are run as they stand.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, readFile, symlink, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SETTINGS } from '../src/config.ts';
import { NO_BROWSER } from './support/browser.ts';
import { articleText } from './support/folders.ts';
import { type LocalDiscord, startLocalDiscord } from './support/local-discord.ts';
import { cleanUp, PROJECT, writeFolder } from './support/processes.ts';

if (NO_BROWSER !== null) console.warn(`npm run picture is not tried: ${NO_BROWSER}.`);

const read = (file: string) => readFileSync(`${PROJECT}${file}`, 'utf8');
const README = read('README.md');
const { scripts } = JSON.parse(read('package.json'));

/** The fenced blocks of a language, without their fences. */
function blocks(language: string): string[] {
  return [...README.matchAll(/^( *)```(\w+)\n(.*?)^ *```$/gms)]
    .filter((block) => block[2] === language)
    .map(([, indent = '', , text = '']) => text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''));
}

/** Every command line in a block or between backticks, `npm ci` before one left out. */
function shownCommands(): string[] {
  const lines = blocks('sh').flatMap((block) => block.split('\n'));
  const spans = [...README.replaceAll(/^ *```.*?^ *```$/gms, '').matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span);
  const commands = [...lines, ...spans.filter((span) => /^(?:npm|node|docker|\.ci\/run)\b/.test(span))];
  const whole = commands.map((line) =>
    line
      .replace(/\s+#.*$/, '')
      .replace(/^npm ci && /, '')
      .trim(),
  );
  return [...new Set(whole.filter((line) => line !== '' && line !== 'npm run --silent'))];
}

interface Expected {
  /** A command that goes on until it is stopped is stopped once it has printed this. */
  readonly prints: RegExp;
  readonly goesOn?: boolean;
  /** What it prints is one object with these. */
  readonly json?: readonly string[];
}

const json = (...names: string[]): Expected => ({ prints: /^\{/, json: names });

const EXPECTED = new Map<string, Expected>([
  ['npm run try -- ask "What happened in Kupyansk?"', { prints: /^What happened in Kupyansk\?\n/m }],
  ['npm run try -- --web', { prints: /127\.0\.0\.1:4646 in a browser|Port 4646 is taken/, goesOn: true }],
  ['npm run try', { prints: /\/ask.*\/help/s }],
  ['npm run try -- --help', { prints: /--corpus DIR/ }],
  ['npm run try -- --corpus ./articles sources', { prints: /Harbour town votes to rebuild its old bridge/ }],
  ['npm run try -- --corpus ./articles ask "Who opened the bridge?"', { prints: /^│ The minister opened the bridge/m }],
  ['npm start', { prints: /Ready as .*Invite: https:/, goesOn: true }],
  ['node --import tsx src/main.ts', { prints: /Ready as .*Invite: https:/, goesOn: true }],
  ['npm run doctor', { prints: /The bot can run/ }],
  ['npm run register', { prints: /7 commands (?:un)?changed|7 commands registered/ }],
  ['npm run register -- --clear global', { prints: /Commands removed/ }],
  ['npm run register -- --clear server', { prints: /Commands removed/ }],
  ['npm run eval -- questions.jsonl --corpus ./articles --details details.jsonl', { prints: /2 questions/ }],
  [
    'npm run --silent try -- ask "Who is Steve Witkoff?" --source "Moscow Times" --after 2025-11-20 --limit 3 --json',
    json('question', 'answered', 'excerpts'),
  ],
  ['npm run --silent try -- sources --json', json('articles', 'warnings')],
  [
    'npm run --silent try -- verify "could form the basis of a final peace settlement" --json',
    json('verdict', 'matches'),
  ],
  ['npm run --silent try -- timeline Kupyansk --after 2025-11-01 --kind claimed --json', json('entries', 'undated')],
  ['npm run --silent try -- dates --published 2025-11-21 --json < article.txt', json('expressions')],
  ['npm run --silent eval -- questions.jsonl --json', json('recallAt', 'index')],
  ['npm run format', { prints: /Fixed 1 file/ }],
  ['npm run bench -- --help', { prints: /fit QUESTIONS/ }],
  // It takes minutes; that it measures is enough here.
  ['npm run bench', { prints: /^\w+: \w+/m, goesOn: true }],
]);

/** Not run with the others. */
const ELSEWHERE = new Map([
  ['npm run check', 'runs this test'],
  ['.ci/run', 'runs this test'],
  ['cp .env.example .env', 'runs before the others'],
  ['npm run picture', 'below, where there is a browser'],
  ['docker compose up -d', 'test/docker.test.ts does what it does'],
  ['docker compose ps', 'test/docker.test.ts does what it does'],
  ['docker compose logs', 'only shows what is tested'],
  ['docker compose run --rm dateline node --import tsx src/doctor.ts', 'test/docker.test.ts'],
]);

describe('README', () => {
  test('shows no command that nobody tries, and none that is gone is tried', () => {
    expect(shownCommands().sort()).toEqual([...EXPECTED.keys(), ...ELSEWHERE.keys()].sort());
  });

  test('and what the program says name only scripts that exist', () => {
    const sources = readdirSync(`${PROJECT}src`, { recursive: true, encoding: 'utf8' }).map((file) => `src/${file}`);
    for (const file of ['README.md', 'ARCHITECTURE.md', '.env.example', ...sources]) {
      if (!/\.(?:md|example|ts|js)$/.test(file)) continue;
      const named = read(file).matchAll(/\bnpm (?:run (?:--silent )?([a-z][\w:-]*)|(start|test)\b)/g);
      for (const [whole, name, own] of named) expect(Object.keys(scripts), `${file}: ${whole}`).toContain(name ?? own);
    }
  });

  test('explains every setting that there is, and no other; so do .env.example and --help', () => {
    const table = README.slice(README.indexOf('\n### Settings'), README.indexOf('\nCommands are written to Discord'));
    const settings = [...SETTINGS].sort();
    expect([...table.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name).sort()).toEqual(settings);
    expect([...read('.env.example').matchAll(/^#?([A-Z_]+)=/gm)].map(([, name]) => name).sort()).toEqual(settings);
    expect([...read('src/main.ts').matchAll(/^ {2}([A-Z_]+) {2,}/gm)].map(([, name]) => name).sort()).toEqual(settings);
    const named = [...README.matchAll(/`([A-Z]+_[A-Z_]+|[A-Z]{4,})[`=]/g)].map(([, name]) => name);
    for (const name of named) expect([...settings, 'CHROMIUM'], name).toContain(name);
  });

  test.each(['README.md', 'ARCHITECTURE.md', 'CHANGELOG.md', 'PRIVACY.md'])(
    '%s links to nothing that is gone',
    (file) => {
      const targets = [...read(file).matchAll(/\]\((?!https?:)([^)#\s]+)/g)].map(([, target = '']) => target);
      for (const target of targets) expect(existsSync(join(PROJECT, target)), target).toBe(true);
    },
  );
});

describe('what README shows', () => {
  let folder: string;
  let discord: LocalDiscord;

  beforeAll(async () => {
    discord = await startLocalDiscord();
    folder = await writeFolder({
      'articles/bridge.txt': articleText({ body: [...OPENING, 'Residents had waited for it for almost a decade.'] }),
      'article.txt': 'The council met on Tuesday and will meet again on 3 December.',
      'questions.jsonl': blocks('json').find((block) => block.includes('expect')) ?? '',
      'untidy.ts': 'export const  untidy = 1\n',
    });
    const isCopied = (path: string) => !NOT_COPIED.includes(relative(PROJECT, path));
    await cp(PROJECT, folder, { recursive: true, filter: isCopied });
    await symlink(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
    // There the folder's name ends in a slash, which a link's doesn't.
    await writeFile(join(folder, '.gitignore'), 'node_modules\n');
    await run('cp .env.example .env');
    const settings = `DISCORD_TOKEN=${discord.token}\nDISCORD_API=${discord.api}\nDISCORD_GUILD_ID=${discord.guildId}`;
    await writeFile(
      join(folder, '.env'),
      (await readFile(join(folder, '.env'), 'utf8')).replace('DISCORD_TOKEN=', settings),
    );
  });

  afterAll(async () => {
    await cleanUp();
    await discord.close();
  });

  /** As somebody types it in a copy of the project. */
  function run(
    command: string,
    until: RegExp | null = null,
  ): Promise<{ code: number | null; printed: string; stdout: string }> {
    const env = { PATH: process.env.PATH, HOME: folder, npm_config_update_notifier: 'false' };
    const child = spawn('sh', ['-c', command], { cwd: folder, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let [printed, stdout, isStopped] = ['', '', false];
    const hear = (text: string) => {
      printed += text;
      if (isStopped || !until?.test(printed)) return;
      isStopped = true;
      // Ctrl-C reaches everything that the command started.
      process.kill(-(child.pid ?? 0), 'SIGINT');
    };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      hear(text);
    });
    child.stderr.setEncoding('utf8').on('data', hear);
    return new Promise((resolve, reject) => {
      child.once('error', reject).once('close', (code) => resolve({ code, printed, stdout }));
    });
  }

  test.each([...EXPECTED])(
    '%s',
    async (command, { prints, json, goesOn = false }) => {
      const { code, printed, stdout } = await run(command, goesOn ? prints : null);
      expect(printed).toMatch(prints);
      if (!goesOn) expect(code, printed).toBe(0);
      if (json) expect(Object.keys(JSON.parse(stdout))).toEqual(expect.arrayContaining([...json]));
    },
    60_000,
  );

  test('is what the first command prints', async () => {
    const { stdout } = await run('npm run --silent try -- ask "What happened in Kupyansk?"');
    const [sample = ''] = blocks('text');
    expect(fold(sample), 'npm run picture brings it up to date').toBe(fold(stdout));
  });

  test.skipIf(NO_BROWSER !== null)(
    'is made by npm run picture',
    async () => {
      const { code, printed } = await run('npm run picture');
      expect(code, printed).toBe(0);
      expect(await readFile(join(folder, 'README.md'), 'utf8')).toBe(README);
      const size = async (root: string) => (await readFile(join(root, 'docs/preview.png'))).subarray(16, 24);
      expect(await size(folder)).toEqual(await size(PROJECT));
    },
    60_000,
  );
});

/** Without the way it is wrapped. */
function fold(printed: string): string {
  return printed.replaceAll(/^│ /gm, '').replaceAll(/\s+/g, ' ').trim();
}

const NOT_COPIED = ['node_modules', '.git', '.env', 'coverage'];
const OPENING = [
  'The minister opened the bridge on Monday, after three winters of work by two hundred people of the town.',
];
