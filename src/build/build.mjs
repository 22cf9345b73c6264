/** Does ahead all that a start would do otherwise: for images, and for folders that will be read-only. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { compiledPath, compileOrExit } from './compile.mjs';

compileOrExit();
const learn = compiledPath('src/programs/learn.ts');
if (existsSync(learn)) process.exitCode = spawnSync(process.execPath, [learn], { stdio: 'inherit' }).status ?? 1;
