import { writeSync } from 'node:fs';

// Loaded before a program (`node --import`): tells whoever started it what CPU time it took, on a channel of its own.
process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeSync(3, String((user + system) / 1e6));
});
