import { describe, expect, test } from 'vitest';
import { found } from './found.ts';

/** A Wednesday. */
const PUBLISHED = '2025-11-26';

describe('no calendar interval is named by', () => {
  test.each([
    // Vague
    'The plan was recently discussed and is now on the table.',
    'Prices may soon fall these days, at the moment and for now.',
    'A few days ago, some weeks later, nobody knew.',
    'Over the next few days and in recent weeks they waited.',
    'In the past two years and over the last three months it changed.',
    'Decades ago it was different, and centuries earlier too.',
    'Currently it is closed, at present for good, until now.',
    'In today’s world news travels fast.',
    // Lengths of time and ages
    'He ruled for two years and three months.',
    'They agreed on a 30-day truce and a two-week pause.',
    'The 19-year-old was held for five days.',
    'It was built in two weeks.',
    'They must answer within ten days.',
    'A three-year contract, a decade of war, a week of talks.',
    'He is 21 and she is 2.',
    'It lasted a day, a week, a month, a year.',
    // Words that look like months and seasons
    'It may rain, and they may 21 times fail.',
    'They march 5 miles and 5 march back.',
    'Prices fall and the fall of the city is near.',
    'The fall of Kupyansk was denied.',
    'They spring into action and summer abroad.',
    'Theresa May said so, and May’s government fell.',
    'Mrs May left. Prime Minister May resigned.',
    'April Jones and June Carter sang.',
    'The Women’s March on Washington drew crowds.',
    'The March for Our Lives drew crowds.',
    'An august body marched.',
    'Jan Egeland and Mark March met.',
    'He sat in the sun, wed and mon.',
    // Days with another meaning
    'The Sunday Times and the Mail reported it.',
    'Shops opened early for Black Friday and Cyber Monday.',
    'Bloody Sunday and Super Tuesday are names.',
    'They meet every Friday, each Monday and most Sundays.',
    'He drinks on Saturdays and on Friday nights.',
    'It fell on a Friday.',
    'Friday the 13th is a film.',
    'Sheffield Wednesday lost.',
    'He read it in USA Today and in Türkiye Today.',
    // Numbers
    'It cost 2,014 dollars, $2014 and 1,984 pounds.',
    'There were 2014 people and 1800 workers.',
    'Flight 2014 and Room 1984 are empty.',
    'It weighs 2014.5 grams, or 2014% more.',
    'Call 0049-2025-1121, part 12025-11-21 or 2025-11-211.',
    'Version 3.4 of 28 points, at 20:25, won 21-11.',
    'He quoted “1984” and "2001: A Space Odyssey".',
    'Orders on 03/04/2025 were lost.',
    // No such day
    'It is due on 31 November 2025.',
    'It is due on November 31.',
    'It is due on February 29, 2025.',
    'It is due on 30 February and on the 0th of May.',
    'It is due on 2025-02-31 or 2025-13-01.',
    // Nobody says which
    'He was born on June 3.',
    'It was quiet since the October 7 attack.',
    'They marked Independence Day.',
    'Two days later, nobody remembered.',
    'The next day it rained.',
    'The day before the vote it rained.',
    'Fiscal 2013 and the fiscal third quarter were poor.',
    'The winter of 2014 was mild.',
    'It happened in the 21st century, on the 21st floor.',
    'Temperatures will climb into the 80s.',
    'The striker shot wide in the first quarter-final.',
    '',
    ' ',
    '\n\n \n',
  ])('%s', (sentence) => {
    expect(found(sentence, PUBLISHED)).toBe('');
  });

  test('a season where another hemisphere may be meant', () => {
    expect(found('Bushfires burned across Australia last summer.', PUBLISHED)).toBe('');
  });

  test('a weekday in a sentence about another time', () => {
    expect(found('In August 2008 the tanks rolled in on Friday.', PUBLISHED)).toBe('August 2008 = 2008-08');
  });
});
