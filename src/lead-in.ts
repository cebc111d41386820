import type { Article } from './article.ts';
import { endsAsQuestion, sentenceSpans } from './sentence.ts';

/** A paragraph of questions alone that is longer than this is an argument of its own. */
const MAX_QUESTION_LETTERS = 200;

/**
 * What a paragraph is said under, by its number: the heading right above it, or the question that it answers where an
 * interview or a list of frequent questions has that as a paragraph of its own. A paragraph that holds nothing but such
 * a question is itself under none and leads into the next one.
 */
export function leadInsOf({ paragraphs, sections }: Pick<Article, 'paragraphs' | 'sections'>): Map<number, string> {
  const leadIns = new Map<number, string>(sections.map(({ heading, paragraph }) => [paragraph, heading]));
  for (const [index, { text }] of paragraphs.entries()) {
    const next = paragraphs[index + 1];
    if (!next || leadIns.has(next.number) || !asksOnly(text) || asksOnly(next.text)) continue;
    leadIns.set(next.number, text);
  }
  return leadIns;
}

function asksOnly(text: string): boolean {
  if (text.length > MAX_QUESTION_LETTERS || !endsAsQuestion(text)) return false;
  return sentenceSpans(text).every(([start, end]) => endsAsQuestion(text.slice(start, end)));
}
