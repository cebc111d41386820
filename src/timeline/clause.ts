import type { Span } from '../sentence.ts';

/** Where one statement of a sentence ends and the next begins. */
const BOUNDARY =
  /[;:—–“”"()]|,\s+(?:and|but|while|which|who|where|when|after|before|as|although|though|because|so|then)\b|\b(?:that|while|because|which|who|whom|after|before|as)\s/gu;

/** `Okello, who has ruled since 1998, conceded`: what is told goes on behind the second comma. */
function isClosed(sentence: string, from: number, mark: string, start: number): boolean {
  if (!/^,\s+(?:who|which|where)/.test(mark)) return false;
  const end = sentence.indexOf(',', from);
  return end >= 0 && end < start;
}

/** The part of the sentence that the expression dates, as far as punctuation and conjunctions show. */
export function clauseAround(sentence: string, [start, end]: Span): Span {
  let from = 0;
  let to = sentence.length;
  for (const { 0: mark, index } of sentence.matchAll(BOUNDARY)) {
    if (index + mark.length <= start) {
      // `before the end of February`: the conjunction belongs to the date.
      const isOfDate =
        /^(?:after|before|as)\s$/.test(mark) && !/\p{L}{4,}/u.test(sentence.slice(index + mark.length, start));
      if (!isOfDate && !isClosed(sentence, index + mark.length, mark, start)) from = index + mark.length;
    } else if (index >= end) {
      to = index;
      break;
    }
  }
  return [from, to];
}
