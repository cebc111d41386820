import { describe, expect, test } from 'vitest';
import { sentenceSpans } from '../src/sentence.ts';

/** Each row is one paragraph, given as the sentences that it must be cut into. */
const PARAGRAPHS: readonly (readonly [why: string, ...sentences: string[]])[] = [
  ['plain sentences', 'The plan was leaked.', 'Kyiv rejected it.'],
  ['a single sentence without its full stop', 'Talks go on in Geneva'],
  ['question and exclamation marks', 'Who wrote it?', 'Nobody knows!', 'The talks go on.'],

  ['a note’s mark', 'Rent is £3.2 million.[1]', 'It rose.[12][b]', '“Why?”[4][n 3]', 'It[4] fell.[5]'],
  ['a note’s mark where the sentence goes on', 'The U.S.[1] Army came.[2] and left.', 'It rained.'],
  ['initials of a country', 'The U.S. asked Russia to wait.', 'Russia agreed.'],
  ['initials before a name', 'The U.S. President Donald Trump spoke.', 'He left.'],
  ['initials with a hyphen after them', 'The U.S.-backed plan was revised.', 'Kyiv agreed.'],
  ['an initial in a name', 'He met J. Smith and J. R. R. Tolkien.', 'They talked.'],
  ['an initial at the start', 'J. Smith spoke.', 'Nobody listened.'],

  ['titles before names', 'Dr. Brown met Gen. Black and Mrs. White.', 'Mr. Green stayed away.'],
  ['two titles in a row', 'Lt. Gen. Black resigned.', 'Nobody replaced him.'],
  ['a title inside a quotation', '“Sen. Brown knew,” she said.', 'He denied it.'],
  ['a saint', 'They met in St. Petersburg on Monday.', 'It rained.'],
  ['a month before its day', 'It was signed on Sept. 2, 2025.', 'Nov. 4 came later.'],
  ['a junior', 'They renamed it Sammy Davis Jr. Avenue.', 'It rained.'],

  ['initials that end a sentence', 'He lives in the U.S.', 'He likes it.'],
  ['a time that ends a sentence', 'It began at 5 p.m.', 'The crowd cheered.'],
  ['a time before its day', 'It was 5 a.m. Monday when it fell.', 'Sirens wailed.'],
  ['a company that speaks', 'Acme Inc. said profits rose.', 'Shares fell.'],
  ['Latin abbreviations', 'Cities, e.g. Berlin and Paris, grew.', 'Both are old.'],
  ['a quotation of two sentences in one', 'He said: “It is over.', 'We leave.”', 'Then he left.'],
  ['German abbreviations', 'Das kostet ca. 5 Euro.', 'Prof. Dr. Müller kam z. B. aus Berlin.', 'Es regnete.'],
  ['a day of the month in German', 'Am 3. Oktober wurde gefeiert.', 'Alle kamen am 4.', 'Es regnete.'],
  ['French titles', 'Mme. Dupont et M. Durand ont parlé.', 'Ils sont partis.'],
  ['Spanish titles', 'La Sra. Gómez y el Dr. Ruiz hablaron.', 'El Sr. López se fue.'],
  ['the United States in Spanish', 'EE. UU. aprobó el plan.', 'Fue ayer.'],

  ['German shortened titles', 'Gestern war Fr. Lindner da.', 'Auch Bgm. Sander und Dipl.-Ing. Weiß kamen.'],
  ['German shortened words', 'Das kostet inkl. Frühstück und lt. Aushang rd. Hundert Euro.', 'Fa. Behr zahlt.'],
  ['German units', 'Sie fährt alle 30 Min. Bus, für 3 Mio. Euro.', 'Das dauert 2 Std.', 'Danach ist Schluss.'],
  ['a unit that ends its sentence', 'Das dauert zwei Std.', 'Der Bus wartet.', 'Es kostet 5 Mio.', 'Wir zahlen.'],
  ['a limit in German', 'Platz ist für max. Zwanzig und nach Abs. Drei nicht mehr.', 'Es regnet.'],
  ['examples in German', 'Wir suchen Helfer, z. B. Rentner, d. h. Leute mit Zeit.', 'U. a. Ilse hilft.'],
  ['a German street', 'Der Laden in der Hauptstr. Nord ist zu.', 'Er steht in der Hauptstr.', 'Das Haus ist alt.'],
  ['a German ordinal', 'Im 19. Jahrhundert stand er da.', 'Nach dem 2. Weltkrieg und dem 25. Umbau nicht mehr.'],
  [
    'a German queen',
    'Elisabeth II. Königin von England ist nicht mehr.',
    'Karl folgt auf Elisabeth II.',
    'Er ist alt.',
  ],
  ['a number that begins a German sentence', 'Das war ein Zufall.', '2011 hat es geklappt.', 'Es blieb dabei.'],
  ['French shortened titles', 'Hier Me. Perrin et Mgr. Lefort sont venus dans la salle.', 'Ils parlaient.'],
  ['French shortened words', 'Comptez env. Dix euros, p. ex. Lundi, aux éd. Azur, av. Foch.', 'Le tél. Bleu sonne.'],
  ['a French chapter', 'Voir chap. IV sur les ponts.', 'Elle habite l’av. Foch avec nous.'],
  ['a French hour that ends its sentence', 'Retour vers 21 h.', 'Il en coûte 18 euros.'],
  ['Spanish shortened titles', 'Ayer Dña. Remedios y Dª. Pilar vieron a los Sres. Luengo.', 'El Ing. Ruiz no vino.'],
  ['Spanish streets', 'Vive en la Avda. Constitución, antes en la Av. Mayor y la Ctra. Vieja.', 'Es la Pza. Nueva.'],
  ['Spanish shortened words', 'Hay p. ej. Luengo en la Cía. Ferroviaria, núm. Siete.', 'Son aprox. Diez.'],
  ['the United States in Spanish once more', 'Ayer en EE. UU. Biden habló.', 'Vive en EE. UU.', 'El plan sigue.'],
  ['Dutch shortened titles', 'Gisteren zag mevr. Terpstra dhr. Jansen.', 'Bel bijv. Jan.'],
  ['Portuguese shortened titles', 'Ontem o Eng. Luz viu a Sra. Dias e o Exmo. Reis.', 'Vive na Av. Brasil em Lisboa.'],
  ['Italian shortened titles', 'Ieri il sig. Rossi ha visto la dott. Neri, mele, pere, ecc. Ecco.', 'Il treno parte.'],
  ['Russian shortened words', 'Он живёт на ул. Ленина у парка им. Пушкина.', 'Ущерб 6 млн. Рублей нет.'],
  ['a Russian year', 'Его построили в 1998 г. Германией управлял Коль.', 'Он открыт в 2001 г.', 'В нём тихо.'],

  [
    'an English word that is short for another elsewhere',
    'Turn it to the max.',
    'Users like it.',
    'He is a nice chap.',
  ],
  [
    'English words likewise',
    'It takes a min.',
    'Drivers wait.',
    'It is Modern Art.',
    'Visitors came.',
    'Come on.',
    'He left.',
  ],
  [
    'English words beside those of others',
    'They met for 20 min.',
    'Nobody spoke.',
    'At Costa del Sol it went on.',
    'He left.',
  ],
  [
    'a number before an English word',
    'It fell by 12.',
    'Stocks fell.',
    'It was 3.',
    'Stockholm won.',
    'It is 9.',
    'Klassen is in.',
  ],
  ['a storey', 'Das Büro liegt im 3. Stock.', 'Es kam in die 2. Klasse und bleibt.'],
  ['a number with its sign', 'He lives at No. 5 Downing Street.', 'She likes No.', 'He asks.'],
  ['an English war', 'It was built after World War II.', 'Germany paid for it.'],
  ['a word cut short', "They hadn't.", 'Nobody had.', 'It was the 1930’s.', 'If it was, nobody knew.'],
  ['a number that begins a sentence', 'It happened by chance.', '2011 was a wet year.', 'It has approx. 150 rooms.'],
  ['a table’s row', 'Bosun | 20 Std. Dienst. Täglich | 2'],
  ['a table’s row of an English page', 'Who? | The mayor. The council. | 20 hrs. | 2'],

  ['decimals', 'It rose by 3.5 percent.', 'The rest fell by 0.25.'],
  ['thousands, percentages and money', 'It cost $1,000.50 or 19% more.', 'Nobody paid.'],
  ['a number at the end', 'It happened in 2022.', 'Then it stopped.'],
  ['a time of day', 'It began at 17:33 and ended at 18.07.', 'Everyone left.'],
  ['an address on the web', 'He wrote on example.com about it.', 'Nobody read it.'],

  ['a question in quotes that the sentence carries on', '“Will it end?” he asked.', 'Nobody answered.'],
  ['the same with straight quotes', '"Will it end?" he asked.', 'Nobody answered.'],
  ['an exclamation in quotes that the sentence carries on', '“Stop!” shouted the guard.', 'They stopped.'],
  ['a quotation of two sentences', '“Ukraine is against it.', 'Apparently, it is,” he said.', 'He left.'],
  ['a quotation that ends its sentence', 'He said: “Ukraine is against it.”', '“We are not,” she said.'],
  ['straight quotes that end the sentence', 'He said: "Ukraine is against it."', '"We are not," she said.'],
  ['brackets in a quotation', '"It [the plan] can be the basis," Putin said.', 'He smiled.'],
  ['a sentence in parentheses', 'He left early.', '(Nobody saw him.)', 'She stayed.'],

  ['a parenthesis that carries a question on', 'Is it over? (nobody knew.)', 'He left.'],

  ['em dashes', 'Kyiv — and its allies — refused.', 'Moscow did not.'],
  ['an em dash after a quotation', '“Is it over?” — he wondered.', 'It was.'],
  ['an ellipsis in the middle', 'He waited … and left.', 'She stayed.'],
  ['three full stops in the middle', 'He waited... and left.', 'She stayed.'],
  ['three full stops at the end', 'He waited...', 'Then he left.'],

  ['Cyrillic', 'Он сказал это в пятницу.', 'Она ушла.'],
  ['Chinese, with no space between', '他说了。', '她走了。'],
];

/** Texts that end or begin in the middle of things. */
const RAGGED = ['', ' ', '…', '— ', '?!', '”', 'U.S.', '3.5', ' He left.  She stayed. ', 'a. b. c.', '😀. 😀! 😀'];

describe('sentenceSpans', () => {
  test.each(PARAGRAPHS)('%s', (_why, ...sentences) => {
    // No space follows a full stop in Chinese.
    const paragraph = sentences.join(/\p{Script=Han}/u.test(sentences[0] ?? '') ? '' : ' ');
    expect(sentenceSpans(paragraph).map((span) => paragraph.slice(...span))).toEqual(sentences);
  });

  test.each([...PARAGRAPHS.map(([, ...sentences]) => sentences.join(' ')), ...RAGGED])(
    'loses no letter and repeats none: %j',
    (paragraph) => {
      let covered = 0;
      for (const [start, end] of sentenceSpans(paragraph)) {
        expect(start).toBeGreaterThanOrEqual(covered);
        expect(end).toBeGreaterThan(start);
        expect(paragraph.slice(covered, start).trim()).toBe('');
        expect(paragraph.slice(start, end)).toBe(paragraph.slice(start, end).trim());
        covered = end;
      }
      expect(paragraph.slice(covered).trim()).toBe('');
    },
  );

  test('ends each of a very long paragraph where it would in a short one', () => {
    const kinds = [
      'Mr. Moss came at 5 p.m. on Friday.',
      '“It holds,” she said.',
      `It ${'really '.repeat(2_000)}does!`,
      'Why?',
    ];
    const sentences = Array.from({ length: 3_000 }, (_, index) => kinds[(index * 7) % 100] ?? `Pier ${index} holds.`);
    const paragraph = sentences.join(' ');
    expect(sentenceSpans(paragraph).map(([start, end]) => paragraph.slice(start, end))).toEqual(sentences);
  });

  test('keeps sentences of their own in a long cell of a table', () => {
    const cell = Array.from({ length: 40 }, (_, index) => `Pier ${index} holds well.`);
    const spans = sentenceSpans(`North | ${cell.join(' ')} | 20 Std. | 2`);
    expect(spans).toHaveLength(cell.length);
  });

  test.each(['Me. ', 'II. ', 'der 19. ', 'Std. | ', 'abcde. 1 ', 'p. ej. '])(
    'takes no time over a hostile text of nothing but %j',
    (part) => {
      const text = part.repeat(500_000 / part.length);
      expect(sentenceSpans(text).length).toBeLessThan(text.length);
    },
    20_000,
  );

  test('finds no sentence in white space', () => {
    expect(sentenceSpans(' \n ')).toEqual([]);
    expect(sentenceSpans('')).toEqual([]);
  });
});
