import type { Article } from '../article.ts';
import type { Interval, Precision } from '../dating/index.ts';
import { differencesOf } from './differences.ts';
import { captionsFor, type Group, mergeStatements, rarity, type Steps } from './merge.ts';
import { type Statement, statementsOf } from './statement.ts';
import type { CaptionMention, Timeline, TimelineEntry, UndatedStatement } from './timeline.ts';

export type { Difference, Mention, Timeline, TimelineEntry, UndatedStatement } from './timeline.ts';
export { isBodyMention } from './timeline.ts';

const GROUPS_PER_STEP = 50;

/**
 * What the articles date, each event once. Depends on nothing but the articles: no clock, no locale, no order of files.
 * A generator, since thousands of articles take longer than a process may be held: whoever runs it may pause at every
 * yield, a few milliseconds apart.
 */
export function* timelineSteps(
  articles: readonly Article[],
  find?: Parameters<typeof statementsOf>[1],
): Steps<Timeline> {
  const dated: Statement[] = [];
  const captions: Statement<CaptionMention>[] = [];
  const undated: UndatedStatement[] = [];
  for (const article of [...articles].sort(byPublication)) {
    const found = statementsOf(article, find);
    dated.push(...found.dated);
    captions.push(...found.captions);
    undated.push(...found.undated);
    yield;
  }
  const idf = rarity(dated);
  const entries: TimelineEntry[] = [];
  for (const group of yield* mergeStatements(dated, articles)) {
    entries.push(toEntry(group, captionsFor(group, captions, idf)));
    if (entries.length % GROUPS_PER_STEP === 0) yield;
  }
  return { entries: entries.sort(byTime), undated };
}

/** The whole timeline at once. */
export function buildTimeline(articles: readonly Article[]): Timeline {
  const steps = timelineSteps(articles);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Oldest first, undated ones last; by id where that leaves it open. */
function byPublication(a: Article, b: Article): number {
  const [one, other] = [a, b].map(({ published, inferred }) => published ?? inferred?.published ?? '9999');
  if (one !== other) return (one ?? '') < (other ?? '') ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function toEntry({ interval, members }: Group, captions: readonly Statement<CaptionMention>[]): TimelineEntry {
  const shown = representative(members, interval);
  return {
    ...interval,
    precision: precisionOf(members, interval),
    kind: shown?.kind ?? 'happened',
    text: shown?.shown ?? '',
    mentions: [...members, ...captions].map(({ mention }) => mention),
    differences: differencesOf(members),
  };
}

/**
 * Of the sentences that date most exactly: one of an article that states its own date before one whose date was
 * inferred, the news of its article before an aside, and one with a single date before one with several.
 */
function representative(members: readonly Statement[], { start, end }: Interval): Statement | undefined {
  const exact = members.filter(({ mention }) => mention.start === start && mention.end === end);
  const rank = ({ mention, isLead, isOnlyDate }: Statement) =>
    (mention.basis === 'inferred' ? 4 : 0) + (isLead ? 0 : 1) + (isOnlyDate ? 0 : 2);
  return [...(exact.length > 0 ? exact : members)].sort((a, b) => rank(a) - rank(b))[0];
}

function precisionOf(members: readonly Statement[], { start, end }: Interval): Precision {
  const same = members.find(({ mention }) => mention.start === start && mention.end === end);
  return same?.precision ?? (start === end ? 'day' : 'range');
}

function byTime(a: TimelineEntry, b: TimelineEntry): number {
  const [one, other] = [`${a.start} ${a.end}`, `${b.start} ${b.end}`];
  return one < other ? -1 : one > other ? 1 : 0;
}
