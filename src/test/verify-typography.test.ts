import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Report } from '../report/report.js';
import { type Finding, verifyText } from '../verify/verify.js';
import { load } from './data-folder/data-folder.js';
import { report } from './real-report/report.js';

function verify(text: string, on: Report = report): Finding {
  const findings = verifyText(on, text);
  assert.equal(findings.length, 1, text);
  return findings[0] ?? assert.fail(text);
}

describe('a quotation with characters that nobody sees', () => {
  // One of each block of Unicode's default-ignorable characters.
  for (const code of [
    0xad, 0x34f, 0x61c, 0x115f, 0x17b4, 0x180b, 0x180e, 0x200b, 0x200d, 0x200e, 0x202e, 0x2060, 0x2064, 0x2068, 0x206f,
    0x3164, 0xfe00, 0xfe0f, 0xfeff, 0xffa0, 0x1bca0, 0x1d173, 0xe0001, 0xe0041, 0xe0100,
  ]) {
    const unseen = String.fromCodePoint(code);
    it(`U+${code.toString(16).toUpperCase().padStart(4, '0')} in, between and around words is exact but for it`, () => {
      for (const text of [
        `“expand the ac${unseen}hievements made in poverty alleviation”`,
        `“expand the ${unseen}achievements made in poverty alleviation”`,
        `“expand the achievements made in poverty${unseen} alleviation”`,
        // The byte order mark counts as white space, which is no part of a quotation.
        ...(code === 0xfeff ? [] : [`“${unseen}expand the achievements made in poverty alleviation${unseen}”`]),
        `“4.4${unseen}6 million problems reported through the mayor’s hotline”`,
        `“4.${unseen}46 million problems reported through the mayor’${unseen}s hotline”`,
      ]) {
        const { verdict, folds } = verify(text);
        assert.deepEqual([verdict, folds], ['typography', ['invisible']], JSON.stringify(text));
      }
    });
  }

  it('is exact where the report has them at the same places', () => {
    const on = load({ 'report.txt': 'International co\u00adoperation is to be deepened by all.' });
    assert.equal(verify('“International co\u00adoperation is to be”', on).verdict, 'exact');
    assert.deepEqual(verify('“International cooperation is to be”', on).folds, ['invisible']);
  });
});

describe('a quotation with a word that a line’s end divides', () => {
  for (const text of [
    '“solved many urgent and diffi-\ncult problems”',
    '“solved many urgent and diffi‐\n  cult problems”',
    '“solved many urgent and diffi\u00ad\ncult problems”',
    '“solved many urgent and diffi- cult problems”', // Discord makes one line of several
    '> solved many urgent and diffi-\n> cult problems',
  ]) {
    it(JSON.stringify(text), () => {
      const { verdict, folds } = verify(text);
      assert.deepEqual([verdict, folds], ['typography', ['division']]);
    });
  }

  it('keeps a hyphen that is the report’s own', () => {
    assert.deepEqual(verify('“implement the high-\nquality development strategy”').folds, ['spaces']);
  });

  it('does not put words together that the report has apart', () => {
    const { verdict } = verify('“solved many urgent- and difficult problems”');
    assert.equal(verdict, 'typography');
  });
});

describe('a quotation with the marks that a device makes', () => {
  for (const mark of "'`´‘‛′ʹʻʼʽˈˊˋ՚׳ꞌ＇｀❛❜‵")
    it(`the apostrophe ${mark}, U+${mark.codePointAt(0)?.toString(16).padStart(4, '0')}`, () => {
      const { verdict, folds } = verify(`“reported through the mayor${mark}s hotline in five years”`);
      assert.deepEqual([verdict, folds], ['typography', ['quotes']]);
    });

  for (const [open, close] of [
    ['″', '″'],
    ['❝', '❞'],
    ['〝', '〞'],
    ['〝', '〟'],
    ['｢', '｣'],
    ['❛', '❜'],
    ['❮', '❯'],
    ['〈', '〉'],
    ['﹁', '﹂'],
    ['﹃', '﹄'],
    ['‟', '”'],
    ['”', '”'],
    ['»', '«'],
    ['›', '‹'],
    ['′', '′'],
    ['´', '´'],
    ['＂', '＂'],
  ] as const) {
    it(`the quotation marks ${open}…${close}`, () => {
      const findings = verifyText(report, `They said ${open}Implement the urban renewal project.${close} to us all.`);
      assert.deepEqual(
        findings.map(({ quoted, verdict }) => [quoted, verdict]),
        [['Implement the urban renewal project.', 'exact']],
      );
      assert.deepEqual(verify(`“support the ${open}two establishments${close}, ensure”`).folds, ['quotes']);
    });
  }
});

describe('a quotation that an editor worked on', () => {
  for (const [text, folds] of [
    ['“[S]olved many urgent and difficult problems”', ['brackets']],
    ['“[s]olved many urgent and difficult problems”', ['brackets']],
    ['“solve[d] many urgent and difficult problems”', ['brackets']],
    ['“[Solved] many urgent and difficult problems”', ['case', 'brackets']],
    ['“fulfiled [sic] the goal set for the 13th Five-Year Plan”', ['brackets']],
    ['“the goal set for the 13th Five-Year Plan [sic]”', ['brackets']],
    ['“fulfiled [sic!] the goal set for”', ['brackets']],
  ] as const) {
    it(text, () => {
      const { verdict, folds: found } = verify(text);
      assert.deepEqual([verdict, found], ['typography', folds]);
    });
  }

  for (const text of [
    '“Implement the urban renewal project. . . . be scientifically planned”',
    '“Implement the urban renewal project . . . be scientifically planned”',
    '“Implement the urban renewal project. [. . .] be scientifically planned”',
    '“Implement the urban renewal project. ⋯ be scientifically planned”',
    '“. . . be scientifically planned”',
  ]) {
    it(text, () => assert.equal(verify(text).verdict, 'exact'));
  }

  it('an ellipsis of the text itself, typed with spaces', () => {
    const on = load({ 'report.txt': 'He paused… and then he went on with it.' });
    const { verdict, folds } = verify('“paused . . . and then he went on”', on);
    assert.deepEqual([verdict, folds[0]], ['typography', 'ellipsis']);
  });

  it('words put in are words put in', () => {
    const { verdict, differences } = verify('“solved many [truly] urgent and difficult problems”');
    assert.deepEqual([verdict, differences.map(({ quoted }) => quoted)], ['near', ['truly']]);
  });
});
