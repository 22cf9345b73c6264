import { runProgram } from '../start-up.js';
import { writeAll } from '../terminal/write-all.js';
import { readEvalArguments, usage } from './arguments.js';
import { runEval } from './run-eval.js';

runProgram(async () => {
  const request = readEvalArguments(process.argv.slice(2));
  switch (request.kind) {
    case 'help':
      await writeAll([usage], process.stdout);
      return;
    case 'mistake':
      process.stderr.write(`${request.message} (--help shows what there is)\n`);
      process.exitCode = 2;
      return;
    default:
      await writeAll([runEval(request)], process.stdout);
  }
});
