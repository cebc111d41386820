import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Article } from '../../src/article.ts';
import { openFolder } from '../../src/library.ts';
import type { Mention, Timeline } from '../../src/timeline/index.ts';
import { anArticle } from '../support/articles.ts';
import { buildTimeline } from '../support/timeline.ts';

/** A Wednesday. */
const PUBLISHED = '2025-11-26';

const dated = (...paragraphs: string[]) => anArticle({ published: PUBLISHED, paragraphs });
const undatedArticle = (...paragraphs: string[]) => anArticle({ paragraphs });
const build = (...articles: Article[]) => buildTimeline(articles);

function mentionsOf(timeline: Timeline): Mention[] {
  return timeline.entries.flatMap(({ mentions }) => mentions);
}

describe('an entry', () => {
  test('shows the sentence, its day and its source', () => {
    const article = anArticle({
      id: 'bridge',
      title: 'Minister opens a bridge',
      outlet: 'The Gazette',
      published: PUBLISHED,
      url: 'https://example.com/bridge',
      paragraphs: ['Nothing is dated here.', 'It rained. The minister opened the bridge on Monday. A crowd cheered.'],
    });
    expect(build(article)).toEqual({
      entries: [
        {
          start: '2025-11-24',
          end: '2025-11-24',
          precision: 'day',
          kind: 'happened',
          text: 'The minister opened the bridge on Monday.',
          differences: [],
          mentions: [
            {
              article: 'bridge',
              title: 'Minister opens a bridge',
              outlet: 'The Gazette',
              published: PUBLISHED,
              url: 'https://example.com/bridge',
              paragraph: 2,
              sentence: 'The minister opened the bridge on Monday.',
              expression: 'Monday',
              start: '2025-11-24',
              end: '2025-11-24',
              basis: 'resolved',
            },
          ],
        },
      ],
      undated: [],
      undatedLeftOut: 0,
      chosen: null,
    });
  });

  test.each([
    ['stated', 'The bridge opened on November 3, 2025.'],
    ['resolved', 'The bridge opened on November 3.'],
    ['resolved', 'The bridge opened on Monday.'],
  ])('says that its day is %s: %s', (basis, sentence) => {
    expect(mentionsOf(build(dated(sentence)))).toMatchObject([{ basis }]);
  });

  test('stands for each day that a sentence names, stated beside resolved', () => {
    const timeline = build(dated('It was signed on November 3, 2025, and opened on Monday.'));
    expect(mentionsOf(timeline)).toMatchObject([
      { start: '2025-11-03', expression: 'November 3, 2025', basis: 'stated' },
      { start: '2025-11-24', expression: 'Monday', basis: 'resolved' },
    ]);
  });

  test('takes a weekday with its date for one day', () => {
    const timeline = build(dated('They met in Beijing, Tuesday, Sept. 2, 2025.', 'They spoke on Friday, November 21.'));
    expect(mentionsOf(timeline).map(({ start }) => start)).toEqual(['2025-09-02', '2025-11-21']);
  });

  test('takes the whole wording where a part of it is a date too', () => {
    const timeline = build(dated('It opened on 4 Nov. 2024.'));
    expect(mentionsOf(timeline)).toMatchObject([{ expression: '4 Nov. 2024', start: '2024-11-04', basis: 'stated' }]);
  });

  test('goes by the day as the source names it, whatever the zone', () => {
    const late = anArticle({ published: '2025-11-22T01:00+03:00', paragraphs: ['It opened on Friday.'] });
    expect(mentionsOf(build(late))).toMatchObject([{ start: '2025-11-21' }]);
    const saturday = anArticle({ published: '2025-11-22T01:00+03:00', paragraphs: ['It opened on Saturday.'] });
    expect(mentionsOf(build(saturday))).toMatchObject([{ start: '2025-11-22' }]);
  });

  test('comes from the body only, not from captions or headings', () => {
    const article = anArticle({
      published: PUBLISHED,
      title: 'What happened on Monday',
      captions: ['The minister in Beijing, Tuesday, Sept. 2, 2025. (AFP Photo)'],
      headings: ['The night of November 3'],
      paragraphs: ['The minister spoke.'],
    });
    expect(build(article)).toEqual({ entries: [], undated: [], undatedLeftOut: 0, chosen: null });
  });

  test.each([
    'They meet every Friday.',
    'They may come.',
    'It is due on 31 November.',
    'It cost 3.5 million.',
    'The 28-point plan has 21 pages.',
  ])('is not made of: %s', (sentence) => {
    expect(build(dated(sentence))).toEqual({ entries: [], undated: [], undatedLeftOut: 0, chosen: null });
    expect(build(undatedArticle(sentence))).toEqual({ entries: [], undated: [], undatedLeftOut: 0, chosen: null });
  });
});

describe('what an entry tells', () => {
  test.each([
    ['The town fell on Friday.', 'what the article itself says'],
    ['The town fell on November 4, 2025.', 'the same with its date'],
    ['Putin said on Friday that he agrees.', 'the saying is what is dated'],
    ['Putin announced Friday that the plan had come.', 'the same without a preposition'],
    ['On Friday, Putin said that he agrees.', 'the same the other way round'],
    ['Putin said Friday that he will travel to Minsk.', 'the plan has no day, the saying has'],
  ])('happened: %s (%s)', (sentence) => {
    expect(build(dated(sentence)).entries).toMatchObject([{ kind: 'happened' }]);
  });

  test.each([
    ['Putin said that the town had already been taken by November 4.', 'said'],
    ['The town fell on Friday after a long night of fighting along the river, Putin said.', 'said afterwards'],
    ['Kyiv claimed that its troops had left the town before November 4, 2025.', 'claimed'],
    ['According to maps that volunteers draw, the town fell on Friday.', 'according to'],
  ])('is claimed: %s (%s)', (sentence) => {
    expect(build(dated(sentence)).entries).toMatchObject([{ kind: 'claimed' }]);
  });

  test.each([
    ['Witkoff will travel to Moscow on Friday.', '2025-11-28'],
    ['Witkoff is scheduled to travel to Moscow on November 28.', '2025-11-28'],
    ['Officials are expected to meet on Monday.', '2025-12-01'],
    ['They will meet on Wednesday.', PUBLISHED],
    ['The vote takes place on December 1, 2025.', '2025-12-01'],
    ['She told reporters that the delegation will leave for Geneva on Friday.', '2025-11-28'],
  ])('is planned: %s', (sentence, start) => {
    expect(build(dated(sentence)).entries).toMatchObject([{ kind: 'planned', start }]);
  });

  test.each([
    ['The ferry sank late on Monday, the coastguard said on Tuesday.', [['2025-11-24', 'happened']]],
    ['Two airlines agreed on Monday to merge, the companies said on Tuesday.', [['2025-11-24', 'happened']]],
    ['The toll rose to 17, officials said on Tuesday.', [['2025-11-25', 'happened']]],
    ['The river burst its banks on Monday, the Environment Agency (EA) said.', [['2025-11-24', 'happened']]],
    ['It noted 63 cases between 1 January and 15 November.', [['2025-01-01', 'happened']]],
    [
      'The clinic will open on 6 and 13 December.',
      [
        ['2025-12-06', 'planned'],
        ['2025-12-13', 'planned'],
      ],
    ],
    ['The bill was put on the agenda of 27 November.', [['2025-11-27', 'planned']]],
    ['The record was set in 1985.', [['1985-01-01', 'happened']]],
    [
      'Jin, who lost his title on November 3, will retire next year, his coach said.',
      [
        ['2025-11-03', 'happened'],
        ['2026-01-01', 'planned'],
      ],
    ],
    [
      'Pilots on Tuesday called off a strike planned for Friday.',
      [
        ['2025-11-25', 'happened'],
        ['2025-11-28', 'planned'],
      ],
    ],
    [
      'Unions warned on Tuesday of the merger of two airlines, agreed on Monday.',
      [
        ['2025-11-24', 'happened'],
        ['2025-11-25', 'happened'],
      ],
    ],
  ])('tells the news from who reports it, and what was done from what is planned: %s', (sentence, expected) => {
    expect(build(dated(sentence)).entries.map(({ start, kind }) => [start, kind])).toEqual(expected);
  });

  test.each([
    'This article was corrected on 27 November to give the right age.',
    'This story has been updated on 27 November. The toll was given for Monday before.',
    'Correction: An earlier version of this article said that the bridge fell on Monday. It fell on Tuesday.',
    'On 27 November 2025 this page was last changed.',
  ])('is not that the article was changed: %s', (note) => {
    expect(build(dated('The bridge fell on Sunday.', note)).entries.map(({ start }) => start)).toEqual(['2025-11-23']);
  });

  test('is not a note below the text, but may begin with a number in brackets', () => {
    const note = '[2] Register of gifts, as of 30 October 2025.';
    const starts = (text: string) => build(dated(text, note)).entries.map(({ start }) => start);
    expect(starts('The vote was held on Monday.[1] Nobody saw the list.')).toEqual(['2025-11-24']);
    expect(starts('The vote was held on Monday.')).toEqual(['2025-10-30', '2025-11-24']);
  });

  test.each([
    ['“The pool will not be sold, not today and not next week,” Ruiz said on Tuesday.', ['2025-11-25']],
    ['The vote will be held in Leeds, not on Friday but on Saturday.', ['2025-11-29']],
    ['The court did not on Monday rule out a delay.', ['2025-11-24']],
    ['Whether or not today they knew, it fell on Monday.', ['2025-11-24', '2025-11-26']],
  ])('is not what a day is denied of: %s', (sentence, expected) => {
    expect(build(dated(sentence)).entries.map(({ start }) => start)).toEqual(expected);
  });

  test('is planned by its wording alone where nobody knows when the article came out', () => {
    const kinds = (sentence: string) => build(undatedArticle(sentence)).entries.map(({ kind }) => kind);
    expect(kinds('Officials will meet on December 1, 2025.')).toEqual(['planned']);
    expect(kinds('Officials met on December 1, 2025.')).toEqual(['happened']);
  });

  test('depends on when the article came out', () => {
    const sentence = 'The vote takes place on December 1, 2025.';
    const kindIn = (published: string) => build(anArticle({ published, paragraphs: [sentence] })).entries[0]?.kind;
    expect(kindIn('2025-11-30')).toBe('planned');
    expect(kindIn('2025-12-01')).toBe('happened');
  });
});

describe('an article without a date', () => {
  test('leaves undated what only its date could resolve', () => {
    const article = anArticle({
      id: 'bridge',
      outlet: 'The Gazette',
      paragraphs: ['It rained. The minister opened the bridge on Monday.', 'It closed by November 4.'],
    });
    const timeline = build(article);
    expect(timeline.entries).toEqual([]);
    expect(timeline.undated).toMatchObject([
      {
        article: 'bridge',
        outlet: 'The Gazette',
        published: null,
        paragraph: 1,
        sentence: 'The minister opened the bridge on Monday.',
        expression: 'Monday',
      },
      { article: 'bridge', paragraph: 2, sentence: 'It closed by November 4.', expression: 'November 4' },
    ]);
  });

  test('still gives the days that it states', () => {
    const timeline = build(undatedArticle('It was signed on November 3, 2025, and opened on Monday.'));
    expect(mentionsOf(timeline)).toMatchObject([{ start: '2025-11-03', basis: 'stated', published: null }]);
    expect(timeline.undated).toMatchObject([{ expression: 'Monday' }]);
  });

  test.each(['2025', '2025-11'])('is also one that names no day (%s)', (published) => {
    const timeline = build(anArticle({ published, paragraphs: ['It opened on Monday.'] }));
    expect(timeline).toMatchObject({ entries: [], undated: [{ expression: 'Monday', published }] });
  });
});

describe('an article whose date others imply', () => {
  const inferred = { published: PUBLISHED, from: ['other'] };

  test('resolves against it, and says that the day is inferred', () => {
    const timeline = build(anArticle({ inferred, paragraphs: ['The bridge opened on Monday.'] }));
    expect(mentionsOf(timeline)).toMatchObject([{ start: '2025-11-24', basis: 'inferred', published: null }]);
    expect(timeline.undated).toEqual([]);
  });

  test('keeps stated what its wording alone fixes', () => {
    const timeline = build(anArticle({ inferred, paragraphs: ['The bridge opened on November 3, 2025.'] }));
    expect(mentionsOf(timeline)).toMatchObject([{ start: '2025-11-03', basis: 'stated' }]);
  });

  test('goes by its own date where it has one', () => {
    const article = anArticle({ published: '2025-12-03', inferred, paragraphs: ['The bridge opened on Monday.'] });
    expect(mentionsOf(build(article))).toMatchObject([{ start: '2025-12-01', basis: 'resolved' }]);
  });
});

describe('the timeline', () => {
  const EARLY = anArticle({
    id: 'early',
    published: '2025-11-05',
    paragraphs: ['It opened on Monday. It was signed on May 9, 2024.', 'It will close on December 24.'],
  });
  const LATE = anArticle({
    id: 'late',
    published: PUBLISHED,
    paragraphs: ['It closed on Friday. It rained on Sunday.'],
  });
  const UNDATED = anArticle({ id: 'undated', paragraphs: ['It opened on July 14, 2025. It closed on Friday.'] });
  const DAYS = ['2024-05-09', '2025-07-14', '2025-11-03', '2025-11-21', '2025-11-23', '2025-12-24'];

  const zone = process.env.TZ;
  afterEach(() => {
    vi.useRealTimers();
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  test('is in order of days, in whatever order the articles come', () => {
    const timeline = build(EARLY, LATE, UNDATED);
    expect(timeline.entries.map(({ start }) => start)).toEqual(DAYS);
    expect(build(UNDATED, LATE, EARLY)).toEqual(timeline);
    expect(build(LATE, EARLY, UNDATED)).toEqual(timeline);
  });

  test('keeps the order of the wording within a sentence', () => {
    const timeline = build(dated('On Monday it opened, which November 24, 2025 had been chosen for.'));
    expect(mentionsOf(timeline).map(({ expression }) => expression)).toEqual(['Monday', 'November 24, 2025']);
  });

  test('keeps the order of the text within a day', () => {
    const timeline = build(dated('It opened on Monday.', 'It closed on Monday. It burned on Monday.'));
    expect(mentionsOf(timeline).map(({ sentence }) => sentence)).toEqual([
      'It opened on Monday.',
      'It closed on Monday.',
      'It burned on Monday.',
    ]);
  });

  test('knows neither the time nor the place of the machine', () => {
    const timeline = build(EARLY, LATE, UNDATED);
    vi.useFakeTimers({ now: new Date('1999-12-31T23:30:00Z') });
    for (const place of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
      process.env.TZ = place;
      expect(build(EARLY, LATE, UNDATED)).toEqual(timeline);
    }
  });

  test('is empty where nothing is dated', () => {
    expect(build()).toEqual({ entries: [], undated: [], undatedLeftOut: 0, chosen: null });
    expect(build(dated('It rained.'))).toEqual({ entries: [], undated: [], undatedLeftOut: 0, chosen: null });
  });
});

describe('the timeline of the articles that come with the project', async () => {
  const library = await openFolder('seeds');
  const answer = await library.timeline();
  if (answer.kind !== 'found') throw new Error('expected a timeline');
  const { timeline } = answer;
  const idOf = (prefix: string) => library.sources().find(({ file }) => file.startsWith(prefix))?.id;
  const daysOf = (prefix: string, wording: RegExp) =>
    mentionsOf(timeline)
      .filter(({ article, expression }) => article === idOf(prefix) && wording.test(expression))
      .map(({ start, end }) => `${start}/${end}`);

  test.each([
    ['000_', /\bFriday\b/, '2025-11-21'],
    ['001_', /\bFriday\b/, '2025-11-21'],
    ['004_', /\bThursday\b/, '2025-11-27'],
  ])('in %s takes %s for %s', (prefix, wording, day) => {
    const days = daysOf(prefix, wording);
    expect(days.length).toBeGreaterThan(0);
    expect(new Set(days)).toEqual(new Set([`${day}/${day}`]));
  });

  test('holds nothing of captions that support no entry', () => {
    const sentences = [...mentionsOf(timeline), ...timeline.undated].map(({ sentence }) => sentence).join('\n');
    expect(sentences).not.toMatch(/Diaoyutai|missile system/);
    expect(sentences).not.toBe('');
  });

  test('has each event once, with every article that reports it', () => {
    const fileOf = (id: string) => library.article(id)?.file.slice(0, 3);
    const entries = timeline.entries.map(({ start, end, kind, mentions }) => [
      `${start}/${end}`,
      kind,
      mentions.map((mention) => `${fileOf(mention.article)}${'caption' in mention ? ' caption' : ''}`).sort(),
    ]);
    expect(entries).toEqual([
      // The summit in Alaska.
      ['2025-08-01/2025-08-31', 'happened', ['001 caption', '003', '004']],
      // Kyiv's claim and Putin's of Kupyansk, in one sentence of an article whose date is inferred.
      ['2025-11-01/2025-11-30', 'claimed', ['002']],
      ['2025-11-04/2025-11-04', 'claimed', ['002']],
      // The plan becomes known.
      ['2025-11-17/2025-11-23', 'happened', ['000', '003', '004']],
      // The Security Council meets.
      ['2025-11-21/2025-11-21', 'happened', ['000', '001', '002']],
      // Talks in Geneva.
      ['2025-11-22/2025-11-23', 'happened', ['003']],
      // The press conference in Bishkek.
      ['2025-11-27/2025-11-27', 'happened', ['003', '003', '004']],
      // Witkoff is due in Moscow.
      ['2025-12-01/2025-12-07', 'planned', ['003', '004']],
    ]);
    expect(timeline.undated).toEqual([]);
  });

  test('says that reports differ in how many points the plan has', () => {
    const differences = timeline.entries.flatMap((entry) => entry.differences);
    expect(differences.map(({ sides }) => sides.map(({ wording }) => wording))).toEqual([
      ['28-point', 'roughly 20 points'],
    ]);
  });

  test('says of the article without a date that its days are inferred', () => {
    const bases = mentionsOf(timeline).filter(({ article }) => article === idOf('002_'));
    expect(bases.map(({ basis }) => basis)).toEqual(['inferred', 'inferred', 'inferred']);
  });

  test('shows sentences that stand in their articles', () => {
    const shown = [...mentionsOf(timeline), ...timeline.undated];
    expect(shown.length).toBeGreaterThan(0);
    for (const { article, sentence, expression, ...place } of shown) {
      const source = library.sources().find(({ id }) => id === article);
      const passages =
        'paragraph' in place ? [source?.paragraphs[place.paragraph - 1]?.text] : (source?.captions ?? []);
      expect(passages.some((passage) => passage?.includes(sentence))).toBe(true);
      expect(sentence).toContain(expression);
    }
  });
});
