import { type Article, type Citation, cite, type Paragraph } from '../article.ts';
import type { Scope } from '../catalogue.ts';
import { type Hit, type LanguageCode, readQuestion, type SearchEngine, type Vocabulary } from '../search/index.ts';
import type { Span } from '../sentence.ts';
import { bestSentence } from './best-sentence.ts';
import { confidenceOf } from './confidence.ts';
import { sayTheSame } from './same.ts';

export interface Excerpt extends Citation {
  /** The whole paragraph, verbatim. */
  readonly text: string;
  /** The sentence of `text` that answers best. */
  readonly sentence: Span;
  /** 0 to 1: how much of what the question asks about the paragraph speaks of. */
  readonly confidence: number;
  /** Other paragraphs in nearly the same words. */
  readonly alsoIn: readonly (Citation & { readonly text: string })[];
}

export type Answer =
  | {
      readonly kind: 'found';
      readonly question: string;
      readonly scope: Scope;
      readonly excerpts: readonly Excerpt[];
    }
  | {
      readonly kind: 'nothing';
      readonly question: string;
      readonly scope: Scope;
      /** The nearest passages, which don't answer the question. */
      readonly closest: readonly Excerpt[];
      /** The words of the question that the corpus doesn't have, as the asker wrote them. */
      readonly missing: readonly string[];
    }
  /** The asker named a source that no article comes from. */
  | { readonly kind: 'unknown-source'; readonly question: string; readonly source: string };

export interface Question {
  readonly question: string;
  /** Only these articles. */
  readonly scope: Scope;
  /** At most this many excerpts. */
  readonly limit: number;
}

export interface Shelf {
  readonly engine: SearchEngine;
  readonly vocabulary: Vocabulary;
  readonly articles: ReadonlyMap<string, Article>;
  /** In which an article's words are read, by its id. */
  readonly languages: ReadonlyMap<string, LanguageCode>;
}

/** The best paragraph must speak of this share of the question, or nothing answers it. */
const MIN_CONFIDENCE = 0.5;
/** Paragraphs looked at beyond the limit, since those that say the same fold into one. */
const CANDIDATES_PER_EXCERPT = 3;

export async function answer({ question, scope, limit }: Question, shelf: Shelf): Promise<Answer> {
  // A question of stop words only ("what about it?") can't be answered, but its closest passages can be shown.
  const { tokens, hasContent } = readQuestion(question, shelf.vocabulary);
  const terms = [...new Set(tokens.map((token) => token.term))];
  const options = { limit: limit * CANDIDATES_PER_EXCERPT, ...(scope.articles && { articles: scope.articles }) };
  const hits = await shelf.engine.search(terms, options);
  const excerpts = foldSame(hits.map((hit) => findPassage(hit, shelf)))
    .slice(0, limit)
    .map((group) => toExcerpt(group, terms, shelf));

  if (hasContent && excerpts.some(({ confidence }) => confidence >= MIN_CONFIDENCE))
    return { kind: 'found', question, scope, excerpts };
  const missing = tokens.filter(({ term }) => !shelf.vocabulary.mentions(term)).map(({ word }) => word);
  return { kind: 'nothing', question, scope, closest: excerpts, missing: [...new Set(missing)] };
}

interface Passage {
  readonly hit: Hit;
  readonly article: Article;
  readonly paragraph: Paragraph;
}

/** Passages that say the same, best first. */
type Group = readonly [Passage, ...Passage[]];

/** Throws when the engine names a paragraph that the corpus doesn't hold: a quote must never come from elsewhere. */
function findPassage(hit: Hit, { articles }: Shelf): Passage {
  const article = articles.get(hit.article);
  const paragraph = article?.paragraphs[hit.paragraph - 1];
  if (!article || !paragraph)
    throw new Error(`Expected a paragraph of the corpus, got ${hit.article} ${hit.paragraph}`);
  return { hit, article, paragraph };
}

function foldSame(passages: readonly Passage[]): Group[] {
  const groups: [Passage, ...Passage[]][] = [];
  for (const passage of passages) {
    const same = groups.find(([best]) => sayTheSame(best.paragraph, passage.paragraph));
    if (same) same.push(passage);
    else groups.push([passage]);
  }
  return groups;
}

/** The best passage of the group, with the others named under it. */
function toExcerpt([best, ...others]: Group, terms: readonly string[], { languages, vocabulary }: Shelf): Excerpt {
  const { hit, article, paragraph } = best;
  return {
    ...placeOf(best),
    sentence: bestSentence(paragraph, languages.get(article.id) ?? null, terms, vocabulary),
    confidence: confidenceOf(hit.matched, terms, vocabulary),
    alsoIn: others.map(placeOf),
  };
}

function placeOf({ article, paragraph }: Passage): Citation & { readonly text: string } {
  return { ...cite(article, paragraph.number), text: paragraph.text };
}
