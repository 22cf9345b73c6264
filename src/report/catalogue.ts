import { type DataFiles, parseOptional } from './data-files.js';
import type { JsonFile } from './json-file.js';
import { type LookUpFiles, parseLookUps } from './parse-look-ups.js';
import { parseQuestionLists, type QuestionLists } from './question-lists.js';
import {
  type GlossaryFile,
  glossarySchema,
  type ThesaurusFile,
  type TopicsFile,
  thesaurusSchema,
  topicsSchema,
} from './schemas.js';

/** The optional files, as far as they are there and well-formed. */
export interface Catalogue {
  readonly cities: JsonFile<TopicsFile> | undefined;
  readonly projects: JsonFile<TopicsFile> | undefined;
  readonly lists: QuestionLists;
  readonly thesaurus: JsonFile<ThesaurusFile> | undefined;
  readonly glossary: JsonFile<GlossaryFile> | undefined;
  readonly lookUps: LookUpFiles;
}

export function parseCatalogue(files: DataFiles, problems: string[]): Catalogue {
  return {
    cities: parseOptional(files, 'cities.json', topicsSchema, problems),
    projects: parseOptional(files, 'projects.json', topicsSchema, problems),
    lists: parseQuestionLists(files, problems),
    thesaurus: parseOptional(files, 'thesaurus.json', thesaurusSchema, problems),
    glossary: parseOptional(files, 'glossary.json', glossarySchema, problems),
    lookUps: parseLookUps((name, schema) => parseOptional(files, name, schema, problems)),
  };
}
