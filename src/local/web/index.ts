import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { findCommand, type Plan, planCommand, planPress } from '../../../commands/index.ts';
import type { Library } from '../../library.ts';
import { EPHEMERAL, type Picture } from '../../messages/index.ts';
import { drawPng } from '../../picture/index.ts';
import { PlainError } from '../../plain-error.ts';
import { readInput, readLine, today } from '../input.ts';
import { suggest } from '../suggest.ts';
import { type Attachment, drawForPage } from './draw.ts';
import { refusal, SAFE_HEADERS } from './guard.ts';

export interface Preview {
  readonly address: string;
  close(): Promise<void>;
}

export interface PreviewSettings {
  /** 0 for any that is free. */
  readonly port: number;
  /** Language of the fixed texts; null for the browser's own. */
  readonly locale: string | null;
  /** Whether only whoever asks sees an answer when nothing else is said. */
  readonly isPrivateByDefault?: boolean;
}

const LOOPBACK = '127.0.0.1';
/** The id of whoever looks at the page: the only member there is. */
const VIEWER = '1';
/** Far more than a message and what is typed. */
const MAX_BODY = 200_000;
const FILES = {
  '/': ['index.html', 'text/html; charset=utf-8'],
  '/style.css': ['style.css', 'text/css; charset=utf-8'],
  '/page.js': ['page.js', 'text/javascript; charset=utf-8'],
  '/icon.svg': ['icon.svg', 'image/svg+xml'],
} as const;

interface Body {
  readonly typed: string;
  readonly customId: string;
  readonly shown: unknown;
  /** Only the viewer sees the message whose button was pressed. */
  readonly isPrivate: boolean;
  readonly locale: string;
}

type Asked = Body & Required<Pick<PreviewSettings, 'isPrivateByDefault'>>;

/** Serves the page on this computer only. Throws a PlainError where the port is taken. */
export async function openPreview(library: Library, settings: PreviewSettings): Promise<Preview> {
  const { port: wanted, locale, isPrivateByDefault = false } = settings;
  const files = new Map<string, { text: string; type: string }>();
  for (const [path, [name, type]] of Object.entries(FILES)) {
    files.set(path, { text: await readFile(new URL(`page/${name}`, import.meta.url), 'utf8'), type });
  }

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const send = (status: number, type: string, text: string) =>
      response.writeHead(status, { ...SAFE_HEADERS, 'content-type': type }).end(text);
    const refuse = (status: number, why: string) => send(status, 'text/plain; charset=utf-8', why);

    const why = refusal(request, port);
    if (why !== null) return void refuse(403, why);
    const path = request.url ?? '';
    const file = files.get(path);
    if (file && request.method === 'GET') return void send(200, file.type, file.text);
    const work = WORK.get(path);
    if (!work) return void refuse(404, 'There is nothing here.');
    if (request.method !== 'POST') return void refuse(405, 'The preview page asks for this itself.');
    const body = await readBody(request);
    if (!body) return void refuse(400, 'This is not a request of the preview page.');
    const data = await work({ ...body, locale: locale ?? body.locale, isPrivateByDefault }, library);
    send(200, 'application/json; charset=utf-8', JSON.stringify(data));
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500, { ...SAFE_HEADERS, 'content-type': 'text/plain' });
      response.end('Something went wrong with this answer; the terminal in which the preview runs says what.');
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(wanted, LOOPBACK, resolve);
  }).catch((error: NodeJS.ErrnoException) => {
    throw new PlainError(whyNot(error, wanted), { cause: error });
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://${LOOPBACK}:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function whyNot({ code, message }: NodeJS.ErrnoException, port: number): string {
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program, perhaps a preview that still runs. Choose another one with --port N; --port 0 takes any that is free.`;
  }
  if (code === 'EACCES') return `Port ${port} needs rights that you don't have. Choose one above 1023 with --port N.`;
  return `The preview can't listen on port ${port} (${code ?? message}). Choose another one with --port N.`;
}

const WORK = new Map<string, (asked: Asked, library: Library) => Promise<object>>([
  ['/run', run],
  ['/press', press],
  ['/suggest', async ({ typed, locale }, library) => suggest(typed, library, locale)],
]);

async function run({ typed, locale, isPrivateByDefault }: Asked, library: Library): Promise<object> {
  const { name, rest } = readLine(typed);
  const input = readInput(rest, findCommand(name)?.declaration ?? { options: [] }, locale);
  return carryOut(planCommand(name, { ...input, sharesAs: VIEWER, isPrivateByDefault }, library), locale);
}

async function press({ customId, shown, isPrivate, locale }: Asked, library: Library): Promise<object> {
  const pressed = { customId, shown, locale, today: today(), sharesAs: VIEWER, isOwn: true, isPrivate };
  return carryOut(planPress(pressed, library), locale);
}

async function carryOut({ place, message: draw }: Plan, locale: string): Promise<object> {
  const { pictures = [], ...message } = await draw();
  const files = await Promise.all(pictures.map(fileOf));
  const isPrivate = (message.flags & EPHEMERAL) !== 0;
  return {
    message,
    drawn: drawForPage({ ...message, files: files.flat() }, locale),
    private: isPrivate,
    update: place === 'in-place',
  };
}

/** Nothing where it can't be drawn: the page then shows its description. */
async function fileOf({ name, svg }: Picture): Promise<Attachment[]> {
  try {
    return [{ name, data: await drawPng(svg) }];
  } catch (error) {
    console.error(error);
    return [];
  }
}

/** Null where it is no JSON of the page's; what is missing in it is empty. */
async function readBody(request: IncomingMessage): Promise<Body | null> {
  if (request.headers['content-type'] !== 'application/json') return null;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    // Read to its end all the same: whoever still sends wouldn't hear the answer.
    if (length <= MAX_BODY) chunks.push(chunk);
  }
  if (length > MAX_BODY) return null;
  try {
    const given = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Readonly<Record<string, unknown>> | null;
    const text = (name: string) => (typeof given?.[name] === 'string' ? (given[name] as string) : '');
    return {
      typed: text('typed'),
      customId: text('customId'),
      shown: given?.shown,
      isPrivate: given?.isPrivate === true,
      locale: text('locale') || 'en',
    };
  } catch {
    return null;
  }
}
