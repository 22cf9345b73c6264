import { join } from 'node:path';
import { config as loadEnvFile } from 'dotenv';
import { readConfig } from './config.js';
import { runDiscord } from './discord/run-discord.js';
import { StartupError } from './errors.js';
import { createLog } from './log.js';
import { PACKAGE_ROOT } from './package-root.js';
import { loadReport } from './report/load-report.js';
import { createSearchEngine } from './search/create-search-engine.js';
import { runTerminal } from './terminal/run-terminal.js';

async function main(): Promise<void> {
  loadEnvFile({ path: join(PACKAGE_ROOT, '.env'), quiet: true });
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const report = loadReport(config.dataDir);
  const search = createSearchEngine(report);
  if (config.discordToken === undefined) return runTerminal(report, search, log);
  await runDiscord(config, report, search, log);
  process.exit(); // discord.js may still be about to reconnect, which would keep the process alive
}

main().catch((error: unknown) => {
  if (!(error instanceof StartupError)) throw error;
  // The operator reads this one, not a machine: plain text, whatever the log level.
  process.stderr.write(`${error.message}\n`);
  process.exit(1); // not just the code: see above
});
