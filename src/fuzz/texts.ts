import fc from 'fast-check';
import type { Report } from '../report/report.js';

/** The longest that Discord lets anybody send, in any field. */
const TEXT_MAX = 6000;

/** What breaks programs: marks that open and never close, separators of our own, directions, halves of pairs. */
const HOSTILE = [
  '“',
  '”',
  '"',
  "'",
  '「',
  '《',
  '[',
  '](',
  '(<',
  '`',
  '```',
  '*',
  '**',
  '_',
  '~~',
  '||',
  '> ',
  '-# ',
  '# ',
  '- ',
  '1. ',
  '\\',
  '|',
  '=',
  '%',
  '%zz',
  '1|',
  '*share',
  '<@1100000000000000002>',
  '<@&1>',
  '@everyone',
  '@here',
  '</ask:1>',
  '<t:0:R>',
  'discord.gg/x',
  'https://a.b/c',
  ':x:',
  '\u202e',
  '\u2066',
  '\u200b',
  '\u0000',
  '\u001b[31m',
  '\r',
  '\n',
  '\u2028',
  '\ud83d',
  '\udc69',
  '👩‍🚀',
  '🏳️‍🌈',
  'é\u0301',
  '\u0640',
  '¶',
  '¶25 s2',
  ' s',
  '…',
  '[…]',
  '...',
  '—',
  '100 million',
  '1,000',
  '12%',
  '长春',
  '谁',
  '吗',
  '的',
  '第25段',
  '３',
  '一百',
  'and the ',
  'what is ',
  'who? ',
  'city ',
  'a ',
  'the next one',
  'source?',
] as const;

/** Text as people type it, and as people type it who want to break things; 1 character or more. */
export function arbitraryText(report: Report, max = TEXT_MAX): fc.Arbitrary<string> {
  const cut = (text: string): string => text.slice(0, max);
  const hostile = fc.constantFrom(...HOSTILE);
  const quoted = fc
    .tuple(fc.nat({ max: report.text.length - 1 }), fc.integer({ min: 1, max: 400 }))
    .map(([start, length]) => report.text.slice(start, start + length));
  const any = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });
  const piece = fc.oneof(hostile, quoted, any, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }));
  const mixed = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => cut(pieces.join('')));
  const repeated = fc
    .tuple(
      fc.oneof(
        hostile,
        any,
        fc.tuple(hostile, hostile).map(([one, other]) => one + other),
      ),
      fc.integer({ min: 1, max }),
    )
    .map(([one, length]) => one.repeat(Math.ceil(length / one.length)).slice(0, length));
  return fc.oneof({ weight: 3, arbitrary: mixed }, { weight: 1, arbitrary: repeated });
}
