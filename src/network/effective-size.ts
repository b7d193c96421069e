import { degreeIn, type Neighbours } from './neighbours.js';

/**
 * Effective size of each firm's network: its partners less their mean number of ties among each other, n - 2t/n. NaN
 * for a firm without partners. `closed` is what `closedPairs` gives (Burt 1992; Borgatti 1997, Connections 20: 35-38).
 */
export function effectiveSize(neighbours: Neighbours, closed: Float64Array): Float64Array {
  const size = new Float64Array(neighbours.count);
  for (let firm = 0; firm < neighbours.count; firm++) {
    const partners = degreeIn(neighbours, firm);
    size[firm] = partners - (2 * (closed[firm] as number)) / partners;
  }
  return size;
}
