import { OMISSION } from '../../report/excerpt.js';

/** Longest excerpt, in characters, its `[…]` included. */
export const EXCERPT_MAX = 420;

/** A mark and the space beside it. */
export const MARK_LENGTH = OMISSION.length + 1;

/** Room that the marks at both ends may take. */
export const MARKS_LENGTH = 2 * MARK_LENGTH;
