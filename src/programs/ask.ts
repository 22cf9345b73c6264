import { readArguments, usage } from '../batch/arguments.js';
import { runBatch } from '../batch/run-batch.js';
import { layFoundation, runWithArguments } from './start-up.js';

runWithArguments(readArguments, usage, async (request) => {
  const { log, report, search } = layFoundation();
  await runBatch(request, report, search, log);
});
