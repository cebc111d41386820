import { describe, expect, test } from 'vitest';
import { type Input, isUnclear, readFilter, unclearText } from '../../commands/index.ts';
import { dateText, LANGUAGES, notice, textsOf } from '../../src/messages/index.ts';

function typed(values: Readonly<Record<string, string>>, today = '2025-11-26'): Input {
  return { getString: (name) => values[name] ?? null, getBoolean: () => null, locale: 'en', today };
}

describe('dates typed into a filter', () => {
  test.each([
    ['2025-11-21', '2025-11-21', '2025-11-21'],
    ['21 Nov', '2025-11-21', '2025-11-21'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2024', '2024-01-01', '2024-12-31'],
    ['last week', '2025-11-17', '2025-11-23'],
    ['yesterday', '2025-11-25', '2025-11-25'],
    ['  Yesterday ', '2025-11-25', '2025-11-25'],
  ])('%s is from %s to %s, both days included', (date, after, before) => {
    expect(readFilter(typed({ after: date, before: date }))).toEqual({ source: null, after, before });
  });

  test.each([
    ['de', '21. November 2025', '2025-11-21', '2025-11-21'],
    ['de', 'Freitag', '2025-11-21', '2025-11-21'],
    ['de', '3. Okt. 2025', '2025-10-03', '2025-10-03'],
    ['de', 'Dezember 2024', '2024-12-01', '2024-12-31'],
    ['de', 'letzte Woche', '2025-11-17', '2025-11-23'],
    ['fr', '1er août 2025', '2025-08-01', '2025-08-01'],
    ['fr', 'le 21 novembre', '2025-11-21', '2025-11-21'],
    ['fr', 'la semaine dernière', '2025-11-17', '2025-11-23'],
    ['fr', 'hier', '2025-11-25', '2025-11-25'],
    ['es-419', '21 de noviembre de 2025', '2025-11-21', '2025-11-21'],
    ['es-ES', 'diciembre de 2024', '2024-12-01', '2024-12-31'],
    ['es-ES', 'Ayer', '2025-11-25', '2025-11-25'],
    ...['de', 'fr', 'es-ES'].flatMap((locale) => [
      [locale, '2025-11-21', '2025-11-21', '2025-11-21'],
      [locale, '21.11.2025', '2025-11-21', '2025-11-21'],
      [locale, 'last week', '2025-11-17', '2025-11-23'],
    ]),
  ])('may be in the words of the reader’s language: in %s, %s is from %s to %s', (locale, date, after, before) => {
    const input = { ...typed({ after: date ?? '', before: date ?? '' }), locale: locale ?? '' };
    expect(readFilter(input)).toEqual({ source: null, after, before });
  });

  test.each(['de', 'fr', 'es'])('are read as they are shown in %s', (locale) => {
    for (let month = 1; month <= 12; month++) {
      const day = `2024-${String(month).padStart(2, '0')}-01`;
      const shown = dateText(day, textsOf(locale));
      expect(readFilter({ ...typed({ after: shown }), locale }), shown).toMatchObject({ after: day });
    }
  });

  test('count from the day on which they are asked', () => {
    expect(readFilter(typed({ after: 'yesterday' }, '2024-03-01'))).toMatchObject({ after: '2024-02-29' });
  });

  test('may be missing', () => {
    expect(readFilter(typed({ source: ' The  Gazette ' }))).toEqual({
      source: 'The Gazette',
      after: null,
      before: null,
    });
    expect(readFilter(typed({ after: '', before: '  ' }))).toEqual({ source: null, after: null, before: null });
  });

  test.each(['31 Feb', '2025-13', '2025-02-29', 'soon', '?', '99999', 'constructor', '__proto__', 'x'.repeat(300)])(
    '%s is none in any language',
    (date) => {
      for (const locale of LANGUAGES) {
        for (const name of ['after', 'before'])
          expect(readFilter({ ...typed({ [name]: date }), locale })).toMatchObject({ kind: 'no-date' });
      }
    },
  );

  test('with no day between them are refused', () => {
    const filter = readFilter(typed({ after: '2025-11-22', before: '2025-11-21' }));
    expect(filter).toEqual({ kind: 'no-span', after: '2025-11-22', before: '2025-11-21' });
  });

  test.each(LANGUAGES)('that are none are named with an example in %s, inside the limits', (language) => {
    for (const input of [typed({ after: '*'.repeat(300) }), typed({ after: '2025', before: '2024' })]) {
      const filter = readFilter(input);
      if (!isUnclear(filter)) throw new Error('Expected an unclear filter');
      const text = unclearText(filter, textsOf(language));
      expect(text).toMatch(/2025-11-21|2025-01-01/);
      expect(() => notice(text)).not.toThrow();
    }
  });
});
