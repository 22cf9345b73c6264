import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { PACKAGE_ROOT } from '../process/package-root.js';
import { loadReport } from '../report/load/load-report.js';
import type { Report, ReportWithLists } from '../report/report.js';
import { packReport, unpackReport } from '../store/report-tables.js';
import { packTables, type TableValue, unpackTables } from '../tables/table-file.js';
import { folderWith, load } from './data-folder/data-folder.js';
import { FARM } from './data-folder/farm.js';
import { reportWithLists } from './real-report/lists.js';

const PICTURE = Buffer.from('a picture');

/** The report as the next start has it: packed into the bytes of a file, and unpacked from them. */
function revive(report: Report): Report {
  const bytes = packTables(packReport(report) as unknown as TableValue);
  return unpackReport(unpackTables(bytes) as unknown as ReturnType<typeof packReport>, report.text, report.picture);
}

/** Without what is undefined, which a file leaves out, and without lists, which nothing that answers needs. */
function plain({ lexicon: _, ...report }: Report & Partial<ReportWithLists>): unknown {
  // Paragraphs have their sentences from a getter, which JSON passes over.
  const sentences = report.paragraphs.map((paragraph) => paragraph.sentences);
  return JSON.parse(JSON.stringify({ ...report, sentences }));
}

const reports: readonly (readonly [string, ReportWithLists])[] = [
  ['the report of this project', reportWithLists],
  ['a small one with lists', load(FARM)],
  ['one with a picture', load({ 'plan.png': PICTURE })],
  [
    'one with a byte order mark and line ends of Windows',
    load({ 'report.txt': '\uFEFFOne line.\r\n\r\nTwo lines.\r\n' }),
  ],
  [
    'a long one',
    load({ 'report.txt': Array.from({ length: 450 }, (_, at) => `Line ${at + 1}. It is one.`).join('\n') }),
  ],
];

describe('a report that was packed and unpacked', () => {
  for (const [what, report] of reports) {
    const revived = revive(report);

    it(`is the same: ${what}`, () => assert.deepEqual(plain(revived), plain(report)));

    it(`has no lists: ${what}`, () => assert.equal('lexicon' in revived, false));

    it(`speaks of its own paragraphs and sections everywhere: ${what}`, () => {
      for (const [at, paragraph] of revived.paragraphs.entries()) {
        assert.equal(paragraph.number, at + 1);
        assert.ok(revived.sections.includes(paragraph.section));
      }
      for (const paragraph of paragraphsNamedIn(revived)) {
        assert.equal(paragraph, revived.paragraphs[paragraph.number - 1]);
      }
    });
  }

  it('names paragraphs in cities, projects, figures and the members of terms', () => {
    assert.ok(new Set(paragraphsNamedIn(revive(reportWithLists))).size > 20);
  });

  it('has the picture of its folder, which may have moved', () => {
    const { text, picture } = loadReport(folderWith({ ...FARM, 'plan.png': PICTURE }));
    assert.match(picture ?? '', /plan\.png$/);
    const tables = packReport(loadReport(join(PACKAGE_ROOT, 'data')));
    assert.equal(unpackReport(tables, reportWithLists.text, picture).picture, picture);
    assert.equal(unpackReport(packReport(load(FARM)), text, undefined).picture, undefined);
  });
});

function paragraphsNamedIn({ cities, projects, lookUps: { figures, terms } }: Report): Report['paragraphs'] {
  return [
    ...[...cities, ...projects].map(({ paragraph }) => paragraph),
    ...figures.flatMap(({ uses }) => uses.map(({ paragraph }) => paragraph)),
    ...terms.flatMap(({ members }) => (typeof members === 'object' ? [members.paragraph] : [])),
  ];
}
