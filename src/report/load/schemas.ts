import { z } from 'zod';
import { FITTED_EVIDENCE, REFUSAL_FEATURES } from '../weights.js';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'takes kebab-case: a-z, 0-9 and single hyphens');
const words = z
  .string()
  .trim()
  .min(1, 'is empty')
  .regex(/^\P{Cc}*$/u, 'takes one line, without control characters');
// Titles and parts stand in every citation, beside the quotation.
const heading = words.max(120, 'is longer than 120 characters');
const paragraph = z.int('takes a paragraph number, from 1').min(1, 'takes a paragraph number, from 1');
const range = z
  .tuple([paragraph, paragraph], 'takes the first and the last paragraph, as in [1, 5]')
  .refine(([first, last]) => first <= last, 'has its first paragraph after its last');
const date = z.iso.date('takes a date as YYYY-MM-DD');
const sha256 = z.string().regex(/^[0-9a-f]{64}$/i, 'takes 64 hexadecimal digits');
const share = z.number().min(0, 'takes a share from 0 to 1').max(1, 'takes a share from 0 to 1');
const count = z.int().min(0, 'is below 0');

const chinese = z.array(words).optional();
const sectionSchema = z.strictObject({ id, title: heading, chinese, paragraphs: range });
const partSchema = z
  .strictObject({
    id,
    part: heading,
    title: heading,
    chinese,
    paragraphs: range.optional(),
    sections: z.array(sectionSchema).min(1).optional(),
  })
  .refine(
    (part) => (part.paragraphs === undefined) !== (part.sections === undefined),
    'takes either “paragraphs” or “sections”',
  );

/** `report.json`: what the report is, and how it is divided. */
export const reportSchema = z.strictObject({
  title: words,
  citationTitle: heading.optional(),
  date,
  published: date.optional(),
  speaker: words.optional(),
  source: z
    .url({ protocol: /^https?$/, error: 'takes an http or https address' })
    .max(500, 'is longer than 500 characters'),
  sha256: sha256.optional(),
  outline: z.array(partSchema).min(1).optional(),
});
export type ReportFile = z.infer<typeof reportSchema>;

/** `cities.json`, `projects.json`: the paragraphs that people look up by name. */
export const topicsSchema = z.array(
  z.strictObject({
    id,
    name: words.max(100, 'is longer than a choice in Discord may be: 100 characters'),
    chinese: z.array(words).default([]),
    aliases: z
      .strictObject({
        /** the report's own words; checked against its text */
        report: z.array(words).default([]),
        other: z.array(words).default([]),
      })
      .default({ report: [], other: [] }),
    paragraph,
    /** what the paragraph names, by kind; every string letter by letter as it stands there */
    plan: z
      .strictObject({
        areas: z.array(z.strictObject({ role: words, names: z.array(words).min(1) })).default([]),
        industries: z
          .array(
            z.strictObject({
              quote: words.max(200, 'is longer than 200 characters'),
              /** as far as the report states one: its words, which stand in the quote, and the number they mean */
              size: z.strictObject({ words, value: z.number().positive('takes a number above 0') }).optional(),
            }),
          )
          .default([]),
      })
      .optional(),
  }),
);
export type TopicsFile = z.infer<typeof topicsSchema>;

/** `questions.json`: what readers might ask, beside the words of the report that answer. */
export const questionsSchema = z.array(
  z.strictObject({
    paragraph,
    /** verbatim piece of the paragraph */
    quote: words,
    questions: z.array(words).default([]),
    words: z.array(words).default([]),
  }),
);
export type QuestionsFile = z.infer<typeof questionsSchema>;

/** `gaps.json`: questions on the subject that the report does not answer, by their closest paragraph (0: none). */
export const gapsSchema = z.array(z.strictObject({ paragraph: z.int().min(0), questions: z.array(words).min(1) }));
export type GapsFile = z.infer<typeof gapsSchema>;

/** `thesaurus.json`: everyday words for the report's. */
export const thesaurusSchema = z.array(
  z.strictObject({
    term: words,
    lay: z.array(words).default([]),
    loose: z.array(words).default([]),
    related: z.array(words).default([]),
  }),
);
export type ThesaurusFile = z.infer<typeof thesaurusSchema>;

/** `glossary.json`: Chinese words for the report's. */
export const glossarySchema = z.array(z.strictObject({ chinese: words, english: z.array(words).min(1) }));
export type GlossaryFile = z.infer<typeof glossarySchema>;

/** `weights.json`: what `npm run fit -- --write` learns from the two lists, and how; nobody writes it by hand. */
export const weightsSchema = z.strictObject({
  ranking: weightOfEach(FITTED_EVIDENCE),
  refusal: weightOfEach(['constant', ...REFUSAL_FEATURES]),
  fit: z.strictObject({
    /** SHA-256 of the lists, as `hashLists` gives it */
    lists: sha256,
    questions: count,
    gaps: count,
    /** share of the answerable questions that may be refused, and the sets of questions that the constant was chosen on */
    cut: share,
    cutOn: words,
    /** of what was not fitted on; each a share */
    figures: z.strictObject({
      first: share,
      amongThree: share,
      auc: share,
      refusedWrongly: share,
      refusedRightly: share,
    }),
  }),
});
export type WeightsFile = z.infer<typeof weightsSchema>;

function weightOfEach<const Name extends string>(
  names: readonly Name[],
): z.ZodObject<Record<Name, z.ZodNumber>, z.core.$strict> {
  return z.strictObject(Object.fromEntries(names.map((name) => [name, z.number()])) as Record<Name, z.ZodNumber>);
}
