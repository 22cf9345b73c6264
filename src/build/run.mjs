/**
 * Runs a program from its source, compiling first where need be, in this very process:
 * `node src/build/run.mjs src/programs/ask.ts …`. What follows the program is the program's.
 */
import { pathToFileURL } from 'node:url';
import { compiledPath, compileOrExit } from './compile.mjs';

compileOrExit();
const [node = '', , source = '', ...args] = process.argv;
const program = compiledPath(source);
process.argv = [node, program, ...args];
try {
  await import(pathToFileURL(program).href);
} catch (error) {
  const [, missing] = /^Cannot find package '([^']+)'/.exec(error instanceof Error ? error.message : '') ?? [];
  if (missing === undefined) throw error;
  process.stderr.write(`The package ${missing} is not installed: run “npm ci --include=dev”.\n`);
  process.exitCode = 1;
}
