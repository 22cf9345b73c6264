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
  const [{ runDiscord }, { createLog }] = await Promise.all([
    import('./discord/run-discord.js'),
    import('./process/log.js'),
  ]);
  const log = createLog(config.logLevel);
  const prepare = async () => {
    const [{ report, search }, { COMMANDS, MESSAGE_COMMANDS, offeredCommands }] = await Promise.all([
      layFoundation(config, log),
      import('./command-list.js'),
    ]);
    return { commands: offeredCommands(COMMANDS, report), messageCommands: MESSAGE_COMMANDS, report, search };
  };
  const { learnApart } = await import('./programs/learn-apart.js');
  await runDiscord(config, { prepare, checkAhead: learnApart }, log);
  process.exit(); // discord.js may still be about to reconnect, which would keep the process alive
});
