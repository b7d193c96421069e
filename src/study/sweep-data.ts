import type { Scenario } from '../scenario/schema.js';
import type { StudyData } from './study-data.js';

/** A value of a parameter as it is written in a design. */
export type DesignValue = number | string | boolean;

/** One set of parameters, and what the scenarios are with it. */
export interface SweepPoint {
  /** By parameter, as written: `3 months`. */
  readonly written: readonly DesignValue[];
  /** By scenario of the study, the first point at which all that is varied in it is written alike: its runs are shared. */
  readonly firsts: readonly number[];
  /** By parameter, in the unit in which the model counts; none of a point that another part of the sweep is about. */
  readonly values: readonly DesignValue[];
  /** By scenario of the study, likewise. */
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

/**
 * By point and scenario, the first point at which all that is varied in the scenario has the same value; `isReached` says
 * by scenario and parameter what that is.
 */
export function firstsOf(
  values: readonly (readonly DesignValue[])[],
  isReached: readonly (readonly boolean[])[],
): number[][] {
  const known = isReached.map(() => new Map<string, number>());
  return values.map((row, point) =>
    isReached.map((reached, scenario) => {
      const text = JSON.stringify(row.filter((_, at) => reached[at]));
      const first = known[scenario]!.get(text) ?? point;
      known[scenario]!.set(text, first);
      return first;
    }),
  );
}

/** One part of `of` of a sweep, counted from 1. */
export interface Shard {
  readonly part: number;
  readonly of: number;
}

/** Some runs of a sweep: one replicate of the scenarios that are first met at a point. */
export interface PointRuns {
  readonly point: number;
  readonly replicate: number;
}

/**
 * Every run once, replicate by replicate and then point by point: a sweep that is stopped is balanced, and points that
 * differ in their policies alone share their beginnings. Every `of`-th belongs to the same part, whatever else there is.
 */
export function pointRuns(
  firsts: readonly SweepPoint['firsts'][],
  replicates: number,
  { part, of }: Shard = { part: 1, of: 1 },
): PointRuns[] {
  const own = [...firsts.keys()].filter((point) => firsts[point]!.includes(point));
  const runs: PointRuns[] = [];
  for (let index = part - 1; index < own.length * replicates; index += of)
    runs.push({ point: own[index % own.length]!, replicate: Math.floor(index / own.length) });
  return runs;
}
