import { loadConfig, runProgram } from '../process/start-up.js';
import { writeAll } from '../process/write-lines.js';
import { readQuestionsArguments, usage } from '../tools/questions/arguments.js';
import { runQuestions } from '../tools/questions/run-questions.js';

runProgram(async () => {
  const request = readQuestionsArguments(process.argv.slice(2));
  switch (request.kind) {
    case 'help':
      await writeAll([usage], process.stdout);
      return;
    case 'mistake':
      process.stderr.write(`${request.message} (--help shows what there is)\n`);
      process.exitCode = 2;
      return;
    default: {
      const { text, hasFaults } = runQuestions(request, loadConfig().dataDir);
      await writeAll([text], process.stdout);
      if (hasFaults) process.exitCode = 1;
    }
  }
});
