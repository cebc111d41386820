const SHINGLE_WORDS = 4;
const MIN_SHARED = 0.5;

/** Whether two paragraphs share at least half of the shorter one's runs of four words. */
export function sayTheSame(a: string, b: string): boolean {
  const [shorter, longer] = [shingles(a), shingles(b)].sort((x, y) => x.size - y.size);
  if (!shorter || !longer || shorter.size === 0) return false;
  const shared = [...shorter].filter((shingle) => longer.has(shingle)).length;
  return shared / shorter.size >= MIN_SHARED;
}

function shingles(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const runs = words.slice(SHINGLE_WORDS - 1).map((_, index) => words.slice(index, index + SHINGLE_WORDS).join(' '));
  return new Set(runs.length > 0 ? runs : [words.join(' ')]);
}
