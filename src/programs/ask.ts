import { readArguments, usage } from '../batch/arguments.js';
import { runWithArguments } from '../process/run-program.js';
import { layFoundation, loadSettings } from './foundation.js';

runWithArguments(readArguments, usage, async (request) => {
  const { log, report, search } = await layFoundation(await loadSettings());
  const { runBatch } = await import('../batch/run-batch.js');
  await runBatch(request, report, search, log);
});
