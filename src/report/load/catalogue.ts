import { type DataFiles, parseOptional } from './data-files.js';
import type { JsonFile } from './json-file.js';
import { type LookUpFiles, parseLookUps } from './parse-look-ups.js';
import type { QuestionLists } from './questions/listed-answer.js';
import { parseQuestionLists } from './questions/question-lists.js';
import { type ListedSuggestion, parseSuggestions } from './questions/suggestion-file.js';
import {
  type GlossaryFile,
  glossarySchema,
  type ThesaurusFile,
  type TopicsFile,
  thesaurusSchema,
  topicsSchema,
  type WeightsFile,
  weightsSchema,
} from './schemas.js';

/** The optional files, as far as they are there and well-formed. */
export interface Catalogue {
  readonly cities: JsonFile<TopicsFile> | undefined;
  readonly projects: JsonFile<TopicsFile> | undefined;
  readonly lists: QuestionLists;
  readonly suggestions: readonly ListedSuggestion[];
  readonly thesaurus: JsonFile<ThesaurusFile> | undefined;
  readonly glossary: JsonFile<GlossaryFile> | undefined;
  readonly weights: JsonFile<WeightsFile> | undefined;
  readonly lookUps: LookUpFiles;
}

export function parseCatalogue(files: DataFiles, problems: string[]): Catalogue {
  return {
    cities: parseOptional(files, 'cities.json', topicsSchema, problems),
    projects: parseOptional(files, 'projects.json', topicsSchema, problems),
    lists: parseQuestionLists(files, problems),
    suggestions: parseSuggestions(files, problems),
    thesaurus: parseOptional(files, 'thesaurus.json', thesaurusSchema, problems),
    glossary: parseOptional(files, 'glossary.json', glossarySchema, problems),
    weights: parseWeights(files, problems),
    lookUps: parseLookUps((name, schema) => parseOptional(files, name, schema, problems)),
  };
}

/** Nobody writes weights by hand: whatever is wrong with them, there is one remedy. */
function parseWeights(files: DataFiles, problems: string[]): Catalogue['weights'] {
  const faults: string[] = [];
  const weights = parseOptional<WeightsFile>(files, 'weights.json', weightsSchema, faults);
  problems.push(...faults.map((fault) => `${fault}; “npm run fit -- --write” writes the file anew`));
  return weights;
}
