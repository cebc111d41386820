/** How long those that wait are let in one after another before everything else gets its turn, in milliseconds. */
const SLICE_MILLISECONDS = 5;

type Work = () => Promise<void>;

/** First come, first served. */
const waiting: Work[] = [];
let isScheduled = false;
let sliceEnd = 0;

/**
 * Does the work in a turn of the event loop in which little else happens. Searching doesn't yield, so that many questions
 * at once would run as one piece, and neither their deferrals nor the answers already made would leave before the last
 * of them. Work that takes its time keeps nobody waiting.
 */
export function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    waiting.push(() => work().then(resolve, reject));
    if (isScheduled) return;
    schedule();
    next();
  });
}

function schedule(): void {
  isScheduled = true;
  sliceEnd = performance.now() + SLICE_MILLISECONDS;
  setImmediate(() => {
    isScheduled = false;
    if (waiting.length === 0) return;
    schedule();
    next();
  });
}

function next(): void {
  waiting
    .shift()?.()
    .then(() => {
      if (performance.now() < sliceEnd) next();
    });
}
