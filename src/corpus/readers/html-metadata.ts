import type { PartialDate } from '../../date.ts';
import { authorAbroad } from '../byline.ts';
import type { Metadata } from '../draft.ts';
import { isAddress, parseLanguage, parseStatedDate } from '../fields.ts';
import { foldSpace } from '../lines.ts';
import { wordsOf } from '../words.ts';
import { attribute, type DomDocument, type DomElement, type DomNode, isElement, parsePage } from './dom-blocks.ts';
import { withoutSiteName } from './site-name.ts';

/** Names under which `<meta>` elements state a field, in the order in which they are believed. */
const METAS = {
  title: ['og:title', 'headline', 'citation_title', 'dc.title', 'twitter:title'],
  outlet: ['og:site_name', 'dc.publisher', 'application-name'],
  author: ['author', 'article:author', 'parsely-author', 'sailthru.author', 'dc.creator', 'citation_author', 'byl'],
  published: [
    'article:published_time',
    'og:published_time',
    'og:article:published_time',
    'datepublished',
    'parsely-pub-date',
    'sailthru.date',
    'dc.date.issued',
    'dcterms.issued',
    'citation_publication_date',
    'publication_date',
    'publish_date',
    'publish-date',
    'publishdate',
    'pubdate',
    'dc.date',
    'dcterms.date',
    'date',
  ],
  updated: ['article:modified_time', 'og:updated_time', 'datemodified', 'dcterms.modified', 'last-modified'],
  url: ['og:url'],
  language: ['content-language', 'dc.language', 'og:locale'],
} as const satisfies Record<keyof Metadata, readonly string[]>;

type Stated = { readonly [Field in keyof Metadata]?: Metadata[Field] | undefined };

/** What a page states of itself: first to machines as structured data, then in `<meta>` elements, then to its reader. */
export function readMetadata(page: DomDocument, html: string): Metadata {
  const metas = metaValues(page);
  const first = (field: keyof Metadata) => METAS[field].map((name) => metas.get(name)?.[0]).find(Boolean);
  const date = (field: 'published' | 'updated') => METAS[field].map((name) => onlyDate(metas.get(name))).find(Boolean);
  const data = structuredData(page);
  const outlet = data.outlet ?? first('outlet');
  const headings = headingsOf(page);
  const times = timesNear(headings[0]);
  const titles = [data.title, first('title'), ...shownTitles(page, headings)]
    .filter((title) => title !== undefined && title !== '' && title !== outlet)
    .map((title) => withoutSiteName(title ?? '', outlet, headings.map(textOf)));
  const languages = [attribute(page.documentElement, 'lang'), data.language, first('language')].filter(
    (each) => each != null,
  );
  const stated: Stated = {
    title: whole(titles[0], titles),
    outlet,
    author: data.author ?? METAS.author.map((name) => people(metas.get(name))).find(Boolean) ?? markedAuthor(page),
    published: data.published ?? date('published') ?? times.published,
    updated: data.updated ?? date('updated') ?? times.updated,
    url: [canonical(page), first('url'), data.url, savedFrom(html)].find(isArticleAddress),
    language: languages.map(parseLanguage).find((language) => language !== null) ?? undefined,
  };
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined));
}

/** What `<meta>` elements and microdata state, by names in lower case, in the order of the page. */
function metaValues(page: DomDocument): Map<string, string[]> {
  const values = new Map<string, string[]>();
  for (const meta of page.querySelectorAll('meta, [itemprop]')) {
    const content = foldSpace(attribute(meta, 'content') ?? attribute(meta, 'datetime') ?? '');
    for (const key of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = attribute(meta, key)?.toLowerCase();
      if (name && content !== '') values.set(name, [...(values.get(name) ?? []), content]);
    }
  }
  return values;
}

/** A page that states several different ones states those of other articles too, and doesn't tell which is its own. */
function onlyDate(values: readonly string[] = []): PartialDate | undefined {
  const dates = new Set(values.map(statedDate).filter((date) => date !== undefined));
  return dates.size === 1 ? [...dates][0] : undefined;
}

function statedDate(value: unknown): PartialDate | undefined {
  if (typeof value !== 'string') return undefined;
  // The day holds also where a zone such as `PDT` makes the time of day unclear.
  const date = parseStatedDate(value) ?? parseStatedDate(/^\s*\d{4}-\d\d-\d\d(?=[T ]\d)/.exec(value)?.[0] ?? '');
  // What programs write for "no date": the moment from which they count.
  return date === null || date.startsWith('1970-01-01T00:00') ? undefined : date;
}

// Structured data (JSON-LD)

type Node = Readonly<Record<string, unknown>>;

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report)$/;
const PAGE_TYPE = /\bWebPage$/;
const MAX_DATA_DEPTH = 5;

function structuredData(page: DomDocument): Stated {
  const nodes = [...page.querySelectorAll('script')]
    .filter((script) => /^application\/ld\+json\b/i.test(attribute(script, 'type') ?? ''))
    .flatMap((script) => nodesIn(parseJson(script.textContent ?? ''), 0));
  const first = (type: RegExp) => nodes.find((node) => list(node['@type']).some((each) => type.test(String(each))));
  const article = first(ARTICLE_TYPE) ?? first(PAGE_TYPE);
  if (!article) return {};
  /** A node may stand for another one by its id alone. */
  const resolve = (value: unknown) =>
    isNode(value) && value.name === undefined ? nodes.find((node) => node['@id'] === value['@id'] && node.name) : value;
  return {
    title: text(article.headline),
    outlet: list(article.publisher).map(resolve).map(nameOf).find(Boolean),
    author: people(list(article.author).map(resolve).map(nameOf)),
    published: statedDate(article.datePublished),
    updated: statedDate(article.dateModified),
    url: [article.url, article['@id']].map(text).find((url) => url !== undefined && isArticleAddress(url)),
    language: text(article.inLanguage),
  };
}

function nodesIn(value: unknown, depth: number): Node[] {
  if (depth > MAX_DATA_DEPTH) return [];
  if (Array.isArray(value)) return value.flatMap((each) => nodesIn(each, depth + 1));
  if (!isNode(value)) return [];
  return [value, ...nodesIn(value['@graph'], depth + 1), ...nodesIn(value.mainEntity, depth + 1)];
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, ''));
  } catch {
    return null;
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function nameOf(value: unknown): string | undefined {
  return text(isNode(value) ? value.name : value);
}

const MARKUP = /&(?:#\d+|#x[\da-f]+|[a-z]\w*);|<\/?(?:a|b|br|em|i|p|q|span|strong|sub|sup)\b[^<>]*>/i;

/** Strings in structured data often hold HTML: `Trump&#8217;s`, `<em>Titanic</em>`. */
function text(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const plain = MARKUP.test(value) ? (parsePage(value).body.textContent ?? '') : value;
  return foldSpace(plain) || undefined;
}

/** Names in one line, each once; addresses of profiles are no names. */
function people(values: readonly (string | undefined)[] = []): string | undefined {
  const names = values
    .filter((value) => value !== undefined && /\p{L}/u.test(value) && !/^(?:https?:|www\.|@|\/)/i.test(value))
    .map((value) => value?.replace(/^by:? /i, ''));
  return [...new Set(names)].join(', ') || undefined;
}

// Author shown to the reader

const NAME = "\\p{Lu}[\\p{L}.'’-]*(?: (?:(?:bin|al|da|de|der|di|el|van|von) )*\\p{Lu}[\\p{L}.'’-]*){1,3}";
const NAMES = new RegExp(`^${NAME}(?:(?:, | and |, and | & )${NAME}){0,4}$`, 'u');

/** `By Jane Doe and John Roe`, or the same in another language; undefined for anything more than names. */
export function parseByline(line: string): string | undefined {
  const [, names = ''] = /^[Bb]y:? (.+)$/.exec(foldSpace(line)) ?? [];
  return NAMES.test(names) ? names : (authorAbroad(foldSpace(line), 'itself') ?? undefined);
}

/** Where the page marks several people as authors, some wrote other articles. */
function markedAuthor(page: DomDocument): string | undefined {
  const marked = [...page.querySelectorAll('[rel~="author"], [itemprop~="author"]')].map(textOf);
  const names = new Set(marked.map((each) => each.replace(/^by:? /i, '')).filter((each) => NAMES.test(each)));
  return names.size === 1 ? [...names][0] : undefined;
}

// Title

/** The page's main headings without the site's own, which leads to its front page; what `<title>` repeats most of first. */
function headingsOf(page: DomDocument): DomElement[] {
  const title = titleElement(page);
  const repeated = (heading: DomElement) => (title.includes(textOf(heading)) ? textOf(heading).length : 0);
  return [...page.querySelectorAll('h1')]
    .filter((heading) => textOf(heading) !== '' && !isLogo(heading))
    .sort((a, b) => repeated(b) - repeated(a));
}

function isLogo(heading: DomElement): boolean {
  const link = heading.querySelector('a') ?? heading.closest('a');
  return link !== null && /^(?:https?:\/\/[^/]+)?\/?$/i.test(attribute(link, 'href') ?? '');
}

/** A heading that the `<title>` has nothing of may be the site's name. */
function shownTitles(page: DomDocument, headings: readonly DomElement[]): string[] {
  const title = titleElement(page);
  const words = new Set(wordsOf(title));
  const isRepeated = (heading: string) => {
    const own = wordsOf(heading);
    return own.filter((word) => words.has(word)).length >= own.length / 2;
  };
  const shown = headings.map(textOf);
  return [...shown.filter(isRepeated), title, ...shown];
}

function titleElement(page: DomDocument): string {
  const title = [...page.querySelectorAll('title')].find((element) => element.closest('svg') === null);
  return title ? textOf(title) : '';
}

function textOf(node: DomNode): string {
  return foldSpace(node.textContent ?? '');
}

/** Some pages cut the headline that they state to machines; the whole one then stands elsewhere. */
function whole(title: string | undefined, others: readonly string[]): string | undefined {
  const start = /^(?<start>.{20,}?)\s*(?:…|\.\.\.)$/.exec(title ?? '')?.groups?.start;
  const longer = others.find((other) => start !== undefined && other !== title && other.startsWith(start));
  return longer ?? title;
}

// Address

function canonical(page: DomDocument): string | undefined {
  const link = [...page.querySelectorAll('link')].find((each) => /\bcanonical\b/i.test(attribute(each, 'rel') ?? ''));
  return (link && attribute(link, 'href')?.trim()) ?? undefined;
}

/** Characters from the start of the page. */
const NOTE_WITHIN = 4_096;

/** Browsers and SingleFile note where a page was saved from. */
function savedFrom(html: string): string | undefined {
  const note = /<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(\S+)/i;
  return note.exec(html.slice(0, NOTE_WITHIN))?.[1];
}

/** A front page's address, which some pages state as their own, leads to no article. */
function isArticleAddress(url: string | undefined): boolean {
  if (url === undefined || !isAddress(url)) return false;
  const { pathname, search } = new URL(url);
  return pathname !== '/' || search !== '';
}

// Dates shown to the reader

/** Characters of text between the title and a date that belongs to it. */
const NEAR = { before: 200, after: 500 };
const LABEL_LENGTH = 40;
const DATE_LABEL = /(?<published>publish|posted|first)|updat|modif|edited/gi;

/** The `<time>` elements around the title that state the article's date and that of its last change. */
function timesNear(heading: DomElement | undefined): Pick<Stated, 'published' | 'updated'> {
  for (let around = heading?.parentElement; heading && around?.parentElement; around = around.parentElement) {
    const times = [...around.querySelectorAll('time')].filter((time) => isOwnTime(time, heading));
    if (times.length === 0) continue;
    const { text: all, spans } = layOut(around, new Set([heading, ...times]));
    const [titleStart, titleEnd] = spans.get(heading) ?? [0, 0];
    // What stands above the title within the whole page is the site's: today's date, for one.
    const before = around.nodeName === 'BODY' ? 0 : NEAR.before;
    const near = times.flatMap((time) => {
      const [start, end] = spans.get(time) ?? [0, 0];
      const isNear = start >= titleEnd ? start - titleEnd <= NEAR.after : titleStart - end < before;
      return isNear
        ? [{ date: statedDate(attribute(time, 'datetime')), isUpdate: isUpdate(time, all, start, end) }]
        : [];
    });
    if (near.length === 0) continue;
    const find = (isUpdate: boolean) => near.find((each) => each.isUpdate === isUpdate && each.date)?.date;
    return { published: find(false), updated: find(true) };
  }
  return {};
}

/** Not of the page's frame, and not of another article of which the page shows a teaser. */
function isOwnTime(time: DomElement, heading: DomElement): boolean {
  const article = time.closest('article');
  const isOfAnother = article !== null && !article.contains(heading);
  return attribute(time, 'datetime') !== null && !isOfAnother && time.closest('nav, aside, footer') === null;
}

/** Told by the element's own marks, else by the last label in or right before it. WordPress marks some as both. */
function isUpdate(time: DomElement, text: string, start: number, end: number): boolean {
  const marks = `${attribute(time, 'itemprop') ?? ''} ${attribute(time, 'class') ?? ''}`;
  const own = [...marks.matchAll(DATE_LABEL)];
  if (own.length > 0) return own.every((label) => !label.groups?.published);
  const label = [...text.slice(Math.max(0, start - LABEL_LENGTH), end).matchAll(DATE_LABEL)].at(-1);
  return label !== undefined && !label.groups?.published;
}

/** The text below an element, and where in it the given elements stand. */
function layOut(root: DomElement, wanted: ReadonlySet<DomElement>) {
  const spans = new Map<DomElement, [start: number, end: number]>();
  let text = '';
  const visit = (node: DomNode) => {
    const start = text.length;
    if (!isElement(node)) {
      if (node.nodeType === 3) text += ` ${foldSpace(node.textContent ?? '')}`;
      return;
    }
    if (['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT'].includes(node.nodeName)) return;
    for (const child of node.childNodes) visit(child);
    if (wanted.has(node)) spans.set(node, [start, text.length]);
  };
  visit(root);
  return { text, spans };
}
