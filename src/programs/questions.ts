import { loadConfig } from '../process/config.js';
import { runWithArguments } from '../process/run-program.js';
import { writeAll } from '../process/write-lines.js';
import { readQuestionsArguments, usage } from '../tools/questions/arguments.js';
import { runQuestions } from '../tools/questions/run-questions.js';

runWithArguments(readQuestionsArguments, usage, async (request) => {
  const { text, hasFaults } = runQuestions(request, loadConfig().dataDir);
  await writeAll([text], process.stdout);
  if (hasFaults) process.exitCode = 1;
});
