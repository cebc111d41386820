/** Those that wait, first come first served. */
const waiting: (() => void)[] = [];
let isTaken = false;

/**
 * Resolves in a turn of the event loop that nobody else gets. Searching doesn't yield, so that many questions at once
 * would run as one piece, and neither their deferrals nor the answers already made would leave before the last of them.
 */
export function ownTurn(): Promise<void> {
  if (isTaken) return new Promise((resolve) => waiting.push(resolve));
  take();
  return Promise.resolve();
}

function take(): void {
  isTaken = true;
  setImmediate(() => {
    isTaken = false;
    const next = waiting.shift();
    if (!next) return;
    take();
    next();
  });
}
