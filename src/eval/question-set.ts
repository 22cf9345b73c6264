import { z } from 'zod';
import { parseJsonFile } from '../report/load/json-file.js';
import { findParagraph, type Report } from '../report/report.js';

/** Kinds of question, in the order of the tables; those of the last one have no answer. */
export const KINDS = ['fact', 'paraphrase', 'keyword', 'typo', 'zh', 'broad', 'unanswerable'] as const;
export type Kind = (typeof KINDS)[number];

/** A paragraph that answers, and the shortest piece of it that does. */
interface Gold {
  readonly p: number;
  /** Verbatim. */
  readonly span: string;
}

export interface Question {
  readonly id: string;
  /** As typed. */
  readonly question: string;
  readonly kind: Kind;
  /** Any one counts; empty for `unanswerable` alone. */
  readonly gold: readonly Gold[];
}

export interface QuestionSet {
  /** The file's name without its ending. */
  readonly name: string;
  readonly questions: readonly Question[];
}

const questionSchema = z
  .strictObject({
    id: z.string().min(1, 'is empty'),
    question: z.string().min(1, 'is empty'),
    kind: z.enum(KINDS, `takes one of ${KINDS.join(', ')}`),
    gold: z.array(z.strictObject({ p: z.int().min(1, 'counts from 1'), span: z.string().min(1, 'is empty') })),
  })
  .refine(({ kind, gold }) => (kind === 'unanswerable') === (gold.length === 0), {
    path: ['gold'],
    error: 'is empty for unanswerable questions, and for them alone',
  });

/**
 * Reads a question file: a JSON object a line; blank lines are passed over.
 * @param file      its name, for messages
 * @param problems  receives one sentence per fault, with file and line
 */
export function parseQuestions(file: string, text: string, report: Report, problems: string[]): readonly Question[] {
  const ids = new Set<string>();
  return text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      // White space before a value is no part of it: so the parser counts the lines as the file does.
      const question = parseJsonFile<Question>(file, `${'\n'.repeat(index)}${line}`, questionSchema, problems)?.value;
      if (question === undefined) return [];
      problems.push(...faultsOf(question, ids, report).map((fault) => `${file}:${index + 1}: ${fault}`));
      ids.add(question.id);
      return [question];
    });
}

function faultsOf({ id, gold }: Question, ids: ReadonlySet<string>, report: Report): readonly string[] {
  const faults = ids.has(id) ? [`the id “${id}” stands twice; ids are unique`] : [];
  for (const { p, span } of gold) {
    const paragraph = findParagraph(report, p);
    if (paragraph === undefined) faults.push(`there is no ¶${p}; the report has ${report.paragraphs.length}`);
    else if (!paragraph.text.includes(span)) faults.push(`¶${p} does not hold “${span}”; spans are verbatim`);
  }
  return faults;
}
