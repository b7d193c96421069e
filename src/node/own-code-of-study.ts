import type { Measure } from '../measure/measure.js';
import type { Policy } from '../policy/policy.js';
import type { OwnCode } from '../scenario/check.js';
import { noOwnCode, type ScenarioData, type StudyData } from '../study/study-data.js';

/**
 * The own policies and measures of each scenario of a study, in their order. A study that names any has been read with
 * the person's leave to run them; without it there would have been no study.
 */
export async function ownCodeOf(study: StudyData): Promise<OwnCode[]> {
  return Promise.all(study.scenarios.map(ownCodeOfScenario));
}

async function ownCodeOfScenario({ code }: ScenarioData): Promise<OwnCode> {
  if (code.length === 0) return noOwnCode;
  const { loadCodeFile } = await import('./own-code.js');
  const policies = new Map<string, Policy>();
  const measures = new Map<string, Measure>();
  for (const file of code) {
    const read = await loadCodeFile(file);
    if ('policy' in read) policies.set(file.name, read.policy);
    else if ('measure' in read) measures.set(file.name, read.measure);
    else throw new Error(`${file.path}: ${read.fault.en}`);
  }
  return { policies, measures };
}
