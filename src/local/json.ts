import type { Answer } from '../answers/index.ts';
import type { Scope } from '../catalogue.ts';
import type { Difference, TimelineAnswer } from '../timeline/index.ts';
import type { Verification } from '../verification/index.ts';

/** The public shape of `ask --json`, documented in README. `corrected` and `undatedLeftOut` stand only where there is any. */
export function answerJson(answer: Answer) {
  const { question } = answer;
  switch (answer.kind) {
    case 'found':
      return {
        question,
        answered: true,
        excerpts: answer.excerpts,
        ...(answer.corrected.length > 0 && { corrected: answer.corrected }),
        ...leftOut(answer.scope),
      };
    case 'nothing':
      return { question, answered: false, excerpts: answer.closest, missing: answer.missing, ...leftOut(answer.scope) };
    case 'unknown-source':
      return { question, answered: false, excerpts: [], missing: [] };
  }
}

function leftOut({ undatedLeftOut }: Pick<Scope, 'undatedLeftOut'>) {
  return undatedLeftOut > 0 ? { undatedLeftOut } : {};
}

/** The public shape of `verify --json`, documented in README. `undatedLeftOut` as in `ask --json`. */
export function verificationJson(found: Verification) {
  if (found.kind === 'no-words' || found.kind === 'unknown-source') return { verdict: 'none', matches: [] };
  const matches = found.kind === 'none' ? [] : found.matches;
  return {
    verdict: found.kind,
    matches: matches.map(({ place: _place, whole: _whole, similarity, ...match }) => ({
      ...match,
      similarity: Math.round(similarity * 1000) / 1000,
    })),
    ...leftOut(found.scope),
  };
}

/** The public shape of `timeline --json`, documented in README. `undatedLeftOut` as in `ask --json`. */
export function timelineJson(answer: TimelineAnswer) {
  if (answer.kind === 'unknown-source') return { entries: [], undated: [] };
  const { entries, undated, undatedLeftOut } = answer.timeline;
  return {
    entries: entries.map((entry) => ({ ...entry, differences: entry.differences.map(differenceText) })),
    undated,
    ...leftOut({ undatedLeftOut }),
  };
}

/** `Reports differ: “28-point” (The Gazette, The Star) · “roughly 20 points” (The Mirror)` */
function differenceText({ sides }: Difference): string {
  const shown = sides.map(({ wording, when, mentions }) => {
    const sources = new Set(mentions.map(({ outlet, title }) => outlet ?? title));
    const days = when ? `${when.start === when.end ? when.start : `${when.start} to ${when.end}`} ` : '';
    return `${days}“${wording}” (${[...sources].join(', ')})`;
  });
  return `Reports differ: ${shown.join(' · ')}`;
}
