import type { Paragraph, Section } from '../article.ts';
import { endsAsQuestion, sentenceSpans } from '../sentence.ts';
import { authorAbroad } from './byline.ts';
import type { Block } from './draft.ts';
import {
  isAdvertisement,
  isBoilerplate,
  isByline,
  isControl,
  isCredited,
  isCrossReference,
  isEndMark,
  isFormOrTeaser,
  isReadAlso,
  isReadMore,
  isSigned,
  namesAuthor,
} from './furniture.ts';
import { LINK_ONLY, TERMINATED } from './lines.ts';
import { type DayOrder, findDates, labelled, parseStamp, type Stamp } from './stamp.ts';
import { combineHashes, hashWords, wordsOf } from './words.ts';

/** Fewer words make a title, a menu word or a heading, unless they stand between paragraphs and end with a stop. */
const MIN_PROSE_WORDS = 8;
const MIN_UNTERMINATED_WORDS = 12;
const MAX_HEADING_WORDS = 15;
/** Fewer short lines in a row are headings. */
const MIN_LIST_LINES = 3;
const MIN_ITEM_WORDS = 2;
const CLOCK = /\d{1,2}[:.]\d\d\s?[ap]\.?m\b\.?/gi;
/** `16:30`, `4.30pm` or `16.30 Uhr` and nothing else, as above an entry of a live report; `1.50` may be a price. */
const TIME_ALONE =
  /^(?:[01]?\d|2[0-3])(?:[:h][0-5]\d(?:\s?[ap]\.?m\.?)?|\.[0-5]\d\s?(?:[ap]\.?m\.?|uhr)|\s?[ap]\.?m\.?)(?:\s(?:uhr|[a-z]{3,4}))?$/i;
/** A single one may be when the article came out. */
const MIN_ENTRIES = 2;
/** What a block adds to the stretch of blocks it stands in; the article is the stretch that adds up highest. */
const WEIGHT = { mostForProse: 40, headlineLike: 0, shortSentence: 3, listed: 0, furniture: -8, other: -4 };
/** A table in an article is a run of short lines too: more of them than this weigh nothing. */
const MAX_SHORT_RUN = 12;
const MAX_HEADLINE_WORDS = 25;
/** Paragraphs of one at most, its words, and blocks down to the stamp. */
const STANDFIRST = { lines: 2, words: 60, blocks: 10 };
/** Share of the words of a standfirst without a full stop that begin with a small letter, at least. */
const MIN_LOWER_CASE = 0.4;
const MAX_CREDIT_WORDS = 8;
/** Longer blocks are running text: neither captions, stamps and descriptions nor words of the page. */
const MAX_LABEL_LENGTH = 800;
const MAX_TITLE_WORDS = 30;
const CAPTION_LABEL = /^(?:(?:image|photo|picture|media|video) )?caption\W*$/i;
const LIST_ITEM = /^(?:[•·▪‣◦*–-]|\d{1,2}[.)])\s+\S/;
const MAX_DESCRIPTION_END = 80;
/** A body near a stamp counts for more than a longer text without one: rules for comments, terms of use. */
const NEAR_STAMP = { before: 30, after: 6, factor: 1.6 };
/** Blocks of a box within an article, and from the paragraph above it, at most; words of a paragraph below it at least. */
const INSET = { blocks: 13, behind: 3, paragraphWords: 14 };
/** Headlines of a box, words of each, and sentences of a single paragraph below it, at least. */
const BARE_BOX = { headlines: 2, words: 3, sentences: 2 };
/** Share of the words of a body that may stand behind a mark of its end, if the mark is to be believed. */
const MAX_SHARE_BEHIND_END = 0.4;
const MIN_WORDS_BEFORE_END = 60;
/** Share of a list's items that are nothing but links, from which on it leads away. */
const MIN_LINKED = 0.5;
/** Items of a list above the first paragraph, and words of each on average, at least: shorter ones are labels. */
const LEADING_LIST = { items: 2, words: 3 };
/** Share of prose without a full stop behind a mark from which on it is teasers. */
const MIN_OPEN_TEASERS = 0.4;

/** A block of a page, and what can be told of it. */
export interface PageBlock extends Block {
  readonly words: number;
  /** A hash of its words, by which a title is found again; 0 where the block is longer than any title. */
  readonly key: number;
  /** Ends as a sentence does. */
  readonly isTerminated: boolean;
  readonly stamp: Stamp | null;
  /** Whom it names as author, in other languages than English. */
  readonly author: string | null;
  readonly description: Description | null;
  readonly isCaption: boolean;
  /** Belongs to the web page around the article. */
  readonly isFurniture: boolean;
  /** Of a box between two paragraphs, or over an advertisement: says nothing of where the article ends. */
  readonly isInset: boolean;
  /** May begin the rest of the page, where comments and other articles' teasers stand. */
  readonly isEndMark: boolean;
  /** Running text, as opposed to titles, labels and lists. */
  readonly isProse: boolean;
}

/** `[start, end)` over the blocks of a page. */
export type Region = readonly [start: number, end: number];

export function examine(blocks: readonly Block[], order: DayOrder): PageBlock[] {
  let isBelowProse = false;
  const page = blocks.map((block) => {
    const examined = examineBlock(block, order, isBelowProse);
    isBelowProse ||= examined.isProse;
    return examined;
  });
  // A caption with a full stop shows by the picture's credit that follows it, or the label before it.
  for (const [index, block] of page.entries()) {
    const next = page[index + 1];
    const isCredited =
      next?.isCaption &&
      next.words <= MAX_CREDIT_WORDS &&
      block.stamp === null &&
      block.text.length <= MAX_LABEL_LENGTH &&
      findDates(block.text, order).length > 0;
    const isLabelled = CAPTION_LABEL.test(page[index - 1]?.text ?? '') && block.isProse;
    if (isCredited || isLabelled) page[index] = { ...block, isCaption: true, isProse: false };
  }
  for (const [index, block] of page.entries()) {
    const stamp = block.stamp && labelled(block.stamp, page[index - 1]?.text ?? '');
    if (stamp !== block.stamp) page[index] = { ...block, stamp };
  }
  for (const [index, block] of page.entries()) {
    const author = block.kind === 'heading' || block.isFurniture ? null : authorOf(page, index);
    if (author !== null) page[index] = { ...block, author, isProse: false };
  }
  setLinksApart(page);
  setInsetsApart(page);
  return page;
}

function authorOf(page: readonly PageBlock[], index: number): string | null {
  const { kind, text, stamp } = page[index] as PageBlock;
  // What a text begins with is its title, whatever it says.
  if (index === 0 && kind === 'text') return null;
  const isBeside = [page[index - 1], page[index + 1]].some((other) => other?.stamp);
  return authorAbroad(text, stamp ? 'itself' : isBeside ? 'beside' : 'no');
}

/** A list that consists of links leads away, to other articles, subjects or networks, unless a line introduces it. */
function setLinksApart(page: PageBlock[]): void {
  for (let start = 0, end = 0; start < page.length; start = end) {
    end = start + 1;
    if (page[start]?.part === undefined) continue;
    while (page[end]?.part !== undefined) end++;
    const links = page.slice(start, end).filter(({ part }) => part === 'link');
    const above = page[start - 1];
    const isIntroduced = above?.text.endsWith(':') && !above.isFurniture;
    if (isIntroduced || links.length < (end - start) * MIN_LINKED) continue;
    for (let at = start; at < end; at++) {
      const block = page[at] as PageBlock;
      if (block.part === 'link') page[at] = { ...block, isFurniture: true, isInset: true, isProse: false };
    }
  }
}

/** A box of teasers between two paragraphs, `Related` and a headline or two, is no end: the article goes on behind it. */
function setInsetsApart(page: PageBlock[]): void {
  for (const [index, block] of page.entries()) {
    const isButton = !block.isEndMark && isReadMore(block.text);
    if (!(block.isEndMark || isButton) || isDiscussion(block.text)) continue;
    if (!page.slice(Math.max(0, index - INSET.behind), index).some(({ isProse }) => isProse)) continue;
    const rest = page.slice(index + 1, index + 1 + INSET.blocks);
    const first = index + 1;
    const resumed = rest.findIndex((_, at) => isRunningText(page, first + at) || isLastOne(page, first, first + at));
    // Behind a button the article may go on, with short sentences or a heading of its own.
    const isTeaser = (other: PageBlock) =>
      other.words <= MAX_HEADLINE_WORDS &&
      !other.isEndMark &&
      (!isButton || (other.kind !== 'heading' && isHeadline(other)));
    if (resumed < 1 || !rest.slice(0, resumed).every(isTeaser)) continue;
    for (let at = index; at <= index + resumed; at++) {
      page[at] = { ...(page[at] as PageBlock), isEndMark: false, isFurniture: true, isInset: true, isProse: false };
    }
  }
}

/** Two long blocks one after the other, which teasers aren't. */
function isRunningText(page: readonly PageBlock[], index: number): boolean {
  const [first, second, third] = page.slice(index, index + 3);
  const isGoingOn = isLong(second) || (isShortSentence(second) && isLong(third));
  return first !== undefined && isLong(first) && isStatement(first) && isGoingOn;
}

function isLong(block: PageBlock | undefined): boolean {
  return block?.isProse === true && block.words >= INSET.paragraphWords;
}

function isStatement({ isProse, isTerminated, text }: PageBlock): boolean {
  return isProse && isTerminated && !/[?!]\W*$/.test(text);
}

/**
 * One paragraph behind nothing but headlines. It sums up none of them: a summary would stand below each, have a single
 * sentence, and the next headline, an author or a day below it.
 */
function isLastOne(page: readonly PageBlock[], boxStart: number, index: number): boolean {
  const block = page[index] as PageBlock;
  const box = page.slice(boxStart, index);
  return (
    box.length >= BARE_BOX.headlines &&
    box.every(isHeadline) &&
    isStatement(block) &&
    !page.slice(index + 1, index + 3).some((below) => below.stamp !== null || isHeadline(below)) &&
    sentenceSpans(block.text).length >= BARE_BOX.sentences
  );
}

function isHeadline(block: PageBlock): boolean {
  const { text, part, words, isTerminated, isFurniture, isCaption, stamp } = block;
  if (part === 'link') return true;
  const isOpen = !isTerminated || /[?!]\W*$/.test(text);
  const isElse = isFurniture || isCaption || stamp !== null || isSignedBy(block);
  return isOpen && words >= BARE_BOX.words && !isElse;
}

/** Names the author and says nothing else. */
export function isSignedBy({ text, words, author }: PageBlock): boolean {
  return author !== null || isByline(text, words);
}

function isDiscussion(mark: string): boolean {
  return /comment|repl(?:y|ies)|responses?\b|conversation/i.test(mark);
}

function examineBlock(block: Block, order: DayOrder, isBelowProse: boolean): PageBlock {
  const { kind, text, part, page } = block;
  const isLabel = text.length <= MAX_LABEL_LENGTH;
  const words = countWords(text);
  const key = words <= MAX_TITLE_WORDS ? keyOf(text) : 0;
  const isTerminated = TERMINATED.test(text.slice(-20));
  const isLink = LINK_ONLY.test(text);
  const dated = isLink ? null : parseStamp(text, order);
  // Within an article a list or a table tells what happened on a day: `3 May 2025: Bridge closed`.
  const isTold = part !== undefined && isBelowProse && !dated?.isLabelled && !(part === 'item' && dated?.isBare);
  const stamp = isTold ? null : dated;
  const description = isTold ? null : parseDescription(text, order);
  const isCaption =
    kind === 'caption' ||
    (stamp === null &&
      description === null &&
      ((isLabel && isCredited(text)) || (part === undefined && endsInDate(text, isTerminated, order))));
  const isEnd = isEndMark(text);
  const isFurniture =
    isLabel &&
    (isEnd ||
      isLink ||
      isControl(text) ||
      isFormOrTeaser(text, words) ||
      isBoilerplate(text, words) ||
      (part !== 'row' && isCrossReference(text)));
  const isLong = words >= (isTerminated ? MIN_PROSE_WORDS : MIN_UNTERMINATED_WORDS);
  const isProse = kind !== 'heading' && stamp === null && !isCaption && !isFurniture && isLong && description === null;
  // Spelled out: spreading the block took half of the time.
  return {
    kind,
    text,
    words,
    key,
    isTerminated,
    stamp,
    author: null,
    description,
    isCaption,
    isFurniture,
    isInset: isFurniture && (isAdvertisement(text) || isReadAlso(text)),
    isEndMark: isEnd,
    isProse,
    ...(part !== undefined && { part }),
    ...(page !== undefined && { page }),
  };
}

/** The stretch of the page that holds the article's body, from its first prose block to its last; null where none is. */
export function findBody(page: readonly PageBlock[]): Region | null {
  const best = heaviest(page, [0, page.length]);
  if (best === null) return null;
  const [start, end] = best.region;
  const others = [heaviest(page, [0, start]), heaviest(page, [end, page.length])].filter((other) => other !== null);
  const weighed = [best, ...others].map(({ region, sum }) => ({
    region,
    sum: isNearStamp(page, region) ? sum * NEAR_STAMP.factor : sum,
  }));
  const [chosen] = weighed.sort((a, b) => b.sum - a.sum);
  return chosen ? trim(page, cutAtEnd(page, chosen.region)) : null;
}

/** The stretch with the highest sum of weights (Kadane's algorithm), or null where no block weighs anything. */
function heaviest(page: readonly PageBlock[], [from, to]: Region): { region: Region; sum: number } | null {
  let best: { region: Region; sum: number } | null = null;
  let [sum, start, short] = [0, from, 0];
  for (let index = from; index < to; index++) {
    if (sum <= 0) [sum, start] = [0, index];
    const own = weightOf(page[index] as PageBlock);
    const weight = own === WEIGHT.other && sum > 0 && isOfMarkedList(page, index) ? WEIGHT.listed : own;
    short = weight === WEIGHT.other ? short + 1 : weight > 0 ? 0 : short;
    if (weight !== WEIGHT.other || short <= MAX_SHORT_RUN) sum += weight;
    if (sum > (best?.sum ?? 0)) best = { region: [start, index + 1], sum };
  }
  return best;
}

/** A line with a list's mark, or the heading of such lines: below prose they are an article's, since menus have none. */
function isOfMarkedList(page: readonly PageBlock[], index: number): boolean {
  return isMarked(page[index]) || isHeadOfList(page, index);
}

function isMarked(block: PageBlock | undefined): boolean {
  return block?.kind === 'text' && mayEndBody(block) && LIST_ITEM.test(block.text) && /\p{L}/u.test(block.text);
}

/** A short line without a mark right above one with it. */
function isHeadOfList(page: readonly PageBlock[], index: number): boolean {
  return isHeadingLike(page[index]) && isMarked(page[index + 1]);
}

function isHeadingLike(block: PageBlock | undefined): boolean {
  if (block?.kind !== 'text' || !mayEndBody(block) || isSignedBy(block)) return false;
  const { text, words, isProse, isTerminated } = block;
  return !isProse && !isTerminated && words <= MAX_HEADING_WORDS && !/^\p{Ll}/u.test(text) && !LIST_ITEM.test(text);
}

function isNearStamp(page: readonly PageBlock[], [start]: Region): boolean {
  return page
    .slice(Math.max(0, start - NEAR_STAMP.before), start + NEAR_STAMP.after)
    .some((block) => block.stamp !== null);
}

function weightOf(block: PageBlock): number {
  const { kind, text, isProse, isTerminated, isFurniture, isInset, isCaption, stamp, words } = block;
  const isOpen = !isTerminated && !BREAKS_OFF.test(text);
  const isHeadlineLike = kind === 'text' && words <= MAX_HEADLINE_WORDS && (isOpen || /[?!]\W*$/.test(text));
  if (isProse) return isHeadlineLike ? WEIGHT.headlineLike : Math.min(words, WEIGHT.mostForProse);
  if (isInset) return 0;
  if (isFurniture) return WEIGHT.furniture;
  if (kind !== 'text' || stamp || isCaption) return 0;
  return isTerminated && words > 1 ? WEIGHT.shortSentence : WEIGHT.other;
}

/** Comments and other articles' teasers are prose too; a mark such as "Leave a reply" tells where they begin. */
function cutAtEnd(page: readonly PageBlock[], [start, end]: Region): Region {
  const wordsIn = (from: number, to: number) =>
    page.slice(from, to).reduce((sum, block) => sum + (block.isProse ? block.words : 0), 0);
  for (let index = start; index < end; index++) {
    const block = page[index];
    if (!block?.isEndMark) continue;
    const before = wordsIn(start, index);
    const behind = wordsIn(index, end);
    // A box that has stood amid the article before is set into it again.
    const isInset = page.slice(start, index).some(({ isEndMark, key }) => isEndMark && key === block.key);
    const isCredible =
      isDiscussion(block.text) ||
      (!isInset && behind <= (before + behind) * MAX_SHARE_BEHIND_END) ||
      areTeasers(page.slice(index, end));
    if (before >= MIN_WORDS_BEFORE_END && isCredible) return [start, index];
  }
  return [start, end];
}

/** Headlines and what they are about break off or have no full stop; paragraphs of an article do. */
function areTeasers(blocks: readonly PageBlock[]): boolean {
  const prose = blocks.filter(({ isProse }) => isProse);
  const open = prose.filter(({ isTerminated, text }) => !isTerminated || /(?:…|\.\.\.)$/.test(text));
  return open.length >= prose.length * MIN_OPEN_TEASERS;
}

function trim(page: readonly PageBlock[], [start, end]: Region): Region | null {
  // An open first line is a headline; a paragraph can lack its full stop only among others.
  const isInside = (index: number) => index >= start && index < end;
  const isParagraph = ({ isProse, isTerminated, text }: PageBlock) =>
    isProse && (isTerminated || BREAKS_OFF.test(text));
  const closed = page.findIndex((block, index) => isInside(index) && isParagraph(block));
  const first = closed >= 0 ? closed : page.findIndex((block, index) => isInside(index) && block.isProse);
  const last = page.findLastIndex((block, index) => index < end && block.isProse);
  if (first < 0 || last < first) return null;
  return [first, Math.max(endOfList(page, last), endOfParts(page, last))];
}

/** A paragraph's last mark where speech is cut off or goes on in the next one. */
export const BREAKS_OFF = /[—–,;]$/;

/** A chronicle: its sections have dates for headings, which are nobody's publication. */
export function hasDatedSections(page: readonly PageBlock[], [start, end]: Region): boolean {
  const body = page.slice(start, end);
  const dated = body.filter(
    ({ stamp }, index) => stamp && !stamp.isLabelled && body[index - 1]?.isProse && body[index + 1]?.isProse,
  );
  return new Set(dated.map(({ text }) => text)).size >= MIN_DATED_SECTIONS;
}

const MIN_DATED_SECTIONS = 3;

/** Below a headline, a line or two that sum the article up stand above its stamp; the text begins below that. */
export function belowStandfirst(page: readonly PageBlock[], [start, end]: Region): Region {
  const stampAt = page.findIndex(
    ({ stamp }, index) => index > start && index < Math.min(end, start + STANDFIRST.blocks) && stamp !== null,
  );
  if (stampAt < 0 || hasDatedSections(page, [start, end])) return [start, end];
  const above = page.slice(start, stampAt).filter(({ isProse }) => isProse);
  const below = page.slice(stampAt, end).filter(({ isProse }) => isProse);
  const words = above.reduce((sum, block) => sum + block.words, 0);
  if (above.length > STANDFIRST.lines || words > STANDFIRST.words || below.length <= above.length) return [start, end];
  return [page.findIndex(({ isProse }, index) => index > stampAt && isProse), end];
}

/**
 * The blocks that may tell of the article: its body and what leads into it. Where the file holds nothing else, the lists
 * and tables above and below that belong to it as well, up to a mark of its end. `own` is how many blocks are its own.
 */
export function toldBy(page: readonly PageBlock[], region: Region, titleAt: number | null, own?: number): PageBlock[] {
  const [start, end] = region;
  const opening = openingOf(page, start, titleAt);
  if (own === undefined) return [...opening, ...page.slice(start, end)];
  const leading = new Map(opening.map((block) => [block.text, block]));
  const above = page
    .slice((titleAt ?? -1) + 1, start)
    .map((block) => leading.get(block.text) ?? (block.kind !== 'text' || isShortSentence(block) ? block : null))
    .filter((block) => block !== null);
  const mark = page.findIndex(({ isEndMark }, index) => index >= end && isEndMark);
  return [...above, ...page.slice(start, Math.max(end, mark < 0 ? own : Math.min(own, mark)))];
}

/**
 * What of the article stands between its headline and its first paragraph: the standfirst, and the heading or the
 * question under which the text begins.
 */
function openingOf(page: readonly PageBlock[], start: number, titleAt: number | null): PageBlock[] {
  const between = page
    .slice(titleAt === null ? 0 : titleAt + 1, start)
    .filter((block) => !block.isFurniture && !block.isCaption && !block.stamp && !isSignedBy(block));
  const end = between.findIndex((block, index) => index === STANDFIRST.lines || !isSummary(block, page));
  const standfirst = between.slice(0, end < 0 ? between.length : end);
  const words = standfirst.reduce((sum, block) => sum + block.words, 0);
  const rest = words > STANDFIRST.words ? between : between.slice(standfirst.length);
  const leadIn = rest.slice(rest.findLastIndex((block) => !isLeadIn(block)) + 1);
  return words > STANDFIRST.words ? leadIn : [...standfirst.map(asParagraph), ...leadIn];
}

function isSummary(block: PageBlock, page: readonly PageBlock[]): boolean {
  const { kind, text, words, description, isTerminated, isProse } = block;
  const below = page[page.indexOf(block) + 1];
  const isCaption = isSigned(text) || (below?.isCaption === true && below.words <= MAX_CREDIT_WORDS);
  if (description !== null || isCaption || namesAuthor(text) || LIST_ITEM.test(text) || / by:?$/i.test(text))
    return false;
  if (!isTerminated && !isInSentenceCase(text)) return false;
  if (kind !== 'heading') return isProse || words >= MIN_PROSE_WORDS;
  return words >= (isTerminated ? MIN_PROSE_WORDS : MIN_UNTERMINATED_WORDS) && !endsAsQuestion(text);
}

/** Names and tags are written large. */
function isInSentenceCase(text: string): boolean {
  const words = text.match(/\p{L}+/gu) ?? [];
  return words.filter((word) => /^\P{Lu}/u.test(word)).length >= words.length * MIN_LOWER_CASE;
}

function asParagraph(block: PageBlock): PageBlock {
  return { ...block, kind: 'paragraph', isProse: true };
}

/** A heading, a question or the time of an entry leads into what stands below it. */
function isLeadIn({ kind, text, words }: PageBlock): boolean {
  return kind === 'heading' || (words > 1 && endsAsQuestion(text)) || TIME_ALONE.test(text);
}

/** `It was cold.` may open or close an article as well as stand within it. */
export function withShortSentences(page: readonly PageBlock[], [start, end]: Region, titleAt: number | null): Region {
  let [first, last] = [start, end];
  for (let next = start - 1; next > (titleAt ?? -1); next--) {
    if (isShortSentence(page[next]) || isBelowHeading(page, next)) first = next;
    else if (!mayStandBetween(page[next] as PageBlock)) break;
  }
  for (let next = end; next < page.length; next++) {
    if (isShortSentence(page[next]) || isBelowHeading(page, next, endsAsQuestion) || isMarked(page[next]))
      last = next + 1;
    else if (!mayStandBetween(page[next] as PageBlock) && !isHeadOfShortSentences(page, next, last > end)) break;
  }
  return [first, last];
}

/** A page's own words are rarely sentences, and hardly ever three below one heading. */
function isHeadOfShortSentences(page: readonly PageBlock[], index: number, isBelowOthers: boolean): boolean {
  if (isHeadOfList(page, index)) return true;
  const behind = index + 1 + (isBelowOthers ? MIN_LIST_LINES - 1 : MIN_LIST_LINES);
  const sentences = page.slice(index + 1, behind).filter(isShortSentence);
  return isHeadingLike(page[index]) && sentences.length === behind - index - 1;
}

/** Between short sentences at an end: a pointer to another article, or the heading, question or time of those below. */
function mayStandBetween(block: PageBlock): boolean {
  if (isReadAlso(block.text)) return true;
  return !block.isFurniture && !block.isCaption && block.stamp === null && isLeadIn(block);
}

/** What the file marks as a paragraph below a heading, however short. */
function isBelowHeading(page: readonly PageBlock[], index: number, isMeant = (_text: string) => true): boolean {
  const [above, block] = [page[index - 1], page[index] as PageBlock];
  return block.kind === 'paragraph' && mayEndBody(block) && above?.kind === 'heading' && isMeant(above.text);
}

function isShortSentence(block: PageBlock | undefined): boolean {
  if (!block || block.isProse || block.isFurniture || block.isCaption || block.stamp) return false;
  const isSentence = block.words > 1 && /[.…。][)\]"'”’»」』）］]*$/.test(block.text);
  return (
    (block.kind === 'text' || block.kind === 'paragraph') &&
    isSentence &&
    /\p{L}{2}/u.test(block.text.replace(CLOCK, ''))
  );
}

/** Key points may stand above an article's first paragraph. */
export function withLeadingList(page: readonly PageBlock[], [start, end]: Region, titleAt: number | null): Region {
  let first = start;
  while (first - 1 > (titleAt ?? -1) && isToldItem(page[first - 1])) first--;
  const items = page.slice(first, start);
  const words = items.reduce((sum, block) => sum + block.words, 0);
  const areTold = items.length >= LEADING_LIST.items && words >= items.length * LEADING_LIST.words;
  return [areTold && !page[first - 1]?.isEndMark ? first : start, end];
}

function isToldItem(block: PageBlock | undefined): boolean {
  return block?.part === 'item' && mayEndBody(block) && !isSignedBy(block);
}

function mayEndBody(block: PageBlock): boolean {
  return !block.isFurniture && !block.isCaption && block.stamp === null;
}

/** Behind the lists and tables with which a body may end, where its format marks them. */
function endOfParts(page: readonly PageBlock[], last: number): number {
  let end = last + 1;
  for (let next = end; next < page.length; next++) {
    const block = page[next] as PageBlock;
    if (block.part !== undefined && mayEndBody(block)) end = next + 1;
    else if (!isBetweenParts(block)) break;
  }
  return end;
}

/** What may stand above a list or a table of an article: its heading or caption, the line that introduces it. */
function isBetweenParts(block: PageBlock): boolean {
  const { kind, text, isFurniture, isCaption, stamp } = block;
  if (isFurniture || stamp) return false;
  return kind === 'heading' || isCaption || (kind === 'paragraph' && text.endsWith(':')) || isShortSentence(block);
}

/** Behind the list with which a text may end that marks none: after a colon, or with bullets. */
function endOfList(page: readonly PageBlock[], last: number): number {
  const isAnnounced = page[last]?.text.endsWith(':');
  let end = last + 1;
  for (let block = page[end]; block; block = page[++end]) {
    const isItem = LIST_ITEM.test(block.text) || (isAnnounced && block.words >= MIN_ITEM_WORDS && !block.isTerminated);
    if (!isItem || block.isFurniture || block.isCaption || block.stamp || block.kind === 'heading') break;
  }
  return end;
}

export interface Body {
  readonly paragraphs: readonly Paragraph[];
  readonly headings: readonly string[];
  readonly sections: readonly Section[];
}

/** The paragraphs and headings of an article's blocks, each once, without the titles repeated among them. */
export function bodyOf(blocks: readonly PageBlock[], titles: readonly string[]): Body {
  const titleKeys = new Set(titles.map(keyOf));
  const paragraphs = new Map<string, Paragraph>();
  const headings = new Set<string>();
  const sections: Section[] = [];
  /** What stands above the next paragraph. */
  let heading: string | null = null;
  const body = blocks.filter(
    (block) => mayEndBody(block) && !titleKeys.has(block.key) && (block.part === 'row' || !isSignedBy(block)),
  );
  const isLive = hasTimedEntries(body);
  let inList = false;
  let isAnnounced = false;
  for (const [index, { kind, text, page, words, isProse, isTerminated }] of body.entries()) {
    const isSentence = kind !== 'heading' && isTerminated && /\p{L}/u.test(text) && !TIME_ALONE.test(text);
    // A list begins with a colon, shows by its bullets or its length, and goes on until the next sentence.
    if (text.endsWith(':')) isAnnounced = true;
    else if (isTerminated) isAnnounced = false;
    const isHead: boolean = (!inList || isMarked(body[index - 1])) && isHeadOfList(body, index);
    const isRun = shortRun(body, index) >= MIN_LIST_LINES;
    inList = kind === 'text' && !isHead && (LIST_ITEM.test(text) || isAnnounced || isRun || (inList && !isTerminated));
    const isItem = inList && (words > 1 || (isAnnounced && isWord(text)));
    if (isProse || isSentence || kind === 'paragraph' || isItem) {
      if (!paragraphs.has(text)) {
        const number = paragraphs.size + 1;
        paragraphs.set(text, { number, text, ...(page !== undefined && { page }) });
        if (heading !== null) sections.push({ heading, paragraph: number });
      }
      heading = null;
    } else if (isHeading(body, index) || (isLive && isTimeOfEntry(body, index))) {
      headings.add(text);
      // An entry's headline says more than the time below it.
      heading = TIME_ALONE.test(text) ? (heading ?? text) : text;
    }
  }
  return { paragraphs: [...paragraphs.values()], headings: [...headings], sections };
}

/** A live report: several times, each in a line above what happened then. */
function hasTimedEntries(body: readonly PageBlock[]): boolean {
  const times = body.filter((_, index) => isTimeOfEntry(body, index));
  return new Set(times.map(({ text }) => text)).size >= MIN_ENTRIES;
}

function isTimeOfEntry(body: readonly PageBlock[], index: number): boolean {
  const below = body[index + 1];
  return TIME_ALONE.test(body[index]?.text ?? '') && (below?.isProse === true || isShortSentence(below));
}

function isWord(text: string): boolean {
  return /^\p{L}[\p{L}\p{N}()'’.-]+$/u.test(text);
}

/** How many short lines that are no sentences follow each other from here on. */
function shortRun(body: readonly PageBlock[], index: number): number {
  const rest = body.slice(index, index + MIN_LIST_LINES);
  const end = rest.findIndex(
    ({ kind, words, isTerminated }) => kind !== 'text' || isTerminated || words < MIN_ITEM_WORDS,
  );
  return end < 0 ? rest.length : end;
}

/** A single word is one only between two paragraphs: many words of a page stand alone. */
function isHeading(body: readonly PageBlock[], index: number): boolean {
  const { kind, text, words } = body[index] as PageBlock;
  if (words > MAX_HEADING_WORDS || !/\p{L}{2}/u.test(text.replace(CLOCK, ''))) return false;
  if (words > 1 || kind === 'heading' || isHeadOfList(body, index)) return true;
  const isBetween = [body[index - 1], body[index + 1]].every((block) => block?.isProse && block.isTerminated);
  return isBetween && /^\p{Lu}\p{L}+$/u.test(text);
}

/** The sentence and the date with which search engines and feeds describe an article. */
interface Description {
  readonly date: string;
  readonly outlet: string | null;
}

/** `A sentence. 21.11.2025, Outlet` or `A sentence. Monday, 6 January 2020` */
function parseDescription(text: string, order: DayOrder): Description | null {
  // The date, its year with it, stands last or only an outlet's name follows.
  if (text.length > MAX_LABEL_LENGTH || !/\d{4}/.test(text.slice(-MAX_DESCRIPTION_END))) return null;
  const date = findDates(text, order).at(-1);
  const before = date && text.slice(0, date.index).replace(/\p{L}+day,? $/u, '');
  if (!date || !before || !/[.!?…”"]\s*$/.test(before) || wordsOf(before).length < MIN_PROSE_WORDS) return null;
  if (date.end === text.length) return { date: date.date, outlet: null };
  const outlet = /^, (?<outlet>[\p{L}\p{N} .&'’-]{2,60})$/u.exec(text.slice(date.end))?.groups?.outlet;
  return outlet ? { date: date.date, outlet } : null;
}

function endsInDate(text: string, isTerminated: boolean, order: DayOrder): boolean {
  return (
    !isTerminated &&
    text.length <= MAX_LABEL_LENGTH &&
    /\d{4}$/.test(text) &&
    findDates(text, order).at(-1)?.end === text.length
  );
}

export function keyOf(text: string): number {
  return combineHashes(hashWords(text));
}

/** In scripts without spaces every two letters count as a word. */
function countWords(text: string): number {
  const unspaced = UNSPACED.test(text) ? (text.match(UNSPACED_LETTERS)?.length ?? 0) : 0;
  return countSpaces(text) + 1 + Math.floor(unspaced / LETTERS_PER_WORD);
}

const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/;
const UNSPACED_LETTERS = new RegExp(UNSPACED, 'g');
const LETTERS_PER_WORD = 2;

function countSpaces(text: string): number {
  let count = 0;
  for (let index = text.indexOf(' '); index >= 0; index = text.indexOf(' ', index + 1)) count++;
  return count;
}
