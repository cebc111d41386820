import { describe, expect, test } from 'vitest';
import type { Answer, Excerpt } from '../../src/answers/index.ts';
import type { Article } from '../../src/article.ts';
import { openFolder, openLibrary } from '../../src/library.ts';
import { anArticle } from '../support/articles.ts';

const BRIDGE = anArticle({
  id: 'bridge',
  title: 'Minister opens a bridge',
  outlet: 'Türkiye Today',
  published: '2025-11-21',
  url: 'https://example.com/bridge',
  paragraphs: [
    'The weather was fine. The minister opened the new bridge over the river on Monday. A crowd cheered.',
    'Fishermen blocked the river with their boats in protest, and the police cleared it by noon.',
    'The bridge cost twice as much as planned, auditors found in their report on Friday evening.',
  ],
});
const STRIKE = anArticle({
  id: 'strike',
  file: 'harbour/strike.txt',
  title: 'Harbour workers strike',
  outlet: 'The Gazette',
  paragraphs: [
    'Dockers stopped work for a third day over their wages.',
    'Their union negotiated with the minister until midnight, and left without a result.',
  ],
});
/** Reports the auditors in nearly the words of BRIDGE. */
const AUDIT = anArticle({
  id: 'audit',
  title: 'Auditors report',
  outlet: 'The Courier',
  paragraphs: [
    'The bridge cost twice as much as planned, auditors found in their report, which the ministry published.',
  ],
});

const library = openLibrary([BRIDGE, STRIKE, AUDIT]);

async function excerptsOf(question: string, source?: string, from = library): Promise<readonly Excerpt[]> {
  const answer = await from.ask({ question, ...(source !== undefined && { source }) });
  expect(answer.kind, `${question} → ${JSON.stringify(answer)}`).toBe('found');
  return answer.kind === 'found' ? answer.excerpts : [];
}

function sentenceOf(excerpt: Excerpt | undefined): string | undefined {
  return excerpt?.text.slice(...excerpt.sentence);
}

function everyExcerpt(answer: Answer): readonly Excerpt[] {
  if (answer.kind === 'found') return answer.excerpts;
  return answer.kind === 'nothing' ? answer.closest : [];
}

/** An excerpt must be what its citation says, letter by letter. */
function expectExact(answer: Answer, articles: readonly Article[]): void {
  for (const excerpt of everyExcerpt(answer)) {
    for (const { article: id, paragraph, text, title, outlet, published, url } of [excerpt, ...excerpt.alsoIn]) {
      const article = articles.find((candidate) => candidate.id === id);
      expect(article).toMatchObject({ title, outlet, published, url });
      expect(article?.paragraphs.find(({ number }) => number === paragraph)?.text).toBe(text);
    }
    const [start, end] = excerpt.sentence;
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(excerpt.text.length);
    expect(excerpt.confidence).toBeGreaterThanOrEqual(0);
    expect(excerpt.confidence).toBeLessThanOrEqual(1);
  }
}

describe('an answer', () => {
  test('quotes the whole paragraph and says where it stands', async () => {
    expect((await excerptsOf('Who blocked the river?'))[0]).toMatchObject({
      article: 'bridge',
      paragraph: 2,
      title: 'Minister opens a bridge',
      outlet: 'Türkiye Today',
      published: '2025-11-21',
      url: 'https://example.com/bridge',
      text: 'Fishermen blocked the river with their boats in protest, and the police cleared it by noon.',
    });
  });

  test('leaves absent what the source does not say', async () => {
    expect((await excerptsOf('Why did the dockers stop work?'))[0]).toMatchObject({ published: null, url: null });
  });

  test('points at the sentence that answers', async () => {
    expect(sentenceOf((await excerptsOf('Who opened the new bridge?'))[0])).toBe(
      'The minister opened the new bridge over the river on Monday.',
    );
    expect(sentenceOf((await excerptsOf('How was the weather?'))[0])).toBe('The weather was fine.');
    expect(sentenceOf((await excerptsOf('Was there a crowd?'))[0])).toBe('A crowd cheered.');
  });

  test('points at the sentence with the more telling word, and at the first of equals', async () => {
    const snow = openLibrary([
      anArticle({ id: 'a', paragraphs: ['The minister slept. The glacier melted. The glacier grew.'] }),
      anArticle({ id: 'b', paragraphs: ['A minister left.', 'The minister stayed.', 'No minister came.'] }),
    ]);
    expect(sentenceOf((await excerptsOf('the minister and the glacier', undefined, snow))[0])).toBe(
      'The glacier melted.',
    );
  });

  test('finds a word in another form, in other case, without its accents and with a typo', async () => {
    for (const question of ['union negotiations', 'UNION NEGOTIATED', 'únion négotiated', 'union negottiated']) {
      expect((await excerptsOf(question))[0], question).toMatchObject({ article: 'strike', paragraph: 2 });
    }
  });

  test('finds what is a country’s by its name', async () => {
    const both = openLibrary([
      anArticle({ id: 'a', paragraphs: ['Dutch engineers raised the dykes along the coast.'] }),
      anArticle({ id: 'b', paragraphs: ['Engineers raised the dykes along the coast and the islands of Frisia.'] }),
    ]);
    const [first] = everyExcerpt(
      await both.ask({ question: 'Which engineers from the Netherlands raised the dykes?' }),
    );
    expect(first?.article).toBe('a');
  });

  test('is given to a topic whose words all stand in one paragraph', async () => {
    expect((await excerptsOf('boats protest noon'))[0]).toMatchObject({ article: 'bridge', paragraph: 2 });
  });

  test('is surer of an exact word than of a corrected one', async () => {
    const [exact] = await excerptsOf('fishermen');
    const [corrected] = await excerptsOf('fishermenn');
    expect(corrected?.confidence).toBeGreaterThan(0);
    expect(exact?.confidence).toBeGreaterThan(corrected?.confidence ?? 1);
  });

  test('is less sure where it speaks of only a part of the question', async () => {
    const excerpts = await excerptsOf('fishermen police wages');
    const confidence = (article: string) => excerpts.find((excerpt) => excerpt.article === article)?.confidence ?? 0;
    expect(confidence('bridge')).toBeLessThan(1);
    expect(confidence('bridge')).toBeGreaterThan(confidence('strike'));
    expect(confidence('strike')).toBeGreaterThan(0);
  });

  test('is surer where it speaks of the rarer word', async () => {
    const excerpts = await excerptsOf('minister wages');
    const confidence = (text: RegExp) => excerpts.find((excerpt) => text.test(excerpt.text))?.confidence ?? Number.NaN;
    expect(confidence(/wages/)).toBeGreaterThan(confidence(/minister/));
  });

  test('gives no more excerpts than asked for, the best first', async () => {
    const all = await excerptsOf('minister river bridge');
    expect(all.length).toBeGreaterThan(2);
    const limited = await library.ask({ question: 'minister river bridge', limit: 2 });
    expect(limited).toMatchObject({ kind: 'found', excerpts: all.slice(0, 2) });
    expect(everyExcerpt(limited)).toHaveLength(2);
  });

  test('gives ten excerpts where nobody says how many', async () => {
    // No two share a run of four words, so that none is folded into another.
    const paragraphs = Array.from(
      { length: 15 },
      (_, n) => `Snow${n} fell${n} again${n} but snow melted${n} here${n}.`,
    );
    const snow = openLibrary([anArticle({ paragraphs })]);
    expect(await excerptsOf('snow', undefined, snow)).toHaveLength(10);
  });

  test('is the same every time', async () => {
    const ask = () => library.ask({ question: 'What did the minister open?' });
    expect(await ask()).toEqual(await ask());
    expect(await openLibrary([BRIDGE, STRIKE, AUDIT]).ask({ question: 'What did the minister open?' })).toEqual(
      await ask(),
    );
  });

  test('repeats the question as it was asked', async () => {
    expect((await library.ask({ question: ' Who blocked the RIVER? ' })).question).toBe(' Who blocked the RIVER? ');
    expect((await library.ask({ question: ' Sourdough? ' })).question).toBe(' Sourdough? ');
  });

  test('may come from any script', async () => {
    const russian = openLibrary([
      anArticle({ title: 'Новости', paragraphs: ['Он приехал. Москва ответила отказом.'] }),
    ]);
    expect(sentenceOf((await excerptsOf('МОСКВА', undefined, russian))[0])).toBe('Москва ответила отказом.');
  });
});

describe('two paragraphs that say the same', () => {
  test('are one excerpt that names the other', async () => {
    const excerpts = await excerptsOf('What have the auditors found about its cost?');
    const places = excerpts.map(({ article, paragraph, alsoIn }) => [
      `${article} ${paragraph}`,
      ...alsoIn.map((other) => `${other.article} ${other.paragraph}`),
    ]);
    const same = places.find((each) => each.includes('audit 1'));
    expect(same?.toSorted()).toEqual(['audit 1', 'bridge 3']);
    expect(places.flat().filter((place) => place === 'audit 1' || place === 'bridge 3')).toHaveLength(2);
  });

  test('keep their own wording and citation', async () => {
    const [excerpt] = await excerptsOf('What have the auditors found about its cost?');
    const texts = [excerpt, ...(excerpt?.alsoIn ?? [])].map((each) => [each?.outlet, each?.text]);
    expect(texts).toHaveLength(2);
    expect(texts).toContainEqual(['The Courier', AUDIT.paragraphs[0]?.text]);
    expect(texts).toContainEqual(['Türkiye Today', BRIDGE.paragraphs[2]?.text]);
  });

  test('leave room for others within the limit', async () => {
    const twins = openLibrary([
      anArticle({ id: 'a', paragraphs: ['Snow closed the mountain pass on Tuesday night.'] }),
      anArticle({ id: 'b', paragraphs: ['Snow closed the mountain pass on Tuesday night.'] }),
      anArticle({ id: 'c', paragraphs: ['Children built figures of wet snow behind their school.'] }),
    ]);
    const answer = await twins.ask({ question: 'snow', limit: 2 });
    const articles = everyExcerpt(answer).map(({ article, alsoIn }) => [
      article,
      ...alsoIn.map((other) => other.article),
    ]);
    expect(articles.map((each) => each.toSorted()).toSorted()).toEqual([['a', 'b'], ['c']]);
  });

  test.each([
    ['Snow fell.', 'Snow fell!', 'two words'],
    ['Snow closed the pass.', 'SNOW closed the pass!', 'case and punctuation'],
    ['“Snow closed the pass on Monday,” he said.', 'Snow closed the pass on Monday, said the guide.', 'who says it'],
    ['Snow closed the pass on Monday.', 'On Sunday it rained; snow closed the pass on Monday. Then it thawed.', 'more'],
  ])('are the same but for %s / %s (%s)', async (one, other) => {
    const both = openLibrary([anArticle({ id: 'a', paragraphs: [one] }), anArticle({ id: 'b', paragraphs: [other] })]);
    expect((await excerptsOf('snow', undefined, both)).map(({ alsoIn }) => alsoIn.length)).toEqual([1]);
  });

  test.each([
    ['The mountain pass opened again on Tuesday, after snow was cleared.', 'the subject'],
    ['Snow closed the mountain road to a village, where children stayed at home.', 'a few words'],
  ])('are not the same for sharing little: %s (%s)', async (other) => {
    const one = 'Snow closed the mountain pass on Monday, and lorries had to wait.';
    const both = openLibrary([anArticle({ id: 'a', paragraphs: [one] }), anArticle({ id: 'b', paragraphs: [other] })]);
    expect((await excerptsOf('snow', undefined, both)).map(({ alsoIn }) => alsoIn.length)).toEqual([0, 0]);
  });
});

describe('a question about somebody whom the articles name', () => {
  const town = openLibrary([
    anArticle({
      id: 'town',
      title: 'Town hall',
      paragraphs: [
        'Mayor Ana Maria Kovacs welcomed the guests of Silver Springs at the station and thanked the engineers for their patience.',
        'The guests then walked to the market, where the band of the fire brigade played until the evening.',
        'Ruth Adler sold her house for two million euros in the spring, and the toll for the road rose.',
        'The band asked the crowd for donations, and the fire brigade showed its new engine.',
      ],
    }),
  ]);

  test.each([
    'How old is Mayor Ana Maria Kovacs of Silver Springs?',
    'Is Mayor Ana Maria Kovacs of Silver Springs married?',
    'How much does Mayor Ana Maria Kovacs earn?',
    "What is Ana Maria Kovacs's salary?",
    'How many donations did Mayor Ana Maria Kovacs welcome at the station?',
    'Where was Mayor Ana Maria Kovacs born?',
    'How tall is Mayor Ana Maria Kovacs?',
  ])('is not answered by her name alone: %s', async (question) => {
    const answer = await town.ask({ question });
    expect(answer).toMatchObject({ kind: 'nothing' });
    expect(answer.kind === 'nothing' && answer.closest[0]?.text).toContain('Ana Maria Kovacs');
  });

  const ages = openLibrary([
    anArticle({
      id: 'bakery',
      paragraphs: [
        'A baker and her brother have won the lottery, and nobody knows how old the ticket was. Lena Ferris smiled.',
        'The money came as a surprise. Lena Ferris, 39, bought the ticket at a petrol station.',
        'Ferris, who turned 39 in April, has a son, 12-year-old Max Ferris, and a dog.',
        'Bürgermeisterin Anke Rothmann (52) sprach von einer Katastrophe.',
        'The driver, 46-year-old Tomasz Berger, drove her home. Berger and Otto Ferris, 71, are neighbours.',
      ],
    }),
  ]);

  test.each([
    ['How old is Lena Ferris?', 'Lena Ferris, 39, bought the ticket at a petrol station.'],
    ['how old is lena ferris', 'Ferris, who turned 39 in April, has a son, 12-year-old Max Ferris, and a dog.'],
    ['How old is Max Ferris?', 'Ferris, who turned 39 in April, has a son, 12-year-old Max Ferris, and a dog.'],
    ['How old is Otto Ferris?', 'Berger and Otto Ferris, 71, are neighbours.'],
    ['Wie alt ist Anke Rothmann?', 'Bürgermeisterin Anke Rothmann (52) sprach von einer Katastrophe.'],
    ['What age is Tomasz Berger?', 'The driver, 46-year-old Tomasz Berger, drove her home.'],
  ])('after an age is answered by the sentence that states it: %s', async (question, sentence) => {
    const answer = await ages.ask({ question });
    const [first] = answer.kind === 'found' ? answer.excerpts : [];
    expect(first?.text.slice(...(first?.sentence ?? []))).toContain(sentence);
  });

  const names = openLibrary([
    anArticle({
      id: 'aid',
      paragraphs: [
        'The WFP said on Monday that its trucks stand at the border, and that it stands for help without conditions.',
        'Trucks of the World Food Programme (WFP) were turned back, a spokesman for the programme said.',
        'The OCP (Office for the Coordination of Ports) wants to open the harbour. Ships wait.',
        'The W.H.O., which stands for World Health Organization, has sent a doctor.',
        'NATO has said nothing. Nobody answers the telephone of the alliance.',
      ],
    }),
  ]);

  test.each([
    ['What does WFP stand for?', 'Trucks of the World Food Programme (WFP)'],
    ['whats wfp short for', 'Trucks of the World Food Programme (WFP)'],
    ['What is the full name of the WFP?', 'Trucks of the World Food Programme (WFP)'],
    ['What does “OCP” mean?', 'The OCP (Office for the Coordination of Ports)'],
    ['What does W.H.O. stand for?', 'which stands for World Health Organization'],
    ['Wofür steht WFP?', 'Trucks of the World Food Programme (WFP)'],
  ])('after an abbreviation is answered by the sentence that spells it out: %s', async (question, words) => {
    const answer = await names.ask({ question });
    const [first] = answer.kind === 'found' ? answer.excerpts : [];
    expect(first?.text.slice(...(first?.sentence ?? []))).toContain(words);
  });

  test('after an abbreviation that nothing spells out has no answer', async () => {
    expect(await names.ask({ question: 'What does NATO stand for?' })).toMatchObject({ kind: 'nothing' });
  });

  const harbour = openLibrary([
    anArticle({
      id: 'harbour',
      paragraphs: [
        'The new harbour bridge has opened, and the opening of the harbour bridge was loud. Crowds came to see the ships.',
        'It opened on a Monday in spring, the harbour office said about the bridge.',
        'Ships wait in the harbour for pilots, and pilots who wait for ships are paid for it.',
        'For three days now they have been made to wait for a pilot, some seven of the ships.',
        'Cranes lift crates when the wind is weak.',
        'The ferry to the island was cancelled because of the fog.',
      ],
    }),
  ]);

  test.each([
    ['When was the harbour bridge opened?', 'It opened on a Monday'],
    ['when did the new harbour bridge open', 'It opened on a Monday'],
    ['What day did the harbour bridge open?', 'It opened on a Monday'],
    ['How long do ships wait for pilots in the harbour?', 'For three days'],
    ['How many ships wait for pilots in the harbour?', 'some seven of the ships'],
    ['When do cranes lift crates?', 'when the wind is weak'],
  ])('after a time or a number is answered by a paragraph that has one: %s', async (question, words) => {
    const answer = await harbour.ask({ question });
    const [first] = answer.kind === 'found' ? answer.excerpts : answer.kind === 'nothing' ? answer.closest : [];
    expect(first?.text).toContain(words);
  });

  test.each([
    ['When was the ferry to the island cancelled?', 'Why was the ferry to the island cancelled?'],
    ['How many crates do the cranes lift?', 'Do cranes lift crates when the wind is weak?'],
  ])('after a time or a number that nothing states has no answer: %s', async (question, answered) => {
    expect(await harbour.ask({ question })).toMatchObject({ kind: 'nothing' });
    expect(await harbour.ask({ question: answered })).toMatchObject({ kind: 'found' });
  });

  const health = openLibrary([
    anArticle({
      id: 'health',
      paragraphs: [
        'Those who live near the river should wear masks, the WHO recommends. Measles is spreading.',
        'The minister recommends that people who feel ill stay at home, and so do doctors who know the illness.',
        'A boy who lives near the river recommends the ice cream. It is cold.',
      ],
    }),
  ]);

  test.each([
    ['What does the WHO recommend?', 'the WHO recommends'],
    ['What does the WHO say?', 'the WHO recommends'],
    ['WHAT SHOULD PEOPLE WHO FEEL ILL DO?', 'people who feel ill'],
    ['WHO recommends the ice cream?', 'A boy who lives near the river recommends the ice cream'],
    ['What DOES the boy recommend?', 'recommends the ice cream'],
  ])(
    'with an abbreviation that is spelt like a small word means it, but no stressed word: %s',
    async (question, words) => {
      const answer = await health.ask({ question });
      expect(answer.kind === 'found' && answer.excerpts[0]?.text).toContain(words);
    },
  );

  test.each([
    ['NASA', 'NASA'],
    ['WHERE IS THE NASA ROCKET?', 'NASA'],
    ['WHEN DID ULM BUILD A MINSTER?', 'ULM'],
  ])('all in capitals names what no article mentions as it was typed: %s', async (question, missing) => {
    const answer = await health.ask({ question });
    expect(answer.kind === 'nothing' && answer.missing).toContain(missing);
  });

  test('that is but an abbreviation spelt like a small word is about that', async () => {
    expect(await health.ask({ question: 'WHO' })).toMatchObject({ kind: 'found', excerpts: [{ paragraph: 1 }] });
  });

  test.each([
    ['whos at the border', "Who's at the border?"],
    ['wheres the telephone of the alliance', 'Where is the telephone of the alliance?'],
    ['didnt ships wait for the harbour', "Didn't ships wait for the harbour?"],
    ['why dont they open the harbour', "Why don't they open the harbour?"],
  ])('typed without an apostrophe is the same: %s', async (typed, written) => {
    const { question: _, ...answer } = await names.ask({ question: typed });
    expect(await names.ask({ question: written })).toMatchObject({ ...answer });
  });

  test('names words that no article has, but not those of which one has another form', async () => {
    const answer = await ages.ask({ question: 'Does the bake of Paul Ferris taste of bananas?' });
    expect(answer).toMatchObject({ kind: 'nothing', missing: ['Paul', 'taste', 'bananas'] });
  });

  test.each([
    ['Whom did Ana Maria Kovacs thank?', 1],
    ['How much was Ruth Adler paid for her house?', 3],
  ])('is answered where they say it: %s', async (question, paragraph) => {
    expect(await town.ask({ question })).toMatchObject({ kind: 'found', excerpts: [{ paragraph }] });
  });
});

describe('a question of which the answer has fewer words than other paragraphs', () => {
  test.each([
    [
      'Why did the council close the well in Tarnow?',
      'for its reason',
      [
        'The council closed the well in Tarnow on Monday, and the mayor was there.',
        'Because the water was foul, the council closed the well in the end, and Tarnow gets water by road.',
      ],
    ],
    [
      'What does the mayor say about the well in Tarnow?',
      'for the words that were said',
      [
        'The mayor came to the well in Tarnow.',
        '“Nobody in Tarnow should drink from the well,” the mayor told reporters.',
      ],
    ],
    [
      'how many workers lost their jobs at the Orvik plant in Belmora',
      'for the number, though the paragraph before it has the names',
      [
        'Leaders will meet workers of the Orvik plant in Belmora on Thursday.',
        'The closure cost 1,200 workers their jobs.',
        'Workers wait.',
      ],
    ],
    [
      'How did the plant in Belmora lose its contract?',
      'though it says “it” for what the paragraph before it names',
      [
        'The plant in Belmora makes buses.',
        'It lost the contract when another one offered a lower price.',
        'The plant in Tarnow makes engines.',
      ],
    ],
  ])('finds it: %s, %s', async (question, _, paragraphs) => {
    const news = openLibrary([anArticle({ id: 'news', paragraphs }), STRIKE]);
    const answer = await news.ask({ question });
    expect(answer.kind === 'found' && answer.excerpts[0]).toMatchObject({ article: 'news', paragraph: 2 });
  });
});

describe('a German question, whose nouns all have a capital', () => {
  const flood = openLibrary([
    BRIDGE,
    STRIKE,
    anArticle({
      id: 'flood',
      title: 'Hochwasser an der Lenne',
      paragraphs: [
        'Am Mittwochmorgen mussten 640 Menschen die Altstadt von Grauheim verlassen, nachdem die Lenne gestiegen war.',
        'Der Pegel stieg auf 6,82 Meter. Bürgermeisterin Anke Rothmann (52) sprach von einer Katastrophe.',
        'Der Schaden wird auf 15 Millionen Euro geschätzt. Verletzt wurde niemand.',
        'Die Schulen bleiben bis Freitag geschlossen, teilte die Stadt am Abend mit.',
      ],
      language: 'de',
    }),
  ]);

  test.each([
    ['Wie hoch ist der Schaden?', 3],
    ['Wer ist Bürgermeisterin?', 2],
    ['Wie viele Menschen mussten die Altstadt verlassen?', 1],
  ])('is answered where they say it: %s', async (question, paragraph) => {
    const answer = await flood.ask({ question });
    expect(answer.kind === 'found' && answer.excerpts[0]?.paragraph).toBe(paragraph);
  });

  test.each([
    'Wann wurde die Altstadt von Grauheim gebaut?',
    'Ist Anke Rothmann verheiratet?',
    'Wie tief ist die Lenne?',
  ])('is not answered by its nouns alone: %s', async (question) => {
    expect(await flood.ask({ question })).toMatchObject({ kind: 'nothing' });
  });
});

test('a misspelt German word is what the articles have', async () => {
  const beach = openLibrary([
    anArticle({
      id: 'beach',
      language: 'de',
      paragraphs: [
        'Die Badestelle von Grauheim ist seit Montag wegen des Hochwassers gesperrt.',
        'Die Stadt von Grauheim berichtet über das Wetter der Woche und dankt den Helfern.',
      ],
    }),
  ]);
  expect(await beach.ask({ question: 'wann ist die badestele?' })).toMatchObject({ excerpts: [{ paragraph: 1 }] });
});

describe('what was said not to be', () => {
  const council = openLibrary([
    anArticle({
      paragraphs: [
        'Martin Dole resigned as leader of Larkin council on Friday, a day after he narrowly survived a vote.',
        'Dole had said on 4 November that he would not resign.',
        'Ada Moss, his deputy, leads the council now, and she refused to sell the town hall when she was asked.',
        'The town hall was painted in the spring, and Moss leads tours through the town hall every Sunday.',
      ],
    }),
  ]);

  test.each(['did Dole resign', 'when did Dole resign', 'Why did Dole resign?'])(
    'stands behind what came true: %s',
    async (question) => {
      const found = everyExcerpt(await council.ask({ question })).map(({ paragraph }) => paragraph);
      expect(found.slice(0, 2)).toEqual([1, 2]);
    },
  );

  test('answers where nothing else tells of it', async () => {
    const [first] = everyExcerpt(await council.ask({ question: 'Did Moss sell the town hall?' }));
    expect(first?.paragraph).toBe(3);
  });
});

describe('what somebody says about another', () => {
  const club = openLibrary([
    anArticle({
      title: 'Reed sells Larkin Athletic',
      paragraphs: ['Colin Reed sold Larkin Athletic on Friday after thirty years.', 'The ground was full on Saturday.'],
    }),
    anArticle({
      id: 'manager',
      title: 'Stone goes',
      paragraphs: [
        'Manager Dean Stone said he had heard nothing. “I pick the team, I don’t pick the owner,” he said.',
        '“The noise was for us, not against us,” said manager Dean Stone.',
        'He said that it was a fine evening all the same.',
      ],
    }),
  ]);

  test.each([
    'what did colin reed say about manager dean stone',
    'What did Reed say about the manager Dean Stone picking the team?',
    'What did Reed say about the noise against us?',
  ])('is not answered by what that other one says: %s', async (question) => {
    expect(await club.ask({ question })).toMatchObject({ kind: 'nothing' });
  });

  test('is answered by the one who says it', async () => {
    const answer = await club.ask({ question: 'What did Stone say about the noise against us?' });
    expect(answer).toMatchObject({ kind: 'found' });
    expect(everyExcerpt(answer)[0]?.text).toMatch(/^“The noise/);
  });
});

test('is not answered by what an article had wrong, unless that is asked for', async () => {
  const court = openLibrary([
    anArticle({
      paragraphs: [
        'Gareth Pole, the founder of Larkin Homes, was charged on Friday with two counts of bribery, prosecutors said.',
        'An earlier version said that Pole had been charged with three counts of bribery.',
      ],
    }),
  ]);
  const [first] = everyExcerpt(await court.ask({ question: 'how many counts was Pole charged with' }));
  expect(first?.paragraph).toBe(1);
  const asked = await court.ask({ question: 'What did the earlier version say that Pole had been charged with?' });
  const note = everyExcerpt(asked).find(({ paragraph }) => paragraph === 2);
  expect(note?.confidence).toBeGreaterThan(0.5);
});

describe('a German word', () => {
  const club = openLibrary([
    anArticle({
      id: 'club',
      language: 'de',
      paragraphs: [
        'Der Turnverein Grauheim hat am Freitag in Konrad Bergs Gasthof einen neuen Vorstand gewählt.',
        'Der Mitgliedsbeitrag beträgt ab Januar 96 Euro im Jahr, für Kinder die Hälfte.',
        'Im Kassenraum entstand ein Wasserschaden, den die Versicherung bezahlt.',
        'Trainiert wird dienstags ab 19 Uhr in der Halle.',
      ],
    }),
  ]);

  test.each([
    ['Wie hoch ist der Beitrag?', 2],
    ['Wer bezahlt den Schaden?', 3],
  ])('is found in its compounds: %s', async (question, paragraph) => {
    expect(everyExcerpt(await club.ask({ question }))[0]?.paragraph).toBe(paragraph);
  });

  test('makes a passage with its compound one that may answer', async () => {
    const answer = await club.ask({ question: 'Wie hoch ist der Beitrag?' });
    expect(answer).toMatchObject({ kind: 'nothing', isDoubtful: true, missing: ['hoch'] });
  });

  test('is found in words that begin like it where the articles don’t have it', async () => {
    const [first] = everyExcerpt(await club.ask({ question: 'Wann ist Training?' }));
    expect(first?.paragraph).toBe(4);
  });

  test('is not found in what merely ends like it', async () => {
    expect(everyExcerpt(await club.ask({ question: 'Wo ist das Rad?' }))).toEqual([]);
  });
});

test('tells which word it searched for where the articles lack the one that was asked', async () => {
  const answer = await library.ask({ question: 'Why did the fishermenn block the river?' });
  expect(answer).toMatchObject({ kind: 'found', corrected: [{ word: 'fishermenn', read: 'fishermen' }] });
  const exact = await library.ask({ question: 'Why did the fishermen block the river?' });
  expect(exact).toMatchObject({ kind: 'found', corrected: [] });
});

test('a measure answers how high something is, in whichever words', async () => {
  const tower = openLibrary([
    anArticle({
      id: 'tower',
      title: 'Tower opens',
      paragraphs: [
        'The Larkin Tower in Prenton reaches 330 metres, more than any other building in the country.',
        'The Larkin Tower was paid for by an insurance company, which moves in next year.',
      ],
    }),
  ]);
  const answer = await tower.ask({ question: 'How tall is the Larkin Tower in Prenton?' });
  expect(answer.kind === 'found' && answer.excerpts[0]?.paragraph).toBe(1);
});

test('a weekday answers when something happens', async () => {
  const rail = openLibrary([
    anArticle({
      id: 'rail',
      title: 'Rail strike to halt trains',
      paragraphs: [
        'Train drivers will strike from Monday to Wednesday next week after pay talks collapsed, their union said on Thursday.',
        'About 180,000 passengers a day will be affected, and tickets can be refunded online.',
        'Airport trains will not be affected by the strike.',
      ],
    }),
  ]);
  const answer = await rail.ask({ question: 'When is the rail strike?' });
  expect(answer.kind === 'found' && answer.excerpts[0]?.paragraph).toBe(1);
});

describe('a question that nothing answers', () => {
  const nothing = (question: string, source: string | null = null) => library.ask({ question, source });

  test('is declined with the words that the articles lack, as they were written', async () => {
    expect(await nothing('Does SOURDOUGH need the Baker’s yeast?')).toMatchObject({
      kind: 'nothing',
      question: 'Does SOURDOUGH need the Baker’s yeast?',
      closest: [],
      missing: ['SOURDOUGH', 'need', 'Baker’s', 'yeast'],
    });
  });

  test('does not say that a word is never mentioned which stands within another', async () => {
    const sea = openLibrary([
      anArticle({ paragraphs: ['The lifeboat left the harbour at dawn with a crew of nine.'] }),
    ]);
    const answer = await sea.ask({ question: 'Which sourdough did the baker of the boat bring?' });
    expect(answer).toMatchObject({ kind: 'nothing', missing: ['sourdough', 'baker', 'bring'] });
  });

  test('names a missing word once', async () => {
    expect(await nothing('Yeast, yeast or sourdough?')).toMatchObject({ missing: ['Yeast', 'yeast', 'sourdough'] });
    expect(await nothing('yeast and yeast')).toMatchObject({ missing: ['yeast'] });
  });

  test('shows the closest passages when a part of it is spoken of', async () => {
    const answer = await nothing('Which minister bakes sourdough with yeast and rye?');
    expect(answer).toMatchObject({ kind: 'nothing', missing: ['bakes', 'sourdough', 'yeast', 'rye'] });
    expect(everyExcerpt(answer).map(({ article }) => article)).toContain('strike');
    expectExact(answer, [BRIDGE, STRIKE, AUDIT]);
  });

  test.each([
    ['Which minister bakes sourdough with yeast and rye?', false],
    ['How old is the bridge that the minister opened?', true],
    ['What about it?', false],
  ])(
    'may have its answer in the closest passages, where these speak of most of it: %s',
    async (question, isDoubtful) => {
      expect(await nothing(question)).toMatchObject({ kind: 'nothing', isDoubtful });
    },
  );

  test('shows no more of the closest passages than asked for', async () => {
    const answer = await library.ask({ question: 'Which minister bakes sourdough with yeast and rye?', limit: 1 });
    expect(answer).toMatchObject({ kind: 'nothing' });
    expect(everyExcerpt(answer)).toHaveLength(1);
  });

  test.each(['What about it?', 'who was there', 'What happened?', 'And then?'])(
    'is declined when it is made of words like these: %s',
    async (question) => {
      expect(await nothing(question)).toMatchObject({ kind: 'nothing', missing: expect.any(Array) });
    },
  );

  test.each(['', '   ', '\n\t', '?!', '…', '😀😀', '\u0000'])(
    'is declined when it holds no word: %j',
    async (question) => {
      expect(await nothing(question)).toMatchObject({ kind: 'nothing', question, closest: [], missing: [] });
    },
  );

  test.each(['asdkjh qwoeiu zzmxnc', 'ÆÐŊØ þßø', 'дщшгпло', '**__~~`|'])(
    'is declined when it is gibberish: %s',
    async (question) => {
      expect(await nothing(question)).toMatchObject({ kind: 'nothing', closest: [] });
    },
  );

  test('is declined when it is 2,000 characters of something else', async () => {
    const long = 'sourdough '.repeat(200).slice(0, 2_000);
    expect(await nothing(long)).toMatchObject({ kind: 'nothing', question: long, missing: ['sourdough'] });
    const word = 'x'.repeat(2_000);
    expect(await nothing(word)).toMatchObject({ kind: 'nothing', question: word, closest: [], missing: [word] });
    const mixed = Array.from({ length: 400 }, (_, n) => `zq${n}`)
      .join(' ')
      .slice(0, 2_000);
    expect(await nothing(mixed)).toMatchObject({ kind: 'nothing', closest: [] });
  });

  test('still counts as nothing when the one known word is in a 2,000-character question', async () => {
    const question = `${'sourdough yeast rye flour water '.repeat(62)} minister`;
    expect(await nothing(question)).toMatchObject({ kind: 'nothing' });
  });

  test('is declined for a source that does not speak of it, though another does', async () => {
    expect(await nothing('Who blocked the river?')).toMatchObject({ kind: 'found' });
    // The word isn't missing from the corpus, only from this source.
    expect(await nothing('Who blocked the river?', 'Gazette')).toMatchObject({ kind: 'nothing', missing: [] });
  });

  test('is declined by a library with no articles', async () => {
    expect(await openLibrary([]).ask({ question: 'minister?' })).toMatchObject({
      kind: 'nothing',
      missing: ['minister'],
    });
  });
});

describe('a long question', () => {
  test('is answered though it is 2,000 characters long', async () => {
    const question = 'Who was it that blocked the river with boats? '.repeat(50).slice(0, 2_000);
    const [first] = await excerptsOf(question);
    expect(first).toMatchObject({ article: 'bridge', paragraph: 2 });
    expect(first?.confidence).toBeGreaterThan(0.5);
  });
});

describe('a question to one source', () => {
  test.each([
    ['Türkiye Today', 'its outlet'],
    ['turkiye today', 'its outlet without accents and in lower case'],
    ['TÜRKİYE', 'a word of its outlet in capitals'],
    ['today turkiye', 'the words in another order'],
    ['  Türkiye   Today ', 'the outlet with spaces around it'],
    ['opens a bridge', 'words of its title'],
    ['turkiye bridge', 'words of both'],
    ['bridge', 'its id'],
    ['bridge.txt', "its file's name"],
  ])('named as "%s" (%s) is answered from it alone', async (source) => {
    const excerpts = await excerptsOf('Where was the minister?', source);
    expect(new Set(excerpts.map(({ article }) => article))).toEqual(new Set(['bridge']));
  });

  test('finds a source by the folder of its file', async () => {
    const excerpts = await excerptsOf('Where was the minister?', 'harbour/');
    expect(new Set(excerpts.map(({ article }) => article))).toEqual(new Set(['strike']));
  });

  test('is answered from each article that the words name', async () => {
    const excerpts = everyExcerpt(await library.ask({ question: 'union, auditors', source: 'the' }));
    expect(new Set(excerpts.map(({ article }) => article))).toEqual(new Set(['strike', 'audit']));
  });

  test.each(['', '  '])('named by nothing (%j) is answered from all', async (source) => {
    const articles = new Set((await excerptsOf('Where was the minister?', source)).map(({ article }) => article));
    expect(articles).toEqual(new Set(['bridge', 'strike']));
  });

  test.each(['Bild', 'Gazette Courier', 'turkiye yesterday', '???'])('says that there is no "%s"', async (source) => {
    const question = 'Who blocked the river?';
    expect(await library.ask({ question, source })).toEqual({ kind: 'unknown-source', question, source });
  });
});

describe('answers from the articles that come with the project', async () => {
  const seeds = await openFolder('seeds');

  test.each([
    'What did Putin say about the peace plan?',
    'Trump Putin Alaska summit Kupyansk plan',
    'Witkof travels to Moskow',
    'Which minister bakes sourdough in Ukraine?',
    'Who are they?',
    'plan '.repeat(400),
  ])('quote exactly: %s', async (question) => {
    const answer = await seeds.ask({ question });
    expect(everyExcerpt(answer).length).toBeGreaterThan(0);
    expectExact(answer, seeds.sources());
  });

  test('come from the named outlet only', async () => {
    const { kind, ...answer } = await seeds.ask({ question: 'What happened in Kupyansk?', source: 'turkiye' });
    expect(kind).toBe('found');
    const outlets = 'excerpts' in answer ? answer.excerpts.map(({ outlet }) => outlet) : [];
    expect(new Set(outlets)).toEqual(new Set(['Türkiye Today']));
  });

  test('name every outlet that quotes the same words', async () => {
    const [first] = await excerptsOf(
      'Did Putin say that Kyiv and its allies dream of a strategic defeat on the battlefield?',
      undefined,
      seeds,
    );
    expect([first?.text, ...(first?.alsoIn ?? []).map(({ text }) => text)].join('\n')).toMatch(/strategic defeat/);
  });
});

describe('an article of questions and answers', () => {
  const FAQ = anArticle({
    id: 'faq',
    title: 'Server rules',
    paragraphs: [
      'This page collects what members ask most.',
      'Post a picture of your membership card in #verify and ping a moderator.',
      'Only in #market, once a week.',
      'Yes.',
      'Yes.',
      'Marta Olsen runs the courses. Write to her.',
    ],
    sections: [
      { heading: 'How do I get the verified role?', paragraph: 2 },
      { heading: 'Can I advertise my shop here?', paragraph: 3 },
      { heading: 'May I bring a friend to the workshop?', paragraph: 4 },
      { heading: 'Are dogs allowed in the garden?', paragraph: 5 },
      { heading: 'Who teaches the laser cutter?', paragraph: 6 },
    ],
  });
  const INTERVIEW = anArticle({
    id: 'interview',
    title: 'The woman who feeds the harbour',
    paragraphs: [
      'Lise Brandt has run the bakery on Quay Street for twenty years.',
      'How did you end up in this trade?',
      'My grandmother had the ovens in the yard. I carried flour before I could read.',
      'What is your best-selling loaf?',
      'The dark one with caraway.',
    ],
  });
  const corpus = openLibrary([FAQ, INTERVIEW]);

  test.each([
    ['How do I get verified?', 'Post a picture', 'How do I get the verified role?'],
    ['can i advertise my shop', 'Only in #market', 'Can I advertise my shop here?'],
    ['who teaches the laser cutter', 'Marta Olsen', 'Who teaches the laser cutter?'],
    ['How did Lise Brandt end up in the trade?', 'My grandmother', 'How did you end up in this trade?'],
    ['What is the best-selling loaf at the bakery?', 'The dark one', 'What is your best-selling loaf?'],
  ])('answers %j with what stands under the question', async (question, text, heading) => {
    const answer = await corpus.ask({ question });
    expectExact(answer, [FAQ, INTERVIEW]);
    expect(answer.kind).toBe('found');
    expect(everyExcerpt(answer)[0]?.text).toMatch(new RegExp(`^${text}`));
    expect(everyExcerpt(answer)[0]?.heading).toBe(heading);
  });

  test('never answers with a question that something else answers', async () => {
    const answer = await corpus.ask({ question: 'What is your best-selling loaf?' });
    expect(everyExcerpt(answer).map(({ paragraph }) => paragraph)).not.toContain(4);
  });

  test('takes the same word for another answer under another question', async () => {
    const excerpts = everyExcerpt(await corpus.ask({ question: 'Are dogs or a friend allowed?' }));
    expect(excerpts.filter(({ text }) => text === 'Yes.').map(({ heading }) => heading)).toHaveLength(2);
  });

  test('finds a row of a table by the head of its columns', async () => {
    const paragraphs = [
      'Check the tyres every week.',
      'Type of bike | Pressure (bar)',
      'Road bike | 6–8',
      'City bike | 3.5–4.5',
      'Tandem | 5',
    ];
    const table = openLibrary([anArticle({ paragraphs }), FAQ]);
    const [first] = await excerptsOf('What pressure does a city bike need?', undefined, table);
    expect(first).toMatchObject({ text: 'City bike | 3.5–4.5', heading: 'Type of bike | Pressure (bar)' });
  });

  test.each([
    ['', []],
    [', under a heading of its own', [{ heading: 'How it ended', paragraph: 2 }]],
  ])('is not answered by all rows of a table whose head alone has a word of the question%s', async (_, sections) => {
    const table = openLibrary([
      anArticle({
        sections,
        paragraphs: [
          'The season began in May.',
          'Place | Team | Points',
          'First | Larkin | 30',
          'Second | Prenton | 28',
          'Third | Grayham | 21',
          'Ada Stone leaves the team in June for a club abroad.',
        ],
      }),
    ]);
    const [first] = await excerptsOf('Who leaves the team?', undefined, table);
    expect(first?.paragraph).toBe(6);
    const rows = await excerptsOf('Which team was it?', undefined, table);
    expect(rows[0]?.paragraph).toBe(6);
  });

  test('is answered by the rows of a table where its heading is asked for, not where its head alone is', async () => {
    const paragraphs = [
      'The new timetable begins in June.',
      'Zone | Adult fare | Child fare',
      'A | 2.40 | 1.20',
      'B | 3.10 | 1.55',
      'C | 4.20 | 2.10',
    ];
    const table = openLibrary([anArticle({ paragraphs, sections: [{ heading: 'Fares in town', paragraph: 2 }] })]);
    expect(await table.ask({ question: 'What is the adult fare?' })).toMatchObject({ kind: 'nothing' });
    expect(everyExcerpt(await table.ask({ question: 'What are the fares in town?' }))[0]?.paragraph).toBe(3);
  });

  test('shows the answer in bold where question and answer are one paragraph', async () => {
    const one = openLibrary([
      anArticle({ paragraphs: ['Is there parking? Yes. Twelve places lie behind the hall.', 'Bye.'] }),
    ]);
    const [first] = await excerptsOf('Is there parking?', undefined, one);
    expect(sentenceOf(first)?.trim()).toBe('Yes.');
  });

  test('has no heading where none stands above', async () => {
    const [first] = await excerptsOf('What did the auditors find about the bridge?');
    expect(first).not.toHaveProperty('heading');
  });
});

describe('hostile text', () => {
  const madeUp = (index: number) =>
    [...index.toString(26)].map((digit) => (Number.parseInt(digit, 26) + 10).toString(36)).join('');

  test('of more different words than a function takes arguments keeps nothing from being answered', async () => {
    const flood = Array.from({ length: 150_000 }, (_, index) => `q${madeUp(index)}`).join(' ');
    const corpus = openLibrary([BRIDGE, anArticle({ id: 'flood', paragraphs: [flood] })]);
    const [first] = await excerptsOf('What did auditors find about the bridge?', undefined, corpus);
    expect(first?.article).toBe('bridge');
  });

  test('of thousands of capitals beside a quotation is compared in no time', async () => {
    const texts = [1, 2, 3, 4].map(
      (number) =>
        `“We will rebuild the old bridge before the winter comes again ${number} soon,” ${'A'.repeat(12_000)}`,
    );
    const corpus = openLibrary(texts.map((text, index) => anArticle({ id: `a${index}`, paragraphs: [text] })));
    expect((await excerptsOf('rebuild the old bridge', undefined, corpus)).length).toBeGreaterThan(0);
  }, 20_000);

  test('of small words in a row can’t make looking for an abbreviation take for ever', async () => {
    const corpus = openLibrary([
      anArticle({ id: 'small', paragraphs: [`The OOOOOOO speaks ${'of on '.repeat(60)}all day.`] }),
    ]);
    const answer = await corpus.ask({ question: 'What does OOOOOOO stand for?' });
    expect(everyExcerpt(answer).map(({ article }) => article)).toEqual(['small']);
  }, 20_000);
});
