import type { Article } from '../article.ts';
import type { Passages, SearchEngine, Vocabulary } from '../search/index.ts';

/** What of an article isn't one of its paragraphs. */
export type Beside = 'title' | 'heading' | 'caption';

/** Articles in which a quote is looked for. */
export interface Shelf {
  readonly engine: SearchEngine;
  readonly vocabulary: Vocabulary;
  readonly articles: ReadonlyMap<string, Article>;
  readonly passages: Passages;
  /** The articles, the earliest published first and undated ones last. */
  readonly earliestFirst: readonly Article[];
}

/** What a quote may stand in: a paragraph, several in a row, or what stands beside them. */
export interface Place {
  readonly article: Article;
  /** Its first and its last one; null for what stands beside them. */
  readonly paragraph: number | null;
  readonly last: number | null;
  readonly in?: Beside;
  /** All of it. */
  readonly text: string;
}

/** A paragraph together with later ones of its article that may have words of the quote too, all between them included. */
export function placesAcross(
  { article, paragraph }: Place,
  candidates: readonly Place[],
  reach: number,
  shelf: Shelf,
): Place[] {
  if (paragraph === null) return [];
  return candidates
    .filter((other) => other.article === article && other.last !== null)
    .filter(({ last }) => Number(last) > paragraph && Number(last) <= paragraph + reach)
    .map(({ last }) => paragraphOf(shelf, article.id, paragraph, last ?? paragraph));
}

/** Throws when the engine names a paragraph that the corpus doesn't hold: a quote must never come from elsewhere. */
export function paragraphOf({ articles }: Shelf, id: string, paragraph: number, last = paragraph): Place {
  const article = articles.get(id);
  const told = article?.paragraphs.slice(paragraph - 1, last) ?? [];
  if (!article || told.length === 0) throw new Error(`Expected a paragraph of the corpus, got ${id} ${paragraph}`);
  return { article, paragraph, last, text: told.map(({ text }) => text).join('\n') };
}

/** A paragraph, and before it those that lead into it, as a question does: they aren't found by themselves. */
export function withLeadIns(article: string, paragraph: number, { passages }: Shelf): number[] {
  const numbers = [paragraph];
  for (let before = paragraph - 1; before > 0 && passages.get(article, before) === null; before--) numbers.push(before);
  return numbers;
}

export function placesBeside(article: Article): Place[] {
  const { title, headings, captions } = article;
  const place = (kind: Beside) => (text: string) => ({ article, paragraph: null, last: null, in: kind, text });
  return [place('title')(title), ...headings.map(place('heading')), ...captions.map(place('caption'))];
}

/** Paragraphs that may have the quote as it is: where its words stand one after the other, as the index numbers them. */
export function* runsIn(article: Article, run: readonly number[], shelf: Shelf): Generator<readonly [number, number]> {
  const [opening = -1] = run;
  if (opening < 0) return;
  for (const { number } of article.paragraphs) {
    const numbers = numbersIn(article, number, shelf);
    for (let at = numbers.indexOf(opening); at >= 0; at = numbers.indexOf(opening, at + 1)) {
      const last = endOfRun({ article, number, numbers, at }, run, shelf);
      if (last === null) continue;
      yield [number, last];
      break;
    }
  }
}

/** In which paragraph a run ends that begins at a word of this one; null where it doesn't go on. */
function endOfRun(
  { article, number, numbers, at }: { article: Article; number: number; numbers: Int32Array; at: number },
  run: readonly number[],
  shelf: Shelf,
): number | null {
  let [last, words, next] = [number, numbers, at];
  for (const word of run) {
    while (next >= words.length) {
      if (++last > article.paragraphs.length) return null;
      [words, next] = [numbersIn(article, last, shelf), headLength(article, last, shelf)];
    }
    if (words[next++] !== word) return null;
  }
  return last;
}

function numbersIn({ id, paragraphs }: Article, number: number, { passages, vocabulary }: Shelf): Int32Array {
  // What leads into others isn't indexed by itself.
  const numbers = passages.get(id, number)?.words;
  return numbers ?? Int32Array.from(vocabulary.wordNumbers(paragraphs[number - 1]?.text ?? ''));
}

/** Words of the heading that a paragraph is indexed with. */
function headLength({ id }: Article, number: number, { passages }: Shelf): number {
  return passages.get(id, number)?.sentences.findLast(({ end }) => end <= 0)?.to ?? 0;
}
