import { ASKED } from './apart/learning-tasks.js';
import { measureApart } from './apart/measure-apart.js';
import type { Section } from './figure.js';

/** What learning everything takes, and opening what is kept of it. */
export async function measureLearning(dataDir: string): Promise<Section> {
  const learnt = await measureApart('learn', dataDir);
  const first = await measureApart('openKept', dataDir);
  const kept = first?.openMs === undefined ? first : await measureApart('openKept', dataDir);
  return {
    title: 'Learning',
    bareName: '',
    how: 'Everything learnt anew, then what is kept of it opened, each in a process of its own.',
    figures: [
      { name: 'learning everything', unit: 's', own: learnt?.wallS, by: 'itself' },
      { name: 'learning everything, CPU time', unit: 's', own: learnt?.cpuS, by: 'itself' },
      { name: 'learning everything, peak memory', unit: 'MB', own: learnt?.peakMb, by: 'itself' },
      { name: 'compiled file', unit: 'MB', own: kept?.fileMb, by: 'itself' },
      { name: 'opening it', unit: 'ms', own: kept?.openMs, by: 'itself' },
    ],
  };
}

/** The most that memory may grow between the two looks at it: what a compiler keeps of hot code, and no more. */
export const GROWTH_MB_MAX = 1;

/** Whether memory stays what it is, however many questions are asked. */
export async function measureMemory(dataDir: string): Promise<Section> {
  const heap = await measureApart('askMany', dataDir);
  const [early, late] = [ASKED.early, ASKED.late].map((count) => count.toLocaleString('en'));
  return {
    title: 'Memory over time',
    bareName: `after ${early}`,
    how: 'Heap in use after a garbage collection, as different questions are asked.',
    figures: [
      {
        name: `after ${late} questions`,
        unit: 'MB',
        own: heap?.lateMb,
        bare: heap?.earlyMb,
        by: 'difference',
        atMost: GROWTH_MB_MAX,
      },
    ],
  };
}
