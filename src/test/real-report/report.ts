import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../process/package-root.js';
import { loadReport } from '../../report/load-report.js';

/** The report that the package comes with. */
export const report = loadReport(join(PACKAGE_ROOT, 'data'));
