import { runProgram } from '../../process/run-program.js';
import { isTask, runTask } from './tasks.js';

// The other end of `measureApart`: a task by name, and a data folder; what was measured goes to standard output.
runProgram(async () => {
  const [name = '', dataDir = ''] = process.argv.slice(2);
  if (!isTask(name)) throw new Error(`there is no task “${name}”`);
  process.stdout.write(JSON.stringify(runTask(name, dataDir)));
});
