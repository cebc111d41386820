import type { Answer, Correction, Excerpt } from '../answers/index.ts';
import type { Scope } from '../catalogue.ts';
import type { Span } from '../sentence.ts';
import { citationMarkdown, placeText, shorten, sourceMarkdown } from './citation.ts';
import { type Block, type Message, message, text } from './component.ts';
import { citedSection } from './context.ts';
import { excerptMarkdown } from './excerpt.ts';
import { bold, escapeMarkdown, subtext } from './markdown.ts';
import { type Item, pagedMessage } from './page.ts';
import { type State, stateTexts } from './state.ts';
import type { Texts } from './texts/index.ts';
import type { View } from './view.ts';

const EXCERPTS_PER_PAGE = 3;
/** Characters of the words that the articles don't have. */
const MAX_MISSING = 400;
const MAX_ALSO = 3;
/** Characters of the heading above an excerpt. */
const MAX_HEADING = 200;

/** `state`: what was asked, as it stands above the answer. */
export function answerMessage(answer: Answer, state: State, view: View): Message {
  const { texts, ephemeral } = view;
  const intro: Block[] = stateTexts(state, texts);
  switch (answer.kind) {
    case 'unknown-source': {
      return message([...intro, text(texts.answer.unknownSource(escapeMarkdown(answer.source)))], { ephemeral });
    }
    case 'found': {
      intro.push(...correctedTexts(answer.corrected, texts), ...leftOutTexts(answer.scope, texts));
      const items = (room: number) =>
        answer.excerpts.map((excerpt, position) => toItem(excerpt, { position, best: excerpt.sentence, room, texts }));
      return pagedMessage({ command: 'ask', intro, items, perPage: EXCERPTS_PER_PAGE }, view);
    }
    case 'nothing': {
      const isEmpty = answer.scope.articles?.size === 0;
      const leftOut = leftOutTexts(answer.scope, texts);
      // The closest passages follow the words that announce them.
      if (isEmpty) intro.push(text(bold(texts.answer.noArticle)), ...leftOut);
      else intro.push(...leftOut, text(nothingMarkdown(answer, texts)));
      const items = (room: number) =>
        answer.closest.map((excerpt, position) => toItem(excerpt, { position, best: [0, 0], room, texts }));
      return pagedMessage({ command: 'ask', intro, items, perPage: EXCERPTS_PER_PAGE }, view);
    }
  }
}

function nothingMarkdown({ missing, closest, isDoubtful }: Answer & { kind: 'nothing' }, { answer }: Texts): string {
  const lines = [bold(isDoubtful ? answer.nothingSure : answer.nothing)];
  if (missing.length > 0) lines.push(answer.neverMention(escapeMarkdown(shorten(missing.join(', '), MAX_MISSING))));
  if (closest.length === 0) lines.push(answer.noneClose);
  else lines.push(isDoubtful ? answer.closestDoubtful : answer.closest);
  return lines.join('\n');
}

function correctedTexts(corrected: readonly Correction[], { answer }: Texts): Block[] {
  if (corrected.length === 0) return [];
  const pairs = corrected.map(({ word, read }) => `${word} → ${read}`).join(', ');
  return [text(subtext(answer.corrected(escapeMarkdown(shorten(pairs, MAX_MISSING)))))];
}

export function leftOutTexts({ undatedLeftOut }: Scope, { answer }: Texts): Block[] {
  return undatedLeftOut > 0 ? [text(subtext(answer.undatedLeftOut(undatedLeftOut)))] : [];
}

interface ItemView {
  readonly position: number;
  /** The sentence that stands in bold. */
  readonly best: Span;
  readonly room: number;
  readonly texts: Texts;
}

function toItem(excerpt: Excerpt, { position, best, room, texts }: ItemView): Item {
  const citation = subtext(citationMarkdown(excerpt, texts));
  const also = alsoMarkdown(excerpt.alsoIn, texts);
  const cited = also === null ? citation : `${citation}\n${subtext(also)}`;
  const place = { command: 'ask', position, offset: excerpt.sentence[0], texts };
  const { heading } = excerpt;
  const above = heading === undefined ? '' : `${subtext(escapeMarkdown(shorten(heading, MAX_HEADING)))}\n`;
  return {
    markdown: `${above}> ${excerptMarkdown(excerpt.text, best, room - above.length - cited.length - 2)}`,
    sections: [citedSection(cited, excerpt, place)],
  };
}

function alsoMarkdown(alsoIn: Excerpt['alsoIn'], texts: Texts): string | null {
  if (alsoIn.length === 0) return null;
  const named = alsoIn
    .slice(0, MAX_ALSO)
    .map((citation) => [sourceMarkdown(citation, texts), placeText(citation, texts)].join(' · '))
    .join('; ');
  const more = alsoIn.length - MAX_ALSO;
  return more > 0 ? texts.answer.alsoMore(named, more) : texts.answer.alsoIn(named);
}
