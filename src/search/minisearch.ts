import MiniSearch from 'minisearch';
import { Slice, type Steps } from '../slice.ts';
import type { Hit, SearchEngine, SearchOptions } from './engine.ts';
import type { Passages } from './passages.ts';
import { type Posting, Postings } from './postings.ts';

const TITLE_BOOST = 0.3;
const BM25 = { k: 0.8, b: 0.75, d: 0.5 };
/** What a variant of a term counts of it. */
const VARIANT = 0.5;
/** How long a search may hold others up. */
const SLICE_MILLISECONDS = 10;
/** Every so many paragraphs somebody may hear of it. */
const REPORTED = 100;

interface Place {
  readonly article: string;
  readonly paragraph: number;
}

/**
 * The embedded engine. BM25+ is a sum over terms, and what a term gives a paragraph doesn't change: MiniSearch is asked
 * for each term once, when it has read everything, and a question adds up a few columns of numbers. Asked anew,
 * MiniSearch would make several objects for each paragraph that has a word of the question, multiply the sum by the
 * number of matched terms, which buries short exact paragraphs, and sort all that it finds.
 */
export function* createMiniSearchEngine(
  passages: Passages,
  onIndexed: (done: number) => void = () => {},
): Steps<SearchEngine> {
  const { places, postings } = yield* index(passages, onIndexed);
  /** For the next search; null during one. */
  let spare: Float64Array | null = new Float64Array(places.length);

  return {
    async search(terms: readonly string[], { limit, articles, variants = [] }: SearchOptions): Promise<Hit[]> {
      const numbersOf = (names: readonly string[]) =>
        [...new Set(names)].map((term) => passages.termNumber(term)).filter((number) => number >= 0);
      const numbers = numbersOf(terms);
      const variantNumbers = numbersOf(variants);
      const sums = spare?.fill(0) ?? new Float64Array(places.length);
      spare = null;
      const slice = new Slice(SLICE_MILLISECONDS);
      for (const number of numbers) {
        postings.addTo(sums, number, 1);
        // Only many frequent words, asked of very many paragraphs, take that long.
        if (slice.isOver) await slice.next();
      }
      for (const number of variantNumbers) postings.addTo(sums, number, VARIANT);
      if (articles) {
        for (const [place, { article }] of places.entries()) if (!articles.has(article)) sums[place] = 0;
      }
      const hits = highest(sums, limit).map((place) => {
        const { article = '', paragraph = 0 } = places[place] ?? {};
        return new Found(article, paragraph, sums[place] ?? 0, () =>
          [...numbers, ...variantNumbers]
            .filter((number) => postings.has(number, place))
            .map((number) => passages.termName(number)),
        );
      });
      spare = sums;
      return hits;
    },
  };
}

class Found implements Hit {
  readonly article: string;
  readonly paragraph: number;
  readonly score: number;
  readonly #terms: () => string[];
  #matched: ReadonlySet<string> | null = null;

  constructor(article: string, paragraph: number, score: number, terms: () => string[]) {
    this.article = article;
    this.paragraph = paragraph;
    this.score = score;
    this.#terms = terms;
  }

  /** Looked up when first needed, since most hits are never shown. */
  get matched(): ReadonlySet<string> {
    this.#matched ??= new Set(this.#terms());
    return this.#matched;
  }
}

function* index(
  passages: Passages,
  onIndexed: (done: number) => void,
): Steps<{ readonly places: readonly Place[]; readonly postings: Postings }> {
  const places: Place[] = [];
  const engine = new MiniSearch({
    fields: ['text', 'title'],
    tokenize: (terms) => (terms === '' ? [] : terms.split('\n')),
    processTerm: (term) => term,
  });
  for (const { article, paragraph, terms, titleTerms } of passages.documents()) {
    engine.add({ id: places.length, text: terms.join('\n'), title: titleTerms.join('\n') });
    places.push({ article, paragraph });
    if (places.length % REPORTED === 0) onIndexed(places.length);
    yield;
  }
  function* searchTerms(): Generator<Posting[]> {
    for (let term = 0; term < passages.termCount; term++) {
      const found: Posting[] = [];
      engine.search(passages.termName(term), {
        tokenize: (whole) => [whole],
        boost: { title: TITLE_BOOST },
        bm25: BM25,
        // Nothing passes, so that nothing is sorted.
        filter: ({ id, score }) => found.push({ place: id, score }) < 0,
      });
      yield found;
    }
  }
  return { places, postings: yield* Postings.of(searchTerms()) };
}

/** Indices of the highest sums above zero, best first, of equals the first first. */
function highest(sums: Float64Array, limit: number): number[] {
  const best: number[] = [];
  /** What the next one must exceed. */
  let least = limit > 0 ? 0 : Number.POSITIVE_INFINITY;
  for (let place = 0; place < sums.length; place++) {
    const sum = sums[place] ?? 0;
    if (sum <= least) continue;
    let at = best.length < limit ? best.length : limit - 1;
    for (; at > 0; at--) {
      const before = best[at - 1] ?? 0;
      if ((sums[before] ?? 0) >= sum) break;
      best[at] = before;
    }
    best[at] = place;
    if (best.length === limit) least = sums[best[limit - 1] ?? 0] ?? 0;
  }
  return best;
}
