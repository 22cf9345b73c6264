import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../process/package-root.js';
import { openReport } from '../../store/open-report.js';

/**
 * The report that the package comes with, and what is known of it, as a start has them. They are learnt once, before the
 * first test file starts; opening them takes a few hundredths of a second.
 */
export const { report, knowledge } = await openReport(
  join(PACKAGE_ROOT, 'data'),
  join(PACKAGE_ROOT, '.build', 'knowledge'),
);
