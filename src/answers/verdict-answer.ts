import type { Library } from '../command.js';
import { UserError } from '../errors.js';
import type { Messages } from '../messages/texts.js';
import { cite, quotedReference } from '../reply/citation.js';
import { fits } from '../reply/fit.js';
import { truncate } from '../reply/limits.js';
import type { Block, Reply } from '../reply/reply.js';
import { shortenExcerpt } from '../reply/shorten.js';
import { type Excerpt, excerptRuns } from '../report/excerpt.js';
import type { Report } from '../report/report.js';
import type { Difference } from '../verify/compare.js';
import { QUOTE_MIN } from '../verify/quoted-pieces.js';
import { type Finding, verifyText } from '../verify/verify.js';
import { TooMuchWork } from '../verify/work.js';
import { readActions } from './read-actions.js';

/** How much of the report's words and of the asker's is shown, in characters; the first that fits is taken. */
const SIZES = [
  { original: 1500, quoted: 300 },
  { original: 700, quoted: 160 },
  { original: 300, quoted: 120 },
  { original: 120, quoted: 80 },
] as const;
type Size = (typeof SIZES)[number];
const SMALLEST: Size = SIZES[3];

/** Differing words that are named; the quotation shows the rest in bold. */
const DIFFERENCES_SHOWN = 4;
const DIFFERENCE_MAX = 60;
const PLACES_SHOWN = 4;
const EXCERPTS_SHOWN = 3;

const VERDICTS = ['exact', 'typography', 'near', 'assembled', 'absent'] as const;

/**
 * The verdict on every quotation in a text, each beside the report's own words; those that do not fit are counted.
 * @throws {UserError} when nothing in it can be checked, or too much would have to be
 */
export function verdictsReply(text: string, { report, messages }: Library): Reply {
  const findings = findingsIn(text, report, messages);
  if (findings.length === 0) throw new UserError(messages.verify.tooShort(QUOTE_MIN));
  const { blocks, shown } = layOut(report, findings, messages);
  const isMiss = findings.every(({ verdict }) => verdict === 'absent');
  return {
    blocks,
    actions: readActions(
      findings.slice(0, shown).flatMap(({ excerpts }) => excerpts),
      messages,
    ),
    visibility: isMiss ? 'private' : 'public',
  };
}

function findingsIn(text: string, report: Report, messages: Messages): readonly Finding[] {
  try {
    return verifyText(report, text);
  } catch (error) {
    if (error instanceof TooMuchWork) throw new UserError(messages.verify.tooLong);
    throw error;
  }
}

interface Layout {
  readonly blocks: readonly Block[];
  /** How many findings, from the first, have their blocks. */
  readonly shown: number;
}

function layOut(report: Report, findings: readonly Finding[], messages: Messages): Layout {
  for (const size of SIZES) {
    const layout = fill(report, findings, messages, size);
    if (layout.shown === findings.length) return layout;
  }
  return fill(report, findings, messages, SMALLEST);
}

/** As many findings as one message holds, and the count of the others. */
function fill(report: Report, findings: readonly Finding[], messages: Messages, size: Size): Layout {
  let blocks: readonly Block[] =
    findings.length > 1 ? [textBlock(messages.verify.summary(findings.length, count(findings, messages)))] : [];
  let shown = 0;
  for (const finding of findings) {
    const rest = findings.slice(shown + 1);
    const more = rest.length > 0 ? [textBlock(messages.verify.more(rest.length, count(rest, messages)))] : [];
    const next = [...blocks, ...findingBlocks(report, finding, messages, size)];
    if (!fits([...next, ...more])) break;
    blocks = next;
    shown++;
  }
  const rest = findings.slice(shown);
  if (rest.length === 0 || shown === 0) return { blocks, shown };
  return { blocks: [...blocks, textBlock(messages.verify.more(rest.length, count(rest, messages)))], shown };
}

/** `3 exact, 1 not in the report` */
function count(findings: readonly Finding[], messages: Messages): string {
  const counts = VERDICTS.flatMap((verdict) => {
    const found = findings.filter((finding) => finding.verdict === verdict).length;
    return found > 0 ? [messages.verify.counted[verdict](found)] : [];
  });
  return messages.list(counts);
}

function findingBlocks(report: Report, finding: Finding, messages: Messages, size: Size): readonly Block[] {
  const { excerpts, differences } = finding;
  const said = [verdictLine(finding, messages, size), citationLine(finding, messages), alsoLine(finding, messages)];
  const items = differences.slice(0, DIFFERENCES_SHOWN).map((difference) => differenceLine(difference, messages));
  const left = differences.length - items.length;
  const list: readonly Block[] =
    items.length > 0
      ? [{ kind: 'list', items: left > 0 ? [...items, messages.verify.moreDifferences(left)] : items }]
      : [];
  const room = Math.floor(size.original / Math.max(1, Math.min(excerpts.length, EXCERPTS_SHOWN)));
  const quotes = excerpts.slice(0, EXCERPTS_SHOWN).map((excerpt) => shortQuote(report, excerpt, Math.max(room, 60)));
  return [textBlock(messages.sentences(said.filter((line) => line !== ''))), ...list, ...quotes];
}

function verdictLine(
  { verdict, quoted, folds, excerpts, differences, isTranslated }: Finding,
  messages: Messages,
  size: Size,
): string {
  const shown = truncate(oneLine(quoted), size.quoted);
  switch (verdict) {
    case 'exact':
      return (excerpts[0]?.pieces.length ?? 0) > 1 ? messages.verify.exactParts(shown) : messages.verify.exact(shown);
    case 'typography':
      return messages.verify.typography(shown, messages.list(folds.map((fold) => messages.verify.folds[fold])));
    case 'absent':
      if (isTranslated) return messages.verify.absentChinese(shown);
      if (differences.length > 0) return messages.verify.absentNumber(shown);
      return excerpts.length > 0 ? messages.verify.absentRun(shown) : messages.verify.absent(shown);
    default:
      return messages.verify[verdict](shown);
  }
}

function citationLine({ citation, excerpts }: Finding, messages: Messages): string {
  if (citation === undefined) return '';
  const places = messages.list(excerpts.slice(0, EXCERPTS_SHOWN).map(quotedReference));
  return citation.holds
    ? messages.verify.citedRight(citation.reference)
    : messages.verify.citedWrong(citation.reference, places);
}

function alsoLine({ elsewhere }: Finding, messages: Messages): string {
  const places = [...new Set(elsewhere.map(quotedReference))];
  if (places.length === 0) return '';
  const shown = messages.list(places.slice(0, PLACES_SHOWN));
  return places.length > PLACES_SHOWN
    ? messages.verify.alsoMore(shown, places.length - PLACES_SHOWN)
    : messages.verify.also(shown);
}

function differenceLine({ quoted, original }: Difference, messages: Messages): string {
  const here = truncate(oneLine(quoted), DIFFERENCE_MAX);
  const there = truncate(oneLine(original), DIFFERENCE_MAX);
  if (quoted === '') return messages.verify.leftOut(there);
  return original === '' ? messages.verify.added(here) : messages.verify.changed(here, there);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** The citation names all of the place, however much of its words is shown. */
function shortQuote(report: Report, excerpt: Excerpt, max: number): Block {
  const runs = excerptRuns(report, shortenExcerpt(report, excerpt, max));
  return { kind: 'quote', runs, citation: cite(report, excerpt) };
}

function textBlock(text: string): Block {
  return { kind: 'text', text };
}
