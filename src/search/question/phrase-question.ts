import { foldName } from '../../language/fold.js';
import { type QuestionParts, termList, termOf } from '../../language/terms.js';
import type { Paragraph, Report } from '../../report/report.js';
import type { TermTable } from '../index/term-table.js';
import type { Wording } from './query.js';

/** Finds words of a question that stand side by side in the report. */
export interface PhraseFinder {
  /** Whether these words, folded, stand there and nothing else was typed: a name or phrase that is looked up. */
  isPhrase(question: Pick<QuestionParts, 'words' | 'terms'>): boolean;
  /** Whether a question asks for a phrase of the report and nothing else: “what is the project library?” */
  isLookUp(wording: Pick<Wording, 'words' | 'parts'>): boolean;
}

/** Longest report, in UTF-16 units, that is searched as a whole; of a longer one, the paragraphs that have all words. */
const WHOLE_MAX = 60_000;
/** Paragraphs of a long report that are read for one question: where more have all words, they say little. */
const READ_MAX = 50;

/** Kinds of answer that the place where the phrase stands need not have. */
const FURTHER: ReadonlySet<string> = new Set(['?who', '?when', '?where', '?how-many', '?how-much', '?why', '?change']);

/** Whether a question asks for more than a place of the report: for a person, a date, a number, a reason. */
export function asksFurther({ kinds }: Pick<QuestionParts, 'kinds'>): boolean {
  return kinds.some((kind) => FURTHER.has(kind));
}

/** Words that ask for more than the phrase: “which rank on the list”. */
const ASKING: ReadonlySet<string> = new Set(['which', 'whose', 'how']);

/** “What does X mean” asks for the place that names X, as “what is X” does. */
const MEANING: ReadonlySet<string> = new Set(['mean', 'means', 'meaning', 'meant', 'define', 'definition'].map(termOf));

/** Finds phrases by their words, and by their informative words, two or more of them side by side within a sentence. */
export function createPhraseFinder(report: Report, terms: TermTable): PhraseFinder {
  const isLong = report.text.length > WHOLE_MAX;
  // One string each, for they are searched at every question; a line break lies between texts, and in no phrase.
  let whole: { readonly words: string; readonly terms: string } | undefined;
  const textFor = (needed: readonly string[]): { readonly words: string; readonly terms: string } => {
    if (isLong) return foldParagraphs(paragraphsWith(needed));
    whole ??= foldParagraphs(report.paragraphs);
    return whole;
  };

  /** The paragraphs of a long report that have all the terms. */
  function paragraphsWith(needed: readonly string[]): readonly Paragraph[] {
    const found: Paragraph[] = [];
    if (needed.length === 0) return found;
    for (const paragraph of terms.paragraphsWith(needed)) {
      const candidate = report.paragraphs[paragraph];
      if (candidate !== undefined) found.push(candidate);
      if (found.length === READ_MAX) break;
    }
    return found;
  }

  return {
    isPhrase({ words, terms: needed }) {
      // Nearly every question has a word that the report has not, which is seen at once.
      if (words.length === 0 || !needed.every(terms.isInReport)) return false;
      return textFor(needed).words.includes(` ${words.join(' ')} `);
    },
    isLookUp({ words, parts }) {
      const asked = words.flatMap((word) => word.terms).filter((term) => !MEANING.has(term));
      if (asked.length < 2 || asksFurther(parts)) return false;
      if (parts.words.some((word) => ASKING.has(word)) || !asked.every(terms.isInReport)) return false;
      return textFor(asked).terms.includes(` ${asked.join(' ')} `);
    },
  };
}

function foldParagraphs(paragraphs: readonly Paragraph[]): { readonly words: string; readonly terms: string } {
  return {
    words: paragraphs.map(({ text }) => ` ${foldName(text)} `).join('\n'),
    terms: paragraphs
      .flatMap(({ sentences }) => sentences.map(({ text }) => ` ${termList(text).join(' ')} `))
      .join('\n'),
  };
}
