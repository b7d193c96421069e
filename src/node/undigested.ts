import type { World } from '../model/world.js';
import { type Column, HALVES_WORDS } from '../network/ties.js';
import { bytesOf } from '../study/column-bytes.js';

/** Columns that no digest is over, by name. Columns cannot be frozen, so it is looked whether they stay as they are. */
type Columns = Readonly<Record<string, Column>>;

/** What runs have in common. */
export function sharedColumns({ rules, distancesKm, proximities }: World): Columns {
  return {
    'rules.fade': rules.fade as Float64Array,
    'rules.ageHazard': rules.ageHazard as Float64Array,
    'rules.proximity': rules.proximity as Float64Array,
    distancesKm,
    proximities,
  };
}

/** Who is tied to whom, which ties say once more. */
export function listColumns({ adjacency, ties }: World): Columns {
  const { firstHalf, degree, mark, halves } = adjacency;
  return {
    'adjacency.firstHalf': firstHalf,
    'adjacency.degree': degree,
    'adjacency.mark': mark,
    'adjacency.halves': halves.subarray(0, HALVES_WORDS * ties.count),
  };
}

/** Does something; columns that it changes are put back. The name of the first of them, undefined if there is none. */
export function changedBy(columnsOf: () => Columns, act: () => void): string | undefined {
  const before = Object.entries(columnsOf()).map(([name, column]) => [name, column.slice()] as const);
  let changed: string | undefined;
  try {
    act();
  } finally {
    const after = columnsOf();
    for (const [name, column] of before) {
      const now = after[name] as Column;
      if (Buffer.compare(bytesOf(column), bytesOf(now)) === 0) continue;
      now.set(column);
      changed ??= name;
    }
  }
  return changed;
}
