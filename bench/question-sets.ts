import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { formOf } from '../src/answers/form.ts';
import { CANDIDATES, isQuestion, rank } from '../src/answers/ranking/index.ts';
import type { Article } from '../src/article.ts';
import { readCorpus } from '../src/corpus/index.ts';
import { UsageError } from '../src/entry.ts';
import { parseQuestions, type TestQuestion } from '../src/evaluation/questions.ts';
import { leadInsOf } from '../src/lead-in.ts';
import { collect, createMiniSearchEngine, ENGLISH, type Hit, readQuestion } from '../src/search/index.ts';
import { runToEnd, Slice } from '../src/slice.ts';

/** Questions, and the articles that answer them. */
export interface QuestionSet {
  readonly folder: string;
  readonly questions: readonly TestQuestion[];
  readonly articles: readonly Article[];
}

/**
 * Each a file of questions as `eval` takes them, over the articles of `corpus`, or a folder with `questions.jsonl` and
 * its articles in `corpus`. What is named twice counts twice.
 */
export async function readQuestionSets(
  verb: string,
  sources: readonly string[],
  corpus: string | undefined,
): Promise<QuestionSet[]> {
  if (sources.length === 0)
    throw new UsageError(
      `${verb} needs questions and their articles: npm run bench -- ${verb} QUESTIONS.jsonl --corpus DIR, or folders with questions.jsonl and corpus.`,
    );
  const sets = new Map<string, QuestionSet>();
  for (const source of new Set(sources)) sets.set(source, await readQuestionSet(verb, source, corpus));
  return sources.flatMap((source) => sets.get(source) ?? []);
}

async function readQuestionSet(verb: string, source: string, corpus: string | undefined): Promise<QuestionSet> {
  const isFolder = (await stat(source).catch(() => null))?.isDirectory() ?? false;
  const folder = isFolder ? join(source, 'corpus') : corpus;
  if (folder === undefined)
    throw new UsageError(`${verb} needs the articles of ${source}: name their folder with --corpus DIR.`);
  const file = isFolder ? join(source, 'questions.jsonl') : source;
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null)
    throw new UsageError(`${verb} can't read ${file}: it should hold a question a line, as eval takes them.`);
  const { articles } = await readCorpus(folder);
  return { folder: source, questions: parseQuestions(text, file), articles };
}

/** Articles opened as English, in which a question goes through both stages as for an answer. */
export function openSet(articles: readonly Article[]) {
  const { vocabulary, passages } = runToEnd(
    collect(articles.map((article) => ({ ...article, leadIns: leadInsOf(article), language: ENGLISH }))),
  );
  const engine = runToEnd(createMiniSearchEngine(passages));
  const texts = new Map(
    articles.flatMap(({ id, paragraphs }) => paragraphs.map(({ number, text }) => [`${id} ${number}`, text])),
  );
  const textOf = ({ article, paragraph }: Hit) => texts.get(`${article} ${paragraph}`) ?? '';
  const slice = new Slice(Number.POSITIVE_INFINITY);
  return {
    vocabulary,
    textOf,
    async rank(question: string) {
      const read = await readQuestion(question, vocabulary, slice);
      const form = formOf(question);
      const hits = await engine.search([...new Set(read.tokens.map(({ term }) => term))], {
        variants: read.tokens.flatMap((token) => token.variants),
        limit: CANDIDATES,
      });
      const asking = { isQuestion: isQuestion(question), form, textOf };
      return { read, form, ranked: await rank(read, hits, { vocabulary, passages }, asking, slice) };
    },
  };
}
