// The bot in this process, with the real discord.js client, against a Discord on this machine where things go wrong.
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Bot, startBot } from '../../src/discord/index.ts';
import { type Library, openLibrary } from '../../src/library.ts';
import { plainly } from '../../src/log.ts';
import { anArticle } from '../support/articles.ts';
import { type Fault, type LocalDiscord, type Reply, startLocalDiscord } from '../support/local-discord.ts';
import { buttonOf, quotesOf, textOf } from '../support/shown.ts';

const QUESTION = 'Where does the old bridge stand?';
/** More paragraphs that answer than a page shows. */
const PARAGRAPHS = [
  'By the mill the old bridge stands on four legs of oak.',
  'Lorries have avoided the old bridge since rust was found in its cables.',
  'A painter who loved the old bridge left nine pictures of it to the museum.',
  'Every spring the water reaches the old bridge, and the ferry takes over.',
  'Nobody remembers who paid when the old bridge was built.',
];
const SECRET = 'my secret worry';

interface Started {
  readonly discord: LocalDiscord;
  readonly bot: Bot;
  /** What the bot logged so far, a line for each entry. */
  logged(): string;
  stop(): Promise<void>;
}

/** A bot whose library takes as long, or fails, as the words say: `wait 300`, `block 20`, `fail`, `fail later`. */
async function start(
  limits: { deferAfter?: number } = {},
  options: Parameters<typeof startLocalDiscord>[0] = {},
): Promise<Started> {
  const lines: string[] = [];
  const log = pino({ serializers: { err: plainly } }, { write: (line: string) => lines.push(line) });
  const discord = await startLocalDiscord(options);
  const bot = await startBot(
    { token: discord.token, api: discord.api, guildId: null, answers: 'public', rateLimit: null },
    wilful(),
    log,
    limits,
  );
  return {
    discord,
    bot,
    logged: () => lines.join(''),
    async stop() {
      await bot.stop();
      await discord.close();
    },
  };
}

function wilful(): Library {
  const library = openLibrary([anArticle({ title: 'The old bridge', paragraphs: PARAGRAPHS })]);
  const dated = openLibrary([anArticle({ published: '2025-11-26', paragraphs: ['The old bridge fell on Monday.'] })]);
  const asked = new Set<string>();
  const obey = async (words: string) => {
    const milliseconds = /wait (\d+)/.exec(words)?.[1];
    if (milliseconds) await sleep(Number(milliseconds));
    const until = performance.now() + Number(/block (\d+)/.exec(words)?.[1] ?? 0);
    while (performance.now() < until);
    const fails = /fail( later)?/.exec(words);
    if (fails && (!fails[1] || asked.has(words))) throw new Error(`Expected no such words: ${words}`);
    asked.add(words);
  };
  return {
    ...library,
    async ask(query) {
      await obey(query.question);
      const answer = await library.ask({ ...query, question: QUESTION });
      return { ...answer, question: query.question };
    },
    async timeline(request) {
      await obey(request?.topic ?? '');
      return dated.timeline();
    },
    sources(words = '') {
      if (words.includes('fail')) throw new Error(`Expected no such words: ${words}`);
      return library.sources();
    },
  };
}

/** The requests with which the bot answered the interaction that led to this reply. */
function messagesOf({ messages }: LocalDiscord, user: string): unknown[] {
  return [...messages.values()].filter(
    ({ interaction_metadata: origin }) => (origin as { user: { username: string } }).user.username === user,
  );
}

let sharing: Started;
beforeAll(async () => {
  sharing = await start();
});
afterAll(() => sharing.stop());

describe.concurrent('an answer reaches its asker exactly once', () => {
  const cases: [string, Fault[]][] = [
    ['Discord limits the rate (429)', [{ kind: 429, milliseconds: 200 }]],
    [
      'Discord limits it twice',
      [
        { kind: 429, milliseconds: 100 },
        { kind: 429, milliseconds: 100 },
      ],
    ],
    ['Discord fails (500)', [{ kind: 500 }]],
    ['Discord is down for a moment (503)', Array<Fault>(5).fill({ kind: 503 })],
    ['a page for people comes instead of its answer', [{ kind: 'page' }, { kind: 'page' }]],
    ['Discord is slow', [{ kind: 'slow', milliseconds: 500 }]],
    ['Discord is slower than the bot waits', [{ kind: 'slow', milliseconds: 1200 }]],
    ['the connection is reset', [{ kind: 'reset' }, { kind: 'reset' }]],
    ['the connection is closed', [{ kind: 'close' }, { kind: 'close' }]],
    ['the connection hangs', [{ kind: 'hang' }]],
    ['all of it happens in turn', [{ kind: 503 }, { kind: 'close' }, { kind: 'reset' }, { kind: 'hang' }]],
    ['it arrives and its receipt is an error', [{ kind: 503, afterwards: true }]],
    ['it arrives and its receipt is reset', [{ kind: 'reset', afterwards: true }]],
    ['it arrives and its receipt is cut off', [{ kind: 'close', afterwards: true }]],
    ['it arrives and its receipt never comes', [{ kind: 'hang', afterwards: true }]],
  ];

  test.for(cases)('when %s', async ([what, faults]) => {
    const { discord } = sharing;
    const answer = await discord.slash('ask', { question: QUESTION }, { user: what, faults });
    expect(quotesOf(answer.message).length).toBeGreaterThan(0);
    expect(answer.type).toBe(4);
    // A receipt that got lost brings one more try; wait for what it could have led to.
    await sleep(1000);
    expect(messagesOf(discord, what)).toHaveLength(1);
  });

  test.for(cases)('on a pressed button too, when %s', async ([what, faults]) => {
    const { discord } = sharing;
    const user = `presser, ${what}`;
    const answer = await discord.slash('ask', { question: QUESTION }, { user });
    const next = await discord.press(answer, buttonOf(answer.message, 'Next'), { faults });
    expect(next.type).toBe(7);
    expect(next.message.id).toBe(answer.message.id);
    expect(textOf(next.message)).not.toBe(textOf(answer.message));
    expect(messagesOf(discord, user)).toHaveLength(1);
  });
});

test('none of that is a failure in the log', () => {
  expect(sharing.logged()).not.toContain('"level":50');
});

describe.concurrent('a slow answer', () => {
  let hasty: Started;
  beforeAll(async () => {
    hasty = await start({ deferAfter: 20 });
  });
  afterAll(() => hasty.stop());

  test('of an engine that takes 5 s is announced in time, and then given', async () => {
    const answer = await sharing.discord.slash('ask', { question: 'wait 5000' });
    expect(answer.type).toBe(5);
    expect(quotesOf(answer.message).length).toBeGreaterThan(0);
  });

  test('is announced in time though the announcement hangs at first', async () => {
    const answer = await sharing.discord.slash('ask', { question: 'wait 5000' }, { faults: [{ kind: 'hang' }] });
    expect(answer.type).toBe(5);
    expect(quotesOf(answer.message).length).toBeGreaterThan(0);
  });

  test('takes the place of its announcement, for everybody or for the asker only', async () => {
    for (const isPrivate of [false, true]) {
      const question = 'wait 300';
      const answer = await hasty.discord.slash('ask', { question, private: isPrivate }, { user: `slow ${isPrivate}` });
      expect(answer.type).toBe(5);
      expect(answer.ephemeral).toBe(isPrivate);
      expect(answer.body.flags).toBe(1 << 15);
      expect(answer.body.allowed_mentions).toEqual({ parse: [] });
      expect(messagesOf(hasty.discord, `slow ${isPrivate}`)).toHaveLength(1);
    }
  });

  test('to a button leaves the message as it was until it is there', async () => {
    const answer = await hasty.discord.slash('ask', { question: 'wait 300' });
    const next = await hasty.discord.press(answer, buttonOf(answer.message, 'Next'));
    expect(next.type).toBe(6);
    expect(next.message.id).toBe(answer.message.id);
    expect(next.followUps).toEqual([]);
    expect(quotesOf(next.message)).not.toEqual(quotesOf(answer.message));
  });

  test('to a button of a message that somebody else asked for is announced to whoever pressed', async () => {
    const { discord } = hasty;
    const answer = await discord.slash('ask', { question: 'wait 300 again' });
    const before = structuredClone(discord.messages.get(answer.message.id));
    const copy = await discord.press(answer, buttonOf(answer.message, 'Next'), { user: 'grace' });
    expect(copy.type).toBe(5);
    expect(copy.ephemeral).toBe(true);
    expect(quotesOf(copy.message).length).toBeGreaterThan(0);
    expect(discord.messages.get(answer.message.id)).toEqual(before);
  });

  test.for<[string, Fault[]]>([
    ['the announcement is lost on its way', [{ kind: 'close' }, { kind: 503 }]],
    ["the announcement's receipt is lost", [{ kind: 'reset', afterwards: true }]],
    ['Discord limits the rate of the answer', [{ kind: 429, milliseconds: 100, on: 'edit' }]],
    ['the answer is lost on its way', (['reset', 'close', 500, 503] as const).map((kind) => ({ kind, on: 'edit' }))],
    ["the answer's receipt is lost", [{ kind: 'close', on: 'edit', afterwards: true }]],
  ])('arrives once when %s', async ([what, faults]) => {
    const answer = await hasty.discord.slash('ask', { question: 'wait 300' }, { user: what, faults });
    expect(answer.type).toBe(5);
    expect(quotesOf(answer.message).length).toBeGreaterThan(0);
    expect(messagesOf(hasty.discord, what)).toHaveLength(1);
  });

  test.for<[string, Fault[]]>([
    ['at once', []],
    ["after the announcement's removal was lost on its way", [{ kind: 'close', on: 'delete' }]],
    ["after its removal's receipt was lost", [{ kind: 'reset', on: 'delete', afterwards: true }]],
    ['though its own receipt was lost', [{ kind: 503, on: 'follow-up', afterwards: true }]],
  ])('that fails is told to the asker only, once, %s', async ([what, faults]) => {
    const answer = await hasty.discord.slash('ask', { question: 'wait 300 fail' }, { user: what, faults });
    expect(answer.type).toBe(5);
    expect(answer.ephemeral).toBe(true);
    expect(textOf(answer.message)).toMatch(/went wrong/);
    await sleep(300);
    expect(messagesOf(hasty.discord, what)).toHaveLength(1);
  });

  test('to a button that fails is told to whoever pressed, and the message stays', async () => {
    const answer = await hasty.discord.slash('ask', { question: 'wait 300 fail later' });
    const before = structuredClone(hasty.discord.messages.get(answer.message.id));
    const pressed = await hasty.discord.press(answer, buttonOf(answer.message, 'Next'));
    expect(pressed.type).toBe(6);
    expect(pressed.followUps.map((message) => [message.flags & 64, textOf(message)])).toEqual([
      [64, expect.stringMatching(/went wrong/)],
    ]);
    expect(hasty.discord.messages.get(answer.message.id)).toEqual(before);
  });

  test.sequential("doesn't keep those from an early word who ask at the same time", async () => {
    const asked = Array.from({ length: 12 }, () => hasty.discord.slash('ask', { question: 'block 20' }));
    const types = (await Promise.all(asked)).map(({ type }) => type);
    expect(new Set(types)).toEqual(new Set([4, 5]));
  });

  test.sequential('keeps nobody waiting for suggestions', async () => {
    const { discord } = hasty;
    const order: string[] = [];
    const asked = Array.from({ length: 12 }, () => discord.slash('ask', { question: 'block 20' }));
    const typed = discord.autocomplete('ask', { source: 'bridge' }, 'source', { user: 'grace' });
    await Promise.all([
      ...asked.map((answer) => answer.then(() => order.push('answer'))),
      typed.then((choices) => order.push(`${choices.length} suggested`)),
    ]);
    expect(order.at(-1)).toBe('answer');
    expect(order.slice(0, 6)).toContain('1 suggested');
  });
});

describe.concurrent('a timeline with its picture', () => {
  // Drawn once before: the first time takes longer, and then an announcement would meet the faults.
  beforeAll(async () => {
    await sharing.discord.slash('timeline', { topic: 'bridge' });
  });

  test('that is late takes the place of its announcement, picture and all', async ({ onTestFinished }) => {
    const { discord, stop } = await start({ deferAfter: 20 });
    onTestFinished(stop);
    const answer = await discord.slash('timeline', { topic: 'wait 300' });
    expect(answer.type).toBe(5);
    expect(answer.message.attachments).toHaveLength(1);
    expect(textOf(answer.message)).toContain('fell on Monday');
  });

  test.for<[string, Fault[]]>([
    ['the connection is closed', [{ kind: 'close' }, { kind: 'reset' }]],
    ['Discord is down for a moment', [{ kind: 503 }, { kind: 429, milliseconds: 100 }]],
  ])('arrives whole when %s', async ([what, faults]) => {
    const answer = await sharing.discord.slash('timeline', { topic: 'bridge' }, { user: `picture, ${what}`, faults });
    expect(answer.message.attachments.map(({ filename }) => filename)).toEqual(['timeline.png']);
  });

  test('goes without it where Discord refuses it', async () => {
    const answer = await sharing.discord.slash('timeline', { topic: 'bridge' }, { faults: [{ kind: 400 }] });
    expect(answer.message.attachments).toEqual([]);
    expect(textOf(answer.message)).toContain('fell on Monday');
    expect(sharing.logged()).toContain('without its picture');
  });
});

describe.concurrent('a command that fails', () => {
  const referenceIn = (reply: Reply) => /under ([0-9a-f]{6})/.exec(textOf(reply.message))?.[1] ?? 'none';

  test('is told to the asker only, with a reference under which the log has the cause but not the words', async () => {
    const { discord, logged } = sharing;
    const answer = await discord.slash('ask', { question: `${SECRET}: fail` });
    expect(answer.type).toBe(4);
    expect(answer.ephemeral).toBe(true);
    const line = logged()
      .split('\n')
      .find((entry) => entry.includes(referenceIn(answer)));
    expect(line).toContain('/ask');
    expect(line).toContain('Expected no such words');
    expect(line).toMatch(/at .*faults\.test\.ts/);
    expect(line).not.toContain(SECRET);
    expect(quotesOf((await discord.slash('ask', { question: QUESTION })).message).length).toBeGreaterThan(0);
  });

  test('is told in the language of the asker', async () => {
    const answer = await sharing.discord.slash('ask', { question: 'fail' }, { locale: 'de' });
    expect(textOf(answer.message)).toMatch(/schiefgegangen/);
  });

  test('because of its button is told to whoever pressed, and the log has not the words of the message', async () => {
    const { discord, logged } = sharing;
    const answer = await discord.slash('ask', { question: `${SECRET} of ada: fail later` });
    const pressed = await discord.press(answer, buttonOf(answer.message, 'Next'), { user: 'grace' });
    expect(pressed.type).toBe(4);
    expect(pressed.ephemeral).toBe(true);
    const line = logged()
      .split('\n')
      .find((entry) => entry.includes(referenceIn(pressed)));
    expect(line).toContain('Expected no such words');
    expect(line).not.toContain(SECRET);
  });

  test('since Discord refuses its message is told to the asker', async () => {
    const answer = await sharing.discord.slash('ask', { question: QUESTION }, { faults: [{ kind: 400 }] });
    expect(answer.ephemeral).toBe(true);
    expect(sharing.logged()).toContain(referenceIn(answer));
  });

  test('while it suggests suggests nothing', async () => {
    expect(await sharing.discord.autocomplete('ask', { source: 'fail' }, 'source')).toEqual([]);
  });
});

test('no interaction token is ever logged', () => {
  const tokens = sharing.discord.requests.flatMap(({ path }) => /^\/interactions\/\d+\/([^/]+)/.exec(path)?.[1] ?? []);
  expect(tokens.length).toBeGreaterThan(0);
  for (const token of tokens) expect(sharing.logged()).not.toContain(token);
});

describe('a connection to the gateway that is lost', () => {
  let started: Started;
  beforeAll(async () => {
    started = await start({}, { heartbeatInterval: 150 });
  });
  afterAll(() => started.stop());

  test.each<[string, (discord: LocalDiscord) => void]>([
    ['closed by Discord', (discord) => discord.drop(4000)],
    ['closed after a missed heartbeat', (discord) => discord.drop(4009)],
    ['cut off', (discord) => discord.drop(null)],
    ['to be made anew, as Discord asks (7)', (discord) => discord.askToReconnect()],
    ['whose session Discord doubts (9)', (discord) => discord.invalidate(true)],
  ])('%s, is resumed, and what was asked meanwhile is answered', async (_how, lose) => {
    const { discord } = started;
    const { resumes } = discord;
    lose(discord);
    const answer = await discord.slash('ask', { question: QUESTION });
    expect(quotesOf(answer.message).length).toBeGreaterThan(0);
    while (discord.resumes === resumes) await sleep(20);
  });

  test('since heartbeats go unanswered, is resumed', async () => {
    const { discord } = started;
    const { resumes } = discord;
    discord.acknowledges = false;
    while (discord.resumes === resumes) await sleep(20);
    discord.acknowledges = true;
    await discord.slash('ask', { question: QUESTION });
  });

  test('together with its session (9), is made anew', async () => {
    const { discord } = started;
    const before = discord.identifies.length;
    discord.invalidate(false);
    while (discord.identifies.length === before) await sleep(20);
    await discord.waitForReady();
    await discord.slash('ask', { question: QUESTION });
    expect(started.logged()).toContain('Connected to Discord anew');
  });

  test('for good, ends the bot', async () => {
    const ended = expect(started.bot.ended).rejects.toThrow(/DISCORD_TOKEN/);
    started.discord.revokeToken();
    await ended;
  });
});
