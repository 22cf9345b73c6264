import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { makeText } from '../bench/made/text.js';
import type { Report } from '../report/report.js';
import { createSearchEngine } from '../search/create-search-engine.js';
import type { Knowledge } from '../search/knowledge.js';
import { openReport } from '../store/open-report.js';
import { SHORT_REPORT_MAX, studyReport } from '../study/study-report.js';
import { packTables, type TableValue } from '../tables/table-file.js';
import { folderWith } from './data-folder/data-folder.js';
import { ANSWERS, FARM } from './data-folder/farm.js';
import { tuningSets } from './questions/questions.js';
import { reportWithLists } from './real-report/lists.js';
import { knowledge, report } from './real-report/report.js';
import { emptyFolder } from './store/kept.js';

/** Of every set some, so that every kind of question is among them. */
const QUESTIONS = tuningSets
  .flatMap(({ questions }) => questions)
  .filter((_, at, { length }) => at % Math.floor(length / 50) === 0)
  .map(({ question }) => question);

/** All that an engine says to each question, to the last digit of its scores; paragraphs by their numbers. */
function answersOf(
  on: { readonly report: Report; readonly knowledge: Knowledge },
  questions: readonly string[],
): readonly string[] {
  const { ask, complete } = createSearchEngine(on.report, on.knowledge);
  const paragraphs = new Map<unknown, number>(on.report.paragraphs.map((paragraph) => [paragraph, paragraph.number]));
  return questions.map((question) =>
    JSON.stringify(
      [ask(question, 10), complete(question.slice(0, 9), 5)],
      (_, value) => paragraphs.get(value) ?? value,
    ),
  );
}

describe('what is answered from what was kept', () => {
  const learnt = studyReport(reportWithLists);

  it('is what is answered from what was just learnt', () => {
    assert.ok(QUESTIONS.length >= 50);
    assert.deepEqual(
      answersOf({ report, knowledge }, QUESTIONS),
      answersOf({ report: reportWithLists, knowledge: learnt }, QUESTIONS),
    );
  });

  it('is learnt the same each time', () => {
    const written = packTables(learnt as unknown as TableValue);
    assert.ok(Buffer.from(written).equals(packTables(knowledge as unknown as TableValue)));
  });

  const text = report.paragraphs.map((paragraph) => paragraph.text).join('\n');
  const about = { 'report.json': FARM['report.json'] };
  const long = [FARM['report.txt'], ...makeText(SHORT_REPORT_MAX + 120, 7)].join('\n');
  for (const [what, files, questions] of [
    ['with small lists', FARM, ANSWERS.flatMap((answer) => answer.questions)],
    ['without lists', { ...about, 'report.txt': text }, QUESTIONS],
    ['in a long report', { ...about, 'report.txt': long }, long.split('. ').slice(0, 50)],
    ['in a long report with lists', { ...FARM, 'report.txt': long }, ANSWERS.flatMap((answer) => answer.questions)],
  ] as const) {
    it(`is the same ${what}`, async () => {
      const [folder, keptIn] = [folderWith(files), emptyFolder()];
      const learnt = answersOf(await openReport(folder, keptIn), questions);
      const onStudy = () => assert.fail('learnt again');
      assert.deepEqual(answersOf(await openReport(folder, keptIn, { onStudy }), questions), learnt);
      assert.match(learnt.join('\n'), /"status":"answered"/);
    });
  }
});
