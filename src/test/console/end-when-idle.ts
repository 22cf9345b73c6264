/**
 * Ends the process that it is imported into when that hangs: it has done nothing for minutes, where a slow machine would
 * have it do little. So tests need no time limits, which fail on slow machines and never at the right moment.
 */
const CHECK_MS = 1000;

/** Processor time, in microseconds a check: less is nothing. */
const NOTHING_US = 20_000;

/** A test file may have to wait for programs that it starts, each of which has patience of its own. */
const isTestFile = process.env['NODE_TEST_CONTEXT'] !== undefined;
const PATIENCE = isTestFile ? 600 : 120;

let idleChecks = 0;
let before = process.cpuUsage();

function check(): void {
  const { user, system } = process.cpuUsage(before);
  before = process.cpuUsage();
  idleChecks = user + system < NOTHING_US ? idleChecks + 1 : 0;
  if (idleChecks < PATIENCE) return;
  process.stderr.write(`Ended, as it did nothing for ${PATIENCE} s\n`);
  process.exit(1);
}

// What runs the test files does nothing but wait for them.
if (!process.execArgv.includes('--test')) setInterval(check, CHECK_MS).unref();
