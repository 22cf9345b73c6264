import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { PACKAGE_ROOT } from '../../process/package-root.js';

/** A source file of this package. */
export interface Source {
  /** From the package root, with slashes: `src/report/report.ts`. */
  readonly path: string;
  readonly lines: number;
  /** Paths of the files that it imports, types included. */
  readonly imports: readonly string[];
  /** Those among them that it imports with all else, and not when it comes to need them. */
  readonly importsAtOnce: readonly string[];
}

// The former at run time, too: `await import('…')`.
const IMPORT = /(?:\bfrom|\bimport\(?)\s*'(\.{1,2}\/[^']+)'/g;
const IMPORT_AT_ONCE = /(?:\bfrom|\bimport)\s*'(\.{1,2}\/[^']+)'/g;

/** All of them, those of the tests as well. */
export function readSources(): readonly Source[] {
  const paths = ['src', 'commands'].flatMap((folder) =>
    readdirSync(join(PACKAGE_ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
      .filter((path) => /\.m?[jt]s$/.test(path)),
  );
  const isSource = new Set(paths);
  return paths.sort().map((path) => {
    const text = readFileSync(join(PACKAGE_ROOT, path), 'utf8');
    const find = (pattern: RegExp): readonly string[] => {
      const targets = [...text.matchAll(pattern)].map(([, specifier = '']) => {
        const target = posix.join(dirname(path), specifier).replace(/\.js$/, '.ts');
        return isSource.has(target) ? target : target.replace(/\.ts$/, '.d.ts');
      });
      return [...new Set(targets)];
    };
    return { path, lines: text.split('\n').length - 1, imports: find(IMPORT), importsAtOnce: find(IMPORT_AT_ONCE) };
  });
}
