import { z } from 'zod';
import { PLACE_KINDS, TERM_KINDS } from '../report.js';

/** An id travels in the `custom_id` of a button, which takes 100 characters in all. */
const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'takes kebab-case: a-z, 0-9 and single hyphens')
  .max(50, 'is longer than 50 characters');
const words = z.string().trim().min(1, 'is empty');
const name = words.max(100, 'is longer than a choice in Discord may be: 100 characters');
const paragraph = z.int('takes a paragraph number').min(1, 'paragraphs are numbered from 1');
const oneOf = (kinds: readonly string[]): string => `takes one of ${kinds.join(', ')}`;
const names = z.array(words).default([]);
const aliases = z.strictObject({
  /** the report's own words; each is found in its text, and finds the mentions */
  report: z.array(words).min(1, 'takes at least one phrase of the report'),
  other: names,
});

/** `places.json`: what the report names on the map. */
export const placesSchema = z.array(
  z.strictObject({ id, name, kind: z.enum(PLACE_KINDS, oneOf(PLACE_KINDS)), chinese: names, aliases }),
);
export type PlacesFile = z.infer<typeof placesSchema>;

/** `terms.json`: numbered and quoted phrases, plans, honours, bodies and people. */
export const termsSchema = z.array(
  z.strictObject({
    id,
    name,
    kind: z.enum(TERM_KINDS, oneOf(TERM_KINDS)),
    chinese: names,
    aliases,
    /** what the phrase counts, letter by letter as that paragraph lists it; null where the report never does */
    members: z
      .strictObject({ paragraph, list: z.array(words).min(1) })
      .nullable()
      .optional(),
  }),
);
export type TermsFile = z.infer<typeof termsSchema>;

/** `figures.json`: every number of the report, beside what it counts. */
export const figuresSchema = z.array(
  z.strictObject({
    id,
    name,
    value: z.number().optional(),
    chinese: names,
    aliases: names,
    /** the report's spellings of the number */
    words: z.array(words).min(1),
    /** verbatim pieces of the report, each with the number in it and no longer than what it counts */
    uses: z.array(z.strictObject({ paragraph, quote: words.max(300, 'is longer than 300 characters') })).min(1),
  }),
);
export type FiguresFile = z.infer<typeof figuresSchema>;
