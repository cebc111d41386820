import { describe, expect, test } from 'vitest';
import { contentTokens, createMiniSearchEngine, type SearchDocument, Vocabulary } from '../../src/search/index.ts';
import { engineContract } from './engine.contract.ts';

engineContract('MiniSearch', createMiniSearchEngine);

describe('MiniSearch', () => {
  const search = (words: string, texts: readonly (readonly [title: string, text: string])[]) => {
    const documents: SearchDocument[] = texts.map(([title, text], id) => ({
      article: `${id}`,
      paragraph: 1,
      title,
      text,
    }));
    const engine = createMiniSearchEngine(documents, new Vocabulary(texts.flat().map((text) => ({ text }))));
    return engine.search(
      contentTokens(words).map(({ term }) => term),
      { limit: texts.length },
    );
  };

  test('takes no word that the corpus knows for a misspelling of another', async () => {
    const hits = await search('tariff', [
      ['News', 'The tariff was raised.'],
      ['News', 'The tarifa was sung.'],
    ]);
    expect(hits.map(({ article }) => article)).toEqual(['0']);
  });

  test.each([
    ['two mistakes in a long word', 'constelations', 'constellation', true],
    ['two mistakes in a long word', 'Vozniakovska', 'Wozniakowska', true],
    ['four mistakes in a long word', 'Vozniackofska', 'Wozniakowska', false],
    ['one mistake in a word of four letters', 'kyev', 'kyiv', true],
    ['two mistakes in a short word', 'kjev', 'kyiv', false],
    ['one mistake in a word of three letters', 'iam', 'ian', false],
  ])('%s (%s for %s): found is %s', async (_mistakes, misspelt, word, found) => {
    const hits = await search(misspelt, [['News', `Something about ${word} here.`]]);
    expect(hits.length > 0).toBe(found);
  });

  test('ranks one telling word above two that stand everywhere', async () => {
    const hits = await search('minister plan wages', [
      ...Array.from({ length: 5 }, () => ['News', 'The minister had one plan.'] as const),
      ...Array.from({ length: 4 }, () => ['News', 'Snow fell all night.'] as const),
      ['News', 'They asked for wages.'],
    ]);
    expect(hits.map(({ article }) => article)).toEqual(['9', '0', '1', '2', '3', '4']);
  });

  test('ranks a word in the paragraph above the same word in the title only', async () => {
    const hits = await search('ceasefire', [
      ['Ceasefire holds', 'Both sides kept quiet overnight.'],
      ['A quiet night', 'The ceasefire held overnight.'],
    ]);
    expect(hits.map(({ article }) => article)).toEqual(['1', '0']);
  });
});
