import type { Article } from './article.ts';
import { compareDates, type Day, daysOf, type PartialDate, toDay } from './date.ts';
import { monthNumberInAnyLanguage } from './month-names.ts';
import { cutText, fold } from './typed.ts';

/** Which articles somebody wants to hear from. What is absent or null doesn't narrow. */
export interface Filter {
  /** An article's id, or words of a title, outlet, publication date (ISO or as it is shown) or file name. */
  readonly source?: string | null;
  /** Published on this day or later. */
  readonly after?: Day | null;
  /** Published on this day or earlier. */
  readonly before?: Day | null;
}

/** What a filter leaves. */
export interface Scope {
  /** Ids; null for every article. */
  readonly articles: ReadonlySet<string> | null;
  /** How many articles of the source a filter by date left out because they have no publication date. */
  readonly undatedLeftOut: number;
}

export const EVERYTHING: Scope = { articles: null, undatedLeftOut: 0 };

/** The articles of one corpus by name and date. */
export interface Catalogue {
  /** Newest first, undated ones last. Case and accents don't matter; every word must stand somewhere in the name. */
  named(source: string): readonly Article[];
  /** Null when no article comes from the source. */
  scope(filter: Filter): Scope | null;
  /** Words that name this article and no other, at most `length` UTF-16 units where that is enough to tell it apart. */
  nameOf(article: Article, length: number): string;
}

export function catalogueOf(articles: readonly Article[]): Catalogue {
  const newestFirst = [...articles].sort(byNewest);
  const names = newestFirst.map((article) => fold(fullNameOf(article)));
  const indexesOf = indexWords(names);
  const byId = new Map(newestFirst.map((article) => [article.id, article]));

  function* matching(source: string): Generator<Article> {
    const withId = byId.get(source.trim());
    if (withId) yield withId;
    const readings = [...new Set([source, withIsoDates(source)])].map(indexesNamed);
    const indexes = readings.length === 1 ? readings.flat() : [...new Set(readings.flat())].sort((a, b) => a - b);
    for (const index of indexes) {
      const article = newestFirst[index];
      if (article && article !== withId) yield article;
    }
  }

  function indexesNamed(source: string): number[] {
    // The longest word is the rarest as a rule, so that few names are left to look at.
    const [longest, ...words] = wordsOf(source).sort((a, b) => b.length - a.length);
    if (longest === undefined) return [];
    return indexesOf(longest).filter((index) => words.every((word) => names[index]?.includes(word)));
  }

  function isUnique(source: string): boolean {
    const found = matching(source);
    found.next();
    return found.next().done === true;
  }

  return {
    named: (source) => (isBlank(source) ? newestFirst : [...matching(source)]),

    scope({ source = null, after = null, before = null }) {
      const isNamed = source !== null && !isBlank(source);
      const from = isNamed ? [...matching(source)] : newestFirst;
      if (isNamed && from.length === 0) return null;
      if (after === null && before === null) {
        return isNamed ? { articles: idsOf(from), undatedLeftOut: 0 } : EVERYTHING;
      }
      const dated = from.filter(({ published }) => published !== null && overlaps(published, after, before));
      const undatedLeftOut = from.filter(({ published }) => published === null).length;
      return { articles: idsOf(dated), undatedLeftOut };
    },

    nameOf(article, length) {
      const { title, outlet, published, file, id } = article;
      const day = published?.slice(0, 10) ?? null;
      const additions = [[], [outlet], [day], [outlet, day], [file]]
        .filter((parts) => parts.every((part) => part !== null))
        .map((parts) => (parts.length === 0 ? '' : ` (${parts.join(', ')})`));
      for (const addition of additions) {
        const name = `${cutText(title, Math.max(0, length - addition.length))}${addition}`;
        if (name.length <= length && isUnique(name)) return name;
      }
      return id;
    },
  };
}

/**
 * Where in the list of names a word stands, also inside of another word. Suggestions ask this at every keystroke, and
 * looking through all distinct words as one text is much faster than looking through every name.
 */
function indexWords(names: readonly string[]): (word: string) => readonly number[] {
  const indexes = new Map<string, number[]>();
  for (const [index, name] of names.entries()) {
    for (const word of new Set(wordsOf(name))) {
      const known = indexes.get(word);
      if (known) known.push(index);
      else indexes.set(word, [index]);
    }
  }
  const vocabulary = `\n${[...indexes.keys()].join('\n')}\n`;
  return (word) => {
    const found = new Set<number>();
    for (let at = vocabulary.indexOf(word); at >= 0; at = vocabulary.indexOf(word, at + 1)) {
      const whole = vocabulary.slice(vocabulary.lastIndexOf('\n', at) + 1, vocabulary.indexOf('\n', at));
      for (const index of indexes.get(whole) ?? []) found.add(index);
    }
    return [...found].sort((a, b) => a - b);
  };
}

/**
 * Whether a publication date falls into the days from `after` to `before`, both included. The day is the one that the
 * article names, whatever its zone; a month or a year counts where any of its days does.
 */
function overlaps(published: PartialDate, after: Day | null, before: Day | null): boolean {
  const [first, last] = daysOf(published);
  return (after === null || last >= after) && (before === null || first <= before);
}

function fullNameOf({ title, outlet, published, file }: Article): string {
  return [title, outlet, published, file].join(' ');
}

/** `14 Mar 2025, 09:20 UTC+3`, `14. März 2025`, `14 de marzo de 2025`, `March 14, 2025`, `March 2025`, `14 Mar`. */
const WRITTEN_DATE = new RegExp(
  '(?<![\\p{L}\\p{N}])(?:(?<dayBefore>\\d{1,2})(?:st|nd|rd|th|er|[.º])?\\s+(?:of\\s+|de\\s+)?)?' +
    '(?<month>\\p{L}{3,13})\\.?(?:\\s+(?<dayAfter>\\d{1,2})(?:st|nd|rd|th)?(?![\\p{L}\\p{N}:]))?' +
    '(?:(?:,|\\s+de|\\s+del)?\\s+(?<year>\\d{4})(?!\\d))?' +
    // Readers may see a time in their own zone, which no article has.
    '(?:,?\\s+\\d{1,2}:\\d\\d(?:\\s*[ap]m\\b)?(?:\\s+(?:UTC(?:[+-][\\d:]+)?|\\([^)]*\\)))?)?' +
    // Suggestions show it before the title.
    '(?::(?=\\s))?',
  'giu',
);

/** With each date that is written in words as an ISO date has it, or the part of one. */
function withIsoDates(source: string): string {
  let read = '';
  let from = 0;
  WRITTEN_DATE.lastIndex = 0;
  for (let match = WRITTEN_DATE.exec(source); match; match = WRITTEN_DATE.exec(source)) {
    const iso = isoOf(match.groups ?? {});
    // What begins like a date may end with the first words of one: `Gazette 14 Mar 2025`.
    if (iso === null) WRITTEN_DATE.lastIndex = match.index + 1;
    else {
      read += source.slice(from, match.index) + iso;
      from = WRITTEN_DATE.lastIndex;
    }
  }
  return read + source.slice(from);
}

function isoOf({ dayBefore, month = '', dayAfter, year }: Record<string, string | undefined>): string | null {
  const number = monthNumberInAnyLanguage(month);
  const day = dayBefore ?? dayAfter;
  if (number === null || (day === undefined && year === undefined)) return null;
  const iso = toDay(Number(year ?? SOME_LEAP_YEAR), number, Number(day ?? 1));
  if (iso === null) return null;
  if (day === undefined) return iso.slice(0, 'YYYY-MM'.length);
  return year === undefined ? iso.slice('YYYY'.length) : iso;
}

const SOME_LEAP_YEAR = 2000;

/**
 * Brackets and commas join what `nameOf` puts together, and stand between words anywhere else; marks of quotation may
 * stand around what somebody types.
 */
function wordsOf(source: string): string[] {
  return fold(source)
    .split(/[\s(),"“”„«»]+/)
    .filter((word) => word !== '');
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

function idsOf(articles: readonly Article[]): ReadonlySet<string> {
  return new Set(articles.map(({ id }) => id));
}

type Published = Pick<Article, 'published'>;

/** Undated ones last, as in `byNewest`. */
export function byEarliest(a: Published, b: Published): number {
  if (a.published === null || b.published === null) return Number(a.published === null) - Number(b.published === null);
  return compareDates(a.published, b.published);
}

function byNewest(a: Published, b: Published): number {
  return a.published === null || b.published === null ? byEarliest(a, b) : byEarliest(b, a);
}
