/** How often the event loop is looked at. */
const LOOK_MILLISECONDS = 1;

/** Measures how long this process held its event loop at a stretch, in milliseconds, whatever else the machine does. */
export function watchLoop(): { stop(): number } {
  let [last, longest] = [busyMilliseconds(), 0];
  const look = () => {
    const now = busyMilliseconds();
    longest = Math.max(longest, now - last);
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

/** What this process computed so far: other processes that want the machine too don't count. */
export function busyMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
