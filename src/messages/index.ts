export { answerMessage } from './ask.ts';
export { type Button, EPHEMERAL, MAX_CHOICE, MAX_CHOICES, type Message } from './component.ts';
export { unescapeMarkdown } from './markdown.ts';
export { notice } from './notice.ts';
export { parsePageId } from './page.ts';
export { sourcesMessage } from './sources.ts';
export { readState } from './state.ts';
export { timelineMessage } from './timeline.ts';
