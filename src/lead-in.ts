import { type Article, CELL_END, type Paragraph } from './article.ts';
import { endsAsQuestion, sentenceSpans } from './sentence.ts';

/** UTF-16 units. Questions alone that are longer are an argument of their own, and cells no heads of columns. */
const MAX_LEAD_IN = 200;
/** Rows of a table, its head included. */
const MIN_ROWS = 3;
const DIGIT = /\p{Nd}/u;

/** What the paragraphs of an article are said under. */
export interface LeadIns {
  /** By a paragraph's number, verbatim; a heading and the head of a table are joined by ` · `. */
  readonly above: ReadonlyMap<number, string>;
  /** Numbers of the paragraphs that only lead into others: they answer nothing by themselves. */
  readonly leading: ReadonlySet<number>;
}

/**
 * A paragraph is said under the heading right above it; under the question that it answers, where an interview or a list
 * of frequent questions has that as a paragraph of its own; and a row under the head of its table.
 */
export function leadInsOf({ paragraphs, sections }: Pick<Article, 'paragraphs' | 'sections'>): LeadIns {
  const above = new Map<number, string>(sections.map(({ heading, paragraph }) => [paragraph, heading]));
  const leading = new Set<number>();
  for (const [index, { number, text }] of paragraphs.entries()) {
    const next = paragraphs[index + 1];
    if (!next || above.has(next.number) || !asksOnly(text) || asksOnly(next.text)) continue;
    above.set(next.number, text);
    leading.add(number);
  }
  for (const [head, ...rows] of tablesOf(paragraphs)) {
    if (!head || !isHead(head, rows)) continue;
    const heading = above.get(head.number);
    leading.add(head.number);
    for (const { number } of rows) above.set(number, heading === undefined ? head.text : `${heading} · ${head.text}`);
  }
  return { above, leading };
}

function asksOnly(text: string): boolean {
  if (text.length > MAX_LEAD_IN || !endsAsQuestion(text)) return false;
  return sentenceSpans(text).every(([start, end]) => endsAsQuestion(text.slice(start, end)));
}

/** Paragraphs that stand together and have the same number of cells, two or more. */
function tablesOf(paragraphs: readonly Paragraph[]): Paragraph[][] {
  const tables: Paragraph[][] = [];
  let width = 1;
  for (const paragraph of paragraphs) {
    const cells = paragraph.text.split(CELL_END).length;
    if (cells > 1 && cells === width) tables.at(-1)?.push(paragraph);
    else if (cells > 1) tables.push([paragraph]);
    width = cells;
  }
  return tables.filter(({ length }) => length >= MIN_ROWS);
}

/** Rows don't say which of them is the head: it has no number where most others have one. */
function isHead({ text }: Paragraph, rows: readonly Paragraph[]): boolean {
  const counted = rows.filter((row) => DIGIT.test(row.text)).length;
  return text.length <= MAX_LEAD_IN && !DIGIT.test(text) && counted * 2 > rows.length;
}
