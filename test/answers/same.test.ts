import { expect, test } from 'vitest';
import { sayTheSame as compare } from '../../src/answers/same.ts';

const CRASH = 'At least 12 people were killed when a bus left the coastal road and fell into the sea, police said.';
const MAYOR = 'The mayor of the harbour town demanded the resignation of the council after the vote on the bridge.';

function sayTheSame(a: string, b: string): boolean {
  return compare({ number: 1, text: a }, { number: 2, text: b });
}

test('near-copies say the same', () => {
  expect(sayTheSame(CRASH, CRASH.replace('police said', 'the police said on Monday'))).toBe(true);
  expect(sayTheSame(CRASH, `${CRASH} Another 3 people were rescued.`)).toBe(true);
});

test.each([
  ['another number', CRASH, CRASH.replace('12', '31')],
  ['a denial', MAYOR, MAYOR.replace('demanded', 'did not demand')],
  ['a contraction that denies', MAYOR, MAYOR.replace('demanded', 'didn’t demand')],
  ['another subject', CRASH, MAYOR],
])('a paragraph with %s is another statement', (_name, a, b) => {
  expect(sayTheSame(a, b)).toBe(false);
  expect(sayTheSame(b, a)).toBe(false);
});
