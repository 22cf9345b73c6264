/**
 * Memory in use, in MB of 1,048,576 bytes: objects and what arrays of numbers hold beside them.
 * Exact only where node was started with `--expose-gc`.
 */
export function heapMb(): number {
  // What the first collection finds dead may hold something that only the second can free.
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1024 / 1024;
}

/** The most that this process has held so far, in MB. */
export function peakMb(): number {
  return process.resourceUsage().maxRSS / 1024;
}
