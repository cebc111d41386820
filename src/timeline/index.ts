import type { Article } from '../article.ts';
import type { Steps } from '../slice.ts';
import { joinConflicting } from './conflict.ts';
import { type Event, eventOf } from './event.ts';
import { captionsByDay, captionsFor, mergeStatements, rarity } from './merge.ts';
import { type EventIndex, publishedOn, termsOf } from './query.ts';
import { type Statement, statementsOf } from './statement.ts';
import type { CaptionMention, TimelineEntry, UndatedStatement } from './timeline.ts';

export { type EventIndex, queryTimeline, type TimelineQuery } from './query.ts';
export type {
  Difference,
  Kind,
  Mention,
  Timeline,
  TimelineAnswer,
  TimelineEntry,
  UndatedStatement,
} from './timeline.ts';
export { isBodyMention, KINDS } from './timeline.ts';

const STATEMENTS_PER_STEP = 20;

/**
 * What the articles date, each event once. Depends on nothing but the articles: no clock, no locale, no order of files.
 * A generator, since thousands of articles take longer than a process may be held: whoever runs it may pause at every
 * yield, a few milliseconds apart.
 */
export function* indexEvents(
  articles: readonly Article[],
  isEnglish: (article: Article) => boolean,
): Steps<EventIndex> {
  const dated: Statement[] = [];
  const captions: Statement<CaptionMention>[] = [];
  const undated: UndatedStatement[] = [];
  const titles = new Map<string, ReadonlySet<string>>();
  for (const article of byPublication(articles)) {
    const found = yield* statementsOf(article, isEnglish(article));
    dated.push(...found.dated);
    captions.push(...found.captions);
    undated.push(...found.undated);
    titles.set(article.id, termsOf(article.title));
    yield;
  }
  const idf = yield* rarity(dated);
  const byDay = captionsByDay(captions);
  const events: Event[] = [];
  let handled = 0;
  const groups = yield* mergeStatements(dated, articles, idf);
  for (const group of yield* joinConflicting(groups, articles, idf)) {
    const event = eventOf(group.members, captionsFor(group, byDay, idf));
    if (event) events.push(event);
    handled += group.members.length;
    if (handled < STATEMENTS_PER_STEP) continue;
    handled = 0;
    yield;
  }
  events.sort((a, b) => byTime(a.entry, b.entry));
  yield;
  return { events, undated, idf, titles, published: publishedOn(articles) };
}

/** Oldest first, undated ones last; by id where that leaves it open. */
function byPublication(articles: readonly Article[]): Article[] {
  const keyed = articles.map((article) => {
    const { published, inferred, id } = article;
    return { article, key: `${published ?? inferred?.published ?? '9999'} ${id}` };
  });
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ article }) => article);
}

function byTime(a: TimelineEntry, b: TimelineEntry): number {
  const [one, other] = [`${a.start} ${a.end}`, `${b.start} ${b.end}`];
  return one < other ? -1 : one > other ? 1 : 0;
}
