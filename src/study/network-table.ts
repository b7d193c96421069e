import type { World } from '../model/world.js';
import { firmColumns } from './firm-columns.js';
import type { Cell, NetworkColumn } from './network-columns.js';
import { type Pair, pairsIn, tieColumns } from './tie-columns.js';

/** Rows of firms or ties with the columns that they have. */
export interface NetworkTable {
  readonly columns: readonly Pick<NetworkColumn<never>, 'name' | 'kind'>[];
  /** Worked out one by one, so that a large world needs no second copy as text. */
  readonly rows: Iterable<readonly Cell[]>;
}

/** The firms of a world and the ties among them, at one moment. */
export interface Network {
  readonly firms: NetworkTable;
  readonly ties: NetworkTable;
}

/** The network of a world as it is now; the world must not change while rows are read. */
export function networkOf(world: World): Network {
  return {
    firms: { columns: firmColumns, rows: rowsOf(world, firmColumns, () => Array(world.firms.count).keys()) },
    ties: { columns: tieColumns, rows: rowsOf(world, tieColumns, () => inOrder(world)) },
  };
}

function rowsOf<Row>(
  world: World,
  columns: readonly NetworkColumn<Row>[],
  all: () => Iterable<Row>,
): Iterable<readonly Cell[]> {
  return {
    *[Symbol.iterator]() {
      for (const row of all()) yield columns.map((column) => column.of(world, row));
    },
  };
}

/** By source and target, whatever rows they have. */
function inOrder(world: World): Pair[] {
  return [...pairsIn(world)].sort((one, other) => one.source - other.source || one.target - other.target);
}
