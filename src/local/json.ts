import type { Answer } from '../answers/index.ts';

/** The public shape of `ask --json`, documented in README. */
export function answerJson(answer: Answer) {
  const { question } = answer;
  switch (answer.kind) {
    case 'found':
      return { question, answered: true, excerpts: answer.excerpts };
    case 'nothing':
      return { question, answered: false, excerpts: answer.closest, missing: answer.missing };
    case 'unknown-source':
      return { question, answered: false, excerpts: [], missing: [] };
  }
}
