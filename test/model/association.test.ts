import { describe, expect, it } from 'vitest';
import { foundAssociation, joinAssociation, leaveAssociation } from '../../src/model/association.js';
import { contact, deal } from '../../src/model/exchange.js';
import { associationMeeting } from '../../src/model/processes/association-meeting.js';
import { counterCode, type World } from '../../src/model/world.js';
import { NONE } from '../../src/network/ties.js';
import { streamOf } from '../../src/random/draw.js';
import { emptyCity, firmsOf, tied } from '../policy/city.js';

const PLAN = { name: 'a', place: 0, interval: 4, size: 6, isFormal: false, clarity: 0.5, fairness: 0.5 };

/** A city in which firms 0 to 3, all makers of food, are members of an association. */
function circle(behaviour: object = {}, sector = 0) {
  const { world } = emptyCity([], { behaviour: { association: behaviour } });
  const index = foundAssociation(world, { ...PLAN, sector });
  for (const firm of [0, 1, 2, 3]) joinAssociation(world, index, firm);
  return { world, association: world.associations[index]! };
}

describe('cohesion', () => {
  /** How much of it is missing after one contact of a pair, as a part of what was missing, and how many helped. */
  const missingAfter = (world: World, ego: number, alter: number, cohesion: () => number) => {
    const tie = tied(world, ego, alter);
    const missing = 1 - cohesion();
    const before = world.week.event[counterCode.helps]!;
    contact(world, tie, streamOf(world.key, 1, 0), true);
    return { left: (1 - cohesion()) / missing, helps: world.week.event[counterCode.helps]! - before };
  };

  it('grows with each help between members, by part of what is missing', () => {
    const { world, association } = circle({ helpGain: 0.1, breachLoss: 0 });
    let helped = 0;
    for (const [ego, alter] of [
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 2],
      [1, 3],
      [2, 3],
    ] as const) {
      const { left, helps } = missingAfter(world, ego, alter, () => association.cohesion);
      expect(left).toBeCloseTo(0.9 ** helps, 12);
      helped += helps;
    }
    expect(helped).toBeGreaterThan(0);
  });

  it('grows with a deal between members, in which both keep their word', () => {
    const { world, association } = circle({ helpGain: 0.1 });
    deal(world, tied(world, 0, 1), streamOf(world.key, 1, 0), 1e6);
    expect(association.cohesion).toBeCloseTo(1 - 0.5 * 0.9 ** 2, 12);
  });

  it('never leaves [0,1], however much a help counts', () => {
    for (const helpGain of [0.7, 1]) {
      const { world, association } = circle({ helpGain });
      deal(world, tied(world, 0, 1), streamOf(world.key, 1, 0), 1e6);
      expect(association.cohesion).toBeLessThanOrEqual(1);
      expect(association.cohesion).toBeCloseTo(1 - 0.5 * (1 - helpGain) ** 2, 12);
    }
  });

  it('does not grow with help to somebody outside', () => {
    const { world, association } = circle({ helpGain: 1 });
    let helped = 0;
    for (const outsider of [4, 5, 6, 7])
      helped += missingAfter(world, 0, outsider, () => association.cohesion).helps;
    expect(helped).toBeGreaterThan(0);
    expect(association.cohesion).toBe(0.5);
  });
});

describe('a meeting', () => {
  const SURE = { attendance: 1, bringing: 1, leaveRate: 0 };
  /** Members after a meeting that is paid for, in which partners of members may come along. */
  const membersAfter = (behaviour: object, partners: (world: World) => number[], sector = 0) => {
    const { world, association } = circle({ ...SURE, ...behaviour }, sector);
    association.cohesion = 1;
    association.isSubsidised = true;
    for (const partner of partners(world)) for (const member of [0, 1, 2, 3]) tied(world, member, partner);
    // Bringing is by the year; an interval of a year makes it sure.
    Object.assign(association, { interval: 52 });
    associationMeeting(world);
    return association.members;
  };

  it('brings in partners of members while there are places', () => {
    expect(membersAfter({}, () => [4])).toEqual([0, 1, 2, 3, 4]);
    expect(membersAfter({}, () => [4, 5, 6])).toHaveLength(6);
    expect(membersAfter({ bringing: 0 }, () => [4, 5, 6])).toEqual([0, 1, 2, 3]);
    expect(membersAfter({}, () => [])).toEqual([0, 1, 2, 3]);
  });

  it('brings in only who belongs: of its place and sector, an UMKM, without an association', () => {
    const metal = (world: World) => firmsOf(world, 'metal-workers').slice(0, 1);
    const shop = (world: World) => firmsOf(world, 'shops').slice(0, 1);
    const villager = (world: World) => firmsOf(world, 'villagers').slice(0, 1);
    for (const stranger of [metal, shop, villager]) expect(membersAfter({}, stranger)).toHaveLength(4);
    expect(membersAfter({}, metal, NONE)).toHaveLength(5);
    const taken = (world: World) => {
      joinAssociation(world, foundAssociation(world, { ...PLAN, name: 'b', sector: 0 }), 4);
      return [4];
    };
    expect(membersAfter({}, taken)).toEqual([0, 1, 2, 3]);
  });

  it('gives a place that has become free to somebody new', () => {
    const leave = (world: World) => {
      for (const firm of [4, 5]) joinAssociation(world, 0, firm);
      leaveAssociation(world, 5);
      return [6];
    };
    expect(membersAfter({}, leave)).toEqual([0, 1, 2, 3, 4, 6]);
  });
});
