import { wordPattern } from '../mentions.js';
import type { Paragraph, Topic, TopicPlan } from '../report.js';
import type { JsonFile } from './json-file.js';
import { resolveParagraph } from './paragraphs.js';
import type { TopicsFile } from './schemas.js';

/**
 * The topics of `cities.json` or `projects.json`, their paragraphs looked up.
 * @param text      of the report: an alias under “report” must stand in it, as whole words, case aside
 * @param problems  receives every alias that does not, and every paragraph that is not there
 */
export function resolveTopics(
  file: JsonFile<TopicsFile>,
  kind: Topic['kind'],
  text: string,
  paragraphs: readonly Paragraph[],
  problems: string[],
): readonly Topic[] {
  return file.value.flatMap(({ id, name, chinese, aliases, paragraph: number, plan }, index) => {
    for (const [at, alias] of aliases.report.entries()) {
      if (wordPattern([alias])?.test(text) === true) continue;
      problems.push(
        `${file.place(index, 'aliases', 'report', at)}: “${alias}” does not stand in the report; move it to “other” or correct it`,
      );
    }
    const paragraph = resolveParagraph(paragraphs, number, file.place(index, 'paragraph'), problems);
    if (paragraph === undefined) return [];
    const place = (...path: (string | number)[]): string => file.place(index, 'plan', ...path);
    const resolved = plan === undefined ? undefined : resolvePlan(plan, paragraph, place, problems);
    return [{ kind, id, name, chinese, aliases: [...aliases.report, ...aliases.other], paragraph, plan: resolved }];
  });
}

function resolvePlan(
  { areas, industries }: NonNullable<TopicsFile[number]['plan']>,
  paragraph: Paragraph,
  place: (...path: (string | number)[]) => string,
  problems: string[],
): TopicPlan {
  const check = (words: string, within: string, where: string, ...path: (string | number)[]): void => {
    if (!within.includes(words))
      problems.push(`${place(...path)}: “${words}” does not stand in ${where}; quote it letter by letter`);
  };
  const inParagraph = (words: string, ...path: (string | number)[]): void =>
    check(words, paragraph.text, `¶${paragraph.number}`, ...path);
  for (const [index, { role, names }] of areas.entries()) {
    inParagraph(role, 'areas', index, 'role');
    for (const [at, name] of names.entries()) inParagraph(name, 'areas', index, 'names', at);
  }
  for (const [index, { quote, size }] of industries.entries()) {
    inParagraph(quote, 'industries', index, 'quote');
    if (size !== undefined) check(size.words, quote, 'the quote', 'industries', index, 'size', 'words');
  }
  return { areas, industries: industries.map(({ quote, size }) => ({ quote, size })) };
}
