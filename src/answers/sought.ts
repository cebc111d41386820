import type { ReadQuestion } from '../search/index.ts';
import { AGE } from './measures.ts';

const STANDS_FOR =
  /\bwhat (?:does|do|did) (?:the )?(\S+) (?:stand for\b|mean\s*\??$)|\bwhat(?:['’]?s| is| are| was) (?:the )?(\S+) short for\b|\b(?:full name|meaning) of (?:the )?([^\s?]+)|\b(?:wofür|für was) steh(?:t|en) (?:die |der |das )?([^\s?]+)/iu;
/** Many type in lower case; of two letters that would be a word. */
const ABBREVIATION = /^(?:\p{Lu}{2}|\p{L}{3,7})$/u;
/** Words that an abbreviation mostly passes over. */
const PASSED_OVER = '(?:(?:of|and|the|for|in|on|to|de|des|du|der|die|und|für|et|y|la)[ -]){0,2}';

/**
 * How texts state what a question asks for, where that has a form of its own: the age of somebody, or what an
 * abbreviation stands for. Null where it has none.
 */
export function statementSought(question: string, read: ReadQuestion): RegExp | null {
  if (AGE.asks.test(question)) {
    const name = nameOf(read);
    return name.length > 0 ? ageOf(name) : null;
  }
  const asked = STANDS_FOR.exec(question)?.slice(1).find(Boolean) ?? '';
  const letters = asked.replace(/["'“”„«»‘’.?]/g, '');
  return ABBREVIATION.test(letters) ? expansionOf(letters.toUpperCase()) : null;
}

/** Words of the longest name in a question. */
function nameOf({ words }: ReadQuestion): string[] {
  let longest: string[] = [];
  let name: string[] = [];
  for (const { word, isName } of words) {
    name = isName ? [...name, word] : [];
    if (name.length > longest.length) longest = name;
  }
  return longest;
}

/**
 * How news states the age of somebody by this name, its words in order: `Ann Dole, 58,`, `Ann Dole (58)`,
 * `58-year-old Ann Dole`, `Dole, who turned 58`. A family name alone may be anybody's who has another first name, so that
 * nothing capitalised may stand before it.
 */
function ageOf(name: readonly string[]): RegExp {
  const words = name.map(inAnyCase);
  const named = words.map((word, at) =>
    at < words.length - 1 ? words.slice(at).join(' ') : `(?<!\\p{Lu}[\\p{L}'’-]* )${word}`,
  );
  const who = `(?<!\\p{L})(?:${named.join('|')})`;
  const said = '(?:, | \\(|, (?:aged|âgée?) | (?:is|was|turns|turned) |, who (?:is|was|turns|turned) )';
  const after = '(?=[,).;:]|$| (?:years?|Jahre|ans|años|in|on|this|last|next) )';
  const before = '\\d{1,3}(?:-year-old|-jährige[nrs]?) ';
  return new RegExp(`${who}${said}\\d{1,3}${after}|${before}(?:[\\p{L}'’.-]+ ){0,4}${who}`, 'u');
}

/** `World Food Programme (WFP)`, `WFP (World Food Programme`: words that begin with its letters, beside it. */
function expansionOf(abbreviation: string): RegExp {
  const words = [...abbreviation].map((letter) => `${inAnyCase(letter)}[\\p{L}'’]*`);
  const spelt = `(?<!\\p{L})${words.join(`[ -]${PASSED_OVER}`)}(?!\\p{L})`;
  const written = [...abbreviation].join('\\.?');
  return new RegExp(
    `${spelt},? ?[(“"]+${written}(?!\\p{L})|(?<!\\p{L})${written}\\.?(?:[”"]? ?\\(|,? (?:which )?(?:short|stands|standing) for )(?:the )?${spelt}`,
    'u',
  );
}

function inAnyCase(word: string): string {
  const escaped = (letter: string) => letter.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  return Array.from(word, (letter) =>
    letter.toLowerCase() === letter.toUpperCase()
      ? escaped(letter)
      : `(?:${escaped(letter.toLowerCase())}|${escaped(letter.toUpperCase())})`,
  ).join('');
}
