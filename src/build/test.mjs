/**
 * Runs the tests, or those whose file names hold one of the words given: `npm test -- speller wrap`. The files are listed
 * here, as neither every shell nor Node 20 expands “*”.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compiledPath, compileOrExit } from './compile.mjs';

/** Test files at a time: each is a process with an engine of its own, so memory sets a bound, too. */
const AT_ONCE = Math.min(Math.max(availableParallelism(), 2), 8);

compileOrExit();
const learn = compiledPath('src/programs/learn.ts');
// Once, for all of them; of the project's own report, whatever a developer's .env says.
const learnt = existsSync(learn)
  ? spawnSync(process.execPath, [learn], { env: { ...process.env, DATA_DIR: '' }, stdio: 'inherit' }).status
  : 0;
if (learnt !== 0) process.exit(learnt ?? 1);

const words = process.argv.slice(2);
const folder = dirname(compiledPath('src/test/any.ts'));
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.test.js') && (words.length === 0 || words.some((word) => name.includes(word))))
  .map((name) => join(folder, name));
if (files.length === 0) {
  process.stderr.write(`No test file has ${words.join(' or ')} in its name.\n`);
  process.exit(2);
}
const endWhenIdle = pathToFileURL(compiledPath('src/test/console/end-when-idle.ts')).href;
const options = ['--test', `--test-concurrency=${AT_ONCE}`, '--import', endWhenIdle];
const tests = spawn(process.execPath, [...options, ...files], { stdio: 'inherit' });
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => tests.kill(signal));
tests.on('close', (code) => {
  process.exitCode = code ?? 1;
});
