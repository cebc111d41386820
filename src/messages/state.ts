import { KINDS } from '../timeline/index.ts';
import { type TextDisplay, text } from './component.ts';
import { escapeMarkdown, heading, subtext, unescapeMarkdown } from './markdown.ts';
import { LANGUAGES, type Texts, textsOf } from './texts/index.ts';

/**
 * What a message was asked for stands in its own text, in text displays with these ids, so that a page button finds it
 * again after a restart and in any language. Discord numbers components without an id from 1; these lie far above.
 */
const IDS = {
  question: 9001,
  source: 9002,
  after: 9003,
  before: 9004,
  cut: 9005,
  topic: 9006,
  kind: 9007,
  quote: 9008,
} as const;
const SHARED_ID = 9010;

export type State = { readonly [name in keyof typeof IDS]?: string | null };

/** `Shared by @ada` */
export function sharedText(member: string, { page }: Texts): TextDisplay {
  return text(subtext(page.sharedBy(`<@${member}>`)), SHARED_ID);
}

/** The member who shared the message, from its components; null where nobody did. */
export function readSharedBy(shown: unknown): string | null {
  return /<@(\d+)>/.exec(findText(shown, SHARED_ID) ?? '')?.[1] ?? null;
}

/** Every language's colon ends in it. */
const LABEL_END = ': ';

/** What stands before the colon and what the asker named. */
type Labels = Readonly<Record<Exclude<keyof State, 'question' | 'quote' | 'cut'>, string>>;

/** The text displays that show the state and hold it. Days stand as `2025-11-21`, which reads the same in any language. */
export function stateTexts(given: State, texts: Texts, labels: Labels = texts.state): TextDisplay[] {
  const shown: TextDisplay[] = [];
  if (given.question) shown.push(text(heading(escapeMarkdown(given.question)), IDS.question));
  if (given.quote) shown.push(text(escapeMarkdown(quoted(given.quote)), IDS.quote));
  for (const name of ['topic', 'source', 'after', 'before', 'kind'] as const) {
    const value = given[name];
    if (!value) continue;
    const word = name === 'kind' ? kindText(value, texts) : value;
    shown.push(text(subtext(`${labels[name]}${texts.colon} ${escapeMarkdown(word)}`), IDS[name]));
  }
  if (given.cut) shown.push(text(subtext(texts.answer.cut((given.question ?? given.quote ?? '').length)), IDS.cut));
  return shown;
}

/** What a message was asked for, from its components as Discord sends them back. Absent where it can't be found. */
export function readState(shown: unknown): State {
  const question = findText(shown, IDS.question);
  const quote = findText(shown, IDS.quote);
  const labelled = (name: keyof typeof IDS) => {
    const found = findText(shown, IDS[name]);
    return found === null ? null : unescapeMarkdown(found.slice(found.indexOf(LABEL_END) + LABEL_END.length));
  };
  return {
    question: question === null ? null : unescapeMarkdown(question.slice(heading('').length)),
    quote: quote === null ? null : unquoted(unescapeMarkdown(quote)),
    source: labelled('source'),
    after: labelled('after'),
    before: labelled('before'),
    topic: labelled('topic'),
    kind: readKind(labelled('kind')),
    ...(findText(shown, IDS.cut) !== null && { cut: 'true' }),
  };
}

/** In quotation marks, unless it begins with one. */
function quoted(words: string): string {
  return /^["“„«]/.test(words) ? words : `“${words}”`;
}

/** Without the marks that `quoted` gives; where they were typed they are given again. */
function unquoted(shown: string): string {
  return /^“.*”$/s.test(shown) ? shown.slice(1, -1) : shown;
}

function kindText(value: string, { timeline }: Texts): string {
  const kind = KINDS.find((one) => one === value);
  return kind === undefined ? value : timeline.kinds[kind];
}

/** Back from whichever language the message was written in. */
function readKind(shown: string | null): string | null {
  return KINDS.find((kind) => LANGUAGES.some((language) => textsOf(language).timeline.kinds[kind] === shown)) ?? null;
}

function findText(shown: unknown, id: number): string | null {
  if (Array.isArray(shown)) {
    return shown.reduce<string | null>((found, component) => found ?? findText(component, id), null);
  }
  if (typeof shown !== 'object' || shown === null) return null;
  const component = shown as { type?: unknown; id?: unknown; content?: unknown; components?: unknown };
  if (component.type === 10 && component.id === id && typeof component.content === 'string') return component.content;
  return findText(component.components, id);
}
