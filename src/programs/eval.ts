import { readEvalArguments, usage } from '../eval/arguments.js';
import { runEval } from '../eval/run-eval.js';
import { writeAll } from '../process/write-lines.js';
import { runWithArguments } from './run-program.js';

runWithArguments(readEvalArguments, usage, (request) => writeAll([runEval(request)], process.stdout));
