import { type PartialDate, parsePartialDate } from '../date.ts';
import { type Expression, findExpressions, parseWhen } from '../dating/index.ts';
import { UsageError } from '../entry.ts';
import { today } from './input.ts';

export interface DatesOptions {
  /** The text's own date as it was typed, if it was. */
  readonly published: string | undefined;
  readonly json: boolean;
}

/** Shows how the wording of the text on standard input becomes dates. Throws a UsageError. */
export async function printDates({ published, json }: DatesOptions): Promise<void> {
  const date = published === undefined ? null : publishedOf(published);
  if (process.stdin.isTTY)
    throw new UsageError(
      'dates reads a text from its input: npm run try -- dates --published 2025-11-21 < article.txt',
    );
  const text = await readInput();
  if (text.trim() === '') console.error('The text is empty.');
  const expressions = findExpressions(text, date);
  const open = expressions.filter(({ interval }) => interval === null).map((expression) => quoted(expression.text));
  if (open.length > 0) console.error(`Not resolved ${remedy(date)}: ${open.join(', ')}.`);
  const dated = expressions.flatMap((expression) =>
    expression.interval === null ? [] : [{ ...expression, ...expression.interval }],
  );
  if (json) {
    // The public shape of `dates --json`, documented in README.
    const shown = dated.map(({ text, offset, start, end, precision, basis }) => ({
      text,
      offset,
      start,
      end,
      precision,
      basis,
    }));
    process.stdout.write(`${JSON.stringify({ expressions: shown }, null, 2)}\n`);
  } else {
    process.stdout.write(dated.map((expression) => `${lineOf(expression)}\n`).join(''));
  }
}

function remedy(date: PartialDate | null): string {
  return date === null
    ? 'without the date of the text (--published 2025-11-21)'
    : `since --published ${date} is not exact enough`;
}

function publishedOf(typed: string): PartialDate {
  const date = parsePartialDate(typed);
  if (date !== null) return date;
  const when = parseWhen(typed, today());
  if (when !== null && when.start === when.end) return when.start;
  throw new UsageError(`--published is "${typed}", which is no day; write 2025-11-21, "21 Nov 2025", 2025-11 or 2025.`);
}

async function readInput(): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks).toString('utf8');
}

/** `“last week”  2025-11-17 to 2025-11-23  week, resolved` */
function lineOf({ text, start, end, precision, basis }: Expression & { start: string; end: string }): string {
  return `${quoted(text)}  ${start === end ? start : `${start} to ${end}`}  ${precision}, ${basis}`;
}

/** White space is folded, so that a text can't break the line. */
function quoted(text: string): string {
  return `“${text.replace(/\s+/g, ' ')}”`;
}
