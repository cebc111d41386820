// What `npm run doctor` finds, against the local Discord.
import { type AddressInfo, createServer } from 'node:net';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { discordSettings } from '../../src/config.ts';
import { register } from '../../src/discord/index.ts';
import { diagnose, type Finding } from '../../src/doctor/index.ts';
import { articleText, folderWith } from '../support/folders.ts';
import { type LocalDiscord, startLocalDiscord } from '../support/local-discord.ts';
import { aPdf } from '../support/pdf.ts';
import { cleanUp, runScript } from '../support/processes.ts';

afterAll(cleanUp);

type Options = Parameters<typeof startLocalDiscord>[0] & {
  readonly registered?: boolean;
  readonly env?: Readonly<Record<string, string>>;
};

interface Examined {
  readonly discord: LocalDiscord;
  readonly findings: readonly Finding[];
  readonly writes: number;
}

async function examine({ registered, env = {}, ...options }: Options = {}): Promise<Examined> {
  const discord = await startLocalDiscord(options);
  const settings = { DISCORD_TOKEN: discord.token, DISCORD_API: discord.api };
  if (registered) await register(discordSettings(settings));
  discord.requests.length = 0;
  const findings = await findingsFor({ ...settings, ...env });
  await discord.close();
  const writes = discord.requests.filter(({ method }) => method !== 'GET').length;
  return { discord, findings, writes };
}

async function findingsFor(environment: Readonly<Record<string, string>>, folder?: string): Promise<Finding[]> {
  const findings: Finding[] = [];
  for await (const finding of diagnose({ environment, folder })) findings.push(finding);
  return findings;
}

/** What it says of a check, `status: says`, a line each. */
function of(check: string, findings: readonly Finding[]): string {
  return findings
    .filter((finding) => finding.check === check)
    .map(({ status, says }) => `${status}: ${says}`)
    .join('\n');
}

function brokenOnes(findings: readonly Finding[]): string[] {
  return findings.filter(({ status }) => status === 'broken').map(({ check }) => check);
}

describe('the doctor', () => {
  test('finds nothing to mend where the bot can run, and changes nothing', async () => {
    const { findings, discord, writes } = await examine({ registered: true });
    for (const check of ['node', 'token', 'application', 'intents', 'commands', 'corpus', 'index', 'clock']) {
      expect(of(check, findings), check).toMatch(/^fine: [^\n]*$/);
    }
    expect(of('node', findings)).toContain(process.versions.node);
    expect(of('application', findings)).toContain(
      `https://discord.com/oauth2/authorize?client_id=${discord.applicationId}&scope=bot+applications.commands&permissions=0`,
    );
    expect(of('articles', findings)).toContain('fine: 5 read');
    expect(JSON.stringify(findings)).not.toContain(discord.token);
    expect([writes, discord.identifies.length]).toEqual([0, 0]);
  });

  test('says where to get the token that is missing, and still looks at the articles', async () => {
    const findings = await findingsFor({});
    expect(brokenOnes(findings)).toEqual(['token']);
    expect(of('token', findings)).toMatch(/Reset Token/);
    expect(of('commands', findings)).toBe('skipped: needs a token');
    expect(of('articles', findings)).toContain('fine: 5 read');
    expect(of('clock', findings)).toBe('skipped: needs Discord');
  });

  test('tells a token that Discord refuses from one that is no token, and shows neither', async () => {
    const other = `${'A'.repeat(24)}.${'b'.repeat(6)}.${'C'.repeat(38)}`;
    const refused = await examine({ env: { DISCORD_TOKEN: other } });
    expect(of('token', refused.findings)).toMatch(/^broken: Discord refuses DISCORD_TOKEN.*Reset Token/);
    const misplaced = await examine({ env: { DISCORD_GUILD_ID: other } });
    expect(of('settings', misplaced.findings)).toMatch(/^broken: DISCORD_GUILD_ID/);
    expect(of('token', misplaced.findings)).toMatch(/^skipped/);
    expect(JSON.stringify([refused.findings, misplaced.findings])).not.toContain(other);
  });

  test('names a setting that is wrong by its name, and still looks at what does not need it', async () => {
    const { findings } = await examine({ env: { LOG_LEVEL: 'loud' } });
    expect(brokenOnes(findings)).toEqual(['settings']);
    expect(of('settings', findings)).toMatch(/^broken: LOG_LEVEL is "loud"; set it to one of debug/);
    expect(of('token', findings)).toMatch(/^fine/);
    expect(of('corpus', findings)).toMatch(/^skipped/);
  });

  test('says that Discord is out of reach', async () => {
    const { findings } = await examine({ env: { DISCORD_API: 'http://127.0.0.1:1/api' } });
    expect(of('token', findings)).toMatch(/^broken: DISCORD_API.*can't be reached/);
  });

  test('says that Discord gives no answer, without trying for minutes', async () => {
    const silent = createServer(() => {});
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void silent.close());
    const { port } = silent.address() as AddressInfo;
    const { findings } = await examine({ env: { DISCORD_API: `http://127.0.0.1:${port}/api` } });
    expect(of('token', findings)).toMatch(/^broken: DISCORD_API.*no answer in time/);
  }, 30_000);

  test('names commands that are missing, out of date or of another version', async () => {
    const global = [
      { name: 'ask', description: 'Old' },
      { name: 'gone', description: 'Gone' },
    ];
    const { findings } = await examine({ commands: { global } });
    expect(brokenOnes(findings)).toEqual([]);
    expect(of('commands', findings)).toMatch(
      /^warning: .*missing: sources.*out of date: ask; .*: gone.*npm run register/,
    );
  });

  test('names commands that show twice, and what removes them', async () => {
    const commands = { guild: [{ name: 'ask', description: 'Ask' }] };
    const { findings, discord } = await examine({ commands, registered: true });
    expect(of('commands', findings)).toBe(
      `warning: shown twice in server ${discord.guildId}: ask. npm run register -- --clear server --server ${discord.guildId} removes one`,
    );
  });

  test('calls a server broken in which the bot may register nothing', async () => {
    const { findings } = await examine({ env: { DISCORD_GUILD_ID: '100000000000000001' } });
    expect(brokenOnes(findings)).toEqual(['commands']);
    expect(of('commands', findings)).toMatch(/DISCORD_GUILD_ID.*invited/);
  });

  test('warns of intents that nobody needs, and of a clock that is wrong', async () => {
    const application = { flags: (1 << 19) | (1 << 15) };
    const { findings } = await examine({ application, clockSeconds: 600, registered: true });
    expect(brokenOnes(findings)).toEqual([]);
    expect(of('intents', findings)).toMatch(/^warning: Server Members, Message Content on/);
    expect(of('clock', findings)).toMatch(/^warning: (?:599|600) s behind/);
  });

  test('finds that commands are sent elsewhere', async () => {
    const { findings } = await examine({
      application: { interactions_endpoint_url: 'https://elsewhere.example/hook' },
    });
    expect(brokenOnes(findings)).toEqual(['application']);
    expect(of('application', findings)).toMatch(/elsewhere\.example.*Interactions Endpoint URL/);
  });

  test('names what is wrong with articles, each with its remedy', async () => {
    const corpus = await folderWith({
      'good.txt': `---\noutlet: The Gazette\n---\n${articleText()}`,
      'copy.txt': articleText(),
      'undated.txt': articleText({ title: 'The bakers of the town', stamp: '', body: BAKERS }),
      'ambiguous.txt': articleText({ title: 'Tides at the northern gate', stamp: '03/04/2025', body: TIDES }),
      'empty.txt': '',
      'scanned.pdf': aPdf({ pages: [[], []] }),
    });
    const articles = of('articles', await findingsFor({}, corpus));
    expect(articles).toContain('fine: 3 read');
    expect(articles).toMatch(/^warning: 2 without a date: .*undated\.txt.*published:/m);
    expect(articles).toMatch(
      /^warning: 2 without an outlet: (?=.*undated\.txt)(?=.*ambiguous\.txt)(?!.*good\.txt).*outlet:/m,
    );
    expect(articles).toMatch(/^warning: copy\.txt: the same article stands in good\.txt.*remove one of the two/m);
    expect(articles).toMatch(/^warning: empty\.txt: is empty; write/m);
    expect(articles).toMatch(/^warning: scanned\.pdf: holds pictures of pages, no text; .*OCR/m);
    expect(articles).toMatch(/^warning: ambiguous\.txt: .*day\/month.*sidecar/m);
  });

  test('calls a folder of articles that is not there broken', async () => {
    const findings = await findingsFor({ CORPUS: '/nowhere/at/all' });
    expect(brokenOnes(findings)).toEqual(['token', 'corpus']);
    expect(of('corpus', findings)).toMatch(/\/nowhere\/at\/all.*doesn't exist/);
    expect(of('index', findings)).toMatch(/^skipped/);
  });
});

describe('npm run doctor', () => {
  test('ends with 0 where the bot can run, reads .env as the bot does, and names a setting that nobody knows', async () => {
    const discord = await startLocalDiscord();
    const lines = [
      `DISCORD_TOKEN=${discord.token}`,
      `DISCORD_API=${discord.api}`,
      'CORPUS=./articles',
      'DISCORD_TOKN=x',
    ];
    const files = {
      '.env': lines.join('\n'),
      'articles/a.txt': articleText(),
      'articles/a.yaml': 'outlet: The Gazette',
    };
    const { code, stdout, stderr } = await runScript('src/doctor.ts', { files, args: ['--json'] });
    await discord.close();
    const { ok, findings } = JSON.parse(stdout);
    expect([code, ok, stderr]).toEqual([0, true, '']);
    expect(of('.env', findings)).toMatch(/^warning: .*DISCORD_TOKN.*\.env\.example/);
    expect(of('corpus', findings)).toBe('fine: ./articles');
    expect(of('articles', findings)).toBe('fine: 1 read');
    expect(stdout).not.toContain(discord.token);
  });

  test('says of a .env that Windows saved in UTF-16 what is wrong with it', async () => {
    const { stdout } = await runScript('src/doctor.ts', { files: { '.env': [...'DISCORD_TOKEN=x'].join('\0') } });
    expect(stdout).toMatch(/^broken +\.env +.*isn't UTF-8/m);
  });

  test('ends with 1 where it could not, and says so to people', async () => {
    const { code, stdout } = await runScript('src/doctor.ts');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^fine +node +Node \d/m);
    expect(stdout).toMatch(/^broken +token +DISCORD_TOKEN is missing/m);
    expect(stdout.trimEnd()).toMatch(/from the top\.$/);
  });

  test('--help explains it, and what is not understood ends with 2', async () => {
    const help = await runScript('src/doctor.ts', { args: ['--help'] });
    expect([help.code, help.stdout]).toEqual([0, expect.stringContaining('--json')]);
    const wrong = await runScript('src/doctor.ts', { args: ['nonsense'] });
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('nonsense')]);
  });
});

const BAKERS = [
  'Every loaf in the town is baked by hand, and the bakers say that no machine will ever change the taste of it.',
  'Their ovens burn beech and nothing else, which the foresters of the hills deliver by cart before the dawn.',
];
const TIDES = [
  'The tides at the northern gate rise higher than the wall was built for, the keeper of the gate told the council.',
  'A new wall would take three summers and more stone than the quarry holds, the masons of the county replied.',
];
