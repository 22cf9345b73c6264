import { spellDigits } from '../language/spell-digits.js';
import { findRange, type Range } from './range.js';
import type { Report } from './report.js';

/** Nobody names a place at greater length, but a citation below a quotation may stand far back. */
const TYPED_MAX = 4000;

const ADDRESS = /<?https?:\/\/[^\s<>]+>?/g;
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const DASH = /[\p{Pd}−~〜～]/gu;
const PARAGRAPH_WORD = String.raw`(?:¶|paragraphs?|paras?\b\.?)`;

/**
 * What was typed, with every place that is marked as one written alike, the rest as it was: “第二十五段第2句” and
 * “the 2nd sentence of paragraph twenty-five” become `¶25 s2`; several are `¶¶7, 8`.
 * @param count  paragraphs of the report: what “the last one” is
 */
export function foldPlaces(typed: string, count: number): string {
  const text = typed
    .slice(-TYPED_MAX)
    .replace(ADDRESS, ' ')
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(DASH, '-')
    .toLowerCase();
  return foldChinese(spellDigits(text), count)
    .replace(/\b(?:the )?(?:very )?(?:last|final) paragraph\b/g, `¶${count}`)
    .replace(/\b(?:the )?(?:penultimate|2th[ -](?:to[ -])?last|next[ -]to[ -]last) paragraph\b/g, `¶${count - 1}`)
    .replace(
      /\b(?:the )?(\d+)th (?:paragraph|para)\b(?! (?:of|in|under) (?:part|section|the (?:part|section)))/g,
      '¶$1',
    )
    .replace(new RegExp(`${PARAGRAPH_WORD}\\s*(?:no\\.?|nr\\.?|number|#)?\\s*(?=\\d)`, 'g'), (mark) =>
      /s\s*(?:no\.?|nr\.?|number|#)?\s*$/.test(mark) ? '¶¶' : '¶',
    )
    .replace(/\b(?:the )?(?:(\d+)th sentence|sentence (\d+)|s(\d+)) (?:of|in|from) (¶\d+)/g, '$4 s$1$2$3')
    .replace(/(¶\d+)(?:,? (?:the )?(\d+)th sentence\b|,?\s*(?:sentences?|sent\.?|ss)\s*(\d+))/g, '$1 s$2$3')
    .replace(/(\d)\s*(?:to|through|thru|until|till)\s*(?=(?:¶|s)?\s*\d)/g, '$1-')
    .replace(/(¶\d+)[.:](?=\d)/g, '$1 s');
}

function foldChinese(text: string, count: number): string {
  if (!/[段句]/.test(text)) return text;
  return text
    .replace(/最后(?:的)?1(?:个)?(?:自然)?段(?:落)?/g, `¶${count}`)
    .replace(/倒数第?(\d+)(?:个)?(?:自然)?段(?:落)?/g, (_, back: string) => `¶${count + 1 - Number(back)}`)
    .replace(
      /(?:第\s*|(?<![\p{Script=Han}\d])|(?<=[读看念]))(\d+(?:\s*(?:自然)?段?(?:落)?\s*(?:[、,和与及至到-]|以及)\s*第?\s*\d+)*)\s*(?:个)?(?:自然)?段(?:落)?(?![话时路文历])/gu,
      (_, list: string) => {
        const places = list.replace(/\s*(?:自然)?段?(?:落)?\s*([、,和与及至到-]|以及)\s*第?\s*/g, (__, link: string) =>
          /[至到-]/.test(link) ? '-' : ', ',
        );
        return /\D/.test(places) ? `¶¶${places}` : `¶${places}`;
      },
    )
    .replace(/段(?:落)?\s*(\d+)/g, '¶$1')
    .replace(/(¶\d+)\s*的?[,、]?\s*第?(\d+)(?:个)?句(?:话)?/g, '$1 s$2');
}

const SENTENCE = String.raw`(?:[\s,·]*s\s?\d{1,5})`;
const ONE = String.raw`\d{1,6}${SENTENCE}?(?:\s*\+\d{1,6})?(?:\s*-\s*(?:¶{0,2}\s*\d{1,6}${SENTENCE}?|s\d{1,5}))?`;
const LINK = String.raw`\s*(?:,|;|、|&|\band\b|和|与|及|以及)+\s*`;
const LIST = new RegExp(String.raw`^¶{0,2}\s*${ONE}(?:${LINK}(?:and\s+)?¶{0,2}\s*${ONE})*$`);
/** Marked places in a text; after a single mark, a bare number goes with it only where nothing is counted by it. */
const MARKED = new RegExp(
  String.raw`¶¶\s*${ONE}(?:${LINK}¶{0,2}\s*${ONE}(?!\s*(?:million|billion|percent|%|万|亿)))*|¶\s*${ONE}(?:${LINK}(?:¶\s*${ONE}|${ONE}(?=\s*(?:$|[.;?!)\]]))))*`,
  'g',
);
const EDGES = /^(?:[^\p{L}\p{N}¶#-]|-(?=\s|¶))+|(?:(?!-)[^\p{L}\p{N}])+$/gu;

/**
 * The places of a text that is nothing else: `25`, `¶25 s2`, `７，８`, `25.2`, `(¶7–9)`, “paragraphs 7, 8 and 12”.
 * Neighbours are one range.
 * @param folded  by `foldPlaces`
 * @returns undefined when it is anything else, or one of them does not begin within the report
 */
export function readPlaces(report: Report, folded: string): readonly Range[] | undefined {
  const text = folded
    .replace(EDGES, '')
    .replace(/^(?:pp?\.?|pgs?\.?|lines?|passages?|pars?\.?|§|#)\s*(?=\d)/, '')
    .replace(/^(\d+)[.:](?=\d+$)/, '$1 s')
    .replace(/\s*,?\s*\b(?:sentences?|sent\.?|ss)\s*(?=\d)/g, ' s');
  if (!LIST.test(text)) return undefined;
  return rangesOf(report, text);
}

/** Places that are marked as such within a text: `¶7`, “paragraph 7”, “第7段”. None of them need exist. */
export function markedPlaces(folded: string): readonly string[] {
  return [...folded.matchAll(MARKED)].map(([place]) => place);
}

/** @returns undefined when one of them does not begin within the report */
export function rangesOf(report: Report, list: string): readonly Range[] | undefined {
  const items = list.split(new RegExp(LINK)).filter((item) => item.trim() !== '');
  const ranges = items.map((item) => findRange(report, item.trim().replace(/^¶¶/, '¶').replace(/(\d)s/, '$1 s')));
  return ranges.every((range) => range !== undefined) ? joinNeighbours(ranges) : undefined;
}

/** Whole paragraphs that follow one another as one range. */
function joinNeighbours(ranges: readonly Range[]): readonly Range[] {
  const joined: Range[] = [];
  for (const range of ranges) {
    const last = joined.at(-1);
    const end = last?.to?.paragraph ?? last?.from.paragraph;
    const isNext = end !== undefined && range.from.paragraph.number === end.number + 1;
    const isWhole =
      range.from.sentence === 1 &&
      (last?.to === undefined ? last?.from.sentence === 1 : last.to.sentence === end?.sentences.length);
    if (last === undefined || !isNext || !isWhole || range.from.offset > 0) joined.push(range);
    else {
      const { paragraph } = range.from;
      joined[joined.length - 1] = {
        from: last.from,
        to: range.to ?? { paragraph, sentence: paragraph.sentences.length },
      };
    }
  }
  return joined;
}

/** Whatever a reader or a button names as a place: that alone, or the last marked one of a longer text, such as a citation. */
export function findPlaces(report: Report, typed: string): readonly Range[] | undefined {
  const exact = findRange(report, typed);
  if (exact !== undefined) return [exact];
  const folded = foldPlaces(typed, report.paragraphs.length);
  const alone = readPlaces(report, folded);
  if (alone !== undefined) return alone;
  const last = markedPlaces(folded).at(-1);
  return last === undefined ? undefined : rangesOf(report, last);
}
