import { tiesOf } from '../../network/ties.js';
import { streamOf, uniform } from '../../random/draw.js';
import { textKey } from '../../random/key.js';
import { leaveAssociation } from '../association.js';
import { foundFirm, sizeClassOf } from '../founding.js';
import { closeTie, strengthOf } from '../tie.js';
import { counterCode, domains, EXIT, isKnowledge, sizeClasses, type World } from '../world.js';

const FIRM_YEAR = textKey('firm-year');
const MOST_STRONG_TIES = 5;
const LARGE_CLASS = sizeClasses.indexOf('large');

/** What partners have lived through with a firm becomes its reputation: their trust, weighted by its certainty, and the name it started with. */
export function reputation({ kernel }: World): void {
  kernel.reputation();
}

/** Sales move towards what knowledge and orders won through ties carry, with a shock; size class follows by law. */
export function sales(world: World): void {
  const { firms, plan, rules } = world;
  const { salesFromKnowledge, salesSpeed, salesShock } = rules.firm;
  const stream = streamOf(world.key, FIRM_YEAR, world.tick);
  for (let firm = 0; firm < firms.count; firm++) {
    const factor = 1 + salesFromKnowledge * knowledgeGained(world, firm) + (firms.orders[firm] as number);
    const target = (firms.baseSalesIdr[firm] as number) * factor;
    const moved = (firms.salesIdr[firm] as number) * (1 - salesSpeed) + target * salesSpeed;
    const shock = 1 + salesShock * (2 * uniform(stream, firms.key[firm] as number, 0, 0) - 1);
    firms.salesIdr[firm] = moved * shock;
    firms.sizeClass[firm] = Math.min(LARGE_CLASS, sizeClassOf(plan, firms.salesIdr[firm] as number));
  }
}

/** Mean over the knowledge domains of what a firm has above its endowment. */
export function knowledgeGained(world: World, firm: number): number {
  const { resource, endowment } = world.firms;
  let gained = 0;
  let known = 0;
  for (let domain = 0; domain < domains.length; domain++) {
    if (!isKnowledge[domain]) continue;
    gained += (resource[domain]![firm] as number) - (endowment[domain]![firm] as number);
    known++;
  }
  return gained / known;
}

/** Knowledge gained ages: what is above the endowment shrinks by a fixed share. */
export function ageing(world: World): void {
  const { firms, rules } = world;
  for (let domain = 0; domain < domains.length; domain++) {
    if (!isKnowledge[domain]) continue;
    const resource = firms.resource[domain] as Float64Array;
    const endowment = firms.endowment[domain] as Float64Array;
    for (let firm = 0; firm < firms.count; firm++) {
      const base = endowment[firm] as number;
      resource[firm] = base + ((resource[firm] as number) - base) * rules.knowledgeKept;
    }
  }
}

/** Firms close, the rarer the better they sell and the more strong ties they have; an entrant without ties takes the slot. */
export function exitAndEntry(world: World): void {
  const { firms, rules } = world;
  const { exitRate, exitTieEffect } = rules.firm;
  const stream = streamOf(world.key, FIRM_YEAR, world.tick);
  for (let firm = 0; firm < firms.count; firm++) {
    const relativeSales = (firms.salesIdr[firm] as number) / (firms.baseSalesIdr[firm] as number);
    const draw = uniform(stream, firms.key[firm] as number, 1, 0) * Math.max(0.25, relativeSales);
    // Few would close even without strong ties; only of those need the ties be looked at.
    if (draw >= exitRate) continue;
    const held = 1 - exitTieEffect * Math.min(MOST_STRONG_TIES, strongTies(world, firm));
    if (draw < exitRate * held) closeFirm(world, firm);
  }
}

/** Ties of a firm that are strong for it. */
function strongTies(world: World, firm: number): number {
  const { ties, adjacency, rules } = world;
  let strong = 0;
  for (const tie of tiesOf(adjacency, firm)) {
    const side = ties.first.firm[tie] === firm ? ties.first : ties.second;
    if (strengthOf(world, tie, side) >= rules.firm.strongTie) strong++;
  }
  return strong;
}

function closeFirm(world: World, firm: number): void {
  const { adjacency, firms } = world;
  for (const tie of tiesOf(adjacency, firm)) closeTie(world, tie, EXIT);
  leaveAssociation(world, firm);
  firms.generation[firm]!++;
  foundFirm(world, firm);
  world.week.event[counterCode.exits]!++;
}

/** Once a year both firms of a tie look at each other anew, and the tie is weighed, touched or not. */
export function weighing({ kernel }: World): void {
  kernel.weighing();
}
