/** Ids of messages, the last ones added. */
export interface Recent {
  has(id: string): boolean;
  add(id: string): void;
  /** Whether this one may have been added and dropped since. */
  mayHaveForgotten(id: string): boolean;
}

/**
 * Remembers the last ids that were added.
 * @param max  1 or more; the oldest is dropped for one beyond that
 */
export function createRecent(max: number): Recent {
  const ids = new Set<string>();
  let forgotten = 0n;
  return {
    has: (id) => ids.has(id),
    add: (id) => {
      const [oldest] = ids;
      if (ids.size >= max && oldest !== undefined) {
        ids.delete(oldest);
        // Discord's ids grow with time.
        if (BigInt(oldest) > forgotten) forgotten = BigInt(oldest);
      }
      ids.add(id);
    },
    mayHaveForgotten: (id) => BigInt(id) <= forgotten,
  };
}
