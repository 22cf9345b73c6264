import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../process/package-root.js';
import { loadReport } from '../../report/load/load-report.js';

/** The same report read from its folder, with the lists that it is studied by: for tests of the lists alone. */
export const reportWithLists = loadReport(join(PACKAGE_ROOT, 'data'));
