import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { StartupError } from '../errors.js';
import { HELD_OUT_FILE } from '../eval/question-files.js';
import { readFitArguments } from '../fit/arguments.js';
import { type Fit, fitWeights } from '../fit/fit-weights.js';
import { FOLDS } from '../fit/left-out.js';
import { hashLists } from '../report/list-hash.js';
import { loadReport } from '../report/load/load-report.js';
import type { ReportWithLists } from '../report/report.js';
import { createSearchEngine } from '../search/create-search-engine.js';
import { studyReport } from '../study/study-report.js';
import { type Outcome, runProgram } from './console/run-program.js';
import { folderWith, load } from './data-folder/data-folder.js';
import { asksFarm, FARM } from './data-folder/farm.js';

describe('the arguments of fit', () => {
  for (const [args, expected] of [
    [[], { kind: 'fit', write: false, cut: undefined, files: [] }],
    [['--write', '--cut', '0.02', 'a.jsonl'], { kind: 'fit', write: true, cut: 0.02, files: ['a.jsonl'] }],
    [['--help', '--write'], { kind: 'help' }],
    [['--cut', '2'], { kind: 'mistake', message: '--cut is “2”; it takes a share from 0 to 0.5' }],
    [['--cut='], { kind: 'mistake', message: '--cut is “”; it takes a share from 0 to 0.5' }],
  ] as const) {
    it(args.join(' ') || '(none)', () => assert.deepEqual(readFitArguments(args), expected));
  }
});

describe('a fit of the weights on a small folder', () => {
  const report = load(FARM);
  const told: string[] = [];
  const fit = fitQuietly(report, (line) => told.push(line));

  it('weighs evidence that tells the paragraphs apart above 0', () => {
    const { words, classifier } = fit.weights.ranking;
    assert.ok(words > 0 && classifier > 0, JSON.stringify(fit.weights.ranking));
    assert.ok(fit.found.first > 0.5 && fit.found.first <= fit.found.amongThree);
  });

  it('counts it against an answer that a question sounds like a gap', () => {
    const { gap, gapWords } = fit.weights.refusal;
    assert.ok(gap < 0 && gapWords < 0, JSON.stringify(fit.weights.refusal));
  });

  it('chooses how strict to be on the lists themselves, where there are no sets of questions', () => {
    assert.deepEqual(
      fit.folds.map(({ heldOut }) => heldOut),
      Array.from({ length: FOLDS }, (_, at) => `part ${at + 1}`),
    );
    assert.ok(fit.chosen.wrongly <= 0.1);
    assert.ok(fit.folds.every(({ atCuts }) => atCuts.at(-1)?.cut === 0.1));
  });

  it('tells each step', () => assert.ok(told.length > FOLDS));

  it('is the same each time, whatever weights the report has', () => {
    const weights = { ranking: { sentence: 9, words: -1, classifier: 0, topic: 0 }, refusal: fit.weights.refusal };
    const lexicon = { ...report.lexicon, weights: { ...weights, listsHash: '' } };
    assert.deepEqual(fitQuietly({ ...report, lexicon }), fit);
  });

  for (const name of ['questions.json', 'gaps.json'] as const) {
    it(`says so where ${name} is missing`, () => {
      const { [name]: _, ...files } = FARM;
      assert.throws(
        () => fitQuietly(load(files)),
        (error) => error instanceof StartupError && /too few/.test(error.message),
      );
    });
  }
});

function fitQuietly(report: ReportWithLists, tell: (line: string) => void = () => undefined): Fit {
  return fitWeights(report, { sets: [], cut: 0.1, tell });
}

describe('npm run fit -- --write', () => {
  const folder = folderWith({ ...FARM, 'weights.json': '{ "ranking": 1 }' });
  const path = join(folder, 'weights.json');
  const run = (...args: readonly string[]): Promise<Outcome> =>
    runProgram('src/programs/fit.js', { args: ['--cut', '0.1', ...args], env: { DATA_DIR: folder } });
  let outcome: Outcome;
  before(async () => {
    outcome = await run('--write');
  });

  it('writes weights in the place of faulty ones, and nothing else', () => {
    assert.equal(outcome.exitCode, 0);
    assert.match(outcome.stdout, /^Written to .*weights\.json\.\n$/m);
    const report = loadReport(folder);
    assert.equal(report.lexicon.weights?.listsHash, hashLists(report));
    assert.deepEqual(readdirSync(folder).sort(), [...Object.keys(FARM), 'weights.json'].sort());
  });

  it('says on standard error how far it is', () => assert.match(outcome.stderr, /^studying all but part 1 of 4$/m));

  it('gives weights that answer and refuse', () => {
    const report = loadReport(folder);
    const search = createSearchEngine(report, studyReport(report));
    assert.equal(search.ask(asksFarm).status, 'answered');
    assert.equal(search.ask('how much does the bread cost?').status, 'not_in_report');
  });

  it('writes the same bytes for the same lists, and says when these are in use', async () => {
    const written = readFileSync(path, 'utf8');
    assert.match((await run()).stdout, /^These are in use\.$/m);
    writeFileSync(path, written.replace('"sentence"', '"sentences"'));
    assert.match((await run()).stdout, /^Not the ones in use: .*--write/m);
    await run('--write');
    assert.equal(readFileSync(path, 'utf8'), written);
  });

  it('does not look at the held-out set', async () => {
    const { stderr, exitCode } = await run(HELD_OUT_FILE);
    assert.equal(exitCode, 1);
    assert.match(stderr, /nobody tunes on/);
  });

  it('says a mistake in the arguments in one line, with exit code 2', async () => {
    const { stderr, exitCode } = await run('--luck');
    assert.deepEqual([stderr.trim().split('\n').length, exitCode], [1, 2]);
  });
});
