import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { combinations } from '../../src/study/grid.js';
import { latinHypercube } from '../../src/study/latin-hypercube.js';
import { sobol } from '../../src/study/sobol.js';

const column = (points: readonly (readonly number[])[], at: number) => points.map((point) => point[at]!);
const sorted = (values: readonly number[]) => [...values].sort((one, other) => one - other);

describe('a grid', () => {
  test('has every combination once, the last list turning fastest', () => {
    expect(
      combinations<number | string>([
        [1, 2],
        ['a', 'b', 'c'],
      ]),
    ).toEqual([
      [1, 'a'],
      [1, 'b'],
      [1, 'c'],
      [2, 'a'],
      [2, 'b'],
      [2, 'c'],
    ]);
    expect(combinations([])).toEqual([[]]);
  });

  test('is as large as the product of its lists', () => {
    const lists = fc.array(fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 5 }), { maxLength: 4 });
    fc.assert(
      fc.property(lists, (given) => {
        const rows = combinations(given).map(String);
        expect(new Set(rows).size).toBe(given.reduce((product, { length }) => product * length, 1));
      }),
    );
  });
});

describe('a Latin hypercube', () => {
  test('has one point in every stratum of every dimension', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 1, max: 6 }),
        fc.string(),
        (samples, dimensions, seed) => {
          const names = Array.from({ length: dimensions }, (_, at) => `p${at}`);
          const points = latinHypercube(names, samples, seed);
          for (const at of names.keys()) {
            const strata = sorted(column(points, at).map((share) => Math.floor(share * samples)));
            expect(strata).toEqual(Array.from({ length: samples }, (_, stratum) => stratum));
          }
        },
      ),
    );
  });

  test('belongs to its seed, and a parameter’s draws to its name', () => {
    const both = latinHypercube(['a', 'b'], 8, 'seed');
    expect(latinHypercube(['a', 'b'], 8, 'seed')).toEqual(both);
    expect(column(latinHypercube(['b'], 8, 'seed'), 0)).toEqual(column(both, 1));
    expect(latinHypercube(['a', 'b'], 8, 'other')).not.toEqual(both);
    expect(column(both, 0)).not.toEqual(column(both, 1));
  });

  test('is the same on every machine', () => {
    expect(latinHypercube(['a', 'b'], 3, 'seed')).toMatchInlineSnapshot(`
      [
        [
          0.9953587965186065,
          0.9342316095329201,
        ],
        [
          0.5975817380240187,
          0.3012157252135997,
        ],
        [
          0.07354611821938306,
          0.5674629055041199,
        ],
      ]
    `);
  });
});

describe('the Sobol sequence', () => {
  test('begins as Joe and Kuo’s does', () => {
    // Points 1 to 8 of new-joe-kuo-6 in five dimensions.
    expect(sobol(5, 8)).toEqual([
      [0, 0, 0, 0, 0],
      [0.5, 0.5, 0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25, 0.25, 0.75],
      [0.25, 0.75, 0.75, 0.75, 0.25],
      [0.375, 0.375, 0.625, 0.875, 0.375],
      [0.875, 0.875, 0.125, 0.375, 0.875],
      [0.625, 0.125, 0.875, 0.625, 0.625],
      [0.125, 0.625, 0.375, 0.125, 0.125],
    ]);
    // Computed with another program, scipy 1.17.
    expect(sobol(50, 64)[63]!.slice(45)).toEqual([0.515625, 0.140625, 0.609375, 0.484375, 0.671875]);
  });

  test('has one of 2^k points in each of 2^k strata of every dimension', () => {
    for (const samples of [2, 16, 256, 1024]) {
      const points = sobol(50, samples);
      for (let at = 0; at < 50; at++) {
        const strata = sorted(column(points, at).map((share) => Math.floor(share * samples)));
        expect(strata).toEqual(Array.from({ length: samples }, (_, stratum) => stratum));
      }
    }
  });

  test('fills two dimensions evenly: a (0, 2)-net in the first two', () => {
    for (let power = 0; power <= 8; power++) {
      const boxes = new Set(
        sobol(2, 256).map(([x, y]) => `${Math.floor(x! * 2 ** power)} ${Math.floor(y! * 2 ** (8 - power))}`),
      );
      expect(boxes.size).toBe(256);
    }
  });

  test('has direction numbers for 50 dimensions and says so', () => {
    expect(() => sobol(51, 2)).toThrow(/51 dimensions\. At most 50/);
  });
});
