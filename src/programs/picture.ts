import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawPlan } from '../picture/draw-plan.js';
import { toPng } from '../picture/to-png.js';
import { loadTypeface } from '../picture/typeface.js';
import { readConfig } from '../process/config.js';
import { runProgram } from '../process/run-program.js';
import { PICTURE_FILE } from '../report/load/data-folder.js';
import { loadReport } from '../report/load/load-report.js';

/** Draws the picture of the plan anew, into the data folder that it is drawn from. */
runProgram(async () => {
  const { dataDir } = readConfig(process.env);
  const svg = drawPlan(loadReport(dataDir), loadTypeface());
  const png = join(dataDir, PICTURE_FILE);
  writeFileSync(png.replace(/\.png$/, '.svg'), svg);
  writeFileSync(png, toPng(svg));
  process.stdout.write(`Drawn: ${png}\n`);
});
