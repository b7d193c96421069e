import type { World } from '../model/world.js';
import { firmColumns } from './firm-columns.js';
import type { Cell, NetworkColumn } from './network-columns.js';
import type { NetworkTable } from './network-table.js';
import { pairsIn, tieColumns } from './tie-columns.js';

/** Weeks at whose end something was there, both included. */
interface Span {
  readonly from: number;
  to: number;
}

/** A firm or a pair of firms with what never changes of it, and when it was there: a pair may part and meet again. */
export interface Lasting {
  readonly cells: readonly Cell[];
  readonly spans: readonly Span[];
}

interface LastingTable extends Pick<NetworkTable, 'columns'> {
  readonly rows: readonly Lasting[];
}

/** All firms and pairs that were there at the end of any week of a run; the cells of a pair are those of its first tie. */
export interface NetworkHistory {
  readonly firms: LastingTable;
  readonly ties: LastingTable;
}

interface Recorded {
  readonly cells: readonly Cell[];
  readonly spans: Span[];
  /** By which rows are ordered. */
  readonly order: readonly number[];
}

const fixedFirmColumns = firmColumns.filter(({ isFixed }) => isFixed);
const fixedTieColumns = tieColumns.filter(({ isFixed }) => isFixed);

/** Writes down, week by week, which firms and ties are there. */
export function recordHistory() {
  const firms = new Map<string, Recorded>();
  const ties = new Map<string, Recorded>();
  return {
    /** Looks at a world when its week is over. */
    observe(world: World): void {
      const { count, generation } = world.firms;
      for (let firm = 0; firm < count; firm++) {
        const order = [firm, generation[firm] as number];
        see(firms, order, world, () => cellsOf(world, fixedFirmColumns, firm));
      }
      for (const pair of pairsIn(world)) {
        const { source, target } = pair;
        const order = [source, target, generation[source] as number, generation[target] as number];
        see(ties, order, world, () => cellsOf(world, fixedTieColumns, pair));
      }
    },
    /** What was seen, by firms and pairs. */
    history: (): NetworkHistory => ({
      firms: { columns: fixedFirmColumns, rows: inOrder(firms) },
      ties: { columns: fixedTieColumns, rows: inOrder(ties) },
    }),
  };
}

function see(
  records: Map<string, Recorded>,
  order: readonly number[],
  { tick }: World,
  cells: () => readonly Cell[],
): void {
  const key = order.join(' ');
  const record = records.get(key) ?? { cells: cells(), spans: [], order };
  records.set(key, record);
  const last = record.spans.at(-1);
  // The week that is over is the one before the world's.
  if (last && last.to === tick - 2) last.to = tick - 1;
  else record.spans.push({ from: tick - 1, to: tick - 1 });
}

function cellsOf<Row>(world: World, columns: readonly NetworkColumn<Row>[], row: Row): Cell[] {
  return columns.map((column) => column.of(world, row));
}

function inOrder(records: ReadonlyMap<string, Recorded>): Recorded[] {
  return [...records.values()].sort(({ order: one }, { order: other }) => {
    const at = one.findIndex((number, index) => number !== other[index]);
    return at < 0 ? 0 : (one[at] as number) - (other[at] as number);
  });
}
