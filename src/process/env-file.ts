import { readFileSync, statSync } from 'node:fs';
import { parse } from 'dotenv';
import { editDistance } from '../language/edit-distance.js';

/** What a file of settings holds, and what is wrong with it. */
export interface EnvFile {
  readonly values: Readonly<Record<string, string>>;
  /** One line each, with the remedy. */
  readonly problems: readonly string[];
}

const UTF16_LE = Buffer.from([0xff, 0xfe]);
const UTF16_BE = Buffer.from([0xfe, 0xff]);

/** Reads a file of settings; one that is not there has none. */
export function readEnvFile(path: string): EnvFile {
  const nothing = (...problems: readonly string[]): EnvFile => ({ values: {}, problems });
  const status = statSync(path, { throwIfNoEntry: false });
  if (status === undefined) return nothing();
  if (status.isDirectory()) return nothing(`${path} is a folder; it takes a file: see .env.example`);
  try {
    const bytes = readFileSync(path);
    const mark = bytes.subarray(0, 2);
    if (mark.equals(UTF16_LE) || mark.equals(UTF16_BE) || bytes.includes(0)) {
      return nothing(`${path} is not in UTF-8; save it anew with the encoding UTF-8 (in Notepad, “Save as”)`);
    }
    return { values: parse(bytes), problems: [] };
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    return nothing(`${path} cannot be read (${reason}); let the user that runs the bot read it`);
  }
}

/** Slips that make a name of no setting a misspelt one. */
const SLIPS_MAX = 2;

/** Names that are nearly those of settings which are not set, as `DISCORD_TOKN`; one line each, with the remedy. */
export function misspelt(env: NodeJS.ProcessEnv, settings: readonly string[]): readonly string[] {
  const isSet = (name: string): boolean => (env[name] ?? '').trim() !== '';
  const open = settings.filter((name) => !isSet(name));
  return Object.keys(env).flatMap((name) => {
    if (settings.includes(name) || !isSet(name)) return [];
    const meant = open.find((setting) => editDistance(name.toUpperCase(), setting, SLIPS_MAX) <= SLIPS_MAX);
    return meant === undefined ? [] : [`${name} is no setting; is ${meant} meant?`];
  });
}

/** Settings of a file that a variable of the environment hides though it is set to nothing; one line each. */
export function hidden(
  env: NodeJS.ProcessEnv,
  file: EnvFile['values'],
  settings: readonly string[],
): readonly string[] {
  return settings
    .filter((name) => env[name] !== undefined && env[name]?.trim() === '' && (file[name] ?? '').trim() !== '')
    .map((name) => `${name} is set to nothing in the environment, which hides the one in .env: unset it to use that`);
}
