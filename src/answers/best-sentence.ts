import type { Paragraph } from '../article.ts';
import { type LanguageCode, tokenize, type Vocabulary } from '../search/index.ts';
import { type Span, sentenceSpans } from '../sentence.ts';

interface Sentence {
  readonly span: Span;
  readonly terms: ReadonlySet<string>;
}

/** A paragraph that many questions find is read once only. */
const sentences = new WeakMap<Paragraph, readonly Sentence[]>();

/**
 * The sentence that holds most of the question, each term weighted by its idf; the first of equals. The paragraph's words
 * are read in `language`.
 */
export function bestSentence(
  paragraph: Paragraph,
  language: LanguageCode,
  terms: readonly string[],
  vocabulary: Vocabulary,
): Span {
  let best: Span = [0, paragraph.text.length];
  let highest = -1;
  for (const sentence of sentencesOf(paragraph, language)) {
    const covered = terms.reduce((sum, term) => (sentence.terms.has(term) ? sum + vocabulary.idf(term) : sum), 0);
    if (covered > highest) [best, highest] = [sentence.span, covered];
  }
  return best;
}

function sentencesOf(paragraph: Paragraph, language: LanguageCode): readonly Sentence[] {
  const known = sentences.get(paragraph);
  if (known) return known;
  const { text } = paragraph;
  const read = sentenceSpans(text).map((span) => {
    const tokens = tokenize(text.slice(...span), language);
    return { span, terms: new Set(tokens.map(({ term }) => term)) };
  });
  sentences.set(paragraph, read);
  return read;
}
