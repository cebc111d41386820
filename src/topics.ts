import type { Article } from './article.ts';
import { contentTokens } from './search/index.ts';
import type { Steps } from './slice.ts';
import { fold } from './typed.ts';

/** Names that articles are about, as they are written. */
export interface Topics {
  /** The best known first; with `typed`, those that have a word beginning with each of its words. */
  find(typed: string, limit: number): string[];
}

/** More of them would only be reached by typing nearly the whole name. */
const MAX_NAMES = 5000;
const MAX_NAME = 60;
/** Where more of the words are capitalised, nouns are, as in German, and one capital letter makes no name. */
const MAX_CAPITALISED = 0.25;
/** A single word counts as a name once it is written so this often. */
const MIN_SINGLE = 2;

const WORD = String.raw`(?:\p{Lu}(?:\.\p{Lu})+\.?|\p{Lu}[\p{L}\p{M}\p{N}]*(?:[’'-]\p{L}[\p{L}\p{M}\p{N}]*)*)`;
/** Stand inside of a name without a capital letter: `Ministry of Foreign Affairs`, `Ursula von der Leyen`. */
const INSIDE = '(?: (?:of(?: the)?|de(?: la)?|del|du|van(?: der)?|von(?: der)?|der|bin|al|el|für))?';
const NAME = new RegExp(`(?<!\\p{L})${WORD}(?:${INSIDE} ${WORD})*`, 'gu');
/** What stands before the first word of a sentence or a quotation; too many count rather than too few. */
const MAY_START = /(?:^|[.!?…:;–—-]["”’»)\]]*\s*|["“‘«„([]\s?)$/u;
const BEFORE = 5;
const POSSESSIVE = /[’']s?$/;
const CALENDAR =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;

function canBound(word: string): boolean {
  return /^\p{Lu}/u.test(word) && word.length > 1 && !CALENDAR.test(word) && contentTokens(word).length > 0;
}

interface Count {
  articles: number;
  times: number;
  single: boolean;
}

/**
 * Names are runs of capitalised words. The first word of a sentence is capitalised anyway, so a run that begins there
 * counts only where the same name also stands inside of a sentence.
 */
export function* topicsOf(articles: readonly Article[]): Steps<Topics> {
  const counts = new Map<string, Count>();
  const atStart: Map<string, number>[] = [];
  const known = new Map<string, boolean>();
  const isName = (word = '') => {
    const answer = known.get(word) ?? canBound(word);
    known.set(word, answer);
    return answer;
  };
  for (const article of articles) {
    const { inside, first } = namesIn(article, isName);
    atStart.push(first);
    for (const [name, times] of inside) add(counts, name, times);
    yield;
  }
  for (const first of atStart) for (const [name, times] of first) if (counts.has(name)) add(counts, name, times, 0);

  const names = [...counts]
    .filter(([, { single, times }]) => !single || times >= MIN_SINGLE)
    .sort(([a, x], [b, y]) => y.articles - x.articles || y.times - x.times || (a < b ? -1 : 1))
    .slice(0, MAX_NAMES)
    .map(([name]) => ({ name, words: ` ${fold(name)}` }));
  return {
    find(typed, limit) {
      const beginnings = fold(typed)
        .split(/\s+/)
        .filter((word) => word !== '')
        .map((word) => ` ${word}`);
      const found: string[] = [];
      for (const { name, words } of names) {
        if (beginnings.every((beginning) => words.includes(beginning))) found.push(name);
        if (found.length === limit) break;
      }
      return found;
    },
  };
}

function add(counts: Map<string, Count>, name: string, times: number, articles = 1): void {
  const known = counts.get(name) ?? { articles: 0, times: 0, single: !name.includes(' ') };
  counts.set(name, { ...known, articles: known.articles + articles, times: known.times + times });
}

/** How often each name stands inside of a sentence, and how often at the start of one. */
function namesIn(
  { paragraphs }: Article,
  isName: (word: string | undefined) => boolean,
): { inside: Map<string, number>; first: Map<string, number> } {
  const [inside, first] = [new Map<string, number>(), new Map<string, number>()];
  const singles = new Map<string, number>();
  let [words, capitalised] = [0, 0];
  for (const { text } of paragraphs) {
    words += text.split(' ').length;
    for (const match of text.matchAll(NAME)) {
      const isFirst = MAY_START.test(text.slice(Math.max(0, match.index - BEFORE), match.index));
      const name = trim(match[0], isName);
      if (name === '' || name.length > MAX_NAME) continue;
      const isSingle = !name.includes(' ');
      if (!isFirst) capitalised += name.split(' ').length;
      const into = isFirst ? first : isSingle ? singles : inside;
      into.set(name, (into.get(name) ?? 0) + 1);
    }
  }
  if (words > 0 && capitalised / words <= MAX_CAPITALISED) for (const [name, times] of singles) inside.set(name, times);
  return { inside, first };
}

/** Without stop words and calendar words at either end: `On Monday President Putin’s` is `President Putin`. */
function trim(run: string, isName: (word: string | undefined) => boolean): string {
  const words = run.replace(POSSESSIVE, '').split(' ');
  while (words.length > 0 && !isName(words[0])) words.shift();
  while (words.length > 0 && !isName(words.at(-1))) words.pop();
  return words.join(' ');
}
