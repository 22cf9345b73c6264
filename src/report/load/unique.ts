/** An id, and where it was given: `cities.json:12`. */
export interface PlacedId {
  readonly id: string;
  readonly place: string;
}

/** Names every id that stands twice, with both places. */
export function checkUnique(ids: readonly PlacedId[], problems: string[]): void {
  const places = new Map<string, string>();
  for (const { id, place } of ids) {
    const earlier = places.get(id);
    if (earlier !== undefined)
      problems.push(`${place}: the id “${id}” stands at ${earlier} already; give each its own`);
    else places.set(id, place);
  }
}
