import { runDiscord } from './discord/run-discord.js';
import { layFoundation, runProgram } from './programs/start-up.js';
import { runTerminal } from './terminal/run-terminal.js';

runProgram(async () => {
  const { config, log, report, search } = layFoundation();
  if (config.discordToken === undefined) return runTerminal(report, search, log);
  // Whoever read these lines has left: no reason for a bot to leave, too.
  process.stdout.on('error', () => undefined);
  await runDiscord(config, report, search, log);
  process.exit(); // discord.js may still be about to reconnect, which would keep the process alive
});
