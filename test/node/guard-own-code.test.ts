import { expect, test } from 'vitest';
import type { Measure } from '../../src/measure/measure.js';
import type { World } from '../../src/model/world.js';
import { guardedMeasure, guardedPolicy } from '../../src/node/guard-own-code.js';
import type { Policy } from '../../src/policy/policy.js';
import { emptyCity } from '../policy/city.js';

const policyThat = (intervene: (world: World) => void) =>
  guardedPolicy({ name: 'mine', intervene } as unknown as Policy, 'mine.ts');
const measureThat = (of: (world: World) => unknown) =>
  guardedMeasure({ name: 'mine', range: [0, 1], of } as unknown as Measure, 'mine.ts');

test.each([
  ['salesIdr', Number.NaN],
  ['socialSkill', Number.POSITIVE_INFINITY],
] as const)('a policy that leaves no number in %s is stopped in the week in which it does', (name, value) => {
  const { world } = emptyCity([]);
  world.tick = 60;
  const policy = policyThat(({ firms }) => {
    firms[name][2] = value;
  });
  expect(() => policy.intervene(world, {}, undefined as never)).toThrow(
    expect.objectContaining({
      message: expect.stringContaining(`firms.${name}: NaN or infinity. A number would be right.`),
      place: { kind: 'policy', name: 'mine', file: 'mine.ts', year: 2007, week: 9 },
    }),
  );
});

test('so is one that leaves none in a resource; numbers may be changed', () => {
  const { world } = emptyCity([]);
  const change = (value: number) =>
    policyThat(({ firms }) => {
      firms.resource[3]![1] = value;
    }).intervene(world, {}, undefined as never);
  expect(() => change(0.4)).not.toThrow();
  expect(() => change(Number.NaN)).toThrow('firms.resource: NaN or infinity');
});

test('a measure that gives no number is stopped; NaN says that there is no value', () => {
  const { world } = emptyCity([]);
  expect(measureThat(() => Number.NaN).of(world)).toBeNaN();
  expect(() => measureThat(() => 'a').of(world)).toThrow('string given. A number would be right, NaN where');
  expect(() => measureThat(() => undefined).of(world)).toThrow('undefined given.');
});

test('a measure that leaves its range is stopped', () => {
  const { world } = emptyCity([]);
  expect(measureThat(() => 1).of(world)).toBe(1);
  expect(() => measureThat(() => 5).of(world)).toThrow(
    '5 given. A finite number in its range [0, 1] would be right',
  );
  expect(() => measureThat(() => Number.POSITIVE_INFINITY).of(world)).toThrow('Infinity given.');
});

test('a measure that changes something is stopped, with what it changed', () => {
  const { world } = emptyCity([]);
  const change = (): number => {
    world.firms.salesIdr[2]! += 1;
    return 0.5;
  };
  expect(() => measureThat(change).of(world)).toThrow('firms.salesIdr: changed. A measure only reads.');
  const spend = (): number => {
    world.agency.budgetLeftIdr -= 1;
    return 0.5;
  };
  expect(() => measureThat(spend).of(world)).toThrow(
    'something besides columns: changed. A measure only reads.',
  );
});

test.each<[string, (world: World) => void]>([
  ['rules', ({ rules }) => Object.assign(rules.firm, { exitRate: 0.5 })],
  ['plan', ({ plan }) => Object.assign(plan.agency, { budgetIdr: 1 })],
  ['places', ({ plan }) => Object.assign(plan.places[0]!, { radiusKm: 1 })],
  ['patterns', ({ patterns }) => Object.assign(patterns[1]!, { clarity: 1 })],
  ['key', ({ key }) => Object.assign(key, { lo: 1 })],
  ['the world', (world) => Object.assign(world, { rules: {} })],
])('%s cannot be written by a policy or a measure', (_, write) => {
  const { world } = emptyCity([]);
  const stopped = {
    message: expect.stringContaining('read only'),
    place: expect.objectContaining({ file: 'mine.ts' }),
  };
  expect(() => policyThat(write).intervene(world, {}, undefined as never)).toThrow(
    expect.objectContaining(stopped),
  );
  const measure = measureThat((each) => {
    write(each);
    return 0.5;
  });
  expect(() => measure.of(world)).toThrow(expect.objectContaining(stopped));
});

test('nor can the parameters of a policy; types say so', () => {
  const { world, uses } = emptyCity([{ policy: 'skills', phases: [{ from: '2006-01' }] }]);
  const { params } = uses[0]!.phases[0]!;
  const policy = guardedPolicy(
    {
      name: 'mine',
      intervene: (_: World, given: object) => Object.assign(given, { quota: 1 }),
    } as unknown as Policy,
    'mine.ts',
  );
  expect(() => policy.intervene(world, params, undefined as never)).toThrow('read only');
  const write = ({ rules }: World) => {
    // @ts-expect-error rules are for reading
    rules.firm.exitRate = 1;
  };
  expect(() => write(world)).toThrow('read only');
});

test('a column that runs share is looked at, and put back for the runs to come', () => {
  const { world } = emptyCity([]);
  const fade = world.rules.fade as Float64Array;
  const before = fade[3]!;
  const halve = () => {
    fade[3]! /= 2;
    world.distancesKm[1]! += 1;
    return 0.5;
  };
  expect(() => policyThat(halve).intervene(world, {}, undefined as never)).toThrow(
    'rules.fade: changed. All runs share it',
  );
  expect(() => measureThat(halve).of(world)).toThrow('rules.fade: changed. A measure only reads.');
  const halveAndThrow = () => {
    halve();
    throw new Error('mine');
  };
  expect(() => policyThat(halveAndThrow).intervene(world, {}, undefined as never)).toThrow('mine');
  expect(fade[3]).toBe(before);
});

test('so are the lists of who is tied to whom, which a measure reads', () => {
  const { world } = emptyCity([]);
  const count = () => {
    world.adjacency.degree[0]!++;
    return 0.5;
  };
  expect(() => measureThat(count).of(world)).toThrow('adjacency.degree: changed. A measure only reads.');
});
