import { readEvalArguments, usage } from '../eval/arguments.js';
import { runEval } from '../eval/run-eval.js';
import { writeEvalFigures } from '../eval/write-eval-figures.js';
import { runProgram } from '../process/start-up.js';
import { writeAll } from '../process/write-lines.js';

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
    case 'write':
      await writeAll([writeEvalFigures(request)], process.stdout);
      return;
    default:
      await writeAll([runEval(request)], process.stdout);
  }
});
