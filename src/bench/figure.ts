/** What a figure counts. */
export type Unit = 'ms' | 's' | 'MB' | 'a second';

/** One thing that was measured, beside the bare thing where there is one. */
export interface Figure {
  readonly name: string;
  readonly unit: Unit;
  /** Undefined where this system does not tell, where there is no such thing, or where it took too long. */
  readonly own: number | undefined;
  /** The same of what it is measured against, in the same run. */
  readonly bare?: number | undefined;
  /** What counts: the bot's figure over the bare one's, what it is more, or what it is by itself. */
  readonly by: 'ratio' | 'difference' | 'itself';
  /** The most that may be. */
  readonly atMost?: number | undefined;
}

/** Figures that belong together. */
export interface Section {
  readonly title: string;
  /** What the second column holds: `bare bot`. */
  readonly bareName: string;
  /** How it was measured, in a sentence or two. */
  readonly how: string;
  readonly figures: readonly Figure[];
}

/** What is held against `atMost`; undefined when something is missing. */
export function countedValue({ own, bare, by }: Figure): number | undefined {
  if (own === undefined || by === 'itself') return own;
  if (bare === undefined) return undefined;
  return by === 'ratio' ? own / bare : own - bare;
}

/** Whether a figure keeps to what is wanted; undefined when nothing is wanted, or nothing was measured. */
export function isKept(figure: Figure): boolean | undefined {
  const value = countedValue(figure);
  return value === undefined || figure.atMost === undefined ? undefined : value <= figure.atMost;
}
