import type { Article } from '../article.ts';
import { daysBetween } from '../date.ts';
import type { Precision } from '../dating/index.ts';
import type { Steps } from '../slice.ts';
import { figuresDiffer } from './differences.ts';
import { copied, type Group, overlap, type Rarity, weighted } from './merge.ts';
import { stateTheSame } from './report.ts';
import { isToldAlike, type Statement } from './statement.ts';

/** Reports that put one event on different days are at least as alike as this (1: the same words) … */
const MIN_ALIKE = 0.35;
/** … and share as many names or numbers. */
const MIN_NAMES = 1;
/** How far apart, in days, reports of one event put it; no entry where wording of that kind is too vague to differ. */
const FARTHEST: Partial<Record<Precision, number>> = { day: 10, weekend: 15, week: 15, month: 200, year: 1500 };
/** As for merging: rare terms that are looked up, and how many groups are kept for one of them. */
const LOOKED_UP = 6;
const MAX_HOLDERS = 24;
const MIN_SHARED_TERMS = 2;
const GROUPS_PER_STEP = 10;

/**
 * Joins groups that tell one event and put it on days that can't both be true; which is right nobody here says. Strict,
 * since a wrong join hides an event: one kind of thing happens again and again in the same words, so the articles must
 * tell one story otherwise.
 */
export function* joinConflicting(groups: readonly Group[], articles: readonly Article[], idf: Rarity): Steps<Group[]> {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const joined = new Map<number, Group>(groups.entries());
  const holders = new Map<string, number[]>();
  for (const [index, group] of groups.entries()) {
    if (index % GROUPS_PER_STEP === 0) yield;
    const [told] = group.members;
    if (!told || told.isSaying || FARTHEST[told.precision] === undefined) continue;
    const shared = new Map<number, number>();
    for (const key of keysOf(told, idf)) {
      const known = holders.get(key) ?? [];
      for (const other of known) shared.set(other, (shared.get(other) ?? 0) + 1);
      if (known.length < MAX_HOLDERS) holders.set(key, [...known, index]);
    }
    const likely = [...shared]
      .filter(([, terms]) => terms >= MIN_SHARED_TERMS)
      .sort(([x, a], [y, b]) => b - a || x - y);
    for (const [other] of likely) {
      const earlier = joined.get(other);
      if (!earlier || !conflict(earlier, group, byId, idf)) continue;
      joined.set(other, joinOf(earlier, group));
      joined.delete(index);
      break;
    }
  }
  return [...joined.values()];
}

function keysOf({ terms, kind, precision }: Statement, idf: Rarity): string[] {
  return [...weighted(terms, idf).terms]
    .sort(([x, a], [y, b]) => b - a || (x < y ? -1 : 1))
    .slice(0, LOOKED_UP)
    .map(([term]) => `${kind === 'planned'} ${precision} ${term}`);
}

/** The days from the first to the last that any report gives. */
function joinOf(one: Group, other: Group): Group {
  const start = one.interval.start < other.interval.start ? one.interval.start : other.interval.start;
  const end = one.interval.end > other.interval.end ? one.interval.end : other.interval.end;
  return { members: [...one.members, ...other.members], interval: { start, end } };
}

function conflict(one: Group, other: Group, byId: ReadonlyMap<string, Article>, idf: Rarity): boolean {
  const articles = new Set(one.members.map(({ mention }) => mention.article));
  // An article that tells of both days tells of two events.
  if (other.members.some(({ mention }) => articles.has(mention.article))) return false;
  const [a, b] = [one.members[0], other.members[0]];
  if (!a || !b || !couldBeOne(a, b)) return false;
  if (one.members.some((its) => other.members.some((others) => !isToldAlike(its, others)))) return false;
  // Told on another day, another number is another event.
  if (a.reported !== b.reported && figuresDiffer([...one.members, ...other.members])) return false;
  const [its, others] = [weighted(a.terms, idf), weighted(b.terms, idf)];
  const names = [...its.names].filter((name) => others.names.has(name)).length;
  if (names < MIN_NAMES || overlap(its, others) + copied(a, b) / 2 < MIN_ALIKE) return false;
  const [story, retold] = [byId.get(a.mention.article), byId.get(b.mention.article)];
  return story !== undefined && retold !== undefined && stateTheSame(story, retold);
}

function couldBeOne(a: Statement, b: Statement): boolean {
  const [first, last] = a.mention.start <= b.mention.start ? [a, b] : [b, a];
  const apart = daysBetween(first.mention.end, last.mention.start);
  if (apart <= 0 || apart > (FARTHEST[a.precision] ?? 0)) return false;
  if (a.kind === 'planned' || a.reported === null || b.reported === null) return true;
  // What is told already can't happen later; and who tells the news of their own day tells other news the next day.
  if (last.mention.start > (first.reported ?? '')) return false;
  const delay = ({ mention, reported }: Statement) => daysBetween(mention.start, reported ?? mention.start);
  return a.reported === b.reported || delay(a) !== delay(b);
}
