import { dateText, textsOf, unescapeMarkdown } from '../messages/index.ts';

export interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Where a masked link leads. */
  readonly url: string | null;
}

export interface Line {
  readonly kind: 'plain' | 'heading' | 'subtext' | 'quote';
  readonly runs: readonly Run[];
}

const KINDS = [
  ['### ', 'heading'],
  ['-# ', 'subtext'],
  ['> ', 'quote'],
] as const;
/** An escaped character, a pair of asterisks, one asterisk, a masked link, or a moment in seconds since 1970. */
const INLINE = /\\[!-/:-@[-`{-~]|\*\*|\*|\[(?<label>(?:\\.|[^\\\]])*)\]\(<(?<url>[^>]*)>\)|<t:(?<moment>-?\d+):f>/g;

/**
 * The Markdown that messages are written in, as lines and runs for whatever draws them. A moment, which Discord shows in
 * the reader's own time, is text in UTC here.
 */
export function parseMarkdown(markdown: string, locale = 'en'): Line[] {
  return markdown.split('\n').map((line) => {
    const [prefix, kind] = KINDS.find(([start]) => line.startsWith(start)) ?? ['', 'plain' as const];
    return { kind, runs: parseRuns(line.slice(prefix.length), locale) };
  });
}

function parseRuns(line: string, locale: string): Run[] {
  const runs: Run[] = [];
  let [bold, italic, from, pending] = [false, false, 0, ''];
  const flush = () => {
    if (pending !== '') runs.push({ text: pending, bold, italic, url: null });
    pending = '';
  };
  for (const match of line.matchAll(INLINE)) {
    pending += line.slice(from, match.index);
    from = match.index + match[0].length;
    if (match[0].startsWith('\\')) {
      pending += unescapeMarkdown(match[0]);
      continue;
    }
    if (match.groups?.moment !== undefined) {
      pending += momentText(Number(match.groups.moment), locale);
      continue;
    }
    flush();
    if (match[0] === '**') bold = !bold;
    else if (match[0] === '*') italic = !italic;
    else runs.push({ text: unescapeMarkdown(match.groups?.label ?? ''), bold, italic, url: match.groups?.url ?? null });
  }
  pending += line.slice(from);
  flush();
  return runs;
}

function momentText(seconds: number, locale: string): string {
  return dateText(`${new Date(seconds * 1000).toISOString().slice(0, 16)}Z`, textsOf(locale));
}
