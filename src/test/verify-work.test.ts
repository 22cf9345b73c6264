import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { verify } from '../../commands/verify.js';
import { UserError } from '../errors.js';
import { messagesFor } from '../messages/messages.js';
import { verifyText } from '../verify/verify.js';
import { TooMuchWork } from '../verify/work.js';
import { load } from './data-folder/data-folder.js';
import { library } from './real-report/library.js';
import { report } from './real-report/report.js';

/** The most that a form takes, in characters. */
const TYPED_MAX = 4_000;
const long = (text: string): string => text.repeat(Math.ceil(TYPED_MAX / text.length)).slice(0, TYPED_MAX);
const whole = report.paragraphs.map(({ text }) => text).join(' ');
const words = whole.split(' ');

describe('/verify of the longest texts', () => {
  for (const [what, text] of [
    ['one word', long('city ')],
    ['the commonest word', long('the ')],
    ['common words', long('of the city and the ')],
    ['openings of quotations', long('“a')],
    ['nothing but openings', long('“')],
    ['corner brackets', long('「')],
    ['straight marks', long('"a ')],
    ['single marks', long("'a ")],
    ['primes', long('″a ')],
    ['the report’s own words', whole.slice(0, TYPED_MAX)],
    [
      'them, every sixth changed',
      words
        .map((word, at) => (at % 6 === 0 ? 'x' : word))
        .join(' ')
        .slice(0, TYPED_MAX),
    ],
    ['them, backwards', words.toReversed().join(' ').slice(0, TYPED_MAX)],
    [
      'them, in order of length',
      words
        .toSorted((a, b) => a.length - b.length)
        .slice(0, 700)
        .join(' '),
    ],
    ['a hundred quotations', Array.from({ length: 130 }, (_, at) => `“the city and ${at} of the people”`).join(' ')],
    ['brackets', long('[a] ')],
    ['invisible characters', long('a\u200b\u00ad ')],
    ['divided words', long('a- b ')],
    ['white space', `“the city${' '.repeat(TYPED_MAX - 20)}of people”`],
    ['omissions', whole.split(', ').join(' […] ').slice(0, TYPED_MAX)],
    ['spaced dots', long('. ')],
  ] as const) {
    // The budget that bounds the work is tried below.
    it(`${what}: gets verdicts, or is said to be too long`, () => {
      try {
        assert.ok(verify.handle({ quote: text.slice(0, TYPED_MAX) }, library).blocks.length > 0);
      } catch (error) {
        assert.ok(error instanceof UserError, String(error));
      }
    });
  }

  it('still finds the report’s own words, and what was changed in them', () => {
    const own = (report.paragraphs[6]?.text ?? '').slice(0, TYPED_MAX).replace(/\s\S*$/, '');
    assert.equal(verifyText(report, `> ${own}`)[0]?.verdict, 'exact');
    const changed = own
      .split(' ')
      .map((word, at) => (at % 7 === 3 ? 'otherwise' : word))
      .join(' ')
      .replace(/[“”]/g, '');
    assert.equal(verifyText(report, `> ${changed}`)[0]?.verdict, 'near');
  });
});

describe('a text that takes too much work', () => {
  const lines = Array.from(
    { length: 40_000 },
    (_, at) => `The city and the people of the city, number ${at}, of the city.`,
  );
  const on = load({ 'report.txt': lines.join('\n') });
  const hostile = Array.from({ length: 130 }, (_, at) => `“of the city and of the city ${at}”`).join(' ');

  it('is given up', () => assert.throws(() => verifyText(on, hostile), TooMuchWork));

  for (const [locale, expected] of [
    ['en', /too long to check.*Send less/],
    ['zh-CN', /太长/],
    ['zh-TW', /太長/],
  ] as const) {
    it(`is told so: ${locale}`, () => {
      assert.throws(
        () => verify.handle({ quote: hostile }, { ...library, report: on, messages: messagesFor(locale) }),
        (error) => error instanceof UserError && expected.test(error.message),
      );
    });
  }
});
