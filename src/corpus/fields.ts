import { parseDocument } from 'yaml';
import { parsePartialDate } from '../date.ts';
import { PlainError } from '../plain-error.ts';
import type { Metadata } from './draft.ts';

/** The fields that front matter or a sidecar may state, under these names. */
const NAMES = new Map<string, keyof Metadata>([
  ['title', 'title'],
  ['outlet', 'outlet'],
  ['publisher', 'outlet'],
  ['site', 'outlet'],
  ['author', 'author'],
  ['published', 'published'],
  ['date', 'published'],
  ['updated', 'updated'],
  ['url', 'url'],
  ['link', 'url'],
  ['language', 'language'],
  ['lang', 'language'],
]);

/**
 * The fields of a YAML text; others than the known ones are ignored. Nothing in it is evaluated. Throws a PlainError
 * that names the field, its value and what is expected.
 */
export function parseFields(yaml: string): Metadata {
  // The failsafe schema keeps every value as it is written: a date keeps its precision, a number its zeros.
  const document = parseDocument(yaml, { schema: 'failsafe', logLevel: 'silent', stringKeys: true });
  const [problem] = document.errors;
  if (problem)
    throw new PlainError(`its YAML can't be read (${problem.message.split('\n')[0]}); write lines of "field: value"`);
  const values: unknown = document.toJS({ maxAliasCount: 10 });
  if (values === null || values === '') return {};
  if (typeof values !== 'object' || Array.isArray(values))
    throw new PlainError('its YAML is no list of fields; write lines of "field: value"');
  const fields: { -readonly [name in keyof Metadata]: Metadata[name] } = {};
  for (const [key, value] of Object.entries(values)) {
    const name = NAMES.get(key.toLowerCase());
    if (name && value !== '' && value !== null) fields[name] = parseField(key, name, value);
  }
  return fields;
}

function parseField(key: string, name: keyof Metadata, value: unknown): string {
  if (typeof value !== 'string') throw new PlainError(`${key} is a list, not a text; write ${key}: "…"`);
  const shown = JSON.stringify(value);
  const text = value.trim();
  switch (name) {
    case 'published':
    case 'updated': {
      const date = parsePartialDate(text.replace(/^(\d{4}-\d\d-\d\d) (\d\d:\d\d)/, '$1T$2'));
      if (date === null)
        throw new PlainError(`${key} is ${shown}, not a date; write YYYY-MM-DD, or YYYY-MM-DDTHH:MM with Z or +03:00`);
      return date;
    }
    case 'url':
      if (!URL.canParse(text) || !/^https?:/.test(text))
        throw new PlainError(`${key} is ${shown}, not an address; write one that starts with https://`);
      return text;
    case 'language':
      if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(text))
        throw new PlainError(`${key} is ${shown}, not a language; write a code such as en or pt-BR`);
      return text.toLowerCase();
    default:
      return text;
  }
}
