import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { PACKAGE_ROOT } from '../process/package-root.js';
import { runQuestions } from '../tools/questions/run-questions.js';
import { library } from './console/real-library.js';

describe('the question files of the package', () => {
  it('say everything once, and nothing that an evaluation set asks', () => {
    // Places, not questions: one of the sets is not to be read.
    assert.equal(runQuestions({ kind: 'check' }, join(PACKAGE_ROOT, 'data')).text, 'Nothing to put right.\n');
  });

  it('are few enough to be tended', () => {
    const { anticipations, gaps } = library.report.lexicon;
    const count = anticipations.reduce((sum, { questions }) => sum + questions.length, 0) + gaps.length;
    assert.ok(count <= 32_000, `${count}; “npm run questions -- prune” makes room`);
  });
});
