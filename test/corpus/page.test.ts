import { describe, expect, test } from 'vitest';
import { findArticle } from '../../src/corpus/article-in-page.ts';
import { readHtml } from '../../src/corpus/readers/html.ts';
import { readMarkdown } from '../../src/corpus/readers/markdown.ts';
import { readText } from '../../src/corpus/readers/text.ts';

const TITLE = 'Harbour town votes to rebuild its old bridge';
const BODY = [
  'The council of the harbour town voted on Tuesday to rebuild the old bridge across the river.',
  'Engineers had warned for years that the wooden piers would not survive another winter flood.',
  'Residents welcomed the decision, which ends a dispute that had lasted for almost a decade.',
];

const MORE = [
  'The piers will be of granite from the quarry on the hill, as those of the first bridge were, the council said.',
  'Work starts in the spring and takes two years, in which a ferry carries people across the river free of charge.',
  'The cost is shared between the town, the county and the harbour company, which owns the land on both banks.',
  'The harbour master will close the old bridge to lorries from Monday, and to everybody else before the floods.',
];

const LAST =
  'Nobody was hurt when the first pier gave way last year, but the fright has stayed with the town ever since.';

const CLOSING = 'Work is to begin in April. The diggers are to rest while the birds on the island breed.';

async function read(...blocks: readonly string[]) {
  const reading = findArticle(await readText(new TextEncoder().encode(blocks.join('\n\n'))));
  if (!reading) throw new Error('Expected an article');
  return { ...reading, texts: reading.paragraphs.map(({ text }) => text) };
}

describe('the article in a copied page', () => {
  test('is its headline, stamp and paragraphs without menus, buttons, captions, teasers and comments', async () => {
    const reading = await read(
      ...['Skip to content', 'Home', 'News', 'Sport', 'Log in', 'Subscribe'],
      ...[TITLE, 'By Ada Moss', '21 November 2025, 10:30 GMT', 'Share', 'Facebook', '5 min read'],
      ...['The old bridge at low tide, 3 May 2019', 'AP Photo/Jo Hill', BODY[0] ?? '', 'Advertisement', BODY[1] ?? ''],
      ...['Read more: Ferry fares rise again', 'What comes next', BODY[2] ?? '', 'Related articles'],
      ...['Ferry fares rise again', 'Lighthouse painted red', '© 2025 The Gazette. All rights reserved.'],
      ...['12 comments', 'I have lived here for forty years and never used that bridge, honestly.'],
    );
    expect(reading).toMatchObject({
      title: TITLE,
      author: 'Ada Moss',
      outlet: 'The Gazette',
      published: '2025-11-21T10:30Z',
      publishedBasis: 'stamp',
      texts: BODY,
      headings: ['What comes next'],
      sections: [{ heading: 'What comes next', paragraph: 3 }],
    });
    expect(reading.captions).toEqual(['The old bridge at low tide, 3 May 2019', 'AP Photo/Jo Hill']);
  });

  test.each([
    [
      'of another article below',
      [TITLE, ...BODY, 'Related articles', 'Storm hits the northern coast', '3 January 2019'],
    ],
    ['of a teaser above', ['Home', 'News', 'Storm hits the northern coast', '20 November 2025', TITLE, ...BODY]],
    ['of a teaser right behind', [TITLE, ...BODY, 'Storm hits the northern coast', '20 November 2025']],
    [
      'of a comment',
      [TITLE, ...BODY, '3 comments', 'Jo Hill', '20 November 2025', 'I never used that bridge, honestly.'],
    ],
    [
      'of a section of a chronicle',
      [TITLE, BODY[0] ?? '', '3 May 1931', BODY[1] ?? '', '4 May 1944', BODY[2] ?? '', '5 May 1952', ...MORE],
    ],
    ['of an event far below', [TITLE, ...BODY, 'Events', 'Harbour festival', 'Saturday, 11 November 2023']],
    ['of an event below', [TITLE, ...BODY, 'Next council meeting: 3 January 2031']],
    ['of a caption', [TITLE, 'The old bridge at low tide, 3 May 2019', ...BODY]],
    ['in a subheading', [TITLE, 'The flood of 5 March 1944', ...BODY]],
    ['on which the page was looked at', ['Sunday, November 22, 2026', 'Home', 'News', 'Sport', TITLE, ...BODY]],
    ['of the print', ['11/22/2026, 5:20 AM', TITLE, ...BODY]],
    [
      'in a paragraph',
      [TITLE, BODY[0] ?? '', 'It was first built on 3 May 1931 by the navy, which needed a way across.', BODY[1] ?? ''],
    ],
  ])('is not dated by the day %s', async (_name, blocks) => {
    expect(await read(...blocks)).toMatchObject({ published: null, publishedBasis: null });
  });

  test('is dated by the stamp that says so before one that doesn’t', async () => {
    const reading = await read(TITLE, '5 March 1944', 'Published 6 March 2024, 10:00 GMT', ...BODY);
    expect(reading.published).toBe('2024-03-06T10:00Z');
  });

  test.each([
    ['a name of a section', ['Home', 'News', 'Bridges', '20 November 2025', TITLE, ...BODY]],
    ['a path', ['Home', 'Gazette > News > Bridges and roads >', '20 November 2025', TITLE, ...BODY]],
  ])('is dated by the stamp between %s and its headline', async (_name, blocks) => {
    expect((await read(...blocks)).published).toBe('2025-11-20');
  });

  test('has for captions what ends in the site of a picture', async () => {
    const { captions, texts } = await read(TITLE, '21 November 2025', 'The old bridge. pictures.example', ...BODY);
    expect({ captions, texts }).toEqual({ captions: ['The old bridge. pictures.example'], texts: BODY });
  });

  test('is dated by the first line of a page whose format leaves out the headline', () => {
    const blocks = [
      { kind: 'text', text: 'Updated 21 November 2025' } as const,
      ...BODY.map((text) => ({ kind: 'paragraph', text }) as const),
    ];
    expect(findArticle({ blocks, metadata: { title: TITLE } })).toMatchObject({ title: TITLE, updated: '2025-11-21' });
  });

  test.each([
    [
      'Le 09/10/2026 à 18h05',
      [
        'Le pont du port est fermé',
        'La ville a fermé le pont lundi et les habitants attendent un bac pour la rivière.',
      ],
      '2026-10-09T18:05',
    ],
    [
      'Fecha: 09/10/2026',
      ['El puente está cerrado', 'El pueblo cerró el puente el lunes y los vecinos esperan que llegue un barco.'],
      '2026-10-09',
    ],
    [
      'Data: 09/10/2026',
      ['A ponte está fechada', 'A cidade fechou a ponte na segunda-feira e os moradores não têm um barco para o rio.'],
      '2026-10-09',
    ],
    [
      '09/10/2026 - ore 18:05',
      ['Il ponte è chiuso', 'La città ha chiuso il ponte lunedì e gli abitanti aspettano che arrivi una barca.'],
      '2026-10-09T18:05',
    ],
    [
      '9.10.26',
      ['Die Brücke ist zu', 'Die Stadt hat die Brücke am Montag gesperrt, und der Rat ist nicht froh darüber.'],
      '2026-10-09',
    ],
  ])('is dated by %j where its language writes the day first', async (stamp, [title = '', text = ''], published) => {
    expect(await read(title, stamp, text)).toMatchObject({ title, published, warnings: [] });
  });

  test.each([
    'Das Foto zeigt die alte Brücke bei Ebbe. Foto: Jo Hill/dpa',
    'The photo shows the old bridge at low tide. Photo: Jo Hill/The Gazette',
    'La photo montre le vieux pont. Crédit photo : J. Hill',
    'El puente viejo con marea baja | Foto: Agencia del Puerto',
    'Foto: Jo Hill / Hafenbote',
    'The old bridge, seen from the pier. Picture: Ada Moss',
    'The old bridge at high tide. Picture: supplied',
    'The old bridge from the air. Pictures: a reader',
    'Picture: J. Hill',
    'Bild: Hafenamt',
  ])('has for a caption %j', async (caption) => {
    const { captions, texts, headings } = await read(
      TITLE,
      '21 November 2025',
      BODY[0] ?? '',
      caption,
      ...BODY.slice(1),
    );
    expect({ captions, texts, headings }).toEqual({ captions: [caption], texts: BODY, headings: [] });
  });

  test.each([
    'She said that she has one more photo: that of the bridge before the flood.',
    'Picture: a town in the snow, its only bridge gone, and the ferry in the ice.',
    'Nobody in the town had the whole picture: the piers had been weak for years.',
    'He told the council what he saw on it. Photo: the old bridge, burning. It was taken at night.',
  ])('has no caption in a sentence about a photo: %j', async (text) => {
    expect((await read(TITLE, '21 November 2025', BODY[0] ?? '', text, ...BODY.slice(1))).texts).toContain(text);
  });

  test.each([
    'Diese Website verwendet Cookies. Mit der weiteren Nutzung stimmen Sie dem zu.',
    'Wir und unsere Partner nutzen Cookies, um Ihnen die Seite zu zeigen.',
    'Avec votre accord, nos partenaires et nous utilisons des cookies.',
    'En poursuivant votre navigation, vous acceptez nos conditions et leur usage.',
    'Este sitio utiliza cookies propias y de terceros para mejorar la experiencia.',
    'Este site utiliza cookies. Ao continuar a navegar está a aceitar a sua utilização.',
    'Questo sito utilizza cookie e cookies di terze parti per la navigazione.',
    'Wij gebruiken cookies om de site te verbeteren en advertenties te tonen.',
  ])('has no consent text above its headline: %j', async (consent) => {
    const marked = [consent, `# ${TITLE}`, ...BODY].join('\n\n');
    const reading = findArticle(await readMarkdown(new TextEncoder().encode(marked)));
    expect(reading).toMatchObject({ title: TITLE });
    expect(reading?.paragraphs.map(({ text }) => text)).toEqual(BODY);
    const page = Buffer.from(
      `<html><head><title>${TITLE}</title></head><body><div>${consent}</div><h1>${TITLE}</h1>${BODY.map((text) => `<p>${text}</p>`).join('')}</body></html>`,
    );
    expect(findArticle(await readHtml(page))?.paragraphs.map(({ text }) => text)).toEqual(BODY);
  });

  test.each([
    'We baked two hundred cookies for the opening of the bridge, and all of them are gone.',
    'Wir haben zur Eröffnung der Brücke zweihundert Cookies gebacken, und alle sind weg.',
    'Nous avons préparé deux cents cookies pour le pont, et il n’en reste pas un seul.',
  ])('keeps a paragraph about biscuits: %j', async (text) => {
    expect((await read(TITLE, '21 November 2025', BODY[0] ?? '', text, ...BODY.slice(1))).texts).toContain(text);
  });

  test('warns of a date whose day and month nothing tells', async () => {
    const reading = await read(TITLE, '03/04/2025', ...BODY);
    expect(reading.published).toBeNull();
    expect(reading.warnings).toEqual([expect.stringContaining('YYYY-MM-DD')]);
  });

  test('keeps the items of a list, though they are no sentences', async () => {
    const items = ['New stone piers by spring', 'A lane for bicycles', 'Lamps along both sides'];
    const reading = await read(
      TITLE,
      '21 November 2025',
      BODY[0] ?? '',
      'The plan names three things:',
      ...items,
      BODY[1] ?? '',
    );
    expect(reading.texts).toEqual([BODY[0], 'The plan names three things:', ...items, BODY[1]]);
  });

  test('keeps every paragraph where no headline stands above them', async () => {
    expect(await read(...BODY)).toMatchObject({ title: BODY[0], texts: BODY });
    const long = [...BODY, ...MORE].join(' ');
    const { title, texts } = await read(long);
    expect(texts).toEqual([long]);
    expect(long.startsWith(title.replace(/…$/, ''))).toBe(true);
    expect(title.length).toBeLessThan(130);
  });

  test('goes on behind a box of other articles’ headlines between two paragraphs', async () => {
    const more = [
      'The harbour master will close the old bridge to lorries from Monday, and to everybody else in the spring.',
      'A ferry will carry people across the river for as long as the work takes, at no cost to those who live there.',
    ];
    const reading = await read(
      ...[TITLE, '21 November 2025', ...BODY, 'Most read in News'],
      ...[
        'Storm hits the northern coast',
        'Lighthouse painted red',
        'Ferry fares rise again',
        ...more,
        'Related stories',
      ],
      ...['Fog delays the morning ferries', '20 November 2025'],
    );
    expect(reading).toMatchObject({ texts: [...BODY, ...more], headings: [] });
  });

  test('keeps a list without bullets, and goes on behind a table', async () => {
    const items = ['New stone piers by spring', 'A lane for bicycles on the northern side', 'Lamps along both sides'];
    const table = Array.from({ length: 40 }, (_, row) => `${row + 1},000`);
    const { texts, headings } = await read(TITLE, '21 November 2025', ...MORE, ...items, ...table, ...BODY, LAST);
    expect(texts).toEqual([...MORE, ...items, ...BODY, LAST]);
    expect(headings).toEqual([]);
  });

  test('has no bylines, times, form fields and names of networks among its headings', async () => {
    const { headings } = await read(
      ...[TITLE, BODY[0] ?? '', 'By Ada Moss and Jo Hill', '6:32 PM', 'Your name *', 'Facebook  Twitter  WhatsApp'],
      ...[BODY[1] ?? '', 'Background', BODY[2] ?? '', 'What comes next', ...MORE],
    );
    expect(headings).toEqual(['Background', 'What comes next']);
  });

  test.each(['Anzeige', 'Werbung', '— Publicité —', 'PUBLICIDAD'])(
    'has no heading %j for an advertisement',
    async (label) => {
      const { headings, texts } = await read(TITLE, '21 November 2025', BODY[0] ?? '', label, ...BODY.slice(1));
      expect({ headings, texts }).toEqual({ headings: [], texts: BODY });
    },
  );

  test('is dated by the path of its own address, not by that of another', async () => {
    const own = 'https://gazette.example/2025/11/21/harbour-town-votes-to-rebuild-bridge';
    const other = 'https://gazette.example/2024/01/02/ferry-fares-rise-again-this-year';
    expect(await read(TITLE, ...BODY, other, own)).toMatchObject({
      url: own,
      published: '2025-11-21',
      publishedBasis: 'url',
    });
    expect(await read(TITLE, ...BODY, other)).toMatchObject({ url: null, published: null });
  });
});

describe('the headline in a copied page', () => {
  const standfirst = 'The wooden piers would not survive another winter flood, engineers warn the council';

  test.each([
    [
      'below the name of its section',
      ['Home', 'Bridges and Roads', 'Bridges and Roads', TITLE, '21 May 2025', ...BODY],
    ],
    [
      'above two lines of summary',
      ['Home', 'News', TITLE, 'Engineers had called the piers unsafe', standfirst, '3 May 2025', ...BODY],
    ],
    ['above an author and a place', ['News', TITLE, 'Ada Moss in Harbour Town', '3 May 2025', ...BODY]],
    ['at the end of a path', [`Home » River » ${TITLE}`, 'Jump to the old bridge across the river', TITLE, ...BODY]],
    [
      'above the authors',
      ['The Gazette of the Harbour Town', 'Log in', TITLE, 'Ada Moss', 'and', 'Jo Hill', '3 May 2025', ...BODY],
    ],
    [
      'among those of other articles',
      [TITLE, 'Another winter flood for engineers', 'Sport', TITLE, 'By Ada Moss', ...BODY],
    ],
    [
      'below the place of its author',
      ['News', TITLE, 'By Ada Moss', 'Reporting from Harbour Town', '3 May 2025', ...BODY],
    ],
    [
      'in a press release',
      ['Harbour Town Council', 'Press release', 'FOR IMMEDIATE RELEASE', '3 May 2025', TITLE, ...BODY],
    ],
    [
      'below the maker of the page',
      ['Powered by', 'The old bridge page builder for residents', TITLE, '3 May 2025', ...BODY],
    ],
  ])('is found %s', async (_name, blocks) => {
    expect(await read(...blocks)).toMatchObject({ title: TITLE, texts: BODY });
  });

  test.each([
    ['Bridge shut', 'The Harbour Gazette'],
    ['Pont fermé', 'Le Monde du Vallon'],
    ['Brücke zu', 'Hafenstädter Rundschau'],
    ['The bridge', 'Diario del Puerto · 8 de marzo de 2026'],
  ])('may be as short as %j at the beginning of a file, above %j', async (title, outlet) => {
    expect(await read(title, outlet, '8 March 2026', ...BODY)).toMatchObject({ title, texts: BODY });
  });

  test.each([
    ['below the day', ['“A bridge is only human”', '21 November 2025']],
    ['below a summary and the day', ['“A bridge is only human”', 'She has mended it for years.', '21 November 2025']],
    ['below a name', ['Club questions']],
  ])('is not the first question of an interview %s', async (_name, above) => {
    const questions = [
      'How does the old bridge of the harbour town stand?',
      BODY[0] ?? '',
      'And the piers?',
      BODY[1] ?? '',
    ];
    const { title, texts } = await read(...above, ...questions);
    expect(title).toBe(above[0]);
    expect(texts.slice(-questions.length)).toEqual(questions);
  });

  test('may be a question above paragraphs without others', async () => {
    const title = 'Will the harbour town rebuild its old bridge?';
    expect(await read('Home', 'Harbour Town News', title, '21 November 2025', ...BODY)).toMatchObject({ title });
  });

  test('is found above its standfirst, which is a paragraph', async () => {
    const reading = await read('Home', 'News', TITLE, standfirst, 'Share', '21 November 2025', ...BODY);
    expect(reading).toMatchObject({ title: TITLE, texts: [standfirst, ...BODY] });
  });

  test.each([
    [
      'below its place in the site',
      ['The Gazette', 'Home > Council > Old bridges', 'Work on the piers', ...BODY],
      'Work on the piers',
    ],
    ['of a word or two right above the text', ['Contact', 'Harbour bridges', ...BODY], 'Harbour bridges'],
    [
      'with which an encyclopaedia begins',
      ['Old bridge', 'Type', 'Wooden', BODY[0] ?? '', `Old bridge (also known as the pier) is of wood. ${BODY[1]}`],
      'Old bridge',
    ],
  ])('may be one %s', async (_name, blocks, title) => {
    expect((await read(...blocks)).title).toBe(title);
  });
});

describe('the author of an article in another language', () => {
  test.each([
    ['Von Katrin Lohmann', 'Katrin Lohmann'],
    ['VON KATRIN LOHMANN', 'KATRIN LOHMANN'],
    ['Von Anna von der Heide und Jo Hill', 'Anna von der Heide, Jo Hill'],
    ['Von Katrin Lohmann, Hafenstadt', 'Katrin Lohmann'],
    ['Von Katrin Lohmann in Hafenstadt', 'Katrin Lohmann'],
    ['Text und Fotos: Katrin Lohmann', 'Katrin Lohmann'],
    ['Par Maëlle Guégan', 'Maëlle Guégan'],
    ['Par Jean-Luc Le Goff et Inès Ferrand (avec agences)', 'Jean-Luc Le Goff, Inès Ferrand'],
    ['Propos recueillis par Hugo Martel', 'Hugo Martel'],
    ['Texte : Hugo Martel', 'Hugo Martel'],
    ['Por Lucía de la Fuente', 'Lucía de la Fuente'],
    ['Texto: J. M. Ruiz | Redacción', 'J. M. Ruiz'],
    ['Autora: Lucía Prados', 'Lucía Prados'],
    ['Door Joost Verburg en Anna de Wit', 'Joost Verburg, Anna de Wit'],
    ['Di Marco Rossi', 'Marco Rossi'],
  ])('is read from %j', async (line, author) => {
    expect(await read('Hafen', TITLE, line, '21 November 2025', ...BODY)).toMatchObject({
      title: TITLE,
      author,
      texts: BODY,
    });
  });

  test.each([
    ['Von Inga Maurer, 9. Oktober 2026', 'Inga Maurer', '2026-10-09'],
    ['Von Inga Maurer am 09.10.2026', 'Inga Maurer', '2026-10-09'],
    [
      'Par Luc Morel - Publié le 9 octobre 2026 à 18:05 - Mis à jour le 10 octobre 2026',
      'Luc Morel',
      '2026-10-09T18:05',
    ],
    ['Par Inès Ferrand, le 5 novembre 2026 à 19h22', 'Inès Ferrand', '2026-11-05T19:22'],
    ['Publicado el 5 abr. 2026 por Nieves Otero en Macetas y Más', 'Nieves Otero', '2026-04-05'],
  ])('is read from %j, with the day', async (line, author, published) => {
    expect(await read(TITLE, line, ...BODY)).toMatchObject({ title: TITLE, author, published, texts: BODY });
  });

  test.each([
    'Von der Leyen besucht die alte Brücke am Hafen',
    'Von Köln nach Bonn mit dem alten Schiff',
    'Par amour du vieux pont',
    'Par la rédaction de la Gazette',
    'Por la mañana cruza el río',
    'Por San Juan',
    'Von der Redaktion',
    'Di Maria segna ancora',
    'Por Ana María Ruiz Gil Prado Torres',
  ])('is not read from %j', async (line) => {
    expect(await read(TITLE, '21 November 2025', line, ...BODY)).toMatchObject({ title: TITLE, author: null });
  });

  test.each(['Von der Leyen besucht die alte Brücke am Hafen', 'Par amour du vieux pont', 'Por Ana Ruiz Prado'])(
    'may be no headline: %j',
    async (headline) => {
      expect(await read(headline, '21 November 2025', ...BODY)).toMatchObject({ title: headline, author: null });
    },
  );

  test('is read from the first line of a page whose format leaves out the headline', () => {
    const blocks = ['Von Katrin Lohmann', ...BODY].map((text) => ({ kind: 'paragraph', text }) as const);
    expect(findArticle({ blocks, metadata: { title: TITLE } })).toMatchObject({
      title: TITLE,
      author: 'Katrin Lohmann',
    });
  });

  test('is no headline below one of a word or two', async () => {
    const body = ['Die Stadt hat die Brücke am Montag geschlossen, und sie blieb wochenlang zu.', ...BODY];
    expect(await read('Brücke zu', 'Von Katrin Lohmann', ...body)).toMatchObject({
      title: 'Brücke zu',
      author: 'Katrin Lohmann',
      texts: body,
    });
  });
});

describe('the paragraphs of an article', () => {
  test('begin and end with short sentences too', async () => {
    const texts = ['It was cold.', BODY[0], 'Nobody spoke.', BODY[1], BODY[2], 'She was 91.', 'He stayed.'];
    const reading = await read(TITLE, '21 November 2025', ...texts.map(String), 'Share', 'Home', 'News');
    expect(reading.texts).toEqual(texts);
  });

  test('begin and end with short sentences too where the file marks its paragraphs', async () => {
    const texts = ['It was cold.', BODY[0] ?? '', 'Service should resume tomorrow, the railway said.'];
    const draft = await readMarkdown(new TextEncoder().encode([`# ${TITLE}`, ...texts].join('\n\n')));
    expect(findArticle(draft)?.paragraphs.map(({ text }) => text)).toEqual(texts);
  });

  test.each([
    [
      'T',
      'he council of the harbour town voted on Tuesday to rebuild it.',
      'The council of the harbour town voted on Tuesday to rebuild it.',
    ],
    [
      'A',
      'new bridge, said the council, will stand there before the next winter.',
      'A new bridge, said the council, will stand there before the next winter.',
    ],
    [
      'A',
      'nother bridge, said the council, will stand there before next winter.',
      'Another bridge, said the council, will stand there before next winter.',
    ],
    [
      'HARBOUR TOWN —',
      'The council voted on Tuesday to rebuild the old bridge at last.',
      'HARBOUR TOWN — The council voted on Tuesday to rebuild the old bridge at last.',
    ],
    [
      'LONDON (AP) —',
      'The council voted on Tuesday to rebuild the old bridge at last.',
      'LONDON (AP) — The council voted on Tuesday to rebuild the old bridge at last.',
    ],
  ])('are joined with %j, which a copied page sets apart', async (opening, rest, whole) => {
    const more = ['It is a new pier of stone, and the floods will not move it, engineers say.', ...BODY];
    expect((await read(TITLE, '21 November 2025', opening, rest, ...more)).texts).toEqual([whole, ...more]);
  });

  test('begin with the summary that stands above the stamp, without what stands between', async () => {
    const summary = 'The decision ends a dispute over the wooden piers that engineers had called unsafe for years.';
    const reading = await read(TITLE, summary, 'By Ada Moss', '21 November 2025', 'Share', ...BODY, ...MORE);
    expect(reading).toMatchObject({
      title: TITLE,
      author: 'Ada Moss',
      published: '2025-11-21',
      texts: [summary, ...BODY, ...MORE],
    });
  });

  test.each([
    ['a line of names', 'Ada Moss, Jo Hill and Li Na of The Harbour Gazette'],
    ['who the author is', 'By Ada Moss, who has written about the harbour town and its people for years.'],
    ['a caption above its credit', 'The old bridge at low tide, with its piers.', '(Jo Hill / The Gazette)'],
    ['a caption with its credit', 'The old bridge at low tide, with its piers. (Jo Hill/The Gazette)'],
    ['a line about a sponsor', 'This series on bridges old and new is supported by', 'Harbour Stone'],
    ['what a search engine says of it', 'The council of the town voted to rebuild the bridge. 21.11.2025, The Gazette'],
  ])('don’t begin with %s', async (_name, ...lines) => {
    expect((await read(TITLE, ...lines, '21 November 2025', ...BODY, ...MORE)).texts).toEqual([...BODY, ...MORE]);
  });

  test('begin with the question of an interview below the stamp', async () => {
    const texts = ['Why now?', BODY[0], 'And what does it cost?', BODY[1]].map(String);
    expect(await read(TITLE, '21 November 2025', ...texts)).toMatchObject({ title: TITLE, texts });
  });

  test.each([
    ['a heading', '## Why the piers must go', { headings: ['Why the piers must go'], texts: BODY }],
    [
      'a line as long as a sentence',
      '## The town rebuilds the old bridge of its grandparents, and the harbour company pays',
      {
        headings: [],
        texts: ['The town rebuilds the old bridge of its grandparents, and the harbour company pays', ...BODY],
      },
    ],
  ])('begin with %s that the file marks as a heading right below the title', async (_name, line, told) => {
    const reading = findArticle(
      await readMarkdown(new TextEncoder().encode([`# ${TITLE}`, line, ...BODY].join('\n\n'))),
    );
    const texts = reading?.paragraphs.map(({ text }) => text);
    expect({ title: reading?.title, headings: reading?.headings, texts }).toEqual({ title: TITLE, ...told });
    expect(reading?.sections).toEqual(told.headings.map((heading) => ({ heading, paragraph: 1 })));
  });

  test('begin above the first section of a chronicle', async () => {
    const sections = ['3 May 1931', BODY[1] ?? '', '4 May 1944', BODY[2] ?? '', '5 May 1952', ...MORE];
    const { texts } = await read(TITLE, '21 November 2025', BODY[0] ?? '', ...sections);
    expect(texts).toEqual([...BODY, ...MORE]);
  });

  test('go on behind a box, however short the article before it and the paragraphs behind it', async () => {
    const box = ['Keep reading', 'list of 2 items', 'Ferry fares rise again', 'Fog delays the ferries', 'end of list'];
    const behind = [MORE[0] ?? '', 'She was 91.', ...MORE.slice(1)];
    const reading = await read(TITLE, '21 November 2025', ...BODY, ...box, ...behind);
    expect(reading).toMatchObject({ texts: [...BODY, ...behind], headings: [] });
  });

  test.each([
    ['behind the last but one', [...BODY, 'BOX', CLOSING], [...BODY, CLOSING]],
    ['behind the only one', [BODY[0] ?? '', 'BOX', CLOSING], [BODY[0], CLOSING]],
    ['before the end of the page', [...BODY, 'BOX', CLOSING, 'More on this topic', 'Imprint'], [...BODY, CLOSING]],
  ])('go on behind a box %s, though it is a single paragraph', async (_name, blocks, texts) => {
    const box = ['Related stories', 'Storm hits the northern coast', 'Ferry fares rise again'];
    const page = blocks.flatMap((block) => (block === 'BOX' ? box : block));
    expect(await read(TITLE, '21 November 2025', ...page)).toMatchObject({ title: TITLE, texts, headings: [] });
  });

  test.each([
    ['sums up the last of its headlines', ['The company says that it has no choice, since fuel costs twice as much.']],
    ['sums up one of its headlines', [CLOSING, 'Lighthouse painted red', 'The keeper had asked for blue. He got red.']],
    ['belongs to its author', [CLOSING, 'Jo Hill', '20 November 2025']],
    ['is about the author', ['By Ada Moss', 'Ada Moss is a senior writer at The Gazette. She lives by the river.']],
    ['is a comment', ['2 comments', 'I have lived here for years. I never used that bridge, honestly.']],
  ])('end before a box if what stands below it %s', async (_name, blocks) => {
    const box = ['Related stories', 'Storm hits the northern coast', 'Ferry fares rise again'];
    const reading = await read(TITLE, '21 November 2025', ...BODY, ...MORE, ...box, ...blocks);
    expect(reading.texts).toEqual([...BODY, ...MORE]);
  });

  test('leave out the headlines below “Read more”, but none of what goes on there', async () => {
    const teasers = ['Storm hits the northern coast and takes the roofs off forty houses', 'Ferry fares rise again'];
    const told = 'The cost is not known yet, the council said.';
    const texts = [...BODY, ...MORE, told, ...MORE.map((text) => `In the end, ${text}`)];
    const page = texts.flatMap((text) =>
      text === MORE[0] ? ['Read more', ...teasers, text] : text === told ? ['Read more', text] : text,
    );
    expect(await read(TITLE, '21 November 2025', ...page)).toMatchObject({ texts, headings: [] });
  });

  test.each([
    'Read also: Why the ferry has been late for three years',
    'Lesen Sie auch: Warum die Fähre seit drei Jahren zu spät kommt',
    'Lesen Sie dazu: Warum die Fähre zu spät kommt',
    'Lesen Sie auch Warum die Fähre zu spät kommt',
    'LIRE AUSSI. Pourquoi le bac a du retard depuis trois ans',
    'À lire aussi : pourquoi le bac a du retard',
    'Lee también: Por qué el transbordador llega tarde',
    'Leia também | Por que o barco atrasa',
    'Lees ook: Waarom de veerboot al drie jaar te laat komt',
    'Lees ook Waarom komt de veerboot te laat?',
    'Leggi anche «Perché il traghetto è in ritardo»',
  ])('leave out %j and go on below it, though only with a short sentence', async (pointer) => {
    const texts = [BODY[0] ?? '', 'The tolls stay the same for now.'];
    const page = await read(TITLE, '21 November 2025', texts[0] ?? '', pointer, texts[1] ?? '');
    expect(page).toMatchObject({ title: TITLE, texts, headings: [] });
    const marked = [`# ${TITLE}`, texts[0] ?? '', `[${pointer}](https://gazette.example/ferry)`, texts[1] ?? ''];
    const reading = findArticle(await readMarkdown(new TextEncoder().encode(marked.join('\n\n'))));
    expect(reading?.paragraphs.map(({ text }) => text)).toEqual(texts);
  });

  test.each([
    'Lesen Sie auch die Anleitung zur neuen Brücke.',
    'Leia mais livros sobre pontes este ano, diz ela.',
    'Read also what the council has to say.',
  ])('keep a sentence that begins like a pointer: %j', async (sentence) => {
    expect((await read(TITLE, '21 November 2025', BODY[0] ?? '', sentence, BODY[1] ?? '')).texts).toContain(sentence);
  });

  test.each([
    ['first', ['Twelve euros.', 'Why are the piers of wood?', BODY[0] ?? '']],
    ['last', [BODY[0] ?? '', 'Where are you?', 'Behind the market hall.']],
    [
      'first and last',
      ['Twelve euros.', 'Why?', BODY[0] ?? '', 'Where?', 'Behind the hall.', 'And when?', 'On Mondays'],
    ],
  ])('have the %s answer of a list of questions, however short it is', async (_name, lines) => {
    const questions = ['What does it cost?', ...lines.filter((line) => line.endsWith('?'))];
    const answers = lines.filter((line) => !line.endsWith('?'));
    const marked = [
      '# The club',
      ...['What does it cost?', ...lines].map((line) => (line.endsWith('?') ? `## ${line}` : line)),
    ];
    const reading = findArticle(await readMarkdown(new TextEncoder().encode(marked.join('\n\n'))));
    expect(reading?.paragraphs.map(({ text }) => text)).toEqual(answers);
    expect(reading?.sections).toEqual(questions.map((heading, index) => ({ heading, paragraph: index + 1 })));
  });

  test('have what stands between a title and the first long paragraph under a heading of its own', async () => {
    const marked = [
      '# The club',
      '## Opening hours',
      'Monday to Friday, 9 to 5',
      '## What does it cost?',
      BODY[0] ?? '',
    ];
    const draft = await readMarkdown(
      new TextEncoder().encode([...marked, '## Where is it?', 'By the pier'].join('\n\n')),
    );
    const reading = findArticle(draft);
    expect(reading?.paragraphs.map(({ text }) => text)).toEqual(['Monday to Friday, 9 to 5', BODY[0], 'By the pier']);
    expect(reading).toMatchObject({
      title: 'The club',
      headings: ['Opening hours', 'What does it cost?', 'Where is it?'],
    });
  });

  test('begin above an advertisement, however short they are', async () => {
    const first = 'The old bridge was closed to everybody yesterday.';
    const reading = await read(TITLE, '21 November 2025', first, 'Advertisement', 'Advertisement', ...BODY);
    expect(reading.texts).toEqual([first, ...BODY]);
  });

  test('go on behind a bar for sharing, even with a single one', async () => {
    const share = 'Share this: Facebook Twitter WhatsApp';
    const reading = await read(TITLE, '21 November 2025', ...BODY, ...MORE, share, LAST, 'About us | Terms');
    expect(reading).toMatchObject({ texts: [...BODY, ...MORE, LAST], headings: [] });
  });

  test('leave out the invitations of a newsletter among them', async () => {
    const invitation = [
      'Sign up to First Thing',
      'Free daily newsletter',
      'Our morning email breaks down the key stories of the day, telling you what’s happening and why it matters',
      'Privacy Notice: Newsletters may contain information about charities, and content funded by others.',
      'after newsletter promotion',
    ];
    const reading = await read(TITLE, '21 November 2025', ...BODY, ...invitation, ...MORE);
    expect(reading).toMatchObject({ texts: [...BODY, ...MORE], headings: [] });
  });

  test.each(['\uFFFD', '[12]', '[a][7]'])('begin with one that has %j behind its full stop', async (mark) => {
    const marked = BODY.map((text) => `${text}${mark}`);
    const reading = await read(TITLE, 'By Ada Moss', '21 November 2025', ...marked, ...MORE);
    expect(reading.texts).toEqual([...marked, ...MORE]);
  });

  test('begin with one that ends in a German quotation', async () => {
    const quoting = BODY.map((text) => `Sie sagte: „${text}“`);
    expect((await read(TITLE, 'By Ada Moss', '21 November 2025', ...quoting, ...MORE)).texts).toEqual([
      ...quoting,
      ...MORE,
    ]);
  });

  test('go on behind a box that has stood amid them before', async () => {
    const box = 'You might be interested in...';
    const reading = await read(TITLE, '21 November 2025', ...BODY, box, ...MORE, box, LAST, 'Share', '12 comments');
    expect(reading.texts).toEqual([...BODY, ...MORE, LAST]);
  });

  test('end before a box of other articles, however long that is', async () => {
    const teasers = [
      'Storm hits the northern coast and takes the roofs off forty houses',
      'Forty houses on the coast have lost their roofs in the worst storm for years',
      'Lighthouse painted red and white after a vote that nobody had expected',
      'The keeper had asked for blue, which ships see better in fog, he had said',
      'Ferry fares rise again, and this time for children as well as for their parents',
      'The company says that it has no choice, since fuel costs twice what it did',
    ];
    const reading = await read(TITLE, '21 November 2025', ...BODY, ...MORE, 'Most read', ...teasers, ...teasers);
    expect(reading.texts).toEqual([...BODY, ...MORE]);
  });

  test.each(['Next up in News', 'Leave a Reply Cancel reply', 'Mehr zum Thema', 'À lire aussi', 'Te puede interesar'])(
    'end before %j',
    async (mark) => {
      const teasers = ['Storm hits the northern coast and takes the roofs off forty houses', 'Fog delays ferries'];
      expect((await read(TITLE, '21 November 2025', ...BODY, ...MORE, mark, ...teasers)).texts).toEqual([
        ...BODY,
        ...MORE,
      ]);
    },
  );

  test('keep a sentence of one word that is also a button', async () => {
    const texts = [BODY[0], 'She said one word more.', 'Love.', BODY[1], 'More.', BODY[2]].map(String);
    expect((await read(TITLE, '21 November 2025', ...texts)).texts).toEqual(texts);
  });

  test('may begin with one that breaks off', async () => {
    const first = 'The water came up to the windows of the harbour office that night, and then, all at once—';
    expect(await read(TITLE, first, ...BODY)).toMatchObject({ title: TITLE, texts: [first, ...BODY] });
  });

  test.each([
    [
      'Chinese',
      '港口小镇投票决定重建旧桥',
      [
        '港口小镇议会星期二投票决定重建横跨河流的旧桥，工程师多年来一直警告木制桥墩无法承受下一次冬季洪水。',
        '居民们对这一决定表示欢迎，因为它结束了持续近十年的争端。',
        '“我们等了很久。”港务局长说。',
      ],
    ],
    [
      'Japanese',
      '港町が古い橋の再建を決議',
      [
        '港町の議会は火曜日、川にかかる古い橋を再建することを決めた。技術者たちは何年も前から、木の橋脚は次の冬の洪水に耐えられないと警告していた。',
        '住民はこの決定を歓迎している。ほぼ十年続いた争いがこれで終わる。',
      ],
    ],
    [
      'Hindi',
      'बंदरगाह नगर ने पुराने पुल को फिर से बनाने का फैसला किया',
      [
        'बंदरगाह नगर की परिषद ने मंगलवार को नदी पर बने पुराने पुल को फिर से बनाने के पक्ष में मतदान किया।',
        'निवासियों ने इस फैसले का स्वागत किया, जिससे लगभग दस साल पुराना विवाद समाप्त हो गया।',
      ],
    ],
  ])('are found in %s', async (_language, title, body) => {
    expect(await read(title, '2025-11-21', ...body)).toMatchObject({ title, published: '2025-11-21', texts: body });
  });
});

describe('the short lists of a text without marks for headings', () => {
  const [first = '', second = ''] = ['The tram is late again.', 'Nobody was hurt.'];

  test.each(['- ', '* ', '• ', ''])('are kept with their headings at its end (%j)', async (mark) => {
    const known = [first, second, 'The driver was sober.'].map((line) => mark + line);
    const unknown = ['Whether the brakes failed.', 'Who set the points.'].map((line) => mark + line);
    const reading = await read(
      TITLE,
      '21 November 2025',
      BODY[0] ?? '',
      'The facts',
      ...known,
      'Open questions',
      ...unknown,
    );
    expect(reading.texts).toEqual([BODY[0], ...known, ...unknown]);
    expect(reading.sections).toEqual([
      { heading: 'The facts', paragraph: 2 },
      { heading: 'Open questions', paragraph: 5 },
    ]);
  });

  test('are kept below a heading of one word, and between paragraphs that weigh less', async () => {
    const needed = ['- 2 jars of plums', '- 80 g sugar', '- 1 stick of cinnamon', '- 2 lemons'];
    const steps = ['- Halve the plums and take out the stones with a small knife.', '- Boil all for an hour.'];
    const intro = 'This jam needs one pot, an hour and very little sugar.';
    const menu = ['Plum Pages', 'Recipes', 'Shop', 'Log in', 'Plum jam for a cold winter', '21 November 2025'];
    const buttons = ['Jump to recipe', 'Print', 'Pin'];
    const reading = await read(...menu, ...buttons, intro, 'Plums', ...needed, 'Steps', ...steps);
    expect(reading.texts).toEqual([intro, ...needed, ...steps]);
    expect(reading.headings).toEqual(['Plums', 'Steps']);
  });

  test('are not what a page says of itself below its article', async () => {
    const offer = ['Never miss a story', 'Choose the plan that is right.', 'Read on paper or on a screen.'];
    const reading = await read(TITLE, '21 November 2025', ...BODY, ...offer, '– • –');
    expect(reading.texts).toEqual(BODY);
  });
});

describe('the entries of a live report', () => {
  test.each([
    ['17:45', '16:30', '07:05'],
    ['5.45pm', '4.30pm', '7am'],
    ['17.45 Uhr', '16.30 Uhr', '7.05 Uhr'],
    ['5:45 p.m.', '4:30 p.m.', '7:05 a.m. EST'],
  ])('stand below their times: %j', async (...times) => {
    const entries = BODY.flatMap((text, index) => [times[index] ?? '', text]);
    const reading = await read(TITLE, '21 November 2025', 'Newest first', ...entries);
    expect(reading.texts).toEqual(BODY);
    expect(reading.sections).toEqual(times.map((heading, index) => ({ heading, paragraph: index + 1 })));
  });

  test('are kept at either end however short they are', async () => {
    const [first, last] = ['It is decided.', 'The session begins.'];
    const entries = ['18:10', first, '17:45', BODY[0] ?? '', '16:30', BODY[1] ?? '', '15:00', last];
    const reading = await read(TITLE, '21 November 2025', ...entries);
    expect(reading.texts).toEqual([first, ...BODY.slice(0, 2), last]);
    expect(reading.headings).toEqual(['18:10', '17:45', '16:30', '15:00']);
  });

  test('stand below their headlines where they have some', async () => {
    const entries = ['17:45', BODY[0] ?? '', 'A ferry for two years', '16:30', BODY[1] ?? ''];
    const reading = await read(TITLE, '21 November 2025', ...entries);
    expect(reading.sections.map(({ heading }) => heading)).toEqual(['17:45', 'A ferry for two years']);
    expect(reading.headings).toEqual(['17:45', 'A ferry for two years', '16:30']);
  });

  test.each([
    ['a single time', ['17:45']],
    ['prices', ['1.50', '2.50', '3.50']],
  ])('are none below %s', async (_what, lines) => {
    const page = BODY.flatMap((text, index) => [lines[index] ?? '', text]);
    const reading = await read(TITLE, '21 November 2025', ...page);
    expect(reading).toMatchObject({ texts: BODY, headings: [] });
  });
});

describe('text wrapped at a fixed width', () => {
  const wrapped = [
    ...[TITLE, ''],
    ...[
      'The council of the harbour town voted on Tuesday to rebuild the long-',
      'standing bridge across the river, which engi-',
    ],
    ...[
      'neers have called unsafe. The engineers warned for years that the',
      'wooden piers would not',
      '',
      'https://t.me/pier/1',
      '',
    ],
    ...['survive another winter flood like the one that came in the spring of', 'last year.', ''],
    ...['Residents welcomed the decision, which ends a long dispute about the', 'standing of the bridge.'],
  ];

  test('is rejoined, across page breaks, stray links and broken words', async () => {
    const reading = findArticle(await readText(new TextEncoder().encode(wrapped.join('\n'))));
    expect(reading?.paragraphs.map(({ text }) => text)).toEqual([
      'The council of the harbour town voted on Tuesday to rebuild the long-standing bridge across the river, which engineers have called unsafe. The engineers warned for years that the wooden piers would not survive another winter flood like the one that came in the spring of last year.',
      'Residents welcomed the decision, which ends a long dispute about the standing of the bridge.',
    ]);
  });
});

describe('text copied from a PDF, whose lines differ in length', () => {
  const textsOf = async (lines: readonly string[]) =>
    (await readText(new TextEncoder().encode(lines.join('\n')))).blocks.map(({ text }) => text);

  test('of a narrow column has its title, author and day apart from the text', async () => {
    const column = [
      ...['Sea wall held, but cellars did not in the town', 'By Ada Moss', 'Tuesday, 9 January 2024'],
      ...[
        'The new wall at Tenbridge withstood its first serious',
        'test on Sunday night, when the river rose to over five',
      ],
      ...['metres, only a few inches below the record, and no', 'water came over the top, as the agency said.'],
      ...['Even so, firefighters were called to forty', 'properties in Lower Street, where groundwater had been'],
      ...['pushed up through cellar floors in the night to', 'Monday, and pumped until it was noon.'],
    ];
    const reading = findArticle(await readText(new TextEncoder().encode(column.join('\n'))));
    expect(reading).toMatchObject({ title: column[0], author: 'Ada Moss', published: '2024-01-09' });
    expect(reading?.paragraphs[0]?.text).toMatch(/^The new wall at Tenbridge withstood its first/);
  });
  const first = [
    'Apologies were received from the treasurer, who was unwell, and from the harbour master, who',
    'was attending a funeral. The council resolved to accept both.',
  ];
  const second = [
    'A resident of Mill Lane asked when the two street lamps near the bridge would be repaired. The clerk',
    'reported that the contractor had given a day in March for the works, and that the columns would not be',
    'replaced.',
  ];
  const third = [
    'Another one complained about the state of the ground, and about the noise of the pumps at night, which',
    'wakes her.',
  ];

  test('has its headings apart from the lines right below, and paragraphs that end early', async () => {
    expect(await textsOf(['1. Apologies', ...first, '', '2. Participation', ...second, ...third])).toEqual([
      '1. Apologies',
      first.join(' '),
      '2. Participation',
      second.join(' '),
      third.join(' '),
    ]);
  });

  test('has each item of a list apart', async () => {
    const items = [
      '(a) returns tools late on more than three occasions in a year,',
      '(b) lends them out, or',
      '(c) shouts.',
    ];
    expect(await textsOf([...first, '', ...second, 'A member is shut out who', ...items])).toEqual([
      first.join(' '),
      `${second.join(' ')}`,
      'A member is shut out who',
      ...items,
    ]);
  });

  test('has neither heads nor feet of its pages within it, known by the form feeds between pages', async () => {
    const page = (lines: readonly string[], number: number) =>
      ['Harbour Council', '', ...lines, '', `Minutes, page ${number} of 3`, '\f'].join('\n');
    const [one = '', two = '', ...rest] = second;
    const pages = [page([...first, '', one], 1), page([two, ...rest], 2), page(third, 3)];
    expect(await textsOf(pages)).toEqual([
      first.join(' '),
      second.join(' '),
      third.join(' '),
      'Harbour Council',
      'Minutes, page 3 of 3',
    ]);
  });
});

describe('text wrapped at another width', () => {
  const texts = [
    `${BODY[0]} ${MORE[0]}`,
    'Engineers had warned for years, as the master builder said, that the wooden piers would not survive another flood.',
    `${MORE[1]} ${BODY[1]} ${MORE[3]}`,
    `${MORE[2]} ${BODY[2]} ${LAST}`,
  ];
  const wrap = (text: string, width: number) =>
    text.replace(new RegExp(`(.{1,${width}})(?: |$)`, 'g'), '$1\n').trimEnd();
  const head = ['Votes to rebuild a bridge', '21 November 2025'];

  test.each([26, 34, 44, 60, 90, 120, 140])('of %i is rejoined between empty lines', async (width) => {
    const lines = [...head, ...texts.map((text) => wrap(text, width))].join('\n\n');
    expect((await read(lines)).texts).toEqual(texts);
  });

  test.each([30, 72, 130])('of %i is rejoined where all of it is set in', async (width) => {
    const lines = texts.map((text) => wrap(text, width).replace(/^/gm, '    ')).join('\n\n');
    expect((await read(...head, lines)).texts).toEqual(texts);
  });

  test.each([30, 72, 130])('of %i is rejoined where first lines are set in', async (width) => {
    const lines = texts.map((text) => wrap(`   ${text}`, width)).join('\n');
    expect((await read(...head, lines)).texts).toEqual(texts);
  });

  test.each([40, 72, 130])('of %i is rejoined across pages', async (width) => {
    const lines = texts.map((text) => wrap(text, width)).join('\n\n');
    const pages = lines.split('\n').map((line, index) => (index % 7 === 4 ? `${line}\n\n\f` : line));
    expect((await read(...head, pages.join('\n'))).texts).toEqual(texts);
  });

  test('is left as it is where its short lines are a list', async () => {
    const items = ['New stone piers by spring', 'A lane for bicycles', 'Lamps along both sides', 'A toll for lorries'];
    const { texts: found } = await read(TITLE, '21 November 2025', ...BODY, `It names:\n${items.join('\n')}`, LAST);
    expect(found).toEqual([...BODY, 'It names:', ...items, LAST]);
  });
});

describe('the characters of a text', () => {
  const text = [
    TITLE,
    '21 November 2025',
    ...BODY,
    '“Café” — naïve Ångström cost 5 € at the pier, the keeper said.',
  ].join('\r\n\r\n');
  const utf16 = (order: 'le' | 'be') => {
    const bytes = Buffer.from(text, 'utf16le');
    return order === 'le' ? bytes : bytes.swap16();
  };
  const windows = Buffer.from(text, 'latin1').map((byte, index) => {
    const special: Record<string, number> = { '“': 0x93, '”': 0x94, '—': 0x97, '€': 0x80 };
    return special[text[index] ?? ''] ?? byte;
  });

  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16, little end first', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16('le')])],
    ['UTF-16, big end first', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16('be')])],
    ['UTF-16 without a mark', utf16('le')],
    ['Windows-1252', windows],
  ])('are read from %s', async (_name, bytes) => {
    const reading = findArticle(await readText(bytes));
    expect(reading?.paragraphs.at(-1)?.text).toBe('“Café” — naïve Ångström cost 5 € at the pier, the keeper said.');
    expect(reading?.title).toBe(TITLE);
  });

  test('are read from UTF-8 with a broken one among them', async () => {
    const bytes = Buffer.concat([
      Buffer.from(text.slice(0, 60)),
      Buffer.from([0xe2, 0x80]),
      Buffer.from(text.slice(60)),
    ]);
    const reading = findArticle(await readText(bytes));
    expect(reading?.paragraphs.at(-1)?.text).toBe('“Café” — naïve Ångström cost 5 € at the pier, the keeper said.');
  });

  test('lose only what nobody sees: runs of space and marks of layout', async () => {
    const odd = 'The  keeper\u00a0of the\u200b light\u00adhouse said that \u202eall was well on that long night.';
    const { texts } = await read(TITLE, ...BODY, odd);
    expect(texts.at(-1)).toBe('The keeper of the lighthouse said that all was well on that long night.');
  });
});

describe('the author of an article', () => {
  test.each([
    ['By Ada Moss', 'Ada Moss'],
    ['By Erin Cunningham March 18 at 9:00', 'Erin Cunningham'],
    ['Written by Jo van der Berg | 21 November 2025', 'Jo van der Berg'],
    ['By the time it was built, nobody used it', null],
    ['BY ADA MOSS MARCH 18, 2025', 'ADA MOSS'],
    ['By Ada Moss Last updated Nov 8, 2023', 'Ada Moss'],
    ['By Ada MossStaff Writer', 'Ada Moss'],
    ['By May Jansen', 'May Jansen'],
    ['By Julia Marsh Nov. 8, 2023', 'Julia Marsh'],
    ['BY JUNE MARTIN NOV 8, 2023', 'JUNE MARTIN'],
  ])('in %j is %j', async (line, author) => {
    expect((await read(TITLE, line, ...BODY)).author).toBe(author);
  });
});

describe('the outlet of an article', () => {
  test.each([
    ['© Copyright 2015 - Gazette.example', 'Gazette.example'],
    ['Copyright © 2020, The Gazette | Terms of Service | Privacy Policy', 'The Gazette'],
    ['© Gazette Holdings Co., Inc. 2020. All rights reserved.', 'Gazette Holdings'],
    ['© 2023 G.A.Z Media', 'G.A.Z Media'],
    ['Gazette.example © 2018. All Rights Reserved.', 'Gazette.example'],
    ['© 2020 The Gazette - Theme by Somebody', 'The Gazette'],
    ['© 2020 a Harbour plc subsidiary', null],
    ['All Rights Reserved © 2020', null],
    ['Source: The Gazette and news agencies', 'The Gazette'],
    ['Portions are ©1998–2015 by individual contributors.', null],
    ['More from Ada Moss', null],
    [`${TITLE} - The Gazette`, 'The Gazette'],
  ])('by %j is %j', async (line, outlet) => {
    expect((await read(TITLE, 'By Ada Moss', '21 November 2025', ...BODY, 'Comments', line)).outlet).toBe(outlet);
  });

  test.each([
    ['Harbour Gazette, 21 November 2025', 'Harbour Gazette'],
    ['Der Hafenbote | 21.11.2025', 'Der Hafenbote'],
    ["L'Écho du Port / 21 novembre 2025", "L'Écho du Port"],
    ['Ada Moss, 21 November 2025', null],
    ['Emily Post, 21 November 2025', null],
    ['Press, 21 November 2025', null],
    ['Herald Square, 21 November 2025', null],
    ['Opening Times, 21 November 2025', null],
    ['Old Harbour | 21 November 2025', null],
  ])('beside the day is that of %j: %j', async (line, outlet) => {
    expect((await read(TITLE, line, ...BODY)).outlet).toBe(outlet);
  });

  test('may be a name in the line above the day, a person’s only where it heads the page', async () => {
    expect((await read(TITLE, 'The Harbour Herald', '21 November 2025', ...BODY)).outlet).toBe('The Harbour Herald');
    expect((await read(TITLE, 'Emily Post', '21 November 2025', ...BODY)).outlet).toBeNull();
    const headed = ['Harbour Post', 'Home', 'Sport', TITLE, 'Harbour Post', '21 November 2025', ...BODY];
    expect((await read(...headed)).outlet).toBe('Harbour Post');
  });

  test('is the agency of a dateline only where nothing else names one, or where it heads the page', async () => {
    const wired = ['HARBOUR (QNA) — The council voted on Tuesday to rebuild the old bridge.', ...BODY.slice(1)];
    const stamped = [TITLE, '21 November 2025', ...wired];
    expect((await read(...stamped)).outlet).toBe('QNA');
    expect((await read(...stamped, 'Comments', '© 2025 The Gazette')).outlet).toBe('The Gazette');
    expect((await read('QNA Bridge News', ...stamped, 'Comments', '© 2025 Quay Media Ltd')).outlet).toBe('QNA');
  });

  test('is not an author of whom the page has more', async () => {
    const page = [TITLE, 'Jo Hill', 'Follow', '21 November 2025', ...BODY, 'Comments', 'More from Jo Hill'];
    expect((await read(...page)).outlet).toBeNull();
  });

  test('is not the source of a chart or a picture in it', async () => {
    const chart = ['Source: Department of Bridges', 'Image copyright Harbour Pictures', '© Getty Images'];
    expect((await read(TITLE, '21 November 2025', ...BODY, ...chart, ...MORE)).outlet).toBeNull();
  });
});

describe('the day of an article', () => {
  test.each([
    ['Last updated', { published: null, updated: '2025-11-21' }],
    ['Published on:', { published: '2025-11-21', updated: null }],
    ['By', { published: '2025-11-21', updated: null }],
  ])('is what the line above it says: %j', async (label, dates) => {
    expect(await read(TITLE, label, '21 November 2025', ...BODY)).toMatchObject(dates);
  });

  test('is not that on which everything beside it was written', async () => {
    const sidebar = ['Recent posts', 'Ferry fares rise', '3 May 2025', 'Lighthouse painted', '3 May 2025'];
    expect((await read(TITLE, ...BODY, ...MORE, ...sidebar)).published).toBeNull();
  });
});
