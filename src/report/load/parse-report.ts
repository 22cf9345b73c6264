import type { Paragraph, Report, ReportWithLists, Topic } from '../report.js';
import { type Catalogue, parseCatalogue } from './catalogue.js';
import { type DataFiles, decode, hashOf, parseOptional } from './data-files.js';
import { resolveLexicon } from './lexicon.js';
import { buildSections } from './outline.js';
import { buildParagraphs, type SourceLine, splitLines } from './paragraphs.js';
import { resolveLookUps } from './parse-look-ups.js';
import { resolveTopics } from './resolve-topics.js';
import { reportSchema } from './schemas.js';
import { checkUnique } from './unique.js';

/** Longest name in a citation, in characters: the quotation shares a message with it. */
const CITATION_TITLE_MAX = 120;

/**
 * Turns the files of a data folder into a report; `report.txt` and `report.json` are required, the rest adds to them.
 * @param problems  receives one sentence per fault: file, line, what is wrong, what to do
 * @returns undefined when there were faults
 */
export function parseReport(files: DataFiles, problems: string[]): ReportWithLists | undefined {
  const text = parseText(files, problems);
  const json = parseOptional(files, 'report.json', reportSchema, problems);
  if (!files.has('report.json')) problems.push('report.json: missing; it takes at least “title”, “date” and “source”');
  const catalogue = parseCatalogue(files, problems);
  // Past this point, faults are in how the files fit together; without these two there is nothing to fit.
  if (text === undefined || json === undefined) return undefined;
  const sha256 = hashOf(text.bytes, json, problems);
  const sections = buildSections(json, text.lines.length, problems);
  const paragraphs = buildParagraphs(text.lines, sections);
  const topics = buildTopics(catalogue, text.text, paragraphs, problems);
  const lexicon = resolveLexicon(catalogue, paragraphs, problems);
  const lookUps = resolveLookUps(catalogue.lookUps, paragraphs, problems);
  if (problems.length > 0) return undefined;
  const { title, citationTitle = shorten(title), date, published, speaker, source } = json.value;
  return {
    text: text.text,
    title,
    citationTitle,
    date,
    published,
    speaker,
    source: new URL(source).href, // white space and brackets would end a link
    sha256,
    paragraphs,
    sections,
    ...topics,
    lexicon,
    lookUps,
    picture: undefined, // a file beside those that are read; `loadReport` looks for it
  };
}

interface ReportText {
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly lines: readonly SourceLine[];
}

function parseText(files: DataFiles, problems: string[]): ReportText | undefined {
  const bytes = files.get('report.txt');
  if (bytes === undefined) {
    if (!files.has('report.txt'))
      problems.push('report.txt: missing; put the report into the data folder, one paragraph a line');
    return undefined;
  }
  const text = decode('report.txt', bytes, problems);
  const lines = text === undefined ? undefined : splitLines(text, problems);
  return text === undefined || lines === undefined ? undefined : { bytes, text, lines };
}

function buildTopics(
  catalogue: Catalogue,
  text: string,
  paragraphs: readonly Paragraph[],
  problems: string[],
): Pick<Report, 'cities' | 'projects'> {
  const files = [catalogue.cities, catalogue.projects].filter((file) => file !== undefined);
  checkUnique(
    files.flatMap((file) => file.value.map(({ id }, index) => ({ id, place: file.place(index, 'id') }))),
    problems,
  );
  const resolve = (file: Catalogue['cities'], kind: Topic['kind']): readonly Topic[] =>
    file === undefined ? [] : resolveTopics(file, kind, text, paragraphs, problems);
  return { cities: resolve(catalogue.cities, 'city'), projects: resolve(catalogue.projects, 'project') };
}

function shorten(title: string): string {
  const characters = [...title];
  return characters.length <= CITATION_TITLE_MAX ? title : `${characters.slice(0, CITATION_TITLE_MAX - 1).join('')}…`;
}
