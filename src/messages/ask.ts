import type { Answer, Excerpt } from '../answers/index.ts';
import { citationMarkdown, shorten, sourceMarkdown } from './citation.ts';
import { type Block, type Message, message, text } from './component.ts';
import { excerptMarkdown } from './excerpt.ts';
import { bold, escapeMarkdown, subtext } from './markdown.ts';
import { type Item, pagedMessage } from './page.ts';
import { type State, stateTexts } from './state.ts';

const EXCERPTS_PER_PAGE = 3;
const MAX_MISSING = 400;
const MAX_ALSO = 3;

export interface AnswerView {
  /** What was asked, as it stands above the answer. */
  readonly state: State;
  readonly position: number;
  readonly ephemeral: boolean;
}

export function answerMessage(answer: Answer, { state, position, ephemeral }: AnswerView): Message {
  const intro: Block[] = stateTexts(state);
  switch (answer.kind) {
    case 'unknown-source': {
      const remedy = `No article has “${escapeMarkdown(answer.source)}” in its title, outlet or file name. See /sources for all of them.`;
      return message([...intro, text(remedy)], { ephemeral });
    }
    case 'found': {
      const items = (room: number) => answer.excerpts.map((excerpt) => toItem(excerpt, excerpt.sentence, room));
      return pagedMessage({ command: 'ask', intro, items, position, perPage: EXCERPTS_PER_PAGE, ephemeral });
    }
    case 'nothing': {
      intro.push(text(nothingMarkdown(answer.missing, answer.closest.length > 0)));
      const items = (room: number) => answer.closest.map((excerpt) => toItem(excerpt, [0, 0], room));
      return pagedMessage({ command: 'ask', intro, items, position, perPage: EXCERPTS_PER_PAGE, ephemeral });
    }
  }
}

function nothingMarkdown(missing: readonly string[], hasClosest: boolean): string {
  const lines = [bold('Nothing in the sources answers this.')];
  if (missing.length > 0) lines.push(`They never mention ${escapeMarkdown(shorten(missing.join(', '), MAX_MISSING))}.`);
  lines.push(hasClosest ? 'The closest passages, which may be about something else:' : 'Nor is anything close to it.');
  return lines.join('\n');
}

function toItem(excerpt: Excerpt, best: readonly [number, number], room: number): Item {
  const citation = subtext(citationMarkdown(excerpt));
  const also = alsoMarkdown(excerpt.alsoIn);
  const rest = `\n${citation}${also === null ? '' : `\n${subtext(also)}`}`;
  return { markdown: `> ${excerptMarkdown(excerpt.text, best, room - rest.length - 2)}${rest}` };
}

function alsoMarkdown(alsoIn: Excerpt['alsoIn']): string | null {
  if (alsoIn.length === 0) return null;
  const named = alsoIn
    .slice(0, MAX_ALSO)
    .map(({ outlet, published, paragraph }) => `${sourceMarkdown(outlet, published)} · paragraph ${paragraph}`);
  const more = alsoIn.length > MAX_ALSO ? `; and ${alsoIn.length - MAX_ALSO} more` : '';
  return `Similar wording in ${named.join('; ')}${more}`;
}
