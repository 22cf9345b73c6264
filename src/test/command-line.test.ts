import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCommandLine, readOptions } from '../terminal/command-line.js';
import { type Completion, completeLine } from '../terminal/completion.js';
import { type DefinedCommand, defineCommands, usageOf } from '../terminal/definitions.js';
import { nearestName } from '../terminal/nearest.js';
import { compare } from './console/compare-command.js';
import { library } from './real-report/library.js';

const commands = new Map([...defineCommands(library.report), ['compare', compare]]);

function commandNamed(name: string): DefinedCommand {
  const defined = commands.get(name);
  assert.ok(defined);
  return defined;
}

describe('readCommandLine', () => {
  for (const [line, expected] of [
    ['how many people?', undefined],
    ['/city dual carbon', { name: 'city', rest: 'dual carbon' }],
    ['  /CITY   dual  carbon ', { name: 'city', rest: 'dual  carbon ' }],
    ['/help', { name: 'help', rest: '' }],
    ['/', { name: '', rest: '' }],
    ['and/or', undefined],
  ] as const) {
    it(`${line} → ${JSON.stringify(expected)}`, () => assert.deepEqual(readCommandLine(line), expected));
  }
});

describe('readOptions', () => {
  for (const [name, rest, expected] of [
    ['ask', 'how many people?', { question: 'how many people?' }],
    ['ask', '  ', {}],
    ['ask', 'question: how many?', { question: 'how many?' }],
    ['ask', 'a question: how many?', { question: 'a question: how many?' }],
    ['ask', 'how many? private: true', { question: 'how many?', private: true }],
    ['ask', 'private:no how many?', { question: 'how many?', private: false }],
    ['ask', 'is it private: or public?', { question: 'is it private: or public?' }],
    ['project', 'URBAN renewal project', { name: 'urban-renewal' }],
    ['project', 'urban renewal', { name: 'urban renewal' }],
    ['compare', 'first: Urban renewal second: rural', { first: 'urban', second: 'rural' }],
    ['compare', 'second：Rural Renewal  FIRST: 城市更新', { first: 'urban', second: 'rural' }],
    ['compare', 'urban renewal second: elsewhere', { first: 'urban', second: 'elsewhere' }],
    ['compare', 'urban renewal', { first: 'urban' }],
    ['compare', 'first: second: rural note: it’s 5:30', { second: 'rural', note: 'it’s 5:30' }],
    ['compare', 'my-first: x', { first: 'my-first: x' }],
  ] as const) {
    it(`/${name} ${rest} → ${JSON.stringify(expected)}`, () => {
      assert.deepEqual(readOptions(commandNamed(name), rest), expected);
    });
  }
});

describe('usageOf', () => {
  it('shows options that may be left out in brackets', () => {
    assert.equal(usageOf(commandNamed('ask')), '/ask question');
    assert.equal(usageOf(compare), '/compare first: … second: … [note: …]');
  });
});

describe('completeLine', () => {
  const complete = (line: string): Completion => completeLine(line, commands, library);

  it('completes the names of commands, the session’s own among them', () => {
    const [names, typed] = complete('');
    assert.ok(['/ask ', '/project ', '/compare ', '/help ', '/quit '].every((name) => names.includes(name)));
    assert.equal(typed, '');
    assert.deepEqual(complete('/pro'), [['/project '], '/pro']);
    assert.deepEqual(complete('/help cit'), [['city'], 'cit']);
    assert.deepEqual(complete('/nothing like it'), [[], 'like it']);
  });

  for (const [line, expected] of [
    ['/compare urb', [['Urban renewal'], 'urb']],
    ['/compare ', [['Urban renewal', 'Rural renewal', ' '].slice(0, 2), '']],
    ['/compare 城市', [['Urban renewal'], '城市']],
    ['/compare renewal', [['Urban renewal', 'Rural renewal', ' '], 'renewal']],
    ['/compare Urban renewal', [['Urban renewal second: '], 'Urban renewal']],
    ['/compare first: Urban renewal second: r', [['Rural renewal'], 'r']],
    ['/compare first: elsewhere s', [['second: '], 's']],
    ['/compare first: urban second: rural', [['rural note: '], 'rural']],
    ['/compare first: urban second: rural note: x', [['xalpha', 'xbeta'], 'x']],
  ] as const) {
    it(`${line} → ${JSON.stringify(expected)}`, () => assert.deepEqual(complete(line), expected));
  }

  it('asks the command where the definition has no choices', () => {
    const question = 'how many';
    const expected = commandNamed('ask')
      .command.complete?.('question', question, library)
      .map(({ value }) => value);
    assert.deepEqual(complete(`/ask ${question}`)[0].slice(0, 3), expected?.slice(0, 3));
    assert.deepEqual(complete(question)[0].slice(0, 3), expected?.slice(0, 3), 'a line without a slash is a question');
  });
});

describe('nearestName', () => {
  const names = ['ask', 'project', 'city', 'read', 'quit'];
  for (const [typed, expected] of [
    ['proj', 'project'],
    ['projects', 'project'],
    ['porject', 'project'],
    ['prjct', 'project'],
    ['aks', 'ask'],
    ['ctiy', 'city'],
    ['raed', 'read'],
    ['xyzzy', undefined],
    ['', undefined],
    ['a'.repeat(100_000), undefined],
  ] as const) {
    it(`${typed.slice(0, 20)} → ${expected}`, () => assert.equal(nearestName(typed, names), expected));
  }

  it('counts a swap of neighbours as one slip', () => {});
});
