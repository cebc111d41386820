import type { Filter } from '../src/catalogue.ts';
import type { Day } from '../src/date.ts';
import { parseWhen } from '../src/dating/index.ts';
import { dateInEnglish, described, escapeMarkdown, type Texts, textsOf } from '../src/messages/index.ts';
import { foldLine, type Input, type Option } from './command.ts';
import { readSource, SOURCE_OPTION } from './source-option.ts';

const MAX_DATE = 50;

/** For commands that can be narrowed to some articles. */
export const FILTER_OPTIONS = [
  SOURCE_OPTION,
  { type: 3, name: 'after', ...described(({ commands }) => commands.after), max_length: MAX_DATE },
  { type: 3, name: 'before', ...described(({ commands }) => commands.before), max_length: MAX_DATE },
] as const satisfies readonly Option[];

/** What was typed as a date and isn't one, or two dates with no day between them. */
export type Unclear =
  | { readonly kind: 'no-date'; readonly typed: string }
  | { readonly kind: 'no-span'; readonly after: Day; readonly before: Day };

/**
 * `after` counts from the first day of what was typed and `before` to its last: `November 2025` in both is that month.
 * The days are fixed here, so that a page turned next week still shows what "last week" meant.
 */
export function readFilter(input: Input): Filter | Unclear {
  const dates = { after: typedDate(input, 'after'), before: typedDate(input, 'before') };
  const texts = textsOf(input.locale);
  const read = (typed: string | null) => (typed === null ? null : parseWhen(dateInEnglish(typed, texts), input.today));
  const [after, before] = [read(dates.after), read(dates.before)];
  if (dates.after !== null && after === null) return { kind: 'no-date', typed: dates.after };
  if (dates.before !== null && before === null) return { kind: 'no-date', typed: dates.before };
  if (after && before && after.start > before.end) return { kind: 'no-span', after: after.start, before: before.end };
  return { source: readSource(input), after: after?.start ?? null, before: before?.end ?? null };
}

export function isUnclear(filter: Filter | Unclear): filter is Unclear {
  return 'kind' in filter;
}

/** Says what is wrong, with an example of what is right. */
export function unclearText(unclear: Unclear, { answer }: Texts): string {
  return unclear.kind === 'no-date'
    ? answer.noDate(escapeMarkdown(unclear.typed))
    : answer.noSpan(unclear.after, unclear.before);
}

function typedDate(input: Input, name: 'after' | 'before'): string | null {
  return foldLine(input.getString(name) ?? '', MAX_DATE) || null;
}
