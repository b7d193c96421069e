interface Ranked<T> {
  readonly candidate: T;
  readonly rank: number;
  readonly draw: number;
  /** How many were taken before it: the first comes first where all else is equal. */
  readonly turn: number;
}

/** What a choice of few among many goes by, besides the rank that each candidate is offered with. */
interface Choice<T> {
  readonly atMost: number;
  /** Decides among equals, so that one more candidate displaces at most one. */
  readonly draw: (candidate: T) => number;
  readonly isEligible?: ((candidate: T) => boolean) | undefined;
  /** Nobody of a higher rank is wanted. */
  readonly lastRank?: number;
}

/**
 * The first `atMost` of the candidates that it is offered one by one, lowest rank first. Few are wanted of many: who
 * stands behind as many as are wanted is dropped before it is drawn for and looked at.
 */
export class Foremost<T> {
  /** Nobody of a higher rank is wanted any more. */
  lastRank: number;
  #lastDraw = Number.POSITIVE_INFINITY;
  #turn = 0;
  /** Those that come first so far, as a heap: each comes after the two at twice its place and one or two more. */
  readonly #heap: Ranked<T>[] = [];
  readonly #choice: Choice<T>;

  constructor(choice: Choice<T>) {
    const { atMost, lastRank = Number.POSITIVE_INFINITY } = choice;
    this.#choice = choice;
    this.lastRank = atMost > 0 ? lastRank : Number.NEGATIVE_INFINITY;
  }

  offer(candidate: T, rank: number): void {
    if (rank > this.lastRank) return;
    const { atMost, draw: drawFor, isEligible } = this.#choice;
    const draw = drawFor(candidate);
    if (rank === this.lastRank && draw >= this.#lastDraw) return;
    if (isEligible && !isEligible(candidate)) return;
    const heap = this.#heap;
    const ranked = { candidate, rank, draw, turn: this.#turn++ };
    if (heap.length < atMost) rise(heap, ranked);
    else sink(heap, ranked);
    if (heap.length < atMost) return;
    this.lastRank = heap[0]!.rank;
    this.#lastDraw = heap[0]!.draw;
  }

  inOrder(): T[] {
    const candidates: T[] = [];
    for (const { candidate } of this.#heap.toSorted(order)) candidates.push(candidate);
    return candidates;
  }
}

function order<T>(one: Ranked<T>, other: Ranked<T>): number {
  return one.rank - other.rank || one.draw - other.draw || one.turn - other.turn;
}

/** Adds one more to a heap. */
function rise<T>(heap: Ranked<T>[], added: Ranked<T>): void {
  let place = heap.length;
  while (place > 0) {
    const above = (place - 1) >> 1;
    if (order(heap[above]!, added) > 0) break;
    heap[place] = heap[above]!;
    place = above;
  }
  heap[place] = added;
}

/** Puts one in the place of the last, which is at the top of the heap. */
function sink<T>(heap: Ranked<T>[], added: Ranked<T>): void {
  let place = 0;
  for (;;) {
    let below = 2 * place + 1;
    if (below >= heap.length) break;
    if (below + 1 < heap.length && order(heap[below + 1]!, heap[below]!) > 0) below++;
    if (order(added, heap[below]!) > 0) break;
    heap[place] = heap[below]!;
    place = below;
  }
  heap[place] = added;
}

/** The first `atMost` candidates that are eligible, lowest rank first; draws decide among equals. */
export function inOrder<T>(
  candidates: readonly T[],
  rank: (candidate: T) => number,
  draw: (candidate: T) => number,
  atMost: number = candidates.length,
  isEligible?: (candidate: T) => boolean,
): T[] {
  const foremost = new Foremost<T>({ atMost, draw, isEligible });
  for (const candidate of candidates) foremost.offer(candidate, rank(candidate));
  return foremost.inOrder();
}
