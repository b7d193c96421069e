import { sequence } from '../random/key.js';

/**
 * A Latin hypercube (McKay, Beckman and Conover 1979): `samples` points in [0, 1)^dimensions, of which each dimension has
 * exactly one in each of `samples` equal strata. A dimension's draws belong to the seed and its name, so that another
 * dimension added to the design leaves them alone.
 */
export function latinHypercube(names: readonly string[], samples: number, seed: string): number[][] {
  const columns = names.map((name) => columnOf(samples, sequence(`${seed} latin-hypercube ${name}`)));
  return Array.from({ length: samples }, (_, sample) => columns.map((column) => column[sample]!));
}

function columnOf(samples: number, chance: ReturnType<typeof sequence>): number[] {
  const strata = Array.from({ length: samples }, (_, stratum) => stratum);
  // Fisher and Yates' shuffle.
  for (let at = samples - 1; at > 0; at--) {
    const other = chance.int(at + 1);
    [strata[at], strata[other]] = [strata[other]!, strata[at]!];
  }
  // Rounding must not lift a draw out of its stratum.
  return strata.map((stratum) => {
    const draw = (stratum + chance.uniform()) / samples;
    return Math.floor(draw * samples) === stratum ? draw : stratum / samples;
  });
}
