import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { read } from '../../commands/read.js';
import type { Library } from '../command.js';
import { engineOver } from './data-folder/engine.js';
import { library } from './real-report/library.js';

const complete = (typed: string, on: Library = library): readonly { name: string; value: string }[] =>
  read.complete?.('passage', typed, on) ?? [];
const first = (typed: string): string | undefined => complete(typed)[0]?.name;
const citations = (passage: string): readonly string[] =>
  read
    .handle({ passage }, library)
    .blocks.map((block) => (block.kind === 'quote' ? (block.citation.text.split(' · ').at(-1) ?? '') : block.kind));

describe('/read', () => {
  for (const [passage, expected] of [
    ['21-22', ['¶21', '¶22']],
    ['¶7 s3–5', ['¶7 s3–5']],
    ['urban renewal', ['¶25']],
    ['urban renewl', ['¶25']], // one letter off
    ['renewal', ['¶25']],
    ['城市更新工程', ['¶25']],
    ['城市更新', ['¶25']],
    ['party-building', ['¶30']],
    ['lessons', ['¶8 s1–6']],
    ['Closing', ['¶31 s1']],
    ['Part III', ['¶20 s1', '¶21', '¶22']],
  ] as const) {
    it(`${passage} → ${expected}`, () => assert.deepEqual(citations(passage), expected));
  }

  it('offers what is close to a name that is none', () => {
    const { visibility, actions } = read.handle({ passage: 'the city project' }, library);
    assert.equal(visibility, 'private');
    assert.deepEqual(
      read.handle({ passage: 'innovation' }, library).actions.map(({ label }) => label),
      ['Sci-tech innovation city', 'Sci-tech innovation project'],
    );
    assert.ok(actions.every((action) => action.control === undefined && action.command === 'read'));
  });
});

describe('completing a passage', () => {
  for (const [typed, expected] of [
    ['25', '¶25 · Urban renewal project'],
    ['¶25', '¶25 · Urban renewal project'],
    ['7-9', '¶7–9 · Achievements – Situation'],
    ['renewal', '¶25 · Urban renewal project'],
    ['RENEW', '¶25 · Urban renewal project'],
    ['renewl', '¶25 · Urban renewal project'],
    ['城市更新', '¶25 · 城市更新工程 · Urban renewal project'],
    ['汽车', '¶13 · 国际汽车城 · International auto city'],
    ['car city', '¶13 · International auto city'],
    ['part i', '¶6–8 · Part I · The past five years'],
    ['closing', '¶31 · Closing · The call of the congress'],
    ['', '¶1–5 · Opening · The opening of the congress'],
  ] as const) {
    it(`${typed} → ${expected}`, () => assert.equal(first(typed), expected));
  }

  it('lists the paragraph, then those whose numbers begin with it', () => {
    assert.deepEqual(
      complete('3').map(({ value }) => value),
      ['¶3', '¶30', '¶31'],
    );
  });

  it('lists the sentences of a paragraph, by their first words', () => {
    assert.equal(complete('7 s').length, 8);
    assert.match(complete('¶7 s3')[0]?.name ?? '', /^¶7 s3 · We have taken positive initiatives .*…$/);
  });

  it('offers 25 at most, each of which /read takes', () => {
    for (const typed of ['', '1', '7 s', '7-9', 'city', 'project', 'part', '工程', 'innovatoin', 'zzzzzz', '(', '0']) {
      const choices = complete(typed);
      assert.ok(choices.length <= 25, typed);
      for (const { value } of choices) assert.equal(read.handle({ passage: value }, library).visibility, 'public');
    }
    assert.deepEqual(complete('zzzzzz'), []);
  });

  it('names paragraphs by their first words where there is no outline', () => {
    const { report, search } = engineOver({
      'report.txt': Array.from({ length: 1_400 }, (_, index) => `Line ${index + 1}.`).join('\n'),
    });
    const bare = { ...library, report, search };
    assert.deepEqual(complete('', bare)[0], { name: '¶1 · Line 1.', value: '¶1' });
    assert.deepEqual(
      complete('139', bare).map(({ value }) => value),
      ['¶139', ...Array.from({ length: 10 }, (_, index) => `¶${1390 + index}`)],
    );
    assert.equal(complete('1', bare).length, 25);
  });
});
