import { type Line, parseMarkdown, type Run } from '../rich-text.ts';

/** A piece of the page. The browser makes it with `createElement` and text nodes: no text ever becomes HTML. */
export type Drawn = string | DrawnElement;

export interface DrawnElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Drawn[];
}

/** Any of Discord's components, as loosely as Discord itself describes them. */
interface Component {
  readonly type: number;
  readonly content?: string;
  readonly components?: readonly Component[];
  readonly accessory?: Component;
  readonly accent_color?: number | null;
  readonly divider?: boolean;
  readonly style?: number;
  readonly label?: string;
  readonly emoji?: { readonly name?: string };
  readonly url?: string;
  readonly custom_id?: string;
  readonly disabled?: boolean;
  readonly placeholder?: string;
  readonly options?: readonly { readonly label: string; readonly value: string; readonly default?: boolean }[];
  readonly media?: { readonly url: string };
  readonly description?: string | null;
  readonly items?: readonly { readonly media: { readonly url: string }; readonly description?: string | null }[];
  readonly file?: { readonly url: string };
}

export interface Attachment {
  readonly name: string;
  readonly data: Uint8Array;
}

export interface DrawableMessage {
  readonly components: readonly object[];
  readonly files?: readonly Attachment[] | undefined;
}

interface Drawing {
  readonly locale: string;
  readonly files: readonly Attachment[];
}

/** The message as Discord lays it out. Components of a type that isn't known here are named, not left out. */
export function drawForPage({ components, files = [] }: DrawableMessage, locale: string): Drawn[] {
  return (components as readonly Component[]).flatMap((component) => drawComponent(component, { locale, files }));
}

function drawComponent(component: Component, drawing: Drawing): Drawn[] {
  const inside = () => (component.components ?? []).flatMap((child) => drawComponent(child, drawing));
  switch (component.type) {
    case 1:
      return [element('div', { class: 'row' }, inside())];
    case 2:
      return [drawButton(component)];
    case 3:
      return [drawMenu(component)];
    case 9: {
      const accessory = component.accessory ? drawComponent(component.accessory, drawing) : [];
      return [element('div', { class: 'section' }, [element('div', {}, inside()), ...accessory])];
    }
    case 10:
      return drawText(component.content ?? '', drawing.locale);
    case 11:
      return [drawPicture(component.media?.url ?? '', component.description, drawing)];
    case 12: {
      const pictures = (component.items ?? []).map((item) => drawPicture(item.media.url, item.description, drawing));
      return [element('div', { class: 'gallery' }, pictures)];
    }
    case 13:
      return [element('p', {}, [`File: ${component.file?.url.replace(/^attachment:\/\//, '') ?? ''}`])];
    case 14:
      return [component.divider === false ? element('div', { class: 'gap' }, []) : element('hr', {}, [])];
    case 17: {
      const color = component.accent_color;
      // The page sets it as a property: its policy allows no style attributes.
      const accent: Record<string, string> =
        typeof color === 'number' ? { 'data-accent': `#${color.toString(16).padStart(6, '0')}` } : {};
      return [element('div', { class: 'container', ...accent }, inside())];
    }
    default:
      return [element('p', { class: 'subtext' }, [`(A component of type ${component.type}, which isn't drawn here.)`])];
  }
}

function drawButton({ style, label = '', emoji, url, custom_id: id, disabled = false }: Component): Drawn {
  const text = [emoji?.name, label].filter(Boolean).join(' ');
  if (style === 5) return followable(url) ? linkTo(url, [text], { class: 'button' }) : text;
  return element(
    'button',
    {
      type: 'button',
      class: `button style-${style ?? 2}`,
      'data-press': id ?? '',
      ...(disabled && { disabled: '' }),
    },
    [text],
  );
}

function drawMenu({ custom_id: id, placeholder = 'Choose', options = [], disabled = false }: Component): Drawn {
  const choices = options.map(({ label, value, default: chosen = false }) =>
    element('option', { value, ...(chosen && { selected: '' }) }, [label]),
  );
  const shown = options.some((option) => option.default)
    ? choices
    : [element('option', { value: '' }, [placeholder]), ...choices];
  return element(
    'select',
    { 'data-choose': id ?? '', 'aria-label': placeholder, ...(disabled && { disabled: '' }) },
    shown,
  );
}

/** Only what the message itself carries is shown; nothing is fetched from elsewhere. */
function drawPicture(address: string, description: string | null | undefined, { files }: Drawing): Drawn {
  const alt = description ?? '';
  const file = files.find(({ name }) => address === `attachment://${name}`);
  if (!file) return element('p', { class: 'subtext' }, [`(A picture that isn't fetched here: ${alt || address})`]);
  const source = `data:image/png;base64,${Buffer.from(file.data).toString('base64')}`;
  return element('img', { src: source, alt }, []);
}

/** Lines in a row of one kind stand in one block, as Discord shows them. */
function drawText(markdown: string, locale: string): Drawn[] {
  const blocks: { kind: Line['kind']; lines: Drawn[][] }[] = [];
  for (const { kind, runs } of parseMarkdown(markdown, locale)) {
    const last = blocks.at(-1);
    const line = runs.map(drawRun);
    if (last?.kind === kind && kind !== 'heading') last.lines.push(line);
    else blocks.push({ kind, lines: [line] });
  }
  return blocks.map(({ kind, lines }) => drawBlock(kind, lines));
}

function drawBlock(kind: Line['kind'], lines: readonly Drawn[][]): Drawn {
  switch (kind) {
    case 'heading':
      return element('h3', {}, lines.flat());
    case 'subtext':
      return element('p', { class: 'subtext' }, withBreaks(lines));
    case 'quote':
      return element('blockquote', {}, withBreaks(lines));
    case 'item':
      return element(
        'ul',
        {},
        lines.map((line) => element('li', {}, line)),
      );
    case 'plain':
      return element('p', {}, withBreaks(lines));
  }
}

function withBreaks(lines: readonly Drawn[][]): Drawn[] {
  return lines.flatMap((line, index) => (index === 0 ? line : [element('br', {}, []), ...line]));
}

function drawRun({ text, bold, italic, code, url, moment }: Run): Drawn {
  let drawn: Drawn = visible(text);
  if (code) drawn = element('code', {}, [drawn]);
  // The browser puts it into the reader's own time zone.
  if (moment !== null) drawn = element('time', { datetime: new Date(moment * 1000).toISOString() }, [drawn]);
  if (italic) drawn = element('em', {}, [drawn]);
  if (bold) drawn = element('strong', {}, [drawn]);
  return followable(url) ? linkTo(url, [drawn]) : drawn;
}

/** Web addresses only: `javascript:` and `data:` ones would run or show what an article brings along. */
function followable(url: string | null | undefined): url is string {
  return typeof url === 'string' && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}

function linkTo(url: string, children: readonly Drawn[], more: Readonly<Record<string, string>> = {}): Drawn {
  return element('a', { href: url, target: '_blank', rel: 'noopener noreferrer', ...more }, children);
}

function visible(text: string): string {
  return text.replace(CONTROL, '�');
}

function element(tag: string, attributes: Readonly<Record<string, string>>, children: readonly Drawn[]): DrawnElement {
  return { tag, attributes, children };
}

/** Characters that have no shape of their own; a reader should see that one was there. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
