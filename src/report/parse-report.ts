import { createHash } from 'node:crypto';
import { type JsonFile, parseJsonFile } from './json-file.js';
import type { Lexicon, Paragraph, Report, Section, Topic } from './report.js';
import {
  type GapsFile,
  type GlossaryFile,
  gapsSchema,
  glossarySchema,
  type QuestionsFile,
  questionsSchema,
  type ReportFile,
  reportSchema,
  type ThesaurusFile,
  type TopicsFile,
  thesaurusSchema,
  topicsSchema,
} from './schemas.js';
import { splitSentences } from './sentences.js';

/** The files of a data folder by name, as bytes. */
export type DataFiles = ReadonlyMap<string, Uint8Array>;

/** Longest paragraph, in characters: a longer one means that the file has no line breaks where it should. */
const PARAGRAPH_MAX = 100_000;

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

interface Catalogue {
  readonly cities: JsonFile<TopicsFile> | undefined;
  readonly projects: JsonFile<TopicsFile> | undefined;
  readonly questions: JsonFile<QuestionsFile> | undefined;
  readonly gaps: JsonFile<GapsFile> | undefined;
  readonly thesaurus: JsonFile<ThesaurusFile> | undefined;
  readonly glossary: JsonFile<GlossaryFile> | undefined;
}

function parseCatalogue(files: DataFiles, problems: string[]): Catalogue {
  return {
    cities: parseOptional(files, 'cities.json', topicsSchema, problems),
    projects: parseOptional(files, 'projects.json', topicsSchema, problems),
    questions: parseOptional(files, 'questions.json', questionsSchema, problems),
    gaps: parseOptional(files, 'gaps.json', gapsSchema, problems),
    thesaurus: parseOptional(files, 'thesaurus.json', thesaurusSchema, problems),
    glossary: parseOptional(files, 'glossary.json', glossarySchema, problems),
  };
}

function parseOptional<T>(
  files: DataFiles,
  name: string,
  schema: Parameters<typeof parseJsonFile<T>>[2],
  problems: string[],
): JsonFile<T> | undefined {
  if (!files.has(name)) return undefined;
  const text = decode(files, name, problems);
  return text === undefined ? undefined : parseJsonFile(name, text.replace(/^\uFEFF/, ''), schema, problems);
}

function decode(files: DataFiles, name: string, problems: string[]): string | undefined {
  const bytes = files.get(name);
  if (bytes === undefined) {
    problems.push(`${name}: missing; put the file into the data folder`);
    return undefined;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    problems.push(`${name}:${lineOfInvalidByte(bytes)}: not valid UTF-8; save the file as UTF-8`);
    return undefined;
  }
}

/** The first line that does not decode on its own. A line feed is never part of a longer UTF-8 sequence. */
function lineOfInvalidByte(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let start = 0; start <= bytes.length; line++) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed === -1 ? bytes.length : feed;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end + 1;
  }
  return line;
}

/** One paragraph a line; a line feed at the end of the file opens no further one. */
function checkLines(text: string, problems: string[]): readonly string[] | undefined {
  const lines = text.replace(/\r?\n$/, '').split('\n');
  if (text.trim() === '') {
    problems.push('report.txt: empty; it takes the report, one paragraph a line');
    return undefined;
  }
  const before = problems.length;
  for (const [index, line] of lines.entries()) {
    if (line.length > PARAGRAPH_MAX) {
      problems.push(
        `report.txt:${index + 1}: ${line.length.toLocaleString('en')} characters in one line, more than ${PARAGRAPH_MAX.toLocaleString('en')}; break it into paragraphs, one a line`,
      );
    }
  }
  return problems.length > before ? undefined : lines;
}

function hashOf(bytes: Uint8Array, json: JsonFile<ReportFile>, problems: string[]): string {
  const actual = createHash('sha256').update(bytes).digest('hex');
  const expected = json.value.sha256?.toLowerCase();
  if (expected !== undefined && expected !== actual) {
    problems.push(
      `${json.place('sha256')}: report.txt has the SHA-256 ${actual}, not ${expected}; restore report.txt, or put its hash here if the change is meant`,
    );
  }
  return actual;
}

function buildSections(json: JsonFile<ReportFile>, count: number, problems: string[]): readonly Section[] {
  const { outline } = json.value;
  if (outline === undefined)
    return [{ id: 'report', title: undefined, part: undefined, partTitle: undefined, first: 1, last: count }];
  const sections: Section[] = [];
  const owners = new Map<number, string>();
  const add = (section: Section, place: string): void => {
    sections.push(section);
    for (let number = section.first; number <= Math.min(section.last, count); number++) {
      const owner = owners.get(number);
      if (owner !== undefined)
        problems.push(`${place}: ¶${number} is in “${owner}” and in “${section.id}”; leave it in one`);
      owners.set(number, section.id);
    }
    if (section.last > count)
      problems.push(
        `${place}: section “${section.id}” ends at ¶${section.last}, but the report has ${count} paragraphs`,
      );
  };
  for (const [index, { id, part, title: partTitle, paragraphs, sections: inner }] of outline.entries()) {
    if (paragraphs !== undefined) {
      add(
        { id, title: undefined, part, partTitle, first: paragraphs[0], last: paragraphs[1] },
        json.place('outline', index, 'paragraphs'),
      );
    }
    for (const [at, section] of (inner ?? []).entries()) {
      const [first, last] = section.paragraphs;
      add(
        { id: section.id, title: section.title, part, partTitle, first, last },
        json.place('outline', index, 'sections', at),
      );
    }
  }
  const missing = Array.from({ length: count }, (_, index) => index + 1).filter((number) => !owners.has(number));
  if (missing.length > 0)
    problems.push(
      `${json.place('outline')}: no section holds ${listNumbers(missing)}; every paragraph takes exactly one`,
    );
  checkUnique(
    sections.map(({ id }) => id),
    json.place('outline'),
    problems,
  );
  return sections.sort((one, other) => one.first - other.first);
}

function listNumbers(numbers: readonly number[]): string {
  const shown = numbers.slice(0, 10).map((number) => `¶${number}`);
  return numbers.length > shown.length
    ? `${shown.join(', ')} and ${numbers.length - shown.length} more`
    : shown.join(', ');
}

function buildParagraphs(lines: readonly string[], sections: readonly Section[]): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  let at = 0;
  for (const [index, line] of lines.entries()) {
    const number = index + 1;
    while (at < sections.length - 1 && number > (sections[at]?.last ?? 0)) at++;
    const section = sections[at];
    const text = line.trimEnd();
    if (section !== undefined) {
      paragraphs.push({
        number,
        text,
        start,
        end: start + text.length,
        sentences: splitSentences(text, start),
        section,
      });
    }
    start += line.length + 1;
  }
  return paragraphs;
}

function resolveTopics(
  file: JsonFile<TopicsFile>,
  kind: Topic['kind'],
  text: string,
  paragraphs: readonly Paragraph[],
  problems: string[],
): readonly Topic[] {
  const folded = text.toLowerCase();
  const topics: Topic[] = [];
  for (const [index, { id, name, chinese, aliases, paragraph: number }] of file.value.entries()) {
    for (const [at, alias] of aliases.report.entries()) {
      if (folded.includes(alias.toLowerCase())) continue;
      problems.push(
        `${file.place(index, 'aliases', 'report', at)}: “${alias}” does not stand in the report; move it to “other” or correct it`,
      );
    }
    const paragraph = paragraphs[number - 1];
    if (paragraph === undefined)
      problems.push(unknownParagraph(file.place(index, 'paragraph'), `${kind} “${id}”`, number, paragraphs));
    else topics.push({ kind, id, name, chinese, aliases: [...aliases.report, ...aliases.other], paragraph });
  }
  return topics;
}

function resolveLexicon(catalogue: Catalogue, paragraphs: readonly Paragraph[], problems: string[]): Lexicon {
  const { questions, gaps, thesaurus, glossary } = catalogue;
  const anticipations = (questions?.value ?? []).flatMap((entry, index) => {
    const paragraph = paragraphs[entry.paragraph - 1];
    if (paragraph === undefined) {
      problems.push(
        unknownParagraph(questions?.place(index, 'paragraph') ?? '', 'this entry', entry.paragraph, paragraphs),
      );
      return [];
    }
    const at = paragraph.text.indexOf(entry.quote);
    if (at === -1) {
      problems.push(
        `${questions?.place(index, 'quote')}: “${entry.quote.slice(0, 60)}” does not stand in ¶${entry.paragraph}; quote it letter by letter`,
      );
      return [];
    }
    const start = paragraph.start + at;
    return [
      {
        start,
        end: start + entry.quote.length,
        paragraph: entry.paragraph,
        questions: entry.questions,
        words: entry.words,
      },
    ];
  });
  for (const [index, { paragraph: number }] of (gaps?.value ?? []).entries()) {
    if (number > paragraphs.length)
      problems.push(unknownParagraph(gaps?.place(index, 'paragraph') ?? '', 'this entry', number, paragraphs));
  }
  return {
    anticipations,
    gaps: (gaps?.value ?? []).flatMap(({ paragraph, questions: list }) =>
      list.map((question) => ({ paragraph, question })),
    ),
    thesaurus: thesaurus?.value ?? [],
    glossary: glossary?.value ?? [],
  };
}

function unknownParagraph(place: string, what: string, number: number, paragraphs: readonly Paragraph[]): string {
  return `${place}: ${what} cites ¶${number}, but the report has ${paragraphs.length} paragraphs`;
}

function checkUnique(ids: readonly string[], place: string, problems: string[]): void {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) problems.push(`${place}: the id “${id}” stands twice; ids are unique`);
    seen.add(id);
  }
}
