import { type FileHandle, open, readFile, realpath } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { localSettings, readEnvironment } from '../config.ts';
import { readCorpus } from '../corpus/index.ts';
import { readArguments, UsageError } from '../entry.ts';
import { type Library, openLibrary } from '../library.ts';
import { PlainError } from '../plain-error.ts';
import { DEPTH, evaluate, type Outcome, outcomeOf } from './measure.ts';
import { parseQuestions, type TestQuestion } from './questions.ts';
import { type IndexSize, summaryText } from './summary.ts';

const HELP = `Judges Dateline on your own questions.

  npm run eval -- QUESTIONS.jsonl

Each line of the file is a question with words of the paragraphs that answer it, or with none where the
articles don't answer it, so that declining is right:

  {"question": "Who opened the bridge?", "expect": ["The minister opened the bridge on Monday"]}
  {"question": "What did the bridge cost?", "expect": []}

  --details FILE  writes a line per question: rank of the right paragraph, answered, confidence, time
  --corpus DIR    folder of articles (default: CORPUS, else the project's seeds)
  --json          the figures as JSON (npm run --silent eval -- …)
  --help          this text
`;

const OPTIONS = {
  details: { type: 'string' },
  corpus: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Runs one command line; resolves to the exit code. Throws UsageError and PlainError. */
export async function runEvaluation(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) {
    throw new UsageError(
      `eval needs one file of questions: npm run eval -- QUESTIONS.jsonl. --help shows what is in it.`,
    );
  }
  const questions = parseQuestions(await readQuestions(file), file);
  // Opened before the work, so that a path that can't be written isn't found out after it.
  const details = values.details === undefined ? null : await openDetails(values.details, file);
  try {
    const { library, index } = await openMeasured(values.corpus ?? localSettings(readEnvironment()).corpus);
    const outcomes = await askAll(questions, library);
    await details?.writeFile(outcomes.map((outcome) => `${JSON.stringify(outcome)}\n`).join(''));
    const evaluation = evaluate(questions, outcomes);
    process.stdout.write(
      values.json ? `${JSON.stringify({ ...evaluation, index }, null, 2)}\n` : summaryText(evaluation, index),
    );
    return 0;
  } finally {
    await details?.close();
  }
}

async function askAll(questions: readonly TestQuestion[], library: Library): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const question of questions) {
    const start = performance.now();
    const answer = await library.ask({ question: question.question, limit: DEPTH });
    outcomes.push(outcomeOf(question, answer, performance.now() - start));
  }
  return outcomes;
}

/** Time and memory are those of the index alone, without reading the files and without the articles. */
async function openMeasured(folder: string): Promise<{ library: Library; index: IndexSize }> {
  const { articles, warnings } = await readCorpus(folder);
  for (const warning of warnings) console.error(`Warning: ${warning}.`);
  const before = usedHeap();
  const start = performance.now();
  const library = openLibrary(articles);
  const buildMs = Math.round(performance.now() - start);
  const heapMb = Number(((usedHeap() - before) / 1e6).toFixed(2));
  const paragraphs = articles.reduce((sum, article) => sum + article.paragraphs.length, 0);
  return { library, index: { articles: articles.length, paragraphs, buildMs, heapMb } };
}

/** Bytes, garbage taken out. The collector is exposed here rather than by a flag, so that the script needs none. */
function usedHeap(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

async function readQuestions(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new PlainError(`The file of questions "${file}" can't be read (${codeOf(error)}); correct its path.`, {
      cause: error,
    });
  }
}

async function openDetails(path: string, questions: string): Promise<FileHandle> {
  const same = await Promise.all([realpath(path), realpath(questions)]).then(
    ([a, b]) => a === b,
    () => false,
  );
  if (same) throw new UsageError(`--details "${path}" is the file of questions itself; name another file.`);
  try {
    return await open(path, 'w');
  } catch (error) {
    throw new PlainError(
      `--details "${path}" can't be written (${codeOf(error)}); name a file in a folder that you may write to.`,
      {
        cause: error,
      },
    );
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}
