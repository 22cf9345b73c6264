import { readArguments, usage } from '../batch/arguments.js';
import { runBatch } from '../batch/run-batch.js';
import { layFoundation, runProgram } from '../process/start-up.js';
import { writeAll } from '../process/write-lines.js';

runProgram(async () => {
  const request = readArguments(process.argv.slice(2));
  switch (request.kind) {
    case 'help':
      await writeAll([usage], process.stdout);
      return;
    case 'mistake':
      process.stderr.write(`${request.message} (--help shows what there is)\n`);
      process.exitCode = 2;
      return;
    case 'run': {
      const { log, report, search } = layFoundation();
      await runBatch(request, report, search, log);
    }
  }
});
