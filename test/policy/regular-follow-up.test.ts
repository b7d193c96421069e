import { describe, expect, it } from 'vitest';
import { recordIntroduction } from '../../src/model/encounter.js';
import { agreePattern, closeTie } from '../../src/model/tie.js';
import { NEGLECT, originCode, type World, YEAR } from '../../src/model/world.js';
import { NEVER } from '../../src/network/ties.js';
import { actAt, type CityShape, emptyCity, firmsOf, tied, tiesOf } from './city.js';

const NOW = 26;

/** A city with six ties: two introduced, and four others; which of them were followed up tells `lastFacilitatedAt`. */
function followed(
  more: object = {},
  prepare: (world: World, ties: number[]) => void = () => {},
  shape: CityShape = {},
) {
  const sure = { effect: 1, cost: 1000, costPerKm: 10, perDay: 4, kmPerDay: 100, within: 10 };
  const entry = { policy: 'regular-follow-up', visit: sure, ...more };
  const { world, uses } = emptyCity([entry], shape);
  const ties = [0, 2, 4, 6, 8, 10].map((firm) => tied(world, firm, firm + 1));
  for (const tie of ties.slice(0, 2)) recordIntroduction(world, tie, world.ties.first.firm[tie]!, 0, 0.5);
  world.tick = NOW;
  prepare(world, ties);
  actAt(world, uses, NOW);
  return { world, uses, ties, chosen: ties.filter((tie) => world.ties.lastFacilitatedAt[tie] === NOW) };
}

describe('regular-follow-up: whom', () => {
  it('puts introduced pairs first, then others up to its quota', () => {
    const introduced = followed().ties.slice(0, 2);
    expect(followed({ quota: 2 }).chosen).toEqual(introduced);
    expect(followed({ quota: 4 }).chosen).toEqual(expect.arrayContaining(introduced));
    expect(followed({ quota: 4 }).chosen).toHaveLength(4);
    expect(followed({ pool: 'introduced' }).chosen).toEqual(introduced);
    expect(followed({ whom: 'all-introduced' }).chosen).toEqual(introduced);
    expect(followed({ pool: 'any' }).chosen).toHaveLength(6);
  });

  it('begins no tie unless it reunites', () => {
    const { world, ties } = followed({ pool: 'any' });
    expect(world.ties.alive).toBe(ties.length);
    expect(ties.map((tie) => world.ties.origin[tie])).not.toContain(originCode['follow-up']);
  });

  it('works on ties of small firms when nobody was introduced', () => {
    const forget = (world: World) => world.ties.record.fill(-1);
    expect(followed({ pool: 'introduced' }, forget).chosen).toEqual([]);
    expect(followed({}, forget).chosen).toHaveLength(6);
  });

  it('takes ties at risk from the longest silence on, and none that is in use', () => {
    const prepare = ({ ties }: World, rows: number[]) => {
      ties.lastOwnAt[rows[3]!] = NOW - 3;
      ties.lastOwnAt[rows[4]!] = NOW - 13;
      ties.lastFacilitatedAt[rows[5]!] = NOW - 20;
    };
    const risky = { whom: 'ties-at-risk', pool: 'any', silence: '13 weeks' };
    const all = followed(risky, prepare);
    expect(all.chosen).toEqual([0, 1, 2, 4, 5].map((at) => all.ties[at]));
    expect(followed({ ...risky, quota: 4 }, prepare).chosen).toEqual([0, 1, 2, 5].map((at) => all.ties[at]));
    expect(followed({ ...risky, silence: '3 weeks' }, prepare).chosen).toHaveLength(6);
  });

  it('takes introduced pairs in turn, those first whose turn is longest ago', () => {
    for (const does of [['remind'], ['mediate'], ['renew']]) {
      const { world, uses } = followed({ whom: 'all-introduced', quota: 1, does });
      // Somebody else arranges a contact: that is no turn of the policy.
      world.ties.lastFacilitatedAt.fill(NOW + 5);
      for (const round of [1, 2, 3]) actAt(world, uses, NOW + 13 * round);
      expect([...world.firms.reached.subarray(0, 4)]).toEqual([2, 2, 2, 2]);
      expect([...world.agency.introductions.roundAt.subarray(0, 2)].toSorted()).toEqual([NOW + 26, NOW + 39]);
    }
  });

  it('keeps no turns where it does not go round', () => {
    expect([...followed().world.agency.introductions.roundAt.subarray(0, 2)]).toEqual([NEVER, NEVER]);
  });

  it('takes ties of most trust and mutual need when it looks for promise', () => {
    const prepare = ({ ties, firms }: World, rows: number[]) => {
      for (const column of firms.resource) column.fill(0.5);
      for (const row of rows) firms.resource[2]![ties.first.firm[row]!] = 0.9;
      for (const side of [ties.first, ties.second]) side.prior.fill(0.2);
      ties.first.prior[rows[4]!] = 0.9;
      firms.resource[2]![ties.first.firm[rows[5]!]!] = 1;
    };
    const promising = { whom: 'most-promising', pool: 'any' };
    const one = followed({ ...promising, quota: 1 }, prepare);
    expect(one.chosen).toEqual([one.ties[4]]);
    expect(followed({ ...promising, quota: 2 }, prepare).chosen).toEqual([one.ties[4], one.ties[5]]);
  });

  it('keeps within its reach', () => {
    const far = (world: World) => {
      const [host] = firmsOf(world, 'partners') as [number];
      tied(world, 14, host);
    };
    const phone = { effect: 1 };
    const counted = (within: string) => {
      const { world } = followed({ pool: 'any', silence: '1 week', within, phone }, (city, ties) => {
        far(city);
        city.ties.metAt.fill(0);
        expect(ties).toHaveLength(6);
      });
      return world.agency.accounts[0]!.done;
    };
    expect(counted('50 km')).toBe(6);
    expect(counted('2000 km')).toBe(7);
  });

  it('leaves alone ties in which no small firm of the city is', () => {
    const { world, uses } = emptyCity([{ policy: 'regular-follow-up', pool: 'any', silence: '1 week' }]);
    const [one, other] = firmsOf(world, 'villagers') as [number, number];
    tied(world, one, other);
    actAt(world, uses, NOW);
    expect(world.agency.accounts[0]).toMatchObject({ done: 0, undone: 1 });
  });
});

describe('regular-follow-up: when, and at what price', () => {
  it('comes round when its interval is over', () => {
    const { world, uses, chosen } = followed({ interval: '13 weeks', pool: 'any', silence: '13 weeks' });
    expect(chosen).toHaveLength(6);
    actAt(world, uses, NOW + 12);
    expect(world.agency.accounts[0]!.done).toBe(6);
    actAt(world, uses, NOW + 13);
    expect(world.agency.accounts[0]!.done).toBe(12);
  });

  it('costs a visit and its kilometres', () => {
    const { world } = followed({ quota: 1, whom: 'all-introduced' }, ({ firms }) => {
      firms.eastKm.fill(0);
      firms.northKm.fill(0);
      for (const firm of [0, 2]) firms.eastKm[firm] = 2.5;
    });
    expect(world.agency.accounts[0]).toMatchObject({ spentIdr: 1025, officerDays: 0.25 + 0.025 });
  });

  it.each([
    ['phone', 5000, 1 / 16],
    ['messaging-group', 500, 1 / 80],
  ])('by %s it costs the same at any distance', (channel, cost, days) => {
    const account = followed({ channel, quota: 3, pool: 'any' }).world.agency.accounts[0]!;
    expect(account.spentIdr).toBe(3 * cost);
    expect(account.officerDays).toBeCloseTo(3 * days, 12);
  });

  it('calls those who are too far for a visit', () => {
    const visit = { effect: 1, within: 0.000001 };
    expect(followed({ visit, quota: 2 }).world.agency.accounts[0]!.spentIdr).toBe(10_000);
  });

  it('takes no more officers’ days a year than it may', () => {
    const visit = { effect: 1, perDay: 2, kmPerDay: 1e5 };
    const { world } = followed({ visit, officerDays: 1.6, pool: 'any' });
    expect(world.agency.accounts[0]).toMatchObject({ done: 3, undone: 3 });
  });

  it('does what the budget carries and counts the rest', () => {
    const visit = { effect: 1, cost: 1000, costPerKm: 0 };
    const { world } = followed({ visit, pool: 'any' }, undefined, { budget: { yearly: 2500 } });
    expect(world.agency.accounts[0]).toMatchObject({ done: 2, spentIdr: 2000, unfundedIdr: 4000 });
  });
});

describe('regular-follow-up: what it does', () => {
  it('brings together whom the channel reaches', () => {
    const visit = { effect: 0 };
    const none = followed({ visit, pool: 'any' });
    expect(none.chosen).toEqual([]);
    expect(none.world.firms.reached.reduce((sum, times) => sum + times, 0)).toBe(12);
    const { world, ties } = followed({ pool: 'any' });
    expect(ties.every((tie) => world.ties.facilitatedContacts[tie] === 1)).toBe(true);
    expect(ties.every((tie) => world.ties.ownContacts[tie] === 0)).toBe(true);
  });

  it('puts part of the bad experience right when it mediates', () => {
    const prepare = ({ ties }: World, rows: number[]) => {
      for (const side of [ties.first, ties.second]) side.bad[rows[0]!] = 8;
      for (const row of rows) ties.touchedAt[row] = NOW;
      ties.first.ceiling[rows[0]!] = 0.4;
    };
    const bad = (does: string[]) => {
      const { world, ties } = followed({ does, forgiveness: '25 %' }, prepare);
      return [
        world.ties.first.bad[ties[0]!],
        world.ties.second.bad[ties[0]!],
        world.ties.first.bad[ties[1]!],
      ];
    };
    expect(bad(['mediate'])).toEqual([6, 6, 0]);
    expect(bad(['renew'])).toEqual([8, 8, 0]);
    const { world, ties } = followed({ does: ['mediate'] }, prepare);
    expect(world.ties.first.ceiling[ties[0]!]).toBeCloseTo(0.4, 6);
    expect(world.ties.facilitatedContacts[ties[0]!]).toBe(0);
  });

  it('renews an agreement that has lapsed or is about to, for a price', () => {
    const agree =
      (agreedAt: number, isLapsed = false) =>
      (world: World, ties: number[]) => {
        world.tick = agreedAt;
        agreePattern(world, ties[0]!, world.plan.patterns[0]!);
        world.tick = NOW;
        if (isLapsed) world.ties.pattern[ties[0]!] = 0;
      };
    const renewal = {
      does: ['renew'],
      renewBefore: '13 weeks',
      renewalCost: 70,
      channel: 'phone',
      phone: { effect: 1, cost: 0 },
    };
    const lapse = (agreedAt: number, isLapsed: boolean, more = {}) => {
      const { world, ties } = followed({ ...renewal, ...more }, agree(agreedAt, isLapsed));
      const { pattern, patternLapsesAt } = world.ties;
      return [pattern[ties[0]!], patternLapsesAt[ties[0]!], world.agency.accounts[0]!.spentIdr];
    };
    expect(lapse(NOW - 39, false)).toEqual([1, NOW + YEAR, 70]);
    expect(lapse(NOW - 38, false)).toEqual([1, NOW + 14, 0]);
    expect(lapse(NOW - 60, true)).toEqual([1, NOW + YEAR, 70]);
    expect(lapse(NOW - 60, true, { does: ['remind'] })).toEqual([0, NOW - 8, 0]);
  });
});

describe('regular-follow-up: pairs whose tie has ended', () => {
  const REUNITING = { does: ['remind', 'reunite'], acceptance: 1 };
  const skilled = (world: World) => world.firms.socialSkill.fill(1);
  /** The introduced ties end, the second one with a firm that has closed meanwhile if asked. */
  const parted = (more: object = {}, isClosed = false) =>
    followed({ ...REUNITING, ...more }, (world, ties) => {
      skilled(world);
      for (const tie of ties.slice(0, 2)) closeTie(world, tie, NEGLECT);
      // An entrant takes the place of a firm in the very week in which that firm was introduced.
      if (isClosed) [world.firms.generation[3], world.firms.enteredAt[3]] = [1, 0];
    });
  const begun = (world: World) =>
    tiesOf(world).filter((tie) => world.ties.origin[tie] === originCode['follow-up']);
  const firmsOfTie = ({ ties }: World, tie: number) =>
    [ties.first.firm[tie]!, ties.second.firm[tie]!].toSorted((one, other) => one - other);

  it('meet again with what is left of the quota', () => {
    const all = parted();
    const pairs = begun(all.world).map((tie) => firmsOfTie(all.world, tie));
    expect(pairs.toSorted()).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(all.chosen).toHaveLength(4);
    const one = parted({ quota: 5 });
    expect(begun(one.world)).toHaveLength(1);
    expect(begun(parted({ quota: 4 }).world)).toEqual([]);
    expect(begun(parted({ does: ['remind'] }).world)).toEqual([]);
  });

  it('are written down as introduced anew, and have had an arranged contact', () => {
    const { world } = parted();
    const { count, origin, madeAt } = world.agency.introductions;
    expect(count).toBe(4);
    expect([...origin.subarray(2, 4)]).toEqual([originCode['follow-up'], originCode['follow-up']]);
    expect([...madeAt.subarray(2, 4)]).toEqual([NOW, NOW]);
    for (const tie of begun(world)) expect(world.ties.facilitatedContacts[tie]).toBe(1);
  });

  it('meet only while both firms that were introduced are there, and a way leads to them', () => {
    expect(begun(parted({}, true).world)).toHaveLength(1);
    expect(begun(parted({ within: 0 }).world)).toEqual([]);
    expect(begun(parted({ visit: { effect: 0, within: 10 } }).world)).toEqual([]);
  });

  it('begin a tie only if they like, and cost what a visit costs either way', () => {
    const none = parted({ acceptance: 0 }).world;
    expect(begun(none)).toEqual([]);
    expect(none.agency.accounts[0]!.spentIdr).toBe(parted().world.agency.accounts[0]!.spentIdr);
    expect(none.agency.accounts[0]!.spentIdr).toBeGreaterThan(0);
  });

  it('count as reached, each of them that the agency is there for', () => {
    const reached = (target: object) => [
      ...parted({ target, acceptance: 0 }).world.firms.reached.subarray(0, 4),
    ];
    expect(reached({ sectors: ['food'] })).toEqual([1, 1, 1, 1]);
    expect(reached({ sectors: ['metal'] })).toEqual([0, 0, 0, 0]);
    expect([...parted().world.firms.reached.subarray(0, 4)]).toEqual([1, 1, 1, 1]);
  });
});
