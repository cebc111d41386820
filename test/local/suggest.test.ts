import { describe, expect, test } from 'vitest';
import { openLibrary } from '../../src/library.ts';
import { suggest } from '../../src/local/suggest.ts';
import { anArticle } from '../support/articles.ts';

const LIBRARY = openLibrary([
  anArticle({ id: 'a', title: 'The gate of Lund', outlet: 'Harbour News', paragraphs: ['A gate.'] }),
  anArticle({ id: 'b', title: 'The bridge', outlet: 'Gazette', paragraphs: ['A bridge.'] }),
]);

/** What the line becomes with each suggestion taken. */
function lines(typed: string): string[] {
  const { from, list } = suggest(typed, LIBRARY, 'en');
  return list.map(({ insert }) => typed.slice(0, from) + insert);
}

describe('suggestions', () => {
  test('begin with the commands, a required option already named', () => {
    expect(lines('/')).toEqual(expect.arrayContaining(['/ask question: ', '/sources ', '/timeline ']));
    expect(lines('/so')).toEqual(['/sources ']);
    expect(lines('/SO')).toEqual(['/sources ']);
  });

  test('go on with the options that are not yet there', () => {
    expect(lines('/sources ')).toEqual(['/sources source: ']);
    const more = lines('/ask question: What opened? ');
    expect(more).toContain('/ask question: What opened? source: ');
    expect(more.join()).not.toContain('question: question:');
    expect(lines('/ask question: What opened? so')).toEqual(['/ask question: What opened? source: ']);
  });

  test('offer the values of an option', () => {
    expect(lines('/sources source: ')).toHaveLength(2);
    expect(lines('/sources source: har')).toEqual(['/sources source: The gate of Lund ']);
    expect(lines('/ask question: What? private: t')).toEqual(['/ask question: What? private: true ']);
  });

  test.each([
    '',
    'What opened?',
    '/weather ',
    '/ask question: What opened',
    '/ask question: a',
    '/sources source: xyz',
  ])('are none for %j', (typed) => {
    expect(lines(typed)).toEqual([]);
  });
});
