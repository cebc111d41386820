export const BULLET = /^[•‣▪▫◦●○■□➢►▶✓\u{f0b7}\u{f0a7}\u{f0d8}] ?(?=\S)/u;
const DASH = /^[–—-] /;
export const ENUMERATED =
  /^(?:(?<form>\(?)(?:(?<number>\d{1,3})|(?<letter>[a-z]))(?<end>[.)])|(?<above>\d{1,2}(?:\.\d{1,2})*)\.(?<last>\d{1,2})\.?) /;

/** The number or letter before an item of a list. */
interface Mark {
  readonly value: number;
  readonly left: number;
}

/** Points by which the marks of a list may be out of line. */
const TOLERANCE = 12;

/**
 * Tells, line after line, whether one begins with a list's mark. What looks like one may begin any line of a sentence,
 * so numbers and letters must go on from those before, or begin a list. `isAnnounced` is
 * whether the line above ends so that one may begin, `left` where the line begins, if known.
 */
export function listMarks(): (line: string, isAnnounced: boolean, left?: number) => boolean {
  const seen = new Map<string, Mark>();
  return (line, isAnnounced, left = 0) => {
    if (BULLET.test(line)) return true;
    if (DASH.test(line)) return isAnnounced;
    const mark = markOf(line);
    if (mark === null) return false;
    const { key, value } = mark;
    const before = seen.get(key);
    const goesOn = before !== undefined && value === before.value + 1 && Math.abs(before.left - left) < TOLERANCE;
    if (!goesOn && !(isAnnounced && value === 1)) return false;
    seen.set(key, { value, left });
    return true;
  };
}

function markOf(line: string): { key: string; value: number } | null {
  const { form, number, letter, end, above, last } = ENUMERATED.exec(line)?.groups ?? {};
  if (last !== undefined) return { key: `${above}.`, value: Number(last) };
  if (number !== undefined) return { key: `${form}1${end}`, value: Number(number) };
  return letter === undefined ? null : { key: `${form}a${end}`, value: letter.charCodeAt(0) - 'a'.charCodeAt(0) + 1 };
}
