import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ASKED } from './apart/learning-tasks.js';
import { measureApart } from './apart/measure-apart.js';
import type { ScaleEngine } from './apart/scale-tasks.js';
import type { Figure, Section } from './figure.js';
import { makeText } from './made/text.js';
import { GROWTH_MB_MAX } from './measure-learning.js';
import { questionAtMost } from './sizes.js';
import type { TimingPair } from './timing.js';

/** The most that indexing may take of MiniSearch's CPU time and heap, and opening in seconds up to that size. */
const INDEX_AT_MOST = 3;
const OPEN_AT_MOST = { seconds: 1, paragraphs: 31_000 } as const;

const SEED = 12;

/** A report of that many paragraphs, made up: what indexing and asking it costs beside MiniSearch. */
export async function measureScale(paragraphs: number): Promise<Section> {
  const folder = mkdtempSync(join(tmpdir(), 'plan-bot-scale-'));
  try {
    const about = { title: 'A made-up report', date: '2026-01-01', source: 'https://example.com/made-up' };
    writeFileSync(join(folder, 'report.txt'), makeText(paragraphs, SEED).join('\n'));
    writeFileSync(join(folder, 'report.json'), JSON.stringify(about));
    const bare = await measureApart('scaleMiniSearch', folder);
    const own = await measureApart('scaleEngine', folder);
    return {
      title: `${paragraphs.toLocaleString('en')} paragraphs`,
      bareName: 'MiniSearch as it comes',
      how: 'A made-up report without lists. Indexing in processes of their own; questions of ten words of it in one, in turn.',
      figures: [
        {
          name: 'load and index, CPU time',
          unit: 's',
          own: own?.cpuS,
          bare: bare?.cpuS,
          by: 'ratio',
          atMost: INDEX_AT_MOST,
        },
        {
          name: 'heap, with the texts',
          unit: 'MB',
          own: own?.heapMb,
          bare: bare?.heapMb,
          by: 'ratio',
          atMost: INDEX_AT_MOST,
        },
        { name: 'peak memory', unit: 'MB', own: own?.peakMb, bare: bare?.peakMb, by: 'ratio' },
        openFigure(own, paragraphs),
        ...questionFigures('question', own?.withSmallWords, questionAtMost(paragraphs)),
        ...questionFigures('question without “the”, “of”, …', own?.withoutSmallWords),
        ...heapFigures(own),
      ],
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function openFigure(own: ScaleEngine | undefined, paragraphs: number): Figure {
  const atMost = paragraphs <= OPEN_AT_MOST.paragraphs ? OPEN_AT_MOST.seconds : undefined;
  return { name: 'opening the compiled file', unit: 's', own: own?.openS, by: 'itself', atMost };
}

function questionFigures(name: string, pair: TimingPair | undefined, atMost?: number): readonly Figure[] {
  return [
    { name: `${name}, median`, unit: 'ms', own: pair?.own.p50Ms, bare: pair?.bare.p50Ms, by: 'ratio', atMost },
    { name: `${name}, p99`, unit: 'ms', own: pair?.own.p99Ms, bare: pair?.bare.p99Ms, by: 'ratio' },
  ];
}

function heapFigures(own: ScaleEngine | undefined): readonly Figure[] {
  if (own?.heapOverTime === undefined) return [];
  const { earlyMb, lateMb } = own.heapOverTime;
  const [early, late] = [ASKED.early, ASKED.late].map((count) => count.toLocaleString('en'));
  const name = `heap after ${late} questions, beside that after ${early}`;
  return [{ name, unit: 'MB', own: lateMb, bare: earlyMb, by: 'difference', atMost: GROWTH_MB_MAX }];
}
