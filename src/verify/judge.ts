import type { Excerpt } from '../report/excerpt.js';
import type { Report, Span } from '../report/report.js';
import { findNear } from './align.js';
import { reachNumbers } from './changed-number.js';
import { type CitedPlace, standsAt } from './citations.js';
import { type Comparison, compareAligned, type Difference } from './compare.js';
import { excerptsOf } from './excerpts.js';
import { quotedWords } from './quoted-words.js';
import { RUN_WORDS, sharedRuns } from './runs.js';
import type { TypographyFold } from './typography.js';
import type { WordIndex } from './word-index.js';
import { splitWords, type Word } from './words.js';
import type { MeteredIndex } from './work.js';

/** What a quotation is. */
export interface Judgement {
  readonly verdict: /** the report's words, character for character; `[…]` may mark what is left out of one paragraph */
    | 'exact'
    /** the report's words in other typography */
    | 'typography'
    /** the report's words, a few of them changed, dropped or added */
    | 'near'
    /** words of the report from several places, or with words between them left out unmarked */
    | 'assembled'
    | 'absent';
  /** The report's own words, a paragraph each; of what is absent, the longest run of words that the report has. */
  readonly excerpts: readonly Excerpt[];
  /** Other places with the same words. */
  readonly elsewhere: readonly Excerpt[];
  readonly folds: readonly TypographyFold[];
  readonly differences: readonly Difference[];
}

/** Places of one quotation that are looked at. */
const PLACES_MAX = 500;
/** Places of the first part that the other parts are looked for behind. */
const CHAINS_MAX = 50;
/** Above it, a few changed words explain a quotation better than an assembly does. */
const VERY_NEAR = 0.85;
/** More words than these, dropped in one place, part a quotation in two. */
const DROPPED_MAX = 6;
/** How much of a quotation has to come from the report to be called assembled from it. */
const COVERED_MIN_SHARE = 0.8;

/** Steps of work that comparing one word takes. */
const COMPARED_WORD_STEPS = 100;

const DOTS = String.raw`(?:[…⋯]+|\.(?:\s?\.){2,})`;
const OMISSIONS = new RegExp(String.raw`(?<!\s)\s*(?:\[\s*${DOTS}\s*\]|\(\s*${DOTS}\s*\)|${DOTS})\s*`, 'u');

/**
 * Looks a quotation up in the report.
 * @param text   as a reader sees it, without the marks around it
 * @param cited  where it is said to stand: preferred where the words stand in several places
 */
export function judge(index: MeteredIndex, text: string, cited: CitedPlace | undefined): Judgement {
  const { report } = index;
  const asWhole = comparisonsOf(index, text);
  const verbatim = asWhole.filter(({ differences }) => differences.length === 0);
  if (verbatim.length > 0) return foundJudgement(report, verbatim, cited);
  const parts = text.split(OMISSIONS).filter((part) => splitWords(part).length > 0);
  if (parts.length === 1 && parts[0] !== text && parts[0] !== undefined) return judge(index, parts[0], cited);
  if (parts.length > 1) return judgeParts(index, parts, cited);
  const [repunctuated] = asWhole;
  // One word among other marks is no quotation.
  if (repunctuated !== undefined && splitWords(text).length > 1) return nearJudgement(report, repunctuated);
  return judgeChanged(index, text);
}

/** Where the words stand, whatever the marks between them; character for character first, then with the fewest folds. */
function comparisonsOf(index: MeteredIndex, text: string): readonly Comparison[] {
  const words = quotedWords(index, text);
  const ids = words.map(({ folded }) => index.idOf(folded));
  const places = index.find(ids, PLACES_MAX);
  index.spend(places.length * words.length * COMPARED_WORD_STEPS);
  return places
    .map((first) => {
      const pairs = words.map((_, at) => ({ quoted: at, original: first + at, isSame: true }));
      return compareAligned(index, text, words, pairs);
    })
    .sort((one, other) => one.differences.length - other.differences.length || one.folds.length - other.folds.length);
}

function foundJudgement(report: Report, comparisons: readonly Comparison[], cited: CitedPlace | undefined): Judgement {
  const [first] = comparisons;
  const isAsGood = ({ folds }: Comparison): boolean => folds.length === first?.folds.length;
  const chosen =
    comparisons.find(
      (comparison) =>
        isAsGood(comparison) && cited !== undefined && standsAt(excerptsOf(report, [comparison.span]), cited),
    ) ?? first;
  if (chosen === undefined) return absent([]);
  const others = comparisons.filter((comparison) => comparison !== chosen);
  return {
    verdict: chosen.folds.length === 0 ? 'exact' : 'typography',
    excerpts: excerptsOf(report, [chosen.span]),
    elsewhere: others.flatMap(({ span }) => excerptsOf(report, [span]).slice(0, 1)),
    folds: chosen.folds,
    differences: [],
  };
}

/** A quotation with its omissions marked: each part is looked up, as far as possible in one paragraph and in order. */
function judgeParts(index: MeteredIndex, parts: readonly string[], cited: CitedPlace | undefined): Judgement {
  const { report } = index;
  const found = eachOnce(parts, (part) => comparisonsOf(index, part).filter((one) => one.differences.length === 0));
  if (found.every(({ length }) => length > 0)) {
    // Where it can be, the places without a fold.
    const best = found.map((places) => places.filter(({ folds }) => folds.length === places[0]?.folds.length));
    const chain = chainOf(report, best, cited) ?? chainOf(report, found, cited);
    const chosen = chain ?? found.flatMap(([first]) => (first === undefined ? [] : [first]));
    const folds = [...new Set(chosen.flatMap((comparison) => comparison.folds))];
    const verbatim = folds.length === 0 ? 'exact' : 'typography';
    return {
      verdict: chain === undefined ? 'assembled' : verbatim,
      excerpts: excerptsOf(
        report,
        chosen.map(({ span }) => span),
      ),
      elsewhere: [],
      folds,
      differences: [],
    };
  }
  const judged = eachOnce(parts, (part) => judge(index, part, cited));
  const isKnown = judged.every(({ verdict }) => verdict !== 'absent');
  const excerpts = judged.flatMap((one) => one.excerpts);
  if (!isKnown) return absent(excerpts.slice(0, 1));
  return {
    verdict: judged.some(({ verdict }) => verdict === 'near') ? 'near' : 'assembled',
    excerpts,
    elsewhere: [],
    folds: [...new Set(judged.flatMap(({ folds }) => folds))],
    differences: judged.flatMap(({ differences }) => differences),
  };
}

/** The results for each text, in order, worked out once for those that are the same. */
function eachOnce<Result>(texts: readonly string[], work: (text: string) => Result): readonly Result[] {
  const done = new Map<string, Result>();
  return texts.map((text) => {
    const result = done.get(text) ?? work(text);
    done.set(text, result);
    return result;
  });
}

/** Places of the parts in one paragraph, one behind the other; the cited paragraph, or else the first that has them. */
function chainOf(
  report: Report,
  found: readonly (readonly Comparison[])[],
  cited: CitedPlace | undefined,
): readonly Comparison[] | undefined {
  const inOrder = found.map((places) => [...places].sort((one, other) => one.span.start - other.span.start));
  const [firsts = [], ...rest] = inOrder;
  let best: readonly Comparison[] | undefined;
  for (const first of firsts.slice(0, CHAINS_MAX)) {
    const chain = [first];
    for (const places of rest) {
      const end = chain.at(-1)?.span.end ?? 0;
      const next = places.find(({ span }) => span.start >= end);
      if (next === undefined) break;
      chain.push(next);
    }
    if (chain.length < found.length) continue;
    const excerpts = excerptsOf(
      report,
      chain.map(({ span }) => span),
    );
    if (excerpts.length > 1) continue;
    if (cited !== undefined && standsAt(excerpts, cited)) return chain;
    best ??= chain;
  }
  return best;
}

/** A quotation that the report does not have so: changed in a few words, or put together, or somebody's own words. */
function judgeChanged(index: MeteredIndex, text: string): Judgement {
  const { report } = index;
  const words = quotedWords(index, text);
  const alignment = findNear(index, words);
  const near = alignment === undefined ? undefined : compareAligned(index, text, words, alignment.pairs);
  // A few words merely dropped leave the rest in one place; what came in may be from another.
  const isDropped = ({ quoted, original }: Difference): boolean =>
    quoted === '' && splitWords(original).length <= DROPPED_MAX;
  const isOnePlace = near?.differences.every(isDropped) ?? false;
  if (near !== undefined && (isOnePlace || (alignment?.similarity ?? 0) >= VERY_NEAR))
    return nearJudgement(report, near);
  const runs = sharedRuns(index, words);
  const covered = runs.reduce((sum, { count }) => sum + count, 0);
  const isAssembled = runs.length > 1 && covered >= words.length * (near === undefined ? COVERED_MIN_SHARE : 1);
  const spans = runs.map((run) => compareRun(index, text, words, run.at, run.first, run.count));
  if (isAssembled) {
    return {
      verdict: 'assembled',
      excerpts: excerptsOf(
        report,
        spans.map(({ span }) => span),
      ),
      elsewhere: [],
      folds: [...new Set(spans.flatMap(({ folds }) => folds))],
      differences: [],
    };
  }
  if (near !== undefined) return nearJudgement(report, near);
  const longest = [...runs].sort((one, other) => other.count - one.count)[0];
  if (longest === undefined || longest.count < RUN_WORDS) return absent([]);
  const { differences, ...reached } = reachNumbers(index, text, words, longest);
  const shown = excerptsOf(report, [index.spanOf(reached)]);
  return { ...absent(withMatches(shown, differences)), differences };
}

function compareRun(
  index: WordIndex,
  text: string,
  words: readonly Word[],
  at: number,
  first: number,
  count: number,
): Comparison {
  const part = words.slice(at, at + count);
  const start = part[0]?.start ?? 0;
  // With the marks behind its last word: a full stop belongs to the run where the report has it.
  const end = part.at(-1)?.end ?? start;
  const slice = text.slice(start, end + (/^[^\s\p{L}\p{N}]*/u.exec(text.slice(end))?.[0].length ?? 0));
  const moved = part.map((word) => ({ ...word, start: word.start - start, end: word.end - start }));
  const pairs = moved.map((_, offset) => ({ quoted: offset, original: first + offset, isSame: true }));
  return compareAligned(index, slice, moved, pairs);
}

function nearJudgement(report: Report, { span, folds, differences }: Comparison): Judgement {
  return {
    verdict: 'near',
    excerpts: withMatches(excerptsOf(report, [span]), differences),
    elsewhere: [],
    folds,
    differences,
  };
}

/** The report's words that differ are the matches. */
function withMatches(excerpts: readonly Excerpt[], differences: readonly Difference[]): readonly Excerpt[] {
  const matches: readonly Span[] = differences.map((difference) => difference.span);
  return excerpts.map((excerpt) => ({
    ...excerpt,
    matches: matches.filter(
      ({ start, end }) => start < end && start >= excerpt.paragraph.start && end <= excerpt.paragraph.end,
    ),
  }));
}

function absent(excerpts: readonly Excerpt[]): Judgement {
  return { verdict: 'absent', excerpts, elsewhere: [], folds: [], differences: [] };
}
