/** A text of a catalogue, with the keys that lead to it. */
export interface Leaf {
  readonly path: string;
  /** Some words of the bot's own: for a function, what it makes of the values given. */
  say(...values: readonly unknown[]): string;
  /** How many values it takes. */
  readonly arity: number;
}

/** Every text of a catalogue, in order. */
export function leavesOf(catalogue: object, path = ''): readonly Leaf[] {
  return Object.entries(catalogue).flatMap(([key, value]): readonly Leaf[] => {
    const here = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') return [{ path: here, say: () => value, arity: 0 }];
    if (typeof value === 'function') {
      return [{ path: here, say: (...values) => String(value(...values)), arity: value.length }];
    }
    return leavesOf(value, here);
  });
}
