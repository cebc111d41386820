import { performance } from 'node:perf_hooks';
import MiniSearch from 'minisearch';
import type { Hit, SearchEngine, SearchOptions } from './engine.ts';
import type { Passages } from './passages.ts';

const TITLE_BOOST = 0.3;
const BM25 = { k: 0.8, b: 0.75, d: 0.5 };
/** How long a search may hold others up, in milliseconds. */
const SLICE = 10;
/** Every so many paragraphs somebody may hear of it. */
const REPORTED = 100;

interface Place {
  readonly article: string;
  readonly paragraph: number;
}

/** The embedded engine. */
export function createMiniSearchEngine(passages: Passages, onIndexed: (done: number) => void = () => {}): SearchEngine {
  const places: Place[] = [];
  const index = new MiniSearch({
    fields: ['text', 'title'],
    tokenize: (terms) => (terms === '' ? [] : terms.split(' ')),
    processTerm: (term) => term,
  });
  for (const { article, paragraph, terms, titleTerms } of passages.documents()) {
    index.add({ id: places.length, text: terms.join(' '), title: titleTerms.join(' ') });
    places.push({ article, paragraph });
    if (places.length % REPORTED === 0) onIndexed(places.length);
  }

  /** No paragraph gets more for the term: BM25+ grows with its frequency towards idf * (k + 1 + d). */
  const boundOf = (term: string): number => {
    const { text, title } = passages.frequenciesOf(term);
    const idf = (frequency: number) =>
      frequency === 0 ? 0 : Math.log(1 + (places.length - frequency + 0.5) / (frequency + 0.5));
    return (idf(text) + TITLE_BOOST * idf(title)) * (BM25.k + 1 + BM25.d);
  };

  return {
    /**
     * BM25+ is a sum over terms, so each is searched by itself, the most telling first: a question of many frequent
     * words would otherwise hold others up for seconds. As soon as the terms left can't lift another paragraph among
     * the best, only those that could still be there are looked at (Turtle and Flood 1995, MaxScore), which leaves the
     * result as it is. MiniSearch would also multiply the sum by the number of matched terms, which buries short exact
     * paragraphs, and sort everything that it finds.
     */
    async search(terms: readonly string[], { limit, articles }: SearchOptions): Promise<Hit[]> {
      const scores = new Float64Array(places.length);
      const found = new Map<string, number[]>();
      const bounds = [...new Set(terms)]
        .map((term) => ({ term, bound: boundOf(term) }))
        .filter(({ bound }) => bound > 0)
        .sort((a, b) => b.bound - a.bound);
      let sought = 0;
      let left = bounds.reduce((sum, { bound }) => sum + bound, 0);
      let until = performance.now() + SLICE;
      for (const { term, bound } of bounds) {
        // No score is above what the terms so far could give, so that the last of the best is only looked for in time.
        const needed = sought > left ? (scores[highest(scores, limit)[limit - 1] ?? -1] ?? 0) - left : 0;
        const ids: number[] = [];
        found.set(term, ids);
        index.search(term, {
          tokenize: (whole) => [whole],
          boost: { title: TITLE_BOOST },
          bm25: BM25,
          boostDocument: (id) =>
            (needed > 0 && (scores[id] ?? 0) < needed) || articles?.has(places[id]?.article ?? '') === false ? 0 : 1,
          filter: ({ id, score }) => {
            scores[id] = (scores[id] ?? 0) + score;
            ids.push(id);
            return false;
          },
        });
        sought += bound;
        left -= bound;
        if (performance.now() < until) continue;
        await new Promise((resolve) => setImmediate(resolve));
        until = performance.now() + SLICE;
      }
      const matched = new Map(highest(scores, limit).map((id) => [id, new Set<string>()]));
      for (const [term, ids] of found) {
        for (const id of ids) matched.get(id)?.add(term);
      }
      return [...matched].map(([id, has]) => {
        const { article = '', paragraph = 0 } = places[id] ?? {};
        return { article, paragraph, score: scores[id] ?? 0, matched: has };
      });
    },
  };
}

/** Indices of the highest scores above zero, best first, of equals the first first. */
function highest(scores: Float64Array, limit: number): number[] {
  const best: number[] = [];
  const scoreOf = (id: number | undefined) => scores[id ?? -1] ?? 0;
  let least = 0;
  for (let id = 0; id < scores.length; id++) {
    const score = scores[id] ?? 0;
    if (score <= least) continue;
    let at = best.length;
    while (at > 0 && scoreOf(best[at - 1]) < score) at--;
    best.splice(at, 0, id);
    if (best.length > limit) best.pop();
    if (best.length === limit) least = scoreOf(best[limit - 1]);
  }
  return best;
}
