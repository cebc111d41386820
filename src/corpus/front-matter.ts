import { PlainError } from '../plain-error.ts';
import type { Metadata } from './draft.ts';
import { parseFields } from './fields.ts';

const FRONT_MATTER = /^\ufeff?---(?<language>\w*)[ \t]*\r?\n(?<yaml>(?:[\s\S]*?\n)??)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** Only YAML is taken, and only as data: some libraries run front matter that says it is JavaScript. */
export function splitFrontMatter(text: string): { metadata: Metadata; body: string } {
  const match = FRONT_MATTER.exec(text);
  const { language = '', yaml = '' } = match?.groups ?? {};
  if (!/^(?:ya?ml)?$/i.test(language))
    throw new PlainError(`its front matter is marked as "${language}"; write it as YAML between two lines of ---`);
  if (!match || !looksLikeFields(yaml)) return { metadata: {}, body: text };
  // The empty line keeps the line numbers of errors right.
  return { metadata: parseFields(`\n${yaml}`), body: text.slice(match[0].length) };
}

/** A line across the page, then text, then another such line, is no front matter. */
function looksLikeFields(yaml: string): boolean {
  const first = yaml.split('\n').find((line) => line.trim() !== '' && !line.startsWith('#'));
  return first === undefined || /^[^\s:][^:]*:(?:\s|$)/.test(first);
}
