/** A text in the plain spelling that patterns read, and where each of its units stands in the original. */
export interface PlainText {
  readonly text: string;
  /** The offset in the original of each unit of `text`, and of its end. */
  readonly offsets: readonly number[];
}

const PLAIN: Readonly<Record<string, string>> = { '’': "'", '‘': "'", ʼ: "'", '–': '-', '‑': '-', '‐': '-', '−': '-' };

/** White space folded to one space, curly apostrophes and short dashes made plain. */
export function plainText(original: string): PlainText {
  let text = '';
  const offsets: number[] = [];
  let spaced = false;
  for (let index = 0; index < original.length; index += 1) {
    const unit = original.charAt(index);
    const isSpace = /\s/.test(unit);
    if (isSpace && spaced) continue;
    spaced = isSpace;
    text += isSpace ? ' ' : (PLAIN[unit] ?? unit);
    offsets.push(index);
  }
  offsets.push(original.length);
  return { text, offsets };
}
