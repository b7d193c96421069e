/** As the scenarios are written, or with their policies scaled to the equal budget of the study. */
export type Budget = 'written' | 'equal';

/** Which run of a study it is, for people. */
export interface RunName {
  readonly scenario: string;
  readonly budget: Budget;
  readonly replicate: number;
}

/** The same as one text, by which runs are looked up. */
export function runName({ budget, scenario, replicate }: RunName): string {
  return `${budget} ${scenario} ${replicate}`;
}
