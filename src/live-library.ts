import { rememberAnswers } from './answer-memory.ts';
import type { Article } from './article.ts';
import { type Corpus, fingerprintOfFolder, type KnownFiles, readCorpus } from './corpus/index.ts';
import { type Library, openCorpus } from './library.ts';
import { PlainError } from './plain-error.ts';
import type { OnProgress } from './progress.ts';

/** A folder whose articles are served as they are now. */
export interface LiveLibrary {
  /** Answers from the articles that were read last; it is the same object however often they are read. */
  readonly library: Library;
  /** Looks no more; resolves when nothing is under way. */
  close(): Promise<void>;
}

interface Told {
  readonly onProgress?: OnProgress;
  /** A line each, for the moderator. */
  readonly info: (line: string) => void;
  readonly warn: (line: string) => void;
}

/**
 * How often the folder is looked through. Looking works on every file system, where waiting to be told doesn't: on
 * network drives, in containers, for a folder that another one takes the place of.
 */
const LOOK_EVERY_MILLISECONDS = 5_000;

/**
 * Opens a folder and reads it anew whenever its files have changed and then stood still for one look, so that none is
 * read half-written. Until all is read, and where that fails, the articles read before go on answering. Throws a
 * PlainError when the folder can't be served at first.
 */
export async function openLive(
  folder: string,
  { onProgress, info, warn }: Told,
  every = LOOK_EVERY_MILLISECONDS,
): Promise<LiveLibrary> {
  const known: KnownFiles = new Map();
  const onRead = (done: number, total: number) => onProgress?.({ stage: 'reading', done, total });
  // Before it is read: what changes meanwhile is read again.
  let read = await fingerprintOfFolder(folder);
  let corpus = await readCorpus(folder, onRead, known);
  let current = rememberAnswers(await openCorpus(corpus, onProgress));
  let seen = read;

  async function readAnew(): Promise<void> {
    const next = await readCorpus(folder, () => {}, known);
    const changes = changesBetween(corpus, next);
    const added = next.warnings.filter((warning) => !corpus.warnings.includes(warning));
    if (changes !== '') {
      const opened = rememberAnswers(await openCorpus(next));
      await opened.warm();
      current = opened;
    }
    corpus = next;
    for (const warning of added) warn(warning);
    if (changes !== '') info(`Read the articles anew: ${changes}; ${sizeOf(corpus)}`);
  }

  async function look(): Promise<void> {
    const now = await fingerprintOfFolder(folder);
    const isSettled = now === seen;
    seen = now;
    if (now === read || !isSettled) return;
    read = now;
    await readAnew().catch((error: unknown) => {
      if (!(error instanceof PlainError)) throw error;
      warn(`${error.message.replace(/\.$/, '')}; until then the articles read before are served`);
    });
  }

  let isClosed = false;
  let timer: NodeJS.Timeout;
  let looking = Promise.resolve();
  const lookLater = () => {
    timer = setTimeout(() => {
      looking = look()
        .catch((error: unknown) => warn(`The articles couldn't be read anew: ${(error as Error).stack}`))
        .finally(() => isClosed || lookLater());
    }, every).unref();
  };
  lookLater();

  return {
    library: latest(
      () => current,
      () => corpus.warnings,
    ),
    async close() {
      isClosed = true;
      clearTimeout(timer);
      await looking;
    },
  };
}

/** Whatever library is the current one at each call, with the warnings of the last look, which may change alone. */
function latest(current: () => Library, warnings: () => readonly string[]): Library {
  return {
    ask: (query) => current().ask(query),
    verify: (query) => current().verify(query),
    sources: (source) => current().sources(source),
    nameOf: (article, length) => current().nameOf(article, length),
    timeline: (request) => current().timeline(request),
    article: (id) => current().article(id),
    topics: (typed, limit) => current().topics(typed, limit),
    warm: () => current().warm(),
    get warnings() {
      return warnings();
    },
  };
}

/** `5 articles with 65 paragraphs` */
export function sizeOf({ articles }: Pick<Corpus, 'articles'>): string {
  const paragraphs = articles.reduce((sum, article) => sum + article.paragraphs.length, 0);
  return `${articles.length} articles with ${paragraphs} paragraphs`;
}

/** `2 new, 1 changed, 1 gone`, or '' where all articles say what they said. */
function changesBetween(before: Corpus, after: Corpus): string {
  const said = new Map(before.articles.map((article) => [article.id, article]));
  const isNew = ({ id }: Article) => !said.has(id);
  const hasChanged = (article: Article) => {
    const old = said.get(article.id);
    // What wasn't read again is the same object.
    return old !== undefined && old !== article && JSON.stringify(old) !== JSON.stringify(article);
  };
  const left = new Set(after.articles.map(({ id }) => id));
  const counts = {
    new: after.articles.filter(isNew).length,
    changed: after.articles.filter(hasChanged).length,
    gone: before.articles.filter(({ id }) => !left.has(id)).length,
  };
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([what, count]) => `${count} ${what}`)
    .join(', ');
}
