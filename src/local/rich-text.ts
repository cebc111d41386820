import { dateText, textsOf, unescapeMarkdown } from '../messages/index.ts';

export interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly code: boolean;
  /** Where a masked link leads. */
  readonly url: string | null;
  /** Seconds since 1970 where the run is a moment; `text` is that moment in UTC. */
  readonly moment: number | null;
}

export interface Line {
  readonly kind: 'plain' | 'heading' | 'subtext' | 'quote' | 'item';
  readonly runs: readonly Run[];
}

const KINDS = [
  [/^#{1,3} /, 'heading'],
  [/^-# /, 'subtext'],
  [/^> /, 'quote'],
  [/^[-*] /, 'item'],
] as const;
/** An escaped character, a pair of asterisks, one asterisk, code, a masked link, a moment, or a member. */
const INLINE =
  /\\[!-/:-@[-`{-~]|\*\*|\*|`(?<code>[^`]+)`|\[(?<label>(?:\\.|[^\\\]])*)\]\((?:<(?<url>[^>]*)>|(?<bare>[^\s()<>]+))\)|<t:(?<moment>-?\d{1,10})(?::[tTdDfFR])?>|(?<member><@!?\d+>)/g;

/**
 * The Markdown that messages are written in, as lines and runs for whatever draws them. Discord shows a moment in the
 * reader's own time; whoever can't has its text in UTC.
 */
export function parseMarkdown(markdown: string, locale = 'en'): Line[] {
  return markdown.split('\n').map((line) => {
    for (const [prefix, kind] of KINDS) {
      if (prefix.test(line)) return { kind, runs: parseRuns(line.replace(prefix, ''), locale) };
    }
    return { kind: 'plain', runs: parseRuns(line, locale) };
  });
}

function parseRuns(line: string, locale: string): Run[] {
  const runs: Run[] = [];
  let [bold, italic, from, pending] = [false, false, 0, ''];
  const add = (text: string, more: Partial<Run> = {}) => {
    if (text !== '') runs.push({ text, bold, italic, code: false, url: null, moment: null, ...more });
  };
  const flush = () => {
    add(pending);
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
    const { code, label = '', url, bare, moment, member } = match.groups ?? {};
    if (match[0] === '**') bold = !bold;
    else if (match[0] === '*') italic = !italic;
    else if (code !== undefined) add(code, { code: true });
    else if (moment !== undefined) add(momentText(Number(moment), locale), { moment: Number(moment) });
    // Without Discord there is one member only.
    else if (member !== undefined) add('@you');
    else add(unescapeMarkdown(label), { url: url ?? bare ?? null });
  }
  pending += line.slice(from);
  flush();
  return runs;
}

function momentText(seconds: number, locale: string): string {
  return dateText(`${new Date(seconds * 1000).toISOString().slice(0, 16)}Z`, textsOf(locale));
}
