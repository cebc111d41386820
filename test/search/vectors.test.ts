import { describe, expect, test } from 'vitest';
import { openLibrary } from '../../src/library.ts';
import { englishVectors } from '../../src/search/vectors.ts';
import { anArticle } from '../support/articles.ts';

describe('word vectors', () => {
  const vectors = englishVectors();
  const likeness = (one: string, other: string) => vectors.likeness(vectors.find(one), vectors.find(other));

  test.each([
    ['revise', 'amend', 'weather'],
    ['author', 'writer', 'bridge'],
    ['army', 'military', 'dinner'],
    ['begin', 'start', 'harbour'],
  ])('hold %s for more like %s than like %s', (word, like, unlike) => {
    expect(likeness(word, like)).toBeGreaterThan(0.5);
    expect(likeness(word, like)).toBeGreaterThan(likeness(word, unlike) + 0.3);
  });

  test('find a word as it is spelt, and none that is not there', () => {
    expect(likeness('bridge', 'bridge')).toBeCloseTo(1, 1);
    expect(vectors.find('bridgex')).toBe(-1);
    expect(vectors.find('')).toBe(-1);
    expect(vectors.find('zzzzzz')).toBe(-1);
  });
});

test('a question in other words than the article finds the paragraph that means the same', async () => {
  const town = openLibrary([
    anArticle({
      id: 'town',
      paragraphs: [
        'The council of the town met on Monday to discuss the old bridge and its costs.',
        'The proposal was amended after the council heard from engineers about the bridge.',
        'The bridge is closed to lorries, and the council of the town wants it to stay so.',
      ],
    }),
  ]);
  const answer = await town.ask({ question: 'Why did the council revise the plan for the bridge?' });
  const excerpts = answer.kind === 'found' ? answer.excerpts : answer.kind === 'nothing' ? answer.closest : [];
  expect(excerpts[0]?.paragraph).toBe(2);
});
