import { describe, expect, test } from 'vitest';
import type { Article } from '../src/article.ts';
import { openFolder, openLibrary } from '../src/library.ts';
import { PlainError } from '../src/plain-error.ts';
import type { SearchEngine } from '../src/search/index.ts';
import type { Steps } from '../src/slice.ts';
import { anArticle } from './support/articles.ts';

const ids = (articles: readonly Article[]) => articles.map(({ id }) => id);

describe('the sources', () => {
  const library = openLibrary([
    anArticle({ id: 'undated', outlet: 'The Courier' }),
    anArticle({ id: 'old', outlet: 'Türkiye Today', published: '2024-05-09' }),
    anArticle({ id: 'evening', outlet: 'Türkiye Today', published: '2025-11-21T22:04+03:00', title: 'An evening' }),
    anArticle({ id: 'afternoon', outlet: 'The Gazette', published: '2025-11-21T17:33Z' }),
    anArticle({ id: 'also-undated', outlet: 'The Gazette' }),
    anArticle({ id: 'new', outlet: 'The Gazette', published: '2025-11-28T02:00' }),
  ]);

  test('come newest first, by the moment and not by the clock on the wall, and undated ones last', () => {
    expect(ids(library.sources())).toEqual(['new', 'evening', 'afternoon', 'old', 'undated', 'also-undated']);
  });

  test.each([
    ['gazette', ['new', 'afternoon', 'also-undated']],
    ['TURKIYE', ['evening', 'old']],
    ['türkiye evening', ['evening']],
    ['old.txt', ['old']],
    ['afternoon', ['afternoon']],
    ['  ', ['new', 'evening', 'afternoon', 'old', 'undated', 'also-undated']],
    ['bild', []],
  ])('named "%s" are %j', (source, expected) => {
    expect(ids(library.sources(source))).toEqual(expected);
  });

  test('are listed without changing the order in which they were given', () => {
    const articles = [anArticle({ id: 'a', published: '2024' }), anArticle({ id: 'b', published: '2025' })];
    expect(ids(openLibrary(articles).sources())).toEqual(['b', 'a']);
    expect(ids(articles)).toEqual(['a', 'b']);
  });

  test('can be named by their id', async () => {
    const found = openLibrary([
      anArticle({ id: '0a1b2c', file: 'one.txt', paragraphs: ['Snow fell.'] }),
      anArticle({ id: '3d4e5f', file: 'two.txt', paragraphs: ['Snow melted.'] }),
    ]);
    expect(ids(found.sources('3d4e5f'))).toEqual(['3d4e5f']);
    expect(await found.ask({ question: 'snow', source: '3d4e5f' })).toMatchObject({
      kind: 'found',
      excerpts: [{ article: '3d4e5f' }],
    });
  });
});

describe('the day of a change', () => {
  test.each<[string | null, string | null, string | undefined]>([
    [null, '2025-11-28', '2025-11-28'],
    ['2025-11-21', '2025-11-28', undefined],
    [null, null, undefined],
  ])('of an article of %s that was changed on %s is cited as %s', async (published, updated, expected) => {
    const library = openLibrary([
      anArticle({ published, updated, paragraphs: ['Snow fell on Monday 24 November 2025.'] }),
    ]);
    const answer = await library.ask({ question: 'snow' });
    expect(answer.kind === 'found' && answer.excerpts[0]?.updated).toBe(expected);
    const told = await library.timeline();
    expect(told.kind === 'found' && told.timeline.entries[0]?.mentions[0]?.updated).toBe(expected);
  });
});

describe('another search engine', () => {
  const article = anArticle({ id: 'snow', title: 'Weather', paragraphs: ['Snow fell.', 'It melted.'] });
  function* finding(paragraph: number, id = 'snow'): Steps<SearchEngine> {
    yield;
    return { search: async (terms) => [{ article: id, paragraph, score: 1, matched: new Set(terms) }] };
  }

  test('can take the place of the embedded one', async () => {
    const library = openLibrary([article], (passages) => {
      expect([...passages.documents()]).toEqual([
        { article: 'snow', paragraph: 1, titleTerms: ['weather'], terms: ['snow', 'fall'] },
        { article: 'snow', paragraph: 2, titleTerms: ['weather'], terms: ['it', 'melt'] },
      ]);
      return finding(2);
    });
    expect(await library.ask({ question: 'rain' })).toMatchObject({
      closest: [{ text: 'It melted.' }],
    });
  });

  test('is not believed when it names a paragraph that is in no article', async () => {
    const wrong = 'Expected a paragraph of the corpus';
    await expect(openLibrary([article], () => finding(3)).ask({ question: 'snow' })).rejects.toThrow(wrong);
    await expect(openLibrary([article], () => finding(1, 'rain')).ask({ question: 'snow' })).rejects.toThrow(wrong);
  });
});

describe('the timeline of a library', () => {
  test('reads no English into an article of another language, stated or told by its words', async () => {
    const paragraphs = ['Das Hallenfest ist nun am Sonntag, den 13. September. Die Halle wurde am 3. Mai 2010 gebaut.'];
    const german = anArticle({ published: '2026-08-14', paragraphs });
    for (const article of [german, { ...german, language: 'de-at' }]) {
      expect(await openLibrary([article]).timeline()).toMatchObject({
        timeline: { entries: [{ start: '2010-05-03', end: '2010-05-03' }], undated: [] },
      });
    }
  });

  test('reads English into an article whose language nothing tells', async () => {
    const polish =
      'Pani minister otworzyła nowy most nad rzeką, a tłum, który czekał od rana, dziękował jej pieśniami i kwiatami, po czym wszyscy poszli na święto.';
    const paragraphs = [polish, 'Most: opened on March 3, 2010.'];
    expect(await openLibrary([anArticle({ paragraphs })]).timeline()).toMatchObject({
      timeline: { entries: [{ start: '2010-03-03' }] },
    });
  });

  test('holds the dated statements of its articles', async () => {
    const library = openLibrary([
      anArticle({ id: 'a', published: '2025-11-26', paragraphs: ['It opened on Monday.'] }),
    ]);
    expect(await library.timeline()).toMatchObject({
      kind: 'found',
      timeline: { entries: [{ start: '2025-11-24', mentions: [{ article: 'a' }] }] },
    });
  });
});

describe('a folder', () => {
  test('opens as a library of its articles', async () => {
    const library = await openFolder('seeds');
    expect(library.sources()).toHaveLength(5);
    expect(library.warnings).toEqual([]);
  });

  test('that is not there is a plain error that names it', async () => {
    const opened = openFolder('seeds/no-such-folder');
    await expect(opened).rejects.toThrow(PlainError);
    await expect(opened).rejects.toThrow('"seeds/no-such-folder" doesn\'t exist');
  });
});
