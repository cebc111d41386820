import type { Article } from '../../src/article.ts';
import { indexEvents, queryTimeline, type Timeline } from '../../src/timeline/index.ts';

/** The whole timeline of English articles at once. */
export function buildTimeline(articles: readonly Article[]): Timeline {
  const steps = indexEvents(articles, () => true);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return queryTimeline(value, {});
  }
}
