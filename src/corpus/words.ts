/** The words of a text in lower case, without what stands between them. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

const FNV_OFFSET = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;

/** A 32-bit hash (FNV-1a) of every word in lower case, for comparing much text quickly. */
export function hashWords(text: string): number[] {
  const lower = text.toLowerCase();
  const hashes: number[] = [];
  let hash = FNV_OFFSET;
  for (let index = 0; index <= lower.length; index++) {
    const unit = lower.charCodeAt(index);
    if (isWordUnit(unit)) hash = Math.imul(hash ^ unit, FNV_PRIME);
    else if (hash !== FNV_OFFSET) {
      hashes.push(hash);
      hash = FNV_OFFSET;
    }
  }
  return hashes;
}

export function combineHashes(hashes: readonly number[]): number {
  let combined = FNV_OFFSET;
  for (const hash of hashes) combined = Math.imul(combined ^ hash, FNV_PRIME);
  return combined;
}

/** ASCII letters and digits, and all scripts above; general punctuation lies between. */
function isWordUnit(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || (unit >= 0xc0 && unit < 0x2000) || unit >= 0x2e80;
}
