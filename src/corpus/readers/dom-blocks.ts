import { type Handler, Parser, type ParserOptions } from 'htmlparser2';
import { parseHTML } from 'linkedom';
import { CELL_END } from '../../article.ts';
import { PlainError } from '../../plain-error.ts';
import type { Block, BlockKind } from '../draft.ts';
import { foldSpace, TERMINATED } from '../lines.ts';

/** The little of the DOM that reading needs; linkedom's own types ask for a browser's. */
export interface DomNode {
  readonly nodeType: number;
  /** In capitals for elements. */
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<DomNode>;
  readonly parentElement: DomElement | null;
}

export interface DomElement extends DomNode {
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  closest(selector: string): DomElement | null;
  contains(node: DomNode): boolean;
  removeAttribute(name: string): void;
  remove(): void;
}

export interface DomDocument extends DomElement {
  readonly documentElement: DomElement;
  readonly body: DomElement;
  title: string;
}

/** Far more than an article has. Time and memory of what follows grow with both, with the depth faster than with it. */
const MAX_DEPTH = 256;
const MAX_ELEMENTS = 100_000;

const ELEMENT_NODE = 1;
/** Text and CDATA. */
const TEXT_NODES: ReadonlySet<number> = new Set([3, 4]);
const BLANK_LINE = /\n[ \t\r]*\n/;
const NOWHERE = /(?!)/;

const HEADINGS = names('H1 H2 H3 H4 H5 H6');
const CAPTIONS = names('FIGCAPTION CAPTION');
/** How older pages mark the text below a picture: `class="wp-caption-text"`, `class="photo-caption"`. */
const CAPTION_CLASS = /(?:^|[\s_-])caption(?:[_-]?text)?(?:\s|$)/i;
/** Elements that a browser sets apart from the text before and after them. */
const APART = names(
  'ADDRESS ARTICLE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FORM H1 H2 H3 H4 H5 H6',
  'HEADER HGROUP HR LI MAIN OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL',
);
const ITEMS = names('LI DT DD');
const CELLS = names('TD TH DT DD');
/** Roles of a table that only puts things beside each other. */
const LAYOUT_ROLES: ReadonlySet<string | null> = new Set(['presentation', 'none']);
/** Elements whose text isn't part of what a page tells. */
const DROPPED = names(
  'ANNOTATION ASIDE AUDIO BUTTON CANVAS DATALIST DIALOG FOOTER IFRAME MAP NAV NOSCRIPT OBJECT RP RT SCRIPT SELECT STYLE',
  'SVG TEMPLATE TEXTAREA TITLE VIDEO',
);
const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

const FRAME = names('html head body');

/**
 * A document with a head and a body, whatever of them the page itself has: linkedom supplies neither, and puts what it
 * finds outside of them out of reach. Throws a PlainError for a page that would take minutes or all memory to read.
 * `onOpen` hears which elements the page never closes.
 */
export function parsePage(html: string, onOpen: (names: ReadonlySet<string>) => void = () => {}): DomDocument {
  const kept: string[] = [];
  let from = 0;
  let language: string | undefined;
  let isEnd = false;
  const open = new Set<string>();
  const cut = (name: string, isImplied: boolean) => {
    if (!FRAME.has(name) || isImplied) return;
    kept.push(html.slice(from, parser.startIndex));
    from = parser.endIndex + 1;
  };
  const parser = measuringParser(
    {},
    {
      onopentag: (name, attributes, isImplied) => {
        if (name === 'html') language ??= attributes.lang;
        cut(name, isImplied);
      },
      onclosetag: (name, isImplied) => {
        if (isEnd) open.add(name);
        cut(name, isImplied);
      },
    },
  );
  parser.write(html);
  isEnd = true;
  parser.end();
  onOpen(open);
  kept.push(html.slice(from));
  const { document } = parseHTML(`<!doctype html><html><head></head><body>${kept.join('')}</body></html>`);
  if (language !== undefined) document.documentElement.setAttribute('lang', language);
  return document;
}

/**
 * The parser that linkedom uses, without building anything: building takes time with the square of the depth. It throws
 * a PlainError for what is nested too deep or has too many elements; `handler` may look on.
 */
export function measuringParser(options: ParserOptions = {}, handler: Partial<Handler> = {}): Parser {
  let depth = 0;
  let elements = 0;
  const onopentag: Handler['onopentag'] = (...tag) => {
    depth++;
    elements++;
    if (depth > MAX_DEPTH)
      throw new PlainError(`nests its elements more than ${MAX_DEPTH} deep; copy the article's text into a text file`);
    if (elements > MAX_ELEMENTS)
      throw new PlainError(
        `has more than ${MAX_ELEMENTS.toLocaleString('en')} elements; copy the article's text into a text file`,
      );
    handler.onopentag?.(...tag);
  };
  const onclosetag: Handler['onclosetag'] = (...tag) => {
    depth--;
    handler.onclosetag?.(...tag);
  };
  return new Parser({ ...handler, onopentag, onclosetag }, options);
}

/** Attribute names keep their case in linkedom, and pages write `dateTime` and `CONTENT`. */
export function attribute(element: DomElement, name: string): string | null {
  for (const each of element.attributes) if (each.name.toLowerCase() === name) return each.value;
  return null;
}

/** What the elements around a text say of it. */
interface Around {
  readonly kind: BlockKind;
  readonly isPreformatted: boolean;
  readonly isItem: boolean;
  readonly isLink: boolean;
  readonly table: 'layout' | 'headed' | 'plain' | 'pairs' | null;
}

/** A block, and whether all of its words are links. */
interface Told extends Block {
  readonly isLinked: boolean;
}

/**
 * The text of a node as blocks, in order: every word of it once, except for what a reader of the page doesn't see. The
 * cells of a table's row are one block, unless the table shows by what its cells hold that it lays out a page.
 */
export function blocksOf(root: DomNode): Block[] {
  const told: Told[] = [];
  let pending = '';
  let isLinked = true;
  let breaks = 0;
  const append = (text: string, isLink: boolean) => {
    if (text.trim() !== '') {
      breaks = 0;
      isLinked &&= isLink;
    }
    pending += text;
  };
  const flush = ({ kind, isItem }: Around) => {
    const text = foldSpace(pending);
    if (text !== '') told.push({ kind, text, isLinked, ...(isItem && kind === 'paragraph' && { part: 'item' }) });
    pending = '';
    isLinked = true;
  };
  const visit = (node: DomNode, around: Around): void => {
    if (TEXT_NODES.has(node.nodeType)) {
      // A blank line separates paragraphs where lines are kept as they are.
      const [first = '', ...others] = (node.textContent ?? '').split(around.isPreformatted ? BLANK_LINE : NOWHERE);
      append(first, around.isLink);
      for (const other of others) {
        flush(around);
        append(other, around.isLink);
      }
    } else if (node.nodeName === 'BR') {
      breaks++;
      if (breaks > 1) flush(around);
      else append(' ', around.isLink);
    } else if (isElement(node) && !isDropped(node)) {
      const own = within(node, around);
      const isApart = APART.has(node.nodeName) || own.kind !== around.kind;
      if (isApart) flush(around);
      if (node.nodeName === 'TR') visitRow(node.childNodes, own);
      else if (node.nodeName === 'DL') for (const pair of pairsOf(node)) visitRow(pair, { ...own, table: 'pairs' });
      else for (const child of node.childNodes) visit(child, own);
      if (isApart) flush(own);
    }
  };
  const visitRow = (row: Iterable<DomNode>, around: Around): void => {
    const start = told.length;
    const cells: Told[][] = [];
    for (const child of row) {
      const from = told.length;
      visit(child, around);
      flush(around);
      if (CELLS.has(child.nodeName)) cells.push(told.slice(from));
    }
    const joined = joinCells(cells, around, told.length - start);
    if (joined) told.splice(start, told.length, joined);
  };
  const alone: Around = { kind: 'paragraph', isPreformatted: false, isItem: false, isLink: false, table: null };
  visit(root, alone);
  flush(alone);
  return told.map(({ isLinked: isLink, ...block }) =>
    block.part !== undefined && isLink ? { ...block, part: 'link' } : block,
  );
}

function within(element: DomElement, around: Around): Around {
  const { nodeName } = element;
  return {
    kind: kindOf(element, around.kind),
    isPreformatted: around.isPreformatted || nodeName === 'PRE',
    isItem: around.isItem || ITEMS.has(nodeName),
    isLink: around.isLink || nodeName === 'A',
    table: nodeName === 'TABLE' ? tableOf(element) : around.table,
  };
}

/** Each term of a `dl` with the first of what is said of it, and what else there is one by one. */
function pairsOf(list: DomElement): DomNode[][] {
  const pairs: DomNode[][] = [];
  // Readability makes a paragraph of the box that may stand around a pair.
  const isBox = (node: DomNode) => isElement(node) && ['DIV', 'P'].includes(node.nodeName) && !isDropped(node);
  const children = [...list.childNodes].flatMap((node) => (isBox(node) ? [...node.childNodes] : [node]));
  for (const node of children) {
    const last = pairs.at(-1);
    const isTerm = last?.at(0)?.nodeName === 'DT' && !last.some(({ nodeName }) => nodeName === 'DD');
    if (last && isTerm && node.nodeName !== 'DT') last.push(node);
    else pairs.push([node]);
  }
  return pairs;
}

function tableOf(element: DomElement): Around['table'] {
  if (LAYOUT_ROLES.has(attribute(element, 'role'))) return 'layout';
  return element.querySelector('th') === null ? 'plain' : 'headed';
}

/** Characters. In a table without header cells, what is longer is a column of the page. */
const MAX_PLAIN_CELL = 300;

/** One row of `count` blocks in all; null where they are not cells of a row that says something together. */
function joinCells(cells: readonly Told[][], { kind, table }: Around, count: number): Told | null {
  const filled = cells.flat();
  const mayBeCell = (block: Told) => block.kind === 'paragraph' && block.part !== 'row';
  if (kind !== 'paragraph' || table === 'layout' || filled.length < 2 || filled.length !== count) return null;
  if (!filled.every(mayBeCell) || cells.some(({ length }) => length > 1)) return null;
  if (table === 'plain' && filled.some(({ text }) => text.length > MAX_PLAIN_CELL)) return null;
  // A sentence says by itself what it is about, as in questions and answers.
  if (table === 'pairs' && filled.some(({ text }) => TERMINATED.test(text))) return null;
  // An empty cell keeps its place, or those behind it would move below another header.
  const text = foldSpace(cells.map(([cell]) => cell?.text ?? '').join(CELL_END));
  return { kind, text, part: 'row', isLinked: table !== 'headed' && filled.every((cell) => cell.isLinked) };
}

/** Whether a reader of the page sees the element as part of what it tells. */
export function isDropped(element: DomElement): boolean {
  return (
    DROPPED.has(element.nodeName) ||
    attribute(element, 'hidden') !== null ||
    // Whoever saves a page while a dialog is open gets the page itself so marked.
    (attribute(element, 'aria-hidden') === 'true' && element.querySelector('p') === null) ||
    HIDDEN_STYLE.test(attribute(element, 'style') ?? '')
  );
}

/** A paragraph in a caption or in a heading is part of it; a heading in a caption too. */
function kindOf(element: DomElement, around: BlockKind): BlockKind {
  if (around === 'caption' || CAPTIONS.has(element.nodeName) || isCaptionByClass(element)) return 'caption';
  return HEADINGS.has(element.nodeName) ? 'heading' : around;
}

/** A box around a picture and its paragraphs may bear such a class too. */
function isCaptionByClass(element: DomElement): boolean {
  return CAPTION_CLASS.test(attribute(element, 'class') ?? '') && element.querySelector('p') === null;
}

export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === ELEMENT_NODE;
}

function names(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(' ')));
}
