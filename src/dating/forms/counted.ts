import { addDays, latestWeekday, weekdayNumber } from '../../date.ts';
import { oneDay, type Unit, unitAround } from '../calendar.ts';
import type { Interval, Precision } from '../expression.ts';
import { type Form, type Moment, NO_DATE, type Reading, relative } from '../form.ts';
import { COUNT, countNamed, UNIT, WEEKDAY } from '../wording.ts';

/** The number isn't meant exactly: it names an interval and dates no event. */
const ROUGHLY =
  '(?:(?<roughly>about|around|some|nearly|almost|roughly|approximately|over|more than|less than|fewer than|at least|just over|just under|up to|well over) )?';
const COUNTED = `${ROUGHLY}(?<count>${COUNT}) (?<unit>${UNIT})s?`;

/** `two days ago`, `a year ago`, `more than ten years ago`: the day, week, month, year or decade so far back. */
const AGO: Form = {
  pattern: new RegExp(`\\b${COUNTED} ago\\b(?! today)`, 'gi'),
  read: ({ count = '', unit = '', roughly }) => counted(-countNamed(count), unit, roughly === undefined),
};

/** `a week ago Saturday`: a week before the latest Saturday */
const AGO_ON: Form = {
  pattern: new RegExp(`\\b${COUNTED} ago (?:on )?(?<name>${WEEKDAY})\\b`, 'gi'),
  read({ count = '', unit = '', name = '' }) {
    if (unit.toLowerCase() !== 'week') return NO_DATE;
    const back = -7 * countNamed(count);
    return relative('day', ({ reference }) =>
      oneDay(addDays(latestWeekday(weekdayNumber(name) ?? 0, reference), back)),
    );
  },
};

/** `two weeks from now`, `in two weeks' time`: so far ahead */
const FROM_NOW: Form = {
  pattern: new RegExp(
    `\\b(?:${COUNTED} from (?:now|today)|in (?<inCount>${COUNT}) (?<inUnit>${UNIT})s?'s? time)\\b`,
    'gi',
  ),
  read: ({ count, unit, inCount, inUnit, roughly }) =>
    counted(countNamed(count ?? inCount ?? ''), unit ?? inUnit ?? '', roughly === undefined),
};

/** `will report in two weeks`: so far ahead; `was built in two weeks` is a duration and so is `within ten days`. */
const IN_SOME: Form = {
  pattern: new RegExp(
    `\\bin (?<count>${COUNT}) (?<unit>day|week|fortnight|month)s?\\b(?! of| and| or|'|-| in a row)`,
    'gi',
  ),
  read({ count = '', unit = '' }) {
    const ahead = counted(countNamed(count), unit, true);
    const resolve = (moment: Moment) =>
      moment.direction === 'future' && ahead.from === 'publication' ? ahead.resolve(moment) : null;
    return relative(ahead.precision, resolve);
  },
};

function counted(count: number, unitName: string, isExact: boolean): Reading {
  const name = unitName.toLowerCase();
  const unit: Unit = name === 'fortnight' ? 'week' : (name as Unit);
  const units = name === 'fortnight' ? 2 * count : count;
  return relative(unit, ({ reference }) => unitAround(unit, reference, units), isExact);
}

const ROLLING_DAYS: Readonly<Record<string, (reference: string) => Interval | null>> = {
  week: (reference) => ({ start: addDays(reference, -7), end: reference }),
  fortnight: (reference) => ({ start: addDays(reference, -14), end: reference }),
  month: (reference) => ({ start: addDays(reference, -30), end: reference }),
};

/**
 * `in the past week`, `over the last month`: so many days up to the article's. Longer ones and counted ones (`the past
 * two years`) are durations.
 */
const PAST_SPAN: Form = {
  pattern: /\bthe (?:past|last) (?<unit>week|fortnight|month)\b(?! of| in| or| for)/gi,
  read({ unit = '' }) {
    const rolling = ROLLING_DAYS[unit.toLowerCase()];
    return relative('range', ({ reference }) => rolling?.(reference) ?? null);
  },
};

const ANY: readonly Precision[] = ['day', 'weekend', 'week', 'month', 'quarter', 'year', 'range'];
/** From what precision one may count on in a unit: a day after a month is no day. */
const PRECISE_ENOUGH: Readonly<Record<Unit, readonly Precision[]>> = {
  day: ['day'],
  week: ['day', 'weekend', 'week'],
  month: ['day', 'weekend', 'week', 'month'],
  quarter: ['day', 'weekend', 'week', 'month', 'quarter'],
  year: ANY,
  decade: [...ANY, 'decade'],
};

/** A calendar unit counted from what the paragraph named before. */
export function fromPrevious(unit: Unit, units: number, elsePublication = false, datesEvent = true): Reading {
  return {
    from: 'previous',
    precision: unit,
    precisions: PRECISE_ENOUGH[unit],
    resolve: ({ start }) => unitAround(unit, start, units),
    elsePublication,
    datesEvent,
  };
}

/**
 * `two days later`, `three years earlier`, `a day before`, `a week after`: from what was named before; not `two days
 * after the vote`, whose day nobody names.
 */
const LATER: Form = {
  pattern: new RegExp(
    `\\b${COUNTED} (?:(?<way>later|earlier)\\b(?! (?:than|this|in the)\\b)|(?<side>before|after|afterwards?|beforehand|prior|previously)\\b(?=[.,;:)!?"—]|$| (?:and|but|when|while|in|at|with|by|from|on a|to|said|was|were|had)\\b))`,
    'gi',
  ),
  read({ count = '', unit: name = '', way, side, roughly }) {
    const word = name.toLowerCase();
    const isBack = /^(?:earlier|before|prior|prev)/i.test(way ?? side ?? '');
    const units = countNamed(count) * (word === 'fortnight' ? 2 : 1) * (isBack ? -1 : 1);
    // "From a year earlier" compares with the year before the article's where nothing else was named.
    return fromPrevious(word === 'fortnight' ? 'week' : (word as Unit), units, isBack, roughly === undefined);
  },
};

export const COUNTED_UNITS = [AGO, AGO_ON, FROM_NOW, IN_SOME, PAST_SPAN, LATER];
