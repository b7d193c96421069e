import type { StudyTask } from './worker.js';

/** The single runs of a task of several, each as a task of its own: none for what cannot be divided. */
export function partsOf(task: StudyTask): StudyTask[] {
  if (task.kind !== 'replicate' || task.scenarios.length === 1) return [];
  return task.scenarios.map((scenario) => ({ ...task, scenarios: [scenario] }));
}
