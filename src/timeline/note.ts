import { isCorrectionNote } from '../correction.ts';
import type { Span } from '../sentence.ts';

/** A note's mark in the running text: `£3.2 million.[1]` */
const MARK = /[^\s[\]]\[\d{1,3}\]/;
/** A note below the text: `[1] Valuation, 12 May 2025` */
const MARKED = /^\[\d{1,3}\]\s/;

/** Tells where each paragraph of an article, given in order, turns into a note on the article or on its sources. */
export class Notes {
  #hasMarks = false;

  /** The offset from which the rest of the paragraph is a note; its length where nothing is. */
  startIn(paragraph: string, spans: readonly Span[]): number {
    if (this.#hasMarks && MARKED.test(paragraph)) return 0;
    this.#hasMarks ||= MARK.test(paragraph);
    const change = spans.find(([start, end]) => isCorrectionNote(paragraph.slice(start, end)));
    return change?.[0] ?? paragraph.length;
  }
}
