import { addDays } from '../../date.ts';
import { oneDay } from '../calendar.ts';
import { type Form, relative } from '../form.ts';

const DAYS_LATER: readonly (readonly [RegExp, number])[] = [
  [/^the day before yesterday/i, -2],
  [/^(?:yesterday|last night)/i, -1],
  [/^the day after tomorrow/i, 2],
  [/^tomorrow/i, 1],
];

/**
 * `today`, `this morning`, `tonight`, `yesterday`, `last night`, `tomorrow`, `the day after tomorrow`, `earlier in the
 * day`; not `in today's world`, which means these times, and not `USA Today`.
 */
const NEAR: Form = {
  pattern:
    /\b(?:the day before yesterday|yesterday|last night|the day after tomorrow|tomorrow|today(?!'s (?:world|society|era|age|young|youth|generation|standards|money|terms|environment|climate))|tonight|this (?:morning|afternoon|evening)|(?:earlier|later|early|late) in the day|earlier on the day)\b/gi,
  read(_, { before, after }) {
    const isName =
      /^(?:Today|Tomorrow|Yesterday|Tonight|This Morning)\b/.test(after) && /[\p{L}\d,]['")\]]? $/u.test(before);
    if (isName) return null;
    const days = DAYS_LATER.find(([wording]) => wording.test(after))?.[1] ?? 0;
    return relative('day', ({ reference }) => oneDay(addDays(reference, days)));
  },
};

export const NEAR_DAY = [NEAR];
