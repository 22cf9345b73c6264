import type { TextOutput } from '../../process/write-lines.js';
import { PLAIN, type Style, styleFor } from './style.js';

/** What a reply is rendered for. */
export interface Screen {
  /** Cells in a line; undefined where lines may be as long as they like (files, pipes). */
  readonly width: number | undefined;
  readonly style: Style;
}

/** Fewer cells than this, and a bar beside one word a line helps nobody. */
const WIDTH_MIN = 8;

/** A file or a pipe. */
export const PAPER: Screen = { width: undefined, style: PLAIN };

/** The screen as it is now: people resize windows. */
export function screenOf({ isTTY = false, columns }: TextOutput, env: NodeJS.ProcessEnv): Screen {
  // The last column stays free: some terminals break the line as soon as it is filled. Serial lines report 0 columns.
  const width = isTTY && columns !== undefined && columns > 0 ? Math.max(WIDTH_MIN, columns - 1) : undefined;
  return { width, style: styleFor(isTTY, env) };
}
