import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseReport } from '../report/load/parse-report.js';
import { findMentions } from '../report/mentions.js';
import { findUnlisted } from '../tools/find-unlisted.js';
import { IGNORED } from './look-ups/ignored.js';
import { report } from './real-report/report.js';

/** A report of nothing but this text, with an empty catalogue. */
function bareReport(text: string): NonNullable<ReturnType<typeof parseReport>> {
  const encode = (value: string): Uint8Array => new TextEncoder().encode(value);
  const about = { title: 'Test', date: '2021-12-28', source: 'https://example.org/' };
  const problems: string[] = [];
  const bare = parseReport(
    new Map([
      ['report.txt', encode(text)],
      ['report.json', encode(JSON.stringify(about))],
    ]),
    problems,
  );
  if (bare === undefined) throw new Error(problems.join('\n'));
  return bare;
}

describe('look-ups are complete', () => {
  const unlisted = findUnlisted(report);
  const ignored = IGNORED.map(({ phrase }) => ({ phrase, spans: findMentions(report, [phrase]) }));

  it('every name, number and quoted phrase of the report is listed, or ignored for a reason', () => {
    const missing = unlisted.filter(
      ({ start, end }) => !ignored.some(({ spans }) => spans.some((span) => span.start <= start && span.end >= end)),
    );
    assert.deepEqual(
      missing.map(({ kind, text, paragraph, sentence }) => `¶${paragraph.number} s${sentence.number}: ${kind} ${text}`),
      [],
    );
  });

  for (const { phrase, spans } of ignored) {
    it(`ignoring “${phrase}” is still needed`, () => {
      assert.ok(unlisted.some(({ start, end }) => spans.some((span) => span.start <= start && span.end >= end)));
    });
  }
});

describe('the scan for what is not listed', () => {
  for (const [text, expected] of [
    ['The mayor met them in Paris.', ['name The', 'name Paris']], // a word that opens a sentence may be a name
    ['Roads in Nong’an, O’Brien’s farm, FAW.', ['name Roads', 'name Nong’an', 'name O’Brien', 'name FAW']],
    ['The road is long. It was the road.', ['name It']], // “the” stands in lower case, too
    [
      'costs 4.46 million, the 14th of 2017-2020',
      ['number 4.46', 'number million', 'number 14th', 'number 2017', 'number 2020'],
    ],
    ['output doubled on a dual path', ['number doubled', 'number dual']],
    ['the “green plan”, a "blue plan"', ['quoted green plan', 'quoted blue plan']],
    ['someone alone attended often', []], // no number inside a word
  ] as const) {
    it(`finds ${expected.join(', ') || 'nothing'} in: ${text}`, () => {
      assert.deepEqual(
        findUnlisted(bareReport(text)).map(({ kind, text: found }) => `${kind} ${found}`),
        expected,
      );
    });
  }
});
