import { PlainError } from '../plain-error.ts';

export interface TestQuestion {
  readonly question: string;
  /** An excerpt is right when it contains one of these, white space folded; none when the corpus has no answer. */
  readonly expect: readonly string[];
}

const EXPECTED =
  '{"question": "…", "expect": ["words of the right paragraph", …]}, with [] where the corpus has no answer';

/** Reads JSON Lines; empty lines and further fields are fine. Throws a PlainError that names the first bad line. */
export function parseQuestions(text: string, file: string): TestQuestion[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const questions = lines.flatMap((line, index) =>
    line.trim() === '' ? [] : [parseLine(line, `${file}, line ${index + 1}`)],
  );
  if (questions.length === 0) throw new PlainError(`${file} has no question; expected a line ${EXPECTED} for each.`);
  return questions;
}

function parseLine(line: string, place: string): TestQuestion {
  const complain = (what: string) => new PlainError(`${place}: ${what}; expected ${EXPECTED}.`);
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    throw complain('this is no JSON');
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) throw complain('this is no object');
  const { question, expect } = data as { question?: unknown; expect?: unknown };
  if (typeof question !== 'string') throw complain('"question" is no text');
  if (!isListOfText(expect)) throw complain('"expect" is no list of texts');
  if (expect.some((words) => words.trim() === ''))
    throw complain('"expect" holds an empty text, which every paragraph has');
  return { question, expect };
}

function isListOfText(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

/** As excerpts and what is expected of them are compared. */
export function foldSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
