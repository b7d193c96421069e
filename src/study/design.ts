import type { Tree } from '../scenario/tree.js';
import type { Axis } from '../scenario/vary.js';
import type { Vary } from '../scenario/vary-schema.js';
import { combinations } from './grid.js';
import { latinHypercube } from './latin-hypercube.js';
import { sobol } from './sobol.js';

/** The points of a design, each with a value for every axis. Equal axes, numbers and seeds give equal points. */
export function designOf(
  axes: readonly Axis[],
  method: Vary['method'],
  samples: number,
  seed: string,
): Tree[][] {
  if (method === 'grid') return combinations(axes.map(({ values = [] }) => values));
  const shares =
    method === 'sobol'
      ? sobol(axes.length, samples)
      : latinHypercube(
          axes.map(({ path }) => path),
          samples,
          seed,
        );
  return shares.map((point) => axes.map((axis, at) => axis.at(point[at]!)));
}
