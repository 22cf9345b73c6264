import type { Report, Topic } from './report.js';

/** All topics, cities first. */
export function topicsOf({ cities, projects }: Pick<Report, 'cities' | 'projects'>): readonly Topic[] {
  return [...cities, ...projects];
}
