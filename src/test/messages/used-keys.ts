import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../process/package-root.js';

/** What catalogues and their groups are called where texts are taken from them. */
const HOLDERS = ['messages', 'verify', 'terminal', 'about', 'counted', 'folds'];

const TAKEN = new RegExp(`(?<=\\b(?:${HOLDERS.join('|')}|messagesFor\\([\\w.]+\\))\\.)(\\w+)`, 'g');
/** `{ terminal, locale }: Messages`, `= messages;`, `= messagesFor(locale).terminal;`, `messages: { about }` */
const UNPACKED =
  /\{([^{}]*)\}(?=: Messages\b| = (?:library\.)?messages\b| = messagesFor\([^;]*\)(?:\.\w+)?;)|\bmessages: \{([^{}]*)\}/g;
/** `({ staleForm }) => staleForm` */
const PICKED = /\(\{ (\w+) \}\) => \1\b/g;
/** `messages.placeKinds[kind]`: whichever of the group's texts */
const LOOKED_UP = /\.(\w+)\[/g;

/** The keys that the sources take texts by. */
export interface UsedKeys {
  readonly keys: ReadonlySet<string>;
  /** Groups of which any key may be taken. */
  readonly groups: ReadonlySet<string>;
}

/** Scans everything but the catalogues and the tests. */
export function findUsedKeys(): UsedKeys {
  const keys = new Set<string>();
  const groups = new Set<string>();
  for (const source of sources()) {
    for (const pattern of [TAKEN, PICKED]) for (const [, key = ''] of source.matchAll(pattern)) keys.add(key);
    for (const [, one = '', other = ''] of source.matchAll(UNPACKED)) {
      for (const [, key = ''] of `${one} ${other}`.matchAll(/(\w+)(?:: \w+)?/g)) keys.add(key);
    }
    for (const [, group = ''] of source.matchAll(LOOKED_UP)) groups.add(group);
  }
  return { keys, groups };
}

function sources(): readonly string[] {
  return ['src', 'commands'].flatMap((folder) =>
    readdirSync(join(PACKAGE_ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !/^(?:test|messages)\b/.test(path))
      .map((path) =>
        readFileSync(join(PACKAGE_ROOT, folder, path), 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*/gm, ''),
      ),
  );
}
