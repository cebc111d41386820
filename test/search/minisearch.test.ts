import { describe, expect, test } from 'vitest';
import { collect, contentTokens, createMiniSearchEngine } from '../../src/search/index.ts';
import { runToEnd } from '../../src/slice.ts';
import { engineContract } from './engine.contract.ts';

engineContract('MiniSearch', createMiniSearchEngine);

describe('MiniSearch', () => {
  const search = (words: string, texts: readonly (readonly [title: string, text: string])[]) => {
    const { passages } = runToEnd(
      collect(
        texts.map(([title, text], id) => ({ id: `${id}`, title, language: 'en', paragraphs: [{ number: 1, text }] })),
      ),
    );
    const engine = runToEnd(createMiniSearchEngine(passages));
    return engine.search(
      contentTokens(words).map(({ term }) => term),
      { limit: texts.length },
    );
  };

  test('ranks one telling word above two that stand everywhere', async () => {
    const hits = await search('minister plan wages', [
      ...Array.from({ length: 5 }, () => ['News', 'The minister had one plan.'] as const),
      ...Array.from({ length: 4 }, () => ['News', 'Snow fell all night.'] as const),
      ['News', 'They asked for wages.'],
    ]);
    expect(hits.map(({ article }) => article)).toEqual(['9', '0', '1', '2', '3', '4']);
  });

  test('finds a letter that stands for several words', async () => {
    const hits = await search('ﷺ', [
      ['News', 'Snow fell.'],
      ['News', 'قال النبي ﷺ كلاما'],
    ]);
    expect(hits.map(({ article }) => article)).toEqual(['1']);
  });

  test('ranks a word in the paragraph above the same word in the title only', async () => {
    const hits = await search('ceasefire', [
      ['Ceasefire holds', 'Both sides kept quiet overnight.'],
      ['A quiet night', 'The ceasefire held overnight.'],
    ]);
    expect(hits.map(({ article }) => article)).toEqual(['1', '0']);
  });
});
