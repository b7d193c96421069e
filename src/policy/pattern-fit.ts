import { strengthOf } from '../model/tie.js';
import { domains, type Pattern, roles, type World } from '../model/world.js';

/** Whether the roles of the two firms are those that may hold the pattern, in either order. */
export function canHold(world: World, tie: number, pattern: Pattern): boolean {
  const { first, second } = world.ties;
  const one = roles[world.firms.role[first.firm[tie] as number] as number];
  const other = roles[world.firms.role[second.firm[tie] as number] as number];
  return pattern.holders.some(
    ([here, there]) => (here === one && there === other) || (here === other && there === one),
  );
}

/**
 * How well a pattern fits a pair, in [0,1]: 0 if the two may not hold it or their lines of business or size classes
 * are not those it suits; else the mutual need in its domains, less if the tie is weaker than it should be (the
 * founding study: fit to potential, condition and line of business; common goals, mutual need).
 */
export function fitOf(world: World, tie: number, pattern: Pattern): number {
  if (!canHold(world, tie, pattern)) return 0;
  const { first, second } = world.ties;
  const { sector, sizeClass } = world.firms;
  const ego = first.firm[tie] as number;
  const alter = second.firm[tie] as number;
  const { lines, sizes, needs, strength } = pattern.fit ?? NO_FIT;
  if (!isAs(lines === 'any' ? lines : lines === 'same', sector[ego] === sector[alter])) return 0;
  if (!isAs(sizes === 'any' ? sizes : sizes === 'equal', sizeClass[ego] === sizeClass[alter])) return 0;
  const need = needWithin(world, ego, alter, needs.length > 0 ? needs : domains);
  if (strength === 0) return need;
  const weaker = Math.min(strengthOf(world, tie, first), strengthOf(world, tie, second));
  return need * Math.min(1, weaker / strength);
}

const NO_FIT = { lines: 'any', sizes: 'any', needs: [], strength: 0 } as const;

function isAs(wanted: boolean | 'any', actual: boolean): boolean {
  return wanted === 'any' || wanted === actual;
}

/** Mean over domains of how far one of the two is ahead of the other, against the gap at which help fits best. */
function needWithin(
  world: World,
  ego: number,
  alter: number,
  within: readonly (typeof domains)[number][],
): number {
  const { resource } = world.firms;
  const { bestGap } = world.rules.exchange;
  let need = 0;
  for (const domain of within) {
    const column = resource[domains.indexOf(domain)] as Float64Array;
    need += Math.min(1, Math.abs((column[ego] as number) - (column[alter] as number)) / bestGap);
  }
  return need / within.length;
}

/** The offered pattern that fits the pair best, the first among equals; none if none fits at all. */
export function bestPattern(world: World, tie: number, offered: readonly Pattern[]): Pattern | undefined {
  let best: Pattern | undefined;
  let bestFit = 0;
  for (const pattern of offered) {
    const fit = fitOf(world, tie, pattern);
    if (fit <= bestFit) continue;
    best = pattern;
    bestFit = fit;
  }
  return best;
}
