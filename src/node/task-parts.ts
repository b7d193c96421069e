import type { StudyTask } from './worker.js';

/** The single runs of a task, each as a task of its own. */
export function partsOf(task: StudyTask): StudyTask[] {
  if (task.kind !== 'replicate') return [task];
  return task.scenarios.map((scenario) => ({ ...task, scenarios: [scenario] }));
}
