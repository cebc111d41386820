import type { Match, QuoteDifference, Verification } from '../verification/index.ts';
import { leftOutTexts } from './ask.ts';
import { placedMarkdown, placeText, shorten } from './citation.ts';
import { type Block, type Message, message, text } from './component.ts';
import { citedSection } from './context.ts';
import { excerptMarkdown } from './excerpt.ts';
import { bold, escapeMarkdown, subtext } from './markdown.ts';
import { type Item, pagedMessage } from './page.ts';
import { type State, stateTexts } from './state.ts';
import type { Texts } from './texts/index.ts';
import type { View } from './view.ts';

const MATCHES_PER_PAGE = 3;
const MAX_DIFFERENCES = 5;
/** Characters of one side of a difference. */
const MAX_SIDE = 60;

/** `state`: the quote and the filters, as they stand above the passages. */
export function verifyMessage(verification: Verification, state: State, view: View): Message {
  const { texts, ephemeral } = view;
  const intro: Block[] = stateTexts(state, texts);
  const closing = (line: string) => message([...intro, text(line)], { ephemeral });
  switch (verification.kind) {
    case 'no-words':
      return closing(texts.verify.noWords);
    case 'unknown-source':
      return closing(texts.answer.unknownSource(escapeMarkdown(verification.source)));
    case 'none': {
      const { articles } = verification.scope;
      intro.push(...leftOutTexts(verification.scope, texts));
      return closing(
        articles?.size === 0 ? bold(texts.answer.noArticle) : `${bold(texts.verify.none)}\n${texts.verify.ask}`,
      );
    }
    case 'exact':
    case 'near': {
      const { matches, scope } = verification;
      intro.push(...leftOutTexts(scope, texts));
      intro.push(text(bold(headingOf(verification, texts))));
      const items = (room: number) => matches.map((match, position) => toItem(match, position, room, texts));
      return pagedMessage({ command: 'verify', intro, items, perPage: MATCHES_PER_PAGE }, view);
    }
  }
}

type Found = Extract<Verification, { kind: 'exact' | 'near' }>;

function headingOf(found: Found, { verify }: Texts): string {
  if (found.kind === 'near') return found.isAbridged ? verify.abridged : verify.near;
  return found.hasMore ? verify.exactInMore(found.matches.length) : verify.exact(found.matches.length);
}

function toItem(match: Match, position: number, room: number, texts: Texts): Item {
  const { paragraph, whole, place, in: beside } = match;
  const differences = differencesMarkdown(match.differences, texts);
  const where = paragraph === null ? texts.verify.beside[beside ?? 'title'] : placeText({ ...match, paragraph }, texts);
  const citation = subtext(placedMarkdown(match, where, texts));
  const cited = differences === null ? citation : `${differences}\n${citation}`;
  // A line break would end the quotation.
  const passage = `> ${excerptMarkdown(whole.replaceAll('\n', ' '), place, room - cited.length - 3)}`;
  if (paragraph === null) return { markdown: `${passage}\n${cited}` };
  const button = { command: 'verify', position, offset: place[0], texts };
  return { markdown: passage, sections: [citedSection(cited, { ...match, paragraph }, button)] };
}

/** Punctuation that a difference begins or ends with by chance. */
const EDGES = /^[\s,;:“”"„«»]+|[\s,;:“”"„«»]+$/g;

/** `In the source: “28” instead of “25” · also “final” · not “really”` */
function differencesMarkdown(differences: readonly QuoteDifference[], texts: Texts): string | null {
  const quoted = (words: string) => escapeMarkdown(shorten(words.replace(EDGES, ''), MAX_SIDE));
  const sides: string[] = [];
  for (const [index, { kind, text: words }] of differences.entries()) {
    const [before, next] = [differences[index - 1], differences[index + 1]];
    if (kind === 'missing' && next?.kind === 'added')
      sides.push(texts.verify.instead(quoted(words), quoted(next.text)));
    else if (kind === 'missing') sides.push(texts.verify.also(quoted(words)));
    else if (kind === 'added' && before?.kind !== 'missing') sides.push(texts.verify.not(quoted(words)));
  }
  if (sides.length === 0) return null;
  const more = sides.length - MAX_DIFFERENCES;
  const shown = more > 0 ? [...sides.slice(0, MAX_DIFFERENCES), texts.verify.more(more)] : sides;
  return `${texts.verify.source}${texts.colon} ${shown.join(' · ')}`;
}
