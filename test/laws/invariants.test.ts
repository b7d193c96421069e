import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { branchWorld } from '../../src/model/branch.js';
import { firmDistanceKm } from '../../src/model/distance.js';
import { proximityAt } from '../../src/model/proximity.js';
import { certaintyOf, strengthOf, trustOf } from '../../src/model/tie.js';
import { counterCode, type World, YEAR } from '../../src/model/world.js';
import { ENDED } from '../../src/network/ties.js';
import { exp } from '../../src/portable/index.js';
import { planScenario } from '../../src/scenario/plan.js';
import { type Scenario, scenarioSchema } from '../../src/scenario/schema.js';
import { worldDigest } from '../../src/study/digest.js';
import { weightOf } from '../model/pair.js';
import { advance, scenarios, startedFrom } from './scenarios.js';

const runs = { numRuns: 25 };
const WEEKS = 110;

/** The keys of a tie's two firms: a pair is the same pair in any world. */
function pairKey({ firms, ties }: World, tie: number): string {
  return `${firms.key[ties.first.firm[tie]!]} ${firms.key[ties.second.firm[tie]!]}`;
}

function liveTies(world: World): number[] {
  const rows: number[] = [];
  for (let tie = 0; tie < world.ties.count; tie++) if (world.ties.endsAt[tie] !== ENDED) rows.push(tie);
  return rows;
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** A scenario with one more firm in one of its groups. */
function withOneMore(scenario: Scenario, group: string): Scenario {
  const copy = structuredClone(scenario);
  copy.world.firms[group]!.count++;
  return copy;
}

describe('a run', () => {
  it('is the same when it is run again', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const one = startedFrom(scenario);
        const other = startedFrom(scenario);
        one.advance(WEEKS);
        other.advance(WEEKS);
        expect(worldDigest(one.world)).toBe(worldDigest(other.world));
      }),
      runs,
    );
  });

  it('goes on from a branch as if there were none, in any week', () => {
    fc.assert(
      fc.property(scenarios, fc.integer({ min: 1, max: WEEKS - 1 }), (scenario, week) => {
        const { world, interventions } = startedFrom(scenario);
        advance(world, week, interventions);
        const branch = branchWorld(world, world.policyNames);
        advance(world, WEEKS - week, interventions);
        advance(branch, WEEKS - week, interventions);
        expect(worldDigest(branch)).toBe(worldDigest(world));
      }),
      runs,
    );
  });

  it('shares nothing that changes with its branches', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const { world, interventions } = startedFrom(scenario);
        advance(world, 60, interventions);
        const before = worldDigest(world);
        advance(branchWorld(world, world.policyNames), 50, interventions);
        expect(worldDigest(world)).toBe(before);
      }),
      runs,
    );
  });
});

describe('stocks and flows', () => {
  it('ties gained minus ties lost is the change of the stock, every week', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const { world, advance } = startedFrom(scenario);
        for (let week = 0; week < WEEKS; week++) {
          const before = world.ties.alive;
          advance(1);
          expect(world.ties.alive - before).toBe(sum(world.week.gained) - sum(world.week.lost));
          expect(world.ties.alive).toBe(liveTies(world).length);
        }
      }),
      runs,
    );
  });

  it('contacts counted on ties never exceed contacts counted in weeks, and degrees add up to twice the ties', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const { world, advance } = startedFrom(scenario);
        let contacts = sum(liveTies(world).map((tie) => world.ties.ownContacts[tie]!));
        for (let week = 0; week < WEEKS; week++) {
          advance(1);
          contacts +=
            world.week.event[counterCode.ownContacts]! + world.week.event[counterCode.facilitatedContacts]!;
        }
        const onTies = liveTies(world).map(
          (tie) => world.ties.ownContacts[tie]! + world.ties.facilitatedContacts[tie]!,
        );
        expect(sum(onTies)).toBeLessThanOrEqual(contacts);
        expect(sum(world.adjacency.degree)).toBe(2 * world.ties.alive);
      }),
      runs,
    );
  });

  it('sums that are kept equal sums that are taken', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const { world, advance } = startedFrom(scenario);
        advance(WEEKS);
        const weights = new Float64Array(world.firms.count);
        const cadences = new Float64Array(world.firms.count);
        for (const tie of liveTies(world)) {
          for (const side of [world.ties.first, world.ties.second]) {
            weights[side.firm[tie]!]! += weightOf(world, tie, side);
            cadences[side.firm[tie]!]! += world.ties.cadence[tie]! / 2;
          }
        }
        expect([...world.firms.weightSum]).toEqual([...weights]);
        expect([...world.firms.cadenceSum]).toEqual([...cadences]);
      }),
      runs,
    );
  });

  it('common partners that are kept equal common partners that are counted', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const { world, advance } = startedFrom(scenario);
        advance(WEEKS);
        const partners = Array.from({ length: world.firms.count }, () => new Set<number>());
        for (const tie of liveTies(world)) {
          partners[world.ties.first.firm[tie]!]!.add(world.ties.second.firm[tie]!);
          partners[world.ties.second.firm[tie]!]!.add(world.ties.first.firm[tie]!);
        }
        for (const tie of liveTies(world)) {
          const ego = partners[world.ties.first.firm[tie]!]!;
          const alter = partners[world.ties.second.firm[tie]!]!;
          expect(world.ties.commonPartners[tie]).toBe([...ego].filter((firm) => alter.has(firm)).length);
        }
      }),
      runs,
    );
  });
});

describe('bounds', () => {
  it('trust, certainty, strength, resources, reputation and cohesion lie in [0,1], every week', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const { world, advance } = startedFrom(scenario);
        const isShare = (value: number) => value >= 0 && value <= 1;
        for (let week = 0; week < WEEKS; week += 11) {
          advance(11);
          for (const tie of liveTies(world)) {
            for (const side of [world.ties.first, world.ties.second]) {
              expect(isShare(trustOf(world, tie, side))).toBe(true);
              expect(isShare(certaintyOf(world, tie, side))).toBe(true);
              expect(strengthOf(world, tie, side)).toBeCloseTo(
                trustOf(world, tie, side) * certaintyOf(world, tie, side),
                12,
              );
            }
          }
          expect(world.firms.resource.every((column) => column.every(isShare))).toBe(true);
          expect(world.firms.reputation.every(isShare)).toBe(true);
          expect(world.firms.salesIdr.every((sales) => sales > 0 && Number.isFinite(sales))).toBe(true);
        }
      }),
      runs,
    );
  });

  it('no firm starts more contacts in a year than it has attention for', () => {
    fc.assert(
      fc.property(scenarios, fc.nat(), (scenario, number) => {
        const { world, advance } = startedFrom({
          ...scenario,
          policies: [],
          behaviour: {
            ...scenario.behaviour,
            introduction: {
              ...scenario.behaviour.introduction,
              neighbourRate: 0,
              marketRate: 0,
              referralShare: 0,
            },
          },
        });
        const firm = number % world.firms.count;
        const attention = world.firms.attention[firm]!;
        // Nobody else starts any, so all there are began with this firm. Entrants bring attention of their own, in the last week.
        world.firms.attention.fill(0).fill(attention, firm, firm + 1);
        let started = 0;
        for (let week = 0; week < YEAR; week++) {
          advance(1);
          started += world.week.event[counterCode.ownContacts]!;
        }
        expect(started).toBeLessThanOrEqual(Math.ceil(attention));
      }),
      runs,
    );
  });
});

describe('without contact', () => {
  const idle = (fading: number) =>
    scenarioSchema.parse({
      name: 'idle',
      title: { en: 'Idle', id: 'Diam' },
      time: { startYear: 2006, years: 20, burnIn: 0 },
      world: {
        places: { home: { home: true, latitude: 0, longitude: 0 } },
        sectors: { food: {} },
        firms: { makers: { role: 'umkm', place: 'home', sector: 'food', count: 30 } },
      },
      behaviour: {
        trust: { fading },
        contact: { attention: 0 },
        introduction: { neighbourRate: 0, marketRate: 0 },
        firm: { exitRate: 0 },
        survival: { scale: 5 },
      },
    });

  it('trust follows the closed form exactly, however the weeks are stepped through', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 3, noNaN: true }),
        fc.integer({ min: 1, max: 300 }),
        (fading, weeks) => {
          const { world, advance } = startedFrom(idle(fading));
          const at = liveTies(world).map((tie) => ({
            key: pairKey(world, tie),
            good: world.ties.first.good[tie]!,
            bad: world.ties.first.bad[tie]!,
          }));
          advance(weeks);
          const n0 = world.rules.trust.priorWeight;
          const kept = exp((-fading * weeks) / YEAR);
          for (const tie of liveTies(world)) {
            const side = world.ties.first;
            const start = at.find(({ key }) => key === pairKey(world, tie))!;
            const good = start.good * kept;
            const bad = start.bad * kept;
            const expected = Math.min(
              (n0 * side.prior[tie]! + good) / (n0 + (good + bad)),
              side.ceiling[tie]!,
            );
            expect(trustOf(world, tie, side)).toBe(expected);
          }
        },
      ),
      runs,
    );
  });

  it('no attention means no contact', () => {
    const { world, advance } = startedFrom(idle(0.3));
    for (let week = 0; week < 60; week++) {
      advance(1);
      expect(world.week.event[counterCode.ownContacts]).toBe(0);
    }
  });
});

describe('one more firm', () => {
  const columns = (world: World, firm: number) =>
    [
      world.firms.salesIdr,
      world.firms.reputation,
      world.firms.generalisedTrust,
      world.firms.weightSum,
      ...world.firms.resource,
    ].map((column) => column[firm]);
  const byKey = (world: World) => new Map([...world.firms.key].map((key, firm) => [key, firm]));

  it('changes nobody if it is in a place that nobody reaches', () => {
    fc.assert(
      fc.property(scenarios, (drawn) => {
        const scenario = structuredClone(drawn);
        scenario.behaviour.introduction.marketRate = 0;
        scenario.world.places['far'] = { ...scenario.world.places['away']!, latitude: 60, longitude: -150 };
        scenario.world.firms['far-makers'] = {
          ...scenario.world.firms['food-makers']!,
          place: 'far',
          count: 3,
        };
        const one = startedFrom(scenario);
        const other = startedFrom(withOneMore(scenario, 'far-makers'));
        one.advance(WEEKS);
        other.advance(WEEKS);
        const rows = byKey(other.world);
        const { firms } = one.world;
        for (let firm = 0; firm < firms.count; firm++) {
          if (one.world.plan.places[firms.place[firm]!]!.name === 'far') continue;
          expect(columns(other.world, rows.get(firms.key[firm]!)!)).toEqual(columns(one.world, firm));
        }
      }),
      runs,
    );
  });

  it('changes others only through the meetings and ties that now fall on it', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const one = startedFrom(scenario);
        const other = startedFrom(withOneMore(scenario, 'food-makers'));
        const rows = byKey(other.world);
        const known = new Set(one.world.firms.key);
        // Whoever has had a tie that the other world lacks, or has met someone who has, may differ; nobody else.
        const touched = new Set<number>();
        const spread = () => {
          const pairsOf = (world: World) => new Set(liveTies(world).map((tie) => pairKey(world, tie)));
          const ours = pairsOf(one.world);
          const theirs = pairsOf(other.world);
          for (const pair of [...ours, ...theirs]) {
            if (ours.has(pair) && theirs.has(pair)) continue;
            for (const key of pair.split(' ')) touched.add(Number(key));
          }
          for (const key of other.world.firms.key) if (!known.has(key)) touched.add(key);
          for (const pair of [...ours, ...theirs]) {
            const keys = pair.split(' ').map(Number);
            if (keys.some((key) => touched.has(key))) for (const key of keys) touched.add(key);
          }
        };
        spread();
        for (let week = 0; week < 8; week++) {
          one.advance(1);
          other.advance(1);
          spread();
          const { firms } = one.world;
          for (let firm = 0; firm < firms.count; firm++) {
            const row = rows.get(firms.key[firm]!);
            if (touched.has(firms.key[firm]!) || row === undefined) continue;
            expect(columns(other.world, row)).toEqual(columns(one.world, firm));
          }
        }
      }),
      runs,
    );
  });
});

describe('limits', () => {
  it('at distance exponent 0 distance does not matter', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 15000, noNaN: true }), (km) => {
        const rules = planScenario(zeroExponent()).world.rules;
        expect(proximityAt(rules, km)).toBe(1);
      }),
    );
    const { world } = startedFrom(zeroExponent());
    expect(firmDistanceKm(world, 0, world.firms.count - 1)).toBeGreaterThan(0);
  });

  it('everybody unconditional and no rivalry: nobody ever refuses', () => {
    const scenario = zeroExponent();
    scenario.behaviour.exchange.conditionalShare = 0;
    scenario.behaviour.exchange.freeRiderShare = 0;
    scenario.behaviour.exchange.rivalryLoss = 0;
    const { world, advance } = startedFrom(scenario);
    let helps = 0;
    for (let week = 0; week < 104; week++) {
      advance(1);
      expect(world.week.event[counterCode.refusals]).toBe(0);
      helps += world.week.event[counterCode.helps]!;
    }
    expect(helps).toBeGreaterThan(100);
  });

  it('everybody unconditional and no rivalry: in ties in which both can help, reciprocity goes to 1', () => {
    const kind = mutualShares((exchange) =>
      Object.assign(exchange, { conditionalShare: 0, freeRiderShare: 0, rivalryLoss: 0 }),
    );
    const usual = mutualShares(() => {});
    const unkind = mutualShares((exchange) =>
      Object.assign(exchange, { conditionalShare: 0, freeRiderShare: 1 }),
    );
    expect(kind.slice(2)).toEqual([1, 1]);
    for (const [at, share] of usual.entries()) {
      expect(kind[at]).toBeGreaterThanOrEqual(share);
      expect(share).toBeGreaterThan(unkind[at]!);
    }
    expect(unkind.at(-1)).toBeLessThan(0.97);
  });
});

/**
 * Of the ties in which each is ahead of the other in something, the share in which help went both ways; of ties with at
 * least 2, 4, 8 and 16 contacts behind them.
 */
function mutualShares(change: (exchange: Scenario['behaviour']['exchange']) => unknown): number[] {
  const scenario = zeroExponent();
  change(scenario.behaviour.exchange);
  scenario.time.years = 8;
  const { world, advance } = startedFrom(scenario);
  advance(8 * YEAR);
  const { ties } = world;
  const { first, second } = ties;
  return [2, 4, 8, 16].map((contacts) => {
    let able = 0;
    let mutual = 0;
    for (let tie = 0; tie < ties.count; tie++) {
      if (ties.endsAt[tie] === ENDED || ties.ownContacts[tie]! < contacts) continue;
      if (first.ahead[tie] === 0 || second.ahead[tie] === 0) continue;
      able++;
      if (first.favours[tie]! > 0 && second.favours[tie]! > 0) mutual++;
    }
    expect(able).toBeGreaterThan(20);
    return mutual / able;
  });
}

function zeroExponent(): Scenario {
  const scenario = scenarioSchema.parse({
    name: 'near',
    title: { en: 'Near', id: 'Dekat' },
    time: { startYear: 2006, years: 2, burnIn: 0 },
    world: {
      places: { home: { home: true, latitude: -7.6, longitude: 112.9 } },
      sectors: { food: {} },
      firms: { makers: { role: 'umkm', place: 'home', sector: 'food', count: 60 } },
    },
    behaviour: { contact: { distanceExponent: 0 } },
  });
  return scenario;
}
