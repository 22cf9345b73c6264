import type { JsonFile } from './json-file.js';
import type { Section } from './report.js';
import type { ReportFile } from './schemas.js';
import { checkUnique } from './unique.js';

export function buildSections(json: JsonFile<ReportFile>, count: number, problems: string[]): readonly Section[] {
  const { outline } = json.value;
  if (outline === undefined)
    return [{ id: 'report', title: undefined, part: undefined, partTitle: undefined, first: 1, last: count }];
  const sections: Section[] = [];
  const owners = new Map<number, string>();
  const add = (section: Section, place: string): void => {
    sections.push(section);
    for (let number = section.first; number <= Math.min(section.last, count); number++) {
      const owner = owners.get(number);
      if (owner !== undefined)
        problems.push(`${place}: ¶${number} is in “${owner}” and in “${section.id}”; leave it in one`);
      owners.set(number, section.id);
    }
    if (section.last > count)
      problems.push(
        `${place}: section “${section.id}” ends at ¶${section.last}, but the report has ${count} paragraphs`,
      );
  };
  for (const [index, { id, part, title: partTitle, paragraphs, sections: inner }] of outline.entries()) {
    if (paragraphs !== undefined) {
      add(
        { id, title: undefined, part, partTitle, first: paragraphs[0], last: paragraphs[1] },
        json.place('outline', index, 'paragraphs'),
      );
    }
    for (const [at, section] of (inner ?? []).entries()) {
      const [first, last] = section.paragraphs;
      add(
        { id: section.id, title: section.title, part, partTitle, first, last },
        json.place('outline', index, 'sections', at),
      );
    }
  }
  const missing = Array.from({ length: count }, (_, index) => index + 1).filter((number) => !owners.has(number));
  if (missing.length > 0)
    problems.push(
      `${json.place('outline')}: no section holds ${listNumbers(missing)}; every paragraph takes exactly one`,
    );
  checkUnique(
    sections.map(({ id }) => id),
    json.place('outline'),
    problems,
  );
  return sections.sort((one, other) => one.first - other.first);
}

function listNumbers(numbers: readonly number[]): string {
  const shown = numbers.slice(0, 10).map((number) => `¶${number}`);
  return numbers.length > shown.length
    ? `${shown.join(', ')} and ${numbers.length - shown.length} more`
    : shown.join(', ');
}
