import type { Report } from '../../report/report.js';
import { createSpeller } from '../../spelling/speller.js';
import { openVocabulary, type VocabularyTables } from '../../spelling/vocabulary.js';
import type { KeyTable } from '../../tables/key-table.js';
import { withoutRequests } from '../../talk/requests.js';
import { readRemarks } from '../../talk/talk.js';
import { openBoundTerms } from '../index/bound-terms.js';
import type { TermTable } from '../index/term-table.js';
import { findAskedThing } from './asked-thing.js';
import { createReadClaim } from './claim/claim.js';
import { createFindPeople } from './claim/known-people.js';
import { createFindNames, createFindStrangers } from './claim/unknown-names.js';
import { createIntentReader, type IntentTables, type Query } from './intent.js';
import { isNameOf } from './presence.js';
import { parseQuestion } from './query.js';
import { createTranslator, type GlossaryTables } from './translate.js';

/** The first stage: what is asked. */
export type ReadQuestion = (question: string) => Query;

/** What questions are read by, as it is kept. */
export interface QuestionReaderTables extends IntentTables {
  /** Undefined where spelling is not repaired. */
  readonly vocabulary: VocabularyTables | undefined;
  readonly glossary: GlossaryTables;
  readonly bound: KeyTable;
}

/**
 * Builds the stage that reads questions for a report.
 * @param findsStrangers  names that are surely none of the report's are told; without lists they are a cause to refuse
 */
export function createQuestionReader(
  report: Report,
  terms: TermTable,
  tables: QuestionReaderTables,
  { findsStrangers }: { readonly findsStrangers: boolean },
): ReadQuestion {
  const vocabulary = tables.vocabulary === undefined ? undefined : openVocabulary(tables.vocabulary);
  const speller = vocabulary === undefined ? undefined : createSpeller(vocabulary);
  const translate = createTranslator(tables.glossary);
  const areBound = openBoundTerms(tables.bound);
  const isEnglish = (word: string): boolean => vocabulary?.isEnglish(word) ?? true;
  const findNames = createFindNames(terms, isEnglish, (word) => isNameOf(tables.presence, word));
  const findStrangers = createFindStrangers(terms, isEnglish);
  const readClaim = createReadClaim(findNames, createFindPeople(report));
  const readIntent = createIntentReader(report, terms, tables, translate);
  return (question) => {
    const remarks = readRemarks(question);
    const asked = withoutRequests(remarks.question);
    const wording = parseQuestion(asked, speller, translate, areBound);
    // “Does it mention South Korea” claims nothing: that is what it asks.
    const thing = findAskedThing(wording.text);
    const claim = thing?.asked === 'presence' ? undefined : readClaim(question, asked, wording.text);
    const strangers = findsStrangers ? findStrangers(asked, wording.text) : [];
    return { ...wording, intent: { ...readIntent(wording, remarks, claim, thing), strangers, leaning: undefined } };
  };
}
