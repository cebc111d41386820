import type { Nodes, PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { PlainError } from '../../plain-error.ts';
import { decodeText } from '../decode.ts';
import type { Block, BlockKind, BlockPart, Draft } from '../draft.ts';
import { splitFrontMatter } from '../front-matter.ts';
import { foldSpace } from '../lines.ts';

/** Parsing takes seconds for each; an article has a hundredth of it. */
const MAX_CHARACTERS = 1_000_000;
const MAX_DEPTH = 100;

/** Markdown, with the fields of its front matter. */
export async function readMarkdown(bytes: Uint8Array): Promise<Draft> {
  const text = decodeText(bytes);
  if (text === null)
    throw new PlainError(
      "holds binary data, or text in a character set that can't be told; save the article as text in UTF-8",
    );
  if (text.length > MAX_CHARACTERS)
    throw new PlainError(
      `has more than ${MAX_CHARACTERS.toLocaleString('en')} characters; keep only the article in it, or split it`,
    );
  const { metadata, body, warnings } = splitFrontMatter(text.replace(/\r\n?/g, '\n'));
  const blocks = blocksOf(fromMarkdown(body), 0, undefined);
  if (blocks.length === 0) throw new PlainError("holds no text; put the article's text into it or remove it");
  return { blocks, metadata, ...(warnings.length > 0 && { warnings }) };
}

function blocksOf(node: Nodes, depth: number, around: 'item' | undefined): Block[] {
  if (depth > MAX_DEPTH)
    throw new PlainError(`nests its lists or quotes more than ${MAX_DEPTH} deep; write them with less indentation`);
  switch (node.type) {
    case 'heading':
    case 'paragraph': {
      const captions: string[] = [];
      const text = inline(node.children, captions, depth);
      const rows = rowsOf(text);
      const part = around && isLink(node) ? 'link' : around;
      return [
        ...(rows ?? [text]).flatMap((each) => block(node.type, each, rows ? 'row' : part)),
        ...captions.flatMap((caption) => block('caption', caption)),
      ];
    }
    case 'code':
      return block('paragraph', node.value, around);
    case 'root':
    case 'blockquote':
    case 'list':
      return node.children.flatMap((child) => blocksOf(child, depth + 1, around));
    case 'listItem':
      return node.children.flatMap((child) => blocksOf(child, depth + 1, 'item'));
    default:
      return [];
  }
}

const TABLE_RULE = /^ *\|?(?: *:?-+:? *\|)+ *(?::?-+:?)? *$/;

/** The rows of a table, which is one paragraph to Markdown itself; null where the text is none. */
function rowsOf(text: string): string[] | null {
  const rows = text.split('\n');
  if (!TABLE_RULE.test(rows[1] ?? '')) return null;
  return rows.filter((_, index) => index !== 1).map((row) => row.replace(/^ *\|?|\|? *$/g, ''));
}

/** The text of what stands within a paragraph; the descriptions of its pictures go to `captions`. */
function inline(nodes: readonly PhrasingContent[], captions: string[], depth: number): string {
  if (depth > MAX_DEPTH) throw new PlainError(`nests its emphasis more than ${MAX_DEPTH} deep; write it with less`);
  return nodes
    .map((node) => {
      switch (node.type) {
        case 'text':
        case 'inlineCode':
          return node.value;
        case 'break':
          return ' ';
        case 'html':
          return /^<br\b/i.test(node.value) ? ' ' : '';
        case 'image':
        case 'imageReference':
          captions.push(node.alt ?? '');
          return '';
        default:
          return 'children' in node ? inline(node.children, captions, depth + 1) : '';
      }
    })
    .join('');
}

function isLink({ children }: { readonly children: readonly PhrasingContent[] }): boolean {
  return children.every(
    ({ type, ...node }) => type === 'link' || type === 'linkReference' || ('value' in node && node.value.trim() === ''),
  );
}

function block(kind: BlockKind, text: string, part?: BlockPart): Block[] {
  const folded = foldSpace(text);
  return folded === '' ? [] : [{ kind, text: folded, ...(part && kind === 'paragraph' && { part }) }];
}
