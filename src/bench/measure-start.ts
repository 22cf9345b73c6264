import { type BotName, startBot } from './bots/start-bot.js';
import type { Section } from './figure.js';
import { median } from './timing.js';

interface Start {
  readonly identifiedMs: number;
  readonly residentMb: number | undefined;
}

/** Time and memory of a start, with what can be worked out ahead worked out, beside the bare bot. */
export async function measureStart(dataDir: string, rounds: number): Promise<Section> {
  const starts: Record<BotName, Start[]> = { own: [], bare: [] };
  await startOnce('own', dataDir); // what it keeps for later starts
  for (let round = 0; round < rounds; round++) {
    const order: readonly BotName[] = round % 2 === 0 ? ['own', 'bare'] : ['bare', 'own'];
    for (const name of order) starts[name].push(await startOnce(name, dataDir));
  }
  const middle = (name: BotName, field: keyof Start): number | undefined =>
    median(starts[name].map((start) => start[field]));
  return {
    title: 'Start',
    bareName: 'bare bot',
    how: `Medians of ${rounds} starts of each, in turn, over the loopback.`,
    figures: [
      {
        name: 'from the start of node to IDENTIFY',
        unit: 'ms',
        own: middle('own', 'identifiedMs'),
        bare: middle('bare', 'identifiedMs'),
        by: 'ratio',
        atMost: 1.25,
      },
      {
        name: 'resident memory at ready',
        unit: 'MB',
        own: middle('own', 'residentMb'),
        bare: middle('bare', 'residentMb'),
        by: 'difference',
        atMost: 40,
      },
    ],
  };
}

async function startOnce(name: BotName, dataDir: string): Promise<Start> {
  const bot = await startBot(name, dataDir);
  const start = { identifiedMs: bot.identifiedMs, residentMb: bot.residentMb() };
  await bot.stop();
  return start;
}
