import type { Logger } from 'pino';
import type { Asked, Outcome, RecordAsked } from './record.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Writes a line for each thing that was asked, and one a day with how many there were of each outcome; completions, of which
 * there is one a key, are counted alone.
 * @param everyMs  how long a day is
 */
export function logAsked(log: Pick<Logger, 'info'>, everyMs = DAY_MS): RecordAsked {
  let counts = new Map<Outcome | 'completions', number>();
  const count = (what: Outcome | 'completions'): void => void counts.set(what, (counts.get(what) ?? 0) + 1);
  setInterval(() => {
    log.info(Object.fromEntries(counts), 'asked within a day');
    counts = new Map();
  }, everyMs).unref();
  return (asked: Asked) => {
    if (asked.command === 'completion') return count('completions');
    count(asked.outcome);
    log.info(asked, 'asked');
  };
}
