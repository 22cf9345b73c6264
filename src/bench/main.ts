import { createLog } from '../log.js';
import { loadConfig, runProgram } from '../start-up.js';
import { writeAll } from '../terminal/write-all.js';
import { readBenchArguments, usage } from './arguments.js';
import { runBench } from './run-bench.js';

runProgram(async () => {
  const request = readBenchArguments(process.argv.slice(2));
  switch (request.kind) {
    case 'help':
      await writeAll([usage], process.stdout);
      return;
    case 'mistake':
      process.stderr.write(`${request.message} (--help shows what there is)\n`);
      process.exitCode = 2;
      return;
    case 'run': {
      const { dataDir, logLevel } = loadConfig();
      await writeAll([runBench(dataDir, request.rounds, request.cranfield, createLog(logLevel))], process.stdout);
    }
  }
});
