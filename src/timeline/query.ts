import type { Article } from '../article.ts';
import { type Day, dayOf } from '../date.ts';
import { contentTokens, tokenize } from '../search/index.ts';
import { type Event, toldBy } from './event.ts';
import { chooseDays, scoreDays } from './importance.ts';
import type { Kind, Timeline, TimelineEntry, UndatedStatement } from './timeline.ts';

/** What somebody wants to see. What is absent or null doesn't narrow. */
export interface TimelineQuery {
  /** Words; only what is about them is shown. */
  readonly topic?: string | null;
  /** Ids of the articles whose reports count. */
  readonly articles?: ReadonlySet<string> | null;
  /** Events on this day or later. */
  readonly after?: Day | null;
  /** Events on this day or earlier. */
  readonly before?: Day | null;
  readonly kind?: Kind | null;
  /** Only entries of that many single days, those that matter most. */
  readonly days?: number | null;
  /** Where there is too much to read through, what matters most of it. */
  readonly isOverview?: boolean;
}

/** Everything that articles date, ready to be asked. */
export interface EventIndex {
  /** In order of time. */
  readonly events: readonly Event[];
  readonly undated: readonly UndatedStatement[];
  /** How rare a term is among the statements; 0 for one that none of them has. */
  readonly idf: (term: string) => number;
  /** The terms of each article's title, by the article's id. */
  readonly titles: ReadonlyMap<string, ReadonlySet<string>>;
  /** How many articles came out on a day. */
  readonly published: ReadonlyMap<Day, number>;
}

/** Share of the topic's weight that an entry must speak of; the title of its article counts half. */
const MIN_ABOUT = 0.5;
const TITLE_SHARE = 0.5;
/** More entries than this are an overview's business. */
const MAX_READABLE = 60;
const OVERVIEW_DAYS = 30;
const OVERVIEW_PER_DAY = 2;
const OVERVIEW_WIDE = 10;
/** Of a word that nothing speaks of: rarer than every other. */
const UNKNOWN = 20;

export function queryTimeline(index: EventIndex, query: TimelineQuery): Timeline {
  const { topic, articles = null, kind = null, after = null, before = null, days = null } = query;
  const about = aboutTopic(topic ?? '', index);
  const events = index.events
    .flatMap((event) => (articles === null ? [event] : (toldBy(event, articles) ?? [])))
    .filter(({ entry, members }) => {
      if ((kind !== null && entry.kind !== kind) || !isWithin(entry, after, before)) return false;
      return members.some(({ mention, terms }) => about(mention.article, new Set(terms.map(({ term }) => term))));
    });
  const rest = undatedOf(index, query, about);
  if (days !== null) return { entries: entriesOf(ofChosenDays(events, index, days)), ...rest, chosen: null };
  if (!query.isOverview || events.length <= MAX_READABLE) return { entries: entriesOf(events), ...rest, chosen: null };
  const all = new Set(events.filter(isSingleDay).map(({ entry }) => entry.start)).size;
  return { entries: entriesOf(overview(events, index)), ...rest, chosen: { days: Math.min(OVERVIEW_DAYS, all), all } };
}

/** Nobody knows whether what is undated is before or after a day, or of which kind. */
function undatedOf(
  index: EventIndex,
  { articles = null, after = null, before = null, kind = null }: TimelineQuery,
  about: About,
): Pick<Timeline, 'undated' | 'undatedLeftOut'> {
  const undated = index.undated.filter(
    ({ article, sentence }) => (articles === null || articles.has(article)) && about(article, termsOf(sentence)),
  );
  const isLeftOut = after !== null || before !== null || kind !== null;
  return isLeftOut ? { undated: [], undatedLeftOut: undated.length } : { undated, undatedLeftOut: 0 };
}

/** The days that matter most with what most articles tell of them, and the longer spans that several tell of. */
function overview(events: readonly Event[], index: EventIndex): Event[] {
  const byReports = (a: Event, b: Event) => articlesOf(b) - articlesOf(a);
  const ofDay = new Map<Day, Event[]>();
  for (const event of ofChosenDays(events, index, OVERVIEW_DAYS)) {
    ofDay.set(event.entry.start, [...(ofDay.get(event.entry.start) ?? []), event]);
  }
  const kept = new Set([...ofDay.values()].flatMap((ones) => ones.sort(byReports).slice(0, OVERVIEW_PER_DAY)));
  const wide = events.filter((event) => !isSingleDay(event) && articlesOf(event) > 1).sort(byReports);
  for (const event of wide.slice(0, OVERVIEW_WIDE)) kept.add(event);
  return events.filter((event) => kept.has(event));
}

function articlesOf({ members }: Event): number {
  return new Set(members.map(({ mention }) => mention.article)).size;
}

function isSingleDay({ entry }: Event): boolean {
  return entry.precision === 'day';
}

function entriesOf(events: readonly Event[]): TimelineEntry[] {
  return events.map(({ entry }) => entry);
}

/** Entries of the days that matter most among these events. */
function ofChosenDays(events: readonly Event[], index: EventIndex, days: number): Event[] {
  const single = events.filter(isSingleDay);
  const candidates = new Set(single.map(({ entry }) => entry.start));
  const scores = [...scoresOf(events, index)].filter(([day]) => candidates.has(day));
  const chosen = chooseDays(new Map(scores), days);
  return single.filter(({ entry }) => chosen.has(entry.start));
}

/** Those of everything are asked for most, take longest and never change. */
const scoresOfAll = new WeakMap<EventIndex, ReadonlyMap<Day, number>>();

function scoresOf(events: readonly Event[], index: EventIndex): ReadonlyMap<Day, number> {
  const isAll = events.length === index.events.length && events.every((event, at) => event === index.events[at]);
  const known = isAll ? scoresOfAll.get(index) : undefined;
  if (known) return known;
  const scores = scoreDays(
    events.flatMap(({ members }) => members),
    index.published,
  );
  if (isAll) scoresOfAll.set(index, scores);
  return scores;
}

function isWithin({ start, end }: TimelineEntry, after: Day | null, before: Day | null): boolean {
  return (after === null || end >= after) && (before === null || start <= before);
}

type About = (article: string, terms: ReadonlySet<string>) => boolean;

/** Whether a sentence with these terms, in that article, is about the topic: by the rarity of the words it shares. */
function aboutTopic(topic: string, { idf, titles }: EventIndex): About {
  const wanted = [...termsOf(topic)].map((term) => ({ term, weight: idf(term) || UNKNOWN }));
  const whole = wanted.reduce((sum, { weight }) => sum + weight, 0);
  return (article, terms) => {
    const title = titles.get(article);
    const spoken = wanted.reduce(
      (sum, { term, weight }) => sum + weight * (terms.has(term) ? 1 : title?.has(term) ? TITLE_SHARE : 0),
      0,
    );
    return spoken >= whole * MIN_ABOUT;
  };
}

/** What a text is about; all of its words where they are stop words only. */
export function termsOf(text: string): Set<string> {
  const content = contentTokens(text);
  return new Set((content.length > 0 ? content : tokenize(text)).map(({ term }) => term));
}

export function publishedOn(articles: readonly Article[]): Map<Day, number> {
  const counts = new Map<Day, number>();
  for (const { published, inferred } of articles) {
    const date = published ?? inferred?.published ?? null;
    const day = date === null ? null : dayOf(date);
    if (day !== null) counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return counts;
}
