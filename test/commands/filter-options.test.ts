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

  test.each([
    ['de', 'vorgestern', '2025-11-24', '2025-11-24'],
    ['de', 'am letzten Freitag', '2025-11-21', '2025-11-21'],
    ['de', 'letzte Woche Montag', '2025-11-17', '2025-11-17'],
    ['de', 'vor zwei Wochen', '2025-11-10', '2025-11-16'],
    ['de', 'vor 3 Tagen', '2025-11-23', '2025-11-23'],
    ['de', 'vor einem Monat', '2025-10-01', '2025-10-31'],
    ['de', 'dieses Jahr', '2025-01-01', '2025-12-31'],
    ['de', 'letztes Wochenende', '2025-11-22', '2025-11-23'],
    ['de', 'Anfang Oktober', '2025-10-01', '2025-10-31'],
    ['de', 'Ende des Jahres', '2025-01-01', '2025-12-31'],
    ['de', 'Sommer 2024', '2024-06-01', '2024-08-31'],
    ['de', '1.10.', '2025-10-01', '2025-10-01'],
    ['de', '1.10.25', '2025-10-01', '2025-10-01'],
    ['de', '10/2025', '2025-10-01', '2025-10-31'],
    ['fr', 'avant-hier', '2025-11-24', '2025-11-24'],
    ['fr', 'lundi dernier', '2025-11-24', '2025-11-24'],
    ['fr', 'mardi de la semaine dernière', '2025-11-18', '2025-11-18'],
    ['fr', 'il y a deux semaines', '2025-11-10', '2025-11-16'],
    ['fr', 'il y a 3 jours', '2025-11-23', '2025-11-23'],
    ['fr', 'il y a sept jours', '2025-11-19', '2025-11-19'],
    ['fr', '12 sept. 2025', '2025-09-12', '2025-09-12'],
    ['fr', 'sept 2024', '2024-09-01', '2024-09-30'],
    ['fr', 'ce mois-ci', '2025-11-01', '2025-11-30'],
    ['fr', 'cette année', '2025-01-01', '2025-12-31'],
    ['fr', 'l’été dernier', '2025-06-01', '2025-08-31'],
    ['fr', 'début octobre', '2025-10-01', '2025-10-31'],
    ['fr', 'à la fin d’octobre 2024', '2024-10-01', '2024-10-31'],
    ['fr', 'mi-octobre', '2025-10-01', '2025-10-31'],
    ['fr', '2 fevrier 2025', '2025-02-02', '2025-02-02'],
    ['fr', 'aout', '2025-08-01', '2025-08-31'],
    ['fr', 'decembre 2024', '2024-12-01', '2024-12-31'],
    ['fr', 'annee derniere', '2024-01-01', '2024-12-31'],
    ['es-ES', 'anteayer', '2025-11-24', '2025-11-24'],
    ['es-ES', 'el lunes pasado', '2025-11-24', '2025-11-24'],
    ['es-ES', 'el pasado lunes', '2025-11-24', '2025-11-24'],
    ['es-ES', 'hace dos semanas', '2025-11-10', '2025-11-16'],
    ['es-ES', 'hace 3 dias', '2025-11-23', '2025-11-23'],
    ['es-ES', 'este año', '2025-01-01', '2025-12-31'],
    ['es-ES', 'el fin de semana pasado', '2025-11-22', '2025-11-23'],
    ['es-ES', 'a principios de octubre de 2024', '2024-10-01', '2024-10-31'],
    ['es-ES', '5 de setiembre', '2025-09-05', '2025-09-05'],
    ['es-ES', 'miercoles', '2025-11-26', '2025-11-26'],
    ...['de', 'fr', 'es-ES', 'es-419'].flatMap((locale) =>
      ['1/10/2025', '01/10/2025', '1-10-2025'].map((date) => [locale, date, '2025-10-01', '2025-10-01']),
    ),
    ...['de', 'fr', 'es-ES', 'en-GB', 'en-US', 'ja'].flatMap((locale) =>
      ['01.10.2025', '1.10.2025'].map((date) => [locale, date, '2025-10-01', '2025-10-01']),
    ),
  ])(
    'may be relative, vague, without accents or in numbers: in %s, %s is from %s to %s',
    (locale, date, after, before) => {
      const input = { ...typed({ after: date ?? '', before: date ?? '' }), locale: locale ?? '' };
      expect(readFilter(input)).toEqual({ source: null, after, before });
    },
  );

  test.each([
    ['en-US', '1/10/2025'],
    ['en-GB', '1/10/2025'],
    ['en-GB', '1.10.25'],
    ['de', '25-11-21'],
    ['de', '31.02.2025'],
    ['fr', '31/02/2025'],
    ['de', 'vor 2025'],
    ['de', 'vor langer Zeit'],
    ['fr', 'il y a longtemps'],
    ['es-ES', 'hace mucho'],
  ])('are none where they leave open what they mean: in %s, %s', (locale, date) => {
    expect(readFilter({ ...typed({ after: date }), locale })).toEqual({ kind: 'no-date', typed: date });
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
