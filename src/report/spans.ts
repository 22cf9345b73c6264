import type { Span } from './report.js';

/** Whether two spans have a character in common. */
export function overlaps(one: Span, other: Span | undefined): boolean {
  return other !== undefined && one.start < other.end && other.start < one.end;
}
