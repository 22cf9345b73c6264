/** How often to look whether npm is still there: a restart within this time may run two for a moment. */
const INTERVAL_MS = 500;

/**
 * Under npm, stops this process as SIGTERM would when npm is gone. Somebody who ends npm alone, as supervisors do, means
 * what npm runs; and a bot that went on would be joined by a second one at the restart.
 * (Windows never names another parent; there, nothing happens.)
 */
export function watchParent({ npm_lifecycle_event: script }: NodeJS.ProcessEnv = process.env): void {
  if (script === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    // Another parent has taken over: the first process of the system, mostly.
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, INTERVAL_MS);
  timer.unref();
}
