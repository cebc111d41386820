import { type LanguageCode, tokenize, type Vocabulary } from '../search/index.ts';
import { type Span, sentenceSpans } from '../sentence.ts';

/** The sentence that holds most of the question, each term weighted by its idf; the first of equals. */
export function bestSentence(
  { text, language }: { readonly text: string; readonly language: LanguageCode },
  terms: readonly string[],
  vocabulary: Vocabulary,
): Span {
  const wanted = new Set(terms);
  const coverage = (span: Span) => {
    const found = new Set(tokenize(text.slice(...span), language).map((token) => token.term));
    return [...found].reduce((sum, term) => (wanted.has(term) ? sum + vocabulary.idf(term) : sum), 0);
  };
  let best: Span = [0, text.length];
  let highest = -1;
  for (const span of sentenceSpans(text)) {
    const covered = coverage(span);
    if (covered > highest) [best, highest] = [span, covered];
  }
  return best;
}
