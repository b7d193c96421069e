import { measures as builtIn } from '../measure/index.js';
import { readMeasures } from '../measure/reading.js';
import { step } from '../model/schedule.js';
import { type World, YEAR } from '../model/world.js';
import { YEARS_AFTER } from '../scenario/plan.js';

/** What is read after the end, of the built-in measures. */
export const measuresAfter = ['lasting-ties', 'lasting-outside-ties', 'trust'].map((name) => {
  const measure = builtIn.find((each) => each.name === name);
  if (!measure)
    throw new Error(`after-end: there is no measure ${name}. One of the registry would be right.`);
  return measure;
});

/** `values[year][measure]`: read when the policies stopped, and 12 and 24 months later. Plain data. */
export type AfterEnd = readonly (readonly number[])[];

/**
 * Runs a world on after its last year, and no policy acts any more: what was agreed holds until it lapses, associations
 * meet as long as they last. Changes `world`, whose run is over.
 */
export function runAfterEnd(world: World): AfterEnd {
  const values = [readMeasures(world, measuresAfter)];
  for (let year = 0; year < YEARS_AFTER; year++) {
    for (let week = 0; week < YEAR; week++) step(world, []);
    values.push(readMeasures(world, measuresAfter));
  }
  return values;
}
