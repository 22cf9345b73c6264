import { fileURLToPath } from 'node:url';

/** The folder of package.json. Compiled files sit one level deeper (`.build/src`) than their sources. */
export const PACKAGE_ROOT = fileURLToPath(new URL('../../../', import.meta.url));
