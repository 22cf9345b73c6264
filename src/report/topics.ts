import type { JsonFile } from './json-file.js';
import { wordPattern } from './mentions.js';
import { resolveParagraph } from './paragraphs.js';
import type { Paragraph, Topic } from './report.js';
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
  return file.value.flatMap(({ id, name, chinese, aliases, paragraph: number }, index) => {
    for (const [at, alias] of aliases.report.entries()) {
      if (wordPattern([alias])?.test(text) === true) continue;
      problems.push(
        `${file.place(index, 'aliases', 'report', at)}: “${alias}” does not stand in the report; move it to “other” or correct it`,
      );
    }
    const paragraph = resolveParagraph(paragraphs, number, file.place(index, 'paragraph'), problems);
    if (paragraph === undefined) return [];
    return [{ kind, id, name, chinese, aliases: [...aliases.report, ...aliases.other], paragraph }];
  });
}
