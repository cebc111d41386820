import { describe, expect, test } from 'vitest';
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
    for (const question of ['When did it open?', 'How many came?', 'How long is it?'])
      expect(measureOf(question)?.needs?.test(text)).toBe(true);
  });

  test.each(['When do chloroplasts divide?', 'Where did it happen when the war began?'])(
    'is no time: %s',
    (question) => {
      expect(measureOf(question)).toBeNull();
    },
  );
});
