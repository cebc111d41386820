// What the preview's server answers, and to whom, without a browser.
import { request } from 'node:http';
import { createConnection } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { openLibrary } from '../../../src/library.ts';
import { openPreview, type Preview } from '../../../src/local/web/index.ts';
import { anArticle } from '../../support/articles.ts';
import { cleanUp, PROJECT, runScript, startScript } from '../../support/processes.ts';

let preview: Preview;
let port: number;

beforeAll(async () => {
  const article = anArticle({ title: 'Harbour', paragraphs: ['The harbour of Lund opened its new gate on Sunday.'] });
  preview = await openPreview(openLibrary([article]), { port: 0, locale: null });
  port = Number(new URL(preview.address).port);
});

afterAll(async () => {
  await preview.close();
  await cleanUp();
});

interface Given {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** `fetch` would not send another Host. */
function ask(path: string, { method = 'GET', headers = {}, body = '' }: Given = {}) {
  return new Promise<{ status: number; headers: Readonly<Record<string, unknown>>; text: string }>(
    (resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
        });
      });
      sent.on('error', reject).end(body);
    },
  );
}

const QUESTION = JSON.stringify({ typed: '/ask question: What opened in Lund?', locale: 'en' });
const own = () => ({ origin: preview.address, 'content-type': 'application/json' });
const post = (body: string, headers: Readonly<Record<string, string>> = {}) =>
  ask('/run', { method: 'POST', headers: { ...own(), ...headers }, body });

describe('the server of the preview', () => {
  test('answers its own page with the message as Discord would get it', async () => {
    const { status, text } = await post(QUESTION);
    expect(status).toBe(200);
    const { message, private: isPrivate } = JSON.parse(text);
    expect(message).toMatchObject({ flags: 32768, components: [{ type: 17 }], allowed_mentions: { parse: [] } });
    expect(JSON.stringify(message)).toContain('opened its new gate');
    expect(isPrivate).toBe(false);
  });

  test('is reached on this computer only', async () => {
    const others = Object.values(networkInterfaces()).flatMap((addresses = []) =>
      addresses.filter(({ internal, family }) => !internal && family === 'IPv4').map(({ address }) => address),
    );
    for (const host of [...others, '127.0.0.2']) {
      const reached = await new Promise((resolve) => {
        const socket = createConnection({ host, port }, () => resolve(true)).on('error', () => resolve(false));
        socket.unref();
      });
      expect(reached, host).toBe(false);
    }
  });

  test.each([
    ['a name that was made to resolve to this computer', { host: 'rebound.example' }],
    ['the same with the right port', { host: 'rebound.example:PORT' }],
    ['another port', { host: '127.0.0.1:1' }],
    ['the page of another site', { origin: 'https://elsewhere.example' }],
    ['the page of another server on this computer', { origin: 'http://127.0.0.1:1' }],
    ['a sandboxed page', { origin: 'null' }],
  ])('refuses %s, and answers nothing of what it asks', async (_name, headers) => {
    const given = JSON.parse(JSON.stringify(headers).replace('PORT', String(port)));
    for (const answer of [await post(QUESTION, given), await ask('/', { headers: given })]) {
      expect(answer.status).toBe(403);
      expect(answer.text).not.toContain('gate');
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    }
  });

  test('refuses what a form of another page could send', async () => {
    expect((await ask('/run', { method: 'POST', body: QUESTION })).status).toBe(403);
    expect((await post(QUESTION, { 'content-type': 'text/plain' })).status).toBe(400);
    expect((await ask('/run')).status).toBe(405);
  });

  test('takes no more than a page would send, and only JSON', async () => {
    expect((await post('{')).status).toBe(400);
    expect((await post('null')).status).toBe(200);
    expect((await post(JSON.stringify({ typed: 'x'.repeat(300_000) }))).status).toBe(400);
  });

  test.each(['/', '/style.css', '/page.js', '/icon.svg'])('serves %s under the strict policy', async (path) => {
    const { status, headers } = await ask(path, { headers: { host: `localhost:${port}` } });
    expect(status).toBe(200);
    const policy = String(headers['content-security-policy']);
    for (const rule of ["default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'"]) {
      expect(policy).toContain(rule);
    }
    expect(policy).not.toMatch(/unsafe|\*/);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  test.each(['/../package.json', '/page/index.html', '/%2e%2e/draw.ts', '/.env'])('has nothing at %s', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  test.each([
    ['nothing of a message', 'null'],
    ['no list', '"text"'],
    ['numbers for components', '[1, null, true]'],
    ['texts that are none', '[{"type": 10, "id": 9001, "content": {"toString": 1}}]'],
    ['names of what every object has', '[{"type": "__proto__", "components": [{"constructor": "constructor"}]}]'],
    ['lists in lists without end', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
  ])('goes on answering after a press that shows %s', async (_name, shown) => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    onTestFinished(() => void vi.restoreAllMocks());
    for (const customId of ['ask:0:next', 'ask:0:context:x:1:0', '__proto__', '\u0000', 'x'.repeat(5000)]) {
      const body = `{"customId": ${JSON.stringify(customId)}, "shown": ${shown}}`;
      const { status, text } = await ask('/press', { method: 'POST', headers: own(), body });
      expect([200, 500]).toContain(status);
      expect(text).not.toContain(PROJECT);
    }
    expect((await post(QUESTION)).text).toContain('opened its new gate');
  });

  test('answers an unknown command and a button of another version as Discord would', async () => {
    const unknown = JSON.parse((await post(JSON.stringify({ typed: '/weather tomorrow' }))).text);
    expect(unknown.private).toBe(true);
    const body = JSON.stringify({ customId: 'weather:1', shown: [] });
    const pressed = JSON.parse((await ask('/press', { method: 'POST', headers: own(), body })).text);
    expect(pressed).toMatchObject({ private: true, update: false });
  });
});

describe.concurrent('npm run try -- --web', () => {
  test('says where the page is, and ends with 0 at Ctrl-C', async () => {
    const running = await startScript('src/try.ts', { args: ['--web', '--port', '0'] });
    await running.prints(/http:\/\/127\.0\.0\.1:\d+/);
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(running.printed())?.[0] ?? '';
    expect((await fetch(address)).status).toBe(200);
    const { code, stderr } = await running.signal('SIGINT');
    expect(code).toBe(0);
    expect(stderr).toBe('');
  });

  test('shows answers to whoever asks only where ANSWERS says so', async () => {
    const running = await startScript('src/try.ts', { args: ['--web', '--port', '0'], env: { ANSWERS: 'private' } });
    await running.prints(/http:\/\/127\.0\.0\.1:\d+/);
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(running.printed())?.[0] ?? '';
    const ask = async (typed: string) => {
      const headers = { origin: address, 'content-type': 'application/json' };
      const answer = await fetch(`${address}/run`, { method: 'POST', headers, body: JSON.stringify({ typed }) });
      return JSON.parse(await answer.text()).private;
    };
    expect(await ask('What happened in Kupyansk?')).toBe(true);
    expect(await ask('/ask question: What happened in Kupyansk? private: false')).toBe(false);
    await running.signal('SIGINT');
  });

  test.each([
    ['a port that is taken', () => ['--web', '--port', String(port)], 1, /Port \d+ is taken.*--port/],
    ['a port that is none', () => ['--web', '--port', '70000'], 2, /--port is "70000".*65535/],
    ['a port without a page', () => ['--port', '1234'], 2, /--port goes with --web/],
    ['a command beside the page', () => ['sources', '--web'], 2, /--web.*sources/],
  ])('says in one line what is wrong with %s', async (_name, args, expected, line) => {
    const { code, stdout, stderr } = await runScript('src/try.ts', { args: args() });
    expect(code).toBe(expected);
    expect(stdout).toBe('');
    expect(stderr).toMatch(line);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('is named by the prompt and by --help', async () => {
    const prompt = await runScript('src/try.ts', { input: '/quit\n' });
    expect(prompt.stdout).toContain('npm run try -- --web');
    const help = await runScript('src/try.ts', { args: ['--help'] });
    expect(help.stdout).toContain('--web');
  });
});
