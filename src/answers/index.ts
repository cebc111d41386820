import { type Article, type Citation, cite, type Paragraph } from '../article.ts';
import type { Scope } from '../catalogue.ts';
import { type LeadIns, leadInOf } from '../lead-in.ts';
import {
  type Hit,
  type LanguageCode,
  type Passages,
  type ReadQuestion,
  readQuestion,
  type SearchEngine,
  type Vocabulary,
} from '../search/index.ts';
import { type Span, sentenceSpans } from '../sentence.ts';
import { Slice } from '../slice.ts';
import { confidenceOf, wantedOf } from './confidence.ts';
import { deniedIn, tells } from './denied.ts';
import { formOf } from './form.ts';
import { GroupIndex } from './group-index.ts';
import { CANDIDATES, isQuestion, type Ranked, rank } from './ranking/index.ts';
import { Report } from './same.ts';
import { statementSought } from './sought.ts';

export interface Excerpt extends Citation {
  /** The whole paragraph, verbatim. */
  readonly text: string;
  /** The sentence of `text` that answers best. */
  readonly sentence: Span;
  /** 0 to 1, from one half on an answer where it stands first: `confidenceOf`, at least 0.75 where it states just what is asked for. */
  readonly confidence: number;
  /** What it is said under (`leadInsOf`), where there is anything. */
  readonly heading?: string;
  /** Other paragraphs that report the same. */
  readonly alsoIn: readonly (Citation & { readonly text: string })[];
}

/** A word of the question that the corpus doesn't have, as the asker wrote it, and the nearest one, which was searched for. */
export interface Correction {
  readonly word: string;
  readonly read: string;
}

export type Answer =
  | {
      readonly kind: 'found';
      readonly question: string;
      readonly scope: Scope;
      readonly excerpts: readonly Excerpt[];
      readonly corrected: readonly Correction[];
    }
  | {
      readonly kind: 'nothing';
      readonly question: string;
      readonly scope: Scope;
      /** The nearest passages, none of which is sure enough to be an answer. */
      readonly closest: readonly Excerpt[];
      /** Whether one of them may answer all the same, so that it would be too much to say that nothing does. */
      readonly isDoubtful: boolean;
      /** The words of the question that the corpus doesn't have, as the asker wrote them. */
      readonly missing: readonly string[];
    }
  /** The asker named a source that no article comes from. */
  | { readonly kind: 'unknown-source'; readonly question: string; readonly source: string };

export interface Question {
  readonly question: string;
  /** Only these articles. */
  readonly scope: Scope;
  /** At most this many excerpts. */
  readonly limit: number;
}

export interface Shelf {
  readonly engine: SearchEngine;
  readonly vocabulary: Vocabulary;
  readonly articles: ReadonlyMap<string, Article>;
  readonly passages: Passages;
  /** In which an article's words are read, by its id. */
  readonly languages: ReadonlyMap<string, LanguageCode>;
  /** What each paragraph is said under, by its article's id and its number. */
  readonly leadIns: ReadonlyMap<string, LeadIns>;
}

/** So many unknown words are looked for within others; a question with more of them is about something else. */
const MAX_SEARCHED = 6;
/** How long an answer may hold others up. */
const SLICE_MILLISECONDS = 10;
/** The first excerpt must be this sure, or nothing answers the question. */
const MIN_CONFIDENCE = 0.5;
/** From here on more than half of the questions that are declined have an answer in the sources, by everyday questions. */
const MIN_DOUBT = 0.1;
/** How sure an excerpt is at least that states what is asked for in so many words. */
const STATED = 0.75;

export async function answer({ question, scope, limit }: Question, shelf: Shelf): Promise<Answer> {
  const slice = new Slice(SLICE_MILLISECONDS);
  // A question of stop words only ("what about it?") can't be answered, but its closest passages can be shown.
  const read = await readQuestion(question, shelf.vocabulary, slice);
  const { tokens, hasContent } = read;
  const isAsked = isQuestion(question);
  const terms = [...new Set(tokens.map((token) => token.term))];
  const variants = tokens.flatMap((token) => token.variants);
  const options = { variants, limit: Math.max(limit, CANDIDATES), ...(scope.articles && { articles: scope.articles }) };
  const hits = await shelf.engine.search(terms, options);
  if (slice.isOver) await slice.next();
  const textOf = (hit: Hit) => placeIn(shelf, hit).paragraph.text;
  const form = formOf(question);
  const asking = { isQuestion: isAsked, form, textOf };
  const ranked = await rank(read, hits, shelf, asking, slice, scope.articles ?? undefined);
  const wanted = wantedOf(read, form, shelf.vocabulary);
  const passages = ranked.map((each): Passage => ({ ranked: each, ...placeIn(shelf, each.hit) }));
  const sought = statementSought(question, read);
  if (sought) putFirst(sought, passages);
  const groups = await foldSame(passages, limit, shelf, slice);
  const excerpts = groups.map((group) => {
    const [{ ranked: best, paragraph, states }] = group;
    const confidence = confidenceOf(best, wanted, { isQuestion: isAsked, text: paragraph.text });
    const { article, paragraph: number } = best.hit;
    const leadIns = shelf.leadIns.get(article);
    const heading = leadIns && leadInOf(leadIns, number);
    const excerpt = toExcerpt(group, states ? Math.max(STATED, confidence) : confidence);
    return heading === undefined ? excerpt : { ...excerpt, heading };
  });

  // What stands before the first one that is sure enough is nearer to the question, but doesn't answer it.
  const sure = isAsked ? excerpts.findIndex(({ confidence }) => confidence >= MIN_CONFIDENCE) : 0;
  if (sure > 0) excerpts.unshift(...excerpts.splice(sure, 1));
  if (isAsked) putFulfilledFirst(excerpts, question, read);
  const confidence = hasContent ? (excerpts[0]?.confidence ?? 0) : 0;
  if (confidence >= MIN_CONFIDENCE)
    return { kind: 'found', question, scope, excerpts, corrected: correctionsIn(tokens) };
  const { vocabulary } = shelf;
  const unmentioned = tokens.filter(({ term, corrected }) => corrected !== null || !vocabulary.mentions(term));
  const missing =
    unmentioned.length > MAX_SEARCHED
      ? unmentioned
      : unmentioned.filter(({ word, term }) => !vocabulary.isWithinWord(word, term));
  return {
    kind: 'nothing',
    question,
    scope,
    closest: excerpts,
    isDoubtful: confidence >= MIN_DOUBT,
    missing: [...new Set(missing.map(({ word }) => word))],
  };
}

/** What wasn't to be says less of when and why it happened than what came true: of those that are sure enough that stands first. */
function putFulfilledFirst(excerpts: Excerpt[], question: string, read: ReadQuestion): void {
  const best = ({ text, sentence }: Excerpt) => text.slice(...sentence);
  const [first] = excerpts;
  const denied = first ? deniedIn(best(first), question, read) : null;
  if (denied === null) return;
  const fulfilled = excerpts.findIndex(
    (excerpt) =>
      excerpt.confidence >= MIN_CONFIDENCE &&
      tells(best(excerpt), denied) &&
      deniedIn(best(excerpt), question, read) === null,
  );
  if (fulfilled > 0) excerpts.unshift(...excerpts.splice(fulfilled, 1));
}

function correctionsIn(tokens: ReadQuestion['tokens']): Correction[] {
  const read = new Map(tokens.flatMap(({ word, corrected }) => (corrected === null ? [] : [[word, corrected]])));
  return [...read].map(([word, corrected]) => ({ word, read: corrected }));
}

interface Passage {
  readonly ranked: Ranked;
  readonly article: Article;
  readonly paragraph: Paragraph;
  /** The sentence that states what is asked for, where its form alone tells. */
  readonly states?: Span;
}

/** A passage that states just what is asked for answers the question, with few of its words. */
function putFirst(statement: RegExp, passages: Passage[]): void {
  for (const [place, passage] of passages.entries()) {
    const { text } = passage.paragraph;
    const at = text.search(statement);
    const states = sentenceSpans(text).find(([start, end]) => start <= at && at < end);
    if (!states) continue;
    passages.splice(place, 1);
    passages.unshift({ ...passage, states });
    return;
  }
}

/** Passages that say the same, best first. */
type Group = readonly [Passage, ...Passage[]];

/** Throws when the engine names a paragraph that the corpus doesn't hold: a quote must never come from elsewhere. */
function placeIn({ articles }: Shelf, hit: Hit): Pick<Passage, 'article' | 'paragraph'> {
  const article = articles.get(hit.article);
  const paragraph = article?.paragraphs[hit.paragraph - 1];
  if (!article || !paragraph)
    throw new Error(`Expected a paragraph of the corpus, got ${hit.article} ${hit.paragraph}`);
  return { article, paragraph };
}

/** Excerpts in the making: passages that say the same as the first one, best first. */
interface OpenGroup {
  readonly report: Report;
  readonly passages: [Passage, ...Passage[]];
}

/** The first groups, at most `limit`; what would begin another one is left out. */
async function foldSame(
  passages: readonly Passage[],
  limit: number,
  { languages, passages: known }: Pick<Shelf, 'languages' | 'passages'>,
  slice: Slice,
): Promise<Group[]> {
  const groups: OpenGroup[] = [];
  const index = new GroupIndex();
  for (const passage of passages) {
    const { article, paragraph, ranked } = passage;
    const language = languages.get(article.id) ?? null;
    const report = new Report(paragraph, language, ranked.passage, (term) => known.termName(term));
    const shared = index.countShared(report.content);
    let same: OpenGroup | null = null;
    for (let place = 0; place < groups.length && !same; place++) {
      const group = groups[place];
      if (!group?.report.mayBeSame(report, shared[place] ?? 0)) continue;
      // Comparing two paragraphs closely takes milliseconds where they are long.
      if (slice.isOver) await slice.next();
      if (group.report.saysTheSameAs(report)) same = group;
    }
    if (same) {
      same.passages.push(passage);
    } else if (groups.length < limit) {
      index.add(report.content, groups.length);
      groups.push({ report, passages: [passage] });
    }
  }
  return groups.map((group) => group.passages);
}

/** The best passage of the group, with the others named under it. */
function toExcerpt([best, ...others]: Group, confidence: number): Excerpt {
  return {
    ...placeOf(best),
    sentence: best.states ?? best.ranked.sentence() ?? [0, best.paragraph.text.length],
    confidence,
    alsoIn: others.map(placeOf),
  };
}

function placeOf({ article, paragraph }: Passage): Citation & { readonly text: string } {
  return { ...cite(article, paragraph.number), text: paragraph.text };
}
