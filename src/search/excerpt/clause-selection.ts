import type { Span } from '../../report/report.js';
import type { Clause } from './clauses.js';
import { EXCERPT_MAX, MARK_LENGTH } from './excerpt-length.js';

/** Clauses of one paragraph, chosen one by one for as long as they make an excerpt. */
export interface ClauseSelection {
  /** Takes a clause in, unless the excerpt would be too long or in too many pieces. */
  add(at: number): boolean;
  /** Whether a clause follows a chosen one, or goes before it. */
  isBeside(at: number): boolean;
  /** What was chosen, in order, clauses that follow one another as one piece. */
  pieces(): readonly Span[];
}

/**
 * @param clauses    those of a paragraph, in order
 * @param piecesMax  places that an excerpt may be put together from, 1 or more
 */
export function createSelection(clauses: readonly Clause[], piecesMax: number): ClauseSelection {
  const isChosen = clauses.map(() => false);
  let first = clauses.length;
  let last = -1;
  let pieces = 0;
  /** Characters of all pieces, without marks. */
  let length = 0;

  function add(at: number): boolean {
    const clause = clauses[at];
    if (clause === undefined || isChosen[at]) return false;
    const [before, after] = [isChosen[at - 1] === true, isChosen[at + 1] === true];
    // Two pieces between which the clause lies become one; one beside which it lies grows by the space between, too.
    const count = pieces + 1 - Number(before) - Number(after);
    const start = before ? (clauses[at - 1]?.end ?? clause.start) : clause.start;
    const end = after ? (clauses[at + 1]?.start ?? clause.end) : clause.end;
    const inside = length + end - start;
    const [from, to] = [Math.min(first, at), Math.max(last, at)];
    const marks = Number(clauses[from]?.opens === false) + Number(clauses[to]?.closes === false);
    if (count > piecesMax || inside + (count - 1) * (MARK_LENGTH + 1) + marks * MARK_LENGTH > EXCERPT_MAX) return false;
    isChosen[at] = true;
    [first, last, pieces, length] = [from, to, count, inside];
    return true;
  }

  return {
    add,
    isBeside: (at) => isChosen[at - 1] === true || isChosen[at + 1] === true,
    pieces() {
      const joined: { start: number; end: number }[] = [];
      for (const [at, { start, end }] of clauses.entries()) {
        if (!isChosen[at]) continue;
        const piece = joined.at(-1);
        if (piece !== undefined && isChosen[at - 1]) piece.end = end;
        else joined.push({ start, end });
      }
      return joined;
    },
  };
}
