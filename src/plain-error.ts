/**
 * Something that the person at the machine can mend. The message is one line that names the thing and the remedy; it is
 * shown as it is, without a stack trace.
 */
export class PlainError extends Error {}
