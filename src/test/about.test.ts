import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createAbout } from '../../commands/about.js';
import { readVersion } from '../process/version.js';
import { fits } from '../reply/fit.js';
import { toMarkdown } from '../reply/markdown.js';
import { load } from './data-folder/data-folder.js';
import { library } from './real-report/library.js';

const text = (version: string, on = library): string => {
  const { blocks } = createAbout(version).handle({}, on);
  assert.ok(fits(blocks));
  return toMarkdown({ blocks });
};

describe('/about', () => {
  it('names the source, the dates, the hash and the version', () => {
    const { report } = library;
    for (const part of [report.title, 'Dec 28, 2021', 'Jan 5, 2022', report.sha256, 'Zhang Zhijun', 'Version 1.2.3'])
      assert.ok(text('1.2.3').includes(part), part);
    assert.match(text('1.2.3'), /en\.changchun\.gov\.cn/);
  });
  it('says what verbatim means, and what is kept', () => {
    assert.match(text('1'), /letter by letter/);
    assert.match(text('1'), /I store nothing/);
  });
  it('does without what a report does not give', () => {
    assert.match(text('1', { ...library, report: load({}) }), /Delivered on Feb 29, 2024\./);
  });
  it('has the version of the package', () => assert.match(readVersion(), /^\d+\.\d+\.\d+/));
});
