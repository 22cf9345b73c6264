import type { Report, Section } from './report.js';

/** Consecutive sections under one heading. */
export interface ReportPart {
  /** “Part II”, “Closing”. */
  readonly name: string;
  readonly title: string | undefined;
  readonly chinese: readonly string[];
  readonly first: number;
  readonly last: number;
  /** Those with a title of their own; none where the part is not divided. */
  readonly sections: readonly Section[];
}

/** The parts of a report in order; none in a report without an outline. */
export function partsOf({ sections }: Report): readonly ReportPart[] {
  const parts: ReportPart[] = [];
  for (const section of sections) {
    const { part: name, partTitle: title, partChinese: chinese = [], first, last } = section;
    if (name === undefined) continue;
    const inner = section.title === undefined ? [] : [section];
    const open = parts.at(-1);
    if (open?.name === name && open.title === title) {
      parts[parts.length - 1] = { ...open, last, sections: [...open.sections, ...inner] };
    } else parts.push({ name, title, chinese, first, last, sections: inner });
  }
  return parts;
}

/** `Part II · The situation and the goal`; once where the two are the same. */
export function partHeading({ name, title }: Pick<ReportPart, 'name' | 'title'>): string {
  return title === undefined || title === name ? name : `${name} · ${title}`;
}

/** `¶6`, `¶9–19`. */
export function paragraphNumbers({ first, last }: Pick<Section, 'first' | 'last'>): string {
  return first === last ? `¶${first}` : `¶${first}–${last}`;
}
