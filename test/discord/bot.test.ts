// End to end: the bot as a process of its own, with the real discord.js client, against a Discord on this machine.
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articleText } from '../support/folders.ts';
import { type LocalDiscord, type Reply, startLocalDiscord } from '../support/local-discord.ts';
import { pixelsOf } from '../support/pixels.ts';
import { cleanUp, type Finished, type Running, runScript, startScript, writeFolder } from '../support/processes.ts';
import { blocksOf, buttonOf, canPress, quotesOf, textOf } from '../support/shown.ts';

const MANY_PAGES = { question: 'What did Putin say about the peace plan for Ukraine?' };
const TITLES = [
  'May Become Foundation of Ukrainian Conflict',
  'Putin claims Moscow ready to negotiate',
  'Putin says Russia ready for peace talks',
  "Putin Says He's Open to Discussing",
  'Putin says a US–Ukraine draft',
];

async function startBot({ token, api }: LocalDiscord, env: Record<string, string> = {}): Promise<Running> {
  const bot = await startScript('src/main.ts', { env: { DISCORD_TOKEN: token, DISCORD_API: api, ...env } });
  await bot.prints(/ready/i);
  return bot;
}

function writesOf({ requests }: LocalDiscord): string[] {
  return requests.flatMap(({ method, path }) =>
    /\/commands/.test(path) && method !== 'GET' ? `${method} ${path}` : [],
  );
}

/** The reply and every page after it, each as it was shown. */
async function allPages(discord: LocalDiscord, first: Reply): Promise<Reply[]> {
  const pages = [first];
  for (let page = first; canPress(page.message, 'Next'); pages.push(page)) {
    page = await discord.press(page, buttonOf(page.message, 'Next'));
  }
  return pages;
}

describe('a running bot', () => {
  let discord: LocalDiscord;
  let bot: Running;
  /** What the first bot left behind; the tests then run against a second one, as after a restart. */
  let first: { writes: string[]; answer: Reply; ended: Finished };

  beforeAll(async () => {
    discord = await startLocalDiscord();
    const before = await startBot(discord);
    const answer = await discord.slash('ask', MANY_PAGES);
    first = { writes: writesOf(discord), answer, ended: await before.signal('SIGTERM') };
    bot = await startBot(discord);
  });

  afterAll(async () => {
    await cleanUp();
    await discord.close();
  });

  test('registers its commands with one request, for servers, direct messages and private channels', () => {
    expect(first.writes).toEqual([`PUT /applications/${discord.applicationId}/commands`]);
    expect(discord.commands.global.map(({ name }) => name).sort()).toEqual([
      'Ask the sources',
      'Find this quote',
      'ask',
      'help',
      'sources',
      'timeline',
      'verify',
    ]);
    for (const command of discord.commands.global) expect(command.contexts).toEqual([0, 1, 2]);
  });

  test('registers nothing when it starts again with the same commands', () => {
    expect(writesOf(discord)).toEqual(first.writes);
  });

  test('logs in without any intent', () => {
    expect(discord.identifies.map(({ intents }) => intents)).toEqual([0, 0]);
  });

  test('says once that it is ready, with the link that invites it', () => {
    const ready = bot
      .printed()
      .split('\n')
      .filter((line) => /ready/i.test(line));
    expect(ready).toHaveLength(1);
    const invite = new URL(/https:\S+/.exec(ready[0] ?? '')?.[0] ?? '');
    expect(invite.origin + invite.pathname).toBe('https://discord.com/oauth2/authorize');
    expect(invite.searchParams.get('client_id')).toBe(discord.applicationId);
    expect(invite.searchParams.get('scope')?.split(' ').sort()).toEqual(['applications.commands', 'bot']);
    expect(invite.searchParams.get('permissions')).toBe('0');
  });

  test('never prints its token', () => {
    const printed = first.ended.stdout + first.ended.stderr + bot.printed();
    expect(printed).not.toBe('');
    for (const part of [discord.token, discord.token.split('.')[2]]) expect(printed).not.toContain(part);
  });

  test('exits with 0 on SIGTERM', () => {
    expect(first.ended.code).toBe(0);
  });

  test('answers /ask in a server with the paragraph that answers it, its best sentence in bold', async () => {
    const { message, type, ephemeral } = await discord.slash('ask', {
      question: 'What happened in the Kharkiv region?',
    });
    expect(type).toBe(4);
    expect(ephemeral).toBe(false);
    const [best = ''] = quotesOf(message);
    const [, bold = '', rest = ''] = /> \*\*(.+?)\*\*(.*)/.exec(best) ?? [];
    expect(bold).toMatch(/^Putin referenced recent .* capture of Kupyansk in the Kharkiv region, .* position\.$/);
    expect(rest).toMatch(/^ He suggested that .* along the front lines\.$/);
  });

  test('cites title, outlet, date with its zone, and paragraph under an excerpt', async () => {
    const { message } = await discord.slash('ask', { question: 'What happened in the Kharkiv region?' });
    const citation = quotesOf(message)[0]?.split('\n').at(-1);
    expect(citation).toContain('Putin claims Moscow ready to negotiate on 28-point American peace proposal');
    expect(citation).toContain('Türkiye Today');
    expect(citation).toContain('<t:1763751840:f>');
    expect(citation).toContain('paragraph 8');
  });

  test('shows a private answer to nobody else, on every page', async () => {
    const answer = await discord.slash('ask', { ...MANY_PAGES, private: true });
    expect(answer.ephemeral).toBe(true);
    const next = await discord.press(answer, buttonOf(answer.message, 'Next'));
    expect(next.type).toBe(7);
    expect(next.ephemeral).toBe(true);
    expect(next.message.id).toBe(answer.message.id);
  });

  test.each([
    ['a direct message', 'dm'],
    ['a private channel, where a user installed it', 'privateChannel'],
  ] as const)('answers in %s', async (_place, where) => {
    const { message } = await discord.slash('ask', { question: 'What happened in the Kharkiv region?' }, { where });
    expect(quotesOf(message)[0]).toContain('capture of Kupyansk');
  });

  test('answers only from the articles that `source` names', async () => {
    const { message } = await discord.slash('ask', { ...MANY_PAGES, source: 'sputnik' });
    const quotes = quotesOf(message);
    expect(quotes.length).toBeGreaterThan(0);
    for (const quote of quotes) expect(quote.split('\n').at(-1)).toContain('Sputnik International');
  });

  test('says of a quote where it differs, by a button what stands around it, and on the next page the rest', async () => {
    const quote = 'the plan could form the basis of a final peace agreement';
    const answer = await discord.slash('verify', { quote });
    const [first = ''] = quotesOf(answer.message);
    expect(first).toContain('**peace plan could form basis for final settlement in**');
    expect(textOf(answer.message)).toContain('Not word for word in the sources');
    expect(textOf(answer.message)).toContain('“settlement in” instead of “peace agreement”');
    const context = await discord.press(answer, buttonOf(answer.message, 'Context'));
    expect(context.ephemeral).toBe(true);
    expect(textOf(context.message)).toContain('basis for final settlement in Ukraine');
    const exact = await discord.slash('verify', { quote: 'PUTIN SAID ON FRIDAY', private: true });
    expect(exact.ephemeral).toBe(true);
    expect(textOf(exact.message)).toContain('Word for word in');
    expect(quotesOf(exact.message)[0]).toContain('**Putin said on Friday**');
  });

  test('says so when the articles speak of nothing that was asked', async () => {
    const { message } = await discord.slash('ask', { question: 'Who won the chess tournament in Reykjavik?' });
    const shown = textOf(message);
    expect(shown).toMatch(/nothing in the sources/i);
    for (const word of ['chess', 'tournament', 'Reykjavik']) expect(shown.split('\n')[2]).toContain(word);
    for (const quote of quotesOf(message)) expect(quote).not.toContain('**');
  });

  test('lists the five articles, the undated ones said to be undated', async () => {
    const { message } = await discord.slash('sources');
    const items = blocksOf(message).filter((block) => block.startsWith('**'));
    expect(items).toHaveLength(TITLES.length);
    for (const title of TITLES) expect(items.filter((item) => item.includes(title))).toHaveLength(1);

    const named = (word: string) => items.find((item) => item.includes(word));
    expect(named('Sputnik International')).toContain('<t:1763746380:f>');
    expect(named('Realist')).toContain('undated');
    for (const item of items) if (!item.includes('undated')) expect(item).toMatch(/ \d{1,2} \w{3} 20\d\d|<t:\d+:f>/);
    const undated = items.filter((item) => item.includes('undated')).length;
    expect(blocksOf(message)[0]).toMatch(new RegExp(`\\b5 articles\\b.*\\b${undated}\\b.*undated`));
  });

  test('shows dated statements day by day, in order of time', async () => {
    const pages = await allPages(discord, await discord.slash('timeline'));
    const daysOf = (message: Reply['message']) => blocksOf(message).slice(1).join('\n').split(/^### /m).slice(1);
    const days = pages.flatMap(({ message }) => daysOf(message));
    const ofDay = (day: string) => days.filter((section) => section.startsWith(`${day}\n`)).join('\n');

    expect(ofDay('Friday 21 November 2025')).toContain("Trump's new peace plan could form basis");
    expect(ofDay('Friday 21 November 2025')).toContain('Türkiye Today');
    expect(ofDay('Thursday 27 November 2025')).toContain('said Thursday that');
    // However many statements a day has, a page names it once.
    for (const { message } of pages) {
      const headings = daysOf(message).map((section) => section.split('\n')[0]);
      expect(new Set(headings).size).toBe(headings.length);
    }
    expect(days.findIndex((day) => day.startsWith('Friday 21'))).toBeLessThan(
      days.findIndex((day) => day.startsWith('Thursday 27')),
    );
  });

  test('/timeline brings a picture with a description on its first page, and no other', async () => {
    const answer = await discord.slash('timeline');
    const [file] = answer.message.attachments;
    expect(pixelsOf(file?.data ?? new Uint8Array()).width).toBe(1000);
    expect(file?.description).toContain('21 Nov 2025: ');
    const galleries = (reply: Reply) => JSON.stringify(reply.message.components).match(/"items":\[\{.*?\}\]/g) ?? [];
    expect(galleries(answer)).toHaveLength(1);
    expect(galleries(answer)[0]).toContain(file?.url);
    expect(galleries(answer)[0]).toContain('21 Nov 2025: ');

    const next = await discord.press(answer, buttonOf(answer.message, 'Next'));
    expect(next.message.attachments).toEqual([]);
    expect(galleries(next)).toEqual([]);

    const back = await discord.press(next, buttonOf(next.message, 'Previous'));
    expect(back.message.attachments.map(({ data }) => data)).toEqual([file?.data]);
    expect(galleries(back)).toHaveLength(1);
  });

  test('Next shows the next page in the same message, and Previous leads back to exactly the first one', async () => {
    const answer = await discord.slash('ask', MANY_PAGES);
    const next = await discord.press(answer, buttonOf(answer.message, 'Next'));
    expect(next.type).toBe(7);
    expect(next.message.id).toBe(answer.message.id);
    expect(textOf(next.message)).toContain(MANY_PAGES.question);
    for (const quote of quotesOf(answer.message)) expect(quotesOf(next.message)).not.toContain(quote);

    const back = await discord.press(next, buttonOf(next.message, 'Previous'));
    expect(back.message.components).toEqual(answer.message.components);
  });

  test('the pages of an answer hold no passage twice, and only the first and the last one are an end', async () => {
    const pages = await allPages(discord, await discord.slash('ask', MANY_PAGES));
    const quotes = pages.flatMap(({ message }) => quotesOf(message));
    expect(pages.length).toBeGreaterThan(2);
    expect(new Set(quotes).size).toBe(quotes.length);
    for (const [index, { message }] of pages.entries()) {
      expect(canPress(message, 'Previous')).toBe(index > 0);
      expect(canPress(message, 'Next')).toBe(index < pages.length - 1);
    }
  });

  test('turning a page keeps to the source that was asked for', async () => {
    const answer = await discord.slash('ask', { ...MANY_PAGES, source: 'Türkiye' });
    const next = await discord.press(answer, buttonOf(answer.message, 'Next'));
    expect(quotesOf(next.message).length).toBeGreaterThan(0);
    for (const quote of quotesOf(next.message)) expect(quote).toContain('Türkiye Today');
  });

  test('turning a page keeps to the dates that were asked for, and they are shown', async () => {
    const dates = { after: '20 Nov 2025', before: '21 Nov 2025' };
    const answer = await discord.slash('ask', { ...MANY_PAGES, ...dates });
    expect(textOf(answer.message)).toMatch(/2025-11-20[\s\S]*2025-11-21[\s\S]*1 article without a date left out/);
    const pages = await allPages(discord, answer);
    expect(pages.length).toBeGreaterThan(1);
    for (const quote of pages.flatMap(({ message }) => quotesOf(message))) {
      expect(quote).toMatch(/Türkiye Today|Sputnik International/);
    }
  });

  test('a date that is none is answered with an example, to the asker alone', async () => {
    const { message } = await discord.slash('ask', { ...MANY_PAGES, after: 'the *other* day' });
    expect(textOf(message)).toContain('2025-11-21, 21 Nov 2025');
    expect(message.flags & 64).toBe(64);
  });

  test('a page button works after the bot was restarted', async () => {
    const old = await discord.press(first.answer, buttonOf(first.answer.message, 'Next'));
    const fresh = await discord.slash('ask', MANY_PAGES);
    const next = await discord.press(fresh, buttonOf(fresh.message, 'Next'));
    expect(quotesOf(old.message).length).toBeGreaterThan(0);
    expect(textOf(old.message)).toBe(textOf(next.message));
  });

  test('suggests articles for `source`, and the suggestion then names that article', async () => {
    const everything = await discord.autocomplete('ask', { source: '' }, 'source');
    expect(everything).toHaveLength(TITLES.length);
    const choices = await discord.autocomplete('ask', { source: 'sput' }, 'source');
    expect(choices).toHaveLength(1);
    expect(choices[0]?.name).toContain('Sputnik International');

    const { message } = await discord.slash('sources', { source: choices[0]?.value ?? '' });
    expect(textOf(message)).toContain('**Outlet:** Sputnik International');
    expect(textOf(message)).toContain('paragraph 1');
  });

  test('suggests nothing, rather than an error, for words that no article has', async () => {
    expect(await discord.autocomplete('sources', { source: 'zebra' }, 'source')).toEqual([]);
  });

  test('pings nobody, whatever was asked', async () => {
    const question = `@everyone @here <@${discord.applicationId}> ${MANY_PAGES.question}`;
    const answer = await discord.slash('ask', { question });
    expect(answer.body.allowed_mentions).toEqual({ parse: [] });
    const next = await discord.press(answer, buttonOf(answer.message, 'Next'));
    expect(next.body.allowed_mentions).toEqual({ parse: [] });
  });

  test.each(['vote:up', 'ask', 'weather:3:next', 'ask:3:sideways', 'constructor:0:next'])(
    'a button of another version (%s) gets a private notice, and the message stays',
    async (customId) => {
      const answer = await discord.slash('ask', MANY_PAGES);
      const stored = discord.messages.get(answer.message.id);
      const row = stored?.components[0]?.components?.find(({ type }) => type === 1);
      const next = row?.components?.find(({ label }) => label?.includes('Next'));
      Object.assign(next ?? {}, { custom_id: customId });
      const before = structuredClone(stored);

      const notice = await discord.press(answer, customId);
      expect(notice.type).toBe(4);
      expect(notice.ephemeral).toBe(true);
      expect(textOf(notice.message)).toMatch(/again/);
      expect(notice.body.allowed_mentions).toEqual({ parse: [] });
      expect(discord.messages.get(answer.message.id)).toEqual(before);
    },
  );

  test.each([
    ['a slash command', 1],
    ['a command in a message’s menu', 3],
  ])('%s of another version gets a private notice in the language of its member', async (_what, type) => {
    discord.commands.global.push({ id: `99${type}`, type, name: 'recall', options: [] });
    const context = { locale: 'de' };
    const notice = await (type === 1
      ? discord.slash('recall', {}, context)
      : discord.contextMenu('recall', 'What happened?', context));
    discord.commands.global.pop();
    expect(notice).toMatchObject({ type: 4, ephemeral: true });
    expect(textOf(notice.message)).toMatch(/anderen Version/);
  });

  test('gives whoever presses a button of somebody else’s answer a private copy, and leaves the answer as it is', async () => {
    const answer = await discord.slash('ask', MANY_PAGES, { user: 'ada' });
    const before = structuredClone(discord.messages.get(answer.message.id));
    const copy = await discord.press(answer, buttonOf(answer.message, 'Next'), { user: 'grace', locale: 'de' });
    expect(copy).toMatchObject({ type: 4, ephemeral: true });
    expect(textOf(copy.message)).toContain('Seite 2 von');
    expect(discord.messages.get(answer.message.id)).toEqual(before);

    const further = await discord.press(copy, buttonOf(copy.message, 'Weiter'), { user: 'grace', locale: 'de' });
    expect(further.type).toBe(7);
    expect(textOf(further.message)).toContain('Seite 3 von');
    const own = await discord.press(answer, buttonOf(answer.message, 'Next'), { user: 'ada' });
    expect(own).toMatchObject({ type: 7, ephemeral: false });
  });

  test('shares a private answer in the channel, where its sharer turns the pages', async () => {
    const answer = await discord.slash('ask', { ...MANY_PAGES, private: true });
    expect(answer.ephemeral).toBe(true);
    const shared = await discord.press(answer, buttonOf(answer.message, 'Share'));
    expect(shared).toMatchObject({ type: 4, ephemeral: false });
    expect(textOf(shared.message)).toMatch(/Shared by <@\d+>/);
    expect(shared.body.allowed_mentions).toEqual({ parse: [] });
    const next = await discord.press(shared, buttonOf(shared.message, 'Next'));
    expect(next.type).toBe(7);
    expect(textOf(next.message)).toMatch(/Shared by <@\d+>/);
    const copy = await discord.press(next, buttonOf(next.message, 'Previous'), { user: 'grace' });
    expect(copy).toMatchObject({ type: 4, ephemeral: true });
  });

  test('offers no sharing in a direct message', async () => {
    const { message } = await discord.slash('ask', { ...MANY_PAGES, private: true }, { where: 'dm' });
    expect(canPress(message, 'Share')).toBe(false);
    expect(canPress(message, 'Next')).toBe(true);
  });

  test('shows what stands around an excerpt to whoever asks for it', async () => {
    const answer = await discord.slash('ask', MANY_PAGES, { user: 'ada' });
    const context = await discord.press(answer, buttonOf(answer.message, 'Context'), { user: 'grace' });
    expect(context).toMatchObject({ type: 4, ephemeral: true });
    expect(quotesOf(context.message)).toHaveLength(1);
    const word = canPress(context.message, 'Down') ? 'Down' : 'Up';
    const moved = await discord.press(context, buttonOf(context.message, word), { user: 'grace' });
    expect(moved.type).toBe(7);
    expect(textOf(moved.message)).not.toBe(textOf(context.message));
  });

  test('answers the text of a message privately from its menu, in every language and place', async () => {
    for (const [locale, where] of [
      ['en-US', 'guild'],
      ['de', 'dm'],
      ['fr', 'privateChannel'],
    ] as const) {
      const reply = await discord.contextMenu('Ask the sources', MANY_PAGES.question, { locale, where });
      expect(reply).toMatchObject({ type: 4, ephemeral: true });
      expect(textOf(reply.message)).toContain(MANY_PAGES.question);
      expect(quotesOf(reply.message).length).toBeGreaterThan(0);
    }
    const picture = await discord.contextMenu('Ask the sources', '');
    expect(picture.ephemeral).toBe(true);
    expect(textOf(picture.message)).toContain('no text');
  });

  test('explains itself privately with /help', async () => {
    const reply = await discord.slash('help', {}, { locale: 'es-419' });
    expect(reply.ephemeral).toBe(true);
    expect(textOf(reply.message)).toContain('Privacidad');
  });

  test('reports no failure in its log', () => {
    expect(bot.printed()).not.toMatch(/\b(?:WARN|ERROR|FATAL)\b/);
  });
});

describe('a bot with DISCORD_GUILD_ID and a folder of its own', () => {
  const STANDING = [
    { name: 'ask', description: 'An earlier version' },
    { name: 'weather', description: 'Another command' },
  ];
  /** Undated articles by their title, more of them than a page lists. */
  const ARTICLES = {
    'Harbour of Lund opens its new gate':
      'The harbour master opened the gate on Monday, nine years after the first plan.',
    'Bridge over the Aire stays closed':
      'Inspectors found rust in the cables of the bridge, so lorries must take the ferry.',
    'Cheese of the valley wins a prize':
      'Every guest who tasted the cheese praised it, and the dairy means to hire two people.',
    'Library of Oakham lends out tools':
      'Whoever has a library card may now borrow drills, ladders and saws for a week.',
    'Storm takes the roof off a school':
      'The wind tore tiles from the old school in the night, while nobody was inside.',
    'Brass band looks for a drummer':
      'After forty years with the band its drummer retires, and nobody has yet applied.',
    'Otters come back to the mill pond':
      'A walker photographed three young otters below the mill, the first ones in decades.',
    'Tram line grows by four stops': 'The city lays rails to the hospital, and passengers will save a walk uphill.',
    'Baker bakes with sea water':
      'Instead of adding salt, a baker from the island kneads dough with filtered sea water.',
    'Museum finds a letter in a clock':
      'While cleaning a clock from the castle, restorers discovered a folded love letter.',
    'Village votes for a wind turbine':
      'Two out of three villagers said yes to a turbine whose income pays for the pool.',
    'Chess club moves to the station': 'The waiting room is warm and open late, which is why the club now plays there.',
  };
  let discord: LocalDiscord;
  let before: LocalDiscord['commands']['global'];
  let bot: Running;

  beforeAll(async () => {
    const files = Object.entries(ARTICLES).map(([title, body], index) => [`${index}.txt`, `${title}\n\n${body}\n`]);
    discord = await startLocalDiscord({ commands: { global: STANDING } });
    before = structuredClone(discord.commands.global);
    const env = { DISCORD_GUILD_ID: discord.guildId, CORPUS: await writeFolder(Object.fromEntries(files)) };
    bot = await startBot(discord, env);
  });

  afterAll(async () => {
    await cleanUp();
    await discord.close();
  });

  test("writes that server's commands, and leaves the global ones as they were", () => {
    const path = `/applications/${discord.applicationId}/guilds/${discord.guildId}/commands`;
    expect(writesOf(discord)).toEqual([`PUT ${path}`]);
    expect(discord.commands.guild.map(({ name }) => name).sort()).toEqual([
      'Ask the sources',
      'Find this quote',
      'ask',
      'help',
      'sources',
      'timeline',
      'verify',
    ]);
    expect(discord.commands.global).toEqual(before);
  });

  test('warns of commands that members see twice, with what removes them', async () => {
    await bot.prints(/--clear.*\n/);
    const warnings = bot
      .printed()
      .split('\n')
      .filter((line) => line.includes('--clear'));
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/see twice.*\bask\b/);
    expect(warnings[0]).toContain(discord.guildId);
    expect(warnings[0]).toContain('npm run register -- --clear global');
    expect(warnings[0]).toContain('npm run register -- --clear server');
    for (const name of ['/weather', '/sources']) expect(warnings[0]).not.toContain(name);
  });

  test('lists every article of a folder that fills more than one page', async () => {
    const pages = await allPages(discord, await discord.slash('sources'));
    expect(pages.length).toBeGreaterThan(1);
    const items = pages.flatMap(({ message }) => blocksOf(message).filter((block) => block.startsWith('**')));
    expect(items.map((item) => /\*\*(.*)\*\*/.exec(item)?.[1]).sort()).toEqual(Object.keys(ARTICLES).sort());
  });

  test('/timeline keeps statements apart whose article has no date', async () => {
    const { message } = await discord.slash('timeline');
    const holding = textOf(message)
      .split(/^### /m)
      .find((section) => section.includes('opened the gate on Monday'));
    expect(holding).toMatch(/^undated/i);
    expect(holding).toContain('“Monday”');
  });

  test('exits with 0 on SIGINT', async () => {
    expect((await bot.signal('SIGINT')).code).toBe(0);
  });
});

describe('a bot whose moderators want few and private answers', () => {
  let discord: LocalDiscord;

  beforeAll(async () => {
    discord = await startLocalDiscord();
    await startBot(discord, { ANSWERS: 'private', RATE_LIMIT: '2' });
  });

  afterAll(async () => {
    await cleanUp();
    await discord.close();
  });

  test('answers privately unless a member wants it otherwise', async () => {
    expect((await discord.slash('sources')).ephemeral).toBe(true);
    expect((await discord.slash('ask', MANY_PAGES, { user: 'ada' })).ephemeral).toBe(true);
    expect((await discord.slash('ask', { ...MANY_PAGES, private: false }, { user: 'ada' })).ephemeral).toBe(false);
  });

  test('tells a member who asks too often when to ask again, and goes on answering everyone else', async () => {
    const first = await discord.slash('ask', MANY_PAGES, { user: 'grace' });
    await discord.contextMenu('Ask the sources', MANY_PAGES.question, { user: 'grace' });
    const refused = await discord.slash('ask', { ...MANY_PAGES, private: false }, { user: 'grace', locale: 'de' });
    expect(refused.ephemeral).toBe(true);
    expect(textOf(refused.message)).toMatch(/2 Fragen pro Minute.*<t:\d+:R>/);
    const seconds = Number(/<t:(\d+):R>/.exec(textOf(refused.message))?.[1]);
    expect(seconds * 1000).toBeGreaterThan(Date.now());
    expect(seconds * 1000).toBeLessThan(Date.now() + 61_000);

    expect(quotesOf((await discord.slash('ask', MANY_PAGES, { user: 'alan' })).message)).not.toEqual([]);
    // Reading on is no question.
    const next = await discord.press(first, buttonOf(first.message, 'Next'), { user: 'grace' });
    expect(textOf(next.message)).toContain('Page 2');
  });
});

test('a bot answers from an article that was put into its folder while it runs', async ({ onTestFinished }) => {
  const discord = await startLocalDiscord();
  onTestFinished(async () => {
    await cleanUp();
    await discord.close();
  });
  const folder = await writeFolder({ 'bridge.txt': articleText() });
  const bot = await startBot(discord, { CORPUS: folder });
  const ask = () => discord.slash('ask', { question: 'Who flew the zeppelin over the lake?' });
  expect(textOf((await ask()).message)).toMatch(/nothing in the sources/i);
  const flight =
    'Ada Moss flew the zeppelin over the lake on Monday, and half of the town stood on its shore to watch.';
  await writeFile(join(folder, 'zeppelin.txt'), articleText({ title: 'A zeppelin over the lake', body: [flight] }));
  await bot.prints(/Read the articles anew: 1 new; 2 articles/);
  expect(quotesOf((await ask()).message)[0]).toContain('Ada Moss flew the zeppelin');
  expect(textOf((await discord.slash('sources')).message)).toContain('2 articles');
});

describe.concurrent('a bot of its own, at its start and its end,', () => {
  afterAll(cleanUp);

  /** Runs it to its end; what it says beside the log's information must be one line without a stack trace. */
  async function complaintOf(env: Record<string, string>): Promise<{ code: number | null; line: string }> {
    const { code, stdout, stderr } = await runScript('src/main.ts', { env: { LOG_LEVEL: 'error', ...env } });
    expect(stdout).toBe('');
    const lines = stderr.trimEnd().split('\n');
    expect(lines, stderr).toHaveLength(1);
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+|node:internal|\w*Error\b/);
    return { code, line: lines[0] ?? '' };
  }

  test('names a token that Discord refuses, without showing it', async ({ onTestFinished }) => {
    const discord = await startLocalDiscord();
    onTestFinished(() => discord.close());
    const token = `${discord.token.slice(0, -8)}WrongOne`;
    const { code, line } = await complaintOf({ DISCORD_TOKEN: token, DISCORD_API: discord.api });
    expect(code).toBe(1);
    expect(line).toContain('DISCORD_TOKEN');
    for (const part of [token, token.split('.')[2], 'WrongOne']) expect(line).not.toContain(part);
    expect(discord.identifies).toEqual([]);
  });

  test('names the missing token and where it goes', async () => {
    const { code, line } = await complaintOf({});
    expect(code).toBe(1);
    expect(line).toContain('DISCORD_TOKEN');
    expect(line).toContain('.env');
  });

  test('waits until Discord can be reached, first its REST API and then its gateway, and says so', async ({
    onTestFinished,
  }) => {
    const { token, api } = await closedDiscord();
    const bot = await startScript('src/main.ts', { env: { DISCORD_TOKEN: token, DISCORD_API: api } });
    await bot.prints(/can't be reached .*trying again in 1 s/);
    expect(bot.printed()).toContain(api);
    expect(bot.printed()).not.toContain(token);

    const discord = await startLocalDiscord({ port: Number(new URL(api).port), token });
    onTestFinished(() => discord.close());
    discord.accepts = false;
    await bot.prints(/gateway can't be reached; trying again in 1 s/);
    discord.accepts = true;
    await bot.prints(/ready/i);
    await discord.slash('ask', MANY_PAGES);
    expect(discord.identifies).toHaveLength(1);
    expect((await bot.signal('SIGTERM')).code).toBe(0);
  });

  test("isn't ended by a failure that nobody waits for, but by a revoked token, with one plain line", async ({
    onTestFinished,
  }) => {
    const discord = await startLocalDiscord();
    onTestFinished(() => discord.close());
    const folder = await writeFolder({
      'fail.mjs': "process.on('SIGUSR2', () => Promise.reject(new Error('nobody waits for this')));",
    });
    const bot = await startBot(discord, { NODE_OPTIONS: `--import ${folder}/fail.mjs` });
    bot.kill('SIGUSR2');
    await bot.prints(/nobody waits for this/);
    await discord.slash('ask', MANY_PAGES);

    discord.revokeToken();
    const { code, stderr } = await bot.finished;
    expect(code).toBe(1);
    expect(stderr.trimEnd().split('\n').at(-1)).toMatch(/^Discord refuses DISCORD_TOKEN/);
  });

  test('finishes what is under way when it is told to stop', async ({ onTestFinished }) => {
    const discord = await startLocalDiscord();
    onTestFinished(() => discord.close());
    const bot = await startBot(discord);
    // On a busy machine a process's first answer alone may take most of the 3 s that Discord waits.
    await discord.slash('ask', MANY_PAGES);
    discord.requests.length = 0;
    const answer = discord.slash('ask', MANY_PAGES, { faults: Array(3).fill({ kind: 503 }) });
    await discord.arrives(/callback$/);
    const { code } = await bot.signal('SIGTERM');
    expect(code).toBe(0);
    expect(quotesOf((await answer).message).length).toBeGreaterThan(0);
  });

  test('stops at once when it is told so twice', async ({ onTestFinished }) => {
    const discord = await startLocalDiscord();
    onTestFinished(() => discord.close());
    const bot = await startBot(discord);
    const answer = discord.slash('ask', MANY_PAGES, { faults: Array(5).fill({ kind: 'hang' }) });
    const unanswered = expect(answer).rejects.toThrow(/did not respond/);
    await discord.arrives(/callback$/);
    bot.kill('SIGTERM');
    await bot.prints(/finishing/);
    const { code, stderr } = await bot.signal('SIGTERM');
    expect(code).toBe(1);
    expect(stderr).not.toContain('Stopped');
    await unanswered;
  });
});

/** An address where nothing listens, with a token of the right form. */
async function closedDiscord(): Promise<{ token: string; api: string }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  const port = typeof address === 'object' ? address?.port : undefined;
  return { token: `${'a'.repeat(24)}.bbbbbb.${'c'.repeat(38)}`, api: `http://127.0.0.1:${port}/api` };
}
