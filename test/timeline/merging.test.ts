import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/article.ts';
import { textsOf, timelineMessage } from '../../src/messages/index.ts';
import { anArticle } from '../support/articles.ts';
import { textOf } from '../support/shown.ts';
import { buildTimeline } from '../support/timeline.ts';

/** Saturday 16 March 2024 unless a test says otherwise. */
const PUBLISHED = '2024-03-16';

/** One article for each sentence. */
function reports(...sentences: readonly string[]): Article[] {
  return sentences.map((sentence, index) =>
    anArticle({ id: `${index}`, outlet: `Outlet ${index}`, published: PUBLISHED, paragraphs: [sentence] }),
  );
}

/** For every entry, the articles that it cites. */
function grouped(articles: readonly Article[]): string[][] {
  return buildTimeline(articles).entries.map(({ mentions }) => mentions.map(({ article }) => article));
}

describe('reports of one event become one entry', () => {
  test.each([
    [
      'in nearly the same words',
      'President Adela Nunes declared a state of emergency on Thursday and promised help.',
      'President Adela Nunes declared a state of emergency on Thursday.',
    ],
    [
      'in other words',
      'Former minister Aldous Renn was sentenced to six years in prison on Thursday for taking bribes.',
      'A court jailed Aldous Renn, the former minister, for six years on Thursday over bribes.',
    ],
    [
      'with the date in another form',
      'Envoys of both countries agreed on Friday in Muscat to reopen the crossing at Sarin.',
      'The Sarin crossing was reopened after envoys agreed in Muscat on March 15.',
    ],
    [
      'announced by the same speaker',
      'Chip maker Velton said on Tuesday it had agreed to buy its rival Marcant for $4.1 billion.',
      'Velton announced the purchase of its rival on Tuesday, sending shares up.',
    ],
  ])('%s', (_how, one, other) => {
    expect(grouped(reports(one, other))).toEqual([['0', '1']]);
  });

  test('an article that copies another adds a citation, not an entry', () => {
    const copy = ['The bridge collapsed on Monday.', 'Two trucks fell into the river on Tuesday evening near Ost.'];
    const articles = ['a', 'b', 'c'].map((id) => anArticle({ id, published: PUBLISHED, paragraphs: copy }));
    expect(grouped(articles)).toEqual([
      ['a', 'b', 'c'],
      ['a', 'b', 'c'],
    ]);
  });

  test('the news of articles that otherwise state the same is one event', () => {
    const shared = [
      'She thanked the engineers who had worked through the winter storms to finish it.',
      'The old ferry carried forty thousand passengers a year across the narrow strait.',
    ];
    const articles = [
      'Mayor Celia Prado opened the new tunnel on Friday.',
      'The ribbon was cut on Friday by Celia Prado in front of a cheering crowd.',
    ].map((lead, index) => anArticle({ id: `${index}`, published: PUBLISHED, paragraphs: [lead, ...shared] }));
    expect(grouped(articles)).toEqual([['0', '1']]);
  });
});

describe('an event told by whoever says it', () => {
  const FIRE = 'A fire killed two workers in the Kipler toy factory in Prenton on Friday';
  const TOLD = [
    `${FIRE}.`,
    `${FIRE}, police said.`,
    `${FIRE}, the fire brigade said.`,
    `${FIRE}, Mayor Ann Dole said.`,
    `According to the mayor, a fire killed two workers in the Kipler toy factory in Prenton on Friday.`,
    `Mayor Ann Dole said a fire had killed four workers in the Kipler toy factory in Prenton on Friday.`,
    `“A fire killed two workers in the Kipler toy factory in Prenton on Friday,” Mayor Ann Dole said.`,
  ];

  test('is one entry, and happened where one article states it', () => {
    const [entry, ...others] = buildTimeline(reports(...TOLD)).entries;
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ kind: 'happened', text: TOLD[0] });
    expect(entry?.mentions).toHaveLength(TOLD.length);
    expect(entry?.differences[0]?.sides.map(({ wording }) => wording)).toEqual(['two workers', 'four workers']);
  });

  test.each(TOLD.slice(1).map((told) => [told]))('is one entry with the article that states it: %s', (told) => {
    expect(grouped(reports(told, `${FIRE}.`))).toEqual([['0', '1']]);
  });

  test('is claimed where all articles have it from somebody', () => {
    const timeline = buildTimeline(reports(TOLD[3] ?? '', TOLD[5] ?? ''));
    expect(timeline.entries).toMatchObject([{ kind: 'claimed' }]);
  });

  test.each([
    ['takes a side', 'Mayor Ann Dole claimed that a fire killed two workers in the Kipler toy factory on Friday.'],
    ['says the opposite', 'A fire did not kill two workers in the Kipler toy factory on Friday, Mayor Ann Dole said.'],
    ['expects it', 'Ann Dole said a fire would kill two workers in the Kipler toy factory on Friday.'],
  ])('is told otherwise by who %s', (_how, other) => {
    expect(grouped(reports(`${FIRE}.`, other)).map((cited) => cited.length)).toEqual([1, 1]);
  });

  test('does not make a fact of what somebody claims, although a third report resembles both', () => {
    const claim = 'Ann Dole claimed that a fire killed two workers in the Kipler toy factory in Prenton on Friday.';
    const { entries } = buildTimeline(reports(TOLD[0] ?? '', TOLD[3] ?? '', claim));
    const happened = entries.filter(({ kind }) => kind === 'happened');
    expect(happened.flatMap(({ mentions }) => mentions.map(({ article }) => article))).not.toContain('2');
    expect(entries.flatMap(({ mentions }) => mentions)).toHaveLength(3);
  });
});

test('a clause that is put in between does not part who acts from what is done', () => {
  const articles = reports(
    'President Daud Okello, who has ruled since 1998, conceded defeat on Thursday night.',
    'Daud Okello conceded defeat on Thursday night, hours after Amina Serai won the election in Taluk.',
  );
  expect(grouped(articles).map((cited) => cited.length)).toEqual([2]);
});

test('shares of one whole that reports give differently stand side by side', () => {
  const [entry] = buildTimeline(
    reports(
      'Amina Serai won the election in Taluk on Sunday with 53 percent of the vote.',
      'In the election in Taluk on Sunday Amina Serai took 51 percent of the vote.',
    ),
  ).entries;
  expect(entry?.differences.map(({ sides }) => sides.map(({ wording }) => wording))).toEqual([
    ['53 percent', '51 percent'],
  ]);
});

describe('reports that put one event on different days', () => {
  const story = (id: string, published: string, sentence: string) =>
    anArticle({
      id,
      outlet: `Outlet ${id}`,
      published,
      paragraphs: [
        sentence,
        'Engineers had warned for years that rust was eating the cables of the old crossing near the mill.',
        'The nearest ford lies forty kilometres upstream and closes whenever the river rises in spring.',
      ],
    });

  test('stand side by side in one entry that spans them', () => {
    const [entry, ...others] = buildTimeline([
      story(
        'a',
        '2024-03-15',
        'The suspension bridge at Orlo collapsed into the river on Tuesday, cutting off the valley.',
      ),
      story('b', '2024-03-15', 'The suspension bridge at Orlo collapsed on Wednesday, leaving the valley cut off.'),
      story('c', '2024-03-16', 'On March 12 the bridge at Orlo collapsed into the river and the valley was cut off.'),
    ]).entries;
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ start: '2024-03-12', end: '2024-03-13', precision: 'range' });
    const sides = entry?.differences[0]?.sides.map(({ when, mentions }) => [
      when?.start,
      ...mentions.map(({ article }) => article),
    ]);
    expect(sides).toEqual([
      ['2024-03-12', 'a', 'c'],
      ['2024-03-13', 'b'],
    ]);
  });

  test('are shown as differing, each day with its wording and who gives it', () => {
    const timeline = buildTimeline([
      story(
        'a',
        '2024-03-15',
        'The suspension bridge at Orlo collapsed into the river on Tuesday, cutting off the valley.',
      ),
      story('b', '2024-03-15', 'The suspension bridge at Orlo collapsed on Wednesday, leaving the valley cut off.'),
    ]);
    const view = { texts: textsOf('en'), position: 0, ephemeral: false, canShare: false, sharedBy: null };
    const shown = textOf(timelineMessage({ kind: 'found', timeline }, {}, view));
    expect(shown).toContain('### Tuesday 12 March 2024 to Wednesday 13 March 2024');
    expect(shown).toContain('Reports differ: 12 Mar 2024 “Tuesday” (Outlet a) · 13 Mar 2024 “Wednesday” (Outlet b)');
  });

  test.each([
    [
      'each telling the news of its own day',
      story(
        'a',
        '2024-03-13',
        'Shells hit the market of Orlo and killed the baker Anders on Tuesday, the mayor told residents.',
      ),
      story(
        'b',
        '2024-03-14',
        'Shells hit the market of Orlo and killed the smith Willem on Wednesday, the mayor told residents.',
      ),
    ],
    [
      'told before it happened again',
      story('a', '2024-03-12', 'Shells hit the market of Orlo on Monday.'),
      story('b', '2024-03-15', 'Shells hit the market of Orlo again on Thursday.'),
    ],
    [
      'with other numbers on another day',
      story('a', '2024-03-13', 'Shells hit the market of Orlo on Monday and killed two people.'),
      story('b', '2024-03-15', 'Shells hit the market of Orlo on Tuesday and killed nine people.'),
    ],
  ])('are two events: %s', (_, one, other) => {
    expect(buildTimeline([one, other]).entries).toHaveLength(2);
  });
});

describe('different events stay apart', () => {
  test.each([
    [
      'on one day with one actor',
      'Velton announced the purchase of its rival Marcant on Tuesday.',
      'Marcant shares gained 31% on Tuesday in heavy trading.',
    ],
    [
      'on one day in like words',
      'A bus fell into a ravine near Lima on Monday, killing twelve people.',
      'A man was shot dead near a market in Quito on Monday.',
    ],
    [
      'one planned, one that happened',
      'The first lorries will cross the Sarin bridge on March 18.',
      'The first lorries crossed the Sarin bridge on March 11.',
    ],
    [
      'on different days in the same words',
      'Drones damaged the port of Belo on Tuesday.',
      'Drones damaged the port of Belo on Thursday.',
    ],
    [
      'one stated, one claimed',
      'The army left the town of Helm on Wednesday.',
      'President Brandt claimed that the army had left the town of Helm on Wednesday.',
    ],
  ])('%s', (_how, one, other) => {
    expect(grouped(reports(one, other)).sort()).toEqual([['0'], ['1']]);
  });

  test('in one article, however alike', () => {
    const article = anArticle({
      published: PUBLISHED,
      paragraphs: ['Drones damaged the port on Tuesday.', 'Drones damaged the airport on Tuesday.'],
    });
    expect(grouped([article])).toEqual([['article'], ['article']]);
  });

  test('in one sentence with two dates', () => {
    expect(grouped(reports('It was signed on Monday and ratified on March 11, 2024.'))).toEqual([['0'], ['0']]);
  });

  test('although a third report resembles both', () => {
    const articles = reports(
      'The mayor of Belo opened the tunnel on Monday.',
      'The mayor of Belo opened the tunnel and the stadium on Monday.',
      'Fans filled the stadium on Monday for the final against Lesk.',
    );
    expect(grouped(articles)).toContainEqual(['2']);
  });
});

describe('an entry of several reports', () => {
  test('shows a sentence of an article with a date of its own before one whose date is inferred', () => {
    const [one, other] = [
      'Mayor Celia Prado opened the tunnel to Ost on Friday.',
      'The tunnel to Ost was opened on Friday by Celia Prado.',
    ];
    const inferred = anArticle({ id: '0', inferred: { published: PUBLISHED, from: ['1'] }, paragraphs: [one] });
    const dated = anArticle({ id: '1', published: PUBLISHED, paragraphs: [other] });
    const [entry] = buildTimeline([inferred, dated]).entries;
    expect(entry?.text).toBe(other);
    expect(entry?.mentions.map(({ basis }) => basis).sort()).toEqual(['inferred', 'resolved']);
  });

  test.each([
    [
      'people of one fate',
      'More than 40,000 people had been evacuated from Belo on Tuesday.',
      'Some 45,000 people were evacuated from Belo on Tuesday.',
      ['More than 40,000 people', 'Some 45,000 people'],
    ],
    [
      'money',
      'Velton said on Tuesday it would buy Marcant for $4.1 billion.',
      'Velton said on Tuesday it would buy its rival Marcant for $4.3 billion.',
      ['$4.1 billion', '$4.3 billion'],
    ],
    [
      'a number in words and one in figures',
      'Cyclone Odile reached Belo on Tuesday, killing at least nine people.',
      'Cyclone Odile reached Belo on Tuesday; 14 people were killed.',
      ['at least nine people', '14 people'],
    ],
  ])('sets %s side by side where reports differ', (_what, one, other, wordings) => {
    const [entry, ...others] = buildTimeline(reports(one, other)).entries;
    expect(others).toEqual([]);
    expect(entry?.differences.map(({ sides }) => sides.map(({ wording }) => wording))).toEqual([wordings]);
    expect(entry?.differences[0]?.sides.map(({ mentions }) => mentions.map(({ article }) => article))).toEqual([
      ['0'],
      ['1'],
    ]);
  });

  test('sets a price beside a price, and how far it lies from another beside the same', () => {
    const differing = (...sentences: string[]) =>
      buildTimeline(reports(...sentences)).entries.flatMap(({ differences }) =>
        differences.map(({ sides }) => sides.map(({ wording }) => wording)),
      );
    const sold = 'Lesk sold the old mill in Belo on Tuesday for';
    expect(
      differing(`${sold} £7 million, £2 million below its value.`, `${sold} £6 million, £3 million below it.`),
    ).toEqual([
      ['£7 million', '£6 million'],
      ['£2 million below', '£3 million below'],
    ]);
    expect(differing(`${sold} £7 million, £2 million below its value.`, `${sold} £6 million.`)).toEqual([
      ['£7 million', '£6 million'],
    ]);
    expect(
      differing(`${sold} £7 million.`, 'Lesk sold the old mill in Belo on Tuesday £2 million below its value.'),
    ).toEqual([]);
    expect(
      differing(`${sold} £7 million and £1 million of land.`, `${sold} £6 million and £2 million of land.`),
    ).toEqual([]);
  });

  const TOLLS = 'in the blaze at the Kipler toy factory in Prenton on Tuesday';
  const wordingsOf = (...sentences: readonly string[]) => {
    const { entries } = buildTimeline(reports(...sentences));
    expect(entries).toHaveLength(1);
    return entries.flatMap(({ differences }) => differences.map(({ sides }) => sides.map(({ wording }) => wording)));
  };

  test.each([
    [
      'Fire destroyed the Kipler toy factory in Prenton on Tuesday, killing two workers and injuring 14, officials said.',
      'Fire destroyed the Kipler toy factory in Prenton on Tuesday, killing four workers and injuring 20, officials said.',
      ['two workers', 'four workers'],
      ['injuring 14', 'injuring 20'],
    ],
    [
      `Three people died and 11 people were injured ${TOLLS}.`,
      `Four people died and eleven were injured ${TOLLS}.`,
      ['Three people', 'Four people'],
    ],
    [
      `Two workers were killed and 14 firefighters were injured ${TOLLS}.`,
      `Four workers were killed and 20 firefighters were injured ${TOLLS}.`,
      ['Two workers', 'Four workers'],
      ['14 firefighters', '20 firefighters'],
    ],
    [
      'Fire swept the Kipler toy factory in Prenton on Tuesday, killing 3 people.',
      'Fire swept the Kipler toy factory in Prenton on Tuesday, killing 5 people and hurting 9 people.',
      ['3 people', '5 people'],
    ],
    [
      `Twenty-two people, most of them young, were injured and 3 are missing ${TOLLS}.`,
      `The injured are 25, and 4 are missing ${TOLLS}.`,
      ['3 are missing', '4 are missing'],
    ],
    [
      'The fire at the Kipler toy factory in Prenton killed 12 and left 30 people injured on Tuesday.',
      'The death toll from the fire at the Kipler toy factory in Prenton rose to 13 on Tuesday, with 31 injured.',
      ['killed 12', 'death toll from the fire at the Kipler toy factory in Prenton rose to 13'],
      ['30 people', '31 injured'],
    ],
    [`One worker was killed ${TOLLS}.`, `Two workers were killed ${TOLLS}.`, ['One worker', 'Two workers']],
  ])('sets every count of people beside that of the same fate: %s', (one, other, ...expected) => {
    expect(wordingsOf(one, other)).toEqual(expected);
  });

  test.each([
    ['those hurt and those killed', `Two people were killed ${TOLLS}.`, `Nine people were injured ${TOLLS}.`],
    ['some and all', `Fourteen people were injured ${TOLLS}.`, `Three people were seriously injured ${TOLLS}.`],
    ['a part and the whole', `A woman and two others were killed ${TOLLS}.`, `Three people were killed ${TOLLS}.`],
    ['parts and their sum', `Two men and three women were killed ${TOLLS}.`, `Five people were killed ${TOLLS}.`],
    ['other people', `Three children were killed ${TOLLS}.`, `Two firefighters were killed ${TOLLS}.`],
    ['people and houses', `Police evacuated 200 houses ${TOLLS}.`, `Police evacuated 900 people ${TOLLS}.`],
    ['who acts and who is acted upon', `Two gunmen killed 9 people ${TOLLS}.`, `Nine people were killed ${TOLLS}.`],
    ['one of two fates', `The blast killed or injured 14 people ${TOLLS}.`, `Three people were killed ${TOLLS}.`],
    ['some of those counted', `Two of the 14 injured died ${TOLLS}.`, `Fourteen people were injured ${TOLLS}.`],
    ['those included', `Nine people, including 2 children, died ${TOLLS}.`, `Nine people died ${TOLLS}.`],
  ])('never sets against each other %s', (_what, one, other) => {
    const { entries } = buildTimeline(reports(one, other));
    expect(entries.flatMap(({ differences }) => differences)).toEqual([]);
  });

  test('also where one article says that the number changed since', () => {
    const articles = [
      anArticle({
        id: '0',
        published: PUBLISHED,
        paragraphs: ['The council published a 28-point plan for Belo on Monday.'],
      }),
      anArticle({
        id: '1',
        published: PUBLISHED,
        paragraphs: [
          'The 28-point plan for Belo was published by the council on Monday. It has since been cut to roughly 20 points.',
        ],
      }),
    ];
    const [entry] = buildTimeline(articles).entries;
    expect(entry?.differences.map(({ sides }) => sides.map(({ wording }) => wording))).toEqual([
      ['28-point', 'roughly 20 points'],
    ]);
  });

  test.each([
    [
      'the same number',
      'A storm killed nine people in Belo on Tuesday.',
      'A storm killed 9 people in Belo on Tuesday.',
    ],
    [
      'different fates',
      'A storm killed nine people in Belo on Tuesday.',
      'A storm injured 40 people in Belo on Tuesday.',
    ],
    [
      'two numbers in one report',
      'A storm killed nine people in Belo on Tuesday.',
      'A storm killed 3 people in Belo on Tuesday, and killed 6 people in Ost.',
    ],
  ])('says nothing of a difference for %s', (_what, one, other) => {
    const { entries } = buildTimeline(reports(one, other));
    expect(entries.flatMap(({ differences }) => differences)).toEqual([]);
  });
});

describe('a caption', () => {
  const BODY = 'President Adela Nunes met President Ivo Brandt in Muscat on Friday.';
  const article = (captions: string[]) => anArticle({ id: 'a', published: PUBLISHED, captions, paragraphs: [BODY] });

  test('supports an entry that a body makes, and doesn’t change it', () => {
    const caption = 'Adela Nunes shakes hands with Ivo Brandt in Muscat, Friday, March 15, 2024. (AFP)';
    const [entry, ...others] = buildTimeline([article([caption])]).entries;
    const [plain] = buildTimeline([article([])]).entries;
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ start: '2024-03-15', end: '2024-03-15', text: BODY });
    expect(entry?.mentions).toEqual([
      ...(plain?.mentions ?? []),
      expect.objectContaining({ caption: true, sentence: expect.stringContaining('shakes hands') }),
    ]);
    expect(entry?.mentions[1]).not.toHaveProperty('paragraph');
  });

  test.each([
    ['another day', 'Adela Nunes and Ivo Brandt in Muscat, March 12, 2024. (AFP)'],
    ['something else on that day', 'Fishermen in the port of Belo, March 15, 2024. (AFP)'],
  ])('of %s supports nothing', (_what, caption) => {
    expect(buildTimeline([article([caption])])).toEqual(buildTimeline([article([])]));
  });
});

describe('what a sentence tells of its day', () => {
  const kindOf = (sentence: string) => buildTimeline(reports(sentence)).entries.map(({ kind }) => kind);

  test.each([
    'Prime Minister Lena Orlova told reporters in Muscat on Friday that talks had failed.',
    'Orlova on Friday said that talks had failed.',
    '“We failed,” Orlova said on Friday.',
    'Envoys, mediators said after the parties met on Friday, will return.',
    'A fire destroyed the market in Ost on Tuesday, police said.',
    'Some 45,000 people were evacuated on Tuesday, the civil defence agency said.',
    'Orlova denied having known of the plan after a summit with Brandt on March 11.',
  ])('happened: %s', (sentence) => {
    expect(kindOf(sentence)).toEqual(['happened']);
  });

  test.each([
    'Brandt accused Karsian forces of firing on a village on Wednesday.',
    'Brandt said Karsian forces had fired on a village on Wednesday.',
    '“They fired on the village on Wednesday,” Brandt said.',
    'Karsian forces fired on the village on Wednesday, Brandt said.',
    'Police claimed that the crowd had attacked them on Tuesday.',
    'According to the rebels, the town fell on Tuesday.',
  ])('claimed: %s', (sentence) => {
    expect(kindOf(sentence)).toEqual(['claimed']);
  });

  test.each([
    'The vote had been scheduled for March 12 but was put off.',
    'Brandt said that parliament would vote on March 20.',
    'Shareholders are to vote on March 20.',
  ])('planned: %s', (sentence) => {
    expect(kindOf(sentence)).toEqual(['planned']);
  });

  test('shows a quotation with whoever said it', () => {
    const quote = '“We left the town on March 12. It was quiet,” Brandt said.';
    const [entry] = buildTimeline(reports(quote)).entries;
    expect(entry?.text).toBe(quote);
  });
});
