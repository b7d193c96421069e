import { describe, expect, it } from 'vitest';
import { surveyOfProgramme } from '../../src/measure/survey.js';
import { firmDistanceKm } from '../../src/model/distance.js';
import { knowledgeGained } from '../../src/model/processes/firm-year.js';
import { needOf, trustOf } from '../../src/model/tie.js';
import { type World, YEAR } from '../../src/model/world.js';
import { alterOf, sideOf } from '../../src/network/ties.js';
import { worldDigest } from '../../src/study/digest.js';
import { actAt, type CityShape, emptyCity, firmsOf, tiesOf } from './city.js';

function event(more: object = {}, shape: CityShape = {}): World {
  const itinerary = [2006, 2008].map((year) => ({ year, place: 'away' }));
  const { world, uses } = emptyCity(
    [{ policy: 'annual-event', itinerary, week: 20, quota: 4, ...more }],
    shape,
  );
  return actAt(world, uses, 20);
}

/** Who went, each with its partners, in order. */
function pairsOf(world: World): [number, number][] {
  const { ego, alter, count } = world.agency.introductions;
  return Array.from({ length: count }, (_, record) => [ego[record]!, alter[record]!]);
}

function digestWith(world: World, change: () => void): string {
  change();
  return worldDigest(world);
}

const goers = (world: World) => new Set(pairsOf(world).map(([ego]) => ego));

describe('annual-event', () => {
  it('takes its quota of eligible firms of the city to its partners on every day', () => {
    const world = event({ days: 3, partners: 2 });
    const { firms, ties } = world;
    expect(goers(world).size).toBe(4);
    for (const [ego, alter] of pairsOf(world)) {
      expect(firms.hasOwnProduct[ego]! + firms.isLicensed[ego]!).toBe(2);
      expect(firms.quality[ego]).toBeGreaterThanOrEqual(0.5);
      expect(firms.place[ego]).toBe(0);
      expect(firmsOf(world, 'partners')).toContain(alter);
      expect([firms.meetingsOffered[ego], firms.meetingsAttended[ego]]).toEqual([1, 1]);
    }
    expect(tiesOf(world)).toHaveLength(8);
    expect(tiesOf(world).every((tie) => ties.facilitatedContacts[tie] === 3)).toBe(true);
  });

  it('can do without each of the criteria', () => {
    const eligibility = { ownProduct: false, licensed: false, quality: 0 };
    expect(goers(event({ quota: 1000, eligibility })).size).toBe(40);
    const licensed = goers(event({ quota: 1000, eligibility: { ...eligibility, licensed: true } }));
    expect(licensed.size).toBeLessThan(40);
    expect([...licensed].every((firm) => event().firms.isLicensed[firm] === 1)).toBe(true);
    expect(goers(event({ quota: 1000, eligibility: { ...eligibility, quality: 0.9 } })).size).toBe(0);
  });

  it('goes only in the years and weeks of its itinerary', () => {
    const itinerary = [{ year: 2008, place: 'away' }];
    const { world, uses } = emptyCity([{ policy: 'annual-event', itinerary, week: 20, quota: 4 }]);
    for (const tick of [20, 20 + YEAR, 2 * YEAR, 2 * YEAR + 19, 2 * YEAR + 21]) actAt(world, uses, tick);
    expect(world.agency.introductions.count).toBe(0);
    expect(actAt(world, uses, 2 * YEAR + 20).agency.introductions.count).toBe(8);
  });

  it('costs what it says, to the rupiah', () => {
    const price = { fixedCost: 1_000_000, costPerParticipant: 200_000, costPerKm: 1000, officerDays: 7 };
    const world = event(price);
    const [ego, alter] = pairsOf(world)[0]!;
    const km = firmDistanceKm(world, ego, alter);
    expect(km).toBeGreaterThan(500);
    expect(world.agency.accounts[0]!.spentIdr).toBe(1_000_000 + 4 * Math.round(200_000 + 1000 * km));
    expect(world.agency.accounts[0]!.officerDays).toBe(7);
  });

  it('takes as many as the money carries, the first of those it would have taken', () => {
    const price = { fixedCost: 1_000_000, costPerParticipant: 200_000, costPerKm: 0 };
    const poor = event(price, { budget: { yearly: 1_500_000 } });
    expect([...goers(poor)]).toEqual([...goers(event(price))].slice(0, 2));
    expect(poor.agency.accounts[0]).toMatchObject({ spentIdr: 1_400_000, unfundedIdr: 400_000 });
  });

  it('signs memoranda when it is about marketing', () => {
    const { ties, patterns } = event({ memorandum: { clarity: 0.9, duration: '6 months' } });
    expect(patterns[ties.pattern[0]!]).toMatchObject({ name: 'memorandum', clarity: 0.9 });
    expect(ties.patternLapsesAt[0]).toBe(20 + 26);
  });

  it('passes knowledge on when it is about skills', () => {
    const learnt = (world: World) => {
      const participants = [...goers(world)];
      return participants.reduce((sum, firm) => sum + knowledgeGained(world, firm), 0) / participants.length;
    };
    const skills = event({ purpose: 'skills' });
    expect(skills.ties.pattern[0]).toBe(0);
    expect(learnt(skills)).toBeGreaterThan(2 * learnt(event()));
  });

  it.each(['random', 'same-sector', 'complementary'])('matches %s', (matching) => {
    const world = event({ matching, partners: 1, quota: 1 });
    const [ego, alter] = pairsOf(world)[0]!;
    const before = emptyCity([]).world;
    const need = (other: number) => needOf(before, ego, other) + needOf(before, other, ego);
    const hosts = firmsOf(world, 'partners');
    if (matching === 'complementary') expect(need(alter)).toBe(Math.max(...hosts.map(need)));
    expect(hosts).toContain(alter);
  });

  it('introduces those who travel along first when it matches local first, the nearest, each pair once', () => {
    const few = event({ matching: 'local-first', partners: 2, quota: 6 });
    const all = [...goers(event({ quota: 6 }))];
    const pairs = pairsOf(few);
    for (const ego of all) {
      const nearest = all
        .filter((other) => other !== ego)
        .sort((one, other) => firmDistanceKm(few, ego, one) - firmDistanceKm(few, ego, other))
        .slice(0, 2);
      const met = pairs.flatMap(([one, other]) => (one === ego ? [other] : other === ego ? [one] : []));
      expect(met).toEqual(expect.arrayContaining(nearest));
    }
    const names = pairs.map((pair) => pair.toSorted((one, other) => one - other).join('-'));
    expect(new Set(names).size).toBe(names.length);
    expect(few.ties.facilitatedContacts.slice(0, few.ties.count).every((count) => count === 2)).toBe(true);
    const many = event({ matching: 'local-first', partners: 7, quota: 6 });
    const hosts = firmsOf(many, 'partners');
    const ofFirst = pairsOf(many).filter(([ego]) => ego === all[0]);
    expect(ofFirst.map(([, alter]) => hosts.includes(alter))).toEqual([...Array(5).fill(false), true, true]);
  });

  it('reaches and asks all who went, also those whom the others have met by their turn', () => {
    const two = { matching: 'local-first', partners: 1, quota: 2 };
    const world = event(two, { burnIn: 0 });
    const went = [...world.firms.meetingsAttended.keys()].filter(
      (firm) => world.firms.meetingsAttended[firm] === 1,
    );
    expect(went).toHaveLength(2);
    expect(world.agency.introductions.count).toBe(1);
    expect(went.map((firm) => world.firms.reached[firm])).toEqual([1, 1]);
    expect(surveyOfProgramme(world)).toMatchObject({ n: 2, settled: 0 });
    const [tie] = tiesOf(world) as [number];
    const { trust, alterTrust } = world.agency.introductions;
    expect(trust[0]).toBe(trustOf(world, tie, sideOf(world.ties, tie, pairsOf(world)[0]![0])));
    expect(alterTrust[0]).toBe(trustOf(world, tie, sideOf(world.ties, tie, pairsOf(world)[0]![1])));
    expect(worldDigest(world)).not.toBe(digestWith(world, () => alterTrust.fill(Number.NaN)));
  });

  it('puts firms of the participant’s line first when it matches by sector', () => {
    const { world, uses } = emptyCity([
      { policy: 'annual-event', itinerary: [{ year: 2006, place: 'away' }], week: 0, partners: 1, quota: 50 },
    ]);
    const hosts = firmsOf(world, 'partners');
    world.firms.sector[hosts[0]!] = 1;
    actAt(world, uses, 0);
    for (const tie of tiesOf(world)) {
      const host = hosts.find(
        (firm) => world.ties.first.firm[tie] === firm || world.ties.second.firm[tie] === firm,
      )!;
      const guest = alterOf(world.ties, tie, host);
      expect(world.firms.sector[host]).toBe(world.firms.sector[guest]);
    }
  });

  it('gives up where nobody receives it', () => {
    const world = event({ itinerary: [{ year: 2006, place: 'village' }] });
    expect(world.agency.accounts[0]).toMatchObject({ spentIdr: 0, unfundedIdr: 0, undone: 1 });
  });
});
