import { type Adjacency, ENDED, type Ties } from './ties.js';

/**
 * Who is tied to whom, as lists one after another: the partners of `firm` stand at places `start[firm]` to
 * `start[firm + 1]` (excluded) of `alter`, and their ties at the same places of `tie`.
 */
export interface Neighbours {
  /** Firms. */
  readonly count: number;
  readonly start: Int32Array;
  readonly alter: Int32Array;
  readonly tie: Int32Array;
}

/** Lists the partners of all firms from the ties that exist, in the order in which they met. */
export function neighboursOf(ties: Ties, adjacency: Adjacency): Neighbours {
  const { degree } = adjacency;
  const { endsAt, count: rows } = ties;
  const { firm: firmOfFirst } = ties.first;
  const { firm: firmOfSecond } = ties.second;
  const count = degree.length;
  const start = new Int32Array(count + 1);
  for (let firm = 0; firm < count; firm++)
    start[firm + 1] = (start[firm] as number) + (degree[firm] as number);
  const alter = new Int32Array(start[count] as number);
  const tieOf = new Int32Array(alter.length);
  const free = start.slice(0, count);
  for (let tie = 0; tie < rows; tie++) {
    if (endsAt[tie] === ENDED) continue;
    const one = firmOfFirst[tie] as number;
    const other = firmOfSecond[tie] as number;
    const place = free[one]!++;
    alter[place] = other;
    tieOf[place] = tie;
    const opposite = free[other]!++;
    alter[opposite] = one;
    tieOf[opposite] = tie;
  }
  return { count, start, alter, tie: tieOf };
}

/** Partners of a firm. */
export function degreeIn(neighbours: Neighbours, firm: number): number {
  return (neighbours.start[firm + 1] as number) - (neighbours.start[firm] as number);
}
