import { createParagraph } from '../report/load/paragraphs.js';
import type { Paragraph, Report } from '../report/report.js';
import { type Ids, toIds } from '../tables/lists.js';

/** A report as it is kept: all but its text, which stands in the data folder. */
export interface ReportTables {
  /** JSON of everything that is small; paragraphs in it are told by their numbers. */
  readonly facts: string;
  /** Where each paragraph starts and ends in the text, and which section it is in. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly sectionOf: Ids;
}

type Facts = Omit<Report, 'text' | 'paragraphs' | 'picture'>;

/** Stands for a paragraph in the facts. */
interface ParagraphNumber {
  readonly $paragraph: number;
}

/** Packs a report, checked and resolved as it is. */
export function packReport(report: Report): ReportTables {
  const { text: _text, paragraphs, picture: _picture, ...facts } = pickFacts(report);
  const all = new Set<unknown>(paragraphs);
  return {
    facts: JSON.stringify(facts, (_, value: unknown) =>
      all.has(value) ? ({ $paragraph: (value as Paragraph).number } satisfies ParagraphNumber) : value,
    ),
    starts: Uint32Array.from(paragraphs, ({ start }) => start),
    ends: Uint32Array.from(paragraphs, ({ end }) => end),
    sectionOf: toIds(paragraphs.map(({ section }) => report.sections.indexOf(section))),
  };
}

/** @param text  of the very `report.txt` that the tables were packed from */
export function unpackReport(
  { facts, starts, ends, sectionOf }: ReportTables,
  text: string,
  picture: string | undefined,
): Report {
  let paragraphs: readonly Paragraph[] = [];
  const { sections } = JSON.parse(facts) as Facts;
  paragraphs = Array.from(starts, (start, at) => {
    const section = sections[sectionOf[at] as number] as Facts['sections'][number];
    return createParagraph(at + 1, text.slice(start, ends[at]), start, section);
  });
  const resolved = JSON.parse(facts, (_, value: unknown) =>
    isParagraphNumber(value) ? paragraphs[value.$paragraph - 1] : value,
  ) as Facts;
  return { ...resolved, sections, text, paragraphs, picture };
}

/** The lists that a report is studied by are no part of what answers are made of. */
function pickFacts(report: Report): Report {
  const { lexicon: _lists, ...facts } = report as Report & { readonly lexicon?: unknown };
  return facts;
}

function isParagraphNumber(value: unknown): value is ParagraphNumber {
  return typeof value === 'object' && value !== null && '$paragraph' in value;
}
