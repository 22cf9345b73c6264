import type { JsonFile } from './json-file.js';
import { unknownParagraph } from './paragraphs.js';
import type { Paragraph, Topic } from './report.js';
import type { TopicsFile } from './schemas.js';

export function resolveTopics(
  file: JsonFile<TopicsFile>,
  kind: Topic['kind'],
  text: string,
  paragraphs: readonly Paragraph[],
  problems: string[],
): readonly Topic[] {
  const folded = text.toLowerCase();
  const topics: Topic[] = [];
  for (const [index, { id, name, chinese, aliases, paragraph: number }] of file.value.entries()) {
    for (const [at, alias] of aliases.report.entries()) {
      if (folded.includes(alias.toLowerCase())) continue;
      problems.push(
        `${file.place(index, 'aliases', 'report', at)}: “${alias}” does not stand in the report; move it to “other” or correct it`,
      );
    }
    const paragraph = paragraphs[number - 1];
    if (paragraph === undefined)
      problems.push(unknownParagraph(file.place(index, 'paragraph'), `${kind} “${id}”`, number, paragraphs));
    else topics.push({ kind, id, name, chinese, aliases: [...aliases.report, ...aliases.other], paragraph });
  }
  return topics;
}
