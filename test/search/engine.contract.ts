import { describe, expect, test } from 'vitest';
import {
  collect,
  contentTokens,
  type Hit,
  type Passages,
  type SearchEngine,
  type SearchedArticle,
} from '../../src/search/index.ts';
import { runToEnd, type Steps } from '../../src/slice.ts';

/** Two articles and a bystander. Only the harbour stands in a title. */
const ARTICLES: readonly SearchedArticle[] = [
  article('bridge', 'Minister opens a bridge', [
    'The minister opened the new bridge over the river on Monday.',
    'The bridge cost twice as much as planned, auditors found.',
    'Fishermen blocked the river with their boats in protest.',
    'The minister thanked the engineers and the crowd.',
  ]),
  article('strike', 'Harbour workers strike', [
    'Dockers stopped work for a third day over their wages.',
    'Their union negotiated with the minister until midnight.',
    'A spokeswoman, Katarzyna Wozniakowska, called the talks hopeful.',
  ]),
  article('weather', 'Snow in the mountains', ['Half a metre of snow fell in the mountains overnight.']),
];
const DOCUMENTS = ARTICLES.flatMap(({ id, paragraphs }) => paragraphs.map(({ number }) => `${id} ${number}`));
const EVERY = DOCUMENTS.length;

type Create = (passages: Passages) => Steps<SearchEngine>;

/** What every SearchEngine promises, whatever it ranks with. */
export function engineContract(name: string, create: Create): void {
  const open = (articles: readonly SearchedArticle[]) => runToEnd(create(runToEnd(collect(articles)).passages));

  describe(`${name} is a search engine that`, () => {
    const engine = open(ARTICLES);
    const search = (words: string, articles?: readonly string[], limit = EVERY) =>
      engine.search(termsOf(words), { limit, ...(articles && { articles: new Set(articles) }) });

    test('finds the paragraph that has a word', async () => {
      expect(places(await search('fishermen'))).toEqual(['bridge 3']);
      expect(places(await search('snow'))).toEqual(['weather 1']);
    });

    test('takes a variant for a part of the word itself, and says which it found', async () => {
      const [minister, snow] = [termsOf('minister'), termsOf('snow')];
      const [own] = await engine.search(snow, { limit: 1 });
      const found = await engine.search(minister, { limit: EVERY, variants: snow });
      const variant = found.find(({ article }) => article === 'weather');
      expect([...(variant?.matched ?? [])]).toEqual(snow);
      expect(variant?.score).toBeGreaterThan(0);
      expect(variant?.score).toBeLessThan(own?.score ?? 0);
    });

    test('finds a word in another form', async () => {
      expect(places(await search('negotiations'))).toEqual(['strike 2']);
    });

    test('finds every paragraph that has a word', async () => {
      expect(places(await search('river')).sort()).toEqual(['bridge 1', 'bridge 3']);
    });

    test('finds the paragraphs of an article by a word of its title', async () => {
      expect(places(await search('harbour')).sort()).toEqual(['strike 1', 'strike 2', 'strike 3']);
    });

    test('ranks a paragraph with both words above those with one', async () => {
      expect(places(await search('fishermen river'))[0]).toBe('bridge 3');
      expect(places(await search('minister river'))[0]).toBe('bridge 1');
      expect(places(await search('minister union'))[0]).toBe('strike 2');
    });

    test('ranks the rarer of two words higher', async () => {
      const found = places(await search('minister wages'));
      expect(found[0]).toBe('strike 1');
      expect(found.length).toBeGreaterThan(1);
    });

    test('gives the best first', async () => {
      const scores = (await search('minister bridge river union')).map(({ score }) => score);
      expect(scores.length).toBeGreaterThan(3);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      expect(scores[0]).toBeGreaterThan(scores.at(-1) ?? Number.POSITIVE_INFINITY);
    });

    test('gives the best ones where there are more than the limit', async () => {
      const all = await search('minister bridge river');
      expect(all.length).toBeGreaterThan(2);
      expect(await search('minister bridge river', undefined, 2)).toEqual(all.slice(0, 2));
      expect(await search('minister bridge river', undefined, 1)).toEqual(all.slice(0, 1));
    });

    test('gives each paragraph once, with the place where it stands', async () => {
      const found = places(await search('minister bridge river harbour snow mountains'));
      expect(found.toSorted()).toEqual(DOCUMENTS.toSorted());
    });

    test('looks only into the articles that it is told to', async () => {
      expect(places(await search('minister', ['strike']))).toContain('strike 2');
      expect((await search('minister', ['strike'])).every((hit) => hit.article === 'strike')).toBe(true);
      expect(places(await search('minister snow', ['strike', 'weather'])).sort()).toContain('weather 1');
      expect(await search('snow', ['strike'])).toEqual([]);
      expect(await search('minister', [])).toEqual([]);
      expect(await search('minister', ['no such article'])).toEqual([]);
    });

    test('fills the limit from those articles', async () => {
      expect(places(await search('minister', ['strike'], 1))).toEqual(['strike 2']);
    });

    test('finds nothing for no terms', async () => {
      expect(await engine.search([], { limit: EVERY })).toEqual([]);
    });

    test('finds nothing for words that are like none it knows', async () => {
      expect(await search('quetzalcoatl')).toEqual([]);
      expect(await search('xylophone zzyzx')).toEqual([]);
    });

    test('finds a known word beside unknown ones', async () => {
      expect(places(await search('quetzalcoatl snow'))).toEqual(['weather 1']);
    });

    test('leaves misspelt words to whoever reads the question', async () => {
      expect(await search('Wozniakovska')).toEqual([]);
    });

    test('says which terms of the query each paragraph has', async () => {
      const [minister = '', river = '', wages = ''] = termsOf('minister river wages');
      const matched = new Map((await search('minister river wages')).map((hit) => [place(hit), hit.matched]));
      expect(matched.get('strike 2')).toEqual(new Set([minister]));
      expect(matched.get('strike 1')).toEqual(new Set([wages]));
      expect(matched.get('bridge 1')).toEqual(new Set([minister, river]));
    });

    test('names no term that was not asked for', async () => {
      const terms = termsOf('minister Wozniakovska wages quetzalcoatl');
      const hits = await engine.search(terms, { limit: EVERY });
      expect(hits.length).toBeGreaterThan(3);
      for (const term of hits.flatMap(({ matched }) => [...matched])) expect(terms).toContain(term);
    });

    test('gives the same for the same query twice, also at the same time', async () => {
      const first = await search('minister bridge river');
      expect(await search('minister bridge river')).toEqual(first);
      const [again, other] = await Promise.all([search('minister bridge river'), search('snow')]);
      expect(again).toEqual(first);
      expect(places(other)).toEqual(['weather 1']);
    });

    test('gives the same when the same paragraphs are opened anew', async () => {
      const again = await open(ARTICLES).search(termsOf('minister bridge river'), { limit: EVERY });
      expect(again).toEqual(await search('minister bridge river'));
    });

    test('answers a query of 2,000 terms', async () => {
      const terms = Array.from({ length: 1_998 }, (_, index) => `quetzalcoatl${index}`);
      const hits = await engine.search([...terms, ...termsOf('fishermen river')], { limit: EVERY });
      expect(places(hits)[0]).toBe('bridge 3');
    });

    test.each(['constructor', 'prototype', 'valueOf'])('takes "%s" for a word like any other', async (word) => {
      expect(await search(word)).toEqual([]);
      const [hit, ...others] = await open([...ARTICLES, article('builder', 'Houses', [`The ${word} left.`])]).search(
        termsOf(word),
        { limit: EVERY },
      );
      expect(hit && place(hit)).toBe('builder 1');
      expect(others).toEqual([]);
    });

    test('finds nothing where there are no paragraphs', async () => {
      expect(await open([]).search(termsOf('minister'), { limit: EVERY })).toEqual([]);
    });
  });
}

function article(id: string, title: string, texts: readonly string[]): SearchedArticle {
  return { id, title, language: 'en', paragraphs: texts.map((text, index) => ({ number: index + 1, text })) };
}

function termsOf(words: string): string[] {
  return contentTokens(words).map(({ term }) => term);
}

function place(hit: Hit): string {
  return `${hit.article} ${hit.paragraph}`;
}

function places(hits: readonly Hit[]): string[] {
  return hits.map(place);
}
