import { unescapeMarkdown } from '../messages/index.ts';

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
/** An escaped character, a pair of asterisks, one asterisk, or a masked link. */
const INLINE = /\\[!-/:-@[-`{-~]|\*\*|\*|\[(?<label>(?:\\.|[^\\\]])*)\]\(<(?<url>[^>]*)>\)/g;

/** The Markdown that messages are written in, as lines and runs for whatever draws them. */
export function parseMarkdown(markdown: string): Line[] {
  return markdown.split('\n').map((line) => {
    const [prefix, kind] = KINDS.find(([start]) => line.startsWith(start)) ?? ['', 'plain' as const];
    return { kind, runs: parseRuns(line.slice(prefix.length)) };
  });
}

function parseRuns(line: string): Run[] {
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
    flush();
    if (match[0] === '**') bold = !bold;
    else if (match[0] === '*') italic = !italic;
    else runs.push({ text: unescapeMarkdown(match.groups?.label ?? ''), bold, italic, url: match.groups?.url ?? null });
  }
  pending += line.slice(from);
  flush();
  return runs;
}
