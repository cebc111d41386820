import { PlainError } from '../plain-error.ts';
import type { Metadata } from './draft.ts';
import { parseFields } from './fields.ts';

const FRONT_MATTER = /^\ufeff?---(?<language>\w*)[ \t]*\r?\n(?<yaml>(?:[\s\S]*?\n)??)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** Only YAML is taken, and only as data: some libraries run front matter that says it is JavaScript. */
export function splitFrontMatter(text: string): { metadata: Metadata; body: string; warnings: string[] } {
  const match = FRONT_MATTER.exec(text);
  const { language = '', yaml = '' } = match?.groups ?? {};
  const isYaml = /^(?:ya?ml)?$/i.test(language);
  if (!match || (isYaml && !looksLikeFields(yaml))) return { metadata: {}, body: text, warnings: [] };
  const body = text.slice(match[0].length);
  try {
    if (!isYaml)
      throw new PlainError(`its front matter is marked as "${language}"; write it as YAML between two lines of ---`);
    // The empty line keeps the line numbers of errors right.
    const { fields, warnings } = parseFields(`\n${yaml}`);
    return { metadata: fields, body, warnings };
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    const warning = `${error.message}; until then the article is served without its front matter`;
    return { metadata: {}, body, warnings: [warning] };
  }
}

/** A line across the page, then text, then another such line, is no front matter. */
function looksLikeFields(yaml: string): boolean {
  const first = yaml.split('\n').find((line) => line.trim() !== '' && !line.startsWith('#'));
  return first === undefined || /^[^\s:][^:]*:(?:\s|$)/.test(first);
}
