import { directions } from './sobol-directions.js';

const BITS = 32;

/**
 * The first `samples` points of the Sobol sequence in [0, 1)^dimensions, without the origin's repetition or any
 * scrambling, in Gray-code order (Antonov and Saleev 1979). Powers of two are balanced. Throws a RangeError for more
 * dimensions than there are direction numbers for.
 */
export function sobol(dimensions: number, samples: number): number[][] {
  if (dimensions > directions.length + 1)
    throw new RangeError(`sobol: ${dimensions} dimensions. At most ${directions.length + 1} would do.`);
  const numbers = Array.from({ length: dimensions }, (_, dimension) => numbersOf(dimension));
  const at = new Uint32Array(dimensions);
  const points: number[][] = [];
  for (let sample = 0; sample < samples; sample++) {
    points.push(Array.from(at, (word) => word / 4294967296));
    let zero = 0;
    while ((sample >>> zero) & 1) zero++;
    for (let dimension = 0; dimension < dimensions; dimension++)
      at[dimension] = at[dimension]! ^ numbers[dimension]![zero]!;
  }
  return points;
}

/** The direction numbers of a dimension as fractions of 2^32. */
function numbersOf(dimension: number): Uint32Array {
  const numbers = new Uint32Array(BITS);
  if (dimension === 0) {
    for (let bit = 0; bit < BITS; bit++) numbers[bit] = 1 << (BITS - 1 - bit);
    return numbers;
  }
  const [polynomial, ...initial] = directions[dimension - 1]!;
  const degree = initial.length;
  for (let bit = 0; bit < BITS; bit++) {
    if (bit < degree) {
      numbers[bit] = initial[bit]! << (BITS - 1 - bit);
      continue;
    }
    let number = numbers[bit - degree]! ^ (numbers[bit - degree]! >>> degree);
    for (let back = 1; back < degree; back++)
      if ((polynomial >>> (degree - 1 - back)) & 1) number ^= numbers[bit - back]!;
    numbers[bit] = number;
  }
  return numbers;
}
