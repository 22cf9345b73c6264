import { join, resolve } from 'node:path';
import { StartupError } from '../errors.js';
import { hidden, misspelt, readEnvFile } from './env-file.js';
import { PACKAGE_ROOT } from './package-root.js';

/** pino's levels, loudest last but one; `silent` writes nothing. */
const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Every setting, read once at start. */
export interface Config {
  /** The bot's token; absent in a terminal session. */
  readonly discordToken: string | undefined;
  /** Base of Discord's REST API without the version, no slash at the end. */
  readonly discordApiUrl: string;
  /** Register the commands in this server only. */
  readonly discordGuildId: string | undefined;
  /** Folder with `report.txt` and `report.json`, absolute; a relative setting starts at the working directory. */
  readonly dataDir: string;
  /** Folder that what was learnt of the report is kept in; need not exist. */
  readonly knowledgeDir: string;
  readonly logLevel: LogLevel;
  /** Port of the loopback for a supervisor and for metrics; undefined: none. */
  readonly healthPort: number | undefined;
}

// A snowflake is an unsigned 64-bit integer: at most 20 digits. Source: Discord docs, “Snowflakes”.
const SNOWFLAKE = /^\d{15,20}$/;
// Three dot-separated base64url parts. Only the shape: whether Discord accepts it shows when connecting.
const TOKEN = /^[\w-]+\.[\w-]+\.[\w-]+$/;
// What a token looks like inside something else; its shortest part has six characters.
const SECRET = /[\w-]{18,}\.[\w-]{6,}\.[\w-]{20,}/;

/** Every variable that is read. */
const SETTINGS = [
  'DISCORD_TOKEN',
  'DISCORD_API_URL',
  'DISCORD_GUILD_ID',
  'DATA_DIR',
  'KNOWLEDGE_DIR',
  'LOG_LEVEL',
  'HEALTH_PORT',
];

/**
 * Settings from the environment and `.env`; the environment wins.
 * @param note  takes what the operator may not have meant, a line each
 * @throws {StartupError} naming every malformed variable at once
 */
export function loadConfig(note: (line: string) => void = noteOnStandardError): Config {
  const { values, problems } = readEnvFile(join(PACKAGE_ROOT, '.env'));
  if (problems.length > 0) throw new StartupError('settings (the environment or .env)', problems);
  for (const line of hidden(process.env, values, SETTINGS)) note(line);
  for (const [name, value] of Object.entries(values)) process.env[name] ??= value;
  for (const line of misspelt(process.env, SETTINGS)) note(line);
  return readConfig(process.env);
}

function noteOnStandardError(line: string): void {
  process.stderr.write(`${hideSecrets(line)}\n`);
}

/**
 * Reads the settings. A variable that is set to nothing counts as not set; white space around a value is dropped.
 * @throws {StartupError} naming every malformed variable at once; never quotes the token, whichever variable holds it
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const problems: string[] = [];
  const read = (name: string): string | undefined => env[name]?.trim() || undefined;

  const discordToken = read('DISCORD_TOKEN')?.replace(/^Bot\s+/i, '');
  if (discordToken !== undefined && !TOKEN.test(discordToken)) {
    problems.push(
      'DISCORD_TOKEN does not look like a bot token (three parts with dots between); copy it again from the developer portal, “Bot” page',
    );
  }
  const discordApiUrl = (read('DISCORD_API_URL') ?? 'https://discord.com/api').replace(/\/+$/, '');
  if (!isApiBase(discordApiUrl)) {
    problems.push(
      `DISCORD_API_URL ${quote(discordApiUrl)}; it takes an http or https address without version, password, “?” or “#”, such as https://discord.com/api`,
    );
  }
  const discordGuildId = read('DISCORD_GUILD_ID');
  if (discordGuildId !== undefined && !SNOWFLAKE.test(discordGuildId)) {
    problems.push(
      `DISCORD_GUILD_ID ${quote(discordGuildId)}; it takes a server’s id, 15 to 20 digits (right-click the server, “Copy Server ID”)`,
    );
  }
  const logLevel = (read('LOG_LEVEL') ?? 'info').toLowerCase();
  if (!isLogLevel(logLevel)) problems.push(`LOG_LEVEL ${quote(logLevel)}; it takes one of ${LOG_LEVELS.join(', ')}`);
  const healthPort = read('HEALTH_PORT');
  if (healthPort !== undefined && !isPort(healthPort)) {
    problems.push(`HEALTH_PORT ${quote(healthPort)}; it takes a port, 1 to 65535`);
  }
  if (problems.length > 0 || !isLogLevel(logLevel))
    throw new StartupError('settings (the environment or .env)', problems);
  return {
    discordToken,
    discordApiUrl,
    discordGuildId,
    dataDir: readDataDir(env),
    knowledgeDir: resolve(read('KNOWLEDGE_DIR') ?? join(PACKAGE_ROOT, '.build', 'knowledge')),
    logLevel,
    healthPort: healthPort === undefined ? undefined : Number(healthPort),
  };
}

/** The data folder alone, which can be looked into even when other settings are wrong. */
export function readDataDir(env: NodeJS.ProcessEnv): string {
  return resolve(env['DATA_DIR']?.trim() || join(PACKAGE_ROOT, 'data'));
}

/** A text for the operator, without what could be a secret that went into the wrong variable. */
export function hideSecrets(text: string): string {
  return text.replace(new RegExp(SECRET, 'g'), '(what looks like a token, not shown here)');
}

/** `is “…”`, unless the value could be a secret that went into the wrong variable. */
function quote(value: string): string {
  if (SECRET.test(value)) return 'holds what looks like a token (not shown here)';
  const shown = value.replace(/\/\/[^/]*@/, '//…@'); // name and password in an address
  return `is “${shown.length > 80 ? `${shown.slice(0, 80)}…` : shown}”`;
}

function isPort(value: string): boolean {
  return /^[1-9]\d{0,4}$/.test(value) && Number(value) <= 65_535;
}

function isLogLevel(value: string): value is LogLevel {
  return (LOG_LEVELS as readonly string[]).includes(value);
}

function isApiBase(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, username, password, search, hash, pathname } = new URL(value);
  const isPlain = [username, password, search, hash].every((part) => part === '');
  // discord.js puts the version behind the base itself.
  return /^https?:$/.test(protocol) && isPlain && !/\/v\d+$/.test(pathname) && !SECRET.test(value);
}
