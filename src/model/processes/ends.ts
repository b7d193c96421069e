import { compactTies, ENDED } from '../../network/ties.js';
import { closeTie, dropPattern } from '../tie.js';
import { NEGLECT, type World } from '../world.js';

/** Ties whose clock has run out end at once (Vergara Hidd et al. 2023: no fading before the end); patterns lapse. */
export function tieEnd(world: World): void {
  const { count, endsAt, pattern, patternLapsesAt } = world.ties;
  const { tick } = world;
  for (let tie = 0; tie < count; tie++) {
    const end = endsAt[tie] as number;
    if (end === ENDED) continue;
    if (end <= tick) closeTie(world, tie, NEGLECT);
    else if (pattern[tie] !== 0 && (patternLapsesAt[tie] as number) <= tick) dropPattern(world, tie);
  }
}

/** Closes the gaps that ended ties left. Nothing depends on the row of a tie, so this changes no result. */
export function compaction(world: World): void {
  world.contacts.count = 0;
  compactTies(world.ties, world.adjacency);
}
