import { sizeClassOf } from '../model/founding.js';
import { sizeClasses, type World } from '../model/world.js';
import { type Home, yearStart } from './home.js';

/** What can be counted in one pass over the home UMKM. */
export interface FirmCounts {
  /** UMKM without a tie. */
  readonly isolated: number;
  /** UMKM that came to an event or meeting this year. */
  readonly participants: number;
  /** UMKM that entered this year in place of another. */
  readonly entrants: number;
  /** UMKM whose size class is above the one that their endowment alone would give them. */
  readonly risen: number;
  /** UMKM by size class: all, and those that the agency never reached. */
  readonly bySize: Float64Array;
  readonly leftOutBySize: Float64Array;
}

/** Counts over the home UMKM. */
export function countFirms(world: World, { firms }: Home): FirmCounts {
  const { generation, enteredAt, meetingsAttended, sizeClass, baseSalesIdr, reached } = world.firms;
  const { degree } = world.adjacency;
  const start = yearStart(world);
  const bySize = new Float64Array(sizeClasses.length);
  const leftOutBySize = new Float64Array(sizeClasses.length);
  let isolated = 0;
  let participants = 0;
  let entrants = 0;
  let risen = 0;
  for (let index = 0; index < firms.length; index++) {
    const firm = firms[index] as number;
    const size = sizeClass[firm] as number;
    bySize[size]!++;
    if (reached[firm] === 0) leftOutBySize[size]!++;
    if (degree[firm] === 0) isolated++;
    if ((meetingsAttended[firm] as number) > 0) participants++;
    if ((generation[firm] as number) > 0 && (enteredAt[firm] as number) >= start) entrants++;
    if (size > sizeClassOf(world.plan, baseSalesIdr[firm] as number)) risen++;
  }
  return { isolated, participants, entrants, risen, bySize, leftOutBySize };
}
