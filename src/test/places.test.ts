import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ask } from '../../commands/ask.js';
import { city } from '../../commands/city.js';
import { project } from '../../commands/project.js';
import { read } from '../../commands/read.js';
import { spellDigits } from '../language/spell-digits.js';
import { findPlaces } from '../report/places.js';
import { formatRange } from '../report/range.js';
import { library, search } from './real-report/library.js';
import { report } from './real-report/report.js';

describe('numbers in words', () => {
  for (const [typed, digits] of [
    ['twenty-five', '25'],
    ['thirty first', '31th'],
    ['the 3rd', 'the 3th'],
    ['二十五', '25'],
    ['十', '10'],
    ['一百零二', '102'],
    ['someone', 'someone'],
  ] as const) {
    it(`${typed} → ${digits}`, () => assert.equal(spellDigits(typed), digits));
  }
});

describe('/read, as places are typed', () => {
  for (const [typed, expected] of [
    ['２５', '¶25'],
    ['第２５段', '¶25'],
    ['第二十五段', '¶25'],
    ['7－9', '¶7–9'],
    ['7‑9', '¶7–9'],
    ['¶25.', '¶25'],
    ['(¶25 s2)', '¶25 s2'],
    ['“¶9”', '¶9'],
    ['7,8', '¶7–8'],
    ['7, 12', '¶7 ¶12'],
    ['paragraphs 12, 13 and 20', '¶12–13 ¶20'],
    ['第7、8段', '¶7–8'],
    ['25.2', '¶25 s2'],
    ['25:2', '¶25 s2'],
    ['sentence 2 of paragraph 25', '¶25 s2'],
    ['第25段第2句', '¶25 s2'],
    ['the last paragraph', '¶31'],
    ['倒数第二段', '¶30'],
    ['[A report, Dec 28, 2021 · Part I · ¶7 s3–5](<https://example.org/a#:~:text=x>)', '¶7 s3–5'],
    ['“Words · of it.” (A report, Dec 28, 2021 · ¶25 s2)', '¶25 s2'],
    ['A Speaker. A title. Dec 28, 2021. ¶8 s3. https://example.org/a.html', '¶8 s3'],
    ['¶25 s2 +14', '¶25 s2 +14'],
    ['¶99', undefined],
    ['7,800', undefined],
    ['那一段', undefined],
  ] as const) {
    it(`${typed} → ${expected}`, () => assert.equal(findPlaces(report, typed)?.map(formatRange).join(' '), expected));
  }
});

describe('a question that names its place', () => {
  for (const [question, passage] of [
    ['¶25 s2', '¶25 s2'],
    ['please read me paragraph twelve', '12'],
    ['what does paragraph 17 say?', '17'],
    ['第9段讲了什么', '9'],
    ['in paragraph 21, who should lead?', '21'],
    ['thanks. read 7', '7'],
    ['the third project', '23'],
    ['city no. 4', '16'],
    ['what is project #10', '30'],
    ['number 3 of the ten projects', '23'],
    ['最后一个工程', '30'],
    ['第二座城', '14'],
    // The words themselves, all of them, of what has a name.
    ['send me the original text of the rural revitalization project', '26'],
    ['give me the whole paragraph on the dual carbon city', '15'],
    ['quote the ecological civilization project in full', '27'],
    ['乡村振兴那段原文发我一下', '26'],
    ['Part III', '20-31'],
  ] as const) {
    it(`${question} → ${passage}, as /read gives it`, () => {
      if (question === 'Part III')
        assert.deepEqual(ask.handle({ question }, library), read.handle({ passage: question }, library));
      else assert.deepEqual(ask.handle({ question }, library), read.handle({ passage }, library));
    });
  }

  for (const question of [
    '10 million people',
    '14th congress',
    'in one paragraph, what is the plan',
    'line 3 of the subway',
    'the last five years',
    '第十四次党代会',
    'who leads the third project',
    'what does the full text say about snow',
  ]) {
    it(`${question} names none`, () => assert.equal(search.ask(question).places, undefined));
  }

  it('gives scripts the place first, from its first word on', () => {
    const { status, hits } = search.ask('¶7–8');
    assert.equal(status, 'answered');
    assert.deepEqual(
      hits.map(({ excerpt }) => excerpt.paragraph.number),
      [7, 8],
    );
    for (const { excerpt } of hits) assert.equal(excerpt.pieces[0]?.start, excerpt.paragraph.start);
  });

  it('gives them more of it than its heading', () => {
    const [hit] = search.ask('第25段').hits;
    const [piece] = hit?.excerpt.pieces ?? [];
    assert.ok(piece !== undefined && piece.end - piece.start > 250);
  });

  it('is told when there is no such place', () => {
    assert.equal(search.ask('paragraph 99').status, 'not_in_report');
    assert.deepEqual(search.ask('the eleventh project').hits, []);
    assert.equal(ask.handle({ question: '第99段' }, library).visibility, 'private');
  });
});

describe('/city and /project by number', () => {
  for (const [name, number] of [
    ['3', 15],
    ['the third', 15],
    ['no. 4', 16],
    ['第三个', 15],
    ['last', 18],
    ['¶14', 14],
  ] as const) {
    it(`/city ${name} → ¶${number}`, () => {
      assert.deepEqual(city.handle({ name }, library), city.handle({ name: `¶${number}` }, library));
    });
  }
  it('/project 10 is the tenth', () => {
    assert.deepEqual(project.handle({ name: '10' }, library), project.handle({ name: '¶30' }, library));
  });
});
