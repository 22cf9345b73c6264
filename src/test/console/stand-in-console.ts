import { PassThrough, Writable } from 'node:stream';
import type { Console } from '../../terminal/console.js';

/** A keyboard and a screen without a terminal between. */
export interface StandInConsole extends Console {
  /** Everything printed since the last call. */
  read(): string;
  /** Presses keys, and waits until they have been taken in. */
  type(keys: string): Promise<void>;
  resize(columns: number): void;
}

/** Keys as a terminal sends them. */
export const KEYS = { enter: '\r', tab: '\t', up: '\u001b[A', ctrlC: '\u0003', ctrlD: '\u0004' } as const;

/** @param columns  width of the window in cells */
export function standInConsole(columns: number, env: NodeJS.ProcessEnv = { NO_COLOR: '1' }): StandInConsole {
  const printed: string[] = [];
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
  const screen = new Writable({
    write(chunk, _encoding, done) {
      printed.push(String(chunk));
      done();
    },
  });
  const output = Object.assign(screen, { isTTY: true, columns });
  return {
    input,
    output,
    env,
    read: () => printed.splice(0).join(''),
    async type(keys) {
      // One at a time: many at once are a paste, in which a tab is a tab.
      for (const key of keys.startsWith('\u001b') ? [keys] : keys) {
        input.write(key);
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
    resize(to) {
      output.columns = to;
      output.emit('resize');
    },
  };
}
