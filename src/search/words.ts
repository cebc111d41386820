import SearchableMap from 'minisearch/SearchableMap';

/** Words shorter than this have too many neighbours to guess among. */
const MIN_LETTERS = 4;
/** From this length on a word may be two edits away. */
const MIN_LETTERS_FOR_TWO = 8;

/** The words of the corpus as people type them, each with its term. */
export class Words {
  readonly #words = new SearchableMap<{ readonly term: string; count: number }>();

  /** `word` in lower case and without accents. */
  add(word: string, term: string): void {
    const known = this.#words.get(word);
    if (known) known.count++;
    else this.#words.set(word, { term, count: 1 });
  }

  termOf(word: string): string | null {
    return this.#words.get(word)?.term ?? null;
  }

  /**
   * The term of the known word that is fewest edits away (insertion, deletion, substitution, two neighbours swapped), of
   * equals one with the same first letter, then the most frequent. One edit from 4 letters on, two from 8; else null.
   */
  nearest(word: string): string | null {
    if (word.length < MIN_LETTERS || /\p{N}/u.test(word)) return null;
    const allowed = word.length >= MIN_LETTERS_FOR_TWO ? 2 : 1;
    let best: { readonly term: string; readonly edits: number; readonly rank: number } | null = null;
    // Its distance is Levenshtein's, which counts a swap as two.
    for (const [known, [{ term, count }]] of this.#words.fuzzyGet(word, 2)) {
      const edits = editsBetween(word, known);
      if (edits === 0 || edits > allowed || /\p{N}/u.test(known)) continue;
      const rank = known[0] === word[0] ? count : -1 / count;
      if (!best || edits < best.edits || (edits === best.edits && rank > best.rank)) best = { term, edits, rank };
    }
    return best?.term ?? null;
  }
}

/** Optimal string alignment: Levenshtein's distance where swapping two neighbours is one edit. */
function editsBetween(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const differs = a[row - 1] === b[column - 1] ? 0 : 1;
      const edits = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + differs,
      );
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current.push(isSwap ? Math.min(edits, (beforeLast[column - 2] ?? 0) + 1) : edits);
    }
    [beforeLast, last] = [last, current];
  }
  return last[b.length] ?? 0;
}
