import { toSimplified } from '../../language/chinese.js';
import { foldName, hasHan } from '../../language/fold.js';
import { namedPassages } from '../../names/passage-names.js';
import { partsOf } from '../../report/parts.js';
import { foldPlaces, markedPlaces, rangesOf, readPlaces } from '../../report/places.js';
import { paragraphRange, type Range } from '../../report/range.js';
import type { Paragraph, Report } from '../../report/report.js';
import type { TopicNouns } from './topic-question.js';

/** A place that a question names by number: “¶25 s2”, “read 7”, “the third project”. */
export interface NamedPlace {
  /** In the order named; none where the report has no such place. */
  readonly ranges: readonly Range[];
  /** As the question names it. */
  readonly named: string;
}

/** Undefined for nearly every question. */
export type FindNamedPlace = (question: string) => NamedPlace | undefined;

/** What asks for the words themselves, all of them. */
const WHOLE_ASKED =
  /\b(?:(?:original|full|whole|entire|complete|exact) (?:text|thing|section|paragraph|part|passage|wording|chapter|bit)|in full|word for word|verbatim|unabridged|uncut)\b|原文|全文|整段|原话|全段/i;

const MAY_NAME =
  /\p{N}|¶|段|第|最后|paragraph|last|final|penultimate|part|st\b|nd\b|rd\b|th\b|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve/iu;

/** Politeness and verbs around a place: “please read me ¶7”, “what does ¶7 say?”. */
const BEFORE =
  /^(?:(?:please|pls|plz|can|could|would|will|you|i|we|want|need|would like|d like|id like|i'd like|like|let|lets|let's|me|us|just|now|ok|so|and|then|hey|hi|to|kindly|read|reread|show|quote|cite|give|open|go|jump|see|view|display|print|tell|send|get|find|look|at|up|out|about|of|the|full|whole|exact|original|text|content|contents|words|wording|in|is|what|what's|whats|how|which|does|do|on|explain|verbatim|from|take|turn|bring)\s+)+/;
const AFTER =
  /(?:\s+(?:please|pls|plz|say|says|said|about|again|now|out|aloud|for|me|us|in|full|contain|talk|mean|text|then|verbatim|is|of|the|report|document|speech|out loud|to|read|here))+\s*$/;
const CHINESE_BEFORE =
  /^(?:请|麻烦|帮忙|帮我|给我|我想|我要|想|要|能不能|可以|能|读一下|念一下|看一下|读|念|看看|看|查看|打开|显示|引用|发一下|发|找|找到|展示|报告|原文|的|里|中|说说|讲讲|说一下|那|呢|关于|阅读|跳到|转到|问一下|请问)+/;
const CHINESE_AFTER =
  /(?:的|说|讲|写|提|谈|是|了|什么|啥|些|内容|原文|全文|原话|呢|吗|哪|怎么|有|给我|看看|看|一下|主要|到|里|具体|吧|呀|啊|都|讲的|发给我|在)+$/;

/** Finds which place of a report a question names. */
export function createFindNamedPlace(report: Report, everyday: TopicNouns): FindNamedPlace {
  const families = [report.cities, report.projects]
    .filter(({ length }) => length > 0)
    .map((topics) =>
      toFamily(
        topics.map(({ paragraph }) => paragraph),
        topics[0]?.kind ?? 'city',
        everyday,
      ),
    );
  const findWhole = createFindWhole(report);
  return (question) => {
    const whole = WHOLE_ASKED.test(question) ? findWhole(question) : undefined;
    if (whole !== undefined) return whole;
    if (!MAY_NAME.test(question)) return undefined;
    const folded = foldPlaces(question, report.paragraphs.length);
    const marked = markedPlaces(folded);
    if (marked.length > 0) {
      const ranges = marked.flatMap((place) => rangesOf(report, place) ?? []);
      return { ranges, named: marked.join(', ') };
    }
    const bare = bareRequest(folded);
    const ranges = readPlaces(report, bare);
    if (ranges !== undefined) return { ranges, named: bare };
    for (const family of families) {
      const place = family.placeIn(bare);
      if (place !== undefined) return { ranges: wholeOf(report, family.paragraphs[place - 1]), named: bare };
    }
    return findPart(report, bare);
  };
}

/** A name of a part or section, as it is looked for. */
interface SectionName {
  /** Folded, with a space before and behind; a Chinese one in simplified characters. */
  readonly name: string;
  readonly first: number;
  readonly last: number;
}

/** Finds the section whose text is asked for: “the original text of the rural revitalization project”. */
function createFindWhole(report: Report): FindNamedPlace {
  let names: readonly SectionName[] | undefined; // made when first asked for
  return (question) => {
    names ??= namedPassages(report)
      .flatMap(({ name, aliases, chinese, first, last }) =>
        [name, ...aliases, ...chinese.map(toSimplified).flatMap(withoutKind)].map((one) => ({
          name: nameKey(one),
          first,
          last,
        })),
      )
      .sort((one, other) => other.name.length - one.name.length);
    const folded = nameKey(question);
    const found = names.find(({ name }) => folded.includes(name));
    const range = found === undefined ? undefined : paragraphRange(report, found.first, found.last);
    return found === undefined || range === undefined ? undefined : { ranges: [range], named: found.name.trim() };
  };
}

/** A Chinese name, and what it is called for short: “乡村振兴” for “乡村振兴工程”. */
function withoutKind(name: string): readonly string[] {
  return /^.{4,}工程$/.test(name) ? [name, name.slice(0, -2)] : [name];
}

function nameKey(text: string): string {
  return hasHan(text) ? toSimplified(text) : ` ${foldName(text)} `;
}

/** The question without what asks for it to be read. */
function bareRequest(folded: string): string {
  const edges = /^[^\p{L}\p{N}¶#]+|[^\p{L}\p{N}]+$/gu;
  return folded
    .replace(edges, '')
    .replace(BEFORE, '')
    .replace(AFTER, '')
    .replace(CHINESE_BEFORE, '')
    .replace(CHINESE_AFTER, '')
    .replace(edges, '');
}

function wholeOf(report: Report, paragraph: Paragraph | undefined): readonly Range[] {
  const range = paragraph === undefined ? undefined : paragraphRange(report, paragraph.number, paragraph.number);
  return range === undefined ? [] : [range];
}

/** The cities or the projects of a report, in their row. */
interface Family {
  readonly paragraphs: readonly Paragraph[];
  /** The place in the row that a text names and nothing else, counted from 1; it may be past the end. */
  placeIn(bare: string): number | undefined;
}

const CHINESE_NOUNS = { city: '城市?', project: '工程|项目' } as const;

function toFamily(paragraphs: readonly Paragraph[], kind: 'city' | 'project', everyday: TopicNouns): Family {
  const count = paragraphs.length;
  const nouns = [...new Set([kind, ...everyday[kind]])].filter((noun) => /^[a-z]+$/.test(noun)).join('|');
  const plural = String.raw`(?:the )?(?:${count} )?(?:\w+ )?(?:${nouns}|cities)s?`;
  const chinese = CHINESE_NOUNS[kind];
  const patterns = [
    `(?:the )?(?<place>\\d+)th (?:\\w+ )?(?:${nouns})`,
    `(?:the )?(?<last>last|final) (?:\\w+ )?(?:${nouns})`,
    `(?:the )?(?:${nouns})\\s*(?:no\\.?|nr\\.?|number|num|#)?\\s*(?<place>\\d+)`,
    `(?:the )?(?:no\\.?|nr\\.?|number|#)\\s*(?<place>\\d+) (?:\\w+ )?(?:${nouns})`,
    `(?:the )?(?:(?:number|no\\.?|#) ?)?(?<place>\\d+)(?:th)? (?:one )?(?:of|in|from|among) ${plural}`,
    `(?:the )?(?<last>last|final) (?:one )?(?:of|in|from|among) ${plural}`,
    `(?:\\d*大?(?:${chinese})(?:的|里|中)*)?第(?<place>\\d+)(?:个|项|座|大|号)*(?:${chinese})`,
    `(?:${chinese})(?<place>\\d+)`,
    `(?<last>最后)(?:的)?1?(?:个|项|座|大)*(?:${chinese})`,
  ].map((pattern) => new RegExp(`^(?:${pattern})$`));
  return {
    paragraphs,
    placeIn(bare) {
      for (const pattern of patterns) {
        const groups = pattern.exec(bare)?.groups;
        if (groups !== undefined) return groups['last'] === undefined ? Number(groups['place']) : count;
      }
      return undefined;
    },
  };
}

const ROMAN: readonly string[] = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/** “Part III”, “part three”, “第三部分”. */
function findPart(report: Report, bare: string): NamedPlace | undefined {
  const [, english, chinese] = /^(?:part (\d+|[ivx]+)|第(\d+)部分)$/.exec(bare) ?? [];
  const typed = english ?? chinese;
  if (typed === undefined) return undefined;
  const number = ROMAN.includes(typed) ? ROMAN.indexOf(typed) + 1 : Number(typed);
  const part = partsOf(report).find(({ name }) => {
    const own = /^part (\S+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
    return Number(own) === number || ROMAN.indexOf(own) === number - 1;
  });
  const range = part === undefined ? undefined : paragraphRange(report, part.first, part.last);
  return range === undefined ? undefined : { ranges: [range], named: bare };
}
