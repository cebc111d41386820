import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { discordSettings, LOG_LEVELS, localSettings } from '../src/config.ts';
import { PlainError } from '../src/plain-error.ts';

const TOKEN = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcdE.abcdefghijklmnopqrstuvwxyz0123456789AB';
const SERVER = '123456789012345678';

/** The message of the PlainError that `read` throws. */
function complaint(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    expect(error).toBeInstanceOf(PlainError);
    return (error as PlainError).message;
  }
  throw new Error('Expected a complaint, got settings');
}

describe('settings of every way to run', () => {
  test('without any, the articles that come with the project are read and the log says what happens', () => {
    const { corpus, logLevel } = localSettings({});
    expect(readdirSync(corpus).some((file) => file.endsWith('.txt'))).toBe(true);
    expect(logLevel).toBe('info');
  });

  test('CORPUS names another folder', () => {
    expect(localSettings({ CORPUS: 'articles/mine' }).corpus).toBe('articles/mine');
  });

  test.each(LOG_LEVELS)('LOG_LEVEL takes %s', (level) => {
    expect(localSettings({ LOG_LEVEL: level }).logLevel).toBe(level);
  });

  test.each(['loud', 'INFO', '3', 'toString'])('LOG_LEVEL %s is named, with the levels that there are', (level) => {
    const message = complaint(() => localSettings({ LOG_LEVEL: level }));
    expect(message).toContain('LOG_LEVEL');
    expect(message).toContain(`"${level}"`);
    for (const known of LOG_LEVELS) expect(message).toContain(known);
  });

  test('blank settings count as absent', () => {
    expect(localSettings({ CORPUS: '', LOG_LEVEL: '  ' })).toEqual(localSettings({}));
  });

  test("the terminal doesn't ask for Discord's settings", () => {
    expect(() => localSettings({ DISCORD_TOKEN: 'nonsense', DISCORD_API: 'nonsense' })).not.toThrow();
  });
});

describe("Discord's settings", () => {
  test("with a token alone, commands stand everywhere and Discord's own address is used", () => {
    expect(discordSettings({ DISCORD_TOKEN: TOKEN })).toEqual({
      token: TOKEN,
      guildId: null,
      api: null,
      answers: 'public',
      rateLimit: null,
    });
  });

  test('blank settings count as absent', () => {
    const blank = { DISCORD_TOKEN: TOKEN, DISCORD_GUILD_ID: ' ', DISCORD_API: '' };
    expect(discordSettings(blank)).toEqual(discordSettings({ DISCORD_TOKEN: TOKEN }));
    expect(complaint(() => discordSettings({ DISCORD_TOKEN: ' \t' }))).toBe(complaint(() => discordSettings({})));
  });

  test('white space around a setting, as it comes with copying, is dropped', () => {
    expect(discordSettings({ DISCORD_TOKEN: ` ${TOKEN}\n`, DISCORD_GUILD_ID: `${SERVER} ` })).toMatchObject({
      token: TOKEN,
      guildId: SERVER,
    });
  });

  test('an API address may end in a slash', () => {
    const { api } = discordSettings({ DISCORD_TOKEN: TOKEN, DISCORD_API: 'http://127.0.0.1:8080/api/' });
    expect(api).toBe('http://127.0.0.1:8080/api');
  });

  test('a missing token is named, with the file to put it in and where to get one', () => {
    const message = complaint(() => discordSettings({}));
    expect(message).toContain('DISCORD_TOKEN');
    expect(message).toContain('.env.example');
    expect(message).toContain('Developer Portal');
  });

  test.each([
    ['cut short', TOKEN.slice(0, 30)],
    ['with "Bot " before it', `Bot ${TOKEN}`],
    ['in quotes', `"${TOKEN}"`],
    ['that is a client secret', 'abcdefghijklmnopqrstuvwxyz012345'],
    ['with white space in it', TOKEN.replace('.', '. ')],
  ])('a token %s is refused with the remedy, and is not part of the message', (_how, token) => {
    const message = complaint(() => discordSettings({ DISCORD_TOKEN: token }));
    expect(message).toContain('DISCORD_TOKEN');
    expect(message).toContain('Reset Token');
    expect(message).not.toContain(token);
    for (const part of token.split(/[.\s"]+/)) if (part.length > 5) expect(message).not.toContain(part);
  });

  test.each(['my server', '12345', `${SERVER}0000`, `<@${SERVER}>`])('server id %s is named with the remedy', (id) => {
    const message = complaint(() => discordSettings({ DISCORD_TOKEN: TOKEN, DISCORD_GUILD_ID: id }));
    expect(message).toContain('DISCORD_GUILD_ID');
    expect(message).toContain(`"${id}"`);
    expect(message).toContain('Copy Server ID');
    expect(message).not.toContain(TOKEN);
  });

  test('ANSWERS and RATE_LIMIT say who sees answers and how often members may ask', () => {
    expect(discordSettings({ DISCORD_TOKEN: TOKEN, ANSWERS: 'private', RATE_LIMIT: ' 10 ' })).toMatchObject({
      answers: 'private',
      rateLimit: 10,
    });
  });

  test.each([
    ['ANSWERS', 'hidden', 'public'],
    ['ANSWERS', 'Private', 'private'],
    ['RATE_LIMIT', '0', '1 to 9999'],
    ['RATE_LIMIT', '1.5', '1 to 9999'],
    ['RATE_LIMIT', 'many', 'leave it out'],
    ['RATE_LIMIT', '-3', '1 to 9999'],
  ])('%s as "%s" is named with the remedy', (name, value, remedy) => {
    const message = complaint(() => discordSettings({ DISCORD_TOKEN: TOKEN, [name]: value }));
    expect(message).toContain(`${name} is "${value}"`);
    expect(message).toContain(remedy);
  });

  test.each(['discord.com/api', 'ftp://discord.com/api', 'localhost:8080'])(
    'API address %s is named with the remedy',
    (api) => {
      const message = complaint(() => discordSettings({ DISCORD_TOKEN: TOKEN, DISCORD_API: api }));
      expect(message).toContain('DISCORD_API');
      expect(message).toContain(`"${api}"`);
      expect(message).toContain('leave it out');
      expect(message).not.toContain(TOKEN);
    },
  );
});
