import { expect } from 'vitest';
import { runReplicate } from '../../src/study/replicate.js';
import type { Run } from '../../src/study/run.js';
import { planStudy, type StudyData } from '../../src/study/study-data.js';
import { smallScenario } from '../study/small.js';

/** A small study as plain data; the first scenario is the baseline. */
export function smallData(scenarios: Record<string, object[]>, more: Partial<StudyData> = {}): StudyData {
  const names = Object.keys(scenarios);
  return {
    name: 'small',
    title: { en: 'A small study', id: 'Studi kecil' },
    seed: 'small',
    replicates: 4,
    baseline: names[0]!,
    equalBudgetIdr: 0,
    outcomes: ['trust', 'tie-count'],
    scenarios: names.map((name) => ({
      file: `${name}.yaml`,
      scenario: smallScenario(name, scenarios[name]),
      code: [],
    })),
    ...more,
  };
}

/** The runs of a replicate, none of which may fail, by scenario. */
export function runsOf(data: StudyData, replicate: number): Run[] {
  return runReplicate(planStudy(data), replicate).map((one) =>
    'run' in one ? one.run : expect.fail(one.error),
  );
}
