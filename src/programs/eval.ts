import { readEvalArguments, usage } from '../eval/arguments.js';
import { runEval } from '../eval/run-eval.js';
import { writeEvalFigures } from '../eval/write-eval-figures.js';
import { runWithArguments } from '../process/run-program.js';
import { writeAll } from '../process/write-lines.js';

runWithArguments(readEvalArguments, usage, (request) =>
  writeAll([request.kind === 'write' ? writeEvalFigures(request) : runEval(request)], process.stdout),
);
