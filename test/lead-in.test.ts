import { expect, test } from 'vitest';
import { leadInsOf } from '../src/lead-in.ts';
import { anArticle } from './support/articles.ts';

const ANSWER = 'Only in the market channel, once a week.';

const leadIns = (paragraphs: string[], sections: { heading: string; paragraph: number }[] = []) =>
  Object.fromEntries(leadInsOf(anArticle({ paragraphs, sections })));

test('a heading leads into the paragraph right below it, and no further', () => {
  expect(leadIns(['It began.', ANSWER, 'It ended.'], [{ heading: 'Rules', paragraph: 2 }])).toEqual({ 2: 'Rules' });
});

test.each([
  'Can I advertise here?',
  '“May we?” “May I?”',
  'Darf ich hier werben?',
  '¿Puedo anunciar?',
  '広告はいいですか？',
])('a paragraph that is nothing but a question leads into the one that answers it: %s', (question) => {
  expect(leadIns(['Welcome.', question, ANSWER])).toEqual({ 3: question });
});

test.each([
  ['says something besides', ['I asked him. Can I advertise here?', ANSWER]],
  ['is one of several in a row', ['Can I sell here?', 'Can I advertise here?', 'And can I buy?']],
  ['is long enough to be an argument', [`${'Can I advertise here? '.repeat(12)}`, ANSWER]],
  ['is the last one', [ANSWER, 'Can I advertise here?']],
])('a question that %s leads into nothing', (_, paragraphs) => {
  expect(leadIns(paragraphs)).toEqual({});
});

test('of a heading and a question above it, the heading leads into the paragraph', () => {
  const sections = [{ heading: 'Can I advertise?', paragraph: 2 }];
  expect(leadIns(['And shops?', ANSWER], sections)).toEqual({ 2: 'Can I advertise?' });
});
