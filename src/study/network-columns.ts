import type { World } from '../model/world.js';
import type { Text } from '../quantity/index.js';

/** A value of a table of firms or ties; null where there is none. */
export type Cell = string | number | boolean | null;

/** A column of the tables of firms and ties that other programs read: `Row` is a firm, or a tie of a pair. */
export interface NetworkColumn<Row> {
  /** Snake case, as tables of other programs have it. */
  readonly name: string;
  readonly kind: 'text' | 'integer' | 'number' | 'flag';
  /** Empty for names and counts of nothing in particular. */
  readonly unit: string;
  readonly about: Text;
  /** It never changes while the firm or the tie is there. */
  readonly isFixed?: boolean;
  of(world: World, row: Row): Cell;
}

/** What a firm is called in files: its group, its number there, and which firm of that slot it is from the second on. */
export function firmId({ firms, plan }: World, firm: number): string {
  const generation = firms.generation[firm] as number;
  const name = `${plan.groups[firms.group[firm] as number]!.name}-${firmNumber({ firms, plan }, firm)}`;
  return generation === 0 ? name : `${name}.${generation + 1}`;
}

/** The number of a firm's slot in its group, from 1. */
export function firmNumber({ firms, plan }: Pick<World, 'firms' | 'plan'>, firm: number): number {
  let number = firm + 1;
  for (let group = (firms.group[firm] as number) - 1; group >= 0; group--)
    number -= plan.groups[group]!.count;
  return number;
}
