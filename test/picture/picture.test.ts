import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/article.ts';
import { addDays } from '../../src/date.ts';
import { type Picture, textsOf, timelineMessage } from '../../src/messages/index.ts';
import { drawPng } from '../../src/picture/index.ts';
import { anArticle } from '../support/articles.ts';
import { pixelsOf } from '../support/pixels.ts';
import { buildTimeline } from '../support/timeline.ts';

function pictureOf(articles: readonly Article[], locale = 'en'): Picture | null {
  const timeline = buildTimeline(articles);
  const view = { texts: textsOf(locale), position: 0, ephemeral: false, canShare: false, sharedBy: null };
  return timelineMessage({ kind: 'found', timeline }, {}, view).pictures?.[0] ?? null;
}

function drawn(...articles: Article[]): Picture {
  const picture = pictureOf(articles);
  if (!picture) throw new Error('Expected a picture');
  return picture;
}

const opened = (id: string, published: string) =>
  anArticle({ id, published, paragraphs: ['The minister opened the Lisbon bridge on 3 November 2025.'] });

describe('the picture of a timeline', () => {
  test('holds letters, bars and dots, not a blank ground', async () => {
    const { width, height, colors } = pixelsOf(await drawPng(drawn(opened('a', '2025-11-05')).svg));
    expect(width).toBe(1000);
    expect(height).toBeGreaterThan(150);
    // The ground, what happened, when it was reported, and letters.
    expect(colors.get('ffffff')).toBeGreaterThan(0.8 * width * height);
    expect(colors.get('2f6f9f')).toBeGreaterThan(100);
    expect(colors.get('b5490b')).toBeGreaterThan(50);
    expect(colors.get('1c2733')).toBeGreaterThan(500);
  });

  test('draws words with the font that comes along: other words, other pixels', async () => {
    const svg = (word: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><text y="30" font-size="30">${word}</text></svg>`;
    const inkOf = async (word: string) => pixelsOf(await drawPng(svg(word))).colors.get('000000') ?? 0;
    const [narrow, wide, cyrillic, greek] = await Promise.all(['iiii', 'MMMM', 'ЖЖЖЖ', 'ΩΩΩΩ'].map(inkOf));
    expect(narrow).toBeGreaterThan(50);
    expect(wide).toBeGreaterThan(2 * (narrow ?? 0));
    expect(cyrillic).toBeGreaterThan(narrow ?? 0);
    expect(greek).toBeGreaterThan(narrow ?? 0);
  });

  test('is the same to the byte when it is drawn again', async () => {
    const { svg } = drawn(opened('a', '2025-11-05'));
    const [one, other] = [await drawPng(svg), await drawPng(`${svg} `)];
    expect(Buffer.compare(one, other)).toBe(0);
  });

  test('describes itself to those who can’t see it, with the days of the reports', () => {
    const { description } = drawn(opened('a', '2025-11-05'), opened('b', '2025-11-06'));
    expect(description).toContain('3 Nov 2025: The minister opened the Lisbon bridge on 3 November 2025.');
    expect(description).toContain('(reported: 5 Nov 2025 to 6 Nov 2025)');
  });

  test('places what happened earlier farther left, and a report right of what it reports', () => {
    const { svg } = drawn(
      anArticle({
        id: 'a',
        published: '2025-11-20',
        paragraphs: ['The strike began on 3 November.', 'The union signed a deal in Leeds on 12 November.'],
      }),
    );
    const bars = [...svg.matchAll(/<rect x="([\d.]+)" y="\d+" width="[\d.]+" height="12"/g)].map(([, x]) => Number(x));
    const dots = [...svg.matchAll(/<circle cx="([\d.]+)"/g)].map(([, x]) => Number(x));
    // The first of both stands in the legend.
    const [, first = 0, second = 0] = bars;
    expect(first).toBeLessThan(second);
    for (const dot of dots.slice(1)) expect(dot).toBeGreaterThan(second);
  });

  test('tells what happened, what is planned and what is claimed apart', async () => {
    const sentences = {
      happened: 'The minister opened the Lisbon bridge on Monday.',
      planned: 'The minister will open the Porto tunnel on Friday.',
      claimed: '“We sank the frigate on Tuesday,” the rebel leader Ocampo claimed.',
    };
    const pictures = await Promise.all(
      Object.values(sentences).map((sentence) =>
        drawPng(drawn(anArticle({ published: '2025-11-26', paragraphs: [sentence] })).svg),
      ),
    );
    const blue = pictures.map((png) => pixelsOf(png).colors.get('2f6f9f') ?? 0);
    expect(new Set(blue).size).toBe(3);
    for (const [kind, sentence] of Object.entries(sentences)) {
      const { svg } = drawn(anArticle({ published: '2025-11-26', paragraphs: [sentence] }));
      expect(svg).toContain(`>${kind}</text>`);
    }
  });

  test('of many entries shows those that most articles report, and says so', () => {
    const days = Array.from({ length: 40 }, (_, index) => addDays('2025-01-01', 7 * index));
    const articles = days.flatMap((day, index) =>
      Array.from({ length: index === 20 ? 3 : 1 }, (_, copy) =>
        anArticle({
          id: `${index}-${copy}`,
          published: addDays(day, 1 + copy),
          paragraphs: [`Team ${index} of Borough ${index} won cup number ${index} on ${day}.`],
        }),
      ),
    );
    const picture = drawn(...articles);
    expect(picture.svg).toContain('Team 20 of Borough 20');
    expect(picture.svg).toContain('the 14 of 40 that most articles report');
    expect(picture.description.length).toBeLessThanOrEqual(1024);
  });

  test('shows a span of decades beside single days, and says that time isn’t to scale', () => {
    const { svg } = drawn(
      anArticle({
        published: '2025-11-26',
        paragraphs: ['The wall fell in 1989.', 'The museum opened on Monday.', 'The mayor resigned on Tuesday.'],
      }),
    );
    expect(svg).toContain('time not to scale');
    const [, , monday = 0, tuesday = 0] = [
      ...svg.matchAll(/<rect x="([\d.]+)" y="\d+" width="[\d.]+" height="12"/g),
    ].map(([, x]) => Number(x));
    expect(tuesday - monday).toBeGreaterThan(3);
  });

  test.each([
    ['what XML would read as its own', 'Pay & Co <b>won</b> "the" cup on 3 November 2025.'],
    ['control characters and halves of letters', 'A\u0000B\u001b[31m \ud800 won the cup on 3 November 2025.'],
    ['other scripts and emoji', '北京 🎉 שלום won the cup on 3 November 2025.'],
    ['a sentence without an end', `${'Long '.repeat(2000)} cup on 3 November 2025.`],
  ])('is drawn whatever an article says: %s', async (_, sentence) => {
    const { svg } = drawn(anArticle({ published: '2025-11-05', paragraphs: [sentence] }));
    expect(pixelsOf(await drawPng(svg)).width).toBe(1000);
  });

  test('shows the words around the date of a long sentence, its cut marked', () => {
    const sentence = `${'The committee that nobody expected to agree on anything at all '.repeat(3)}met in Lisbon on 3 November 2025.`;
    const { svg } = drawn(anArticle({ published: '2025-11-05', paragraphs: [sentence] }));
    expect(svg).toMatch(/>…[^<]*met in Lisbon on 3 November 2025\.</);
  });

  test('stands in the reader’s language', () => {
    const svg = pictureOf([opened('a', '2025-11-05')], 'de')?.svg;
    expect(svg).toContain('Zeitleiste');
    expect(svg).toContain('berichtet');
    expect(svg).toContain('3. November');
  });

  test('is left out where nothing is dated', () => {
    expect(pictureOf([anArticle({ published: '2025-11-05', paragraphs: ['Nothing happened.'] })])).toBeNull();
  });

  test('an SVG that isn’t one is refused', async () => {
    await expect(drawPng('<svg')).rejects.toThrow();
  });
});
