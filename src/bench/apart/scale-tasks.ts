import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { createMiniSearchRanker } from '../../eval/rankers.js';
import { makeQuestions } from '../made/text.js';
import { type TimingPair, timeOnce, timePair } from '../timing.js';
import { type Engine, keepEngine, learnEngine } from './engine.js';
import { heapMb, peakMb } from './heap.js';
import { ASKED, type HeapOverTime, heapOver } from './learning-tasks.js';

/** What indexing a text took. */
export interface Indexed {
  readonly cpuS: number;
  /** Of the index and the texts themselves. */
  readonly heapMb: number;
  readonly peakMb: number;
}

export interface ScaleEngine extends Indexed {
  readonly openS: number;
  /** Questions of ten words, beside MiniSearch as it comes. */
  readonly withSmallWords: TimingPair;
  readonly withoutSmallWords: TimingPair;
  /** At one of the sizes alone. */
  readonly heapOverTime?: HeapOverTime;
}

/** The size at which memory is watched over many questions. */
const WATCHED_PARAGRAPHS = 3_100;

const SEED = 2026;
const LIMIT = 5;

/** Reads and indexes a data folder, then asks. */
export function scaleEngine(dataDir: string): ScaleEngine {
  const before = heapMb();
  const { value: engine, cpuS } = timeOnce(() => learnEngine(dataDir));
  const indexed = { cpuS, heapMb: heapMb() - before, peakMb: peakMb() };
  const kept = keepEngine(dataDir);
  const openS = timeOnce(() => kept.open()).wallS;
  kept.drop();
  const texts = engine.report.paragraphs.map(({ text }) => text);
  return {
    ...indexed,
    openS,
    withSmallWords: timeQuestions(engine, texts, true),
    withoutSmallWords: timeQuestions(engine, texts, false),
    ...(texts.length === WATCHED_PARAGRAPHS
      ? { heapOverTime: heapOver(engine, makeQuestions(texts, ASKED.late, SEED + 1, true)) }
      : {}),
  };
}

function timeQuestions({ search }: Engine, texts: readonly string[], hasSmallWords: boolean): TimingPair {
  const isLarge = texts.length > WATCHED_PARAGRAPHS;
  const questions = makeQuestions(texts, isLarge ? 50 : 200, SEED, hasSmallWords);
  const ranker = createMiniSearchRanker(
    'MiniSearch',
    texts.map((text) => ({ text })),
  );
  return timePair(
    questions,
    isLarge ? 2 : 5,
    (question) => search.ask(question, LIMIT),
    (question) => ranker.rank(question, LIMIT),
  );
}

/** Indexes the texts of a data folder with MiniSearch as it comes. */
export function scaleMiniSearch(dataDir: string): Indexed {
  const before = heapMb();
  const texts = readFileSync(join(dataDir, 'report.txt'), 'utf8').split('\n');
  const documents = texts.map((text, id) => ({ id, text }));
  const index = new MiniSearch({ fields: ['text'] });
  const { cpuS } = timeOnce(() => index.addAll(documents));
  const heap = heapMb() - before;
  // Both are still in use, so that neither is collected before the heap is looked at.
  if (index.documentCount !== documents.length) throw new Error('MiniSearch left something out');
  return { cpuS, heapMb: heap, peakMb: peakMb() };
}
