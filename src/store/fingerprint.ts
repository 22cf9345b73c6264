import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { endianness } from 'node:os';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../process/package-root.js';
import type { DataFiles } from '../report/load/data-files.js';

/** Rooms whose code decides what is learnt, and how it is read. */
const ROOMS = ['dictionaries', 'language', 'learning', 'report', 'search', 'spelling', 'store', 'study', 'tables'];

/**
 * Tells whether what was learnt belongs to a data folder: the same files, by their very bytes, and the same code always
 * have the same fingerprint. The code counts, so that nobody who changes it is answered from what the old one learnt.
 * @returns lower-case hex
 */
export function fingerprint(files: DataFiles): string {
  const hash = createHash('sha256').update(`${endianness()} ${codeHash()}`);
  for (const [name, bytes = new Uint8Array()] of files) hash.update(`\0${name}\0${bytes.length}\0`).update(bytes);
  return hash.digest('hex');
}

let knownCodeHash: string | undefined;

function codeHash(): string {
  knownCodeHash ??= hashRooms();
  return knownCodeHash;
}

function hashRooms(): string {
  const hash = createHash('sha256');
  const source = join(PACKAGE_ROOT, '.build', 'src');
  for (const room of ROOMS) {
    for (const name of (readdirSync(join(source, room), { recursive: true }) as string[]).sort()) {
      if (name.endsWith('.js')) hash.update(name).update(readFileSync(join(source, room, name)));
    }
  }
  return hash.digest('hex');
}
