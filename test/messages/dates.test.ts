import { describe, expect, test } from 'vitest';
import { dateMarkdown, dateText, dayText } from '../../src/messages/dates.ts';
import { textsOf } from '../../src/messages/index.ts';
import { escapeMarkdown } from '../../src/messages/markdown.ts';

const ENGLISH = textsOf('en-US');

describe('a date in words', () => {
  test.each([
    ['2025', '2025'],
    ['2025-11', 'Nov 2025'],
    ['2025-11-21', '21 Nov 2025'],
    ['2025-05-02', '2 May 2025'],
    ['2025-09-02', '2 Sep 2025'],
    ['2025-11-28T02:00', '28 Nov 2025, 02:00 (no zone given)'],
    ['2025-11-21T17:33Z', '21 Nov 2025, 17:33 UTC'],
    ['2025-11-21T22:04+03:00', '21 Nov 2025, 22:04 UTC+3'],
    ['2025-11-21T22:04-03:30', '21 Nov 2025, 22:04 UTC-3:30'],
    ['2025-11-21T22:04+10:00', '21 Nov 2025, 22:04 UTC+10'],
  ])('says %s as "%s", no more precisely than it is', (date, words) => {
    expect(dateText(date, ENGLISH)).toBe(words);
  });

  test.each([
    ['de', '2025-03-01', '1. März 2025'],
    ['fr', '2025-03-01', '1er mars 2025'],
    ['fr', '2025-08-02', '2 août 2025'],
    ['es-419', '2025-03-01', '1 de marzo de 2025'],
    ['es-ES', '2025-03', 'marzo de 2025'],
    ['de', '2025-11-28T02:00', '28. November 2025, 02:00 (ohne Zeitzone)'],
  ])('is in the reader’s language (%s): %s as "%s"', (locale, date, words) => {
    expect(dateText(date, textsOf(locale))).toBe(words);
  });

  test('names what it got instead of a date', () => {
    expect(() => dateText('last Friday', ENGLISH)).toThrow('Expected an ISO 8601 date, got "last Friday"');
  });
});

describe('a date in a message', () => {
  test.each([
    ['2025-11-21T17:33Z', '<t:1763746380:f>'],
    ['2025-11-21T22:04+03:00', '<t:1763751840:f>'],
    ['1969-12-31T23:59Z', '<t:-60:f>'],
  ])('is Discord’s timestamp for the moment %s, so that each reader sees their own time', (date, markdown) => {
    expect(dateMarkdown(date, ENGLISH)).toBe(markdown);
  });

  test.each(['2025', '2025-11', '2025-11-21', '2025-11-28T02:00'])(
    'is text for %s, which no time zone may make another day',
    (date) => {
      expect(dateMarkdown(date, ENGLISH)).toBe(escapeMarkdown(dateText(date, ENGLISH)));
    },
  );
});

test.each([
  ['en', '2025-11-21', 'Friday 21 November 2025'],
  ['en', '2025-09-02', 'Tuesday 2 September 2025'],
  ['en', '2024-02-29', 'Thursday 29 February 2024'],
  ['de', '2025-11-21', 'Freitag, 21. November 2025'],
  ['fr', '2025-11-01', 'samedi 1er novembre 2025'],
  ['es', '2025-11-21', 'viernes 21 de noviembre de 2025'],
])('the day in words in %s: %s is "%s"', (locale, day, words) => {
  expect(dayText(day, textsOf(locale))).toBe(words);
});
