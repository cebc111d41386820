import { describe, expect, test } from 'vitest';
import { Report } from '../../src/answers/same.ts';
import { openFolder } from '../../src/library.ts';
import { collect } from '../../src/search/index.ts';
import { runToEnd } from '../../src/slice.ts';

const CRASH = 'At least 12 people were killed when a bus left the coastal road and fell into the sea, police said.';
const MAYOR = 'The mayor of the harbour town demanded the resignation of the council after the vote on the bridge.';
const SHARES = 'Shares of Acme rose 3% on Monday after the bank raised its forecast for the coming year.';
const VISIT = 'Minister Smith met Macron, Merz and Starmer in Paris on Monday to discuss the budget of the alliance.';
const QUOTE =
  '“We will rebuild the bridge before the winter, whatever it costs the town,” Mayor Ada Moss said on Monday.';
/** Too long to be compared word by word while others wait. */
const BOOK = Array.from({ length: 2_000 }, (_, page) => `On page ${page} the mayor spoke of the bridge again.`).join(
  ' ',
);

function sayTheSame(a: string, b: string, language = 'en'): boolean {
  const paragraphs = [a, b].map((text, index) => ({ number: index + 1, text }));
  const { passages } = runToEnd(collect([{ id: 'a', title: '', language, paragraphs }]));
  const [one, other] = paragraphs.map(({ number, text }) => {
    const words = passages.get('a', number);
    if (!words) throw new Error(`Expected paragraph ${number}`);
    return new Report({ number: 1, text }, language, words, (term) => passages.termName(term));
  });
  if (!one || !other) throw new Error('Expected two paragraphs');
  const shared = one.content.filter((term) => other.content.includes(term)).length;
  return one.mayBeSame(other, shared) && one.saysTheSameAs(other);
}

test.each([
  ['a copy', CRASH, CRASH],
  ['a few added words', CRASH, CRASH.replace('police said', 'the police said on Monday')],
  ['another sentence behind it', CRASH, `${CRASH} Another 3 people were rescued.`],
  ['a number in words', CRASH, CRASH.replace('12', 'twelve')],
  [
    'a wire report that an outlet has cut and edited',
    'LUND (Wire) - The harbour of Lund reopened on Sunday after nine years of work, the harbour master told reporters.',
    'The harbour of Lund reopened on Sunday after nine years of work, its harbour master told reporters at the gate.',
  ],
  [
    'the same quotation elsewhere',
    QUOTE,
    'Speaking to the council, Moss said: “We will rebuild the bridge before the winter, whatever it costs the town.”',
  ],
  [
    'another rendering of one quotation',
    '“We shall rebuild the old bridge before winter comes, whatever it may cost our town,” the mayor told reporters.',
    QUOTE,
  ],
  [
    'a list of the same names in other words',
    'All of the neighbours, with Norway, Sweden, Finland, Estonia, Latvia and Denmark, supported the plan for the strait.',
    'The minister claimed to have briefed Norway, Sweden, Finland, Estonia, Latvia and Denmark, which all stand behind it.',
  ],
  ['a name in another spelling', VISIT.replace('Paris', 'Kyiv'), VISIT.replace('Paris', 'Kiev')],
  ['a copy of a whole book in one paragraph', BOOK, BOOK],
])('%s says the same', (_what, a, b) => {
  expect(sayTheSame(a, b)).toBe(true);
  expect(sayTheSame(b, a)).toBe(true);
});

test.each([
  [
    'what else a person did in the same matter',
    'Deputy mayor Ada Moss said that she trusted Tom Reed and would not run against him.',
    'Deputy mayor Ada Moss voted against Tom Reed on Monday. “It is enough,” she said.',
  ],
  [
    'another quotation in the same words',
    'In a letter of four lines he said he would go “for the sake of my children”, and that he had done nothing wrong.',
    'In a letter of four lines he said he would go “for the sake of the harbour”, and that he had done nothing wrong.',
  ],
  ['another number', CRASH, CRASH.replace('12', '31')],
  ['another number in words', CRASH, CRASH.replace('12', 'nine')],
  ['a denial', MAYOR, MAYOR.replace('demanded', 'did not demand')],
  ['a contraction that denies', MAYOR, MAYOR.replace('demanded', 'didn’t demand')],
  ['another subject', CRASH, MAYOR],
  ['another name at its beginning', VISIT, VISIT.replace('Smith', 'Jones')],
  ['another place', VISIT, VISIT.replace('Paris', 'Rome')],
  ['another day', VISIT, VISIT.replace('Monday', 'Tuesday')],
  ['the opposite direction', SHARES, SHARES.replace('rose', 'fell')],
  [
    'the opposite decision',
    'The council of Lund approved the plan for a new bridge over the river.',
    'The council of Lund rejected the plan for a new bridge over the river.',
  ],
  ['the same words from another mouth', QUOTE, QUOTE.replace('Ada Moss', 'Jan Berg')],
  ['a few added words in a whole book', BOOK, BOOK.replace('of the bridge', 'of the old bridge')],
  ['countries whose names are alike', VISIT.replace('Paris', 'Niger'), VISIT.replace('Paris', 'Nigeria')],
])('a paragraph with %s is another statement', (_name, a, b) => {
  expect(sayTheSame(a, b)).toBe(false);
  expect(sayTheSame(b, a)).toBe(false);
});

test('a German denial is another statement', () => {
  const talks = 'Die Verhandlungen über den Hafen werden am Montag in Lund fortgesetzt, sagte der Minister.';
  expect(sayTheSame(talks, talks.replace('werden', 'werden also'), 'de')).toBe(true);
  expect(sayTheSame(talks, talks.replace('werden', 'werden nicht'), 'de')).toBe(false);
});

describe('of five reports of two speeches', async () => {
  const articles = (await openFolder('seeds')).sources();
  const paragraph = (place: string) => {
    const [file = '', number] = place.split(' ');
    const found = articles.find((article) => article.file.startsWith(file))?.paragraphs[Number(number) - 1];
    if (!found) throw new Error(`Expected a paragraph, got ${place}`);
    return found;
  };

  test.each([
    ['000 6', '000 10', 'one quotation twice in an article'],
    ['000 14', '001 6', 'the strategic defeat'],
    ['000 14', '002 5', 'the strategic defeat, rendered otherwise'],
    ['000 16', '002 3', 'the partners who were told'],
    ['001 9', '002 7', 'what happened in Kupyansk'],
    ['003 2', '004 8', 'by military means'],
  ])('paragraphs %s and %s say the same: %s', (one, other) => {
    expect(sayTheSame(paragraph(one).text, paragraph(other).text)).toBe(true);
  });

  test.each([
    ['003 2', '003 5', 'two statements of one press conference'],
    ['003 13', '003 14', 'two statements about Europe'],
    ['003 15', '004 12', 'the visit, and the visit with the sanctions'],
    ['000 2', '003 6', 'what the plan holds, and what became of it'],
    ['001 12', '001 9', 'readiness and warning'],
    ['004 3', '003 6', 'two accounts of the leak'],
    ['002 6', '001 8', 'the fall of the city, and what it means'],
    ['000 8', '000 6', 'being asked, and agreeing'],
  ])('paragraphs %s and %s stay apart: %s', (one, other) => {
    expect(sayTheSame(paragraph(one).text, paragraph(other).text)).toBe(false);
  });
});
