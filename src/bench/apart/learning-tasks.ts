import { differentQuestions, loadQuestions } from '../questions.js';
import { timeOnce } from '../timing.js';
import { type Engine, keepEngine, learnEngine } from './engine.js';
import { heapMb, peakMb } from './heap.js';

/** Learns everything anew. */
export function learn(dataDir: string): { readonly wallS: number; readonly cpuS: number; readonly peakMb: number } {
  const { wallS, cpuS } = timeOnce(() => learnEngine(dataDir));
  return { wallS, cpuS, peakMb: peakMb() };
}

/** Opens what is kept. */
export function openKept(dataDir: string): { readonly fileMb: number; readonly openMs: number } {
  const kept = keepEngine(dataDir);
  try {
    return { fileMb: kept.fileMb, openMs: 1000 * timeOnce(() => kept.open()).wallS };
  } finally {
    kept.drop();
  }
}

/** Heap after so many questions. */
export interface HeapOverTime {
  readonly earlyMb: number;
  readonly lateMb: number;
}

/** How many questions are asked before memory is looked at. */
export const ASKED = { early: 1_000, late: 10_000 } as const;

/** Memory in use early and late, over many different questions. */
export function askMany(dataDir: string): HeapOverTime {
  const kept = keepEngine(dataDir);
  const engine = kept.open();
  kept.drop();
  return heapOver(engine, differentQuestions(loadQuestions(engine.report), ASKED.late));
}

/** @param questions  as many as are asked in all */
export function heapOver({ search }: Engine, questions: readonly string[]): HeapOverTime {
  let earlyMb = Number.NaN;
  for (const [at, question] of questions.entries()) {
    if (at === ASKED.early) earlyMb = heapMb();
    search.ask(question);
  }
  return { earlyMb, lateMb: heapMb() };
}
