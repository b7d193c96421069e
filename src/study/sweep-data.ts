import type { Scenario } from '../scenario/schema.js';
import type { StudyData } from './study-data.js';

/** A value of a parameter as it is written in a design. */
export type DesignValue = number | string | boolean;

/** One set of parameters, and what the scenarios are with it. */
export interface SweepPoint {
  /** By parameter, as written: `3 months`. */
  readonly written: readonly DesignValue[];
  /** By parameter, in the unit in which the model counts. */
  readonly values: readonly DesignValue[];
  /** By scenario of the study; what a point leaves alone is the very same object. */
  readonly scenarios: readonly Scenario[];
}

/** A study whose scenarios are run at every point of a design. */
export interface SweepData {
  /** The scenarios as they are written. */
  readonly study: StudyData;
  /** Paths. */
  readonly parameters: readonly string[];
  readonly points: readonly SweepPoint[];
}

/** The study that a sweep runs at one of its points. */
export function studyAt({ study, points }: SweepData, point: number): StudyData {
  const { scenarios } = points[point]!;
  return {
    ...study,
    scenarios: study.scenarios.map((entry, at) => ({ ...entry, scenario: scenarios[at]! })),
  };
}
