import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { YEAR } from '../../src/model/world.js';
import { NONE } from '../../src/network/ties.js';
import { seedKey } from '../../src/random/key.js';
import { firmNamed } from '../../src/study/firm-name.js';
import { runScenario } from '../../src/study/run.js';
import { steppedRun } from '../../src/study/stepped-run.js';
import { pairsIn } from '../../src/study/tie-columns.js';
import { type TieLife, watchPair } from '../../src/study/tie-life.js';
import { event, smallPlan } from './small.js';

const key = seedKey('small', 0);
const plan = smallPlan([event()]);

/** All pairs that ever have a tie are watched at once, in a run of their own each week by week. */
function watched() {
  const scout = steppedRun(plan, key);
  const pairs = new Map<string, [number, number, number, number]>();
  const note = () => {
    const { generation } = scout.world.firms;
    for (const { source, target } of pairsIn(scout.world)) {
      const pair = [source, target, generation[source]!, generation[target]!] as const;
      pairs.set(pair.join(' '), [...pair]);
    }
  };
  note();
  while (!scout.isOver()) scout.step(note);
  const run = steppedRun(plan, key, () => createHash('sha256'));
  const watches = [...pairs.values()].map(([source, target, one, other]) => ({
    pair: [source, target, one, other] as const,
    ...watchPair(
      run.world,
      { name: 'one', firm: source, generation: one },
      { name: 'other', firm: target, generation: other },
    ),
  }));
  const before = new Map(
    [...pairsIn(run.world)].map((pair) => [
      `${pair.source} ${pair.target}`,
      run.world.ties.ownContacts[pair.tie]!,
    ]),
  );
  let flows = run.world.ties.alive;
  const losses = { all: 0 };
  while (!run.isOver()) {
    run.step((world, stage) => {
      for (const { onStage } of watches) onStage(world, stage);
      if (stage.process !== 'close-week') return;
      flows += world.week.gained.reduce((sum, count) => sum + count, 0);
      losses.all += world.week.lost.reduce((sum, count) => sum + count, 0);
    });
    for (const { onWeek } of watches) onWeek(run.world);
  }
  return { run, watches, before, flows, losses: losses.all };
}

const { run, watches, before, flows, losses } = watched();
const lives: TieLife[] = watches.flatMap((watch) => watch.lives());

describe('the life of a tie', () => {
  test('there is one for every tie that ever was, and an end for every tie that ended', () => {
    expect(lives).toHaveLength(flows);
    expect(lives.filter(({ isAlive }) => !isAlive)).toHaveLength(losses);
    for (const { events, isAlive } of lives) {
      expect(events.filter(({ kind }) => kind === 'ended')).toHaveLength(isAlive ? 0 : 1);
      if (!isAlive) expect(events.at(-1)!.kind).toBe('ended');
    }
  });

  test('tells of every contact and of no other', () => {
    const { ties } = run.world;
    let compared = 0;
    for (const { pair, lives } of watches) {
      const life = lives().at(-1)!;
      const [source, target] = pair;
      const tie =
        [...pairsIn(run.world)].find((one) => one.source === source && one.target === target)?.tie ?? NONE;
      if (!life.isAlive || tie === NONE) continue;
      const told = life.events.reduce((sum, one) => sum + (one.kind === 'contact' ? one.own : 0), 0);
      const already = life.metAt < 0 ? before.get(`${source} ${target}`)! : 0;
      expect(already + told).toBe(ties.ownContacts[tie]);
      compared++;
    }
    expect(compared).toBeGreaterThan(30);
  });

  test('a tie of the event is met, introduced and agreed on there, by the policy', () => {
    const made = lives.filter(({ origin, metAt }) => origin === 'event' && metAt === 26);
    expect(made.length).toBeGreaterThan(8);
    for (const { events } of made) {
      const [met] = events;
      expect(met).toMatchObject({ kind: 'met', process: 'policies-act', policy: 'annual-event', tick: 26 });
      const kinds = events.filter(({ tick }) => tick === 26).map(({ kind }) => kind);
      expect(kinds).toEqual(expect.arrayContaining(['contact', 'introduced', 'agreed']));
    }
  });

  test('a tie that ends of neglect ends in the week in which its last contact let it, or had none left', () => {
    const ended = lives.flatMap(({ events }) => {
      const end = events.at(-1)!;
      const contact = events.findLast((one) => one.kind === 'contact' && one.own + one.arranged > 0);
      return end.kind === 'ended' && end.process === 'tie-end' && contact?.kind === 'contact'
        ? [{ end, contact }]
        : [];
    });
    expect(ended.length).toBeGreaterThan(30);
    for (const { end, contact } of ended) expect(end.tick).toBe(contact.endsAt);
  });

  test('a tie that ends because a firm closes says which', () => {
    const closed = lives.flatMap(({ events }) =>
      events.filter((one) => one.kind === 'ended' && one.process === 'exit-and-entry'),
    );
    expect(closed.length).toBeGreaterThan(5);
    for (const end of closed) expect(end.kind === 'ended' && end.closed.length).toBeGreaterThan(0);
  });

  test('trust is told at the end of each year in which the tie was there', () => {
    for (const { trust, events, metAt, isAlive } of lives) {
      const until = isAlive ? plan.world.years * YEAR - 1 : events.at(-1)!.tick - 1;
      const from = Math.max(0, Math.floor(metAt / YEAR));
      expect(trust).toHaveLength(Math.max(0, Math.floor((until + 1) / YEAR) - from));
    }
  });

  test('watching changes nothing', () => {
    expect(run.digest()).toBe(runScenario(plan, key, []).digest);
  });
});

describe('the name of a firm', () => {
  const groups = [
    { name: 'food', count: 3 },
    { name: 'food-2', count: 4 },
  ];
  test.each([
    ['food-3', { firm: 2, generation: 0 }],
    ['food-2-1', { firm: 3, generation: 0 }],
    ['food-2-4.3', { firm: 6, generation: 2 }],
  ])('%s', (name, firm) => expect(firmNamed(name, groups)).toEqual({ name, ...firm }));
  test.each(['food', 'food-0', 'food-4', 'food-2-5', 'food-1.0', 'food-1.', 'other-1', '-1', ''])(
    'is none: %s',
    (name) => expect(firmNamed(name, groups)).toBeUndefined(),
  );
});
