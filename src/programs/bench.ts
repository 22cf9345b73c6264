import { readBenchArguments, usage } from '../bench/arguments.js';
import { runBench } from '../bench/run-bench.js';
import { createLog } from '../process/log.js';
import { loadConfig, runProgram } from '../process/start-up.js';
import { writeAll } from '../process/write-lines.js';

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
    default: {
      const { dataDir, logLevel } = loadConfig();
      await writeAll([await runBench(request, dataDir, createLog(logLevel))], process.stdout);
    }
  }
});
