export { contentTokens, tokenize } from './analysis.ts';
export { collect, type SearchedArticle } from './collection.ts';
export type { Hit, SearchEngine } from './engine.ts';
export { detectLanguage, ENGLISH, foldAccents, GERMAN, type LanguageCode } from './languages.ts';
export { createMiniSearchEngine } from './minisearch.ts';
export { MARK, marksOf, type Passage, type Passages } from './passages.ts';
export { type ReadQuestion, readQuestion } from './question.ts';
export { cosineOf, DIMENSIONS, directionOf, englishVectors, MIN_LIKENESS } from './vectors.ts';
export type { Vocabulary } from './vocabulary.ts';
