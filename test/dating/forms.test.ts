import { describe, expect, test } from 'vitest';
import { findExpressions } from '../../src/dating/index.ts';
import { found } from './found.ts';

/** A Wednesday. */
const PUBLISHED = '2025-11-26';

describe('a day with its year', () => {
  test.each([
    ['The plan of November 21, 2025 failed.', 'November 21, 2025 = 2025-11-21'],
    ['The plan of November 21 2025 failed.', 'November 21 2025 = 2025-11-21'],
    ['The plan of November 21st, 2025, failed.', 'November 21st, 2025 = 2025-11-21'],
    ['They met on Tuesday, Sept. 2, 2025.', 'Tuesday, Sept. 2, 2025 = 2025-09-02'],
    ['They met on Sep 2, 2025.', 'Sep 2, 2025 = 2025-09-02'],
    ['They met on 21 November 2025.', '21 November 2025 = 2025-11-21'],
    ['They met on the 21st Nov 2025.', 'the 21st Nov 2025 = 2025-11-21'],
    ['They met on 4 Nov. 2025.', '4 Nov. 2025 = 2025-11-04'],
    ['It is dated 2025-11-21.', '2025-11-21 = 2025-11-21'],
    ['It began on May 9, 1945.', 'May 9, 1945 = 1945-05-09'],
    ['It began on February 29, 2024.', 'February 29, 2024 = 2024-02-29'],
    ['It began on MAY 9, 1945.', 'MAY 9, 1945 = 1945-05-09'],
    ['It began on november 9, 1989.', 'november 9, 1989 = 1989-11-09'],
    ['It began on 2025/11/21.', '2025/11/21 = 2025-11-21'],
    ['It began on 21.11.2025.', '21.11.2025 = 2025-11-21'],
    ['It began on 05/05/2025.', '05/05/2025 = 2025-05-05'],
    ['Posted 2025-11-21T22:04+03:00 by the desk.', '2025-11-21T22:04+03:00 = 2025-11-21'],
    [
      'From 2 May 2024 to June 3, 2025, or 2025-11-21.',
      'From 2 May 2024 to June 3, 2025 = 2024-05-02/2025-06-03; 2025-11-21 = 2025-11-21',
    ],
  ])('%s', (sentence, expected) => {
    expect(found(sentence, PUBLISHED)).toBe(expected);
    expect(found(sentence, null)).toBe(expected);
    expect(findExpressions(sentence, null).every(({ basis }) => basis === 'stated')).toBe(true);
  });
});

describe('a day without its year is the nearest one', () => {
  test.each([
    ['January 5', '2025-11-26', '2026-01-05'],
    ['December 24', '2026-01-03', '2025-12-24'],
    ['May 27', '2025-11-26', '2026-05-27'],
    ['May 28', '2025-11-26', '2025-05-28'],
    ['February 29', '2024-04-01', '2024-02-29'],
    ['February 29', '2025-04-01', '2024-02-29'],
    ['29 February', '2027-04-01', '2028-02-29'],
    ['Thursday, May 9', '2025-11-26', '2024-05-09'],
  ])('%s to %s: %s', (text, published, day) => {
    expect(found(`The feast of ${text}.`, published)).toBe(`${text} = ${day}`);
  });
});

describe('a weekday goes by the nearest verb', () => {
  test.each([
    ['Putin said on Friday that he will travel.', 'Friday = 2025-11-21'],
    ['Putin, who will travel, said so on Friday.', 'Friday = 2025-11-21'],
    ['They met on Monday and will meet again on Friday.', 'Monday = 2025-11-24; Friday = 2025-11-28'],
    ['She plans to leave Thursday.', 'Thursday = 2025-11-27'],
    ['She dropped plans to leave on Friday after the call.', 'Friday = 2025-11-28'],
    ['Residents backed a new plan to rebuild the bridge on Monday.', 'Monday = 2025-11-24'],
    ['Workers backed a plan to strike on Monday.', 'Monday = 2025-12-01'],
    ['They met on Wednesday.', 'Wednesday = 2025-11-26'],
    ['They will meet on Wednesday.', 'Wednesday = 2025-11-26'],
  ])('%s', (sentence, expected) => {
    expect(found(sentence, PUBLISHED)).toBe(expected);
  });
});

describe('a weekday up to which something lasts lies ahead, unless the nearest verb is past', () => {
  test.each([
    ['The road is closed until Thursday.', 'Thursday = 2025-11-27'],
    ['Police said the road is closed to lorries until Thursday.', 'Thursday = 2025-11-27'],
    ['The shop has been shut till Friday.', 'Friday = 2025-11-28'],
    ['The mayor said that the pool cannot be used until Monday.', 'Monday = 2025-12-01'],
    ['Readers are asked to reply no later than Friday.', 'Friday = 2025-11-28'],
    ['The council asked people to boil their water until Friday.', 'Friday = 2025-11-28'],
    ['Offers by Friday, please.', 'Friday = 2025-11-28'],
    ['Traders told the paper that they may not last until Friday.', 'Friday = 2025-11-28'],
    ['A pilot of 30 was arrested and released on police bail until 9 February.', '9 February = 2026-02-09'],
    ['She was appointed acting head of the school until 9 February.', '9 February = 2026-02-09'],
    ['She was appointed in 2010 and led it until 9 February.', '2010 = 2010; 9 February = 2025-02-09'],
    ['He was released on bail on 9 February.', '9 February = 2025-02-09'],
    ['The nurse told the paper: “Answer us by Thursday.”', 'Thursday = 2025-11-27'],
    ['The nurse told the paper: “It was over by Thursday.”', 'Thursday = 2025-11-20'],
    ['The nurse said the lift stayed shut “until Thursday”.', 'Thursday = 2025-11-20'],
    ['The road was closed until Thursday.', 'Thursday = 2025-11-20'],
    ['The last of them died by Friday.', 'Friday = 2025-11-21'],
    ['The ship is said to have sunk before Friday.', 'Friday = 2025-11-21'],
    ['She could not leave until Friday.', 'Friday = 2025-11-21'],
    ['The road is closed after a crash on Friday.', 'Friday = 2025-11-21'],
  ])('%s', (sentence, expected) => {
    expect(found(sentence, PUBLISHED)).toBe(expected);
  });

  test('a holiday far off too', () => {
    const sentence = 'Traders told the paper that they may not last until Christmas.';
    expect(found(sentence, '2025-11-04')).toBe('Christmas = 2025-12-25');
    expect(found('Traders told the paper that they lasted until Christmas.', '2025-11-04')).toBe(
      'Christmas = 2024-12-25',
    );
  });
});

describe('a weekday of what is arranged or asked for lies ahead', () => {
  test.each([
    ['A new captain is chosen on Monday.', 'Monday = 2025-12-01'],
    ['Ruiz stands in until a new captain is chosen on Monday.', 'Monday = 2025-12-01'],
    ['The lift stays shut until it is tested on Monday.', 'Monday = 2025-12-01'],
    ['The plans are published in Leeds on Monday.', 'Monday = 2025-12-01'],
    ['“Let them prove it on Monday,” the nurse said.', 'Monday = 2025-12-01'],
    ['The nurse said: “If they can, let the owners prove it on Monday.”', 'Monday = 2025-12-01'],
    ['The guards let them leave on Monday.', 'Monday = 2025-11-24'],
    ['The lift was shut until it was tested on Monday.', 'Monday = 2025-11-24'],
    ['The mayor is seen on Monday.', 'Monday = 2025-11-24'],
    ['The pilot is accused of a theft on Monday.', 'Monday = 2025-11-24'],
    ['The pilot is said to have left on Monday.', 'Monday = 2025-11-24'],
  ])('%s', (sentence, expected) => {
    expect(found(sentence, PUBLISHED)).toBe(expected);
  });
});

describe('days without their year that bound a stretch are those of one stretch', () => {
  test.each([
    ['It noted 63 cases between 1 January and 15 November.', '2025-11-19', '2025-01-01/2025-11-15'],
    ['It noted 63 cases between 1 January and 15 November.', '2025-12-20', '2025-01-01/2025-11-15'],
    ['It will run between 1 January and 15 November.', '2025-11-19', '2026-01-01/2026-11-15'],
    ['Nine people died between March 1 and June 1.', '2025-11-19', '2025-03-01/2025-06-01'],
    ['It will be shut from 1 March to 1 June.', '2025-11-19', '2026-03-01/2026-06-01'],
    ['The shop was closed from 12 November to 2 December.', '2025-11-19', '2025-11-12/2025-12-02'],
    ['The hall was let from 20 December to 6 January.', '2025-12-15', '2025-12-20/2026-01-06'],
    ['The hall was let from 20 December to 6 January.', '2026-01-15', '2025-12-20/2026-01-06'],
  ])('%s to %s: %s', (sentence, published, expected) => {
    expect(found(sentence, published)).toMatch(new RegExp(` = ${expected}$`));
  });
});

describe('days of one month joined by "and"', () => {
  test.each([
    ['The clinic opens on 22 and 29 November.', '22 = 2025-11-22; 29 November = 2025-11-29'],
    ['The clinic opens on November 22 and 29.', 'November 22 = 2025-11-22; 29 = 2025-11-29'],
    ['Voters went to the polls on 3 and 10 May.', '3 = 2025-05-03; 10 May = 2025-05-10'],
    ['Voters went to the polls on May 3 and 10.', 'May 3 = 2025-05-03; 10 = 2025-05-10'],
    ['Voters went to the polls on 3, 10 and 17 May 2024.', '3 = 2024-05-03; 10 = 2024-05-10; 17 May 2024 = 2024-05-17'],
    ['It rained on November 22 and 29, 2024.', 'November 22 = 2024-11-22; 29, 2024 = 2024-11-29'],
    ['It rained on the 22nd and 29th of November.', 'the 22nd = 2025-11-22; 29th of November = 2025-11-29'],
    [
      'It rained on Saturday 15 and Saturday 22 November.',
      'Saturday 15 = 2025-11-15; Saturday 22 November = 2025-11-22',
    ],
    ['On November 22 and 29 people died.', 'November 22 = 2025-11-22'],
    ['It rained on 22 and 23 November.', '22 and 23 November = 2025-11-22/2025-11-23'],
    ['It rained between 22 and 29 November.', 'between 22 and 29 November = 2025-11-22/2025-11-29'],
    ['It rained from 22 to 29 November.', 'from 22 to 29 November = 2025-11-22/2025-11-29'],
  ])('are two days unless one follows the other: %s', (sentence, expected) => {
    expect(found(sentence, PUBLISHED)).toBe(expected);
  });
});

describe('without a publication date', () => {
  test.each([
    ['They met on Friday.', 'Friday = ?'],
    ['They met last week.', 'last week = ?'],
    ['It fell on November 4.', 'November 4 = ?'],
    ['They met in August.', 'August = ?'],
    ['They met yesterday.', 'yesterday = ?'],
    ['They met over the weekend.', 'over the weekend = ?'],
    ['Profit rose in the third quarter.', 'the third quarter = ?'],
    ['They met from Monday to Friday.', 'from Monday to Friday = ?'],
    ['They met in 2014 and in the 1990s.', '2014 = 2014; the 1990s = 1990s'],
    ['They met on June 3, 2024, and parted two days later.', 'June 3, 2024 = 2024-06-03; two days later = 2024-06-05'],
    ['They met on Friday and parted two days later.', 'Friday = ?; two days later = ?'],
    ['In 2001, he was arrested on Sept. 3.', '2001 = 2001; Sept. 3 = 2001-09-03'],
  ])('nothing relative is resolved: %s', (sentence, expected) => {
    expect(found(sentence, null)).toBe(expected);
  });
});

describe('with a publication date that is only a month or a year', () => {
  test.each([
    ['2025-11', 'Shares fell last month.', 'last month = 2025-10'],
    ['2025-11', 'Shares fell last year.', 'last year = 2024'],
    ['2025-11', 'Shares fell in August.', 'August = 2025-08'],
    ['2025-11', 'Shares fell on Friday.', 'Friday = ?'],
    ['2025-11', 'Shares fell on November 4.', 'November 4 = 2025-11-04'],
    ['2025', 'Shares fell last year.', 'last year = 2024'],
    ['2025', 'Shares fell last month.', 'last month = ?'],
    ['2025', 'Shares fell in June.', 'June = ?'],
  ])('%s: only what is the same throughout is resolved: %s', (published, sentence, expected) => {
    expect(found(sentence, published)).toBe(expected);
  });
});

test.each([
  ['2025-11-22T01:00+03:00', 'Saturday = 2025-11-22'],
  ['2025-11-21T22:00Z', 'Saturday = 2025-11-15'],
])('the day of %s is the one that the source names', (published, expected) => {
  expect(found('It opened on Saturday.', published)).toBe(expected);
});

describe('what dates no event', () => {
  test.each([
    ['They discussed the 2026 chairmanship.', false],
    ['Their fastest gains since 2022 alarmed Kyiv.', false],
    ['The shop has been shut since Friday.', false],
    ['The 2014 World Cup was a success.', false],
    ['More than ten years ago he left.', false],
    ['The 2013-14 season was long.', false],
    ['He was a victim of the 9/11 attacks.', false],
    ['The recall, the third this year, is costly.', false],
    ['Third-quarter results were poor.', false],
    ['Crimea was annexed in 2014.', true],
    ['It fell by November 4.', true],
    ['The talks followed an August summit.', true],
    ['It follows last week’s leak.', true],
    ['Ten years ago he left.', true],
  ])('is listed and marked: %s %s', (sentence, datesEvent) => {
    expect(findExpressions(sentence, PUBLISHED).map((expression) => expression.datesEvent)).toEqual([datesEvent]);
  });
});

describe('offsets', () => {
  test('count UTF-16 units of the text given, over paragraphs, wrapped lines and odd spaces', () => {
    const text = 'A 🦊 ran\n last\n  week.\n\n\nIt fell on\u00a0Nov.\u00a021,\r\n2025 — 🦊 — and on Friday night.';
    expect(found(text, PUBLISHED)).toBe(
      'last\n  week = week 2025-11-17; Nov.\u00a021,\r\n2025 = 2025-11-21; Friday night = 2025-11-21',
    );
  });

  test('never overlap and stand in order', () => {
    const text =
      'On Friday, Nov. 21, 2025, from May to July 2024, in the first quarter of last year and early next week.';
    const offsets = findExpressions(text, PUBLISHED).map(({ offset }) => offset);
    expect(offsets.length).toBe(4);
    expect(offsets.flat()).toEqual(offsets.flat().toSorted((a, b) => a - b));
  });
});

describe('a text that isn’t English', () => {
  test.each([
    ['Das Fest ist am Sonntag, den 13. September 2026.', '13. September 2026 = 2026-09-13'],
    ['Das Fest ist am 9.10.2026.', '9.10.2026 = 2026-10-09'],
    ['Das Bad wurde im Mai 2010 gebaut.', 'Mai 2010 = 2010-05'],
    ['Es hat vom 3. bis 5. Mai 2026 geöffnet.', '3. bis 5. Mai 2026 = 2026-05-03/2026-05-05'],
    ['Vom 3. August bis 14. September 2026 ist zu.', '3. August bis 14. September 2026 = 2026-08-03/2026-09-14'],
    ['Du 20 décembre au 3 janvier 2026.', '20 décembre au 3 janvier 2026 = 2025-12-20/2026-01-03'],
    ['Del 3 de mayo de 2025 al 5 de mayo de 2026.', '3 de mayo de 2025 al 5 de mayo de 2026 = 2025-05-03/2026-05-05'],
    ['Es hat vom 3.9. bis 5.9.2026 geöffnet.', '3.9. bis 5.9.2026 = 2026-09-03/2026-09-05'],
    ['Es hat vom 3. bis 5.9.2026 geöffnet.', '3. bis 5.9.2026 = 2026-09-03/2026-09-05'],
    ['Es hat 20.12.–3.1.2026 geöffnet.', '20.12.–3.1.2026 = 2025-12-20/2026-01-03'],
    ['Es hat vom 3.9.2025 bis zum 5.9.2026 zu.', '3.9.2025 bis zum 5.9.2026 = 2025-09-03/2026-09-05'],
    ['Es hat vom 3. bis den 5. Mai 2026 geöffnet.', '3. bis den 5. Mai 2026 = 2026-05-03/2026-05-05'],
    ['Anmelden können 20 Kinder bis 5. Mai 2026.', '5. Mai 2026 = 2026-05-05'],
    ['Er starb zwischen 3. und 5. Mai 2026.', '3. und 5. Mai 2026 = 2026-05-03/2026-05-05'],
    ['Elle a duré entre le 3 et le 5 mai 2026.', '3 et le 5 mai 2026 = 2026-05-03/2026-05-05'],
    ['Ocurrió entre el 3 y el 5 de mayo de 2026.', '3 y el 5 de mayo de 2026 = 2026-05-03/2026-05-05'],
    ['Es regnete am 3. und 5. Mai 2026.', '3. = 2026-05-03; 5. Mai 2026 = 2026-05-05'],
    ['Es regnete am 1., 3. und am 5. Mai 2026.', '1. = 2026-05-01; 3. = 2026-05-03; 5. Mai 2026 = 2026-05-05'],
    ['Es kamen 20 und am 5. Mai 2026 mehr.', '5. Mai 2026 = 2026-05-05'],
    ['Il a plu les 3 et 5 mai 2026.', '3 = 2026-05-03; 5 mai 2026 = 2026-05-05'],
    ['Am 31. und 5. Juni 2026 war es zu.', '5. Juni 2026 = 2026-06-05'],
    ['La fête est le 1er août 2026.', '1er août 2026 = 2026-08-01'],
    ['Elle dure du 3 au 5 mai 2026.', '3 au 5 mai 2026 = 2026-05-03/2026-05-05'],
    ['La fiesta es el 13 de septiembre de 2026.', '13 de septiembre de 2026 = 2026-09-13'],
    ['Se cerró en setiembre de 2020.', 'setiembre de 2020 = 2020-09'],
    ['La festa è il 3 maggio 2025.', '3 maggio 2025 = 2025-05-03'],
    ['Мост открыли 14 августа 2026 г.', '14 августа 2026 = 2026-08-14'],
    ['Erschienen am 2026-10-09.', '2026-10-09 = 2026-10-09'],
  ])('has dates that are complete: %s', (sentence, expected) => {
    expect(found(sentence, PUBLISHED, false)).toBe(expected);
    expect(found(sentence, null, false)).toBe(expected);
  });

  test.each([
    'Das Fest ist am Sonntag, den 13. September.',
    'Ab September ist zu, bis zum 3. August auf.',
    'Vom 31. Juni bis 14. September 2026 ist zu.',
    'Das gilt bis zum 31. Februar 2026.',
    'Vom 31.6. bis 14.9.2026 ist zu.',
    'Vom 5. bis 3. Mai 2026 ist zu.',
    'Vom 31. Juni bis den 14. September 2026 ist zu.',
    'La mission Mars 2020 continue.',
    'Am 3/4/2026 war es zu.',
    'De Sunday Times schreef dat in May.',
  ])('has none that English would complete: %s', (sentence) => {
    expect(found(sentence, PUBLISHED, false)).toBe('');
  });

  test('dates nothing by what only bounds it', () => {
    const [since] = findExpressions('Das gilt seit dem 3. Mai 2020.', null, false);
    expect(since?.datesEvent).toBe(false);
  });

  test('is known by a month’s name behind an ordinal', () => {
    expect(found('Sonntag, den 13. September', PUBLISHED)).toBe('');
    expect(found('It shut in 2019. October saw it open.', PUBLISHED)).toBe('2019 = 2019; October = 2025-10');
  });

  test('of nothing but numbers and names is read in no time', () => {
    for (const part of ['13. ', '3. bis ', '3 de ', 'Mai ', 'ä', '1.1.', '3. Mai bis ', '1.1. bis '])
      expect(found(part.repeat(500_000 / part.length), PUBLISHED, false)).toBe('');
  }, 20_000);
});
