import { partHeading, partsOf } from '../report/parts.js';
import type { Named, Report, Section, Topic } from '../report/report.js';
import { topicsOf } from '../report/topics.js';
import { findName, matchNames } from './match-names.js';

/** What people ask for first, first. */
const PASSAGE_KINDS = ['part', 'topic', 'section'] as const;

/** A part or section of the report, as people name it. */
export interface NamedPassage extends Named {
  /** A topic is a section that a city or project has for itself. */
  readonly kind: (typeof PASSAGE_KINDS)[number];
  readonly first: number;
  readonly last: number;
}

const cache = new WeakMap<Report, readonly NamedPassage[]>();

/** Every part and section with a name, parts before their sections; under the names of its topic, too. */
export function namedPassages(report: Report): readonly NamedPassage[] {
  const known = cache.get(report);
  if (known !== undefined) return known;
  const topics = new Map(topicsOf(report).map((topic) => [topic.paragraph.number, topic]));
  const passages = partsOf(report).flatMap((part): readonly NamedPassage[] => {
    const { name, title, chinese, first, last, sections } = part;
    const whole = { id: name, name: partHeading(part), chinese, aliases: title === undefined ? [] : [title] };
    return [
      { ...whole, kind: 'part', first, last },
      ...sections.map((section) => namedSection(section, topics.get(section.first))),
    ];
  });
  cache.set(report, passages);
  return passages;
}

function namedSection({ id, title, chinese = [], first, last }: Section, topic: Topic | undefined): NamedPassage {
  const own = first === last ? topic : undefined;
  return {
    kind: own === undefined ? 'section' : 'topic',
    id,
    name: title ?? id,
    chinese: own?.chinese ?? chinese,
    aliases: own?.aliases ?? [],
    first,
    last,
  };
}

/** The part or section that was named, slips of the keyboard allowed for; undefined when several could be meant. */
export function findPassage(report: Report, typed: string): NamedPassage | undefined {
  return findName(namedPassages(report), typed);
}

/** Parts and sections whose names have what was typed, best first; all of them, by kind, when nothing was. */
export function matchPassages(report: Report, typed: string): readonly NamedPassage[] {
  if (typed.trim() === '') {
    const passages = namedPassages(report);
    return PASSAGE_KINDS.flatMap((kind) => passages.filter((passage) => passage.kind === kind));
  }
  return matchNames(namedPassages(report), typed).map(({ candidate }) => candidate);
}
