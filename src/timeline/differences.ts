import type { Interval } from '../dating/index.ts';
import { type Span, sentenceSpans } from '../sentence.ts';
import { type Figure, figuresIn } from './figures.ts';
import { intersection, type Statement } from './statement.ts';
import type { Difference } from './timeline.ts';

/** A later number of the same article replaces the first: `has since been pared down to roughly 20 points`. */
const REVISED =
  /\b(?:since|pared|revised|reduced|cut|raised|increased|trimmed|expanded|lowered|rose|risen|climbed|updated|later) (?:\p{L}+ ){0,3}(?:to|at|from)\b/iu;
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

interface Report {
  readonly figure: Figure;
  readonly statement: Statement;
}

/** Numbers of one thing in one event that its reports give differently, each as written. */
function differentNumbers(members: readonly Statement[]): Difference[] {
  if (members.every(({ mention }) => mention.article === members[0]?.mention.article)) return [];
  // An event that thousands of copies tell has few sentences.
  const read = new Map<string, Figure[]>();
  const figuresOfText = (text: string) => {
    const known = read.get(text) ?? figuresIn(text);
    read.set(text, known);
    return known;
  };
  const reports = members.flatMap((statement) =>
    figuresOf(statement, figuresOfText).map((figure) => ({ figure, statement })),
  );
  return groupBy(reports, ({ figure }) => figure.of)
    .flatMap(ofTheSamePeople)
    .flatMap((ones) => differenceIn(ones) ?? []);
}

/** `three children` and `five soldiers` are different people; `nine people` may be either, both or others. */
function ofTheSamePeople(reports: readonly Report[]): (readonly Report[])[] {
  const byWho = groupBy(reports, ({ figure }) => figure.who);
  const named = byWho.filter(([one]) => one?.figure.who !== null);
  return named.length > 1 ? byWho : [reports];
}

function differenceIn(reports: readonly Report[]): Difference | null {
  const byArticle = groupBy(reports, ({ statement }) => statement.mention.article);
  const [first, ...others] = byArticle.map(valuesOf);
  if (!first || others.every((other) => sameSet(first, other))) return null;
  // Two numbers in one article are two things, unless it says that one replaced the other.
  const isClear = byArticle.every(
    (ones) => valuesOf(ones).size === 1 || ones.some(({ statement }) => REVISED.test(statement.context)),
  );
  if (!isClear) return null;
  const sides = groupBy(reports, ({ figure }) => figure.value).map((ones) => ({
    wording: ones[0]?.figure.wording ?? '',
    mentions: [...new Set(ones.map(({ statement }) => statement.mention))],
  }));
  return { sides };
}

function valuesOf(reports: readonly Report[]): Set<number> {
  return new Set(reports.map(({ figure }) => figure.value));
}

function sameSet(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return a.size === b.size && [...a].every((value) => b.has(value));
}

/** In the order in which their keys come first. */
function groupBy<T>(items: readonly T[], keyOf: (item: T) => unknown): T[][] {
  const groups = new Map<unknown, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const known = groups.get(key);
    if (known) known.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

/** The numbers of the sentence, and those of the next one where they are of a thing that it counted already. */
function figuresOf({ mention, context }: Statement, read: (text: string) => Figure[]): Figure[] {
  const own = read(mention.sentence);
  if (own.length === 0) return own;
  const next = nextSentence(context);
  const more = REVISED.test(next) ? read(next).filter(({ of }) => own.some((figure) => figure.of === of)) : [];
  return [...own, ...more];
}

function nextSentence(context: string): string {
  const second: Span | undefined = sentenceSpans(context)[1];
  return second ? context.slice(...second) : '';
}
