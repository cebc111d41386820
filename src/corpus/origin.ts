import type { PublishedBasis } from '../article.ts';
import { type PartialDate, parsePartialDate } from '../date.ts';
import { LINK_ONLY } from './lines.ts';
import { hasDatedSections, type PageBlock, type Region } from './page.ts';
import type { Stamp } from './stamp.ts';
import { wordsOf } from './words.ts';

/** How far from the title or the body's end a stamp may stand, in blocks; others belong to other articles. */
const STAMP_REACH = { aboveTitle: 3, belowTitle: 24, aboveBody: 12, topOfPage: 2, intoBody: 4, behindBody: 6 };
/** Share of the words in an address that the title must have, for it to be the article's own. */
const MIN_SLUG_SHARE = 0.5;
const MIN_SLUG_WORDS = 3;

export interface Origin {
  readonly outlet: string | null;
  readonly author: string | null;
  readonly url: string | null;
  readonly published: PartialDate | null;
  readonly publishedBasis: PublishedBasis | null;
  readonly updated: PartialDate | null;
}

/** Where the page says that it comes from, and when it says that it was published. */
export function findOrigin(page: readonly PageBlock[], region: Region, titleAt: number | null, title: string): Origin {
  const url = findOwnUrl(page, title);
  // Of a headline that is repeated the one nearest to the body is meant: a stamp stands by it.
  const headline = titleAt === null ? undefined : page[titleAt]?.text;
  const at = page.slice(0, region[0]).findLastIndex(({ text }) => text === headline);
  // A format that knows headings may have left the headline out above its text.
  const isLeftOut = titleAt === null && page[region[0]]?.kind !== 'text';
  const above = isLeftOut ? at : Math.max(0, at);
  const author = findAuthor(page, above, region);
  return {
    outlet: findOutlet({ page, region, titleAt: above, title, url, authors: authorsOf(page, above, region, author) }),
    author,
    url,
    ...findDate(page, region, above, url),
  };
}

type Dating = Pick<Origin, 'published' | 'publishedBasis' | 'updated'>;

/** A stamp near the title, else one right behind the body, else the path of the article's address, else a description. */
function findDate(page: readonly PageBlock[], region: Region, titleAt: number, url: string | null): Dating {
  const stamps = stampsNear(page, region, titleAt);
  const updated = stamps.find((stamp) => stamp.updated !== null)?.updated ?? null;
  const published = stamps.filter((stamp) => stamp.published !== null);
  const best = published.find((stamp) => stamp.isLabelled) ?? published[0];
  const stamped = best?.published ?? unanimous(page, region);
  if (stamped !== null) return { published: stamped, publishedBasis: 'stamp', updated };
  const inPath = url === null ? null : dateInPath(url);
  if (inPath !== null) return { published: inPath, publishedBasis: 'url', updated };
  const described = page.find((block) => block.description !== null)?.description;
  return { published: described?.date ?? null, publishedBasis: described ? 'description' : null, updated };
}

/** Nearest first: below the title, above it, behind the body. */
function stampsNear(page: readonly PageBlock[], [start, end]: Region, titleAt: number): Stamp[] {
  const below = page
    .slice(titleAt + 1, hasDatedSections(page, [start, end]) ? start : Math.min(end, start + STAMP_REACH.intoBody))
    // A table of dates, as encyclopaedias have, may lie between.
    .filter((_, below) => below < STAMP_REACH.belowTitle || titleAt + 1 + below >= start - STAMP_REACH.aboveBody);
  // What stands higher, or at the top of the page, is the day on which somebody looked at it.
  const isOwn = (block: PageBlock) => !isTeaser(page[page.indexOf(block) - 1]);
  const above = page
    .slice(Math.max(STAMP_REACH.topOfPage, titleAt - STAMP_REACH.aboveTitle), Math.max(0, titleAt))
    .filter(isOwn)
    .reverse();
  const after = page.slice(end, end + STAMP_REACH.behindBody);
  const endMark = after.findIndex((block) => block.isEndMark);
  // Farther down an unlabelled one is an event's or another article's.
  const behind = (endMark < 0 ? after : after.slice(0, endMark)).filter(
    (block, index) => isOwn(block) && (index === 0 || block.stamp?.isLabelled),
  );
  return [...below, ...above, ...behind].flatMap(({ stamp }) => (stamp ? [stamp] : []));
}

/** Another article's headline, of which the stamp below it is. */
function isTeaser(above: PageBlock | undefined): boolean {
  if (!above || above.isFurniture || above.stamp || above.isTerminated || / [>›»|] /.test(above.text)) return false;
  return above.words >= MIN_TEASER_WORDS && !above.text.endsWith('>');
}

const MIN_TEASER_WORDS = 4;

/**
 * The one day that every stamp of the page names, if one of them says `Published`, or if several stand above the first
 * mark of an end: those of other articles and of comments stand below one.
 */
function unanimous(page: readonly PageBlock[], [, end]: Region): PartialDate | null {
  const stamped = page.flatMap(({ stamp }, index) => (stamp?.published ? [{ stamp, index }] : []));
  const days = new Set(stamped.map(({ stamp }) => stamp.published?.slice(0, DAY_LENGTH)));
  const mark = page.findIndex((block, index) => index >= end && block.isEndMark);
  const own = stamped.filter(({ index }) => index > STAMP_REACH.topOfPage && (mark < 0 || index < mark));
  const isSaid = own.length > 1 || stamped.some(({ stamp }) => stamp.isLabelled);
  return days.size === 1 && isSaid ? (stamped[0]?.stamp.published ?? null) : null;
}

const DAY_LENGTH = 'YYYY-MM-DD'.length;

/** `/2025/11/27/` or `/2025/11/`, or `-2025-11-27-`: as precise as the path. */
function dateInPath(url: string): PartialDate | null {
  const path = URL.canParse(url) ? new URL(url).pathname : '';
  const match =
    /\/(?<year>(?:19|20)\d\d)\/(?<month>\d\d)(?:\/(?<day>\d\d))?(?=\/)/.exec(path) ??
    /(?<!\d)(?<year>(?:19|20)\d\d)-(?<month>\d\d)-(?<day>\d\d)(?!\d)/.exec(path);
  const { year, month, day } = match?.groups ?? {};
  return year ? parsePartialDate([year, month, day].filter(Boolean).join('-')) : null;
}

const MORE_FROM = /^more from (?<outlet>.{2,60})$/i;
const OUTLET_LINES = [
  MORE_FROM,
  /^site icon (?<outlet>[^:|–—]{2,60})/i,
  /^(?:source|publisher|published (?:by|in))\s?: (?<outlet>[^:]{2,60})$/i,
];
const DATELINE = /^\p{Lu}[\p{Lu}\s.,'’-]{2,40} \((?<outlet>\p{Lu}[^()]{1,40})\)\s?[.—–-]/u;
/** The first lines of a page, in which its name stands. */
const MASTHEAD = 3;
const PAPER_NAME =
  /(?<!\p{L})(?:(?:gazette|herald|chronicle|courier|observer|telegraph|tribune|advertiser|examiner|dagblad|courant|krant|(?<!ing )times|\p{L}{3,}(?:zeitung|anzeiger|rundschau|nachrichten|blatt|kurier|bote|presse|post)|rundschau|anzeiger|the post)$|(?:(?:le|la|el|il|o) |l[’'])?(?:monde|figaro|écho|voix|dépêche|gazette|courrier|diario|periódico|gaceta|heraldo|correo|tribuna|jornal|correio|diário|giornale|corriere|gazzetta|messaggero) (?:d[ueoa]s?|del|d[ei]lla|di)(?!\p{L}))/iu;
const ALSO_A_SURNAME = /(?<!\p{L})(?:post|press|journal|bote|kurier|presse|echo|mirror|star|weekly|ledger)$/iu;
const COPYRIGHT = new RegExp(
  '(?:©|\\([cC]\\)|(?<![Ii]mage |[Pp]hoto )\\b(?:[Cc]opyright|COPYRIGHT)\\b)[\\s©:]*(?:[Cc]opyright|COPYRIGHT)?[\\s\\d–,·•©—-]*(?:[Bb]y )?' +
    "(?<outlet>(?!All [Rr]ights|ALL RIGHTS|Privacy)\\p{Lu}[\\p{L}\\p{N} &'’.-]{1,50}?)" +
    '(?=,|\\||\\s(?:Privacy|Terms)|\\.(?:\\s|$)|\\s(?:\\d{4}|[–—·•|-]|[Aa]ll [Rr]ights|ALL RIGHTS|(?:or|and) (?:its|other)|on the|Registered)|$)',
  'u',
);
/** `Gazette.example © 2018.` */
const BEFORE_COPYRIGHT =
  /^(?<outlet>(?!All |ALL |Copyright|[^©]*\b(?:are|is|by|in)\b)\p{Lu}[\p{L}\p{N} &'’.-]{1,50}?)®? © ?\d{4}/u;
/** A picture's credit has neither, and what stands behind the article is the site's. */
const SAYS_RIGHTS = /\d{4}|rights reserved/i;
const AGENCIES = /,? (?:and|with|&) (?:news )?agencies$/i;
const LEGAL_FORM = /(?:,? (?:Inc|LLC|Ltd|LTD|Limited|Corp|Corporation|Company|Co|PLC|plc|GmbH|AG|S\.?A))+\.?$/;
const OWNER_WORDS = 6;

/** Where a block says whence it comes, it says so in its first words. */
const LINE_LENGTH = 300;
const MAX_SIGNATURE_WORDS = 60;

interface Place {
  readonly page: readonly PageBlock[];
  readonly region: Region;
  readonly titleAt: number;
  readonly title: string;
  readonly url: string | null;
  /** In lower case; of whom a site offers more, too. */
  readonly authors: ReadonlySet<string>;
}

/** Whom the page names as author, and who stands between the headline and the text without a word. */
function authorsOf(page: readonly PageBlock[], titleAt: number, [start]: Region, author: string | null): Set<string> {
  const alone = page.slice(titleAt + 1, start).map(({ text }) => text);
  const signed = page.flatMap(({ text }) => /^(?:written )?by:? (.{3,40})$/i.exec(text)?.[1] ?? []);
  return new Set([author ?? '', ...alone, ...signed].map((name) => name.toLowerCase()));
}

/** By the page's own wording, in the order of how sure it is; else the domain of the article's own address. */
function findOutlet(place: Place): string | null {
  const { page, region, titleAt, title, url, authors } = place;
  const [start, end] = region;
  const first = (pattern: RegExp, isMeant: (block: PageBlock, index: number) => boolean) => {
    for (const [index, block] of page.entries()) {
      if (!isMeant(block, index)) continue;
      const outlet = pattern.exec(block.text.slice(0, LINE_LENGTH))?.groups?.outlet?.replace(AGENCIES, '').trim();
      if (outlet && !(pattern === MORE_FROM && authors.has(outlet.toLowerCase()))) return outlet;
    }
    return null;
  };
  // Charts and pictures within an article name sources of their own.
  const isSignature = ({ kind, words }: PageBlock, index: number) =>
    kind !== 'caption' && words <= MAX_SIGNATURE_WORDS && (index < start || index >= end);
  for (const pattern of OUTLET_LINES) {
    const outlet = first(pattern, isSignature);
    if (outlet) return outlet;
  }
  const described = page.find((block) => block.description?.outlet)?.description;
  const dateline = first(DATELINE, () => true);
  const isOwn = dateline !== null && page.slice(0, titleAt).some(({ text }) => text.startsWith(`${dateline} `));
  const said = described?.outlet ?? (isOwn ? dateline : null) ?? behindTitle(page, title) ?? besideStamp(place);
  if (said) return said;
  const isOwner = (block: PageBlock, index: number) =>
    block.words <= MAX_SIGNATURE_WORDS && (index >= end || SAYS_RIGHTS.test(block.text));
  const owner = first(BEFORE_COPYRIGHT, isOwner) ?? first(COPYRIGHT, isOwner);
  const name = owner?.replace(LEGAL_FORM, '');
  if (name && wordsOf(name).length <= OWNER_WORDS) return name;
  // An agency in a dateline wrote what others print.
  return url === null ? dateline : domainOf(url);
}

/** A paper's name beside the day, or in the same line; one that people are called too must head the page besides. */
function besideStamp({ page, region: [start], titleAt }: Place): string | null {
  const from = Math.max(0, titleAt - STAMP_REACH.aboveTitle);
  const near = page.slice(from, start + STAMP_REACH.intoBody);
  const top = new Set(page.slice(0, Math.min(MASTHEAD, Math.max(0, titleAt))).map(({ text }) => text));
  for (const [index, { text, stamp }] of near.entries()) {
    if (stamp === null) continue;
    const [inLine] = /^[^\d,/|·•–—]+(?=,? ?[,/|·•–—]? ?\p{L}* ?\d)/u.exec(text) ?? [];
    const lines = [inLine?.trim(), ...[near[index - 1], near[index + 1]].map((beside) => beside?.text)];
    const name = lines.find((line) => line !== undefined && isPaper(line, top.has(line)));
    if (name !== undefined) return name;
  }
  return null;
}

/** Sections and places have no such word, or another behind it: `Herald Square`. */
function isPaper(name: string, isAtTop: boolean): boolean {
  const words = wordsOf(name).length;
  if (words < 2 || words > OWNER_WORDS || !/^\p{Lu}[\p{L}’' -]+$/u.test(name)) return false;
  const isLarge = name.split(/[ ’']/).every((word) => word.length < 4 || /^\p{Lu}/u.test(word) || word === 'della');
  return isLarge && (PAPER_NAME.test(name) || (isAtTop && ALSO_A_SURNAME.test(name)));
}

/** `Headline - The Gazette`, as browsers show it. */
function behindTitle(page: readonly PageBlock[], title: string): string | null {
  for (const { text, words } of page) {
    if (words > MAX_SIGNATURE_WORDS || !text.startsWith(title)) continue;
    const outlet = /^ [|–—-] (?<outlet>\p{Lu}[^|–—-]{1,40})$/u.exec(text.slice(title.length))?.groups?.outlet;
    if (outlet) return outlet.trim();
  }
  return null;
}

function domainOf(url: string): string {
  return new URL(url).hostname.replace(/^(?:www|m|amp)\./, '');
}

const MONTHS =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
/** A month before its day; May Jansen, Jane Marsh and Julia Martin are people. */
const NO_NAME = `(?:(?:${MONTHS}|${MONTHS.toUpperCase()})\\.? ?\\d|(?:Last|Updated|Published|Posted|Staff|Share)\\b)`;
const NAME = `(?!${NO_NAME})\\p{Lu}[\\p{L}.'’-]*`;
const BYLINE = new RegExp(
  `^(?:(?:[Ww]ritten|[Pp]osted|[Rr]eported) )?(?:[Bb]y|BY):?\\s?(?<author>${NAME}(?: (?:${NAME}|de|van|von|der|al|bin)){1,4})(?=$|[\\s,|·•]+(?:and\\b|[|·•]|\\d|in\\b|[Ll]ast\\b|[Uu]pdated|[Pp]ublished|\\p{Lu}\\p{L}+\\.? \\d)|[|·•,])`,
  'u',
);

/** Copied pages lose the space before what an author is: `Ada MossStaff Writer`. */
const GLUED_ROLE =
  /(\p{Ll})((?:Staff|Senior|Chief|Reporter|Editor|Correspondent|Writer|Political|News|The)(?!\p{Ll}))/u;

function findAuthor(page: readonly PageBlock[], titleAt: number, [start]: Region): string | null {
  for (const { text } of page.slice(Math.max(0, titleAt), start + 1)) {
    const author = text.length <= 200 ? BYLINE.exec(text.replace(GLUED_ROLE, '$1 | $2'))?.groups?.author : undefined;
    if (author) return author;
  }
  const near = page.slice(titleAt + 1, start + STAMP_REACH.intoBody);
  return near.find(({ author }) => author !== null)?.author ?? null;
}

const URL_LABEL =
  /^(?:original (?:url|link|article|source)|permalink|source url|article url|url|link to (?:this )?article)\s*:?\s*/i;
const ADDRESS = /https?:\/\/[^\s<>"]+/g;

/** The address labelled as the original's, else the one whose slug shares at least half its words with the title. */
function findOwnUrl(page: readonly PageBlock[], title: string): string | null {
  for (const [index, { text }] of page.entries()) {
    if (!URL_LABEL.test(text) || text.length > 400) continue;
    const inLine = text.match(ADDRESS)?.[0];
    const next = page[index + 1];
    const address = inLine ?? (next && LINK_ONLY.test(next.text) ? next.text : undefined);
    if (address) return cleanUrl(rejoin(address, page.slice(index + 1), title));
  }
  const wanted = new Set(wordsOf(title));
  for (const [index, { text }] of page.entries()) {
    if (!LINK_ONLY.test(text)) continue;
    const whole = rejoin(text, page.slice(index + 1), title);
    const slug = slugWords(whole);
    const shared = slug.filter((word) => wanted.has(word)).length;
    if (slug.length >= MIN_SLUG_WORDS && shared >= slug.length * MIN_SLUG_SHARE) return cleanUrl(whole);
  }
  return null;
}

/** An address that a line's end broke goes on in a later fragment: one word of hyphens and slashes. */
function rejoin(address: string, later: readonly PageBlock[], title: string): string {
  if (!/[-/]$/.test(address)) return address;
  const wanted = new Set(wordsOf(title));
  const fragment = later.find(({ text }) => {
    if (!/^[\w%.~-]+(?:[-/][\w%.~-]+)+\/?$/.test(text)) return false;
    const words = wordsOf(text);
    return words.filter((word) => wanted.has(word)).length >= words.length * MIN_SLUG_SHARE;
  });
  return fragment ? address + fragment.text : address;
}

/** The words of the last part of the path that has some; ids at its end don't count. */
function slugWords(address: string): string[] {
  if (!URL.canParse(address)) return [];
  const parts = new URL(address).pathname.split('/').filter((part) => /[a-z]-[a-z]/i.test(part));
  return wordsOf((parts.at(-1) ?? '').replace(/\.\w{2,5}$/, '')).filter((word) => !/\d/.test(word));
}

function cleanUrl(address: string): string | null {
  return URL.canParse(address) ? address : null;
}
