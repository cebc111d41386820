import { expect, test } from 'vitest';
import { createRateLimit } from '../../src/discord/rate-limit.ts';

const START = 1_700_000_000_000;

test('takes as many questions a minute as it is set to, and says from when the next one is taken', () => {
  const limit = createRateLimit(2);
  expect(limit.take('ada', START)).toBeNull();
  expect(limit.take('ada', START + 10_000)).toBeNull();
  expect(limit.take('ada', START + 20_000)).toBe(START + 60_000);
  expect(limit.take('ada', START + 59_999)).toBe(START + 60_000);
  expect(limit.take('ada', START + 60_000)).toBeNull();
  expect(limit.take('ada', START + 60_001)).toBe(START + 70_000);
});

test('counts each member apart', () => {
  const limit = createRateLimit(1);
  expect(limit.take('ada', START)).toBeNull();
  expect(limit.take('grace', START)).toBeNull();
  expect(limit.take('ada', START + 1)).toBe(START + 60_000);
});

test('a question that is refused doesn’t count', () => {
  const limit = createRateLimit(1);
  limit.take('ada', START);
  for (let second = 1; second < 60; second++) limit.take('ada', START + second * 1000);
  expect(limit.take('ada', START + 60_000)).toBeNull();
});

test('remembers those who asked last when very many do', () => {
  const limit = createRateLimit(1);
  for (let member = 0; member < 20_000; member++) limit.take(`${member}`, START);
  expect(limit.take('19999', START + 1)).toBe(START + 60_000);
  expect(limit.take('0', START + 1)).toBeNull();
});
