import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foundAssociation } from '../../src/model/association.js';
import { createWorld } from '../../src/model/create-world.js';
import { contact } from '../../src/model/exchange.js';
import {
  adjacencyKinds,
  firmKinds,
  halvesKinds,
  POINTERS,
  realAt,
  sideKinds,
  tableKinds,
  tieKinds,
  wholeAt,
} from '../../src/model/layout.js';
import { hazardFactor, openTie, strengthOf, trustOf } from '../../src/model/tie.js';
import { TOGETHER } from '../../src/model/world-memory.js';
import { bits, streamOf } from '../../src/random/draw.js';
import { worldDigest } from '../../src/study/digest.js';
import { pairOfFirms, weightOf } from './pair.js';

// What is written twice, in TypeScript and in the part that is compiled, and must not come apart.

const int32 = fc.integer({ min: -0x80000000, max: 0x7fffffff });
const source = readFileSync('src/kernel/world.ts', 'utf8');

/** The fields of a class of the compiled part, in their order: [name, kind of column or number]. */
function fieldsOf(name: string): (readonly [string, string])[] {
  const body = source.match(new RegExp(`class ${name} \\{(.*?)\\n\\}`, 's'))![1]!;
  return [...body.matchAll(/^ {2}(\w+): (\w+);/gm)].map(([, field, kind]) => [field!, kind!]);
}

/** A list of columns as the compiled part would name it; it knows no unsigned numbers of four bytes. */
function columnsOf(kinds: Readonly<Record<string, { readonly name: string }>>) {
  return Object.entries(kinds).map(([name, kind]) => [
    name,
    kind.name.replace('Uint32', 'Int32').replace('Array', 's'),
  ]);
}

describe('the layout of the memory', () => {
  test('has the same columns in the same order on both sides', () => {
    expect(fieldsOf('Firms')).toEqual(columnsOf({ ...firmKinds, ...adjacencyKinds, ...halvesKinds }));
    expect(fieldsOf('Side')).toEqual(columnsOf(sideKinds));
    expect(fieldsOf('Ties')).toEqual(columnsOf(tieKinds));
    const renamed = { ownAfter: 'ownContacts', facilitatedAfter: 'facilitatedContacts' };
    const tables = fieldsOf('Tables').map(([name, kind]) => [renamed[name as 'ownAfter'] ?? name, kind]);
    expect(tables).toEqual(columnsOf(tableKinds));
  });

  test('has the same numbers in the same order on both sides', () => {
    expect(fieldsOf('Scalars')).toEqual(Object.keys(wholeAt).map((name) => [name, 'i32']));
    expect(fieldsOf('Rules')).toEqual(Object.keys(realAt).map((name) => [name, 'f64']));
  });

  test('begins each part where both sides say, behind the end of the one before', () => {
    const starts = [...source.matchAll(/= changetype<(\w+)>\((\d+)\)/g)].map(([, name, at]) => [
      name,
      Number(at),
    ]);
    const { firms, first, second, ties, tables, adjacency, halves, resources } = POINTERS;
    const scalars = 4 * wholeAt.tick;
    const rules = 8 * realAt.ruleClarity;
    expect(starts).toEqual([
      ['Scalars', scalars],
      ['Rules', rules],
      ['Firms', firms],
      ['Side', first],
      ['Side', second],
      ['Ties', ties],
      ['Tables', tables],
    ]);
    expect(source).toContain(`RESOURCES: usize = ${resources};`);
    expect(source).toContain(`TOGETHER: i32 = ${TOGETHER};`);
    expect(adjacency).toBe(firms + 4 * Object.keys(firmKinds).length);
    expect(halves).toBe(adjacency + 4 * Object.keys(adjacencyKinds).length);
    const parts = [
      [scalars, 4 * Object.keys(wholeAt).length],
      [rules, 8 * Object.keys(realAt).length],
      [firms, 4 * fieldsOf('Firms').length],
      [resources, 4 * 7],
      [first, 4 * fieldsOf('Side').length],
      [second, 4 * fieldsOf('Side').length],
      [ties, 4 * fieldsOf('Ties').length],
      [tables, 4 * fieldsOf('Tables').length],
      [4096, 0],
    ] as const;
    for (const [index, [start, length]] of parts.slice(0, -1).entries()) {
      expect(start + length).toBeLessThanOrEqual(parts[index + 1]![0]);
    }
  });
});

describe('the compiled part', () => {
  test('draws the same bits', () => {
    const { kernel } = pairOfFirms();
    fc.assert(
      fc.property(int32, int32, int32, int32, int32, int32, fc.nat(100), (lo, hi, purpose, tick, a, b, n) => {
        const expected = bits(streamOf({ lo, hi }, purpose, tick), a, b, n);
        expect(kernel.bits(lo, hi, purpose, tick, a, b, n) >>> 0).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });

  test('draws the same bits for many firms at once', () => {
    const world = pairOfFirms();
    const { kernel, tables, firms, key } = world;
    const stream = streamOf(key, 7, 3);
    const who = [1, 0, 0, 1, 1, 0, 1];
    tables.ego.set(who);
    kernel.draws(who.length, stream.lo, stream.hi, 5, 2, 8);
    const expected = who.map((firm) => bits(stream, firms.key[firm]!, 5, 2));
    expect([...tables.drawn.subarray(8, 8 + who.length)]).toEqual(expected);
  });

  test('gives a memory that another world has left to the next, with nothing in it', () => {
    const digest = worldDigest(pairOfFirms());
    const old = pairOfFirms();
    const { kernel } = old;
    contact(old, openTie(old, 0, 1, 'neighbour'), streamOf(old.key, 1, 0), true);
    expect(worldDigest(old)).not.toBe(digest);
    old.memory.release();
    expect(old.ties.first.good).toHaveLength(0);
    const next = pairOfFirms();
    expect(next.kernel).toBe(kernel);
    expect(worldDigest(next)).toBe(digest);
  });

  test('makes of evidence the same trust and strength', () => {
    const world = pairOfFirms();
    const tie = openTie(world, 0, 1, 'neighbour');
    const { first, second, proximity, touchedAt } = world.ties;
    const { strengthFloor, needFloor } = world.rules.contact;
    const evidence = fc.double({ min: 0, max: 50, noNaN: true });
    fc.assert(
      fc.property(
        evidence,
        evidence,
        evidence,
        evidence,
        fc.nat(300),
        (good, bad, theirGood, theirBad, age) => {
          [first.good[tie], first.bad[tie]] = [good, bad];
          [second.good[tie], second.bad[tie]] = [theirGood, theirBad];
          touchedAt[tie] = world.tick - age;
          const mutualTrust = trustOf(world, tie, first) * trustOf(world, tie, second);
          expect(hazardFactor(world, tie)).toBe(1 - world.rules.survival.trustEffect * mutualTrust);
          world.kernel.weigh(tie);
          for (const side of [first, second]) {
            const pull = (strengthFloor + strengthOf(world, tie, side)) * (needFloor + side.need[tie]!);
            expect(weightOf(world, tie, side)).toBe(
              Math.fround(Math.round(pull * proximity[tie]! * 65536) / 65536),
            );
          }
        },
      ),
    );
  });

  test('goes on as before when the memory has to grow', () => {
    const plenty = pairOfFirms();
    const { plan, key } = plenty;
    const groups = plan.groups.map((group) => ({ ...group, count: 12 }));
    const found = (rows: number) => {
      const world = createWorld({ ...plan, groups }, key, [], {
        distancesKm: plenty.distancesKm,
        proximities: plenty.proximities,
        room: { association: rows, introduction: rows, tie: rows },
        ringsOf: () => plenty.rings,
      });
      for (let firm = 0; firm < world.firms.count; firm++) world.firms.key[firm] = firm + 1;
      for (let ego = 0; ego < world.firms.count; ego++) {
        for (let alter = 0; alter < ego; alter++) {
          const tie = openTie(world, ego, alter, 'market');
          world.ties.first.good[tie] = ego + alter / 100;
        }
        foundAssociation(world, {
          name: `association-${ego}`,
          sector: 0,
          place: 0,
          interval: 4,
          size: 9,
          isFormal: true,
          clarity: ego / 100,
          fairness: 0.5,
        });
      }
      return world;
    };
    const grown = found(1);
    expect(grown.memory.capacityOf('tie')).toBeGreaterThanOrEqual(276);
    expect(grown.ties.count).toBe(276);
    expect(grown.associations.map(({ clarity }) => clarity)).toEqual(
      grown.associations.map((_, index) => index / 100),
    );
    expect(worldDigest(grown)).toBe(worldDigest(found(1000)));
  });
});
