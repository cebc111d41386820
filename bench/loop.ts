import { performance } from 'node:perf_hooks';

/** How often the event loop is looked at. */
const LOOK_MILLISECONDS = 1;

/**
 * Measures how long this process held its event loop at a stretch, in milliseconds. That is at most the time that went
 * by, in which other processes may have had the machine, and at most what this process computed in that time, some of
 * it in threads of its own beside the loop (collecting garbage, compiling): the smaller of the two.
 */
export function watchLoop(): { stop(): number } {
  const clocks = () => ({ passed: performance.now(), computed: busyMilliseconds() });
  let [last, longest] = [clocks(), 0];
  const look = () => {
    const now = clocks();
    longest = Math.max(longest, Math.min(now.passed - last.passed, now.computed - last.computed));
    last = now;
  };
  const timer = setInterval(look, LOOK_MILLISECONDS);
  return {
    stop() {
      look();
      clearInterval(timer);
      return longest;
    },
  };
}

/** What this process computed so far, in all of its threads: other processes that want the machine too don't count. */
export function busyMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
