import type { Section } from '../report.js';
import type { JsonFile } from './json-file.js';
import type { ReportFile } from './schemas.js';
import { checkUnique, type PlacedId } from './unique.js';

type PlacedSection = Section & PlacedId;

/**
 * The sections in the order of their paragraphs; one for the whole report when it has no outline.
 * @param count     paragraphs in the report
 * @param problems  receives every paragraph that no section holds, or more than one, and every id that stands twice
 */
export function buildSections(json: JsonFile<ReportFile>, count: number, problems: string[]): readonly Section[] {
  const { outline } = json.value;
  if (outline === undefined)
    return [{ id: 'report', title: undefined, part: undefined, partTitle: undefined, first: 1, last: count }];
  const placed = placeSections(outline, json);
  checkUnique(placed, problems);
  const sections = placed.toSorted((one, other) => one.first - other.first || one.last - other.last);
  checkCover(sections, count, json.place('outline'), problems);
  return sections.map(({ place: _, ...section }) => section);
}

function placeSections(
  outline: NonNullable<ReportFile['outline']>,
  json: JsonFile<ReportFile>,
): readonly PlacedSection[] {
  return outline.flatMap(
    (
      { id, part, title: partTitle, chinese: partChinese, paragraphs, sections = [] },
      index,
    ): readonly PlacedSection[] => {
      const inner = sections.map(({ id: own, title, chinese, paragraphs: [first, last] }, at) => ({
        id: own,
        title,
        part,
        partTitle,
        ...(chinese === undefined ? {} : { chinese }),
        ...(partChinese === undefined ? {} : { partChinese }),
        first,
        last,
        place: json.place('outline', index, 'sections', at),
      }));
      if (paragraphs === undefined) return inner;
      const [first, last] = paragraphs;
      return [
        {
          id,
          title: undefined,
          part,
          partTitle,
          ...(partChinese === undefined ? {} : { partChinese }),
          first,
          last,
          place: json.place('outline', index),
        },
      ];
    },
  );
}

function checkCover(sections: readonly PlacedSection[], count: number, place: string, problems: string[]): void {
  const uncovered: string[] = [];
  let covered = 0;
  let owner: PlacedSection | undefined;
  for (const section of sections) {
    const { id, first, last } = section;
    if (first > covered + 1 && covered < count) uncovered.push(listRange(covered + 1, Math.min(first - 1, count)));
    if (owner !== undefined && first <= Math.min(covered, count)) {
      const shared = listRange(first, Math.min(last, covered, count));
      problems.push(`${section.place}: ${shared} is in “${owner.id}” and in “${id}”; leave it in one`);
    }
    if (last > count) problems.push(`${section.place}: “${id}” ends at ¶${last}, but the report ends at ¶${count}`);
    if (last > covered) {
      covered = last;
      owner = section;
    }
  }
  if (covered < count) uncovered.push(listRange(covered + 1, count));
  if (uncovered.length > 0)
    problems.push(`${place}: no section holds ${uncovered.join(', ')}; every paragraph takes exactly one`);
}

function listRange(first: number, last: number): string {
  return first >= last ? `¶${first}` : `¶${first}–${last}`;
}
