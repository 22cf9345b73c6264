import type { Section, Topic } from '../report/report.js';
import { foldName } from './fold.js';

/** The topic that was named: by id, name, alias, Chinese name or paragraph number. */
export function findTopic(topics: readonly Topic[], typed: string): Topic | undefined {
  return findNamed(topics, typed, ({ id, name, aliases, chinese, paragraph }) => [
    id,
    name,
    ...aliases,
    ...chinese,
    String(paragraph.number),
  ]);
}

/** The section that was named: by id, title or part. */
export function findSection(sections: readonly Section[], typed: string): Section | undefined {
  return findNamed(sections, typed, ({ id, title, part, partTitle }) =>
    [id, title, part, partTitle].filter((name) => name !== undefined),
  );
}

/**
 * The first candidate with that very name, in any spelling that folds to it; or the only one that has what was typed
 * as part of a name.
 */
function findNamed<T>(
  candidates: readonly T[],
  typed: string,
  namesOf: (candidate: T) => readonly string[],
): T | undefined {
  const wanted = foldName(typed);
  if (wanted === '') return undefined;
  const having = (test: (name: string) => boolean): readonly T[] =>
    candidates.filter((candidate) => namesOf(candidate).some((name) => test(foldName(name))));
  return (
    having((name) => name === wanted)[0] ??
    onlyOne(having((name) => ` ${name} `.includes(` ${wanted} `))) ??
    onlyOne(having((name) => name.startsWith(wanted)))
  );
}

function onlyOne<T>(candidates: readonly T[]): T | undefined {
  return candidates.length === 1 ? candidates[0] : undefined;
}
