import { monthNumber } from '../date.ts';
import { tokenize } from '../search/index.ts';
import type { Span } from '../sentence.ts';
import { ANY_ACT, ANY_FATE, fateBeside } from './fates.ts';
import { isPeople, isPerson } from './people.ts';

/** A number with what it counts, as written and as compared. */
export interface Figure {
  /** As written: `roughly 20 points`, `28-point`, `injuring 14`. */
  readonly wording: string;
  readonly value: number;
  /** What is counted, and what became of it: `point`, `killed`, `home evacuated`, `$`. */
  readonly of: string;
  /** Which people, by their term; null where the wording leaves it open (`people`, `others`, a number alone). */
  readonly who: string | null;
}

const UNITS_AND_TEENS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const WORDS = new Map([
  ...UNITS_AND_TEENS.map((word, index): [string, number] => [word, index + 1]),
  ...TENS.flatMap((word, index): [string, number][] => [
    [word, (index + 2) * 10],
    ...UNITS_AND_TEENS.slice(0, 9).map((unit, more): [string, number] => [
      `${word}-${unit}`,
      (index + 2) * 10 + more + 1,
    ]),
  ]),
]);
const SCALES = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);
const HEDGE =
  '(?:(?:at least|at most|more than|less than|fewer than|up to|as many as|roughly|about|around|some|nearly|almost|over|under|an estimated) )?';
const NUMBER = `(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?|(?:${[...WORDS.keys()].reverse().join('|')})`;
const SCALE = `(?:[ -](?:${[...SCALES.keys()].join('|')}))?`;
const COUNT = new RegExp(
  `(?<![\\p{L}\\p{N}.,$€£-])${HEDGE}(?<number>${NUMBER})(?<scale>${SCALE})(?![\\p{L}\\p{N}%]|[.,:]\\p{N})`,
  'giu',
);
const MONEY = new RegExp(`${HEDGE}(?<sign>[$€£])(?<number>${NUMBER})(?<scale>${SCALE})`, 'giu');

/** How far a price lies from another: `£2 million below its value`. */
const MARGIN = /^ (?:below|above|short of|(?:more|less|higher|lower) than)\b/i;

/** A part of a number that is told already. */
const PART = /\b(?:including|among (?:them|those))(?: the)? $/iu;
const COORDINATION = /^,? (?:and|or|plus|as well as) $|^, $/iu;

/** Says nothing of which people. */
const ANYBODY = /^(?:people|persons?|others?|victims?|casualties|lives|deaths?|fatalities|injuries|souls)$/i;
/** Other words for the same people. */
const SAME_PEOPLE = new Map([
  ['employees', 'workers'],
  ['labourers', 'workers'],
  ['laborers', 'workers'],
  ['demonstrators', 'protesters'],
  ['protestors', 'protesters'],
  ['villagers', 'residents'],
  ['inhabitants', 'residents'],
  ['firemen', 'firefighters'],
  ['policemen', 'officers'],
  ['policewomen', 'officers'],
  ['kids', 'children'],
]);
const UNITS =
  /^(?:second|minute|hour|day|night|week|weekend|month|year|decade|centuri|century|time|percent|am|pm|point\d)$/;
const MORE = /^ (?:others|(?:other|more|further|additional)(?![\p{L}]))/iu;
const NEXT_WORD = /^[ -]([\p{L}][\p{L}’'-]*)/u;
const FUNCTION_WORD =
  /^(?:per|of|in|on|and|or|to|at|by|for|from|a|an|the|as|was|were|is|are|be|been|had|has|have|after|before|when|while|where|who|whom|which|that|with|but|so|than|then|not|it|he|she|they|his|her|its|their|this|these|those|still|also|later|remain|remained|others?|more|out|into|if|because|until|during|since|near|inside|outside|o[’']clock)$/i;
/** Words behind a number among which its noun is looked for. */
const NOUN_WORDS = 3;
/** Characters before and behind a number that are looked at: nothing farther belongs to it. */
const NEAR = 120;

/** The numbers of a sentence whose thing is named; of people, those of whom it says what became of them. */
export function figuresIn(sentence: string): Figure[] {
  const counts = countsIn(sentence);
  const tellsFate = counts.some(({ fate }) => fate !== null);
  const sharers = counts.map((_, index) => fateSharer(counts, index, sentence));
  const shares = new Set(sharers);
  const figures = counts.flatMap((count, index): Figure[] => {
    const { value, noun } = count;
    // `two men and three women were killed`: what is told of one is told of both.
    const sharer = sharers[index] ?? null;
    const fate = sharer === null ? count.fate : (counts[sharer]?.fate ?? null);
    const isShare = sharer !== null || shares.has(index);
    const figure = { wording: sentence.slice(...count.shown).trim(), value, who: null };
    if (noun !== null && !count.isPeople) {
      const of = /^percent$/i.test(noun) ? shareOf(sentence.slice(count.span[1])) : thingOf(noun);
      return of === null ? [] : [{ ...figure, of: fate === null ? of : `${of} ${fate}` }];
    }
    const who = noun === null ? null : whoIs(noun);
    if (fate !== null && !count.isPart && !isShare) return [{ ...figure, of: fate, who }];
    // A part compares with the same part only. Of people whose fate isn't told, where that of others is, nobody knows.
    if (who === null || (fate === null && tellsFate)) return [];
    return [{ ...figure, of: fate === null ? who : `${who} ${fate}` }];
  });
  return [...figures, ...moneyIn(sentence)];
}

/** A price and by how much it differs from another; prices of two things in a sentence can't be told apart. */
function moneyIn(sentence: string): Figure[] {
  const money = [...sentence.matchAll(MONEY)].flatMap((match): (Figure & { isMargin: boolean })[] => {
    const value = numberOf(match.groups);
    if (value === null) return [];
    const margin = MARGIN.exec(sentence.slice(match.index + match[0].length))?.[0] ?? '';
    const of = `${match.groups?.sign ?? ''}${margin.toLowerCase()}`;
    return [{ wording: `${match[0]}${margin}`.trim(), value, of, who: null, isMargin: margin !== '' }];
  });
  return [money.filter(({ isMargin }) => !isMargin), money.filter(({ isMargin }) => isMargin)].flatMap((ones) =>
    ones.length === 1 ? ones.map(({ isMargin: _, ...figure }) => figure) : [],
  );
}

/** A number, with its noun and its fate as far as they stand beside it. */
interface Count {
  readonly value: number;
  /** With its noun. */
  readonly span: Span;
  /** Where the number stands alone, with what became of those whom it counts. */
  readonly shown: Span;
  readonly noun: string | null;
  readonly isPeople: boolean;
  readonly fate: string | null;
  /** Where its fate is told: `killing two`, `two were killed`. */
  readonly side: 'before' | 'behind' | null;
  /** Others of the same fate stand beside it: `a woman and two firefighters were killed`. */
  readonly isPart: boolean;
}

function countsIn(sentence: string): Count[] {
  return [...sentence.matchAll(COUNT)].flatMap((match): Count[] => {
    const value = numberOf(match.groups);
    // Years and days of months are dates.
    if (value === null || (value >= 1500 && value < 2100 && !match[0].includes(','))) return [];
    const [start, numberEnd] = [match.index, match.index + match[0].length];
    const behind = sentence.slice(numberEnd, numberEnd + NEAR);
    const noun = nounBehind(behind, value === 1);
    const end = numberEnd + noun.length;
    const head = sentence.slice(Math.max(0, start - NEAR), start);
    const rest = behind.slice(noun.length);
    const beside = fateBeside(head, noun, rest);
    const side = beside === null ? null : beside.behind > 0 ? 'behind' : beside.before > 0 ? 'before' : null;
    return [
      {
        value,
        span: [start, end],
        shown: noun.noun === null && beside ? [start - beside.before, end + beside.behind] : [start, end],
        noun: noun.noun,
        isPeople: noun.isPeople,
        fate: beside?.fate ?? null,
        side,
        isPart:
          isPartOf(head, rest) ||
          (side === 'behind' && endsInPerson(head)) ||
          (side === 'before' && startsWithPerson(rest)) ||
          (noun.isMore && !ANY_ACT.test(head.slice(0, head.length - (beside?.before ?? 0)))),
      },
    ];
  });
}

/** The place of the number beside whose fate this one's stands; null where it has one of its own, or nobody shares. */
function fateSharer(counts: readonly Count[], index: number, sentence: string): number | null {
  const own = counts[index];
  if (!own || own.fate !== null || own.noun === null) return null;
  const [earlier, later] = [counts[index - 1], counts[index + 1]];
  const isJoined = (one: Count, other: Count) => COORDINATION.test(sentence.slice(one.span[1], other.span[0]));
  if (later?.side === 'behind' && isJoined(own, later)) return index + 1;
  return earlier?.side === 'before' && isJoined(earlier, own) ? index - 1 : null;
}

interface Noun {
  readonly noun: string | null;
  readonly isPeople: boolean;
  /** What stands between number and noun. */
  readonly adjectives: string;
  /** Characters from the number's end to the noun's. */
  readonly length: number;
  /** `14 others`, `three more people`: somebody else is counted elsewhere. */
  readonly isMore: boolean;
}

/** The noun that a number counts: of the words behind it the people, else the first plural, else the first. */
function nounBehind(behind: string, isOne: boolean): Noun {
  const more = MORE.exec(behind)?.[0] ?? '';
  const isMore = more !== '';
  if (/others$/i.test(more)) return { noun: 'others', isPeople: true, adjectives: '', length: more.length, isMore };
  const isCompound = behind.startsWith('-');
  const words: { word: string; end: number }[] = [];
  let end = more.length;
  while (words.length < (isCompound ? 1 : NOUN_WORDS)) {
    const found = NEXT_WORD.exec(behind.slice(end));
    const word = found?.[1] ?? '';
    if (!found || FUNCTION_WORD.test(word) || monthNumber(word) !== null) break;
    if (words.length > 0 && ANY_FATE.test(word)) break;
    end += found[0].length;
    words.push({ word, end });
  }
  const people = words.findLast(({ word }) => ANYBODY.test(word) || isPeople(word) || (isOne && isPerson(word)));
  const [first] = words;
  // `14 injured`, `two dead`: no noun.
  if (!first || (!people && ANY_FATE.test(first.word)))
    return { noun: null, isPeople: false, adjectives: '', length: more.length, isMore };
  const chosen = people ?? (isCompound ? first : words.find(({ word }) => /[^s]s$/i.test(word))) ?? first;
  const adjectives = behind.slice(more.length, chosen.end - chosen.word.length);
  return { noun: chosen.word, isPeople: people !== undefined, adjectives, length: chosen.end, isMore };
}

function isPartOf(head: string, rest: string): boolean {
  return PART.test(head) || /^ of\b/i.test(rest);
}

/** `a woman and two others were killed` */
function endsInPerson(head: string): boolean {
  const phrase = /\b(?:a|an|his|her|the|one|their)((?: [\p{L}’-]+){1,3}),? and $/iu.exec(head)?.[1];
  return phrase !== undefined && isPerson(phrase.split(' ').at(-1) ?? '');
}

/** `killing two workers and a young firefighter` */
function startsWithPerson(rest: string): boolean {
  const phrase = /^,? and (?:a|an|his|her|the|one|their)((?: [\p{L}’-]+){1,3})/iu.exec(rest)?.[1];
  return phrase?.split(' ').some(isPerson) ?? false;
}

/** `53 percent of the vote`: a share of something named; null where nothing says of what. */
function shareOf(behind: string): string | null {
  const whole = /^ of (?:the |its |all )?(?:\p{Ll}+ ){0,1}?(\p{Ll}{3,})\b/u.exec(behind)?.[1];
  return whole === undefined ? null : `% of ${whole}`;
}

/** A term, or null for what only measures. */
function thingOf(noun: string): string | null {
  const term = tokenize(noun)[0]?.term ?? '';
  return term.length < 3 || UNITS.test(term) ? null : term;
}

/** Null where the wording leaves open which people. */
function whoIs(noun: string): string | null {
  if (ANYBODY.test(noun)) return null;
  return tokenize(SAME_PEOPLE.get(noun.toLowerCase()) ?? noun)[0]?.term ?? null;
}

function numberOf(groups: Readonly<Record<string, string | undefined>> | undefined): number | null {
  const number = groups?.number?.toLowerCase() ?? '';
  const plain = WORDS.get(number) ?? Number(number.replaceAll(',', ''));
  const scale = SCALES.get(groups?.scale?.replace(/^[ -]/, '').toLowerCase() ?? '') ?? 1;
  return Number.isFinite(plain) ? plain * scale : null;
}
