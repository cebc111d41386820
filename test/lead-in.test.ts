import { expect, test } from 'vitest';
import type { Article } from '../src/article.ts';
import { leadInOf, leadInsOf } from '../src/lead-in.ts';
import { anArticle } from './support/articles.ts';

const ANSWER = 'Only in the market channel, once a week.';

const leadIns = (paragraphs: string[], sections: { heading: string; paragraph: number }[] = []) =>
  shown(anArticle({ paragraphs, sections }));

/** What stands above each paragraph that has something there. */
function shown(article: Article): Record<number, string> {
  const all = leadInsOf(article);
  const above = article.paragraphs.map(({ number }) => [number, leadInOf(all, number)] as const);
  return Object.fromEntries(above.filter((pair): pair is readonly [number, string] => pair[1] !== undefined));
}

test('a heading leads into the paragraph right below it, and no further', () => {
  expect(leadIns(['It began.', ANSWER, 'It ended.'], [{ heading: 'Rules', paragraph: 2 }])).toEqual({ 2: 'Rules' });
});

test.each([
  'Can I advertise here?',
  '“May we?” “May I?”',
  'Darf ich hier werben?',
  '¿Puedo anunciar?',
  '「広告はいいですか？」',
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

const HEAD = 'Type of bike | Pressure (bar)';
const ROWS = ['Road bike | 6–8', 'City bike | 4', 'Tandem | ask us'];

test('the head of a table leads into its rows, with the heading above it, and answers nothing itself', () => {
  const article = anArticle({
    paragraphs: ['Pump them up.', HEAD, ...ROWS, 'Ride.'],
    sections: [{ heading: 'Tyres', paragraph: 2 }],
  });
  expect([...leadInsOf(article).leading]).toEqual([2]);
  const above = `Tyres · ${HEAD}`;
  expect(shown(article)).toEqual({ 2: 'Tyres', 3: above, 4: above, 5: above });
});

test('a table below another, under a heading of its own, has its own head', () => {
  const article = anArticle({
    paragraphs: [HEAD, ...ROWS, 'Day | Opens', 'Monday | 9 am', 'Tuesday | 10 am'],
    sections: [{ heading: 'Hours', paragraph: 5 }],
  });
  expect([...leadInsOf(article).leading]).toEqual([1, 5]);
  expect(shown(article)).toMatchObject({ 4: HEAD, 5: 'Hours', 6: 'Hours · Day | Opens', 7: 'Hours · Day | Opens' });
});

test.each([
  ['begins with numbers of its own', ['Price | 5 euros', 'Weight | 3 kg', 'Height | 2 m']],
  ['has no numbers', ['Name | Part', 'Ada | Queen', 'Ben | King']],
  ['is of a single row', [HEAD, 'City bike | 4']],
  ['changes its number of cells', [HEAD, 'City bike | 4 | 50', 'Road bike | 6 | 80']],
])('a table that %s has no head', (_, paragraphs) => {
  expect([...leadInsOf(anArticle({ paragraphs })).leading]).toEqual([]);
});
