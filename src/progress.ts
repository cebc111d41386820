/** How far the opening of a corpus is. */
export interface Progress {
  readonly stage: 'reading' | 'indexing';
  /** Files read or paragraphs indexed. */
  readonly done: number;
  readonly total: number;
}

export type OnProgress = (progress: Progress) => void;

/** One line on a terminal that is written over, or lines that stay, in a log. */
export type ProgressView =
  | { readonly kind: 'terminal'; write(text: string): void }
  | { readonly kind: 'log'; write(line: string): void };

/** One line on a terminal, elsewhere what `log` does with a line. */
export function progressView(
  stream: { readonly isTTY?: boolean; write(text: string): unknown },
  log: (line: string) => void,
): ProgressView {
  return stream.isTTY ? { kind: 'terminal', write: (text) => void stream.write(text) } : { kind: 'log', write: log };
}

/** What takes no longer is over before anybody wonders. */
const SILENT_MILLISECONDS = { terminal: 1000, log: 5000 } as const;
const PAUSE_MILLISECONDS = { terminal: 100, log: 5000 } as const;
const CLEAR_LINE = '\r\x1b[2K';
const WORDS = { reading: ['Reading', 'files'], indexing: ['Indexing', 'paragraphs'] } as const;

/** Shows long work as it goes on, and nothing of short work. `now` is in milliseconds. */
export function showProgress(view: ProgressView, now: () => number = () => performance.now()): OnProgress {
  const start = now();
  let [stage, stageStart, shownAt, isShown] = ['', start, Number.NEGATIVE_INFINITY, false];
  return (progress) => {
    const time = now();
    if (progress.stage !== stage) [stage, stageStart] = [progress.stage, time];
    const isDone = progress.done >= progress.total;
    if (isShown && isDone && view.kind === 'terminal') {
      view.write(CLEAR_LINE);
      isShown = false;
    }
    const isDue = time - start >= SILENT_MILLISECONDS[view.kind] && time - shownAt >= PAUSE_MILLISECONDS[view.kind];
    if (isDone || !isDue) return;
    const line = progressLine(progress, time - stageStart);
    view.write(view.kind === 'terminal' ? `${CLEAR_LINE}${line}` : line);
    [shownAt, isShown] = [time, true];
  };
}

/** `Reading: 1,200 of 20,000 files, 12 s left`; the time by what has gone by, in milliseconds, since the stage began. */
export function progressLine({ stage, done, total }: Progress, elapsed: number): string {
  const [verb, noun] = WORDS[stage];
  const count = `${verb}: ${done.toLocaleString('en')} of ${total.toLocaleString('en')} ${noun}`;
  return done === 0 || elapsed === 0 ? count : `${count}, ${timeText((elapsed / done) * (total - done))} left`;
}

function timeText(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds < 100) return `${seconds} s`;
  return `${Math.ceil(seconds / 60)} min`;
}
