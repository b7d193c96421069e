import type { World } from '../model/world.js';
import type { Text } from '../quantity/index.js';

export const families = ['elements', 'relational', 'structure', 'success', 'welfare', 'money'] as const;
export type Family = (typeof families)[number];

/** A number read off a world. Built-in measures and those that a scenario brings along have this one shape. */
export interface Measure {
  /** Kebab-case; the name in files, tables and charts. */
  readonly name: string;
  readonly title: Text;
  readonly summary: Text;
  /** The formula in plain text, with the names of `docs/odd.md`. */
  readonly formula: Text;
  /** `share`, `contacts per tie and year`, `IDR`, … */
  readonly unit: string;
  /** Bounds of the value; infinite where there is none. */
  readonly range: readonly [number, number];
  readonly family: Family;
  /** Which direction is an improvement. */
  readonly better: 'higher' | 'lower' | 'neither';
  readonly sources: readonly string[];
  /** `cheap`: one pass over firms or ties at most, may be read every week. `full`: read once a year. */
  readonly cost: 'cheap' | 'full';
  /** Reads the world after a step, changes nothing. Without a denominator it gives NaN. Yearly counts cover the year so far. */
  of(world: World): number;
}

/** Declares a measure. */
export function defineMeasure(measure: Measure): Measure {
  return measure;
}
