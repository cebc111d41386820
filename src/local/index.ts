import { writeFile } from 'node:fs/promises';
import { isUnclear, pressButton, readFilter, runCommand, unclearText } from '../../commands/index.ts';
import type { Answer } from '../answers/index.ts';
import { answersSetting, localSettings, readEnvironment } from '../config.ts';
import { readArguments, UsageError } from '../entry.ts';
import { type AskQuery, type Library, openFolder, type TimelineRequest } from '../library.ts';
import { openLive } from '../live-library.ts';
import { LANGUAGES, type Message, textsOf, unescapeMarkdown, withoutPictures } from '../messages/index.ts';
import { drawPng } from '../picture/index.ts';
import { PlainError } from '../plain-error.ts';
import { progressView, showProgress } from '../progress.ts';
import { KINDS, type Kind } from '../timeline/index.ts';
import type { Verification } from '../verification/index.ts';
import { printDates } from './dates.ts';
import { inputOf, today } from './input.ts';
import { answerJson, timelineJson, verificationJson } from './json.ts';
import { openPrompt } from './prompt.ts';
import { buttonsOf, drawMessage, screenOf, withoutButtons } from './terminal.ts';
import { openPreview, type PreviewSettings } from './web/index.ts';

const HELP = `Dateline without Discord: the same commands, the same answers.

  npm run try                              a prompt that takes /ask, /sources, /timeline and /verify
  npm run try -- --web                     the same as a page in your browser  [--port N]
  npm run try -- ask "QUESTION"            the passages that answer it  [--source WORDS] [--after DATE] [--before DATE]
                                           [--limit N with --json]
  npm run try -- sources [WORDS]           the articles, newest first
  npm run try -- timeline [TOPIC]          what happened when            [--source WORDS] [--after DATE] [--before DATE]
                                           [--kind happened|planned|claimed] [--limit DAYS with --json]
                                           [--picture FILE.png]
  npm run try -- verify "QUOTE"            whether it stands there, and how it differs  [--source WORDS]
                                           [--after DATE] [--before DATE]
  npm run try -- dates < TEXT              what the time expressions of an English text mean, seen from
                                           [--published DATE]; without it only those that need no such date

  --after DATE    ask, verify: only articles published on this date or later; timeline: only what happened then or later
                  (2025-11-21, "21 Nov", "November 2025", "last week")
  --before DATE   the same for this date or earlier
  --limit N       ask: at most so many excerpts; timeline: only the single days that matter most, so many of them
  --picture FILE  timeline: also write its picture there, as PNG
  --all           every page instead of the first one
  --locale LANG   language of the fixed texts and dates: en, de, fr or es (default: en)
  --corpus DIR    folder of articles (default: CORPUS, else the project's seeds)
  --json          the data instead of the message (npm run --silent try -- …)
  --help          this text
`;

const OPTIONS = {
  source: { type: 'string' },
  after: { type: 'string' },
  before: { type: 'string' },
  kind: { type: 'string' },
  limit: { type: 'string' },
  published: { type: 'string' },
  picture: { type: 'string' },
  all: { type: 'boolean' },
  locale: { type: 'string' },
  corpus: { type: 'string' },
  json: { type: 'boolean' },
  web: { type: 'boolean' },
  port: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Values = Readonly<{ web?: boolean | undefined; port?: string | undefined; locale?: string | undefined }>;

const DEFAULT_PORT = 4646;
const MAX_PORT = 65_535;

/** The options that each command takes beside those that all take. */
const OPTIONS_OF = new Map([
  ['ask', ['source', 'after', 'before', 'limit']],
  ['sources', []],
  ['timeline', ['source', 'after', 'before', 'kind', 'limit', 'picture']],
  ['verify', ['source', 'after', 'before']],
  ['dates', ['published']],
]);

/** Runs one command line; resolves to the exit code. Throws UsageError and PlainError. */
export async function runLocally(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const [name, ...words] = positionals;
  if (name !== undefined) checkUsage(name, words, values);
  else {
    const [option] = Object.keys(values).filter((name) => !['corpus', 'locale', 'web', 'port'].includes(name));
    if (option !== undefined)
      throw new UsageError(`--${option} needs a command: ask, sources, timeline, verify or dates. --help shows how.`);
  }
  const preview = previewSettings(name, values);

  if (name === 'dates') {
    await printDates({ published: values.published, json: values.json ?? false });
    return 0;
  }

  const typed = words.join(' ');
  const locale = localeOf(values.locale ?? 'en');
  const source = name === 'sources' ? typed : (values.source ?? '');
  const { after = '', before = '', kind = '' } = values;
  const options = { question: typed, topic: typed, quote: typed, source, after, before, kind };
  const input = inputOf(new Map(Object.entries(options)), locale);
  const filter = readFilter(input);
  if (isUnclear(filter)) throw new UsageError(unescapeMarkdown(unclearText(filter, textsOf(locale))));

  const { corpus } = localSettings(readEnvironment());
  const folder = values.corpus ?? corpus;
  const progress = showProgress(progressView(process.stderr, (line) => console.error(line)));
  const warn = (warning: string) => console.error(`Warning: ${warning}.`);
  if (preview !== null) {
    const isPrivateByDefault = answersSetting(readEnvironment()) === 'private';
    const live = await openLive(folder, { onProgress: progress, info: (line) => console.error(`${line}.`), warn });
    for (const warning of live.library.warnings) warn(warning);
    await showPreview(live.library, { ...preview, isPrivateByDefault });
    return 0;
  }
  const library = await openFolder(folder, values.json ? undefined : progress);
  for (const warning of library.warnings) warn(warning);
  if (name === undefined) {
    await openPrompt(library, { input: process.stdin, output: process.stdout, locale });
    return 0;
  }
  if (values.json) {
    const limit = values.limit === undefined ? {} : { limit: Number(values.limit) };
    const data =
      name === 'timeline'
        ? await timelineOf({ ...filter, topic: typed, kind: kindOf(values.kind), days: limit.limit ?? null }, library)
        : await dataOf(name, { question: typed, ...filter, ...limit }, library);
    process.stdout.write(`${JSON.stringify(data, null, 2)}\n`);
    return 0;
  }
  const printing = { everyPage: values.all ?? false, locale };
  const message = await runCommand(name, input, library);
  if (values.picture !== undefined) await writePicture(message, values.picture);
  // Whoever has the picture needs no hint that there is one.
  await print(values.picture === undefined ? message : withoutPictures(message), printing, library);
  return 0;
}

/** Null where no page was asked for. */
function previewSettings(name: string | undefined, values: Values): PreviewSettings | null {
  const { web = false, port, locale } = values;
  if (web && name !== undefined)
    throw new UsageError(`--web opens a page that takes every command; leave "${name}" out.`);
  if (!web && port !== undefined) throw new UsageError('--port goes with --web.');
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) <= MAX_PORT)) {
    throw new UsageError(`--port is "${port}"; write a whole number from 0 (any that is free) to ${MAX_PORT}.`);
  }
  return web ? { port: Number(port ?? DEFAULT_PORT), locale: locale === undefined ? null : localeOf(locale) } : null;
}

/** Until Ctrl-C. */
async function showPreview(library: Library, settings: PreviewSettings): Promise<void> {
  const { address, close } = await openPreview(library, settings);
  console.log(`Open ${address} in a browser on this computer. Ctrl-C ends it.`);
  await new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve);
  });
  await close();
}

async function dataOf(name: string, query: AskQuery, library: Library): Promise<unknown> {
  if (name === 'ask') return answerJson(await askOf(query, library));
  if (name === 'verify') return verificationJson(await verificationOf(query, library));
  const articles = library.sources(query.question).map(({ sections: _, ...article }) => article);
  return { articles, warnings: library.warnings };
}

async function timelineOf(request: TimelineRequest, library: Library): Promise<unknown> {
  const answer = await library.timeline(request);
  if (answer.kind === 'unknown-source') complainOfSource(answer.source);
  return timelineJson(answer);
}

/** A program can't see the message in which an unknown source is named; stderr says it. */
async function askOf(query: AskQuery, library: Library): Promise<Answer> {
  const found = await library.ask(query);
  if (found.kind === 'unknown-source') complainOfSource(found.source);
  return found;
}

async function verificationOf({ question, limit: _, ...filter }: AskQuery, library: Library): Promise<Verification> {
  const found = await library.verify({ quote: question, ...filter });
  if (found.kind === 'unknown-source') complainOfSource(found.source);
  return found;
}

function complainOfSource(source: string): void {
  console.error(`No article has "${source}" in its title, outlet, date or file name.`);
}

function kindOf(typed: string | undefined): Kind | null {
  return KINDS.find((kind) => kind === typed) ?? null;
}

/** The text itself; throws a UsageError where no catalogue has that language. */
function localeOf(locale: string): string {
  const [language = ''] = locale.toLowerCase().split(/[-_]/);
  if (LANGUAGES.includes(language)) return locale.replace('_', '-');
  throw new UsageError(`--locale is "${locale}"; write one of ${LANGUAGES.join(', ')}.`);
}

async function writePicture({ pictures: [picture] = [] }: Message, file: string): Promise<void> {
  if (!picture) return void console.error(`${file} isn't written: there is nothing to show.`);
  const data = await drawPng(picture.svg);
  await writeFile(file, data).catch((error: NodeJS.ErrnoException) => {
    throw new PlainError(
      `${file} can't be written (${error.code ?? error.message}). Name a file in a folder that is there.`,
    );
  });
  console.error(`The picture is in ${file}.`);
}

interface Printing {
  readonly everyPage: boolean;
  readonly locale: string;
}

/** The first page, or every page in turn, each as Discord would show it. */
async function print(first: Message, { everyPage, locale }: Printing, library: Library): Promise<void> {
  const screen = screenOf(process.stdout, locale);
  for (let shown = first; ; ) {
    const buttons = buttonsOf(shown);
    process.stdout.write(`${drawMessage(withoutButtons(shown), screen)}\n`);
    const next = buttons.find(({ custom_id, disabled }) => custom_id.endsWith(':next') && !disabled);
    if (!next) return;
    if (!everyPage) {
      process.stderr.write(
        '\nThere are more pages: add --all for every one, or turn them in the prompt (npm run try).\n',
      );
      return;
    }
    process.stdout.write('\n');
    shown = await pressButton({ customId: next.custom_id, shown: shown.components, locale, today: today() }, library);
  }
}

function checkUsage(name: string, words: readonly string[], values: Readonly<Record<string, unknown>>): void {
  const allowed = OPTIONS_OF.get(name);
  if (!allowed)
    throw new UsageError(
      `There is no command "${name}": write ask, sources, timeline, verify or dates. --help shows how.`,
    );
  for (const option of ['source', 'after', 'before', 'kind', 'limit', 'published', 'picture']) {
    if (values[option] !== undefined && !allowed.includes(option)) {
      throw new UsageError(`${name} takes no --${option}. --help shows what it takes.`);
    }
  }
  if (values.picture !== undefined && values.json)
    throw new UsageError('--picture goes with the message; leave --json out.');
  if (values.all && values.json) throw new UsageError('--all is for messages; --json prints everything anyway.');
  if (name === 'ask' && words.join('').trim() === '') {
    throw new UsageError('ask needs a question: npm run try -- ask "What happened in Kupyansk?"');
  }
  if (name === 'verify' && words.join('').trim() === '') {
    throw new UsageError('verify needs a quote: npm run try -- verify "the basis of a final peace settlement"');
  }
  if (values.kind !== undefined && !KINDS.some((kind) => kind === values.kind)) {
    throw new UsageError(`--kind is "${values.kind}"; write ${KINDS.join(', ')}.`);
  }
  if (name === 'dates' && words.length > 0)
    throw new UsageError('dates takes no words after it: it reads the text from its input, dates < article.txt.');
  if (values.limit !== undefined && !values.json)
    throw new UsageError('--limit goes with --json; messages come in pages.');
  if (values.limit !== undefined && !/^[1-9]\d{0,3}$/.test(String(values.limit))) {
    throw new UsageError(`--limit is "${values.limit}"; write a whole number from 1 to 9999.`);
  }
}
