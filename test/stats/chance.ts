/** A linear congruential generator (Numerical Recipes' ranqd1): statistics may not know the room of random numbers. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state + 0.5) / 4294967296;
  };
}

/** Values that are roughly normal with mean 0 and variance 1: the sum of twelve uniform ones, less 6. */
export function bellShaped(uniform: () => number, count: number): number[] {
  return Array.from({ length: count }, () => {
    let sum = -6;
    for (let turn = 0; turn < 12; turn++) sum += uniform();
    return sum;
  });
}

/** Ten values with a tail to the right. */
export const SKEWED = [2.1, 3.4, 1.9, 7.7, 4.4, 2.8, 3.3, 12.5, 2.2, 5.0];
