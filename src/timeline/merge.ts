import type { Article } from '../article.ts';
import { addDays, type Day, daysBetween } from '../date.ts';
import type { Interval } from '../dating/index.ts';
import type { Steps } from '../slice.ts';
import { lastName, reportTheSame, stateTheSame } from './report.ts';
import { intersection, isToldAlike, type Statement, type Term } from './statement.ts';
import type { CaptionMention } from './timeline.ts';

/** Statements of one event. */
export interface Group {
  readonly members: readonly Statement[];
  readonly interval: Interval;
}

/** Reports of one event in different articles are at least as alike as this (1: the same words) … */
const MIN_ALIKE = 0.22;
/** … and more, where one names a day and the other its week. */
const UNEQUAL_PENALTY = 0.16;
/** What two statements share must weigh as much as this many words that nobody else uses, however short they are. */
const MIN_SHARED = 0.75;
/** So alike, they need not. */
const ALIKE_ANYWAY = 0.4;
/** One article seldom tells the same twice: its statements must be all but equal. */
const MIN_ALIKE_WITHIN = 0.72;
/** A group must be alike as a whole, or statements would chain events that have nothing in common. */
const MIN_MEAN = 0.75;
/** What two articles that tell one story make up for in their words, where both name the same days. */
const SAME_STORY = 0.06;
const MAX_COMPARED = 6;
/** What words in a row and rare names add to shared words. */
const COPY_BONUS = 0.5;
const NAME_BONUS = 0.05;
const MAX_NAMES = 3;
/** How alike two reports of one occasion count whatever their words. */
const SAME_REPORT = 0.8;
/** The wider an interval, the more happens in it. */
const WIDE_DAYS = 10;
const WIDE_PENALTY = 0.05;
const VAST_DAYS = 100;
const VAST_PENALTY = 0.12;

/** Only the rarest terms of a statement are looked up, in lists that aren't longer than this. */
const LOOKED_UP = 16;
const MAX_HOLDERS = 48;
const MAX_CANDIDATES = 24;
/** Longer intervals are looked up as a whole. */
const MAX_DAYS_LISTED = 31;
const STATEMENTS_PER_STEP = 10;
const LEVELS = 100;

/**
 * Groups the statements that report the same event: told alike, on days that overlap, alike in their words. The
 * statements come in an order of their own, not in that of files. Time grows with their number.
 */
export function* mergeStatements(
  statements: readonly Statement[],
  articles: readonly Article[],
  idf: Rarity,
): Steps<Group[]> {
  const weights = yield* weigh(statements, idf);
  const byId = new Map(articles.map((article) => [article.id, article]));
  const alike = (a: number, b: number) => {
    const value = similarity(statements, weights, byId, a, b);
    const [one, other] = [statements[a], statements[b]];
    const missing = threshold(one, other) - value;
    if (!one || !other || value === 0 || missing <= 0 || missing > SAME_STORY || !isSameTime(one, other)) return value;
    const [story, retold] = [byId.get(one.mention.article), byId.get(other.mention.article)];
    return story && retold && story !== retold && stateTheSame(story, retold) ? value + SAME_STORY : value;
  };

  // Most alike first, in a fixed order among equals.
  const levels: [number, number][][] = Array.from({ length: LEVELS + 1 }, () => []);
  let step = 0;
  for (const [a, b] of candidates(statements, weights)) {
    if (++step % STATEMENTS_PER_STEP === 0) yield;
    const value = alike(a, b);
    if (value >= threshold(statements[a], statements[b])) levels[Math.floor(Math.min(value, 1) * LEVELS)]?.push([a, b]);
  }

  const groupOf = statements.map((_, index) => index);
  const groups = new Map<number, Growing>(
    statements.map(({ mention: { start, end } }, index) => [
      index,
      { members: [index], first: [index], interval: { start, end } },
    ]),
  );
  for (const pairs of levels.reverse()) {
    for (const [a, b] of pairs) {
      if (++step % STATEMENTS_PER_STEP === 0) yield;
      const [into, from] = [groupOf[a] ?? a, groupOf[b] ?? b];
      const [target, source] = [groups.get(into), groups.get(from)];
      if (into === from || !target || !source) continue;
      const interval = intersection(target.interval, source.interval);
      if (interval === null || !belongTogether(target.first, source.first, statements, alike)) continue;
      const first = [...target.first, ...source.first].sort((x, y) => x - y).slice(0, MAX_COMPARED);
      // The smaller one moves, so that no statement moves often.
      const [kept, gone, many, few] =
        target.members.length >= source.members.length ? [into, from, target, source] : [from, into, source, target];
      for (const member of few.members) {
        many.members.push(member);
        groupOf[member] = kept;
      }
      groups.set(kept, { members: many.members, first, interval });
      groups.delete(gone);
    }
  }
  const merged: Group[] = [];
  for (const { members, interval } of groups.values()) {
    if (++step % STATEMENTS_PER_STEP === 0) yield;
    merged.push({ interval, members: members.sort((x, y) => x - y).flatMap((index) => statements[index] ?? []) });
  }
  return merged;
}

interface Growing {
  /** Indexes of statements. */
  readonly members: number[];
  /** The first of them, in order: those that others are compared with. */
  readonly first: readonly number[];
  readonly interval: Interval;
}

/** Captions by each day that they name. */
export type CaptionsByDay = ReadonlyMap<Day, readonly Statement<CaptionMention>[]>;

export function captionsByDay(captions: readonly Statement<CaptionMention>[]): CaptionsByDay {
  const byDay = new Map<Day, Statement<CaptionMention>[]>();
  for (const caption of captions) {
    for (const day of daysOf(caption.mention)) {
      const known = byDay.get(day);
      if (known) known.push(caption);
      else byDay.set(day, [caption]);
    }
  }
  return byDay;
}

/** Captions that show what a group tells: on days that both name, in words that it shares. */
export function captionsFor(
  { members, interval }: Group,
  captions: CaptionsByDay,
  idf: Rarity,
): Statement<CaptionMention>[] {
  if (members.every(({ kind }) => kind !== 'happened')) return [];
  const near = new Set(daysOf(interval).flatMap((day) => captions.get(day) ?? []));
  return [...near].filter(({ kind, terms }) => {
    // What a caption alone speaks of, podiums and credits, weighs nothing.
    const weights = weighted(terms, idf);
    return (
      kind !== 'planned' &&
      members.slice(0, MAX_COMPARED).some((member) => overlap(weighted(member.terms, idf), weights) >= MIN_ALIKE)
    );
  });
}

interface Weights {
  readonly terms: ReadonlyMap<string, number>;
  readonly names: ReadonlySet<string>;
  readonly sum: number;
}

/** Each statement's terms, by how close they stand to the date and how rare they are among the statements. */
export function* weigh(statements: readonly Statement[], idf: Rarity): Steps<Weights[]> {
  const weights: Weights[] = [];
  for (const { terms } of statements) {
    if (weights.length % STATEMENTS_PER_STEP === 0) yield;
    weights.push(weighted(terms, idf));
  }
  return weights;
}

/** Inverse document frequency of a term among the statements; 0 for one that none of them has. */
export type Rarity = (term: string) => number;

export function* rarity(statements: readonly Statement[]): Steps<Rarity> {
  const holders = new Map<string, number>();
  for (const [index, { terms }] of statements.entries()) {
    if (index % STATEMENTS_PER_STEP === 0) yield;
    for (const { term } of terms) holders.set(term, (holders.get(term) ?? 0) + 1);
  }
  return (term) => {
    const known = holders.get(term);
    return known === undefined ? 0 : Math.log(1 + statements.length / (known + 0.5));
  };
}

export function weighted(terms: readonly Term[], idf: Rarity): Weights {
  const weights = new Map(terms.map(({ term, closeness }) => [term, closeness * idf(term)]));
  return {
    terms: weights,
    names: new Set(terms.filter(({ isName }) => isName).map(({ term }) => term)),
    sum: [...weights.values()].reduce((sum, weight) => sum + weight, 0),
  };
}

/** Weight of the shared terms by the weight of all, 0 to 1. */
export function overlap(a: Weights, b: Weights): number {
  return a.sum === 0 || b.sum === 0 ? 0 : shared(a, b) / Math.sqrt(a.sum * b.sum);
}

function shared(a: Weights, b: Weights): number {
  let sum = 0;
  for (const [term, weight] of a.terms) sum += Math.sqrt(weight * (b.terms.get(term) ?? 0));
  return sum;
}

function similarity(
  statements: readonly Statement[],
  weights: readonly Weights[],
  articles: ReadonlyMap<string, Article>,
  a: number,
  b: number,
): number {
  const [one, other, its, others] = [statements[a], statements[b], weights[a], weights[b]];
  if (!one || !other || !its || !others || !isToldAlike(one, other)) return 0;
  if (intersection(one.mention, other.mention) === null) return 0;
  // Two dates of one sentence date two things.
  if (isSameSentence(one, other)) return 0;
  const words = overlap(its, others);
  if (reportTheSame(one, other, words, articles)) return SAME_REPORT;
  if (words < ALIKE_ANYWAY && shared(its, others) < MIN_SHARED * Math.log1p(statements.length)) return 0;
  const names = [...its.names].filter((name) => others.names.has(name)).length;
  return words + COPY_BONUS * copied(one, other) + NAME_BONUS * Math.min(names, MAX_NAMES);
}

function isSameSentence(one: Statement, other: Statement): boolean {
  const [a, b] = [one.mention, other.mention];
  return a.article === b.article && a.paragraph === b.paragraph && a.sentence === b.sentence;
}

/** Share of the shorter one's runs of four words that stand in the other. */
export function copied({ shingles: a }: Statement, { shingles: b }: Statement): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  if (few.size < 2) return 0;
  let shared = 0;
  for (const run of few) if (many.has(run)) shared++;
  return shared / few.size;
}

function threshold(one: Statement | undefined, other: Statement | undefined): number {
  if (!one || !other) return Number.POSITIVE_INFINITY;
  if (one.mention.article === other.mention.article) return MIN_ALIKE_WITHIN;
  const [a, b] = [one.mention, other.mention];
  const unequal = isSameTime(one, other) ? 0 : UNEQUAL_PENALTY;
  const days = Math.max(daysBetween(a.start, a.end), daysBetween(b.start, b.end));
  return MIN_ALIKE + unequal + (days > VAST_DAYS ? VAST_PENALTY : days > WIDE_DAYS ? WIDE_PENALTY : 0);
}

function isSameTime({ mention: a }: Statement, { mention: b }: Statement): boolean {
  return a.start === b.start && a.end === b.end;
}

function belongTogether(
  target: readonly number[],
  source: readonly number[],
  statements: readonly Statement[],
  alike: (a: number, b: number) => number,
): boolean {
  let [sum, needed] = [0, 0];
  for (const a of target) {
    for (const b of source) {
      const [one, other] = [statements[a], statements[b]];
      // A third that is told like both doesn't make a fact of a claim.
      if (one && other && !isToldAlike(one, other)) return false;
      const value = alike(a, b);
      const least = threshold(one, other);
      // One article's two statements of a day stay apart whoever else links them.
      if (one?.mention.article === other?.mention.article && value < least) return false;
      sum += value;
      needed += least;
    }
  }
  return sum >= needed * MIN_MEAN;
}

/** Pairs that share a rare term and could be of the same days, each once. */
function* candidates(
  statements: readonly Statement[],
  weights: readonly Weights[],
): Generator<readonly [number, number]> {
  const holders = new Map<string, number[]>();
  for (const [index, statement] of statements.entries()) {
    const terms = [...(weights[index]?.terms ?? [])]
      .sort(([x, a], [y, b]) => b - a || (x < y ? -1 : 1))
      .slice(0, LOOKED_UP)
      .map(([term]) => term);
    const keys = keysOf(statement.mention).flatMap((day) => [
      ...terms.map((term) => `${day} ${term}`),
      ...(statement.isSaying ? [`${day} says ${lastName(statement)}`] : []),
      ...(statement.isLead ? [`${day} leads`] : []),
    ]);
    const shared = new Map<number, number>();
    for (const key of keys) {
      const known = holders.get(key);
      if (!known) {
        holders.set(key, [index]);
        continue;
      }
      for (const other of known) shared.set(other, (shared.get(other) ?? 0) + 1);
      if (known.length < MAX_HOLDERS) known.push(index);
    }
    const most = [...shared].sort(([x, a], [y, b]) => b - a || x - y).slice(0, MAX_CANDIDATES);
    for (const [other] of most) yield [other, index];
  }
}

function keysOf(interval: Interval): string[] {
  const days = daysOf(interval);
  return days.length > 0 ? days : [`${interval.start}/${interval.end}`];
}

/** None where the interval is longer than a month. */
function daysOf({ start, end }: Interval): Day[] {
  const days = daysBetween(start, end) + 1;
  return days > MAX_DAYS_LISTED ? [] : Array.from({ length: days }, (_, index) => addDays(start, index));
}
