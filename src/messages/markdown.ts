/**
 * Discord's Markdown, as much of it as Dateline writes. Discord takes a backslash before any ASCII punctuation away
 * and shows the character as it is, so escaping can be undone exactly; a page button gets its question back that way.
 */
const SPECIAL = /[\\*_~|`<>[\]:@]|[#+-](?<=^\s*.)|\.(?<=^\s*\d+.)/gm;
/** Counts `#`, `+` and `-` everywhere, though only a line's start escapes them. */
const NEEDS_ESCAPE = /[\\*_~|`<>[\]:@#+-]/;
const ESCAPED = /\\([!-/:-@[-`{-~])/g;

/** A longer address is left out: it would crowd the excerpt out of the message. */
const MAX_LINK = 800;
const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Text that Discord shows literally: no formatting, headings, lists, quotes, masked or bare links, mentions, emoji
 * codes or timestamps.
 */
export function escapeMarkdown(plain: string): string {
  return plain.replace(SPECIAL, '\\$&');
}

/** Undoes `escapeMarkdown`. */
export function unescapeMarkdown(markdown: string): string {
  return markdown.replace(ESCAPED, '$1');
}

export function bold(plain: string): string {
  return plain === '' ? '' : `**${escapeMarkdown(plain)}**`;
}

/** Small, pale text; one line. */
export function subtext(markdown: string): string {
  return `-# ${markdown}`;
}

export function heading(markdown: string): string {
  return `### ${markdown}`;
}

/** A masked link without a preview, or null where the address isn't one that a reader could follow. */
export function link(label: string, address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  const safe = url.href.replace(/[()<>\\*_~|`[\]]/g, (unsafe) => `%${unsafe.charCodeAt(0).toString(16).toUpperCase()}`);
  return safe.length > MAX_LINK ? null : `[${escapeMarkdown(label)}](<${safe}>)`;
}

/**
 * The longest beginning that, once escaped, has at most `room` characters. It ends between graphemes, and between code
 * points where one grapheme alone is longer: a letter can bear thousands of marks.
 */
export function cutEnd(plain: string, room: number): string {
  // A number that starts a line gets one backslash that isn't counted by character.
  let used = 1;
  let end = 0;
  for (; end < plain.length; end++) {
    used += NEEDS_ESCAPE.test(plain.charAt(end)) ? 2 : 1;
    if (used > room) break;
  }
  if (end === plain.length) return plain;
  const start = GRAPHEMES.segment(plain.slice(0, end + 2)).containing(end)?.index ?? 0;
  return plain.slice(0, start > 0 ? start : end).replace(/[\uD800-\uDBFF]$/, '');
}
