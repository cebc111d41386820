import { endsAsQuestion } from '../sentence.ts';
import { BREAKS_OFF, isSignedBy, keyOf, type PageBlock, type Region } from './page.ts';
import { wordsOf } from './words.ts';

const MIN_WORDS = 3;
/** Characters; a whole paragraph is no title. */
const MAX_FIRST_WORDS = 120;
const MAX_WORDS = 30;
/** Blocks of a body, notes on how to read it among them, within which its first paragraph stands. */
const OPENING_BLOCKS = 3;
/** How far above the body a title may stand, in blocks: a sharing bar and a picture lie between. */
const REACH = 120;
/** How far below the first prose, where a site's own words stand above the headline. */
const INTO_BODY = 15;
/** Words that a body of text must share with its title to count; shorter ones stand in every text. */
const MIN_LETTERS = 4;
const BODY_WORDS = 600;
const MAX_BLOCK_LENGTH = 10_000;
/** Coarser than words elsewhere: it runs over whole bodies, and a missed word costs a title little. */
const BETWEEN_WORDS = /[ “”"'(—–-]+/;
const WEIGHT = {
  inBody: 3,
  repeated: 1,
  inPath: 1,
  usualLength: 0.5,
  nearStamp: 1.2,
  rightAboveStamp: 0.5,
  perBlockAway: 0.03,
  heading: 1.5,
  terminated: -1,
  sentences: -1,
  tooLong: -1,
  insideBody: -1,
  /** `World | Headline`, `Home › World › Headline`: a path to the article. */
  path: -1,
  /** `New Zealand`, where the body begins `New Zealand is`. */
  opensBody: 4,
  lowerCase: -1,
  author: -2,
};
/** Words of the shortest headline that is more than a name or the name of a section. */
const HEADLINE_WORDS = 4;
/**
 * By how much the line below a headline may be more like one; by any, where it has so many words and the body so much
 * of what the line above it says.
 */
const STANDFIRST = { lead: 1, words: 9, headlineShare: 0.4 };
const MAX_LISTED = 3;
const NEAR_STAMP = 6;
/** A stamp so many blocks above the body makes it news. */
const NEWS_REACH = 30;
/** Fewer telling words are known by chance. */
const FEW_WORDS = 4;
const USUAL_LENGTH = { shortest: 4, longest: 20 };
const ABBREVIATED = /\b(?:\p{L}\.)+|\b(?:Mr|Mrs|Ms|Dr|St|vs|Gov|Sen|Rep|Gen)\./gu;

/** A question, or initials: `in the U.S.` */
const ENDS_AS_HEADLINES_DO = /[?!]\W*$|(?:\b\p{Lu}\.){2,}$/u;
const PATH = /\S\s?[|›»]\s?\S/;
/** `Home > Travel > Passports`: nothing but short names, where a headline may have a path before it. */
const BREADCRUMB = /^(?:[^\s>›»]+(?: [^\s>›»]+){0,2}(?:\s?[>›»]\s?|$)){2,}$/;
const SEPARATED = /\S(?:\s?[|›»>/]\s?|\s[–—-]\s)\S/;
/** `Jane Doe in Kyiv and John Roe`, above a stamp more often than the headline `Joe Biden in Kyiv`. */
const AUTHOR_IN_PLACE =
  /^\p{Lu}[\p{L}.'’-]+ \p{Lu}[\p{L}'’-]+(?:,? (?:and )?\p{Lu}[\p{L}.'’-]+ \p{Lu}[\p{L}'’-]+)* in \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}$/u;
/** Blocks within which a headline stands above the first question of an interview. */
const ABOVE_QUESTION = 3;
const OUTLET_WORDS = 6;
/** What papers are called. */
const PAPER =
  /(?<!\p{L})(?:gazett[ae]|times|herald|post|news|chronicle|courier|observer|telegraph|tribun[ae]|journal|review|mirror|press|echo|bulletin|advertiser|examiner|monde|figaro|presse|écho|voix|dépêche|gazette|courrier|quotidien|libération|diario|periódico|gaceta|heraldo|correo|prensa|tribuna|noticias|jornal|correio|diário|notícias|giornale|corriere|gazzetta|stampa|messaggero|dagblad|courant|nieuws|krant|\p{L}*(?:zeitung|anzeiger|rundschau|nachrichten|blatt|kurier|bote|presse|post|echo))(?!\p{L})/iu;
const MAX_PATH_WORDS = 45;
const NO_TITLE = /^(?:[•·▪*–—-]\s|by |site icon |more from |written by |reporting (?:from|by) |image|photo|\W*©)/i;

/**
 * Where the headline stands: where the document's own title does, if it states one, else the block above the body that
 * speaks most of what the body speaks of. Null where none may be.
 */
export function findTitle(page: readonly PageBlock[], region: Region, stated?: string): number | null {
  const [start] = region;
  const key = stated === undefined ? 0 : keyOf(stated);
  const same = page.findLastIndex((block, index) => index <= start && key !== 0 && block.key === key);
  if (same >= 0) return same;
  // A format that knows headings leaves the headline out of the text where it states it.
  if (stated !== undefined && page[start]?.kind !== 'text') return null;
  const candidates: Candidate[] = [];
  const opening = openingOf(page, start);
  const rightAbove = nameRightAbove(page, region);
  for (let index = Math.max(0, start - REACH); index < Math.min(page.length, start + INTO_BODY); index++) {
    const block = page[index] as PageBlock;
    if (index >= start) {
      if (mayBeTitle(block) && mayOpenBody(page, index, start)) candidates.push({ index, bonus: WEIGHT.insideBody });
    } else if (opensBody(block, opening)) candidates.push({ index, bonus: WEIGHT.opensBody });
    else if ((mayBeTitle(block) || index === rightAbove) && !isLabelled(page[index - 1]))
      candidates.push({ index, bonus: 0 });
  }
  const isElse = (index: number) => isFirstQuestion(page, index, region) || isOutlet(page, index);
  const told = candidates.filter(({ index }) => !isElse(index));
  const headlines = (told.length > 0 ? told : candidates).filter(
    ({ index }) => !BREADCRUMB.test(page[index]?.text ?? ''),
  );
  const likely = headlines.length > 0 ? headlines : candidates;
  return likely.length === 0 ? null : best(page, likely, region);
}

interface Candidate {
  readonly index: number;
  /** Weight of the place where it stands. */
  readonly bonus: number;
}

/** What an article without a headline is called: its first short line, else its first words, cut visibly. */
export function withoutHeadline(page: readonly PageBlock[], [start]: Region): string | undefined {
  const text = (page.find(mayBeTitle) ?? page[start])?.text;
  if (text === undefined || text.length <= MAX_FIRST_WORDS) return text;
  const cut = text.slice(0, MAX_FIRST_WORDS);
  const end = cut.lastIndexOf(' ');
  return `${(end > 0 ? cut.slice(0, end) : cut).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** What of a page tells a headline. */
interface Evidence {
  /** How the first words of the body begin. */
  readonly vocabulary: ReadonlySet<string>;
  /** How often a text stands on the page, by its key. */
  readonly occurrences: ReadonlyMap<number, number>;
  /** Lines of several parts, of which one may be the headline. */
  readonly paths: readonly string[];
}

function best(page: readonly PageBlock[], candidates: readonly Candidate[], region: Region): number | null {
  const blocks = candidates.map(({ index }) => page[index] as PageBlock);
  // One headline, however often it is repeated, needs no comparison.
  if (new Set(blocks.map(({ key }) => key)).size === 1)
    return (candidates[blocks.findIndex((block) => !block.isTerminated)] ?? candidates[0])?.index ?? null;
  const occurrences = new Map<number, number>();
  for (const { key } of page) occurrences.set(key, (occurrences.get(key) ?? 0) + 1);
  const paths = page.filter(({ text, words }) => words <= MAX_PATH_WORDS && SEPARATED.test(text));
  const evidence = { vocabulary: vocabularyFrom(page, region), occurrences, paths: paths.map(({ text }) => text) };
  const scores = new Map(
    candidates.map(({ index, bonus }) => [index, bonus + scoreOf(page, index, region[0], evidence)]),
  );
  const [winner] = [...scores].reduce((highest, each) => (each[1] > highest[1] ? each : highest));
  return aboveStandfirst(page, winner, scores, evidence);
}

function isRepeated({ text, key }: PageBlock, { occurrences }: Evidence): boolean {
  return key !== 0 && wordsOf(text).length >= HEADLINE_WORDS && (occurrences.get(key) ?? 0) > 1;
}

/** `Home › World › Headline` or `Headline - The Gazette` stands elsewhere on the page. */
function isInPath({ text }: PageBlock, { paths }: Evidence): boolean {
  return paths.some(
    (path) =>
      (path.endsWith(text) && /[|›»>/–—-]\s*$/.test(path.slice(0, -text.length))) ||
      (path.startsWith(text) && /^\s+[|›»–—-]/.test(path.slice(text.length))),
  );
}

/** A line or two right below a headline sum the article up, and often speak more like it than the headline does. */
function aboveStandfirst(
  page: readonly PageBlock[],
  index: number,
  scores: ReadonlyMap<number, number>,
  evidence: Evidence,
): number {
  let top = index;
  while (index - top < MAX_LISTED && scores.has(top - 1) && isHeadlineLong(page[top - 1])) top--;
  // More lines of that length above are a list of headlines.
  if (index - top === MAX_LISTED || top === index) return index;
  const [above, below] = [page[top] as PageBlock, page[index] as PageBlock];
  if (above.key === below.key) return index;
  const lead = (scores.get(index) ?? 0) - (scores.get(top) ?? 0);
  if (lead < STANDFIRST.lead) return below.words > HEADLINE_WORDS || above.words > below.words ? top : index;
  const isConfirmed = isRepeated(below, evidence) || isInPath(below, evidence) || SEPARATED.test(above.text);
  const isLong = below.words >= STANDFIRST.words && wordsOf(above.text).length >= HEADLINE_WORDS;
  return isLong && !isConfirmed && shareInBody(above.text, evidence) >= STANDFIRST.headlineShare ? top : index;
}

function isHeadlineLong(block: PageBlock | undefined): boolean {
  return block !== undefined && block.words >= HEADLINE_WORDS && !PATH.test(block.text);
}

/** A headline that asks looks like the body's first line; one below the site's own words shows by the stamp beside it. */
function mayOpenBody(page: readonly PageBlock[], index: number, bodyStart: number): boolean {
  const block = page[index] as PageBlock;
  const isOpen = (!block.isTerminated && !BREAKS_OFF.test(block.text)) || ENDS_AS_HEADLINES_DO.test(block.text);
  if (index === bodyStart) return isOpen;
  const isBesideStamp = page.slice(Math.max(0, index - 2), index + NEAR_STAMP).some((other) => other.stamp !== null);
  return isBesideStamp && isOpen;
}

/** The first sentences, where a headline of a word or two may show in them. */
function openingOf(page: readonly PageBlock[], start: number): PageBlock[] {
  // News has a stamp, and may begin with the place that gives its section the name.
  const isNews = page.slice(Math.max(0, start - NEWS_REACH), start).some(({ stamp }) => stamp !== null);
  if (isNews) return [];
  return page.slice(start, start + OPENING_BLOCKS).filter((block) => block.isProse && block.isTerminated);
}

/** Of an interview or a list of questions, below the headline: the text has others of its kind. */
function isFirstQuestion(page: readonly PageBlock[], index: number, [start, end]: Region): boolean {
  const block = page[index] as PageBlock;
  const isNext = page.slice(index + 1, Math.max(index, start)).every((other) => !other.isProse);
  if (index === 0 || !endsAsQuestion(block.text) || !isNext) return false;
  const isAnother = (other: PageBlock) => other !== block && other.kind === block.kind && endsAsQuestion(other.text);
  if (block.kind === 'heading')
    return page.slice(0, index).some(({ kind }) => kind === 'heading') && page.slice(1).some(isAnother);
  const above = page.slice(Math.max(0, index - ABOVE_QUESTION), index);
  const isBelowTitle = index <= ABOVE_QUESTION || above.some(({ stamp }) => stamp !== null);
  return isBelowTitle && page.slice(start + 1, end).some(isAnother);
}

/** What papers are called; with a number or a year it is one issue. */
export function isPaperName(text: string): boolean {
  return text.split(' ').length <= OUTLET_WORDS && PAPER.test(text) && !/\d/.test(text);
}

/** The name of a paper between the headline and the day. */
function isOutlet(page: readonly PageBlock[], index: number): boolean {
  const { kind, text, words, isTerminated } = page[index] as PageBlock;
  if (
    kind !== 'text' ||
    isTerminated ||
    words > OUTLET_WORDS ||
    text.length > MAX_FIRST_WORDS ||
    !page[index + 1]?.stamp ||
    index === 0
  )
    return false;
  const isName = (text.match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? []).every(
    (word) => word.length < MIN_LETTERS || /^\p{Lu}/u.test(word),
  );
  return isName && PAPER.test(text);
}

/** An encyclopaedia's headline may be a word or two, and its text begins with them. */
function opensBody({ kind, text, words, stamp, isCaption, isFurniture }: PageBlock, opening: readonly PageBlock[]) {
  const isName = kind === 'text' && words < MIN_WORDS && /^\p{Lu}.*\p{L}$/u.test(text);
  if (!isName || stamp !== null || isCaption || isFurniture) return false;
  return opening.some((block) =>
    [text, `The ${text}`].some(
      (start) => block.text.startsWith(start) && /^[ [(]/.test(block.text.slice(start.length)),
    ),
  );
}

/**
 * A title of a word or two shows by standing right above the body, of which it has its words, or by being what the file
 * begins with, right above its day, author, paper or first question.
 */
function nameRightAbove(page: readonly PageBlock[], region: Region): number | null {
  const [start] = region;
  const isBetween = (block: PageBlock, index: number) =>
    block.stamp !== null || isSignedBy(block) || isOutlet(page, index) || isFirstQuestion(page, index, region);
  const above = page.findLastIndex(
    (block, index) => index < start && !(block.isCaption || block.isFurniture || isBetween(block, index)),
  );
  const block = page[above];
  if (!block || block.words >= MIN_WORDS || block.kind !== 'text' || !/^\p{Lu}.*\p{L}$/u.test(block.text)) return null;
  const next = page[above + 1];
  if (above === 0 && next && start > 1 && isBetween(next, 1)) return above;
  if (block.words !== MIN_WORDS - 1) return null;
  const opening = page
    .slice(start, start + OPENING_BLOCKS)
    .map(({ text }) => text.toLowerCase())
    .join('\n');
  return wordsOf(block.text).some((word) => word.length >= MIN_LETTERS && opening.includes(stemOf(word)))
    ? above
    : null;
}

/** What follows these words is a name. */
function isLabelled(before: PageBlock | undefined): boolean {
  return (
    before !== undefined &&
    /^(?:powered|sponsored|presented|written|posted|photo(?:graph)?s?)? ?by:?$/i.test(before.text)
  );
}

function mayBeTitle({ kind, text, words, stamp, author, part, isCaption, isFurniture }: PageBlock): boolean {
  const hasLength = words >= (kind === 'heading' ? 1 : MIN_WORDS) && words <= MAX_WORDS;
  return (
    hasLength &&
    part === undefined &&
    stamp === null &&
    author === null &&
    !isCaption &&
    !isFurniture &&
    !NO_TITLE.test(text)
  );
}

function scoreOf(page: readonly PageBlock[], index: number, bodyStart: number, evidence: Evidence): number {
  const block = page[index] as PageBlock;
  const { kind, text, words, isTerminated } = block;
  const toStamp = distanceToStamp(page, index);
  const isQuestion = ENDS_AS_HEADLINES_DO.test(text);
  const isLongEnough = wordsOf(text).length >= USUAL_LENGTH.shortest;
  return (
    WEIGHT.inBody * shareInBody(text, evidence) +
    (isRepeated(block, evidence) ? WEIGHT.repeated : 0) +
    (isInPath(block, evidence) ? WEIGHT.inPath : 0) +
    (isLongEnough && words <= USUAL_LENGTH.longest ? WEIGHT.usualLength : 0) +
    (toStamp >= 0 ? WEIGHT.nearStamp * (1 - toStamp / NEAR_STAMP) : 0) +
    (toStamp === 0 ? WEIGHT.rightAboveStamp : 0) +
    (kind === 'heading' ? WEIGHT.heading : 0) +
    (isTerminated && !isQuestion ? WEIGHT.terminated : 0) +
    (/[.!?…]\S* \p{Lu}/u.test(text.replace(ABBREVIATED, '')) ? WEIGHT.sentences : 0) +
    (words > USUAL_LENGTH.longest ? WEIGHT.tooLong : 0) +
    (/^\p{Ll}/u.test(text) ? WEIGHT.lowerCase : 0) +
    (PATH.test(text) ? WEIGHT.path : 0) +
    (AUTHOR_IN_PLACE.test(text) ? WEIGHT.author : 0) -
    WEIGHT.perBlockAway * page.slice(index, bodyStart).filter((each) => !each.isFurniture && each.words > 2).length
  );
}

/** Share of a title's telling words that the body has; less where they are few. 0 to 1. */
function shareInBody(text: string, { vocabulary }: Evidence): number {
  const telling = wordsOf(text).filter((word) => word.length >= MIN_LETTERS);
  const known = telling.filter((word) => vocabulary.has(stemOf(word))).length;
  return telling.length === 0 ? 0 : (known / telling.length) * Math.min(1, telling.length / FEW_WORDS);
}

/** Blocks between a title and the stamp below it, apart from names of authors; -1 where none is near. */
function distanceToStamp(page: readonly PageBlock[], index: number): number {
  const below = page.slice(index + 1, index + 1 + NEAR_STAMP);
  const at = below.findIndex((block) => block.stamp !== null);
  return at < 0 ? at : below.slice(0, at).filter((block) => block.words >= MIN_WORDS && !block.isCaption).length;
}

/** How the first words of the body begin. */
function vocabularyFrom(page: readonly PageBlock[], [start, end]: Region): Set<string> {
  const vocabulary = new Set<string>();
  let count = 0;
  for (let index = start; index < end && count < BODY_WORDS; index++) {
    const block = page[index];
    if (!block?.isProse) continue;
    for (const word of block.text.slice(0, MAX_BLOCK_LENGTH).toLowerCase().split(BETWEEN_WORDS)) {
      vocabulary.add(stemOf(word));
    }
    count += block.words;
  }
  return vocabulary;
}

/** Rough, for any language: `warns` and `warned` begin alike. */
function stemOf(word: string): string {
  return word.slice(0, word.length > 5 ? 5 : 4);
}
