import { expect, test } from 'vitest';
import { parseWhen } from '../../src/dating/index.ts';

/** A Wednesday. */
const TODAY = '2025-11-26';

test.each([
  ['2025-11-21', '2025-11-21', '2025-11-21'],
  ['2025-11', '2025-11-01', '2025-11-30'],
  ['2025', '2025-01-01', '2025-12-31'],
  ['21 Nov', '2025-11-21', '2025-11-21'],
  ['November 21, 2025', '2025-11-21', '2025-11-21'],
  ['yesterday', '2025-11-25', '2025-11-25'],
  ['Last  week ', '2025-11-17', '2025-11-23'],
])('%j means %s to %s', (typed, start, end) => {
  expect(parseWhen(typed, TODAY)).toEqual({ start, end });
});

test.each(['', ' ', 'soon', '31 Feb', '2025-02-31', '2025-13', 'bananas', 'November 21 and more'])(
  '%j names no date',
  (typed) => {
    expect(parseWhen(typed, TODAY)).toBeNull();
  },
);
