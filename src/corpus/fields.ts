import { parseDocument } from 'yaml';
import { monthNumber, type PartialDate, parsePartialDate, toDay } from '../date.ts';
import { PlainError } from '../plain-error.ts';
import type { Metadata } from './draft.ts';

type Field = keyof Metadata;

/** The fields that front matter or a sidecar may state, each under the names that are usual for it; the first one wins. */
const NAMES: Readonly<Record<Field, readonly string[]>> = {
  title: ['title', 'headline'],
  outlet: ['outlet', 'publisher', 'site', 'source'],
  author: ['author', 'authors', 'byline'],
  published: ['published', 'date'],
  updated: ['updated', 'modified'],
  url: ['url', 'link', 'source'],
  language: ['language', 'lang'],
};

const MAX_CHARACTERS = 32_768;
/**
 * Each list or map could stand inside the one before it, in brackets or, on one line, behind dashes. The parser goes as
 * deep, and where a regular expression is the one to run out of stack, Node dies without an error that could be caught.
 */
const MAX_BRACKETS = 300;
const MAX_DASHES_IN_LINE = 50;
const MAX_ALIASES = 10;
/** Characters of a wrong value that an error repeats. */
const MAX_SHOWN = 80;
const ABSENT = /^(?:~|null)?$/i;

/** A name so short is one letter away from many words that mean something else: `data`, `size`, `line`. */
const MAX_SHORT_NAME = 4;
const WITHOUT_FIELD = 'until then the article is served without this field';

/**
 * The fields of a YAML text; others than the known ones are ignored. Nothing in it is evaluated. A wrong one is left out,
 * and a warning names it, its value and what is expected; so does one for a name that is a known one misspelt, where
 * that isn't there itself. Throws a PlainError where the text is no list of fields.
 */
export function parseFields(yaml: string): { fields: Metadata; warnings: string[] } {
  const values = parseValues(yaml);
  const fields: { -readonly [Name in Field]?: string } = {};
  const warnings: string[] = [];
  for (const [field, names] of Object.entries(NAMES) as [Field, readonly string[]][]) {
    const name = names.find((each) => values.has(each) && isStated(field, each, values.get(each)));
    if (name === undefined) continue;
    try {
      fields[field] = parseField(field, name, values.get(name));
    } catch (error) {
      if (!(error instanceof PlainError)) throw error;
      warnings.push(`${error.message}; ${WITHOUT_FIELD}`);
    }
  }
  for (const name of values.keys()) {
    const meant = KNOWN.has(name) ? undefined : [...KNOWN].find((known) => isMisspelt(name, known));
    if (meant === undefined || fieldsNamed(meant).some((field) => fields[field] !== undefined)) continue;
    warnings.push(`${JSON.stringify(name)} is not a field; write ${meant}: instead; ${WITHOUT_FIELD}`);
  }
  return { fields, warnings };
}

const KNOWN: ReadonlySet<string> = new Set(Object.values(NAMES).flat());

function fieldsNamed(name: string): Field[] {
  return (Object.keys(NAMES) as Field[]).filter((field) => NAMES[field].includes(name));
}

/** One letter more, less or other than in the known name, or two neighbours swapped; its plural is another word. */
function isMisspelt(name: string, known: string): boolean {
  if (name === `${known}s`) return false;
  const shorter = Math.min(name.length, known.length);
  let start = 0;
  while (start < shorter && name[start] === known[start]) start++;
  let end = 0;
  while (end < shorter - start && name.at(-1 - end) === known.at(-1 - end)) end++;
  const [written, meant] = [name, known].map((each) => each.slice(start, each.length - end)) as [string, string];
  if (written.length === 1 && meant.length === 1) return known.length > MAX_SHORT_NAME;
  const isSwapped = written.length === 2 && meant.length === 2 && written[0] === meant[1] && written[1] === meant[0];
  return isSwapped || written.length + meant.length === 1;
}

/** By their names in lower case. */
function parseValues(yaml: string): Map<string, unknown> {
  const remedy = 'write lines of "field: value", and put a value that holds a colon in quotes';
  if (yaml.length > MAX_CHARACTERS || isDeep(yaml)) throw new PlainError(`its YAML is no list of fields; ${remedy}`);
  // The failsafe schema keeps every value as it is written: a date keeps its precision, a number its zeros.
  const options = { schema: 'failsafe', resolveKnownTags: false, stringKeys: true, logLevel: 'silent' } as const;
  const document = parseDocument(yaml, options);
  const [problem] = document.errors;
  if (problem) throw new PlainError(`its YAML can't be read (${firstLine(problem.message)}); ${remedy}`);
  let values: unknown;
  try {
    values = document.toJS({ mapAsMap: true, maxAliasCount: MAX_ALIASES });
  } catch (cause) {
    throw new PlainError(`its YAML can't be read (${firstLine((cause as Error).message)}); ${remedy}`, { cause });
  }
  if (values === null || values === '') return new Map();
  if (!(values instanceof Map)) throw new PlainError(`its YAML is no list of fields; ${remedy}`);
  return new Map([...values].map(([key, value]) => [String(key).toLowerCase(), value]));
}

function isDeep(yaml: string): boolean {
  const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
  if (count(yaml, /[[{]/g) > MAX_BRACKETS) return true;
  return yaml.split(/[\r\n]/).some((line) => count(line, /[-?][ \t]/g) > MAX_DASHES_IN_LINE);
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/:$/, '');
}

/** `source` names an outlet, or, where a program clipped the page, its address. */
function isStated(field: Field, name: string, value: unknown): boolean {
  if (typeof value !== 'string') return name !== 'source' && !(Array.isArray(value) && value.length === 0);
  return !ABSENT.test(value.trim()) && (name !== 'source' || isAddress(value) === (field === 'url'));
}

function parseField(field: Field, name: string, value: unknown): string {
  if (field === 'author' && Array.isArray(value) && value.every((each) => typeof each === 'string'))
    return value.map(withoutBrackets).join(', ');
  if (typeof value !== 'string') throw new PlainError(`${name} is a list, not a text; write ${name}: "…"`);
  const text = value.replace(/\s+/g, ' ').trim();
  const wrong = (expected: string) =>
    new PlainError(`${name} is ${JSON.stringify(text.slice(0, MAX_SHOWN))}, ${expected}`);
  switch (field) {
    case 'published':
    case 'updated': {
      const date = parseStatedDate(text);
      if (date === null) throw wrong('not a date; write YYYY-MM-DD, or YYYY-MM-DDTHH:MM with Z or +03:00');
      return date;
    }
    case 'url':
      if (!isAddress(text)) throw wrong('not an address; write one that starts with https://');
      return text;
    case 'language': {
      const language = parseLanguage(text);
      if (language === null) throw wrong('not a language; write a code such as en or pt-BR');
      return language;
    }
    default:
      return withoutBrackets(text);
  }
}

/** `[[Jane Doe]]` is how note-taking programs link a name. */
function withoutBrackets(text: string): string {
  return text.trim().replace(/^\[\[(.+)\]\]$/, '$1');
}

const ISO =
  /^(?<day>\d{4}-\d\d-\d\d)(?:[T ] ?(?<time>\d{1,2}:\d\d)(?::\d{1,2}(?:[.,]\d+)?)?(?: ?(?<zone>Z|[+-].+))?)?$/i;
const RFC_2822 =
  /^(?:[a-z]{3}, )?(?<date>\d{1,2}) (?<month>[a-z]{3,9}) (?<year>\d{4})(?: (?<time>\d{1,2}:\d\d)(?::\d\d)?(?: (?<zone>GMT|UTC|[+-].+))?)?$/i;
const OFFSET = /^(?<sign>[+-])(?<hours>0\d|1[0-4]):?(?<minutes>[0-5]\d)?$/;

/**
 * A date as documents state it: ISO 8601, also with a space instead of the T and with `+0300` or `+03` as its zone, or
 * RFC 2822 (`Fri, 21 Nov 2025 17:33:05 +0300`). Null where it is none, or where its zone isn't understood.
 */
export function parseStatedDate(text: string): PartialDate | null {
  const trimmed = text.trim();
  const { day, time, zone } = ISO.exec(trimmed)?.groups ?? rfc2822(trimmed) ?? {};
  if (day === undefined) return parsePartialDate(trimmed);
  const shift = zone === undefined ? '' : offset(zone);
  if (shift === null) return null;
  return parsePartialDate(time === undefined ? day : `${day}T${time.padStart(5, '0')}${shift}`);
}

function rfc2822(text: string): Record<string, string | undefined> | null {
  const { date, month = '', year, time, zone } = RFC_2822.exec(text)?.groups ?? {};
  const day = toDay(Number(year), monthNumber(month) ?? 0, Number(date));
  return day === null ? null : { day, time, zone };
}

function offset(zone: string): string | null {
  if (/^(?:Z|GMT|UTC)$/i.test(zone)) return 'Z';
  const { sign, hours, minutes = '00' } = OFFSET.exec(zone)?.groups ?? {};
  return hours === undefined ? null : `${sign}${hours}:${minutes}`;
}

/** An address that anybody can open: `file:` and `about:` aren't. */
export function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text.trim()) && URL.canParse(text.trim());
}

/** BCP 47 in lower case, also from the form that systems use (`en_US`); null where it is none. */
export function parseLanguage(text: string): string | null {
  const code = text.trim().toLowerCase().replaceAll('_', '-');
  return /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/.test(code) ? code : null;
}
