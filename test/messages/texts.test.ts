import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../commands/index.ts';
import type { Answer } from '../../src/answers/index.ts';
import { EVERYTHING } from '../../src/catalogue.ts';
import { answerMessage, LANGUAGES, notice, readState, textsOf } from '../../src/messages/index.ts';

const NOTHING: Answer = {
  kind: 'nothing',
  question: 'Why?',
  scope: EVERYTHING,
  closest: [],
  isDoubtful: false,
  missing: ['zebra'],
};
const STATE = {
  question: 'Why?',
  quote: 'so *it* is “said”',
  source: 'A: b',
  after: '2025-11-01',
  before: '2025-11-30',
  topic: 'Ost',
  kind: 'claimed',
};

function shownIn(locale: string): string {
  const view = { texts: textsOf(locale), position: 0, ephemeral: false, canShare: false, sharedBy: null };
  return JSON.stringify(answerMessage(NOTHING, STATE, view));
}

describe('the fixed texts', () => {
  test.each([
    ['en-US', 'Nothing in the sources answers this'],
    ['en-GB', 'Nothing in the sources answers this'],
    ['de', 'Nichts in den Quellen beantwortet das'],
    ['fr', 'Rien dans les sources'],
    ['es-ES', 'Nada en las fuentes'],
    ['es-419', 'Nada en las fuentes'],
    ['ja', 'Nothing in the sources answers this'],
    ['', 'Nothing in the sources answers this'],
  ])('follow the reader’s locale %j', (locale, expected) => {
    expect(shownIn(locale)).toContain(expected);
  });

  test.each([
    ['en', 0, '0 articles'],
    ['en', 1, '1 article'],
    ['en', 1234, '1,234 articles'],
    ['fr', 0, '0 article'],
    ['fr', 1, '1 article'],
    ['fr', 2, '2 articles'],
    ['es', 0, '0 artículos'],
    ['es', 1, '1 artículo'],
    ['de', 1234, '1.234 Artikel'],
  ])('count as %s does: %i as "%s"', (locale, amount, expected) => {
    expect(textsOf(locale).sources.articles(amount)).toBe(expected);
  });

  test.each(LANGUAGES)('in %s let a button find what the message was asked for', (locale) => {
    const message = JSON.parse(shownIn(locale));
    expect(readState(message.components)).toEqual(STATE);
  });

  test.each(LANGUAGES)('in %s are notices within the limits', (locale) => {
    for (const line of Object.values(textsOf(locale).notices)) {
      expect(() => notice(typeof line === 'string' ? line : line('4f0c2a'))).not.toThrow();
    }
  });

  test('describe every command and option in 1 to 100 characters in every language', () => {
    for (const { declaration } of COMMANDS) {
      for (const { name, description, description_localizations: others } of [declaration, ...declaration.options]) {
        const all = [description, ...Object.values(others)];
        expect(all, name).toHaveLength(5);
        for (const one of all) {
          expect(one.length, one).toBeGreaterThan(0);
          expect(one.length, one).toBeLessThanOrEqual(100);
        }
      }
    }
  });
});
