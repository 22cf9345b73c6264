/**
 * A function that remembers what it returned for its last few arguments: memory stays bounded, whatever is asked.
 * @param max  results kept, 1 or more; the one kept longest goes first
 */
export function memoize<Key, Value>(max: number, compute: (key: Key) => Value): (key: Key) => Value {
  const kept = new Map<Key, Value>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const value = compute(key);
    if (kept.size >= max) kept.delete(kept.keys().next().value as Key);
    kept.set(key, value);
    return value;
  };
}

/**
 * Remembers what never changes for as long as its owner is there: what a report says under a name, in a language.
 * @param max  values kept for each owner, 1 or more
 * @returns looks a value up, or computes it
 */
export function createMemo<Owner extends object, Value>(
  max: number,
): (owner: Owner, key: unknown, compute: () => Value) => Value {
  const owners = new WeakMap<Owner, Map<unknown, Value>>();
  return (owner, key, compute) => {
    const kept = owners.get(owner) ?? new Map<unknown, Value>();
    owners.set(owner, kept);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const value = compute();
    if (kept.size >= max) kept.delete(kept.keys().next().value);
    kept.set(key, value);
    return value;
  };
}
