import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** How strongly a word is drawn towards another one: its synonyms, words derived from it, those of its genus, its forms. */
const SYNONYM = 1;
const DERIVED = 1;
const GENUS = 0.5;
const FORM = 1;
/** Ties weaker than this are left out. */
const MIN_TIE = 0.08;
/** The rank of a sense that the index doesn't name. */
const RARE_SENSE = 9;

const PARTS = new Map([
  ['n', 'noun'],
  ['v', 'verb'],
  ['a', 'adj'],
  ['r', 'adv'],
]);
/** WordNet's pointers to words derived from a word, or that it pertains to; and to what a synset is a kind of. */
const DERIVATIONS = new Set(['+', '\\']);
const HYPERNYM = '@';

/** Words of like meaning and how close they are, each pair once. */
export type Ties = Map<string, Map<string, number>>;

interface Synset {
  readonly words: readonly string[];
  /** Kind, offset and part of speech of another synset, and which of its words and of this one's are meant, from 1; 0 for all. */
  readonly pointers: readonly {
    readonly kind: string;
    readonly to: string;
    readonly from: number;
    readonly word: number;
  }[];
}

/** Ties between those of the words that WordNet's database files (wndb(5WN)) in a folder know. */
export async function readTies(folder: string, words: ReadonlySet<string>): Promise<Ties> {
  const ties: Ties = new Map();
  const tie = (a: string, b: string, strength: number) => {
    if (a === b || strength < MIN_TIE || !words.has(a) || !words.has(b)) return;
    const [first, second] = a < b ? [a, b] : [b, a];
    const known = ties.get(first) ?? new Map<string, number>();
    ties.set(first, known.set(second, Math.max(strength, known.get(second) ?? 0)));
  };
  const read = async (name: string) => (await readFile(join(folder, name), 'utf8')).split('\n');

  const ranks = new Map<string, number>();
  const synsets = new Map<string, Synset>();
  const known = new Set<string>();
  for (const [letter, part] of PARTS) {
    for (const line of await read(`index.${part}`)) {
      const [word = '', , count, ...rest] = line.trim().split(/\s+/);
      if (line.startsWith(' ') || word === '') continue;
      known.add(word);
      for (const [rank, offset] of rest.slice(-Number(count)).entries()) ranks.set(`${word} ${letter}${offset}`, rank);
    }
    for (const line of await read(`data.${part}`)) {
      if (line.startsWith(' ') || line === '') continue;
      synsets.set(`${letter}${line.slice(0, 8)}`, readSynset(line));
    }
  }
  /** 1 for a word's most frequent sense, less for others. */
  const share = (word: string, synset: string) => 1 / (1 + (ranks.get(`${word} ${synset}`) ?? RARE_SENSE));
  for (const [id, synset] of synsets) {
    for (const a of synset.words) {
      for (const b of synset.words) tie(a, b, SYNONYM * share(a, id) * share(b, id));
    }
    for (const { kind, to, from, word } of synset.pointers) {
      const others = synsets.get(to)?.words ?? [];
      if (DERIVATIONS.has(kind)) tie(synset.words[from - 1] ?? '', others[word - 1] ?? '', DERIVED);
      if (kind !== HYPERNYM) continue;
      for (const a of synset.words) for (const b of others) tie(a, b, GENUS * share(a, id) * share(b, to));
    }
  }
  for (const part of ['noun', 'verb', 'adj']) {
    for (const line of await read(`${part}.exc`)) {
      const [form = '', ...bases] = line.split(' ');
      for (const base of bases) tie(form, base, FORM);
    }
  }
  for (const form of words) {
    const base = basesOf(form).find((word) => known.has(word) && words.has(word));
    if (base !== undefined) tie(form, base, FORM);
  }
  return ties;
}

function readSynset(line: string): Synset {
  const fields = (line.split('|')[0] ?? '').trim().split(' ');
  const count = Number.parseInt(fields[3] ?? '0', 16);
  const words = Array.from({ length: count }, (_, at) => (fields[4 + 2 * at] ?? '').replace(/\(.*/, '').toLowerCase());
  const start = 5 + 2 * count;
  const pointers = Array.from({ length: Number(fields[start - 1]) }, (_, at) => {
    const [kind = '', offset = '', part = '', places = ''] = fields.slice(start + 4 * at, start + 4 * at + 4);
    return {
      kind,
      to: `${part === 's' ? 'a' : part}${offset}`,
      from: Number.parseInt(places.slice(0, 2), 16),
      word: Number.parseInt(places.slice(2), 16),
    };
  });
  return { words, pointers };
}

/** What a regular English form may be a form of. */
function basesOf(form: string): string[] {
  const without = (ending: string, ...instead: string[]) =>
    form.endsWith(ending) ? instead.map((letters) => form.slice(0, -ending.length) + letters) : [];
  const undoubled = form.replace(/(.)\1(?:ed|ing)$/, '$1');
  return [
    ...without('s', ''),
    ...without('es', ''),
    ...without('ies', 'y'),
    ...without('ed', 'e', ''),
    ...without('ied', 'y'),
    ...without('ing', '', 'e'),
    ...(undoubled === form ? [] : [undoubled]),
    ...without('er', '', 'e'),
    ...without('ly', ''),
  ].filter((base) => base.length > 2);
}
