export { contentTokens, tokenize } from './analysis.ts';
export type { Hit, SearchDocument, SearchEngine } from './engine.ts';
export { detectLanguage, type LanguageCode } from './languages.ts';
export { createMiniSearchEngine } from './minisearch.ts';
export { MARK, marksOf, type Passage, Passages } from './passages.ts';
export { type QuestionToken, type ReadQuestion, readQuestion } from './question.ts';
export { Vocabulary } from './vocabulary.ts';
