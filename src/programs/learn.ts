import { loadConfig } from '../process/config.js';
import { runProgram } from '../process/run-program.js';
import { layFoundation } from './foundation.js';

/** Learns ahead what a start would learn otherwise: for images, and for folders that will be read-only. */
runProgram(async () => {
  await layFoundation(loadConfig());
});
