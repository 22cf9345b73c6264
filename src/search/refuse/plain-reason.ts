import { isEnumeration } from '../../language/enumeration.js';
import { isYear, quantitiesIn } from '../../language/quantities.js';
import { termOf } from '../../language/terms.js';
import type { Paragraph } from '../../report/report.js';
import type { Query } from '../question/intent.js';
import { expectedAnswer, findLack, type Lack } from './expected-answer.js';
import type { FeatureSources } from './features.js';

/** Why a report does not answer, where it can be seen without lists of questions. */
export interface PlainReason {
  /** As typed. */
  readonly missing: readonly string[];
  readonly lacks: Lack | undefined;
}

/** Best paragraphs that are looked at for a date or a number. */
const LOOKED_AT = 3;

/** What is counted or told of: it has to stand there, in some word. */
const TOLD = /\b(?:how many|(?:what|who)(?:['’]?s| is| are| was| were) the)\s+(\p{L}+)/iu;
/** Kinds of things with names: who asks which one it is wants a name that the report can hardly tell without the kind. */
const NAMED_KIND =
  /\b(?:which|what|whose)\s+((?:compan(?:y|ies)|firms?|brands?|contractors?|suppliers?|vendors?|banks?|countr(?:y|ies)|cit(?:y|ies)|universit(?:y|ies)|colleges?|schools?|hospitals?|newspapers?|airlines?|hotels?|restaurants?|streets?|websites?|apps?|teams?|clubs?|currenc(?:y|ies)|languages?|colou?rs?|religions?|animals?|courts?|restaurants?|songs?|films?|books?))\b/iu;
const MONEY_ASKED =
  /\bhow much\b.*\b(?:money|funding|cash|cost|costs|paid?|pays?|spend|spent|dollars?|yuan|euros?)\b|\b(?:cost|price|salary|salaries|wages?|fees?|budget) (?:of|for)\b|\bhow much (?:is|are|does|do|will|would)\b.*\b(?:cost|pay|spend|worth)\b/i;
const MONEY = /[$€£¥]|\b(?:yuan|RMB|dollars?|euros?|USD|EUR|CNY)\b/i;

/**
 * Why a report without lists does not answer a question: it has nothing of a name, a number or a kind that is asked for,
 * or its best paragraphs have no date, number or amount where one is.
 * @param paragraphs  the best ones, in order
 * @returns undefined where nothing speaks against them: what is merely phrased otherwise is not refused
 */
export function findPlainReason(
  sources: Pick<FeatureSources, 'report' | 'terms'>,
  query: Query,
  paragraphs: readonly Paragraph[],
): PlainReason | undefined {
  const missing = findMissing(sources, query);
  if (missing.length > 0) return { missing, lacks: undefined };
  const lack = paragraphs.slice(0, LOOKED_AT).map(({ text }) => lackOf(sources, query, text));
  const [first] = lack;
  return first !== undefined && lack.every((one) => one !== undefined) ? { missing: [], lacks: first } : undefined;
}

/** Names, numbers and kinds of the question that the report has nothing of. */
function findMissing({ terms }: Pick<FeatureSources, 'terms'>, { intent, words, text }: Query): readonly string[] {
  if (intent.strangers.length > 0) return intent.strangers;
  const numbers = words.filter(
    ({ typed, terms: own }) => /^(?:\d{3,}|\d+\.\d+)$/.test(typed) && !own.some(terms.isInReport),
  );
  if (numbers.length > 0) return numbers.map(({ typed }) => typed);
  const [, noun] = TOLD.exec(text) ?? NAMED_KIND.exec(text) ?? [];
  const isAsked = noun !== undefined && words.some(({ terms: own }) => own.includes(termOf(noun.toLowerCase())));
  return isAsked && !terms.isKnown(termOf(noun.toLowerCase())) ? [noun] : [];
}

function lackOf({ report }: Pick<FeatureSources, 'report'>, query: Query, text: string): Lack | undefined {
  if (MONEY_ASKED.test(query.text)) return MONEY.test(text) ? undefined : 'number';
  switch (expectedAnswer(query)) {
    case 'date':
      return findLack(query, text, report.text);
    case 'number':
      return hasCount(text) || isEnumeration(text) ? undefined : 'number';
    default: // an office or a council may be who does it
      return undefined;
  }
}

/** Whether a text counts anything: “Action 7” and “2021” do not. */
function hasCount(text: string): boolean {
  return quantitiesIn(text).some(({ start, value, kind }) => {
    const isLabel = /\p{Lu}[\p{L}-]*[ -]$/u.test(text.slice(0, start)) || /[\d-]$/.test(text.slice(0, start));
    return kind !== 'ordinal' && !isYear(value) && !isLabel;
  });
}
