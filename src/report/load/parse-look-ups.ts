import type { z } from 'zod';
import { wordPattern } from '../mentions.js';
import type { CatalogueTerm, Figure, FigureUse, LookUps, Members, Paragraph, Place, Span } from '../report.js';
import type { JsonFile } from './json-file.js';
import {
  type FiguresFile,
  figuresSchema,
  type PlacesFile,
  placesSchema,
  type TermsFile,
  termsSchema,
} from './look-up-schemas.js';
import { checkUnique } from './unique.js';

/** The files of the look-ups, each checked against its schema; undefined where there is none, or it has faults. */
export interface LookUpFiles {
  readonly places: JsonFile<PlacesFile> | undefined;
  readonly figures: JsonFile<FiguresFile> | undefined;
  readonly terms: JsonFile<TermsFile> | undefined;
}

/** @param read  reads one optional file of the data folder */
export function parseLookUps(read: <T>(name: string, schema: z.ZodType<T>) => JsonFile<T> | undefined): LookUpFiles {
  return {
    places: read('places.json', placesSchema),
    figures: read('figures.json', figuresSchema),
    terms: read('terms.json', termsSchema),
  };
}

// One for all: making a format costs more than a thousand uses of it.
const grouped = new Intl.NumberFormat('en');

/**
 * Finds in the report what the files say stands in it.
 * @param problems  receives one sentence per fault, with file and line
 */
export function resolveLookUps(
  { places, figures, terms }: LookUpFiles,
  paragraphs: readonly Paragraph[],
  problems: string[],
): LookUps {
  for (const file of [places, figures, terms]) {
    checkUnique(
      (file?.value ?? []).map(({ id }, index) => ({ id, place: file?.place(index, 'id') ?? '' })),
      problems,
    );
  }
  return {
    places: (places?.value ?? []).map(({ aliases, ...place }, index): Place => {
      if (places !== undefined) checkPhrases(places, index, aliases.report, paragraphs, problems);
      return { ...place, phrases: aliases.report, aliases: [...aliases.report, ...aliases.other] };
    }),
    figures: (figures?.value ?? []).map(({ words, uses, aliases, ...figure }, index): Figure => {
      const resolved = uses.flatMap(({ paragraph, quote }, at) => {
        const use = resolveUse(words, quote, paragraphs[paragraph - 1]);
        if (typeof use !== 'string') return [use];
        problems.push(`${figures?.place(index, 'uses', at, 'quote')}: “${quote.slice(0, 60)}” ${use}`);
        return [];
      });
      const value = figure.value;
      const numerals = value === undefined ? [] : [...new Set([String(value), grouped.format(value)])];
      return {
        ...figure,
        value,
        aliases: [...words, ...aliases, ...numerals],
        uses: resolved.sort((one, other) => one.start - other.start),
      };
    }),
    terms: (terms?.value ?? []).map(({ aliases, members, ...term }, index): CatalogueTerm => {
      if (terms !== undefined) checkPhrases(terms, index, aliases.report, paragraphs, problems);
      return {
        ...term,
        phrases: aliases.report,
        aliases: [...aliases.report, ...aliases.other],
        members: resolveMembers(members, paragraphs, (at, problem) =>
          problems.push(`${terms?.place(index, 'members', ...at)}: ${problem}`),
        ),
      };
    }),
  };
}

function checkPhrases(
  file: JsonFile<unknown>,
  index: number,
  phrases: readonly string[],
  paragraphs: readonly Paragraph[],
  problems: string[],
): void {
  for (const [at, phrase] of phrases.entries()) {
    const pattern = wordPattern([phrase]);
    if (pattern !== undefined && paragraphs.some(({ text }) => text.search(pattern) !== -1)) continue;
    problems.push(
      `${file.place(index, 'aliases', 'report', at)}: “${phrase}” does not stand in the report; move it to “other” or correct it`,
    );
  }
}

/** @returns what is wrong, in words, when the quote cannot be placed */
function resolveUse(words: readonly string[], quote: string, paragraph: Paragraph | undefined): FigureUse | string {
  if (paragraph === undefined) return 'cites a paragraph that the report does not have';
  const at = paragraph.text.indexOf(quote);
  if (at === -1) return `does not stand in ¶${paragraph.number}; quote it letter by letter`;
  if (paragraph.text.includes(quote, at + 1)) {
    return `stands more than once in ¶${paragraph.number}; quote more of it, so that one place is meant`;
  }
  const start = paragraph.start + at;
  const pattern = wordPattern(words);
  const figures = [...(pattern === undefined ? [] : quote.matchAll(pattern))].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
  if (figures.length === 0) return `has none of ${words.map((word) => `“${word}”`).join(', ')} in it`;
  return { paragraph, start, end: start + quote.length, figures };
}

function resolveMembers(
  members: TermsFile[number]['members'],
  paragraphs: readonly Paragraph[],
  report: (at: readonly (string | number)[], problem: string) => void,
): Members | 'unlisted' | undefined {
  if (members === undefined) return undefined;
  if (members === null) return 'unlisted';
  const paragraph = paragraphs[members.paragraph - 1];
  if (paragraph === undefined) {
    report(['paragraph'], `cites ¶${members.paragraph}, but the report has ${paragraphs.length} paragraphs`);
    return undefined;
  }
  const spans: Span[] = [];
  let from = listStart(members.list, paragraph.text);
  for (const [index, member] of members.list.entries()) {
    const at = paragraph.text.indexOf(member, from);
    if (at === -1) {
      report(['list', index], `“${member}” does not stand in ¶${paragraph.number} after the member before it`);
      return undefined;
    }
    from = at + member.length;
    spans.push({ start: paragraph.start + at, end: paragraph.start + from });
  }
  return { paragraph, spans };
}

/**
 * Where the list begins: a paragraph may speak of a member long before it lists them all, so the first one that counts
 * is the last that still has the others after it.
 */
function listStart(list: readonly string[], text: string): number {
  let end = text.length;
  for (const member of list.toReversed()) {
    const at = text.lastIndexOf(member, end - member.length);
    if (at === -1 || end < member.length) return 0;
    end = at;
  }
  return end;
}
