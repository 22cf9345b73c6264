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
