import type { Paragraph } from '../article.ts';
import { contentTokens, type LanguageCode, MARK, type Passage as Words } from '../search/index.ts';
import { sentenceSpans } from '../sentence.ts';
import { Names, namesOf, sameName, speakersOf } from './names.ts';
import { areOpposed } from './opposites.ts';

interface Sentence {
  readonly text: string;
  /** Stems without stop words, in order. */
  readonly terms: readonly string[];
}

/** Paragraphs compared as a whole or as quotations, cut to the sentences that correspond. */
interface Passage {
  readonly text: string;
  readonly terms: ReadonlySet<string>;
}

const SHINGLE_WORDS = 4;
/** With less of the shorter one's terms in common, two paragraphs aren't looked at more closely. */
const MIN_SHARED = { quoted: 0.35, reported: 0.45 } as const;
/** UTF-16 units. A text that is longer can't be compared closely without holding others up; it is the same as its copies. */
const LONGEST_COMPARED = 20_000;
/** Copies share this much of the shorter one's runs of four words; mere neighbours on a subject far less. */
const MIN_SHARED_RUNS = 0.5;
/** Two renderings of one quotation share this much of the shorter one's stems, two reports in their own words more, … */
const MIN_COVERED = { quoted: 0.55, reported: 0.6 } as const;
/** … and not by standing somewhere in a text that says much else. */
const MIN_COVERED_BACK = 0.35;
const MIN_SHARED_TERMS = 5;
/** A passage is compared with at most this many times as many stems. */
const MAX_WINDOW = 1.6;
/** A rendering may name one of many partners otherwise (the DPRK, North Korea); a copy may not. */
const MIN_NAMES_AGREEING = 0.75;
const MIN_QUOTED_WORDS = 6;
const MIN_QUOTED_SHARE = 0.4;

const QUOTATION = /[“"«„]([^“”"«»„]+)[”"»“]/gu;
const QUOTATION_MARK = /[“"«„]/u;
const NEGATION =
  /\b(?:not|no|never|nor|neither|without|cannot|den(?:y|ies|ied)|reject(?:s|ed)?|refus(?:e|es|ed|ing)|fail(?:s|ed)?|against)\b|n['’]t\b|(?<!\p{L})(?:nicht|kein\p{L}*|nie|ohne|pas|jamais|sans|nunca|jamás|sin|non|mai|niet|geen|não|не|нет|ни)(?!\p{L})/iu;
const NUMBER_WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
/** "One" is a pronoun as often as a number. */
const NUMBER_WORD = new RegExp(`(?<!\\p{L})(?:${NUMBER_WORDS.slice(2).join('|')})(?!\\p{L})`, 'giu');

/** More pairs than a small corpus has alike; in a large one, those of the last questions. */
const MAX_VERDICTS = 20_000;

/** Whether paragraphs say the same doesn't change from one question to the next, and takes most of an answer's time. */
const verdicts = {
  known: new WeakMap<Paragraph, WeakMap<Paragraph, boolean>>(),
  count: 0,
  of(one: Paragraph, other: Paragraph, judge: () => boolean): boolean {
    const known = this.known.get(one)?.get(other);
    if (known !== undefined) return known;
    if (this.count >= MAX_VERDICTS) [this.known, this.count] = [new WeakMap(), 0];
    const verdict = judge();
    const others = this.known.get(one) ?? new WeakMap<Paragraph, boolean>();
    this.known.set(one, others.set(other, verdict));
    this.count++;
    return verdict;
  },
};

/** A paragraph as it is compared with others. Read when first needed, since most pairs differ at a glance. */
export class Report {
  readonly #paragraph: Paragraph;
  readonly #language: LanguageCode;
  readonly #words: Words;
  readonly #nameOf: (term: number) => string;
  #statement: Statement | null = null;

  constructor(paragraph: Paragraph, language: LanguageCode, words: Words, nameOf: (term: number) => string) {
    this.#paragraph = paragraph;
    this.#language = language;
    this.#words = words;
    this.#nameOf = nameOf;
  }

  /** Its different terms without stop words, ascending. */
  get content(): Int32Array {
    return this.#words.content;
  }

  /** Told at a glance. `shared`: how many terms their contents have in common. */
  mayBeSame(other: Report, shared: number): boolean {
    if (this.#language !== other.#language) return false;
    const fewer = Math.min(this.content.length, other.content.length);
    if (fewer === 0 || shared < fewer * MIN_SHARED.quoted) return false;
    if (shared >= fewer * MIN_SHARED.reported) return true;
    return QUOTATION_MARK.test(this.#paragraph.text) && QUOTATION_MARK.test(other.#paragraph.text);
  }

  /**
   * Whether two paragraphs that may be the same do report the same: copies, and renderings of one quotation. The shorter
   * one must stand in the longer one, and nothing in it may be another number, another name, denied, or the opposite:
   * "12 people" and "31 people" are different statements.
   */
  saysTheSameAs(other: Report): boolean {
    const [one, two] = [this.#paragraph, other.#paragraph];
    if (one.text === two.text) return true;
    if (Math.max(one.text.length, two.text.length) > LONGEST_COMPARED) return false;
    return verdicts.of(one, two, () => sayTheSame(this.#read(), other.#read()));
  }

  #read(): Statement {
    this.#statement ??= new Statement(this.#paragraph.text, this.#sentences(), this.#language);
    return this.#statement;
  }

  #sentences(): Sentence[] {
    const { terms, marks, sentences } = this.#words;
    const own = sentences.filter(({ start, end }) => start < end);
    return own.map(({ from, to, start, end }) => {
      const content: string[] = [];
      for (let at = from; at < to; at++) {
        if (((marks[at] ?? 0) & MARK.stop) === 0) content.push(this.#nameOf(terms[at] ?? -1));
      }
      return { text: this.#paragraph.text.slice(start, end), terms: content };
    });
  }
}

/** What a paragraph states. What it quotes is read when that is compared. */
class Statement {
  readonly sentences: readonly Sentence[];
  /** Where quotations make up much of it; who speaks and where stands outside of them. */
  readonly isQuotation: boolean;
  readonly #text: string;
  readonly #language: LanguageCode;
  readonly #quotations: readonly string[];
  #quoted: readonly Sentence[] | null = null;

  constructor(text: string, sentences: readonly Sentence[], language: LanguageCode) {
    this.sentences = sentences;
    this.#text = text;
    this.#language = language;
    this.#quotations = [...text.matchAll(QUOTATION)].map(([, words = '']) => words);
    const quotedWords = countWords(this.#quotations.join(' '));
    this.isQuotation = quotedWords >= MIN_QUOTED_WORDS && quotedWords >= countWords(text) * MIN_QUOTED_SHARE;
  }

  get quoted(): readonly Sentence[] {
    this.#quoted ??= this.#quotations.flatMap((quotation) => sentencesOf(quotation, this.#language));
    return this.#quoted;
  }

  /** Who says what is quoted, where a name stands beside a verb of saying. */
  get speaker(): string | null {
    return speakersOf(this.#text.replace(QUOTATION, ' '))[0] ?? null;
  }
}

function sayTheSame(one: Statement, other: Statement): boolean {
  if (!one.isQuotation || !other.isQuotation) return correspond(one.sentences, other.sentences, 'reported');
  const [speaker, another] = [one.speaker, other.speaker];
  if (speaker && another && !sameName(speaker, another)) return false;
  return correspond(one.quoted, other.quoted, 'quoted');
}

function correspond(one: readonly Sentence[], other: readonly Sentence[], kind: keyof typeof MIN_COVERED): boolean {
  const [short, long] = [one, other].sort((a, b) => countTerms(a) - countTerms(b)) as [Sentence[], Sentence[]];
  const shorter = passageOf(short);
  if (shorter.terms.size === 0) return false;
  const longer = closestPassage(shorter, long);
  if (countShared(shorter.terms, longer.terms) < shorter.terms.size * MIN_SHARED.reported) return false;
  const isCopy = sharedRuns(shorter.text, longer.text) >= MIN_SHARED_RUNS;
  if (kind === 'reported' && !quoteAlike(shorter, longer)) return false;
  return (isCopy || isRendering(shorter, longer, kind)) && agree(shorter, longer, isCopy);
}

/** Not where each quotes words that the other doesn't have at all: “for my family”, “for the town”. */
function quoteAlike(one: Passage, other: Passage): boolean {
  const lacks = (quoting: Passage, words: Passage) => {
    const quoted = [...quoting.text.matchAll(QUOTATION)].flatMap(([, quotation = '']) => wordsOf(quotation));
    return [...quoting.terms].some((term) => !words.terms.has(term) && quoted.some((word) => isOf(word, term)));
  };
  return !lacks(one, other) || !lacks(other, one);
}

/** The run of sentences that holds most of the passage's stems and little else. */
function closestPassage(passage: Passage, sentences: readonly Sentence[]): Passage {
  let best = [0, 1];
  let highest = -1;
  for (let start = 0; start < sentences.length; start++) {
    const terms = new Set<string>();
    let shared = 0;
    for (let end = start + 1; end <= sentences.length; end++) {
      for (const term of sentences[end - 1]?.terms ?? []) {
        if (terms.has(term)) continue;
        terms.add(term);
        if (passage.terms.has(term)) shared++;
      }
      if (end > start + 1 && terms.size > passage.terms.size * MAX_WINDOW) break;
      const likeness = (2 * shared) / (passage.terms.size + terms.size);
      if (likeness > highest) [best, highest] = [[start, end], likeness];
    }
  }
  return passageOf(sentences.slice(...best));
}

function isRendering(shorter: Passage, longer: Passage, kind: keyof typeof MIN_COVERED): boolean {
  const shared = countShared(shorter.terms, longer.terms);
  return (
    shared >= MIN_SHARED_TERMS &&
    shared / shorter.terms.size >= MIN_COVERED[kind] &&
    shared / longer.terms.size >= MIN_COVERED_BACK &&
    (kind === 'quoted' || tellAlike(shorter, longer))
  );
}

/** Whether they also share what is said of their names: one person does many things. A list of them is told once. */
function tellAlike(shorter: Passage, longer: Passage): boolean {
  const names = namesOf(shorter.text).map((name) => name.toLowerCase());
  const [told, named] = [new Set<string>(), new Set<string>()];
  for (const term of shorter.terms) (names.some((name) => isOf(name, term)) ? named : told).add(term);
  if (countShared(named, longer.terms) >= MIN_LISTED) return true;
  return countShared(told, longer.terms) >= told.size * MIN_COVERED.reported;
}

/** So many names in common are a list. */
const MIN_LISTED = 6;

/** Whether a word in lower case is of the stem, whose last letter may have changed (family, famili). */
function isOf(word: string, term: string): boolean {
  return word.startsWith(term.slice(0, Math.max(MIN_STEM, term.length - 1)));
}

const MIN_STEM = 3;

function agree(shorter: Passage, longer: Passage, isCopy: boolean): boolean {
  const numbers = numbersOf(longer.text);
  if (![...numbersOf(shorter.text)].every((number) => numbers.has(number))) return false;
  if (NEGATION.test(shorter.text) !== NEGATION.test(longer.text)) return false;
  if (areOpposed(shorter.terms, longer.terms)) return false;
  return namesAgree(shorter.text, longer.text, isCopy);
}

/** A name may be missing on one side ("he said"), but each side having one that the other lacks is a contradiction. */
function namesAgree(one: string, other: string, isCopy: boolean): boolean {
  const [names, others] = [namesOf(one), namesOf(other)];
  const lacking = lackingIn(other, others, names);
  if (lacking === 0 || lackingIn(one, names, others) === 0) return true;
  return !isCopy && (names.length - lacking) / names.length >= MIN_NAMES_AGREEING;
}

/** How many of the names a text has in no form. */
function lackingIn(text: string, itsNames: readonly string[], names: readonly string[]): number {
  const written = new Set(itsNames);
  const unlike = names.filter((name) => !written.has(name));
  if (unlike.length === 0) return 0;
  const known = new Names(itsNames);
  const words = new Set(wordsOf(text));
  return unlike.filter((name) => !known.has(name) && !hasFormOf(name.toLowerCase(), words)).length;
}

const NAME_ENDINGS = ['an', 'n', 's'];

/** `European` and `Europe`, `Europeans` and `European`; not `Nigeria` and `Niger`. */
function hasFormOf(name: string, words: ReadonlySet<string>): boolean {
  if (words.has(name)) return true;
  return NAME_ENDINGS.some(
    (ending) => words.has(name + ending) || (name.endsWith(ending) && words.has(name.slice(0, -ending.length))),
  );
}

/** The share of the shorter text's runs of four words that stand in the longer one too. */
function sharedRuns(shorter: string, longer: string): number {
  const [few, many] = [runsOf(shorter), runsOf(longer)];
  return few.size === 0 ? 0 : shareOf(few, many);
}

function runsOf(text: string): Set<string> {
  const words = wordsOf(text);
  const runs = new Set<string>();
  for (let end = SHINGLE_WORDS; end <= words.length; end++) {
    runs.add(words.slice(end - SHINGLE_WORDS, end).join(' '));
  }
  return runs.size > 0 || words.length === 0 ? runs : runs.add(words.join(' '));
}

function numbersOf(text: string): Set<string> {
  const digits = text.match(/\p{N}+(?:[.,]\p{N}+)*/gu) ?? [];
  const words = text.match(NUMBER_WORD) ?? [];
  return new Set([
    ...digits.map((number) => number.replace(/,(?=\d{3})/g, '')),
    ...words.map((word) => String(NUMBER_WORDS.indexOf(word.toLowerCase()))),
  ]);
}

function sentencesOf(text: string, language: LanguageCode): Sentence[] {
  return sentenceSpans(text).map((span) => {
    const sentence = text.slice(...span);
    return { text: sentence, terms: contentTokens(sentence, language).map(({ term }) => term) };
  });
}

function passageOf(sentences: readonly Sentence[]): Passage {
  return {
    text: sentences.map(({ text }) => text).join(' '),
    terms: new Set(sentences.flatMap(({ terms }) => terms)),
  };
}

function countTerms(sentences: readonly Sentence[]): number {
  return sentences.reduce((sum, { terms }) => sum + terms.length, 0);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function countWords(text: string): number {
  return wordsOf(text).length;
}

function countShared<Item>(part: Iterable<Item>, whole: ReadonlySet<Item>): number {
  let shared = 0;
  for (const item of part) if (whole.has(item)) shared++;
  return shared;
}

function shareOf(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  return countShared(part, whole) / part.size;
}
