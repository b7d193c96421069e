import type { OwnCode } from '../scenario/entry-schema.js';
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
  const { loadOwnCode } = await import('./own-code.js');
  return loadOwnCode(code);
}
