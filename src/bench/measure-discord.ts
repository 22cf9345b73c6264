import type { Report } from '../report/report.js';
import { interactionsOf, KINDS, type Kind } from './bots/interactions.js';
import { type BotProcess, startBot } from './bots/start-bot.js';
import type { Figure, Section } from './figure.js';
import { percentile } from './timing.js';

/** Interactions of each kind; the first ones warm up and do not count. */
const COUNTS: Readonly<Record<Kind, number>> = { '/ask': 1000, '/project': 500, 'completion of /ask': 500 };
const WARM_UP = 100;

interface Bots {
  readonly own: BotProcess;
  readonly bare: BotProcess;
}

/** How long people wait for answers, beside a bot that says `pong`; both run at once and are asked in turn. */
export async function measureDiscord(dataDir: string, report: Report, questions: readonly string[]): Promise<Section> {
  const bots: Bots = { own: await startBot('own', dataDir), bare: await startBot('bare', dataDir) };
  const figures: Figure[] = [];
  try {
    for (const kind of KINDS) {
      figures.push(...(await measureKind(kind, bots, report, questions)));
      if (kind === '/ask') figures.push(residentAfterQuestions(bots));
    }
  } finally {
    await Promise.all([bots.own.stop(), bots.bare.stop()]);
  }
  return {
    title: 'Answers in Discord',
    bareName: 'bare bot’s pong',
    how: `From an interaction sent to its callback, over the loopback, one at a time, in turn; the first ${WARM_UP} do not count.`,
    figures,
  };
}

async function measureKind(
  kind: Kind,
  { own, bare }: Bots,
  report: Report,
  questions: readonly string[],
): Promise<readonly Figure[]> {
  const interaction = interactionsOf(kind, report, questions);
  if (interaction === undefined) return [];
  const ownMs: number[] = [];
  const bareMs: number[] = [];
  const sides = [
    { bot: own, times: ownMs },
    { bot: bare, times: bareMs },
  ];
  for (let at = 0; at < COUNTS[kind]; at++) {
    for (const { bot, times } of at % 2 === 0 ? sides : sides.toReversed()) {
      const begunMs = performance.now();
      await interaction(at)(bot.discord);
      if (at >= WARM_UP) times.push(performance.now() - begunMs);
    }
  }
  const figure = (name: string, share: number, atMost?: number): Figure => ({
    name: `${kind}, ${name}`,
    unit: 'ms',
    own: percentile(ownMs, share),
    bare: percentile(bareMs, share),
    by: 'ratio',
    atMost,
  });
  return [figure('median', 0.5, 1.3), figure('p99', 0.99)];
}

function residentAfterQuestions({ own, bare }: Bots): Figure {
  return {
    name: `resident memory after ${COUNTS['/ask'].toLocaleString('en')} questions`,
    unit: 'MB',
    own: own.residentMb(),
    bare: bare.residentMb(),
    by: 'difference',
  };
}
