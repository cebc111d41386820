import { DiscordAPIError, HTTPError } from 'discord.js';
import { expect, test } from 'vitest';
import { plainly } from '../src/log.ts';

const body = { body: { type: 4, data: { components: [{ content: '### a private question' }] } } };
const url = 'https://discord.com/api/v10/interactions/1/secret-interaction-token/callback';

test.each([
  [
    'refuses an answer',
    new DiscordAPIError({ code: 50035, message: 'Invalid Form Body' }, 50035, 400, 'POST', url, body),
  ],
  ['fails', new HTTPError(503, 'Service Unavailable', 'POST', url, body)],
])('neither question nor interaction token is logged when Discord %s', (_name, error) => {
  const logged = JSON.stringify(plainly(error));
  expect(logged).toContain(error.message);
  expect(logged).toContain(String(error.status));
  expect(logged).not.toContain('private question');
  expect(logged).not.toContain('secret-interaction-token');
});
