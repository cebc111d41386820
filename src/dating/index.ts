export type { Expression, Interval, Precision } from './expression.ts';
export { findExpressions } from './find.ts';
export { parseWhen } from './when.ts';
