import { type Article, CELL_END, type Paragraph } from './article.ts';
import { endsAsQuestion, sentenceSpans } from './sentence.ts';

/** UTF-16 units. Questions alone that are longer are an argument of their own, and cells no heads of columns. */
const MAX_LEAD_IN = 200;
/** Rows of a table, its head included. */
const MIN_ROWS = 3;
const DIGIT = /\p{Nd}/u;

/** What the paragraphs of an article are said under. */
export interface LeadIns {
  /** The heading or the question, by a paragraph's number, verbatim. */
  readonly headings: ReadonlyMap<number, string>;
  /** Of a row the head of its table, likewise. */
  readonly heads: ReadonlyMap<number, string>;
  /** Numbers of the paragraphs that only lead into others: they answer nothing by themselves. */
  readonly leading: ReadonlySet<number>;
}

/**
 * A paragraph is said under the heading right above it; under the question that it answers, where an interview or a list
 * of frequent questions has that as a paragraph of its own; and a row under the head of its table.
 */
export function leadInsOf({ paragraphs, sections }: Pick<Article, 'paragraphs' | 'sections'>): LeadIns {
  const headings = new Map<number, string>(sections.map(({ heading, paragraph }) => [paragraph, heading]));
  const leading = new Set<number>();
  for (const [index, { number, text }] of paragraphs.entries()) {
    const next = paragraphs[index + 1];
    if (!next || headings.has(next.number) || !asksOnly(text) || asksOnly(next.text)) continue;
    headings.set(next.number, text);
    leading.add(number);
  }
  const heads = new Map<number, string>();
  for (const [head, ...rows] of tablesOf(paragraphs, headings)) {
    if (!head || !isHead(head, rows)) continue;
    const heading = headings.get(head.number);
    leading.add(head.number);
    for (const { number } of rows) {
      heads.set(number, head.text);
      if (heading !== undefined) headings.set(number, heading);
    }
  }
  return { headings, heads, leading };
}

/** All that a paragraph is said under, as it is shown; undefined where there is nothing. */
export function leadInOf({ headings, heads }: LeadIns, paragraph: number): string | undefined {
  const parts = [headings.get(paragraph), heads.get(paragraph)].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(' · ');
}

function asksOnly(text: string): boolean {
  if (text.length > MAX_LEAD_IN || !endsAsQuestion(text)) return false;
  return sentenceSpans(text).every(([start, end]) => endsAsQuestion(text.slice(start, end)));
}

/** Paragraphs that stand together, with no heading between them, and have the same number of cells, two or more. */
function tablesOf(paragraphs: readonly Paragraph[], headings: LeadIns['headings']): Paragraph[][] {
  const tables: Paragraph[][] = [];
  let width = 1;
  for (const paragraph of paragraphs) {
    const cells = paragraph.text.split(CELL_END).length;
    if (cells > 1 && cells === width && !headings.has(paragraph.number)) tables.at(-1)?.push(paragraph);
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
