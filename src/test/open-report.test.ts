import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { StartupError } from '../errors.js';
import type { Report } from '../report/report.js';
import { createSearchEngine } from '../search/create-search-engine.js';
import type { Knowledge } from '../search/knowledge.js';
import { openReport } from '../store/open-report.js';
import { runProgram } from './console/run-program.js';
import { folderWith, MINIMAL } from './data-folder/data-folder.js';
import { FARM } from './data-folder/farm.js';
import { emptyFolder, keptFiles, openTold, studiedFor } from './store/kept.js';

/** What is kept of data folders other than the one at hand. */
const OTHERS_KEPT = 4;
const HOUR_MS = 3_600_000;

/** A folder in which the farm has been learnt once, and the one file in it. */
async function learntFarm(): Promise<{ readonly dataDir: string; readonly keptIn: string; readonly file: string }> {
  const [dataDir, keptIn] = [folderWith(FARM), emptyFolder()];
  await openReport(dataDir, keptIn);
  const [name = ''] = keptFiles(keptIn);
  return { dataDir, keptIn, file: join(keptIn, name) };
}

function assertAnswers(report: Report, knowledge: Knowledge): void {
  const { status, hits } = createSearchEngine(report, knowledge).ask('who runs the farm');
  assert.equal(status, 'answered');
  assert.equal(hits[0]?.excerpt.paragraph, report.paragraphs[0]);
}

describe('a report that is opened for the first time', () => {
  it('is studied, and what was learnt is kept in one file', async () => {
    const keptIn = emptyFolder();
    const { told } = await openTold(folderWith(FARM), keptIn);
    assert.deepEqual(told, studiedFor('missing'));
    assert.equal(keptFiles(keptIn).length, 1);
    assert.match(keptFiles(keptIn)[0] ?? '', /^[0-9a-f]{12}-[0-9a-f]{32}\.knowledge$/);
  });

  it('needs no folder to keep it in: that is made, whatever lies between', async () => {
    const keptIn = join(emptyFolder(), 'not', 'there');
    await openReport(folderWith(FARM), keptIn);
    assert.equal(keptFiles(keptIn).length, 1);
  });

  it('with faults is told by these, and nothing is kept', async () => {
    const keptIn = emptyFolder();
    const faulty = folderWith({ ...FARM, 'report.json': { ...MINIMAL, date: 'today' } });
    await assert.rejects(openReport(faulty, keptIn), StartupError);
    await assert.rejects(openReport(join(keptIn, 'none'), keptIn), StartupError);
    assert.deepEqual(keptFiles(keptIn), []);
  });

  it('with faults is not said to be studied', async () => {
    const told: string[] = [];
    const faulty = folderWith({ ...FARM, 'report.json': { ...MINIMAL, date: 'today' } });
    const listener = { onStudy: (reason: string) => told.push(reason) };
    await assert.rejects(openReport(faulty, emptyFolder(), listener), StartupError);
    assert.deepEqual(told, []);
  });
});

describe('a report that was learnt before', () => {
  it('is opened without studying it', async () => {
    const { dataDir, keptIn, file } = await learntFarm();
    const before = readFileSync(file);
    const { told, report, knowledge } = await openTold(dataDir, keptIn);
    assert.deepEqual(told, []);
    assertAnswers(report, knowledge);
    assert.deepEqual(readFileSync(file), before);
  });

  for (const [name, content] of [
    ['report.txt', `${FARM['report.txt']}\nOne line more.`],
    ['report.json', { ...MINIMAL, title: 'Another' }],
    ['gaps.json', FARM['gaps.json'].slice(1)],
    ['thesaurus.json', []],
  ] as const) {
    it(`is learnt anew when ${name} is another, and the old file goes`, async () => {
      const { dataDir, keptIn, file } = await learntFarm();
      writeFileSync(join(dataDir, name), typeof content === 'string' ? content : JSON.stringify(content));
      assert.deepEqual((await openTold(dataDir, keptIn)).told, studiedFor('changed'));
      assert.equal(keptFiles(keptIn).length, 1);
      assert.notEqual(join(keptIn, keptFiles(keptIn)[0] ?? ''), file);
      assert.deepEqual((await openTold(dataDir, keptIn)).told, []);
    });
  }

  it('is not learnt anew for a file that is none of its own', async () => {
    const { dataDir, keptIn } = await learntFarm();
    writeFileSync(join(dataDir, 'notes.txt'), 'to do');
    assert.deepEqual((await openTold(dataDir, keptIn)).told, []);
  });

  it('tells what is odd in its folder at every start', async () => {
    const [dataDir, keptIn] = [folderWith({ ...FARM, 'weights.json': staleWeights() }), emptyFolder()];
    const first = await openReport(dataDir, keptIn);
    assert.match(first.warnings.join('\n'), /^weights\.json was fitted on other lists/);
    assert.deepEqual((await openReport(dataDir, keptIn)).warnings, first.warnings);
  });
});

/** The real weights, which were fitted on other lists than the farm's. */
function staleWeights(): string {
  return readFileSync(new URL('../../../data/weights.json', import.meta.url), 'utf8');
}

describe('what was kept and cannot be trusted', () => {
  const damages: readonly (readonly [string, (file: string) => void])[] = [
    ['a byte of it is another', (file) => writeFileSync(file, flipByte(readFileSync(file)))],
    ['its end is missing', (file) => truncateSync(file, Math.floor(readFileSync(file).length / 2))],
    ['it is empty', (file) => truncateSync(file, 0)],
    ['it is no such file at all', (file) => writeFileSync(file, 'Dear diary,')],
  ];
  for (const [what, damage] of damages) {
    it(`is learnt anew, and mended: ${what}`, async () => {
      const { dataDir, keptIn, file } = await learntFarm();
      damage(file);
      const { told, report, knowledge } = await openTold(dataDir, keptIn);
      assert.deepEqual(told, studiedFor('damaged'));
      assertAnswers(report, knowledge);
      assert.deepEqual((await openTold(dataDir, keptIn)).told, []);
    });
  }

  it('is learnt anew where it was learnt from something else, whatever it is called', async () => {
    const [one, other] = [await learntFarm(), await learntFarm()];
    writeFileSync(join(other.dataDir, 'report.txt'), `${FARM['report.txt']}\nOne line more.`);
    await openReport(other.dataDir, other.keptIn);
    writeFileSync(one.file, readFileSync(join(other.keptIn, keptFiles(other.keptIn)[0] ?? '')));
    assert.deepEqual((await openTold(one.dataDir, one.keptIn)).told, studiedFor('damaged'));
  });
});

function flipByte(bytes: Buffer): Buffer {
  const at = Math.floor(bytes.length / 2);
  bytes[at] = (bytes[at] as number) ^ 1;
  return bytes;
}

describe('where nothing can be kept', () => {
  it('is answered all the same, and the operator told', async () => {
    const inTheWay = join(emptyFolder(), 'file');
    writeFileSync(inTheWay, ''); // not even an administrator makes a folder of it
    const { told, report, knowledge } = await openTold(folderWith(FARM), inTheWay);
    assert.deepEqual(told, [...studiedFor('missing'), `unkept: ${inTheWay}`]);
    assertAnswers(report, knowledge);
  });

  it('is told where the system lets nobody make a folder', { skip: !existsSync('/proc/self') }, async () => {
    const { told } = await openTold(folderWith(FARM), '/proc/plan-bot/knowledge');
    assert.deepEqual(told, [...studiedFor('missing'), 'unkept: /proc/plan-bot/knowledge']);
  });

  it('no half file is left', async () => {
    const { dataDir, keptIn, file } = await learntFarm();
    rmSync(file);
    mkdirSync(join(file, 'in the way'), { recursive: true });
    assert.match((await openTold(dataDir, keptIn)).told.join(' '), /unkept: /);
    assert.deepEqual(
      keptFiles(keptIn).map((name) => join(keptIn, name)),
      [file],
    );
  });
});

describe('two programs that start at the same time', () => {
  it('answer both, and leave one file', async () => {
    const [dataDir, keptIn] = [folderWith(FARM), emptyFolder()];
    const env = { DATA_DIR: dataDir, KNOWLEDGE_DIR: keptIn, LOG_LEVEL: 'warn' };
    const ask = () => runProgram('src/programs/ask.js', { args: ['who runs the farm'], env });
    for (const { stdout, stderr, exitCode } of await Promise.all([ask(), ask()])) {
      assert.deepEqual([stderr, exitCode], ['', 0]);
      assert.match(stdout, /The farm is run by Ada Brown\./);
    }
    assert.equal(keptFiles(keptIn).length, 1);
    assert.deepEqual((await openTold(dataDir, keptIn)).told, []);
  });
});

describe('several data folders', () => {
  it('have a file each; of those left behind, the last few stay', async () => {
    const keptIn = emptyFolder();
    const folders = Array.from({ length: OTHERS_KEPT + 3 }, () => folderWith({ 'report.txt': 'A line.', ...ABOUT }));
    for (const [at, folder] of folders.entries()) {
      assert.deepEqual((await openTold(folder, keptIn)).told, studiedFor('missing'));
      assert.equal(keptFiles(keptIn).length, Math.min(at, OTHERS_KEPT) + 1);
      settleTimes(keptIn);
    }
    for (const folder of folders.slice(-1 - OTHERS_KEPT)) assert.deepEqual((await openTold(folder, keptIn)).told, []);
    assert.deepEqual((await openTold(folders[0] ?? '', keptIn)).told, studiedFor('missing'));
  });

  it('leave alone what is none of theirs, and take away what a process that was killed has left', async () => {
    const keptIn = emptyFolder();
    for (const name of ['notes.txt', 'young.unfinished', 'old.unfinished']) writeFileSync(join(keptIn, name), '');
    const [now, then] = [new Date(), new Date(Date.now() - 2 * HOUR_MS)];
    utimesSync(join(keptIn, 'old.unfinished'), now, then);
    utimesSync(join(keptIn, 'notes.txt'), now, then);
    await openReport(folderWith({ 'report.txt': 'A line.', ...ABOUT }), keptIn);
    const others = keptFiles(keptIn).filter((name) => !name.endsWith('.knowledge'));
    assert.deepEqual(others, ['notes.txt', 'young.unfinished']); // the young one may still be written
  });
});

const ABOUT = { 'report.json': MINIMAL };

/** Files of one test are written within a clock's tick: older ones are set back, so that each is older than the next. */
function settleTimes(keptIn: string): void {
  for (const name of keptFiles(keptIn)) {
    const path = join(keptIn, name);
    const before = TIMES.get(path) ?? Date.now();
    TIMES.set(path, before - 1000);
    utimesSync(path, new Date(), new Date(before - 1000));
  }
}

const TIMES = new Map<string, number>();
