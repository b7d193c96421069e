import type { World } from '../model/world.js';
import { componentsOf } from '../network/components.js';
import type { Home } from './home.js';

/** The parts of the network, of the ties of all firms, that hold a home UMKM. */
export interface HomeComponents {
  readonly count: number;
  /** Home UMKM in the part that holds most of them. */
  readonly largest: number;
}

/** Finds the parts of the network with a home UMKM. */
export function homeComponents(world: World, { firms }: Home): HomeComponents {
  const component = componentsOf(world.ties, world.firms.count);
  const sizes = new Int32Array(component.length);
  let count = 0;
  let largest = 0;
  for (let index = 0; index < firms.length; index++) {
    const size = ++sizes[component[firms[index] as number] as number]!;
    if (size === 1) count++;
    if (size > largest) largest = size;
  }
  return { count, largest };
}
