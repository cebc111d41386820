import { addDays, type Day, daysBetween } from '../date.ts';
import type { Statement } from './statement.ts';

/**
 * What speaks for a day, each a plain count. The idea that a day matters as often as others point to it is Kessler et
 * al. (ACL 2012); mentions that come later, or in the first lines, and the number of articles that come out on the day
 * are among the features of Tran et al. (2013) and of Ghalandari and Ifrim (ACL 2020), who found choosing days to decide
 * the quality of a timeline.
 */
export interface DayFeatures {
  /** Sentences that name the day. */
  sentences: number;
  /** Articles that name it on the day or after, or without a date of their own. */
  articles: number;
  /** Articles that name it before: it is announced, and may pass without anything. */
  ahead: number;
  /** Days on which such an article came out: a day that is still spoken of weeks later counts more than one day's noise. */
  reportingDays: number;
  /**
   * Articles that name it two days later or after: it is no longer the news, and still told. Counts more the fewer
   * articles came out by then, or the last days of a corpus could never matter.
   */
  later: number;
  /** Articles that name it in their first paragraph. */
  leads: number;
  /** Articles that came out on the day or the next. */
  published: number;
}

/** Added up as logarithms, since the tenth mention tells less than the second. */
const WEIGHTS: Readonly<Record<keyof DayFeatures, number>> = {
  sentences: 0.4,
  articles: 1,
  ahead: 0.3,
  reportingDays: 0.5,
  later: 0.5,
  leads: 0.3,
  published: 0.3,
};
/** A longer interval speaks for each of its days a little. */
const MAX_WIDE_DAYS = 10;
/** What a day loses beside a stronger neighbour, whose echo it often is. */
const ECHO = 0.15;
const LATER_DAYS = 2;
/** How many times an article may count where few came out later. */
const MOST_SCARCE = 3;

/** How much every day matters that a statement names as a day, greater for more. Unit: none; compares within one call. */
export function scoreDays(statements: readonly Statement[], published: ReadonlyMap<Day, number>): Map<Day, number> {
  const features = featuresOf(statements, published);
  const raw = new Map([...features].map(([day, counts]) => [day, scoreOf(counts)]));
  return new Map(
    [...raw].map(([day, score]) => {
      const strongest = Math.max(raw.get(addDays(day, -1)) ?? 0, raw.get(addDays(day, 1)) ?? 0);
      return [day, score - ECHO * Math.max(0, strongest - score)];
    }),
  );
}

/** The `count` days that score highest; of equal ones the earlier. */
export function chooseDays(scores: ReadonlyMap<Day, number>, count: number): ReadonlySet<Day> {
  const ranked = [...scores].sort(([x, a], [y, b]) => b - a || (x < y ? -1 : 1));
  return new Set(ranked.slice(0, count).map(([day]) => day));
}

export function featuresOf(
  statements: readonly Statement[],
  published: ReadonlyMap<Day, number>,
): ReadonlyMap<Day, DayFeatures> {
  const sets = new Map<
    Day,
    {
      sentences: number;
      wide: number;
      articles: Set<string>;
      ahead: Set<string>;
      reported: Set<Day>;
      later: Set<string>;
      leads: Set<string>;
    }
  >();
  for (const { mention, precision, reported, isLead } of statements) {
    if (precision !== 'day') continue;
    const { start, article } = mention;
    const known = sets.get(start) ?? {
      sentences: 0,
      wide: 0,
      articles: new Set<string>(),
      ahead: new Set<string>(),
      reported: new Set<Day>(),
      later: new Set<string>(),
      leads: new Set<string>(),
    };
    sets.set(start, known);
    known.sentences++;
    (reported !== null && reported < start ? known.ahead : known.articles).add(article);
    if (reported !== null) known.reported.add(reported);
    if (reported !== null && daysBetween(start, reported) >= LATER_DAYS) known.later.add(article);
    if (isLead) known.leads.add(article);
  }
  for (const { mention, precision } of statements) {
    const days = daysBetween(mention.start, mention.end) + 1;
    if (precision === 'day' || days > MAX_WIDE_DAYS) continue;
    for (let index = 0; index < days; index++) {
      const known = sets.get(addDays(mention.start, index));
      if (known) known.wide += 1 / days;
    }
  }
  const scarcity = scarcityAfter(published);
  return new Map(
    [...sets].map(([day, { sentences, wide, articles, ahead, reported, later, leads }]) => [
      day,
      {
        sentences: sentences + wide,
        articles: articles.size,
        ahead: ahead.size,
        reportingDays: reported.size,
        later: later.size * scarcity(addDays(day, LATER_DAYS)),
        leads: leads.size,
        published: (published.get(day) ?? 0) + (published.get(addDays(day, 1)) ?? 0),
      },
    ]),
  );
}

/** By how much fewer articles came out from a day on than in all, 1 to `MOST_SCARCE`. */
function scarcityAfter(published: ReadonlyMap<Day, number>): (day: Day) => number {
  const days = [...published.keys()].sort();
  const after: number[] = [];
  let sum = 0;
  for (const [index, day] of [...days.entries()].reverse()) {
    sum += published.get(day) ?? 0;
    after[index] = sum;
  }
  return (day) => {
    let [low, high] = [0, days.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((days[middle] ?? '') < day) low = middle + 1;
      else high = middle;
    }
    return Math.min(MOST_SCARCE, sum / Math.max(1, after[low] ?? 0));
  };
}

function scoreOf(features: DayFeatures): number {
  return (Object.keys(WEIGHTS) as (keyof DayFeatures)[]).reduce(
    (sum, name) => sum + WEIGHTS[name] * Math.log1p(features[name]),
    0,
  );
}
