import { expect, test } from 'vitest';
import { excerptMarkdown } from '../../src/messages/excerpt.ts';
import { sentenceSpans } from '../../src/sentence.ts';

const SENTENCES = ['First comes this.', 'Then *that* follows.', 'The third one answers.', 'A fourth is last.'];
const TEXT = SENTENCES.join(' ');

function bestOf(index: number) {
  const span = sentenceSpans(TEXT)[index];
  if (!span) throw new Error('Expected four sentences');
  return span;
}

test('shows a paragraph whole, the best sentence in bold', () => {
  expect(excerptMarkdown(TEXT, bestOf(2), 1000)).toBe(
    'First comes this. Then \\*that\\* follows. **The third one answers.** A fourth is last.',
  );
});

test('cuts at sentence ends around the best sentence, each cut marked', () => {
  expect(excerptMarkdown(TEXT, bestOf(2), 60)).toBe('… **The third one answers.** A fourth is last.');
  expect(excerptMarkdown(TEXT, bestOf(0), 60)).toBe('**First comes this.** Then \\*that\\* follows. …');
  expect(excerptMarkdown(TEXT, bestOf(3), 30)).toBe('… **A fourth is last.**');
});

test('fits at every room from tiny to whole, with the words in their order', () => {
  for (let room = 20; room <= 120; room++) {
    const shown = excerptMarkdown(TEXT, bestOf(1), room);
    expect(shown.length).toBeLessThanOrEqual(room);
    const words = shown
      .replaceAll(/[*\\]/g, '')
      .split('…')
      .map((part) => part.trim());
    for (const part of words) expect(TEXT.replaceAll('*', '')).toContain(part);
  }
});

test('cuts a best sentence that is itself too long at its end', () => {
  const endless = 'word '.repeat(2000).trim();
  const shown = excerptMarkdown(endless, [0, endless.length], 500);
  expect(shown).toMatch(/^\*\*word .*\*\*…$/);
  expect(shown.length).toBeLessThanOrEqual(500);
});
