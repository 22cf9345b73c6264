import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { quotedReference } from '../reply/citation.js';
import type { Report } from '../report/report.js';
import { type Finding, verifyText } from '../verify/verify.js';
import { TooMuchWork } from '../verify/work.js';
import { load } from './data-folder/data-folder.js';
import { reportWithLists } from './real-report/lists.js';
import { report } from './real-report/report.js';

/** The one finding in a text. */
function verify(text: string, on: Report = report): Finding {
  const findings = verifyText(on, text);
  assert.equal(findings.length, 1, text);
  return findings[0] ?? assert.fail(text);
}

const placesOf = ({ excerpts }: Finding): readonly string[] => excerpts.map(quotedReference);
const wordsOf = ({ excerpts }: Finding): readonly string[] =>
  excerpts.flatMap(({ pieces }) => pieces.map(({ start, end }) => report.text.slice(start, end)));

describe('a quotation is exact', () => {
  for (const [text, places] of [
    ['“a permanent population of more than 10 million”', ['¶10 s1']],
    ['"Implement the urban renewal project."', ['¶25 s1']],
    ['«Implement the urban renewal project.»', ['¶25 s1']],
    ['「Implement the urban renewal project.」', ['¶25 s1']],
    ['‘Implement the urban renewal project.’', ['¶25 s1']],
    ["It says 'Implement the urban renewal project.' there, in the cities' part", ['¶25 s1']],
    ['> Implement the urban renewal project.', ['¶25 s1']],
    ['>>> Implement the urban renewal project.', ['¶25 s1']],
    ['Implement the urban renewal project.', ['¶25 s1']],
    ['“——Build an international auto city.”', ['¶13 s1']],
    ['“innovation source , a place in which talents congregate”', ['¶16 s2']],
    // The text around marks that are the report's own is the report's, too.
    ['support the “two establishments”, ensure the “two maintenances”', ['¶8 s3']],
    ['> support the “two establishments”, ensure the “two maintenances”', ['¶8 s3']],
    ['“support the “two establishments”, ensure the “two maintenances””', ['¶8 s3']],
    // The report opens a quote here that it never closes.
    ['“promote the “interactive construction of the international automobile city”', ['¶11 s3']],
    ['“Implement the urban renewal project. […] be scientifically planned”', ['¶25 s1–2']],
    ['“Implement the urban renewal project … be scientifically planned”', ['¶25 s1–2']],
    ['“[...] be scientifically planned (...)”', ['¶25 s2']],
  ] as const) {
    it(text, () => {
      const finding = verify(text);
      assert.equal(finding.verdict, 'exact');
      assert.deepEqual(placesOf(finding), places);
    });
  }

  it('across paragraphs, with the words of each', () => {
    const [one, two] = [report.paragraphs[24], report.paragraphs[25]];
    const finding = verify(`> ${one?.text}\n> ${two?.text}`);
    assert.equal(finding.verdict, 'exact');
    assert.deepEqual(wordsOf(finding), [one?.text, two?.text]);
  });

  it('in each of the places where its words stand', () => {
    const finding = verify('“take the lead in making new breakthroughs”');
    assert.deepEqual(
      [...placesOf(finding), ...finding.elsewhere.map(({ paragraph }) => paragraph.number)],
      ['¶3 s1', 2],
    );
  });
});

describe('a quotation is exact but for typography', () => {
  for (const [text, folds] of [
    ["\"support the 'two establishments', ensure the 'two maintenances'\"", ['quotes']],
    ["“the Party's core role of leadership”", ['quotes']],
    ['“As a demonstration city in 2017–2020”', ['dashes']],
    ['“high quality development strategy”', ['dashes']],
    ['“innovation source, a place in which talents congregate”', ['spaces']],
    ['“Implement the\nurban  renewal project.”', ['spaces']],
    ['“Implement the Urban Renewal Project.”', ['case']],
    ['“Implement the **urban renewal** project.”', ['emphasis']],
    ['“_Implement the urban renewal project._”', ['emphasis']],
    ['“Implement the urban renewal project,” it says', ['ending']],
    ['“Ｉmplement the urban renewal project”', ['forms']],
  ] as const) {
    it(`${text}: ${folds.join(', ')}`, () => {
      const finding = verify(text);
      assert.deepEqual([finding.verdict, finding.folds], ['typography', folds]);
    });
  }

  it('an ellipsis of the text itself, typed as three dots', () => {
    const on = load({ 'report.txt': 'He paused… and then he went on with it.' });
    const finding = verify('“paused... and then he went on”', on);
    assert.deepEqual([finding.verdict, finding.folds], ['typography', ['ellipsis']]);
  });
});

describe('a quotation is near', () => {
  for (const [text, differences, place] of [
    ['“a permanent population of more than 5 million”', [['5', '10']], '¶10 s1'],
    ['“a permanent population of 10 million, an economic aggregate of more”', [['', 'more than']], '¶10 s1'],
    ['“a permanent population of 5 million”', [['5', 'more than 10']], '¶10 s1'],
    ['“five new industries”', [['five', 'six']], '¶19 s2'],
    ['“46 million problems reported”', [['46', '4.46']], '¶7 s5'],
    ['“solved 4.64 million problems reported through the mayor’s hotline”', [['4.64', '4.46']], '¶7 s5'],
    ['“Implement the big urban renewal project”', [['big', '']], '¶25 s1'],
    ['“scientific reasonable and clearly oriented”', [['scientific reasonable', 'scientific, reasonable']], '¶19 s6'],
    [
      '“build an agricultural processing industrial cluster at 100% billion level”',
      [['100% billion', '100 billion']],
      '¶14 s2',
    ],
    ['“a permanent population of more than -10 million”', [['than -10', 'than 10']], '¶10 s1'],
    [
      '“forge a contingent of cadres and talents with both political integrity and capacity”',
      [['capacity', 'compacity']],
      '¶30 s2',
    ],
  ] as const) {
    it(text, () => {
      const finding = verify(text);
      assert.equal(finding.verdict, 'near');
      assert.deepEqual(
        finding.differences.slice(0, 1).map(({ quoted, original }) => [quoted, original]),
        differences,
      );
      for (const { span, original } of finding.differences)
        assert.equal(report.text.slice(span.start, span.end), original);
      assert.deepEqual(placesOf(finding), [place]);
    });
  }

  it('when one in five of its words is changed, dropped or added, wherever it comes from', () => {
    // Every fifth word, so that what is left in one piece is short.
    const changes = [
      (words: readonly string[]) => words.map((word, at) => (at % 5 === 2 ? 'otherwise' : word)),
      (words: readonly string[]) => words.filter((_, at) => at % 5 !== 2),
      (words: readonly string[]) => words.flatMap((word, at) => (at % 5 === 2 ? [word, 'indeed'] : [word])),
    ];
    for (const { sentences } of report.paragraphs) {
      for (const { text } of sentences.filter(({ text }) => text.split(' ').length >= 10)) {
        for (const change of changes) {
          const quote = change(text.split(' ').slice(0, 40)).join(' ').replace(/[“”]/g, '');
          assert.equal(verify(`> ${quote}`).verdict, 'near', quote);
        }
      }
    }
  });
});

describe('a quotation is assembled', () => {
  for (const [text, places] of [
    ['“be scientifically planned … Implement the urban renewal project”', ['¶25 s2', '¶25 s1']],
    ['“Implement the urban renewal project. […] Adhere to the integrated design”', ['¶25 s1', '¶26 s2']],
    ['“support FAW to create a world-class enterprise and create a clean political ecosystem”', ['¶13 s2', '¶7 s8']],
    [
      '“Take people’s livelihood as the guidance, ensure implementation in the whole region”', // nothing marks what is left out
      ['¶19 s4'],
    ],
  ] as const) {
    it(text, () => {
      const finding = verify(text);
      assert.equal(finding.verdict, 'assembled');
      assert.deepEqual(placesOf(finding), places);
    });
  }
});

describe('a quotation is not in the report', () => {
  for (const text of [
    '“the city will build a new metro line every single year”',
    '“serve the people, in the future city”',
    '“in the future of”',
    '长春市要建设国际汽车城，实施城市更新工程',
    '“Implement the urban renewal project. […] and teach pigs how to fly”',
    '“!!!!!!!!!! ?????????? a”',
  ]) {
    it(text, () => assert.equal(verify(text).verdict, 'absent'));
  }

  it('though some of its words are, and those are shown', () => {
    const finding = verify('“pigs will build an international auto city on the moon by themselves next year”');
    assert.deepEqual([finding.verdict, wordsOf(finding)], ['absent', ['Build an international auto city']]);
  });

  it('when it is a question, however many of its words are the report’s', () => {
    const questions = [
      ...reportWithLists.lexicon.anticipations.flatMap((one) => one.questions),
      ...reportWithLists.lexicon.gaps.map((gap) => gap.question),
    ];
    const long = questions.filter((question) => /^[^'"“]{40,}\?$/.test(question));
    const taken = long.filter((question) => verifyText(report, question).some(({ verdict }) => verdict !== 'absent'));
    assert.ok(taken.length * 200 < long.length, `${taken.length} of ${long.length}: ${taken.join('\n')}`);
  });
});

describe('what a text quotes', () => {
  for (const [text, quoted] of [
    [
      '“six new industries” is what it says, and "a modern industrial system" too',
      ['six new industries', 'a modern industrial system'],
    ],
    ['“short one” and “short two”, nothing else of note', ['“short one” and “short two”, nothing else of note']],
    ['no', []],
    ['', []],
    ['***************', []],
    ['“an opening that is never closed', ['“an opening that is never closed']],
    [
      'my words\n> theirs, quoted in full\nmine again “and a quote of mine”',
      ['theirs, quoted in full', 'and a quote of mine'],
    ],
    ['> one block quote\n\n> another block quote', ['one block quote', 'another block quote']],
    ['see https://example.com/not-a-quotation for more', ['see for more']],
    ['十二个汉字就是一句话', ['十二个汉字就是一句话']],
    ['五个汉字呢', []],
  ] as const) {
    it(JSON.stringify(text), () => {
      assert.deepEqual(
        verifyText(report, text).map((finding) => finding.quoted),
        quoted,
      );
    });
  }

  for (const [text, citation] of [
    ['“Implement the urban renewal project.” ¶25 s1', { reference: '¶25 s1', holds: true }],
    ['“Implement the urban renewal project.” (¶25)', { reference: '¶25', holds: true }],
    ['“Implement the urban renewal project.” (¶25 s2)', { reference: '¶25 s2', holds: false }],
    ['“Implement the urban renewal project.” ¶25 s1-2', { reference: '¶25 s1–2', holds: true }],
    ['“Implement the urban renewal project.” ¶99', { reference: '¶99', holds: false }],
    ['¶24 says “Implement the urban renewal project.”', { reference: '¶24', holds: false }],
    ['Implement the urban renewal project. ¶25 s1', { reference: '¶25 s1', holds: true }],
    ['“take the lead in making new breakthroughs” ¶2 s2', { reference: '¶2 s2', holds: false }],
    ['“Take the Lead in Making New Breakthroughs” ¶2 s2', { reference: '¶2 s2', holds: true }],
    ['“nothing of that kind is there” ¶25', undefined],
  ] as const) {
    it(`${text}: the citation`, () => assert.deepEqual(verify(text).citation, citation));
  }
});

describe('a long report', () => {
  it('of 1,400 paragraphs is looked through as one of 31, hostile texts included', () => {
    const line = (number: number): string =>
      `Paragraph ${number} says that item ${number * 7} of the plan costs ${number * 13} units and that the rest is the same.`;
    const on = load({ 'report.txt': Array.from({ length: 1_400 }, (_, at) => line(at + 1)).join('\n') });
    assert.deepEqual(placesOf(verify(`“${line(900)}”`, on)), ['¶900 s1']);
    const near = verify(`“${line(900).replace('11700', '11800')}”`, on);
    assert.deepEqual([near.verdict, near.differences.map(({ original }) => original)], ['near', ['11700']]);
    for (const text of [
      'the '.repeat(1_000),
      '“the plan of the rest” '.repeat(170),
      '“'.repeat(4_000),
      '"\' '.repeat(1_300),
      '> '.repeat(2_000),
      '[…] '.repeat(1_000),
      '¶1 '.repeat(1_300),
    ]) {
      try {
        verifyText(on, text);
      } catch (error) {
        assert.ok(error instanceof TooMuchWork);
      }
    }
  });
});
