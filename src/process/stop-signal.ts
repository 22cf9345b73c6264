const NAMES = ['SIGINT', 'SIGTERM'] as const;

/** Ctrl-C under npm arrives twice at once, from the terminal and from npm; that is not a second one. */
const ECHO_MS = 1000;

/** Aborts at SIGINT or SIGTERM. One more, after a second, ends the process the hard way. */
export function stopSignal(): AbortSignal {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) return;
    controller.abort();
    const letGo = (): void => {
      for (const name of NAMES) process.off(name, stop);
    };
    setTimeout(letGo, ECHO_MS).unref();
  };
  for (const name of NAMES) process.on(name, stop);
  return controller.signal;
}
