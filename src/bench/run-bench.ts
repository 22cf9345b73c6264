import type { Logger } from 'pino';
import { describeMachine, machineLine } from '../figures/machine.js';
import { writeFigures } from '../figures/write-figures.js';
import { loadReport } from '../report/load/load-report.js';
import { learnEngine } from './apart/engine.js';
import type { BenchRequest, Output, Part } from './arguments.js';
import { countedValue, isKept, type Section } from './figure.js';
import { measureBatch } from './measure-batch.js';
import { measureDiscord } from './measure-discord.js';
import { measureLearning, measureMemory } from './measure-learning.js';
import { measureScale } from './measure-scale.js';
import { measureShell } from './measure-shell.js';
import { measureStart } from './measure-start.js';
import { loadQuestions } from './questions.js';
import { sectionsMarkdown, showSections } from './show-figures.js';

/**
 * Measures what was asked for, one thing after the other.
 * @param dataDir  the report to measure with; `--scale` makes its own
 * @returns what to print
 * @throws {StartupError} listing what is wrong with the data or the collection, or saying what did not start
 */
export async function runBench(request: BenchRequest, dataDir: string, log: Logger): Promise<string> {
  const sections: Section[] = [];
  if (request.kind === 'scale') {
    for (const paragraphs of request.sizes) sections.push(await measureScale(paragraphs));
  } else {
    for (const part of request.parts) sections.push(await measurePart(part, request, dataDir, log));
  }
  return show(sections, request.kind, request.output);
}

async function measurePart(
  part: Part,
  { rounds, cranfield }: Extract<BenchRequest, { readonly kind: 'run' }>,
  dataDir: string,
  log: Logger,
): Promise<Section> {
  switch (part) {
    case 'start':
      return measureStart(dataDir, rounds);
    case 'shell':
      return measureShell(dataDir, rounds);
    case 'discord': {
      const report = loadReport(dataDir);
      return measureDiscord(dataDir, report, loadQuestions(report));
    }
    case 'batch': {
      const engine = learnEngine(dataDir);
      return measureBatch(engine, loadQuestions(engine.report), rounds, cranfield, log);
    }
    case 'learning':
      return measureLearning(dataDir);
    case 'memory':
      return measureMemory(dataDir);
  }
}

const FILES = {
  run: { path: 'src/bench/figures.md', title: 'Start, memory and speed', command: 'npm run bench -- --write' },
  scale: {
    path: 'src/bench/scale-figures.md',
    title: 'Reports of growing size',
    command: 'npm run bench -- --scale --write',
  },
} as const;

function show(sections: readonly Section[], kind: BenchRequest['kind'], output: Output): string {
  switch (output) {
    case 'json':
      return `${JSON.stringify({ machine: describeMachine(), sections: sections.map(withVerdicts) })}\n`;
    case 'file':
      return writeFigures(FILES[kind], sectionsMarkdown(sections));
    case 'text':
      return `${machineLine(describeMachine())}\n\n${showSections(sections)}`;
  }
}

/** What the tables say of each figure, for machines. */
function withVerdicts(section: Section): unknown {
  const figures = section.figures.map((figure) => ({ ...figure, value: countedValue(figure), isKept: isKept(figure) }));
  return { ...section, figures };
}
