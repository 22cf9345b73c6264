import { foldName } from '../language/fold.js';
import { findMentions, wordPattern } from '../report/mentions.js';
import type { Paragraph, Report, Sentence, Span } from '../report/report.js';
import { topicsOf } from '../report/topics.js';

/** Something that the report names and its data folder does not list. */
export interface Unlisted extends Span {
  readonly kind: 'name' | 'number' | 'quoted';
  readonly text: string;
  readonly paragraph: Paragraph;
  readonly sentence: Sentence;
}

const NUMBER_WORDS = [
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty', 'thirty', 'forty'],
  ...['fifty', 'sixty', 'seventy', 'eighty', 'ninety', 'hundred', 'thousand', 'million', 'billion', 'trillion'],
  ...['hundreds', 'thousands', 'millions', 'billions', 'trillions', 'dozen', 'dozens', 'percent', 'half', 'quarter'],
  ...['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'primary'],
  ...[
    'single',
    'double',
    'doubled',
    'doubling',
    'dual',
    'triple',
    'tripled',
    'once',
    'twice',
    'both',
    'multiple',
    'multi',
  ],
];
const NUMBER = new RegExp(`\\d+(?:[.,]\\d+)*(?:st|nd|rd|th|%)?|${wordPattern(NUMBER_WORDS)?.source}`, 'giu');
// A capital opens it: “FAW”, “Nong’an”, “ROK”; the possessive is not part of a name.
const CAPITALISED = /(?<![\p{L}\p{N}’'])\p{Lu}(?:[\p{L}\p{M}\p{N}]|[’'](?!s(?!\p{L}))\p{L})*/gu;
const QUOTED = /“([^“”]+)”|‘([^‘’]{2,}?)’(?!\p{L})|"([^"]{2,200})"/gu;

/**
 * Everything the report names, counts or quotes that none of its places, figures, terms, cities or projects covers;
 * in order. A capital that only opens a sentence is no name when the report has the word in lower case, too.
 */
export function findUnlisted(report: Report): readonly Unlisted[] {
  const { places, terms, figures } = report.lookUps;
  const topics = topicsOf(report);
  const named = findMentions(report, [
    ...[...places, ...terms].flatMap(({ phrases }) => phrases),
    ...topics.flatMap(({ name, aliases }) => [name, ...aliases]),
  ]);
  const counted = figures.flatMap(({ uses }) => uses.flatMap((use) => use.figures));
  const figureNames = new Set(figures.map(({ name }) => foldName(name)));
  const lowerCase = new Set(report.text.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}\p{M}]*/gu) ?? []);

  const isWithin = (spans: readonly Span[], { start, end }: Span): boolean =>
    spans.some((span) => span.start <= start && span.end >= end);
  const isListed = (found: Unlisted): boolean => {
    switch (found.kind) {
      case 'number':
        return isWithin(counted, found);
      case 'quoted':
        return isWithin(named, found) || figureNames.has(foldName(found.text));
      case 'name':
        return (
          isWithin(named, found) ||
          isWithin(counted, found) ||
          (isOpening(report, found) && lowerCase.has(found.text.toLowerCase()))
        );
    }
  };
  return [...scan(report, 'name', CAPITALISED), ...scan(report, 'number', NUMBER), ...scan(report, 'quoted', QUOTED)]
    .filter((found) => !isListed(found))
    .sort((one, other) => one.start - other.start || other.end - one.end);
}

function scan({ paragraphs }: Report, kind: Unlisted['kind'], pattern: RegExp): readonly Unlisted[] {
  return paragraphs.flatMap((paragraph) =>
    [...paragraph.text.matchAll(pattern)].flatMap((match) => {
      const text = match[1] ?? match[2] ?? match[3] ?? match[0];
      const start = paragraph.start + match.index + match[0].indexOf(text);
      const sentence = paragraph.sentences.find(({ end }) => end > start);
      return sentence === undefined ? [] : [{ kind, text, paragraph, sentence, start, end: start + text.length }];
    }),
  );
}

/** Whether nothing but marks stands between the start of the sentence and the word. */
function isOpening({ text }: Report, { sentence, start }: Unlisted): boolean {
  return !/[\p{L}\p{N}]/u.test(text.slice(sentence.start, start));
}
