import { type Block, type Button, buttonsIn, type Message } from '../messages/index.ts';
import { type Line, parseMarkdown, type Run } from './rich-text.ts';

export interface Screen {
  /** Width to wrap at, or null to leave every line whole. */
  readonly columns: number | null;
  /** The reader's language, for dates. */
  readonly locale: string;
  /** Whether the terminal shows bold and pale text. */
  readonly styled: boolean;
}

const MAX_COLUMNS = 100;
/** A terminal shows no pictures; their text stands below in any case. */
const PICTURE_HINT = '  There is a picture too: npm run try -- timeline --picture FILE.png';
const STYLES = { bold: [1, 22], dim: [2, 22], italic: [3, 23] } as const;

export function screenOf(stream: { isTTY?: boolean; columns?: number }, locale: string): Screen {
  return stream.isTTY
    ? { columns: Math.min(stream.columns ?? MAX_COLUMNS, MAX_COLUMNS), styled: true, locale }
    : { columns: null, styled: false, locale };
}

/** The message as lines of text, its buttons numbered in the order of `buttonsOf`. */
export function drawMessage(message: Message, screen: Screen): string {
  const lines: string[] = [];
  let number = 0;
  for (const container of message.components) {
    for (const block of container.components) {
      if (block.type === 14) lines.push('');
      else if (block.type === 10) lines.push(...drawText(block.content, screen));
      else if (block.type === 9) {
        for (const { content } of block.components) lines.push(...drawText(content, screen));
        lines.push(`  ${drawButton(block.accessory, ++number, screen)}`);
      } else if (block.type === 12) lines.push(style(PICTURE_HINT, ['dim'], screen));
      else lines.push('', block.components.map((button) => drawButton(button, ++number, screen)).join('   '));
    }
  }
  return lines.join('\n');
}

export function buttonsOf(message: Message): Button[] {
  return message.components.flatMap((container) => buttonsIn(container.components));
}

/** The message for where nobody can press a button. */
export function withoutButtons(message: Message): Message {
  const textOf = (block: Block): readonly Block[] => {
    if (block.type === 1) return [];
    return block.type === 9 ? block.components : [block];
  };
  const components = message.components.map((container) => ({
    ...container,
    components: container.components.flatMap(textOf),
  }));
  return { ...message, components };
}

function drawButton({ label, disabled = false }: Button, number: number, screen: Screen): string {
  return style(`[${number}] ${label}`, disabled ? ['dim'] : ['bold'], screen);
}

function drawText(markdown: string, screen: Screen): string[] {
  return parseMarkdown(markdown, screen.locale).flatMap((line) => drawLine(line, screen));
}

function drawLine({ kind, runs }: Line, screen: Screen): string[] {
  const prefix = kind === 'quote' ? '│ ' : kind === 'subtext' ? '  ' : '';
  const width = screen.columns === null ? Number.POSITIVE_INFINITY : screen.columns - prefix.length - 1;
  return wrap(runs.flatMap(withAddress), width).map((line) => {
    const drawn = line.map((run) => style(run.text, stylesOf(run, kind), screen)).join('');
    return `${kind === 'quote' ? style(prefix, ['dim'], screen) : prefix}${drawn}`;
  });
}

/** A terminal can't hide an address behind a title. */
function withAddress(run: Run): Run[] {
  return run.url === null ? [run] : [run, { ...run, text: ` (${run.url})`, url: null }];
}

function stylesOf({ bold, italic }: Run, kind: Line['kind']): (keyof typeof STYLES)[] {
  const styles: (keyof typeof STYLES)[] = [];
  if (bold || kind === 'heading') styles.push('bold');
  if (italic) styles.push('italic');
  if (kind === 'subtext' && !bold) styles.push('dim');
  return styles;
}

/** Breaks between words, whose space may stand beyond the width; a word longer than the width stays whole. */
function wrap(runs: readonly Run[], width: number): Run[][] {
  const lines: Run[][] = [[]];
  let used = 0;
  for (const run of runs) {
    for (const piece of run.text.split(/(?<= )/)) {
      if (used > 0 && used + piece.trimEnd().length > width) {
        lines.push([]);
        used = 0;
      }
      lines.at(-1)?.push({ ...run, text: piece });
      used += piece.length;
    }
  }
  return lines;
}

function style(text: string, styles: readonly (keyof typeof STYLES)[], { styled }: Screen): string {
  const shown = text.replace(CONTROL, '�');
  if (!styled) return shown;
  return styles.reduce((drawn, name) => `\x1b[${STYLES[name][0]}m${drawn}\x1b[${STYLES[name][1]}m`, shown);
}

/** An article must not be able to move the cursor or change the terminal's title. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/g;
