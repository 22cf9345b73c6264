import { runDiscord } from './discord/run-discord.js';
import { watchParent } from './process/watch-parent.js';
import { layFoundation, loadSettings, runProgram } from './programs/start-up.js';
import { runTerminal } from './terminal/run-terminal.js';

runProgram(async () => {
  watchParent();
  const config = loadSettings();
  if (config.discordToken === undefined) return runTerminal(() => layFoundation(config));
  // Whoever read these lines has left: no reason for a bot to leave, too.
  process.stdout.on('error', () => undefined);
  const { log, report, search } = layFoundation(config);
  await runDiscord(config, report, search, log);
  process.exit(); // discord.js may still be about to reconnect, which would keep the process alive
});
