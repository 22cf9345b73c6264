import { runProgram } from './process/run-program.js';
import { watchParent } from './process/watch-parent.js';
import { layFoundation, loadSettings } from './programs/foundation.js';

runProgram(async () => {
  watchParent();
  const config = await loadSettings();
  // Each surface is imported where it is used: neither needs the other.
  if (config.discordToken === undefined) {
    const { runTerminal } = await import('./terminal/run-terminal.js');
    return runTerminal(() => layFoundation(config));
  }
  // Whoever read these lines has left: no reason for a bot to leave, too.
  process.stdout.on('error', () => undefined);
  const { runDiscord } = await import('./discord/run-discord.js');
  const { log, report, search } = await layFoundation(config);
  await runDiscord(config, report, search, log);
  process.exit(); // discord.js may still be about to reconnect, which would keep the process alive
});
