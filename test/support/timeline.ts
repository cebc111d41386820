import type { Article } from '../../src/article.ts';
import { runToEnd } from '../../src/slice.ts';
import { indexEvents, queryTimeline, type Timeline } from '../../src/timeline/index.ts';

/** The whole timeline of English articles at once. */
export function buildTimeline(articles: readonly Article[]): Timeline {
  return queryTimeline(runToEnd(indexEvents(articles, () => true)), {});
}
