import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { behaviourSchema } from '../../src/model/behaviour/index.js';
import { branchWorld } from '../../src/model/branch.js';
import { contact } from '../../src/model/exchange.js';
import { compileRules } from '../../src/model/rules.js';
import {
  agreePattern,
  certaintyOf,
  dropPattern,
  hazardFactor,
  openTie,
  ruleStrength,
  strengthOf,
  trustOf,
} from '../../src/model/tie.js';
import { CONDITIONAL, FREE_RIDER, type Pattern, UNCONDITIONAL, type World } from '../../src/model/world.js';
import { streamOf } from '../../src/random/draw.js';
import { pairOfFirms, weightOf } from './pair.js';

const evidence = fc.double({ min: 0, max: 50, noNaN: true });

function withTie(world: World): number {
  return openTie(world, 0, 1, 'neighbour');
}

const strict: Pattern = {
  name: 'strict',
  title: { en: 'Strict', id: 'Tegas' },
  holders: [['umkm', 'umkm']],
  isFormal: true,
  clarity: 1,
  fairness: 1,
  cadence: 12,
  gainShare: 0.5,
  durationWeeks: 52,
};

describe('trust', () => {
  it('rises with good and falls with bad outcomes, and certainty rises with both', () => {
    fc.assert(
      fc.property(evidence, evidence, fc.double({ min: 0.1, max: 5, noNaN: true }), (good, bad, more) => {
        const world = pairOfFirms();
        const tie = withTie(world);
        const side = world.ties.first;
        side.good[tie] = good;
        side.bad[tie] = bad;
        const trust = trustOf(world, tie, side);
        const certainty = certaintyOf(world, tie, side);
        side.good[tie] = good + more;
        expect(trustOf(world, tie, side)).toBeGreaterThanOrEqual(trust);
        expect(certaintyOf(world, tie, side)).toBeGreaterThan(certainty);
        side.good[tie] = good;
        side.bad[tie] = bad + more;
        expect(trustOf(world, tie, side)).toBeLessThanOrEqual(trust);
      }),
    );
  });

  it('starts at the first impression with no certainty and no strength', () => {
    const world = pairOfFirms();
    const tie = withTie(world);
    expect(trustOf(world, tie, world.ties.first)).toBe(world.ties.first.prior[tie]);
    expect(certaintyOf(world, tie, world.ties.first)).toBe(0);
    expect(strengthOf(world, tie, world.ties.first)).toBe(0);
  });

  it('stays below the ceiling that broken agreements leave, for good', () => {
    const world = pairOfFirms(
      compileRules(behaviourSchema.parse({ exchange: { breachShare: 1 } }), 10, () => 0),
    );
    const tie = withTie(world);
    agreePattern(world, tie, strict);
    contact(world, tie, streamOf(world.key, 1, 0), true);
    world.ties.first.good[tie] = 1e6;
    world.ties.first.bad[tie] = 0;
    expect(world.ties.first.ceiling[tie]).toBeCloseTo(world.rules.trust.breachCeiling, 6);
    expect(trustOf(world, tie, world.ties.first)).toBe(world.ties.first.ceiling[tie]);
  });

  it('without an agreement a refusal leaves the ceiling alone', () => {
    const world = pairOfFirms(
      compileRules(behaviourSchema.parse({ exchange: { breachShare: 1 } }), 10, () => 0),
    );
    const tie = withTie(world);
    contact(world, tie, streamOf(world.key, 1, 0), true);
    expect(world.ties.first.ceiling[tie]).toBe(1);
    expect(world.ties.first.bad[tie]).toBeCloseTo(world.rules.trust.badWeight, 12);
  });
});

describe('willingness', () => {
  it('is certain for the unconditional, low for free riders, and rises with trust and debt for the others', () => {
    const world = pairOfFirms();
    const tie = withTie(world);
    const { first, second } = world.ties;
    const { reciprocity } = world.firms;
    const willing = () => world.rules.willingness(world, tie, first, second, true);
    const firm = first.firm[tie]!;
    reciprocity[firm] = UNCONDITIONAL;
    expect(willing()).toBe(1);
    reciprocity[firm] = FREE_RIDER;
    expect(willing()).toBe(world.rules.exchange.freeRiderHelp);
    reciprocity[firm] = CONDITIONAL;
    const before = willing();
    first.good[tie] = 10;
    const trusting = willing();
    expect(trusting).toBeGreaterThan(before);
    second.favours[tie] = 1;
    expect(willing()).toBeGreaterThan(trusting);
  });

  it('falls between rivals of one line of business, the more the nearer', () => {
    const world = pairOfFirms();
    const tie = withTie(world);
    const { first, second, proximity } = world.ties;
    const willing = () => world.rules.willingness(world, tie, first, second, true);
    world.firms.reciprocity[first.firm[tie]!] = CONDITIONAL;
    const apart = willing();
    world.firms.sector[1] = world.firms.sector[0]!;
    expect(willing()).toBeLessThan(apart);
    const near = willing();
    proximity[tie]! *= 0.1;
    expect(willing()).toBeGreaterThan(near);
  });

  it('rises under a pattern in force and before the eyes of the agency', () => {
    const world = pairOfFirms();
    const tie = withTie(world);
    const { first, second } = world.ties;
    world.firms.reciprocity[first.firm[tie]!] = FREE_RIDER;
    const alone = world.rules.willingness(world, tie, first, second, true);
    expect(world.rules.willingness(world, tie, first, second, false)).toBeGreaterThan(alone);
    agreePattern(world, tie, strict);
    expect(world.rules.willingness(world, tie, first, second, true)).toBeGreaterThan(alone);
  });
});

describe('the counterpart agency', () => {
  it('carries the agency’s rules to a partner of another place, as far as it takes part', () => {
    const willing = (counterpart: number, isHome: boolean) => {
      const pair = pairOfFirms();
      const tie = withTie(pair);
      const [home] = pair.plan.places;
      const places = [home!, { ...home!, isHome, counterpart }];
      const world = branchWorld(pair, [], { ...pair.plan, places });
      const { first, second } = world.ties;
      world.firms.reciprocity[first.firm[tie]!] = FREE_RIDER;
      world.firms.place[second.firm[tie]!] = 1;
      return world.rules.willingness(world, tie, first, second, false);
    };
    expect(willing(1, false)).toBe(willing(0, true));
    expect(willing(0.5, false)).toBeLessThan(willing(1, false));
    expect(willing(0, false)).toBeCloseTo(0.3, 12);
  });
});

describe('a pattern', () => {
  it('binds by clarity, fairness and nearness, takes its contacts into the sums, and leaves nothing behind', () => {
    const world = pairOfFirms();
    const tie = withTie(world);
    agreePattern(world, tie, strict);
    expect(ruleStrength(world, tie)).toBeCloseTo(world.ties.proximity[tie]!, 12);
    expect(world.ties.cadence[tie]).toBeCloseTo(12 * world.ties.proximity[tie]!, 3);
    expect(world.firms.cadenceSum[0]).toBe(world.ties.cadence[tie]! / 2);
    dropPattern(world, tie);
    expect(ruleStrength(world, tie)).toBe(0);
    expect(world.firms.cadenceSum[0]).toBe(0);
  });
});

describe('the hazard of a tie', () => {
  it('falls with age, reciprocity, common partners, trust and a pattern', () => {
    const world = pairOfFirms();
    const tie = withTie(world);
    const { ties } = world;
    const young = hazardFactor(world, tie);
    ties.metAt[tie]! -= 104;
    const old = hazardFactor(world, tie);
    expect(old).toBeLessThan(young);
    ties.first.favours[tie] = 1;
    expect(hazardFactor(world, tie)).toBe(old);
    ties.second.favours[tie] = 1;
    const reciprocated = hazardFactor(world, tie);
    expect(reciprocated).toBeCloseTo(old * world.rules.survival.reciprocatedFactor, 12);
    ties.commonPartners[tie] = 2;
    expect(hazardFactor(world, tie)).toBeCloseTo(reciprocated * world.rules.survival.embeddedFactor ** 2, 12);
    agreePattern(world, tie, strict);
    expect(hazardFactor(world, tie)).toBeLessThan(reciprocated * world.rules.survival.embeddedFactor ** 2);
  });

  it('halves as the declared factor says with each doubling of age', () => {
    const { rules } = pairOfFirms();
    const unit = rules.survival.ageUnit;
    for (const doublings of [1, 2, 3]) {
      const weeks = (2 ** doublings - 1) * unit;
      expect(rules.ageHazard[weeks]).toBeCloseTo(rules.survival.ageFactor ** doublings, 12);
    }
  });
});

describe('labels', () => {
  it('two firms swap their results when they swap their rows, and nothing else changes', () => {
    const results = (order: ['one' | 'other', 'one' | 'other']) => {
      const world = pairOfFirms(undefined, order);
      const tie = withTie(world);
      for (let round = 0; round < 30; round++) contact(world, tie, streamOf(world.key, 7, round), true);
      const { first, second } = world.ties;
      const ofFirm = (name: 'one' | 'other') => {
        const row = order.indexOf(name);
        const side = first.firm[tie] === row ? first : second;
        return [
          side.good[tie],
          side.bad[tie],
          side.favours[tie],
          weightOf(world, tie, side),
          side.prior[tie],
          world.firms.orders[row],
          world.firms.key[row],
        ];
      };
      return { one: ofFirm('one'), other: ofFirm('other'), endsAt: world.ties.endsAt[tie] };
    };
    expect(results(['one', 'other'])).toEqual(results(['other', 'one']));
  });
});
