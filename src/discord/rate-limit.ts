const MINUTE = 60_000;
/** Who asked longest ago is forgotten first. */
const MAX_MEMBERS = 10_000;

export interface RateLimit {
  readonly perMinute: number;
  /**
   * Counts a question of a member at a moment, in milliseconds since 1970, and returns null; or counts nothing and
   * returns the moment from which they may ask again.
   */
  take(member: string, now: number): number | null;
}

/** At most so many questions per member in any minute. Kept in memory only, and no longer than that minute. */
export function createRateLimit(perMinute: number): RateLimit {
  /** The moments of each member's questions within the last minute; who asked last stands last. */
  const asked = new Map<string, readonly number[]>();

  function forgetOlder(now: number): void {
    for (const [member, moments] of asked) {
      if (asked.size <= MAX_MEMBERS && now - (moments.at(-1) ?? 0) < MINUTE) return;
      asked.delete(member);
    }
  }

  return {
    perMinute,
    take(member, now) {
      forgetOlder(now);
      const recent = (asked.get(member) ?? []).filter((moment) => now - moment < MINUTE);
      if (recent.length >= perMinute) return (recent[0] ?? now) + MINUTE;
      asked.delete(member);
      asked.set(member, [...recent, now]);
      return null;
    },
  };
}
