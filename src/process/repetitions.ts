/** Tells what is said for the first time from what is said again and again. */
export interface Repetitions {
  /**
   * @param what      what is said
   * @param onRepeated  is called once the time is over, if it was said again, with how many times
   * @returns whether it is new, and to be said now
   */
  isNew(what: string, onRepeated: (count: number) => void): boolean;
}

/** Different things that are counted at a time; beyond that, everything is new. */
const COUNTED_MAX = 1000;

/**
 * Builds what counts repetitions.
 * @param everyMs  how long something is only counted after it was said
 */
export function createRepetitions(everyMs: number): Repetitions {
  const counts = new Map<string, number>();
  return {
    isNew: (what, onRepeated) => {
      const count = counts.get(what);
      if (count !== undefined) {
        counts.set(what, count + 1);
        return false;
      }
      if (counts.size >= COUNTED_MAX) return true;
      counts.set(what, 0);
      setTimeout(() => {
        const repeated = counts.get(what) ?? 0;
        counts.delete(what);
        if (repeated > 0) onRepeated(repeated);
      }, everyMs).unref();
      return true;
    },
  };
}
