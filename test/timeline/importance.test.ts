import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '../../src/date.ts';
import { openLibrary } from '../../src/library.ts';
import { dayText } from '../../src/messages/dates.ts';
import { textsOf } from '../../src/messages/index.ts';
import { anArticle } from '../support/articles.ts';

/** The same numbers every time, 0 to 1. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const FIRST = '2011-01-03';
const DAYS = 180;
const PLACES = ['Ilvo', 'Marenna', 'Keb', 'Medi', 'Orlo', 'Sarin', 'Belo', 'Helm', 'Ost', 'Taluk', 'Ubari', 'Lund'];

const written = (day: string) => dayText(day, textsOf('en')).replace(/^\w+ (\d+) (\w+) \d+$/, '$2 $1');

/**
 * Half a year of news: what matters happens on one day in fifteen, is told that day or the next, and now and then in
 * later months; every article also names a day at random, and some days bring much that nobody comes back to.
 */
function halfAYear(seed: number) {
  const roll = dice(seed);
  const pick = (most: number) => Math.floor(roll() * most);
  const mattered = Array.from({ length: 12 }, (_, index) => addDays(FIRST, 15 * index + pick(12)));
  const articles = Array.from({ length: 600 }, (_, index) => {
    const published = addDays(FIRST, pick(DAYS));
    const past = mattered.filter((day) => day <= published);
    const latest = past.at(-1);
    const isFresh = latest !== undefined && daysBetween(latest, published) <= 1;
    const told = isFresh ? latest : past[pick(past.length)];
    const place = PLACES[mattered.indexOf(told ?? '')] ?? '';
    const background = addDays(FIRST, pick(DAYS));
    const sentences = [
      `Mayors of ${PLACES[pick(12)]} and ${PLACES[pick(12)]} discussed bus line ${index} at length.`,
      ...(told !== undefined && (isFresh || roll() < 0.35) ? [`Soldiers entered ${place} on ${written(told)}.`] : []),
      ...(roll() < 0.5
        ? [`School ${index} of district ${pick(400)} won prize number ${index} on ${written(background)}.`]
        : [`Choir ${index} sings opus ${pick(900)} on ${written(addDays(published, 1 + pick(20)))}.`]),
    ];
    return anArticle({ id: `${index}`, published: `${published}`, paragraphs: sentences });
  });
  return { articles, mattered };
}

describe('of half a year of news', () => {
  test.each([1, 2, 3])('the days that later articles point to are chosen (%i)', async (seed) => {
    const { articles, mattered } = halfAYear(seed);
    const answer = await openLibrary(articles).timeline({ days: mattered.length });
    const entries = answer.kind === 'found' ? answer.timeline.entries : [];
    expect(entries.every(({ precision }) => precision === 'day')).toBe(true);
    const chosen = new Set(entries.map(({ start }) => start));
    expect(chosen.size).toBeLessThanOrEqual(mattered.length);
    expect(mattered.filter((day) => chosen.has(day)).length).toBeGreaterThanOrEqual(10);
  });
});
