import { readBenchArguments, usage } from '../bench/arguments.js';
import { runBench } from '../bench/run-bench.js';
import { loadConfig } from '../process/config.js';
import { createLog } from '../process/log.js';
import { runWithArguments } from '../process/run-program.js';
import { writeAll } from '../process/write-lines.js';

runWithArguments(readBenchArguments, usage, async (request) => {
  const { dataDir, logLevel } = loadConfig();
  await writeAll([await runBench(request, dataDir, createLog(logLevel))], process.stdout);
});
