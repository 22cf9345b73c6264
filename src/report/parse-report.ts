import { parseCatalogue } from './catalogue.js';
import { type DataFiles, decode, hashOf, parseOptional } from './data-files.js';
import type { JsonFile } from './json-file.js';
import { resolveLexicon } from './lexicon.js';
import { buildSections } from './outline.js';
import { buildParagraphs, checkLines } from './paragraphs.js';
import type { Report, Topic } from './report.js';
import { reportSchema, type TopicsFile } from './schemas.js';
import { resolveTopics } from './topics.js';
import { checkUnique } from './unique.js';

/**
 * Turns the files of a data folder into a report; `report.txt` and `report.json` are required, the rest adds to them.
 * @param problems  receives one sentence per fault: file, line, what is wrong, what to do
 * @returns undefined when there were faults
 */
export function parseReport(files: DataFiles, problems: string[]): Report | undefined {
  const text = decode(files, 'report.txt', problems);
  const json = parseOptional(files, 'report.json', reportSchema, problems);
  if (!files.has('report.json')) problems.push('report.json: missing; it takes at least “title”, “date” and “source”');
  const lines = text === undefined ? undefined : checkLines(text, problems);
  // Past this point, faults are in how the files fit together; without these two there is nothing to fit.
  if (text === undefined || lines === undefined || json === undefined) {
    parseCatalogue(files, problems);
    return undefined;
  }
  const sha256 = hashOf(files.get('report.txt') ?? new Uint8Array(), json, problems);
  const sections = buildSections(json, lines.length, problems);
  const paragraphs = buildParagraphs(lines, sections);
  const catalogue = parseCatalogue(files, problems);
  const topics = (file: JsonFile<TopicsFile> | undefined, kind: Topic['kind']): readonly Topic[] =>
    file === undefined ? [] : resolveTopics(file, kind, text, paragraphs, problems);
  const cities = topics(catalogue.cities, 'city');
  const projects = topics(catalogue.projects, 'project');
  checkUnique(
    [...cities, ...projects].map(({ id }) => id),
    'cities.json, projects.json',
    problems,
  );
  const lexicon = resolveLexicon(catalogue, paragraphs, problems);
  if (problems.length > 0) return undefined;
  const { title, date, published, speaker, source } = json.value;
  const citationTitle = json.value.citationTitle ?? title.slice(0, 120);
  return {
    text,
    title,
    citationTitle,
    date,
    published,
    speaker,
    source,
    sha256,
    paragraphs,
    sections,
    cities,
    projects,
    lexicon,
  };
}
