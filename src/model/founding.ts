import { NONE } from '../network/ties.js';
import { exp, log } from '../portable/index.js';
import { type Stream, streamOf, uniform } from '../random/draw.js';
import { type Key, textKey } from '../random/key.js';
import { mix } from '../random/mix.js';
import { normal } from '../random/normal.js';
import { countOf, createWorld } from './create-world.js';
import { placeDistances } from './distance.js';
import { makeFirstTies } from './first-ties.js';
import { createRings } from './meeting-ring.js';
import { roomFor } from './memory.js';
import { proximityAt } from './proximity.js';
import { domains, type Firms, roles, type World, type WorldPlan } from './world.js';

const FOUND = textKey('found');

/** A world at the start of its burn-in: firms founded, first ties made, nothing happened yet. */
export function foundWorld(plan: WorldPlan, key: Key, policyNames: readonly string[]): World {
  const distancesKm = placeDistances(plan.places);
  const world = createWorld(plan, key, policyNames, {
    distancesKm,
    proximities: distancesKm.map((km) => proximityAt(plan.rules, km)),
    room: {
      association: roomFor('association', 0),
      introduction: roomFor('introduction', 0),
      tie: roomFor('tie', (countOf(plan.groups) * plan.rules.introduction.initialTies) / 2),
    },
    ringsOf(firms) {
      layOutSlots(firms, plan, key);
      return createRings(firms, plan.places.length, plan.sectors.length);
    },
  });
  const { firms } = world;
  for (let firm = 0; firm < firms.count; firm++) foundFirm(world, firm);
  makeFirstTies(world);
  return world;
}

/** Gives each slot its group, place, sector, key and position. A slot's key is its group's name and its number in it. */
function layOutSlots(firms: Firms, plan: WorldPlan, key: Key): void {
  const stream = streamOf(key, FOUND, 0);
  let firm = 0;
  for (const [group, { name, count, place, sector, role }] of plan.groups.entries()) {
    const groupKey = textKey(name);
    const { radiusKm } = plan.places[place]!;
    for (let number = 0; number < count; number++, firm++) {
      const slotKey = mix(groupKey, number);
      firms.slotKey[firm] = slotKey;
      firms.group[firm] = group;
      firms.place[firm] = place;
      firms.sector[firm] = sector;
      firms.role[firm] = roles.indexOf(role);
      layOutPositionInto(firms, firm, stream, slotKey, radiusKm);
    }
  }
}

/** A point drawn evenly in a disc: the first of eight tries in the square that falls into it, else the centre. */
function layOutPositionInto(
  firms: Firms,
  firm: number,
  stream: Stream,
  slotKey: number,
  radiusKm: number,
): void {
  for (let attempt = 0; attempt < 8; attempt++) {
    const east = 2 * uniform(stream, slotKey, attempt, 0) - 1;
    const north = 2 * uniform(stream, slotKey, attempt, 1) - 1;
    if (east * east + north * north > 1) continue;
    firms.eastKm[firm] = east * radiusKm;
    firms.northKm[firm] = north * radiusKm;
    return;
  }
}

/** Fills a slot with a new firm: at the start, and when an entrant takes the place of one that closed. */
export function foundFirm(world: World, firm: number): void {
  const { firms, plan, rules } = world;
  const group = plan.groups[firms.group[firm] as number]!;
  const key = mix(firms.slotKey[firm] as number, 1000 + (firms.generation[firm] as number));
  const stream = streamOf(world.key, FOUND, 1);
  const draw = (number: number) => uniform(stream, key, number, 0);
  const around = (mean: number, spread: number, number: number) => mean + spread * (2 * draw(number) - 1);
  const within = (value: number) => Math.min(1, Math.max(0, value));

  firms.key[firm] = key;
  firms.enteredAt[firm] = world.tick;
  const size = group.salesSpread > 1 ? exp(log(group.salesSpread) * normal(draw(0), draw(1))) : 1;
  const salesIdr = group.salesMedianIdr * size;
  firms.baseSalesIdr[firm] = salesIdr;
  firms.salesIdr[firm] = salesIdr;
  firms.sizeClass[firm] = sizeClassOf(plan, salesIdr);
  for (const [number, domain] of domains.entries()) {
    const endowment = within(around(group.endowment[domain], group.endowmentSpread, 10 + number));
    firms.endowment[number]![firm] = endowment;
    firms.resource[number]![firm] = endowment;
  }
  firms.quality[firm] = within(around(group.qualityMean, 0.3, 2));
  firms.hasOwnProduct[firm] = draw(3) < group.ownProductShare ? 1 : 0;
  firms.isLicensed[firm] = draw(4) < group.licensedShare ? 1 : 0;
  firms.generalisedTrust[firm] = within(around(rules.trust.generalised, rules.trust.generalisedSpread, 5));
  firms.reciprocity[firm] = reciprocityOf(rules.exchange, draw(6));
  firms.socialSkill[firm] = around(1, 0.3, 7);
  firms.isTrained[firm] = 0;
  firms.attention[firm] = rules.contact.attention * around(1, rules.contact.attentionSpread, 8);
  firms.startReputation[firm] = within(around(group.reputation, 0.1, 9));
  firms.reputation[firm] = firms.startReputation[firm] as number;
  firms.association[firm] = NONE;
  firms.meetingsOffered[firm] = 0;
  firms.meetingsAttended[firm] = 0;
  firms.orders[firm] = 0;
  firms.reached[firm] = 0;
}

function reciprocityOf(shares: { conditionalShare: number; freeRiderShare: number }, draw: number): number {
  if (draw < shares.conditionalShare) return 0;
  return draw < shares.conditionalShare + shares.freeRiderShare ? 1 : 2;
}

/** Size class by yearly sales (UU 20/2008, article 6): index into `sizeClasses`. */
export function sizeClassOf(plan: WorldPlan, salesIdr: number): number {
  const [micro, small, medium] = plan.sizeLimitsIdr;
  if (salesIdr <= micro) return 0;
  if (salesIdr <= small) return 1;
  return salesIdr <= medium ? 2 : 3;
}
