import { NONE, type Side, type Ties } from './columns.js';

export * from './columns.js';

/**
 * Whom each firm is tied to. A tie stands in the lists of both of its firms: tie `row` as half-tie `2 · row` in that of its
 * first firm and as `2 · row + 1` in that of its second.
 */
export interface Adjacency {
  /** By firm: the half-tie of its newest tie, NONE if it has none; and how many ties it has. */
  readonly firstHalf: Int32Array;
  readonly degree: Int32Array;
  /** Room for marking partners while two lists are compared; NONE everywhere in between. */
  readonly mark: Int32Array;
  /**
   * Half-ties in four words each, so that who follows a list reads one line of memory a tie: the half-tie of the firm's next
   * older tie, NONE at the end; the other firm; its key for draws; and, as a float32, the weight of the tie for the firm.
   */
  readonly halves: Int32Array;
}

/** Words of a tie in `Adjacency.halves`, two halves of four. */
export const HALVES_WORDS = 8;
const HALF_WORDS = HALVES_WORDS / 2;
const NEXT = 0;
const ALTER = 1;
const WEIGHT = 3;

/** The firm's ties, the newest first. */
export function tiesOf({ firstHalf, halves }: Adjacency, firm: number): number[] {
  const found: number[] = [];
  for (let half = firstHalf[firm] as number; half !== NONE; half = halves[HALF_WORDS * half + NEXT] as number)
    found.push(half >> 1);
  return found;
}

/**
 * How much ties call for the attention of one of their firms, by row: multiples of 2^-16, so that sums are exact in any
 * order.
 */
export function weightsOf({ halves }: Adjacency, rows: Int32Array, isFirst: boolean): Float32Array {
  const words = new Float32Array(halves.buffer, halves.byteOffset, halves.length);
  const from = (isFirst ? 0 : HALF_WORDS) + WEIGHT;
  const weights = new Float32Array(rows.length);
  for (let at = 0; at < rows.length; at++)
    weights[at] = words[HALVES_WORDS * (rows[at] as number) + from] as number;
  return weights;
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

/** The tie between two firms, NONE if they have none. Walks the shorter of the two lists. */
export function findTie({ firstHalf, degree, halves }: Adjacency, ego: number, alter: number): number {
  const isEgoShorter = (degree[ego] as number) <= (degree[alter] as number);
  const other = isEgoShorter ? alter : ego;
  let half = firstHalf[isEgoShorter ? ego : alter] as number;
  while (half !== NONE && halves[HALF_WORDS * half + ALTER] !== other)
    half = halves[HALF_WORDS * half + NEXT] as number;
  return half >> 1;
}
