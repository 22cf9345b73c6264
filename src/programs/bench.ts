import { readBenchArguments, usage } from '../bench/arguments.js';
import { runBench } from '../bench/run-bench.js';
import { loadConfig } from '../process/config.js';
import { createLog } from '../process/log.js';
import { writeAll } from '../process/write-lines.js';
import { runWithArguments } from './start-up.js';

runWithArguments(readBenchArguments, usage, ({ rounds, cranfield }) => {
  const { dataDir, logLevel } = loadConfig();
  return writeAll([runBench(dataDir, rounds, cranfield, createLog(logLevel))], process.stdout);
});
