import { expect, test } from 'vitest';
import type { Measure } from '../../src/measure/measure.js';
import type { World } from '../../src/model/world.js';
import { guardedMeasure, guardedPolicy } from '../../src/node/guard-own-code.js';
import type { Policy } from '../../src/policy/policy.js';
import { emptyCity } from '../policy/city.js';

const policyThat = (intervene: (world: World) => void) =>
  guardedPolicy({ name: 'mine', intervene } as unknown as Policy, 'mine.ts');
const measureThat = (of: (world: World) => unknown) =>
  guardedMeasure({ name: 'mine', of } as unknown as Measure, 'mine.ts');

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
