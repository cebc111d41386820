export { contentTokens, tokenize } from './analysis.ts';
export type { Hit, SearchDocument, SearchEngine } from './engine.ts';
export { createMiniSearchEngine } from './minisearch.ts';
export { Vocabulary } from './vocabulary.ts';
