import type { Library } from '../command.js';
import type { Picture } from '../reply/reply.js';
import type { Topic } from '../report/report.js';

/** The picture of the plan, where the report has one; what it shows is told from the same catalogue it is drawn from. */
export function pictureOf({ report, messages }: Library): Picture | undefined {
  const { picture: file, cities, projects } = report;
  if (file === undefined) return undefined;
  const named = projects.map(({ name }) => name).join('; ');
  return { file, title: messages.picture, alt: messages.pictureAlt(cities.map(describeCity).join('; '), named) };
}

function describeCity({ name, plan }: Topic): string {
  const industries = (plan?.industries ?? []).map(({ quote }) => quote);
  return industries.length === 0 ? name : `${name} (${industries.join(', ')})`;
}
