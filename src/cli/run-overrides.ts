import type { ReadOptions } from '../node/read-scenario.js';
import type { CommonArguments } from './options.js';

/** What the command line sets in a scenario that is run once: `--set`, `--years` and `--seed`. */
export function runOverrides({
  set = [],
  years,
  seed,
}: CommonArguments): NonNullable<ReadOptions['overrides']> {
  const ofYears =
    years === undefined ? [] : [{ option: `--years ${years}`, path: 'time.years', value: String(years) }];
  const ofSeed =
    seed === undefined ? [] : [{ option: `--seed ${seed}`, path: 'seed', value: JSON.stringify(seed) }];
  return [...set, ...ofYears, ...ofSeed];
}
