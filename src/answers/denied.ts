import { ENGLISH, type ReadQuestion, tokenize } from '../search/index.ts';

/** What somebody says that they won't do, or didn't: the word behind it. */
const DENIAL =
  /\b(?:(?:will|would) (?:not|never)|(?:wo|would)n['’]t|refus(?:es|ed|ing) to|den(?:ies|ied|ying)(?: (?:that )?\p{L}+ (?:had|has|have|was|were))?) (?<denied>\p{L}+)/giu;
const ASKS_WHAT_CAME_TRUE = /^(?:and |so |but )?(?:did|has|have|had|when (?:did|was|were)|why (?:did|was|were))\b/i;

/**
 * The term of what is asked about that a sentence only tells was not to be ("he would not resign": when did he resign?);
 * null where it tells nothing of the kind.
 */
export function deniedIn(sentence: string, question: string, { tokens, language }: ReadQuestion): string | null {
  if (language !== ENGLISH || !ASKS_WHAT_CAME_TRUE.test(question)) return null;
  const asked = new Set(tokens.filter(({ isName }) => !isName).map(({ term }) => term));
  const denied = [...sentence.matchAll(DENIAL)].flatMap(({ groups }) => tokenize(groups?.denied ?? ''));
  return denied.find(({ term }) => asked.has(term))?.term ?? null;
}

export function tells(sentence: string, term: string): boolean {
  return tokenize(sentence).some((token) => token.term === term);
}
