import { describe, expect, test } from 'vitest';
import { formOf } from '../../src/answers/form.ts';
import { measureOf } from '../../src/answers/measures.ts';

describe('What a question needs', () => {
  test.each([
    [
      'When did the bridge open?',
      ['on Monday', 'am Dienstag', 'vor zwei Jahren', 'en été', 'después de la misa', '1931'],
    ],
    ['Wann hat die Brücke geöffnet?', ['last week', 'gestern']],
    ['How long was it closed?', ['for three weeks', 'jahrelang', 'jusqu’en mars', 'desde siempre']],
    ['How many ships came?', ['a few', 'Nobody', 'fünfzig', 'une douzaine', 'muchos', '20']],
    ['Combien de bateaux sont venus ?', ['a dozen', 'plusieurs']],
  ])('is stated in whichever language: %s', (question, texts) => {
    const needs = measureOf(question)?.needs;
    for (const text of texts) expect(needs?.test(text), text).toBe(true);
    expect(needs?.test('The bridge is green. La Brücke es verde.')).toBe(false);
  });

  test.each(['Мост открыт', '橋が開いた', 'افتتح الجسر'])('is not denied of a text in another script: %s', (text) => {
    for (const question of [
      'When did it open?',
      'How many came?',
      'How long is it?',
      'How tall is it?',
      'What does it cost?',
    ])
      expect(measureOf(question)?.needs?.test(text)).toBe(true);
  });

  test.each(['When do chloroplasts divide?', 'Where did it happen when the war began?'])(
    'is no time: %s',
    (question) => {
      expect(measureOf(question)).toBeNull();
    },
  );

  test.each([
    'What does the ferry cost?',
    'what did the town pay for the old bridge',
    'What price do the houses sell for?',
    'Which fine must drivers pay who cross it?',
    'What is the minimum wage there?',
    'What salary does the mayor get?',
    'What does the ferry charge for a bicycle?',
    'How much did the town pay?',
  ])('is money: %s', (question) => {
    const needs = measureOf(question)?.needs;
    for (const text of ['for €12 each', '300 million dollars', 'It was free.', 'a tenth, or 5 %'])
      expect(needs?.test(text), text).toBe(true);
    expect(needs?.test('The town bought the bridge in 1931 from two brothers.')).toBe(false);
  });

  test.each([
    'What did prosecutors charge the mayor with?',
    'What did the scandal cost him?',
    'What price did the town pay for its silence?',
    'What is fine dining?',
    'What does she earn her living with?',
  ])('is not money: %s', (question) => {
    expect(measureOf(question)).toBeNull();
  });

  test.each([
    ['How tall is the bridge?', ['12m', 'five and a half metres', 'a hundred-foot tower', '6\' 2"', 'three storeys']],
    ['Wie breit ist die Brücke?', ['20 Meter', '90 Zentimeter', '3,5 km']],
  ])('is a length: %s', (question, texts) => {
    const needs = measureOf(question)?.needs;
    for (const text of texts) expect(needs?.test(text), text).toBe(true);
    for (const text of [
      'It weighs 200 tonnes.',
      'The city floors its guests.',
      'Five of them had one problem with two parameters.',
      'It opened on “5 May 1931”.',
      "Two men met in the 1930's.",
    ])
      expect(needs?.test(text), text).toBe(false);
  });

  test.each([
    ['How heavy is the bell?', ['3 tonnes', 'half a ton', '750kg', 'six hundred pounds']],
    ['How much does the bell of Saint Mary weigh?', ['3.5 tons']],
    ['Wie schwer ist die Glocke?', ['1200 Kilo', '3 Tonnen']],
  ])('is a weight: %s', (question, texts) => {
    const needs = measureOf(question)?.needs;
    for (const text of texts) expect(needs?.test(text), text).toBe(true);
    for (const text of ['It hangs 60 metres above the square since 1731.', 'Two programmes, one building, 3 diagrams.'])
      expect(needs?.test(text), text).toBe(false);
  });

  test.each(['How tall is the bridge?', 'Wie groß ist der Schaden?'])('may be a size: %s', (question) => {
    expect(measureOf(question)?.suffices?.test('a bridge of 330 metres, for 15 million euros')).toBe(true);
  });
});

describe('What mostly answers a question', () => {
  test.each([
    ['Why was it closed?', ['because of the flood', 'wegen Hochwasser', 'à cause de la crue', 'debido a la crecida']],
    ['Warum wurde sie geschlossen?', ['to prevent floods', 'weil es regnete']],
    ['Pourquoi est-il fermé ?', ['afin de nettoyer']],
    ['¿Por qué se cerró?', ['porque llovía']],
  ])('is a reason: %s', (question, texts) => {
    const { reason } = formOf(question);
    for (const text of texts) expect(reason?.test(text), text).toBe(true);
    expect(reason?.test('The bridge is green. Its causeway is becoming old.')).toBe(false);
  });

  test('is not told by a part of a word', () => {
    expect(formOf('Where does the ditch end?').quotation).toBeNull();
  });

  test.each(['What did the mayor say?', 'Was sagte sie dazu?', 'Que dit le maire ?', '¿Qué dijo el alcalde?'])(
    'is in their own words: %s',
    (question) => {
      expect(formOf(question).quotation?.test('“It is green,” she told us.')).toBe(true);
      expect(formOf(question).quotation?.test('It is green.')).toBe(false);
    },
  );

  test('isn’t told by every question', () => {
    expect(formOf('Who is the mayor?')).toMatchObject({ stated: null, reason: null, quotation: null });
  });
});
