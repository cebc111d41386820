import { addDays, type Day, latestWeekday, weekdayNumber } from '../../date.ts';
import { oneDay, weekAround } from '../calendar.ts';
import { type Form, relative } from '../form.ts';
import { WEEKDAY } from '../wording.ts';

/**
 * `Friday`, `on Friday`, `Friday's vote`: the latest one not after the article's day, unless the words nearest to it
 * look ahead.
 */
const ALONE: Form = {
  pattern: new RegExp(`\\b(?<name>${WEEKDAY})\\b`, 'gi'),
  read({ name = '' }) {
    const weekday = weekdayNumber(name) ?? 0;
    return relative('day', ({ reference, direction, isFramed }) => {
      if (isFramed) return null;
      return oneDay(direction === 'future' ? next(weekday, reference) : latestWeekday(weekday, reference));
    });
  },
};

/**
 * `last Friday`, `this past Friday`: the latest one before the article's day. `this coming Friday`: the first one after
 * it. `next Friday`: that of the week after, since a nearer one is just called by its name. `this Friday`: the next one,
 * or the latest where the words look back.
 */
const POINTED: Form = {
  pattern: new RegExp(
    `\\b(?<which>last|(?:this |the )?past|this last|(?:this |the )?coming|this|next|the following(?= ${WEEKDAY} will))(?: week's)? (?<name>${WEEKDAY})\\b`,
    'gi',
  ),
  read({ which = '', name = '' }) {
    const weekday = weekdayNumber(name) ?? 0;
    const words = which.toLowerCase();
    return relative('day', ({ reference, direction }) => {
      if (/past|last/.test(words)) return oneDay(latestWeekday(weekday, addDays(reference, -1)));
      if (/coming/.test(words)) return oneDay(next(weekday, addDays(reference, 1)));
      if (words === 'next') return oneDay(addDays(weekAround(reference, 1).start, weekday));
      return oneDay(direction === 'past' ? latestWeekday(weekday, reference) : next(weekday, reference));
    });
  },
};

const WEEKS_LATER: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };

/** `Friday last week`, `Tuesday of next week`, `Monday this week` */
const IN_WEEK: Form = {
  pattern: new RegExp(`\\b(?<name>${WEEKDAY}),? (?:of )?(?<which>last|this|next) week\\b`, 'gi'),
  read({ name = '', which = '' }) {
    const weekday = weekdayNumber(name) ?? 0;
    const weeks = WEEKS_LATER[which.toLowerCase()] ?? 0;
    return relative('day', ({ reference }) => oneDay(addDays(weekAround(reference, weeks).start, weekday)));
  },
};

/** `last week's Friday` is the same; `the Friday before last` is the one before the latest. */
const BEFORE_LAST: Form = {
  pattern: new RegExp(`\\bthe (?<name>${WEEKDAY}) before last\\b`, 'gi'),
  read({ name = '' }) {
    const weekday = weekdayNumber(name) ?? 0;
    return relative('day', ({ reference }) => oneDay(addDays(latestWeekday(weekday, addDays(reference, -1)), -7)));
  },
};

/** The first such weekday that isn't before the day. */
function next(weekday: number, day: Day): Day {
  return addDays(latestWeekday(weekday, addDays(day, -1)), 7);
}

export const WEEKDAYS = [ALONE, POINTED, IN_WEEK, BEFORE_LAST];
