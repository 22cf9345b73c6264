/** The next requests to a route fail: with a status, or by a connection that is cut before or after it took effect. */
export interface Mishap {
  /** As in `Received`. */
  readonly route: string;
  readonly with: number | 'cut before' | 'cut after';
  /** How many requests it happens to. */
  times: number;
}

/** What goes wrong with a request to an address; undefined where nothing does. */
export function nextMishap(mishaps: readonly Mishap[], path: string): Mishap | undefined {
  const mishap = mishaps.find(({ route, times }) => times > 0 && isOf(route, path));
  if (mishap !== undefined) mishap.times -= 1;
  return mishap;
}

/** Whether an address is of a route, whose parts in braces may be anything. */
function isOf(route: string, path: string): boolean {
  const parts = path.split('/');
  const wanted = route.split('/');
  return parts.length === wanted.length && wanted.every((part, at) => part.startsWith('{') || part === parts[at]);
}
