import { readFuzzArguments, usage } from '../fuzz/arguments.js';
import { messagesFor } from '../messages/messages.js';
import { runWithArguments } from '../process/run-program.js';
import { layFoundation, loadSettings } from './foundation.js';

runWithArguments(readFuzzArguments, usage, async (request) => {
  const { report, search, log } = await layFoundation(await loadSettings());
  const { fuzz } = await import('../fuzz/run-fuzz.js');
  const library = { report, search, messages: messagesFor(undefined) };
  log.level = 'silent'; // what is cut to fit is said there, and is no fault
  for (const { surface, failure } of fuzz(request, library, log)) {
    process.stdout.write(`${surface}: ${failure ?? `${request.cases.toLocaleString('en')} cases, none breaks it`}\n`);
    if (failure !== undefined) process.exitCode = 1;
  }
});
