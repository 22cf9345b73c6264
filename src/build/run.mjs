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
await import(pathToFileURL(program).href);
