// Descriptions of JSON data, for tests of a shape that others rely on. Each throws where the data isn't so.
import { expect } from 'vitest';

/** `path` names the place in the data for the message of a failure. */
export type Shape = (value: unknown, path: string) => void;

export const text: Shape = (value, path) => expect(value, path).toBeTypeOf('string');

export const count: Shape = (value, path) => {
  expect(Number.isInteger(value), `${path} is a whole number, got ${value}`).toBe(true);
  expect(value, path).toBeGreaterThanOrEqual(0);
};

export function matching(pattern: RegExp): Shape {
  return (value, path) => {
    text(value, path);
    expect(value, path).toMatch(pattern);
  };
}

export function between(least: number, most: number): Shape {
  return (value, path) => {
    expect(value, path).toBeTypeOf('number');
    expect(value, path).toBeGreaterThanOrEqual(least);
    expect(value, path).toBeLessThanOrEqual(most);
  };
}

export function oneOf(...values: readonly unknown[]): Shape {
  return (value, path) => expect(values, `${path} is ${JSON.stringify(value)}`).toContain(value);
}

export function orNull(shape: Shape): Shape {
  return (value, path) => {
    if (value !== null) shape(value, path);
  };
}

export function listOf(shape: Shape): Shape {
  return (value, path) => {
    expect(Array.isArray(value), `${path} is a list`).toBe(true);
    for (const [index, item] of (value as unknown[]).entries()) shape(item, `${path}[${index}]`);
  };
}

/** An object with exactly these fields. */
export function fields(shapes: Readonly<Record<string, Shape>>): Shape {
  return (value, path) => {
    expect(value, path).toBeTypeOf('object');
    for (const [name, shape] of Object.entries(shapes)) {
      shape((value as Record<string, unknown>)[name], `${path}.${name}`);
    }
    expect(Object.keys(value as object).sort(), path).toEqual(Object.keys(shapes).sort());
  };
}
