import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { YEAR } from '../../src/model/world.js';
import { seedKey } from '../../src/random/key.js';
import { digestedColumns, worldDigest } from '../../src/study/digest.js';
import { columnWord, weekWord } from '../../src/study/fingerprint.js';
import { runScenario, startWorld } from '../../src/study/run.js';
import { event, smallPlan } from './small.js';

const key = seedKey('fingerprint', 0);
const runOf = (policies: object[]) => runScenario(smallPlan(policies), key, []);

describe('the fingerprint of a column', () => {
  test('is another one whenever a single number is', () => {
    fc.assert(
      fc.property(
        fc.int32Array({ minLength: 1, maxLength: 50 }),
        fc.nat(),
        fc.integer({ min: 1 }),
        (column, at, change) => {
          const other = column.slice();
          other[at % column.length]! ^= change;
          expect(columnWord(new Uint8Array(other.buffer))).not.toBe(
            columnWord(new Uint8Array(column.buffer)),
          );
        },
      ),
    );
  });

  test('tells columns of zeros by their length, and bytes that are no whole words', () => {
    const lengths = [0, 1, 2, 3, 4, 5, 8, 12].map((length) => columnWord(new Uint8Array(length)));
    expect(new Set(lengths).size).toBe(lengths.length);
    expect(columnWord(Uint8Array.of(1, 2, 3, 4, 5))).not.toBe(columnWord(Uint8Array.of(1, 2, 3, 4, 6)));
  });

  test('stands beside each name, in the order of the digest', () => {
    const world = startWorld(smallPlan([event()]), key);
    const names = digestedColumns(world);
    const sizes: number[] = [];
    worldDigest(world, undefined, (bytes) => void sizes.push(bytes.length));
    expect(sizes).toHaveLength(names.length);
    expect(new Set(names).size).toBe(names.length);
    expect(sizes[names.indexOf('firms.reputation')]).toBe(world.firms.reputation.byteLength);
    expect(sizes[names.indexOf('year.event')]).toBe(world.year.event.byteLength);
    expect(sizes[names.indexOf('ties.first.need')]).toBe(
      world.ties.alive * world.ties.first.need.BYTES_PER_ELEMENT,
    );
    const { columnPrints } = runOf([event()]);
    for (const prints of columnPrints) expect(prints).toHaveLength(4 * names.length);
  });
});

describe('the fingerprint of a week', () => {
  const counts = (event: number[], gained: number[], lost: number[]) => ({
    event: Float64Array.from(event),
    gained: Float64Array.from(gained),
    lost: Float64Array.from(lost),
  });

  test('depends on each count, its place and the weeks before', () => {
    const words = [
      weekWord(0, counts([1, 0], [0], [0])),
      weekWord(0, counts([0, 1], [0], [0])),
      weekWord(0, counts([0, 0], [1], [0])),
      weekWord(0, counts([0, 0], [0], [1])),
      weekWord(1, counts([1, 0], [0], [0])),
    ];
    expect(new Set(words).size).toBe(words.length);
  });

  test('is the same up to the week in which a policy first acts, and another from then on', () => {
    const late = runOf([event({ phases: [{ from: '2008-01' }] })]);
    const never = runOf([]);
    expect(late.weekPrints.slice(0, 2)).toEqual(never.weekPrints.slice(0, 2));
    expect(late.weekPrints[2]).not.toBe(never.weekPrints[2]);
    expect(late.weekPrints[2]).toHaveLength(4 * YEAR);
    expect(late.columnPrints[1]).toBe(never.columnPrints[1]);
    expect(late.columnPrints[2]).not.toBe(never.columnPrints[2]);
  });
});
