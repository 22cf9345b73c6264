const NAMES = ['SIGINT', 'SIGTERM'] as const;

/** Ctrl-C under npm arrives twice at once, from the terminal and from npm; that is not a second one. */
const ECHO_MS = 1000;

/** What the shell would say of a process that a signal ended. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Aborts at SIGINT or SIGTERM. One more, after a second, ends the process at once: by its own hand, since the first process
 * of a container is not ended by a signal that it does not listen to.
 */
export function stopSignal(): AbortSignal {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) return;
    controller.abort();
    const endAtNext = (): void => {
      for (const name of NAMES) process.off(name, stop).on(name, () => process.exit(EXIT_CODES[name]));
    };
    setTimeout(endAtNext, ECHO_MS).unref();
  };
  for (const name of NAMES) process.on(name, stop);
  return controller.signal;
}
