import MiniSearch, { type SearchResult } from 'minisearch';
import { tokenize } from './analysis.ts';
import type { Hit, SearchDocument, SearchEngine, SearchOptions } from './engine.ts';
import type { Vocabulary } from './vocabulary.ts';

const TITLE_BOOST = 0.3;
const BM25 = { k: 0.8, b: 0.75, d: 0.5 };
/** A term matched through a typo counts this much of an exact one. */
const CORRECTED = 0.6;

/** Every so many documents somebody may hear of it. */
const REPORTED = 100;

/** The embedded engine. Only words that the corpus doesn't know are matched with typos: elsewhere it costs accuracy. */
export function createMiniSearchEngine(
  documents: readonly SearchDocument[],
  vocabulary: Vocabulary,
  onIndexed: (done: number) => void = () => {},
): SearchEngine {
  // MiniSearch's own tokeniser isn't told which document a text is of, and so not its language.
  const termsOf = (text: string, { language }: SearchDocument) =>
    tokenize(text, language)
      .map(({ term }) => term)
      .join(' ');
  const index = new MiniSearch({
    fields: ['text', 'title'],
    tokenize: (terms) => (terms === '' ? [] : terms.split(' ')),
    processTerm: (term) => term,
  });
  for (const [id, document] of documents.entries()) {
    index.add({ id, text: termsOf(document.text, document), title: termsOf(document.title, document) });
    if ((id + 1) % REPORTED === 0) onIndexed(id + 1);
  }

  const toHit = ({ id, score, queryTerms, match }: SearchResult): Hit | null => {
    const document = documents[id as number];
    if (!document) return null;
    const matched = new Map(queryTerms.map((term) => [term, Object.hasOwn(match, term) ? 1 : CORRECTED]));
    // MiniSearch multiplies a score by the number of matched terms, which buries short exact paragraphs.
    return { article: document.article, paragraph: document.paragraph, score: score / queryTerms.length, matched };
  };

  return {
    async search(terms: readonly string[], { limit, articles }: SearchOptions): Promise<Hit[]> {
      if (terms.length === 0) return [];
      const results = index.search(terms.join(' '), {
        tokenize: (text) => text.split(' '),
        boost: { title: TITLE_BOOST },
        bm25: BM25,
        fuzzy: (term) => (vocabulary.has(term) ? false : maxTypos(term)),
        ...(articles && { filter: ({ id }) => articles.has(documents[id as number]?.article ?? '') }),
      });
      return results
        .map(toHit)
        .filter((hit) => hit !== null)
        .sort((a, b) => b.score - a.score)
        .slice(0, limit);
    },
  };
}

/** Edits allowed by the word's length. */
function maxTypos(term: string): number | false {
  if (term.length >= 8) return 2;
  return term.length >= 4 ? 1 : false;
}
