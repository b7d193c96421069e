import { ENDED, NONE, type Side, type Ties } from './columns.js';

export * from './columns.js';

/** Where a firm's list of ties begins, and how many there are. */
export interface Adjacency {
  readonly firstTie: Int32Array;
  readonly degree: Int32Array;
  /** Room for marking partners while two lists are compared; NONE everywhere in between. */
  readonly mark: Int32Array;
}

/** The tie's side that belongs to `firm`. */
export function sideOf(ties: Ties, tie: number, firm: number): Side {
  return ties.first.firm[tie] === firm ? ties.first : ties.second;
}

/** The other firm of a tie. */
export function alterOf(ties: Ties, tie: number, firm: number): number {
  const first = ties.first.firm[tie] as number;
  return first === firm ? (ties.second.firm[tie] as number) : first;
}

/** The firm's tie that comes after `tie` in its list, ended ones included; NONE at the end. */
export function nextTie(ties: Ties, tie: number, firm: number): number {
  return (ties.first.firm[tie] === firm ? ties.first.next[tie] : ties.second.next[tie]) as number;
}

/** The tie between two firms, NONE if they have none. Walks the shorter of the two lists. */
export function findTie(ties: Ties, adjacency: Adjacency, ego: number, alter: number): number {
  const { firstTie, degree } = adjacency;
  const isEgoShorter = (degree[ego] as number) <= (degree[alter] as number);
  const firm = isEgoShorter ? ego : alter;
  const other = isEgoShorter ? alter : ego;
  for (let tie = firstTie[firm] as number; tie !== NONE; tie = nextTie(ties, tie, firm)) {
    if (ties.endsAt[tie] !== ENDED && alterOf(ties, tie, firm) === other) return tie;
  }
  return NONE;
}
