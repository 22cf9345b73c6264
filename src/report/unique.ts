export function checkUnique(ids: readonly string[], place: string, problems: string[]): void {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) problems.push(`${place}: the id “${id}” stands twice; ids are unique`);
    seen.add(id);
  }
}
