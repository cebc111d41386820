import type { Match, QuoteDifference, Verification } from '../verification/index.ts';
import { citationMarkdown, shorten } from './citation.ts';
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
      const { articles, undatedLeftOut } = verification.scope;
      if (undatedLeftOut > 0) intro.push(text(subtext(texts.answer.undatedLeftOut(undatedLeftOut))));
      return closing(
        articles?.size === 0 ? bold(texts.answer.noArticle) : `${bold(texts.verify.none)}\n${texts.verify.ask}`,
      );
    }
    case 'exact':
    case 'near': {
      const { matches, scope, kind } = verification;
      if (scope.undatedLeftOut > 0) intro.push(text(subtext(texts.answer.undatedLeftOut(scope.undatedLeftOut))));
      intro.push(text(bold(kind === 'exact' ? texts.verify.exact(matches.length) : texts.verify.near)));
      const items = (room: number) => matches.map((match, position) => toItem(match, position, room, texts));
      return pagedMessage({ command: 'verify', intro, items, perPage: MATCHES_PER_PAGE }, view);
    }
  }
}

function toItem(match: Match, position: number, room: number, texts: Texts): Item {
  const differences = differencesMarkdown(match.differences, texts);
  const citation = subtext(citationMarkdown(match, texts));
  const cited = differences === null ? citation : `${differences}\n${citation}`;
  const place = { command: 'verify', position, offset: match.place[0], texts };
  return {
    markdown: `> ${excerptMarkdown(match.paragraphText, match.place, room - cited.length - 2)}`,
    sections: [citedSection(cited, match, place)],
  };
}

/** `In the source: “28” instead of “25” · also “final” · not “really”` */
function differencesMarkdown(differences: readonly QuoteDifference[], texts: Texts): string | null {
  const quoted = (words: string) => escapeMarkdown(shorten(words.trim(), MAX_SIDE));
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
