import { weekdayOf } from '../../date.ts';
import { weekendAround } from '../calendar.ts';
import { type Form, relative } from '../form.ts';

const SATURDAY = 5;

/**
 * `over the weekend`, `at the weekend`: the one that is or was, or the coming one where the words look ahead. `last
 * weekend`, `this past weekend`; `the coming weekend`; `this weekend`: the coming one unless the words look back; `next
 * weekend`: that of the week after.
 */
const WEEKEND: Form = {
  pattern:
    /\b(?:over )?(?<which>the (?:past|last|coming)|the|this(?: past| coming| last)?|last|past|coming|next) (?:long |holiday |bank holiday )?weekend\b(?!-| (?:before|after|of)\b)/gi,
  read({ which = '' }) {
    const words = which.toLowerCase();
    return relative('weekend', ({ reference, direction }) => {
      const isNow = weekdayOf(reference) >= SATURDAY;
      const latest = weekendAround(reference, isNow ? 0 : -1);
      if (words === 'next') return weekendAround(reference, 1);
      if (/coming/.test(words)) return weekendAround(reference, isNow ? 1 : 0);
      if (/past/.test(words)) return latest;
      if (/last/.test(words)) return weekendAround(reference, -1);
      if (isNow) return latest;
      const isAhead = words === 'this' ? direction !== 'past' : direction === 'future';
      return isAhead ? weekendAround(reference) : latest;
    });
  },
};

export const WEEKENDS = [WEEKEND];
