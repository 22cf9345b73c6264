import { askMany, learn, openKept } from './learning-tasks.js';
import { scaleEngine, scaleMiniSearch } from './scale-tasks.js';

/** What is measured in processes of their own. */
const TASKS = { learn, openKept, askMany, scaleEngine, scaleMiniSearch } as const;

export type TaskName = keyof typeof TASKS;
export type TaskOutput<Name extends TaskName> = ReturnType<(typeof TASKS)[Name]>;

export function isTask(name: string): name is TaskName {
  return Object.hasOwn(TASKS, name);
}

/** Runs a task on a data folder. */
export function runTask(name: TaskName, dataDir: string): unknown {
  return TASKS[name](dataDir);
}
