import type { Interval } from '../dating/index.ts';
import { tokenize } from '../search/index.ts';
import { type Span, sentenceSpans } from '../sentence.ts';
import { intersection, type Statement } from './statement.ts';
import type { Difference, DifferenceSide } from './timeline.ts';

/** A number with what it counts, as written and as compared. */
interface Figure {
  /** As written: `roughly 20 points`, `28-point`. */
  readonly wording: string;
  readonly value: number;
  /** What is counted, and of what happened to it: `point`, `people kill`, `$`. */
  readonly of: string;
}

const WORDS = new Map(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, index) => [word, index + 1]),
);
const SCALES = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);
const HEDGE =
  '(?:(?:at least|at most|more than|less than|fewer than|up to|as many as|roughly|about|around|some|nearly|almost|over|under|an estimated) )?';
const NUMBER = `(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?|(?:${[...WORDS.keys()].join('|')})`;
const SCALE = `(?:[ -](?:${[...SCALES.keys()].join('|')}))?`;
/** `28-point`, `roughly 20 points`, `at least nine people`, `1.2 million crowns`; up to two adjectives between. */
const COUNT = new RegExp(
  `(?<![\\p{L}\\p{N}.,$€£-])${HEDGE}(?<number>${NUMBER})(?<scale>${SCALE})[ -](?<adjectives>(?:\\p{Ll}+ ){0,2}?)(?<noun>\\p{Ll}{3,})\\b`,
  'giu',
);
const MONEY = new RegExp(`${HEDGE}(?<sign>[$€£])(?<number>${NUMBER})(?<scale>${SCALE})`, 'giu');
/** What becomes of people is told beside their number, and makes another number of the same people. */
const FATES: readonly [RegExp, string][] = [
  [/\b(?:kill(?:ed|s|ing)?|dead|died|dies|deaths?|die|lives)\b/i, 'killed'],
  [/\b(?:injur\p{L}+|wound\p{L}+|hurt)\b/iu, 'injured'],
  [/\b(?:missing|unaccounted)\b/i, 'missing'],
  [/\b(?:evacuat\p{L}+|displaced|fled|flee|homeless|(?:leave|left) (?:their )?homes?)\b/iu, 'evacuated'],
  [/\b(?:arrest\p{L}+|detain\p{L}+|jailed)\b/iu, 'arrested'],
  [/\b(?:rescued|saved)\b/i, 'rescued'],
];
const PEOPLE =
  /^(?:peopl|person|civilian|soldier|men|women|victim|resid|passeng|worker|protest|demonstr|other|villag|dead|death|live|kill|injur|wound|miss)/;
const UNITS =
  /^(?:second|minute|hour|day|week|month|year|decade|centuri|century|time|percent|per|of|in|on|and|or|to|at|by|for|from|am|pm|a|the|as|was|were|is|are|had|has|have|after|before|when|who|that|other|more|point\d)/;
/** A later number of the same article replaces the first: `has since been pared down to roughly 20 points`. */
const REVISED =
  /\b(?:since|pared|revised|reduced|cut|raised|increased|trimmed|expanded|lowered|rose|risen|climbed|updated|later) (?:\p{L}+ ){0,3}(?:to|at|from)\b/iu;
/** Characters before and after a number in which its fate stands. */
const NEAR = 60;

/** Days on which its reports put one event and that can't both be true, and numbers that they give differently. */
export function differencesOf(members: readonly Statement[]): Difference[] {
  return [...differentDays(members), ...differentNumbers(members)];
}

/** Whether the same thing is counted differently. */
export function figuresDiffer(members: readonly Statement[]): boolean {
  return differentNumbers(members).length > 0;
}

function differentDays(members: readonly Statement[]): Difference[] {
  const sides: { when: Interval; wording: string; mentions: Statement['mention'][] }[] = [];
  for (const { mention } of members) {
    const { start, end, expression } = mention;
    const side = sides.find(({ when }) => intersection(when, mention) !== null);
    if (!side) sides.push({ when: { start, end }, wording: expression, mentions: [mention] });
    else {
      side.when = intersection(side.when, mention) ?? side.when;
      side.mentions.push(mention);
    }
  }
  return sides.length > 1 ? [{ sides: sides.sort((a, b) => (a.when.start < b.when.start ? -1 : 1)) }] : [];
}

/** Numbers of one thing in one event that its reports give differently, each as written. */
function differentNumbers(members: readonly Statement[]): Difference[] {
  const reports = new Map<
    string,
    { of: string; byArticle: Map<string, Figure[]>; statements: Map<string, Statement> }
  >();
  for (const statement of members) {
    for (const figure of figuresOf(statement)) {
      const known = reports.get(figure.of) ?? { of: figure.of, byArticle: new Map(), statements: new Map() };
      const { article } = statement.mention;
      const figures = known.byArticle.get(article);
      if (figures) figures.push(figure);
      else known.byArticle.set(article, [figure]);
      known.statements.set(article, statement);
      reports.set(figure.of, known);
    }
  }
  return [...reports.values()].flatMap(({ byArticle, statements }) => {
    const [first, ...others] = [...byArticle.values()].map((figures) => new Set(figures.map(({ value }) => value)));
    if (!first || others.every((other) => sameSet(first, other))) return [];
    // Two numbers in one article are two things, unless it says that one replaced the other.
    const isClear = [...byArticle].every(
      ([article, figures]) =>
        new Set(figures.map(({ value }) => value)).size === 1 || REVISED.test(statements.get(article)?.context ?? ''),
    );
    return isClear ? [{ sides: sidesOf(byArticle, statements) }] : [];
  });
}

function sidesOf(
  byArticle: ReadonlyMap<string, readonly Figure[]>,
  statements: ReadonlyMap<string, Statement>,
): DifferenceSide[] {
  const sides = new Map<number, { wording: string; mentions: Statement['mention'][] }>();
  for (const [article, figures] of byArticle) {
    const mention = statements.get(article)?.mention;
    for (const { value, wording } of figures) {
      const side = sides.get(value) ?? { wording, mentions: [] };
      if (mention && !side.mentions.includes(mention)) side.mentions.push(mention);
      sides.set(value, side);
    }
  }
  return [...sides.values()];
}

/** The numbers of the sentence, and those of the next one where they are of a thing that it counted already. */
function figuresOf({ mention, context }: Statement): Figure[] {
  const own = figuresIn(mention.sentence);
  if (own.length === 0) return own;
  const next = nextSentence(context);
  const more = REVISED.test(next) ? figuresIn(next).filter(({ of }) => own.some((figure) => figure.of === of)) : [];
  return [...own, ...more];
}

function nextSentence(context: string): string {
  const second: Span | undefined = sentenceSpans(context)[1];
  return second ? context.slice(...second) : '';
}

function figuresIn(sentence: string): Figure[] {
  const counts = [...sentence.matchAll(COUNT)].flatMap((match) => {
    const [word, end] = [match.groups?.noun ?? '', match.index + match[0].length];
    const value = numberOf(match.groups);
    // Years and days of months are dates.
    if (value === null || (value >= 1500 && value < 2100)) return [];
    const noun = tokenize(word)[0]?.term ?? '';
    const of = /^percent$/i.test(word)
      ? shareOf(sentence.slice(end))
      : PEOPLE.test(noun)
        ? fateOf(sentence, match.index, match[0].length)
        : UNITS.test(noun)
          ? null
          : noun;
    return of === null || of === '' ? [] : [{ wording: match[0].trim(), value, of }];
  });
  const money = [...sentence.matchAll(MONEY)].flatMap((match) => {
    const value = numberOf(match.groups);
    return value === null ? [] : [{ wording: match[0].trim(), value, of: match.groups?.sign ?? '' }];
  });
  // Prices of two things in a sentence can't be told apart.
  return money.length === 1 ? [...counts, ...money] : counts;
}

/** `53 percent of the vote`: a share of something named; null where nothing says of what. */
function shareOf(behind: string): string | null {
  const whole = /^ of (?:the |its |all )?(?:\p{Ll}+ ){0,1}?(\p{Ll}{3,})\b/u.exec(behind)?.[1];
  return whole === undefined ? null : `% of ${whole}`;
}

function fateOf(sentence: string, index: number, length: number): string | null {
  const near = sentence.slice(Math.max(0, index - NEAR), index + length + NEAR);
  const fates = FATES.filter(([pattern]) => pattern.test(near));
  return fates.length === 1 ? (fates[0]?.[1] ?? null) : null;
}

function numberOf(groups: Readonly<Record<string, string | undefined>> | undefined): number | null {
  const number = groups?.number?.toLowerCase() ?? '';
  const plain = WORDS.get(number) ?? Number(number.replaceAll(',', ''));
  const scale = SCALES.get(groups?.scale?.replace(/^[ -]/, '').toLowerCase() ?? '') ?? 1;
  return Number.isFinite(plain) ? plain * scale : null;
}

function sameSet(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return a.size === b.size && [...a].every((value) => b.has(value));
}
