import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf, StartupError } from '../errors.js';
import { PACKAGE_ROOT } from '../process/package-root.js';
import { describeMachine, machineLine } from './machine.js';

/** A file of figures that a command writes. */
export interface FiguresFile {
  /** From the root of the package, with slashes. */
  readonly path: string;
  readonly title: string;
  /** That writes it: `npm run eval -- --write`. */
  readonly command: string;
}

/**
 * Writes figures with where they come from.
 * @param sections  Markdown
 * @returns a line that says so
 * @throws {StartupError} when the file cannot be written
 */
export function writeFigures({ path, title, command }: FiguresFile, sections: string): string {
  const head = [
    `# ${title}`,
    `Written by \`${command}\`; change nothing here by hand.`,
    `Measured: ${machineLine(describeMachine())}.`,
  ].join('\n\n');
  try {
    writeFileSync(join(PACKAGE_ROOT, path), `${head}\n\n${sections}`);
  } catch (error) {
    throw new StartupError(path, [`cannot be written (${messageOf(error)})`]);
  }
  return `Written to ${path}.\n`;
}
