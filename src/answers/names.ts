/** Words that begin a sentence and are no names, however they are written. */
const OPENERS = new Set(
  `a an the this that these those there here it its he she they we i you his her their our my your who what when where why
  how which and but or so yet nor if as at by for from in into of off on onto out over to up with about after against
  along among around before behind below beneath beside between beyond despite down during except inside like near since
  through throughout till toward towards under until upon without within while although though because unless whether
  however meanwhile moreover furthermore overall still also then thus therefore instead otherwise indeed perhaps maybe
  not no yes all any both each every few many more most much none one other others several some such same only just even
  now today yesterday tomorrow later earlier last next is are was were be been do does did has have had can could will
  would shall should may might must let apparently according at least nearly almost about roughly around over
  police officials authorities officers people residents experts critics analysts observers sources reports`.split(
    /\s+/,
  ),
);

/** The capitalised words of a text, possessives and repetitions left out; the first word of a sentence may be one. */
export function namesOf(text: string): string[] {
  const words = text.match(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}’']*/gu) ?? [];
  const names = words.map((word) => word.replace(/['’]s?$/u, '')).filter((word) => word.length > 1);
  return [...new Set(names)].filter((name) => !OPENERS.has(name.toLowerCase().split(/['’]/)[0] ?? ''));
}

const SPEAKER =
  /(?:(\p{Lu}[\p{L}’'-]{1,60}),? (?:said|says|told|added|argued|noted|stated|claimed|warned|announced|insisted)|(?:said|says|added|argued|noted|stated|claimed|warned|insisted) (?:(?!(?:on|in|at|that|to|of|after|before|by|for|from|during|and|it|he|she|they)\b)\p{Ll}+,? ){0,3}(?:\p{Lu}[\p{L}’'-]+ )*(\p{Lu}[\p{L}’'-]+))/gu;

/** Who says something, where a name stands beside a verb of saying. */
export function speakersOf(text: string): string[] {
  return [...text.matchAll(SPEAKER)].flatMap(([, before, behind]) => before ?? behind ?? []);
}

/** The same name, also as another alphabet's letters were rendered otherwise (Kiev and Kyiv, Zelensky and Zelenskyy). */
export function sameName(one: string, other: string): boolean {
  return new Names([one]).has(other);
}

/** Names among which others are looked for. */
export class Names {
  /** Lengths of those that sound alike, by what they have in common. */
  readonly #lengths = new Map<string, Set<number>>();

  constructor(names: readonly string[]) {
    for (const name of names) {
      const sound = soundOf(name);
      const lengths = this.#lengths.get(sound) ?? new Set();
      this.#lengths.set(sound, lengths.add(name.toLowerCase().length));
    }
  }

  /** Whether one is the same name. */
  has(name: string): boolean {
    const { length } = name.toLowerCase();
    const lengths = this.#lengths.get(soundOf(name));
    return lengths !== undefined && [length - 1, length, length + 1].some((each) => lengths.has(each));
  }
}

/** The first letter and the consonants. */
function soundOf(name: string): string {
  const lower = name.toLowerCase();
  return `${lower[0]} ${consonantsOf(lower)}`;
}

/** Vowels left out and doubled letters written once. */
function consonantsOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[aeiouy]/g, '')
    .replace(/(.)\1+/g, '$1');
}
