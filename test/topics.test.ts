import { describe, expect, test } from 'vitest';
import { runToEnd } from '../src/slice.ts';
import { topicsOf } from '../src/topics.ts';
import { anArticle } from './support/articles.ts';

function topicsIn(...articles: (readonly string[])[]) {
  return runToEnd(topicsOf(articles.map((paragraphs, index) => anArticle({ id: `${index}`, paragraphs }))));
}

describe('the names that articles are about', () => {
  test.each([
    ['a person', 'Yesterday the court heard Ada Lovelace in person.', 'Ada Lovelace'],
    [
      'a body with small words inside',
      'It asked the Ministry of Foreign Affairs twice.',
      'Ministry of Foreign Affairs',
    ],
    ['a name with particles', 'Then came Ursula von der Leyen with a plan.', 'Ursula von der Leyen'],
    ['a name with accents', 'He met Recep Tayyip Erdoğan there.', 'Recep Tayyip Erdoğan'],
    ['a possessive', 'They read Grace Hopper’s report.', 'Grace Hopper'],
    ['a hyphen', 'It was Jean-Luc Godard again.', 'Jean-Luc Godard'],
  ])('hold %s', (_what, text, name) => {
    expect(topicsIn([text]).find('', 25)).toEqual([name]);
  });

  test.each([
    ['the first word of a sentence', 'Harbours open early. Ships wait outside.'],
    ['days and months', 'It opened on Monday, closed in March and opens again on Friday.'],
    ['small words before a name', 'In the evening, The Hague was mentioned by nobody: I was not there.'],
    ['a single word that stands there once', 'Nobody knew Zanzibar well.'],
  ])('leave out %s', (_what, text) => {
    expect(
      topicsIn([text])
        .find('', 25)
        .filter((name) => name !== 'Hague'),
    ).toEqual([]);
  });

  test('count a name at the start of a sentence only where it also stands inside of one', () => {
    const topics = topicsIn(['We saw Ada Lovelace.', 'Ada Lovelace left. Early Birds caught worms.']);
    expect(topics.find('', 25)).toEqual(['Ada Lovelace']);
  });

  test('come with those of the most articles first', () => {
    const topics = topicsIn(
      ['He met Grace Hopper, then Grace Hopper, then Grace Hopper again.'],
      ['She met Ada Lovelace.'],
      ['They met Ada Lovelace.'],
    );
    expect(topics.find('', 25)).toEqual(['Ada Lovelace', 'Grace Hopper']);
  });

  test('are not the nouns of a language that capitalises them', () => {
    const german =
      'Der Hund und die Katze sahen im Garten des Hauses den Vogel. Dann lief der Hund in das Haus und traf Angela Merkel.';
    expect(topicsIn([german, german]).find('', 25)).toEqual(['Angela Merkel']);
  });

  test.each([
    ['love', ['Ada Lovelace']],
    ['ADA l', ['Ada Lovelace']],
    ['lovelace ada', ['Ada Lovelace']],
    ['erdogan', ['Recep Tayyip Erdoğan']],
    ['ovelace', []],
    ['  ', ['Ada Lovelace', 'Recep Tayyip Erdoğan']],
    ['(', []],
  ])('fit what is typed: %j', (typed, names) => {
    expect(topicsIn(['He met Ada Lovelace.', 'Then he met Recep Tayyip Erdoğan.']).find(typed, 25)).toEqual(names);
  });

  test('are at most as many as asked for', () => {
    const names = 'He met Ada Lovelace, and Grace Hopper, and Alan Turing.';
    expect(topicsIn([names]).find('', 2)).toHaveLength(2);
  });
});
