// A small Discord on loopback (REST and gateway, version 10) for end-to-end tests with the real discord.js client.
// It holds one application, one guild and whatever users a test names, and refuses what Discord would refuse.
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type WebSocket, WebSocketServer } from 'ws';

interface Context {
  user?: string;
  locale?: string;
  where?: 'guild' | 'dm' | 'privateChannel';
  /** What goes wrong with the bot's requests for this interaction, one after the other. */
  faults?: Fault[];
}

/**
 * What happens to one request: an error answer, a page for people as what stands before Discord sends it, a delay, or a
 * connection that ends or stays silent.
 */
export interface Fault {
  kind: 400 | 429 | 500 | 503 | 'page' | 'slow' | 'reset' | 'close' | 'hang';
  /** Which request; the first response when absent. */
  on?: 'edit' | 'delete' | 'follow-up';
  /** The request takes effect and only its receipt is lost. */
  afterwards?: boolean;
  /** For 429 and slow. */
  milliseconds?: number;
}

interface Component {
  type: number;
  id?: number;
  custom_id?: string;
  label?: string;
  emoji?: unknown;
  style?: number;
  url?: string;
  disabled?: boolean;
  content?: string;
  accessory?: Component;
  components?: Component[];
  items?: { media: { url: string }; description?: string }[];
}

/** What a message says of a file that comes with it, or that it keeps. */
interface AttachmentMeta {
  id: number | string;
  filename?: string;
  description?: string;
}

/** A file as Discord holds it. */
interface Attachment {
  id: string;
  filename: string;
  description?: string | undefined;
  url: string;
  data: Uint8Array;
}

/** A message as the bot sends it. */
interface MessageBody {
  content?: string | null;
  embeds?: unknown[] | null;
  components?: Component[] | null;
  flags?: number;
  attachments?: AttachmentMeta[];
  /** Those that came with the request, by their number in it. */
  files?: Map<string, { name: string; data: Uint8Array }>;
  allowed_mentions?: { parse?: string[]; users?: string[]; roles?: string[]; replied_user?: boolean };
}

interface MessageContent {
  content: string;
  embeds: unknown[];
  components: Component[];
  flags: number;
}

/** A message as Discord holds it: what the bot sent, with an id on every component. */
interface Message extends MessageContent {
  id: string;
  attachments: Attachment[];
  [field: string]: unknown;
}

/** `message` is as it was when the answer came, `body` what the bot sent for it, `ms` the time until its callback. */
export interface Reply {
  message: Message;
  followUps: Message[];
  body: MessageBody;
  type: number;
  ephemeral: boolean;
  ms: number;
}

interface Choice {
  name: string;
  value: string;
}

/** A command, or an option of one, as it is registered. */
interface Command {
  id: string;
  type: number;
  name: string;
  required?: boolean;
  autocomplete?: boolean;
  options?: Command[];
  contexts?: number[] | null;
  integration_types?: number[];
  [field: string]: unknown;
}

type OptionValues = Record<string, string | number | boolean>;

export interface LocalDiscord {
  api: string;
  token: string;
  applicationId: string;
  guildId: string;
  requests: { method: string; path: string; body: unknown }[];
  identifies: { intents: number }[];
  /** How many times a client resumed its session. */
  resumes: number;
  commands: { global: Command[]; guild: Command[] };
  /** Every message by its id, as it is now. */
  messages: Map<string, Message>;
  waitForReady(timeoutMs?: number): Promise<void>;
  /** Waits until a request with such a path has arrived. */
  arrives(path: RegExp): Promise<void>;
  slash(name: string, options?: OptionValues, context?: Context): Promise<Reply>;
  autocomplete(name: string, options: OptionValues, focused: string, context?: Context): Promise<Choice[]>;
  press(reply: Reply, customId: string, context?: Context): Promise<Reply>;
  /** Chooses a command from the menu of a message with this text. */
  contextMenu(name: string, content: string, context?: Context): Promise<Reply>;
  /** Tells the clients to reconnect, or that their session is no longer valid. */
  askToReconnect(): void;
  invalidate(resumable: boolean): void;
  /** Ends the connections, with a close code or without a word. */
  drop(code: number | null): void;
  /** Whether heartbeats are acknowledged. */
  acknowledges: boolean;
  /** Whether connections to the gateway are accepted. */
  accepts: boolean;
  /** From now on no client may log in, and those that did are thrown out. */
  revokeToken(): void;
  /** How many more clients may identify until the count starts anew, which takes so many milliseconds. */
  identifiesLeft: { remaining: number; reset_after: number };
  /** Destroy the client first, or it keeps trying to reconnect. */
  close(): Promise<void>;
}

interface Session {
  id: string;
  socket: WebSocket;
  /** All that was dispatched, to be sent again to a client that resumes. The first has the sequence number 1. */
  events: string[];
  isValid: boolean;
}

const EPHEMERAL = 64;
const LOADING = 128;
const COMPONENTS_V2 = 32768;
const ANSWER_WITHIN_MS = 3000;
const FINISH_WITHIN_MS = 15_000; // Discord itself waits 15 minutes for a deferred answer
const PERMISSIONS = '2147568640'; // view and send, embed links, read the history, use application commands
const WHERE = ['guild', 'dm', 'privateChannel'];
// Callback types by interaction type. 4 reply, 5 deferred reply, 6 deferred update, 7 update, 8 autocomplete choices.
const CALLBACKS: Record<number, number[]> = { 2: [4, 5], 3: [4, 5, 6, 7], 4: [8] };
const VALUE_TYPES: Record<number, string> = { 3: 'string', 4: 'number', 5: 'boolean', 10: 'number' };
// Component types. 1 action row, 2 button, 9 section, 10 text display, 11 thumbnail, 12 to 14 media, file and separator,
// 17 container, the rest selects.
const TOP_LEVEL = [1, 9, 10, 12, 13, 14, 17];
const INSIDE: Record<number, number[]> = { 1: [2, 3, 5, 6, 7, 8], 9: [10], 17: [1, 9, 10, 12, 13, 14] };

const idsByName = new Map<string, string>();
let lastId = 0n;

function snowflake(): string {
  const now = (BigInt(Date.now()) - 1_420_070_400_000n) << 22n;
  lastId = now > lastId ? now : lastId + 1n;
  return String(lastId);
}

function idOf(name: string): string {
  const id = idsByName.get(name) ?? snowflake();
  idsByName.set(name, id);
  return id;
}

function userNamed(name: string, bot = false) {
  const id = idOf(`user ${name}`);
  return { id, username: name, global_name: name, discriminator: '0', avatar: null, public_flags: 0, bot };
}

const bot = userNamed('bot', true);
const applicationId = bot.id;
const guildId = idOf('guild');

/** The part of an interaction that says where it comes from and who sent it. */
function originOf({ where, user: name, locale }: Required<Context>) {
  const user = userNamed(name);
  const id = idOf(where === 'guild' ? 'guild channel' : `${where} ${name}`);
  const common = { channel_id: id, context: WHERE.indexOf(where), locale };
  if (where !== 'guild') {
    const channel = { id, type: where === 'dm' ? 1 : 3, recipients: [user], last_message_id: null };
    return { ...common, channel, user, authorizing_integration_owners: where === 'dm' ? { 0: '0' } : { 1: user.id } };
  }
  const state = { joined_at: '2024-01-01T00:00:00.000Z', nick: null, deaf: false, mute: false, flags: 0 };
  return {
    ...common,
    channel: { id, type: 0, guild_id: guildId, name: 'general', position: 0, permissions: PERMISSIONS },
    guild_id: guildId,
    guild: { id: guildId, locale: 'en-US', features: [] },
    guild_locale: 'en-US',
    member: { user, roles: [], permissions: PERMISSIONS, pending: false, ...state },
    authorizing_integration_owners: { 0: guildId },
  };
}

class Interaction {
  readonly id = snowflake();
  readonly token = randomBytes(48).toString('base64url');
  readonly type: number;
  readonly context: Required<Context>;
  readonly origin: ReturnType<typeof originOf>;
  readonly faults: Fault[];
  /** The message the pressed button is on. */
  readonly source: Message | undefined;
  /** The message that answers; the source itself when the bot updates it. */
  message: Message | undefined;
  body: MessageBody = {};
  choices: Choice[] = [];
  readonly followUps: Message[] = [];
  callbackType: number | undefined;
  expired = false;
  readonly startedAt = performance.now();
  ms = 0;
  answered: () => void = () => undefined;
  failed: (error: Error) => void = () => undefined;
  readonly answer = new Promise<void>((resolve, reject) => {
    this.answered = resolve;
    this.failed = reject;
  });

  constructor(type: number, context: Required<Context>, source: Message | undefined) {
    this.type = type;
    this.context = context;
    this.faults = [...context.faults];
    this.origin = originOf(context);
    this.source = source;
    this.message = source;
  }
}

/** An error answer of the REST API. */
class Refusal extends Error {
  readonly status: number;
  readonly body: object;

  constructor(status: number, code: number, message: string, reason?: string) {
    super(reason ?? message);
    this.status = status;
    const errors = { data: { _errors: [{ code: 'BASE_TYPE_INVALID', message: reason }] } };
    this.body = reason === undefined ? { message, code } : { message, code, errors };
  }
}

function refuseIf(condition: boolean, reason: string): void {
  if (condition) throw new Refusal(400, 50035, 'Invalid Form Body', reason);
}

const lengthOf = (text = ''): number => [...text].length;

function* walk(components: Component[]): Generator<Component> {
  for (const component of components) {
    yield component;
    yield* walk(component.components ?? []);
    if (component.accessory) yield component.accessory;
  }
}

function checkButton({ custom_id: customId, label = '', emoji, style, url = '' }: Component): void {
  refuseIf(!label.trim() && !emoji, 'a button needs a label or an emoji');
  refuseIf(lengthOf(label) > 80, 'a button label is longer than 80 characters');
  if (style === 5) {
    refuseIf(!/^(https?|discord):/.test(url) || url.length > 512, 'a link button needs a url of up to 512 characters');
    refuseIf(customId !== undefined, 'a link button cannot have a custom id');
  } else {
    refuseIf(!customId, 'a button needs a custom id');
    refuseIf(url !== '', 'only a link button can have a url');
  }
}

function checkComponent(component: Component): void {
  const { type, custom_id: customId, components = [], accessory, content = '' } = component;
  const stray = components.find((inner) => !INSIDE[type]?.includes(inner.type));
  refuseIf(stray !== undefined, `a component of type ${stray?.type} cannot be inside one of type ${type}`);
  refuseIf(lengthOf(customId) > 100, 'a custom id is longer than 100 characters');
  refuseIf(type === 1 && (components.length < 1 || components.length > 5), 'an action row needs 1 to 5 buttons');
  refuseIf(type === 9 && (components.length < 1 || components.length > 3), 'a section needs 1 to 3 text displays');
  refuseIf(type === 9 && ![2, 11].includes(accessory?.type ?? 0), 'a section needs a button or a thumbnail');
  refuseIf(type === 10 && !content.trim(), 'a text display is empty');
  refuseIf(type === 17 && components.length < 1, 'a container is empty');
  if (type === 2) checkButton(component);
  if (type === 12) checkGallery(component);
}

function checkGallery({ items = [] }: Component): void {
  refuseIf(items.length < 1 || items.length > 10, 'a gallery needs 1 to 10 pictures');
  for (const { media, description } of items) {
    refuseIf(!/^(?:https?|attachment):/.test(media.url), 'a picture needs an address');
    refuseIf(lengthOf(description) > 1024, 'the description of a picture is longer than 1,024 characters');
  }
}

function checkMessage({ content, embeds, components, flags }: MessageContent): void {
  const all = [...walk(components)];
  if (!content && embeds.length + all.length === 0) throw new Refusal(400, 50006, 'Cannot send an empty message');
  if (flags & COMPONENTS_V2) {
    const stray = components.find((component) => !TOP_LEVEL.includes(component.type));
    refuseIf(stray !== undefined, `a component of type ${stray?.type} cannot be at the top level`);
    refuseIf(content !== '' || embeds.length > 0, 'content and embeds cannot be used with components V2');
  } else {
    const others = components.some((component) => component.type !== 1);
    refuseIf(others, 'components other than action rows need the flag for components V2');
    refuseIf(components.length > 5, 'a message holds at most 5 action rows');
    refuseIf(lengthOf(content) > 2000, 'the content is longer than 2,000 characters');
  }
  refuseIf(all.length > 40, `a message holds at most 40 components, not ${all.length}`);
  const text = all.reduce((sum, component) => sum + (component.type === 10 ? lengthOf(component.content) : 0), 0);
  refuseIf(text > 4000, `the text displays hold at most 4,000 characters together, not ${text}`);
  const ids = all.flatMap((component) => component.id || []);
  refuseIf(new Set(ids).size < ids.length, 'an id of a component occurs twice');
  const customIds = all.flatMap((component) => component.custom_id ?? []);
  refuseIf(new Set(customIds).size < customIds.length, 'a custom id occurs twice');
  for (const component of all) checkComponent(component);
}

function checkChoices(choices: Choice[]): void {
  refuseIf(choices.length > 25, `at most 25 choices may be offered, not ${choices.length}`);
  for (const { name, value } of choices) {
    refuseIf(lengthOf(name) < 1 || lengthOf(name) > 100, 'a choice name needs 1 to 100 characters');
    refuseIf(typeof value === 'string' && lengthOf(value) > 100, 'a choice value is longer than 100 characters');
  }
}

/** What somebody wrote in a channel. */
function messageOf(user: string) {
  return {
    type: 0,
    author: userNamed(user),
    timestamp: new Date().toISOString(),
    ...{ embeds: [], components: [], flags: 0, edited_timestamp: null },
    ...{ attachments: [], mentions: [], mention_roles: [], mention_everyone: false, pinned: false, tts: false },
  };
}

function newMessage({ id, type, context, origin, source }: Interaction, flags: number): Message {
  const { authorizing_integration_owners, channel_id } = origin;
  const metadata = { id, type, user: userNamed(context.user), authorizing_integration_owners };
  return {
    id: snowflake(),
    type: source ? 19 : 20,
    channel_id,
    author: bot,
    application_id: applicationId,
    webhook_id: applicationId,
    interaction_metadata: source ? { ...metadata, interacted_message_id: source.id } : metadata,
    timestamp: new Date().toISOString(),
    ...{ content: '', embeds: [], components: [], flags, edited_timestamp: null },
    ...{ attachments: [], mentions: [], mention_roles: [], mention_everyone: false, pinned: false, tts: false },
  };
}

/** The files of a message after it: those that it keeps by their id, and those that came along. */
function attachmentsOf(message: Message, { attachments, files = new Map() }: MessageBody): Attachment[] {
  const kept = attachments
    ? message.attachments.filter(({ id }) => attachments.some((meta) => String(meta.id) === id))
    : message.attachments;
  const added = [...files].map(([number, { name, data }]): Attachment => {
    const { description } = attachments?.find(({ id }) => String(id) === number) ?? {};
    refuseIf(lengthOf(description) > 1024, 'the description of a file is longer than 1,024 characters');
    const id = snowflake();
    return { id, filename: name, description, url: `https://cdn.discordapp.com/attachments/1/${id}/${name}`, data };
  });
  return [...kept, ...added];
}

/** Refuses pictures that nothing came for; the others get the address under which Discord serves them. */
function withAddresses(components: Component[], attachments: Attachment[]): Component[] {
  const resolved = structuredClone(components);
  for (const { media } of [...walk(resolved)].flatMap(({ items = [] }) => items)) {
    if (!media.url.startsWith('attachment://')) continue;
    const file = attachments.find(({ filename }) => `attachment://${filename}` === media.url);
    refuseIf(!file, `The referenced attachment ${media.url} was not found`);
    media.url = file?.url ?? media.url;
  }
  return resolved;
}

/** Components as Discord keeps them: one without an id gets the lowest one, from 1 on, that the message doesn't use. */
function withIds(components: Component[]): Component[] {
  const kept = structuredClone(components);
  const all = [...walk(kept)];
  const used = new Set(all.map(({ id }) => id));
  let next = 1;
  for (const component of all) {
    if (component.id) continue;
    while (used.has(next)) next += 1;
    component.id = next;
    used.add(next);
  }
  return kept;
}

/** Puts what the bot sent into a message, if Discord would have it. */
function fill(message: Message, { content = message.content, ...body }: MessageBody): Message {
  const { embeds = message.embeds, components = message.components, flags = 0 } = body;
  const filled = {
    content: content ?? '',
    embeds: embeds ?? [],
    components: components ?? [],
    flags: (message.flags & ~LOADING) | (flags & COMPONENTS_V2),
  };
  checkMessage(filled);
  const attachments = attachmentsOf(message, body);
  const shown = withAddresses(withIds(filled.components), attachments);
  return Object.assign(message, { ...filled, components: shown, attachments });
}

/** An option as Discord sends it back: without `required: false` and the like, without null and empty lists. */
function storeOption(option: Command): Command {
  const said = (value: unknown) => value !== null && value !== false && !(Array.isArray(value) && value.length === 0);
  const stored = Object.fromEntries(Object.entries(option).filter(([, value]) => said(value))) as Command;
  return stored.options ? { ...stored, options: stored.options.map(storeOption) } : stored;
}

function storeCommand(command: Command, where: 'global' | 'guild', existing: Command[]): Command {
  const { contexts = null, integration_types = [0], dm_permission = true } = command;
  const global = { contexts, integration_types, dm_permission: contexts?.includes(1) ?? dm_permission };
  return {
    id: existing.find((known) => known.name === command.name)?.id ?? snowflake(),
    version: snowflake(),
    application_id: applicationId,
    type: command.type ?? 1,
    name: command.name,
    name_localizations: command.name_localizations ?? null,
    description: command.description ?? '',
    description_localizations: command.description_localizations ?? null,
    default_member_permissions: command.default_member_permissions ?? null,
    nsfw: command.nsfw ?? false,
    ...(where === 'guild' ? { guild_id: guildId } : global),
    ...(command.options?.length ? { options: command.options.map(storeOption) } : {}),
  };
}

function withoutLocalizations(commands: Command[]): unknown {
  return JSON.parse(JSON.stringify(commands, (key, part) => (key.endsWith('_localizations') ? undefined : part)));
}

/** The values given to a command, each with the type its option is declared with. */
function optionsOf(command: Command, values: OptionValues, focused?: string): object[] {
  const declared = command.options ?? [];
  const missing = declared.find((option) => option.required && !(option.name in values));
  if (missing && focused === undefined) throw new Error(`the option ${missing.name} of ${command.name} is required`);
  return Object.entries(values).map(([name, value]) => {
    const type = declared.find((option) => option.name === name)?.type ?? 0;
    if (name === focused) return { name, type, value: String(value), focused: true };
    if (typeof value !== VALUE_TYPES[type]) throw new Error(`the option ${name} of ${command.name} cannot be ${value}`);
    return { name, type, value };
  });
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data'))
    return readForm(await new Response(bytes, { headers: { 'content-type': type } }).formData());
  const text = bytes.toString();
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}

/** The JSON of a request with files, and the files beside what it says of the message. */
async function readForm(form: FormData): Promise<unknown> {
  const body = JSON.parse(String(form.get('payload_json'))) as MessageBody & { data?: MessageBody };
  const files: MessageBody['files'] = new Map();
  for (const [name, value] of form) {
    const number = /^files\[(\d+)\]$/.exec(name)?.[1];
    if (number === undefined || typeof value === 'string') continue;
    files.set(number, { name: value.name, data: new Uint8Array(await value.arrayBuffer()) });
  }
  Object.assign(body.data ?? body, { files });
  return body;
}

export async function startLocalDiscord(
  options: {
    commands?: { global?: object[]; guild?: object[] };
    port?: number;
    token?: string;
    heartbeatInterval?: number;
    /** What differs in the application, as Discord spells it. */
    application?: object;
    /** How far its clock is ahead of this machine's. */
    clockSeconds?: number;
  } = {},
): Promise<LocalDiscord> {
  const tokenParts = [Buffer.from(applicationId), randomBytes(4), randomBytes(28)];
  const token = options.token ?? tokenParts.map((part) => part.toString('base64url')).join('.');
  let isTokenValid = true;
  const commands: LocalDiscord['commands'] = { global: [], guild: [] };
  const requests: LocalDiscord['requests'] = [];
  const identifies: LocalDiscord['identifies'] = [];
  const messages: LocalDiscord['messages'] = new Map();
  const contexts = new Map<string, Required<Context>>();
  const interactions = new Map<string, Interaction>();
  const sessions = new Map<string, Session>();
  const server = createServer();
  const gateway = new WebSocketServer({ noServer: true });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const gatewayUrl = `ws://127.0.0.1:${port}`;

  function register(where: 'global' | 'guild', list: object[] = []): Command[] {
    commands[where] = list.map((command) => storeCommand(command as Command, where, commands[where]));
    return commands[where];
  }
  register('global', options.commands?.global);
  register('guild', options.commands?.guild);

  function dispatch(session: Session, event: string, data: object): void {
    const text = JSON.stringify({ op: 0, t: event, s: session.events.length + 1, d: data });
    session.events.push(text);
    if (session.socket.readyState === session.socket.OPEN) session.socket.send(text);
  }

  /** The one that gets what happens now; a client that lost its connection gets it when it resumes. */
  function openSession(): Session | undefined {
    return [...sessions.values()].findLast(({ isValid }) => isValid);
  }

  function identify(socket: WebSocket): void {
    const session = { id: randomBytes(16).toString('hex'), events: [], socket, isValid: true };
    sessions.set(session.id, session);
    const state = { application: { id: applicationId, flags: 0 }, guilds: [{ id: guildId, unavailable: true }] };
    const resume = { session_id: session.id, resume_gateway_url: gatewayUrl };
    dispatch(session, 'READY', { v: 10, user: bot, ...state, ...resume });
  }

  function resume(socket: WebSocket, session: Session | undefined, sequence: number): void {
    if (!session?.isValid) {
      socket.send(JSON.stringify({ op: 9, d: false }));
      return;
    }
    session.socket = socket;
    for (const missed of session.events.slice(sequence)) socket.send(missed);
    dispatch(session, 'RESUMED', {});
    discord.resumes += 1;
  }

  server.on('upgrade', (request, socket, head) => {
    if (discord.accepts) gateway.handleUpgrade(request, socket, head, (client) => gateway.emit('connection', client));
    else socket.destroy();
  });

  gateway.on('connection', (socket) => {
    socket.on('message', (text) => {
      const { op, d: data } = JSON.parse(String(text));
      if (op === 1 && discord.acknowledges) socket.send(JSON.stringify({ op: 11 }));
      if (op === 2) identifies.push(data);
      if ((op === 2 || op === 6) && !isAuthorized(data.token)) socket.close(4004, 'Authentication failed.');
      else if (op === 2) identify(socket);
      else if (op === 6) resume(socket, sessions.get(data.session_id), data.seq);
    });
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: options.heartbeatInterval ?? 41_250 } }));
  });

  function sendToAll(payload: object): void {
    for (const socket of gateway.clients) socket.send(JSON.stringify(payload));
  }

  function isAuthorized(given: string): boolean {
    return isTokenValid && given === token;
  }

  /** Sends an interaction and waits until the bot has answered it. */
  async function interact(type: number, data: object, context: Required<Context>, source?: Message) {
    const session = openSession();
    if (!session) throw new Error('no client is connected');
    const interaction = new Interaction(type, context, source);
    interactions.set(interaction.token, interaction);
    setTimeout(() => {
      interaction.expired = interaction.callbackType === undefined;
      if (interaction.expired) interaction.failed(new Error('The application did not respond'));
    }, ANSWER_WITHIN_MS).unref();
    const unfinished = new Error('The application deferred its answer and never gave it');
    setTimeout(() => interaction.failed(unfinished), FINISH_WITHIN_MS).unref();
    const { id, token: interactionToken, origin } = interaction;
    dispatch(session, 'INTERACTION_CREATE', {
      ...{ id, application_id: applicationId, type, token: interactionToken, version: 1, data, message: source },
      ...{ app_permissions: PERMISSIONS, entitlements: [], attachment_size_limit: 10_485_760 },
      ...origin,
    });
    await interaction.answer;
    return interaction;
  }

  function store(message: Message, { context }: Interaction): Message {
    messages.set(message.id, message);
    contexts.set(message.id, context);
    return message;
  }

  function answerWith(interaction: Interaction, type: number, data: MessageBody & { choices?: Choice[] }): void {
    refuseIf(!CALLBACKS[interaction.type]?.includes(type), `a callback of type ${type} cannot answer this interaction`);
    const { source } = interaction;
    const ephemeral = (data.flags ?? 0) & EPHEMERAL;
    if (type === 4) interaction.message = store(fill(newMessage(interaction, ephemeral), data), interaction);
    if (type === 5) interaction.message = store(newMessage(interaction, ephemeral | LOADING), interaction);
    if (type === 7 && source) fill(source, data);
    if (type === 8) checkChoices(data.choices ?? []);
    interaction.choices = data.choices ?? [];
    interaction.body = data;
    interaction.callbackType = type;
    interaction.ms = performance.now() - interaction.startedAt;
    if (type !== 5 && type !== 6) interaction.answered();
  }

  function edit(interaction: Interaction, message: Message, body: MessageBody): Message {
    fill(message, body);
    if (message === interaction.message) interaction.body = body;
    interaction.answered();
    return message;
  }

  function followUp(interaction: Interaction, body: MessageBody): Message {
    const { message } = interaction;
    // The first follow-up of a deferred reply takes its place.
    if (message && message.flags & LOADING) return edit(interaction, message, body);
    const added = store(fill(newMessage(interaction, (body.flags ?? 0) & EPHEMERAL), body), interaction);
    interaction.followUps.push(added);
    interaction.message ??= added;
    interaction.answered();
    return added;
  }

  /** When Discord refuses what the bot sends, the test that waits for the answer learns why as well. */
  function attempt<Result>(interaction: Interaction, action: () => Result): Result {
    try {
      return action();
    } catch (error) {
      interaction.failed(error as Error);
      throw error;
    }
  }

  function handleCallback(interaction: Interaction | undefined, id: string, body: unknown, withResponse: boolean) {
    if (interaction?.id !== id || interaction.expired) throw new Refusal(404, 10062, 'Unknown interaction');
    const acknowledged = interaction.callbackType !== undefined;
    if (acknowledged) throw new Refusal(400, 40060, 'Interaction has already been acknowledged.');
    const { type, data = {} } = body as { type: number; data?: MessageBody };
    attempt(interaction, () => answerWith(interaction, type, data));
    if (!withResponse) return undefined;
    const { message } = interaction;
    const response_message_ephemeral = Boolean((message?.flags ?? 0) & EPHEMERAL);
    const state = {
      response_message_id: message?.id,
      response_message_loading: type === 5,
      response_message_ephemeral,
    };
    const resource = type === 4 || type === 7 ? { type, message } : undefined;
    return { interaction: { id, type: interaction.type, ...state }, resource };
  }

  function handleWebhook(method: string, interaction: Interaction | undefined, messageId: string, body: MessageBody) {
    if (interaction?.callbackType === undefined) throw new Refusal(404, 10015, 'Unknown Webhook');
    if (method === 'POST') return attempt(interaction, () => followUp(interaction, body));
    const message = messageId === '@original' ? interaction.message : messages.get(messageId);
    if (!message) throw new Refusal(404, 10008, 'Unknown Message');
    if (method === 'DELETE') {
      messages.delete(message.id);
      interaction.message = undefined;
      return undefined;
    }
    return method === 'GET' ? message : attempt(interaction, () => edit(interaction, message, body));
  }

  function handleCommands(method: string, inGuild: string | undefined, body: unknown, withLocalizations: boolean) {
    if (inGuild && inGuild !== guildId) throw new Refusal(403, 50001, 'Missing Access');
    const where = inGuild ? 'guild' : 'global';
    if (method === 'GET') return withLocalizations ? commands[where] : withoutLocalizations(commands[where]);
    refuseIf(!Array.isArray(body), 'the commands must be a list');
    return register(where, body as object[]);
  }

  function route(method: string, path: string, body: unknown, query: URLSearchParams, authorized: boolean): unknown {
    const [, , second = '', third = '', fourth, fifth = ''] = path.split('/');
    const request = `${method} ${path}`;
    if (/^POST \/interactions\/\d+\/[^/]+\/callback$/.test(request)) {
      return handleCallback(interactions.get(third), second, body, query.get('with_response') === 'true');
    }
    if (/^(POST \/webhooks\/\d+\/[^/]+|(GET|PATCH|DELETE) \/webhooks\/\d+\/[^/]+\/messages\/[^/]+)$/.test(request)) {
      return handleWebhook(method, interactions.get(third), fifth, body as MessageBody);
    }
    if (!authorized) throw new Refusal(401, 0, '401: Unauthorized');
    if (request === 'GET /gateway/bot') {
      const limit = { total: 1000, ...discord.identifiesLeft, max_concurrency: 1 };
      return { url: gatewayUrl, shards: 1, session_start_limit: limit };
    }
    if (/^GET (\/oauth2)?\/applications\/@me$/.test(request)) {
      const application = { id: applicationId, name: bot.username, description: '', icon: null, flags: 0 };
      return { ...application, bot_public: true, bot, ...options.application };
    }
    if (request === 'GET /users/@me/guilds') return [{ id: guildId, name: 'A server' }];
    if (/^(GET|PUT) \/applications\/\d+(\/guilds\/\d+)?\/commands$/.test(request) && second === applicationId) {
      const withLocalizations = query.get('with_localizations') === 'true';
      return handleCommands(method, third === 'guilds' ? fourth : undefined, body, withLocalizations);
    }
    throw new Refusal(404, 0, '404: Not Found');
  }

  /** Takes the fault that is meant for this request, if there is one. */
  function takeFault(method: string, path: string): Fault | undefined {
    const faults = interactions.get(path.split('/')[3] ?? '')?.faults ?? [];
    const kinds = { PATCH: 'edit', DELETE: 'delete', POST: 'follow-up' } as const;
    const on = path.endsWith('/callback') ? undefined : kinds[method as keyof typeof kinds];
    const index = faults.findIndex((fault) => fault.on === on);
    return index < 0 ? undefined : faults.splice(index, 1)[0];
  }

  /** Whether the request came to nothing, or seems to. */
  async function strike({ kind, milliseconds = 300 }: Fault, response: ServerResponse): Promise<boolean> {
    const { socket } = response;
    if (kind === 'slow') await sleep(milliseconds);
    if (kind === 'reset') socket?.resetAndDestroy();
    if (kind === 'close') socket?.destroy();
    if (kind === 'page') {
      response.writeHead(429, { 'content-type': 'text/html' }).end('<!DOCTYPE html><title>Error 1015</title>');
    }
    if (typeof kind === 'number') {
      const seconds = milliseconds / 1000;
      if (kind === 429) response.setHeader('retry-after', seconds).setHeader('x-ratelimit-scope', 'user');
      response.writeHead(kind, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ message: 'A fault', code: 0, ...(kind === 429 && { retry_after: seconds }) }));
    }
    return kind !== 'slow';
  }

  server.on('request', async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname, searchParams } = new URL(request.url ?? '', gatewayUrl);
    const { method = '', headers } = request;
    const path = decodeURIComponent(pathname).replace(/^\/api\/v10/, '');
    const body = await readBody(request);
    requests.push({ method, path, body });
    const fault = takeFault(method, path);
    if (fault && !fault.afterwards && (await strike(fault, response))) return;
    let [status, answer]: [number, unknown] = [200, undefined];
    try {
      answer = route(method, path, body, searchParams, isAuthorized(headers.authorization?.replace(/^Bot /, '') ?? ''));
    } catch (error) {
      const refusal = error instanceof Refusal ? error : new Refusal(500, 0, String(error));
      [status, answer] = [refusal.status, refusal.body];
    }
    if (fault?.afterwards && (await strike(fault, response))) return;
    // An empty answer must not claim to be JSON: discord.js would parse it.
    response.setHeader('date', new Date(Date.now() + (options.clockSeconds ?? 0) * 1000).toUTCString());
    if (answer === undefined) response.writeHead(204).end();
    else response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });

  function findCommand(name: string, { where }: Required<Context>): Command {
    const offered = where === 'guild' ? [...commands.guild, ...commands.global] : commands.global;
    const command = offered.find((known) => known.name === name);
    const shown =
      (command?.contexts?.includes(WHERE.indexOf(where)) ?? (where === 'guild' || command?.dm_permission !== false)) &&
      (where !== 'privateChannel' || command?.integration_types?.includes(1));
    if (!command || !shown) throw new Error(`there is no command ${name} here (${where})`);
    return command;
  }

  function toReply({ message, followUps, body, callbackType = 0, ms }: Interaction): Reply {
    if (!message) throw new Error('the answer has no message');
    const ephemeral = Boolean(message.flags & EPHEMERAL);
    return { message: structuredClone(message), followUps, body, type: callbackType, ephemeral, ms };
  }

  const withDefaults = (context: Context) => ({
    ...{ user: 'ada', locale: 'en-US', where: 'guild' as const, faults: [] },
    ...context,
  });

  const discord: LocalDiscord = {
    api: `http://127.0.0.1:${port}/api`,
    token,
    applicationId,
    guildId,
    requests,
    identifies,
    resumes: 0,
    acknowledges: true,
    accepts: true,
    identifiesLeft: { remaining: 1000, reset_after: 0 },
    commands,
    messages,
    async waitForReady(timeoutMs = 10_000) {
      const until = Date.now() + timeoutMs;
      while (!openSession()) {
        if (Date.now() > until) throw new Error(`no client was ready within ${timeoutMs} ms`);
        await sleep(5);
      }
    },
    async arrives(path) {
      while (!requests.some((request) => path.test(request.path))) await sleep(5);
    },
    async slash(name, values = {}, givenContext = {}) {
      const context = withDefaults(givenContext);
      const command = findCommand(name, context);
      const { id, type, guild_id } = command;
      const data = { id, type, name, guild_id, options: optionsOf(command, values) };
      return toReply(await interact(2, data, context));
    },
    async autocomplete(name, values, focused, givenContext = {}) {
      const context = withDefaults(givenContext);
      const command = findCommand(name, context);
      const completes = command.options?.some((option) => option.name === focused && option.autocomplete);
      if (!completes) throw new Error(`${name} has no option ${focused} with autocomplete`);
      const { id, type, guild_id } = command;
      const data = { id, type, name, guild_id, options: optionsOf(command, { [focused]: '', ...values }, focused) };
      return (await interact(4, data, context)).choices;
    },
    async contextMenu(name, content, givenContext = {}) {
      const context = withDefaults(givenContext);
      const { id, type, guild_id } = findCommand(name, context);
      const target = { ...messageOf(context.user), id: snowflake(), channel_id: idOf('guild channel'), content };
      const resolved = { messages: { [target.id]: target } };
      return toReply(await interact(2, { id, type, name, guild_id, target_id: target.id, resolved }, context));
    },
    async press(reply, customId, givenContext = {}) {
      const message = messages.get(reply.message.id);
      const origin = contexts.get(reply.message.id);
      if (!message || !origin) throw new Error('there is no such message');
      const context = { ...origin, faults: [], ...givenContext };
      if (message.flags & EPHEMERAL && context.user !== origin.user) throw new Error(`${context.user} cannot see it`);
      const all = [...walk(message.components)];
      const index = all.findIndex((component) => component.custom_id === customId && component.type === 2);
      if (index < 0 || all[index]?.disabled) throw new Error(`there is no button ${customId} to press`);
      const data = { id: all[index]?.id, custom_id: customId, component_type: 2 };
      return toReply(await interact(3, data, context, message));
    },
    askToReconnect() {
      sendToAll({ op: 7, d: null });
    },
    invalidate(resumable) {
      for (const session of sessions.values()) session.isValid &&= resumable;
      sendToAll({ op: 9, d: resumable });
    },
    drop(code) {
      for (const socket of gateway.clients) {
        if (code === null) socket.terminate();
        else socket.close(code);
      }
    },
    revokeToken() {
      isTokenValid = false;
      this.drop(4004);
    },
    async close() {
      for (const socket of gateway.clients) socket.terminate();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
  return discord;
}
