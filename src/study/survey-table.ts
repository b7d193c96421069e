import type { Survey } from '../measure/survey.js';
import type { SurveyTable } from './comparison.js';
import { SHARE } from './figure.js';
import { ratioOfMeans } from './ratio.js';
import type { Run } from './run.js';

/** The founding study's table as the virtual survey finds it, over all events of all replicates. */
export function surveyTableOf(scenario: string, runs: readonly Run[]): SurveyTable {
  const column = (what: keyof Survey) => runs.map(({ ending }) => ending.survey[what]);
  const share = (what: keyof Survey, of: keyof Survey) => ratioOfMeans(column(what), column(of), SHARE);
  return {
    scenario,
    asked: column('n').reduce((sum, n) => sum + n, 0),
    low: share('low', 'n'),
    medium: share('medium', 'n'),
    high: share('high', 'n'),
    repeatContact: share('repeat', 'settled'),
  };
}
