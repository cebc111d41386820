import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/article.ts';
import { readCorpus } from '../../src/corpus/index.ts';

const { articles, warnings } = await readCorpus('seeds');

function seed(prefix: string): Article {
  const article = articles.find(({ file }) => file.startsWith(prefix));
  if (!article) throw new Error(`Expected a seed ${prefix}`);
  return article;
}

describe('the five articles that come with Dateline', () => {
  test.each([
    [
      '000',
      "Putin: Trump's New Peace Plan May Become Foundation of Ukrainian Conflict's Resolution",
      'Sputnik International',
    ],
    ['001', 'Putin claims Moscow ready to negotiate on 28-point American peace proposal', 'Türkiye Today'],
    ['002', 'Putin says Russia ready for peace talks but awaits U.S.-Ukraine clarity on Trump’s proposal', 'Realist'],
    [
      '003',
      "Putin Says He's Open to Discussing Trump’s Peace Plan But Warns Ukraine Faces Defeat",
      'themoscowtimes.com',
    ],
    ['004', 'Putin says a US–Ukraine draft could serve as a foundation for a future peace agreement', null],
  ])('%s has its title and outlet', (prefix, title, outlet) => {
    expect(seed(prefix)).toMatchObject({ title, outlet, author: null });
  });

  test.each([
    ['000', '2025-11-21T17:33Z', 'stamp', '2025-11-21T18:07Z'],
    ['001', '2025-11-21T22:04+03:00', 'stamp', null],
    ['002', null, null, null],
    ['003', '2025-11-27', 'url', null],
    ['004', '2025-11-28T02:00', 'stamp', null],
  ])(
    '%s has its date, no more precise than given, and the basis of it',
    (prefix, published, publishedBasis, updated) => {
      expect(seed(prefix)).toMatchObject({ published, publishedBasis, updated });
    },
  );

  test('only 003 has an address: its own, rejoined from two lines, not that of the article it points to', () => {
    const base = 'https://www.themoscowtimes.com/2025/11/27/';
    expect(seed('003').url).toBe(
      `${base}putin-says-hes-open-to-discussing-trumps-peace-plan-but-warns-ukraine-faces-defeat-a91257`,
    );
    expect(articles.filter(({ url }) => url !== null)).toHaveLength(1);
  });

  test('002 has an inferred date, from the two that report the same statements, and no other has one', () => {
    expect(seed('002').inferred).toEqual({ published: '2025-11-21', from: [seed('000').id, seed('001').id] });
    expect(articles.filter(({ inferred }) => inferred !== null)).toHaveLength(1);
  });

  test.each([
    ['000', 16, "US President Donald Trump's new peace plan could", 'supported these potential agreements," he said.'],
    ['001', 13, 'Russian President Vladimir Putin announced Friday', 'response was immediately available.'],
    ['002', 9, 'MOSCOW (Realist English). President Vladimir', 'modern forms of neocolonial influence.'],
    [
      '003',
      15,
      'President Vladimir Putin said Thursday that he may',
      'developed over the weekend in Geneva, Switzerland.',
    ],
    ['004', 14, 'Russian President Vladimir Putin said Thursday', 'as a US patriot defending American interests.'],
  ])('%s has its body from the first to the last paragraph', (prefix, count, first, last) => {
    const { paragraphs } = seed(prefix);
    expect(paragraphs).toHaveLength(count);
    expect(paragraphs[0]?.text.startsWith(first)).toBe(true);
    expect(paragraphs.at(-1)?.text.endsWith(last)).toBe(true);
    expect(paragraphs.map(({ number }) => number)).toEqual(Array.from({ length: count }, (_, index) => index + 1));
  });

  test('every paragraph stands in its file word for word, white space folded', async () => {
    for (const { file, paragraphs } of articles) {
      const lines = (await readFile(`seeds/${file}`, 'utf8'))
        .split('\n')
        .filter((line) => !/^https?:/.test(line.trim()));
      const source = lines.join(' ').replace(/\s+/g, ' ').replace('28- point', '28-point');
      for (const { text } of paragraphs) expect(source).toContain(text);
    }
  });

  test('a sentence broken by a page break and a stray link is one paragraph', () => {
    const texts = seed('003').paragraphs.map(({ text }) => text);
    expect(texts.filter((text) => text.includes('Zelensky is no longer a legitimate leader, arguing'))).toHaveLength(1);
    expect(texts.join(' ')).toContain('a 28-point peace plan drafted');
  });

  test('headings and captions are told from paragraphs, and nothing of the page is left', () => {
    expect(seed('001').headings).toEqual([
      'Accusations of Ukrainian obstruction',
      'Military developments cited as leverage',
    ]);
    expect(seed('004').headings).toEqual(['PUTIN: THE CHOICE IS ‘WAR OR PEACE’']);
    expect(seed('001').captions).toHaveLength(2);
    expect(seed('000').captions).toHaveLength(1);
    const everything = articles.flatMap(({ paragraphs, headings }) => [
      ...headings,
      ...paragraphs.map(({ text }) => text),
    ]);
    for (const word of [
      'newsletters',
      'Related article',
      'Reaction',
      'BigPhoto',
      'Exit mobile',
      'AFP Photo',
      'https://',
    ]) {
      expect(everything.filter((text) => text.includes(word))).toEqual([]);
    }
  });

  test('are read without a warning', () => {
    expect(warnings).toEqual([]);
  });
});
