import { readBenchArguments, usage } from '../bench/arguments.js';
import { runBench } from '../bench/run-bench.js';
import { loadConfig } from '../process/config.js';
import { createLog } from '../process/log.js';
import { writeAll } from '../process/write-lines.js';
import { runWithArguments } from './run-program.js';

runWithArguments(readBenchArguments, usage, async ({ rounds, cranfield }) => {
  const { dataDir, logLevel } = loadConfig();
  await writeAll([runBench(dataDir, rounds, cranfield, createLog(logLevel))], process.stdout);
});
