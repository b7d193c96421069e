/** As the scenarios are written, or with their policies scaled to the equal budget of the study. */
export type Budget = 'written' | 'equal';

/** Which run of a study it is, for people. */
export interface RunName {
  readonly scenario: string;
  readonly budget: Budget;
  readonly replicate: number;
}

/** Which run of a sweep it is; points count from 1, as in its tables. */
export interface PointRunName {
  readonly point: number;
  readonly scenario: string;
  readonly replicate: number;
}

/** The same as one text, by which runs are looked up. */
export function runName(run: RunName | PointRunName): string {
  const place = 'point' in run ? run.point : run.budget;
  return `${place} ${run.scenario} ${run.replicate}`;
}
