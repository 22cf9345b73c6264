import { termOf } from '../../language/terms.js';
import { findMentions } from '../../report/mentions.js';
import type { Paragraph, Report, Span, Topic } from '../../report/report.js';
import type { Wording } from './query.js';

/** What answers a question about all cities, or all projects, together. */
export interface RollCall {
  /** The paragraph that names most of them in one place, and that place; undefined when none names more than half. */
  readonly list: { readonly paragraph: Paragraph; readonly span: Span } | undefined;
  /** The paragraphs that they have for themselves. */
  readonly own: readonly Paragraph[];
}

/** The roll call that a question asks for; undefined for all but a few questions. */
export type FindRollCall = (query: Pick<Wording, 'terms' | 'words'>) => RollCall | undefined;

/** Finds out whether all of a report's cities or projects are asked for, one by one or summed up. */
export function createRollCall(report: Report): FindRollCall {
  const families = [report.cities, report.projects].flatMap((topics) => {
    const [first] = topics;
    if (first === undefined) return [];
    const own = topics.map(({ paragraph }) => paragraph);
    const rollCall = { own, list: findList(report, topics, own) };
    return [{ count: String(topics.length), noun: termOf(first.kind), rollCall }];
  });
  return ({ terms, words }) => {
    const asksAll = terms.has('?list') || terms.has('?sum');
    // “List all projects” means all there are, without their number; “ten projects” alone means which they are.
    const isBare = words.length === 2 && ![...terms.keys()].some((term) => term.startsWith('?'));
    return families.find(({ count, noun }) => {
      return terms.has(noun) && (terms.has(count) ? asksAll || isBare : asksAll && words.length === 1);
    })?.rollCall;
  };
}

/** Where most topics are named, more than half, in a paragraph that none of them has for itself. */
function findList(report: Report, topics: readonly Topic[], own: readonly Paragraph[]): RollCall['list'] {
  const mentions = topics
    .flatMap((topic) => findMentions(report, [topic.name, ...topic.aliases]).map((mention) => ({ ...mention, topic })))
    .sort((one, other) => one.start - other.start);
  let best: RollCall['list'];
  let most = topics.length / 2;
  for (const paragraph of new Set(mentions.map((mention) => mention.paragraph))) {
    if (own.includes(paragraph)) continue;
    const { named, span } = shortestRun(mentions.filter((mention) => mention.paragraph === paragraph));
    if (named > most) [best, most] = [{ paragraph, span }, named];
  }
  return best;
}

/**
 * The shortest run of mentions that names as many topics as all mentions do.
 * @param mentions  in the order of the text
 */
function shortestRun(mentions: readonly (Span & { readonly topic: Topic })[]): { named: number; span: Span } {
  const named = new Set(mentions.map(({ topic }) => topic)).size;
  let span: Span = { start: 0, end: Number.POSITIVE_INFINITY };
  for (const [first, { start }] of mentions.entries()) {
    const met = new Set<Topic>();
    const last = mentions.slice(first).find(({ topic }) => met.add(topic).size === named);
    if (last !== undefined && last.end - start < span.end - span.start) span = { start, end: last.end };
  }
  return { named, span };
}
