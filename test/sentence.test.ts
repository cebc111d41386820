import { describe, expect, test } from 'vitest';
import { sentenceSpans } from '../src/sentence.ts';

/** Each row is one paragraph, given as the sentences that it must be cut into. */
const PARAGRAPHS: readonly (readonly [why: string, ...sentences: string[]])[] = [
  ['plain sentences', 'The plan was leaked.', 'Kyiv rejected it.'],
  ['a single sentence without its full stop', 'Talks go on in Geneva'],
  ['question and exclamation marks', 'Who wrote it?', 'Nobody knows!', 'The talks go on.'],

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

  test('finds no sentence in white space', () => {
    expect(sentenceSpans(' \n ')).toEqual([]);
    expect(sentenceSpans('')).toEqual([]);
  });
});
