// Runs the project's scripts as their users do: Node with tsx, a child process of its own, what it prints, how it ends.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export interface Finished {
  /** Null when a signal ended the process, not the process itself. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly finished: Promise<Finished>;
  /** What it has printed so far, stdout and stderr together. */
  printed(): string;
  /** Waits until it has printed this; rejects when it ends without. */
  prints(pattern: RegExp): Promise<void>;
  /** Sends the signal to the Node process itself and waits for its end. */
  signal(name: 'SIGINT' | 'SIGTERM'): Promise<Finished>;
  /** The same without waiting. */
  kill(name: NodeJS.Signals): void;
}

export interface Start {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** What stands in the folder in which it runs, such as a `.env`; without, that folder is empty. */
  readonly files?: Readonly<Record<string, string>>;
  /** All of its standard input; without it, the input ends at once. */
  readonly input?: string;
}

/** The project's root folder. */
export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

const children = new Set<ChildProcess>();
const folders = new Set<string>();

/**
 * Starts a script of the project (`src/main.ts`). It gets no setting but `env` and runs in an empty folder, so that
 * neither a developer's environment nor their `.env` plays a part.
 */
export async function startScript(
  script: string,
  { args = [], env = {}, files = {}, input = '' }: Start = {},
): Promise<Running> {
  const home = await writeFolder(files);
  const child = spawn(process.execPath, ['--import', TSX, join(PROJECT, script), ...args], {
    cwd: home,
    env: { PATH: process.env.PATH, HOME: home, ...env },
  });
  children.add(child);
  const chunks = { stdout: [] as string[], stderr: [] as string[], both: [] as string[] };
  const lookers = new Set<() => void>();
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      chunks[name].push(text);
      chunks.both.push(text);
      for (const look of lookers) look();
    });
  }
  const printed = () => chunks.both.join('');
  const finished = new Promise<Finished>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      children.delete(child);
      resolve({ code, stdout: chunks.stdout.join(''), stderr: chunks.stderr.join('') });
    });
  });
  // A script may end before it has read its input, as it does after a wrong argument.
  child.stdin.on('error', () => {}).end(input);
  return {
    finished,
    printed,
    prints: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (pattern.test(printed())) resolve();
        };
        lookers.add(look);
        look();
        finished.then(() => reject(new Error(`ended without printing ${pattern}:\n${printed()}`)), reject);
      }),
    kill: (name) => void child.kill(name),
    signal(name) {
      child.kill(name);
      return finished;
    },
  };
}

export async function runScript(script: string, start?: Start): Promise<Finished> {
  return (await startScript(script, start)).finished;
}

/** A new temporary folder with these files: text by path within the folder. */
export async function writeFolder(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-test-'));
  folders.add(folder);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

/** For `afterAll`: ends what still runs and removes the folders. */
export async function cleanUp(): Promise<void> {
  for (const child of children) child.kill('SIGKILL');
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
  folders.clear();
}
