import fc from 'fast-check';
import type { Logger } from 'pino';
import type { Library } from '../command.js';
import { type Metered, type Surface, surfacesOf } from './surfaces.js';

/** What a run is asked for. */
export interface FuzzRequest {
  readonly kind: 'run';
  /** Cases for each surface. */
  readonly cases: number;
  /** The same cases again; from the clock when left out. */
  readonly seed: number | undefined;
}

/** How a surface bore it. */
interface Outcome {
  readonly surface: string;
  /** The smallest case that fails, and why; undefined where none does. */
  readonly failure: string | undefined;
}

/** Milliseconds of CPU that no single call may take: twenty of them would be a second in which nobody is answered. */
const BUDGET_MS = 50;
/** Times that a case has to be too slow: the first one may have met the compiler, or another program. */
const SLOW_TIMES = 3;

/** Runs a case, and again where it was slow. */
const metered: Metered = (run) => {
  for (let time = 1; ; time++) {
    const before = process.cpuUsage();
    const result = run();
    const { user, system } = process.cpuUsage(before);
    const ms = (user + system) / 1000;
    if (ms <= BUDGET_MS) return result;
    if (time === SLOW_TIMES) throw new Error(`${ms.toFixed(0)} ms of CPU, ${BUDGET_MS} at most`);
  }
};

/** Tries every surface with as many cases, smallest first where one fails. */
export function* fuzz({ cases, seed }: Omit<FuzzRequest, 'kind'>, library: Library, log: Logger): Generator<Outcome> {
  for (const surface of surfacesOf(library, log, metered))
    yield { surface: surface.name, failure: failureOf(surface, cases, seed) };
}

function failureOf({ property }: Surface, cases: number, seed: number | undefined): string | undefined {
  const {
    failed,
    counterexample,
    errorInstance,
    seed: used,
  } = fc.check(property, {
    numRuns: cases,
    ...(seed === undefined ? {} : { seed }),
  });
  if (!failed) return undefined;
  const reason =
    errorInstance instanceof Error ? (errorInstance.stack ?? errorInstance.message) : String(errorInstance);
  return `${JSON.stringify(counterexample)} (seed ${used}): ${reason}`;
}
