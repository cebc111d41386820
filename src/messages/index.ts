export { answerMessage } from './ask.ts';
export { parseButtonId } from './button-id.ts';
export {
  type Block,
  type Button,
  buttonsIn,
  EPHEMERAL,
  MAX_CHOICE,
  MAX_CHOICES,
  type Message,
  type Picture,
  withoutPictures,
} from './component.ts';
export { contextMessage, goneMessage } from './context.ts';
export { dateInEnglish, dateText } from './dates.ts';
export { helpMessage } from './help.ts';
export { escapeMarkdown, unescapeMarkdown } from './markdown.ts';
export { notice } from './notice.ts';
export { sourcesMessage } from './sources.ts';
export { readSharedBy, readState, type State } from './state.ts';

export {
  type Described,
  described,
  LANGUAGES,
  type Named,
  named,
  type Texts,
  textsOf,
  withWrittenMoments,
} from './texts/index.ts';
export { KIND_CHOICES, timelineMessage } from './timeline.ts';
export { verifyMessage } from './verify.ts';

export type { View } from './view.ts';
