import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { PACKAGE_ROOT } from '../process/package-root.js';
import { runQuestions } from '../tools/questions/run-questions.js';

describe('the question files of the package', () => {
  it('have no question in common with an evaluation set', () => {
    const { text } = runQuestions({ kind: 'check' }, join(PACKAGE_ROOT, 'data'));
    // Places, not questions: one of the sets is not to be read.
    assert.deepEqual(
      text.split('\n').filter((line) => line.includes('evaluation set')),
      [],
    );
  });
});
