import type { Answer } from '../answers/index.ts';
import type { Scope } from '../catalogue.ts';

/** The public shape of `ask --json`, documented in README. `undatedLeftOut` stands only where a date filter left any out. */
export function answerJson(answer: Answer) {
  const { question } = answer;
  switch (answer.kind) {
    case 'found':
      return { question, answered: true, excerpts: answer.excerpts, ...leftOut(answer.scope) };
    case 'nothing':
      return { question, answered: false, excerpts: answer.closest, missing: answer.missing, ...leftOut(answer.scope) };
    case 'unknown-source':
      return { question, answered: false, excerpts: [], missing: [] };
  }
}

function leftOut({ undatedLeftOut }: Scope) {
  return undatedLeftOut > 0 ? { undatedLeftOut } : {};
}
