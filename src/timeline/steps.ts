/** Work that can be done in slices: whoever runs it may pause at every yield. */
export type Steps<Result> = Generator<undefined, Result>;
