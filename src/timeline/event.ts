import type { Interval, Precision } from '../dating/index.ts';
import { differencesOf } from './differences.ts';
import { intersection, type Statement } from './statement.ts';
import type { CaptionMention, TimelineEntry } from './timeline.ts';

/** What happened, is planned or is claimed, with every statement of it. */
export interface Event {
  readonly members: readonly Statement[];
  readonly captions: readonly Statement<CaptionMention>[];
  readonly entry: TimelineEntry;
}

/** Null where no body tells of it. */
export function eventOf(members: readonly Statement[], captions: readonly Statement<CaptionMention>[]): Event | null {
  const [first, ...others] = members;
  if (!first) return null;
  const interval = intervalOf(first, others);
  // What one article states happened, whoever is quoted for it in another.
  const kind = members.some((member) => member.kind === 'happened') ? 'happened' : first.kind;
  const ofKind = members.filter((member) => member.kind === kind);
  const shown = representative(ofKind, interval) ?? first;
  const { start, end } = interval;
  const entry = {
    start,
    end,
    precision: precisionOf(members, interval),
    kind,
    text: shown.shown,
    mentions: [...members, ...captions].map(({ mention }) => mention),
    differences: differencesOf(members),
  };
  return { members, captions, entry };
}

/** The days that all reports allow; where there are none, those from the first to the last that any gives. */
function intervalOf({ mention }: Statement, others: readonly Statement[]): Interval {
  const common = others.reduce<Interval | null>((days, other) => days && intersection(days, other.mention), mention);
  if (common) return common;
  return others.reduce<Interval>(
    (days, { mention: { start, end } }) => ({
      start: start < days.start ? start : days.start,
      end: end > days.end ? end : days.end,
    }),
    mention,
  );
}

/** The event as these articles tell it; null where none of them does. */
export function toldBy(event: Event, articles: ReadonlySet<string>): Event | null {
  const members = event.members.filter(({ mention }) => articles.has(mention.article));
  if (members.length === 0) return null;
  const captions = event.captions.filter(({ mention }) => articles.has(mention.article));
  const isWhole = members.length === event.members.length && captions.length === event.captions.length;
  return isWhole ? event : eventOf(members, captions);
}

/**
 * Of the sentences that date most exactly: one of an article that states its own date before one whose date was
 * inferred, one with a single date before one with several, the news of its article before an aside.
 */
function representative(members: readonly Statement[], { start, end }: Interval): Statement | undefined {
  const exact = members.filter(({ mention }) => mention.start === start && mention.end === end);
  const rank = ({ mention, isLead, isOnlyDate }: Statement) =>
    (mention.basis === 'inferred' ? 4 : 0) + (isOnlyDate ? 0 : 2) + (isLead ? 0 : 1);
  return [...(exact.length > 0 ? exact : members)].sort((a, b) => rank(a) - rank(b))[0];
}

function precisionOf(members: readonly Statement[], { start, end }: Interval): Precision {
  const same = members.find(({ mention }) => mention.start === start && mention.end === end);
  return same?.precision ?? (start === end ? 'day' : 'range');
}
