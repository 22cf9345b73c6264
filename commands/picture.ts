import type { Library } from '../src/command.js';
import type { Picture } from '../src/reply/reply.js';

/** The picture of the plan, where the report has one; what it shows is told from the same catalogue it is drawn from. */
export function pictureOf({ report, messages }: Library): Picture | undefined {
  const { picture: file, cities, projects } = report;
  if (file === undefined) return undefined;
  const names = (topics: typeof cities): string => topics.map(({ name }) => name).join('; ');
  return { file, title: messages.picture, alt: messages.pictureAlt(names(cities), names(projects)) };
}
