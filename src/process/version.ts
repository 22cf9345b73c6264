import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { PACKAGE_ROOT } from './package-root.js';

const packageSchema = z.object({ version: z.string() });

/** The version of this package, as its package.json gives it. */
export function readVersion(): string {
  return packageSchema.parse(JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8'))).version;
}
