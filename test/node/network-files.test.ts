import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { DOMParser } from '@xmldom/xmldom';
import { UndirectedGraph as Graph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import { describe, expect, test } from 'vitest';
import { strengthOf, trustOf } from '../../src/model/tie.js';
import type { World } from '../../src/model/world.js';
import { findTie, sideOf } from '../../src/network/ties.js';
import { gexfOf } from '../../src/node/gexf.js';
import { graphmlOf } from '../../src/node/graphml.js';
import { type Format, seeNetwork, writeNetwork } from '../../src/node/network-files.js';
import { seedKey } from '../../src/random/key.js';
import { planScenario } from '../../src/scenario/plan.js';
import { firmId } from '../../src/study/network-columns.js';
import { runScenario } from '../../src/study/run.js';
import { noOwnCode } from '../../src/study/study-data.js';
import { watchRun } from '../../src/study/watch-run.js';
import { event, smallScenario } from '../study/small.js';

const WEEK = 100;
const scenario = smallScenario('event', [event()]);
const plan = planScenario(scenario);
const run = { scenario, own: noOwnCode, seed: 'small', replicate: 1, digest: undefined };
const key = seedKey('small', 1);
const createHasher = () => createHash('sha256');
const described = { description: 'a & <b> "c"', simpul: '1.2.3', model: 7, command: 'simpul export <x>' };
const folder = mkdtempSync(join(tmpdir(), 'simpul-'));

/** The world at the end of a week, by the engine alone. */
let world!: World;
const idsByWeek: Set<string>[] = [];
watchRun(plan, key, {
  createHasher,
  onWeek: (now) => {
    idsByWeek.push(new Set(edgesOf(now)));
  },
});
watchRun(plan, key, {
  createHasher,
  weeks: WEEK + 1,
  onWeek: (now) => {
    world = now;
  },
});

function edgesOf(now: World): string[] {
  const found: string[] = [];
  for (let one = 0; one < now.firms.count; one++)
    for (let other = one + 1; other < now.firms.count; other++)
      if (findTie(now.adjacency, one, other) >= 0) found.push(`${firmId(now, one)}--${firmId(now, other)}`);
  return found;
}

async function write(format: Format, when: number | 'all' = WEEK): Promise<string[]> {
  const out = join(folder, `${format}-${when}`);
  const seen = seeNetwork(run, plan, when === 'all' ? undefined : when);
  return writeNetwork(seen, format, out, described);
}

const textOf = async (format: Format, when?: number | 'all') =>
  readFileSync((await write(format, when))[0]!, 'utf8');

/** What is read back by another program, against the columns of the engine. */
function expectNetwork(graph: Graph): void {
  expect(graph.order).toBe(world.firms.count);
  expect(graph.size).toBe(world.ties.alive);
  expect(graph.edges().length).toBeGreaterThan(50);
  for (let firm = 0; firm < world.firms.count; firm++) {
    const found = graph.getNodeAttributes(firmId(world, firm));
    expect(found['sales_idr']).toBe(world.firms.salesIdr[firm]);
    expect(found['place']).toBe(firm < 70 ? 'home' : 'away');
    expect(found['is_home']).toBe(firm < 70);
    expect(found['degree']).toBe(graph.degree(firmId(world, firm)));
  }
  const [source, target] = [0, 1].map((end) => (edge: string) => graph.extremities(edge)[end] as string);
  const rowOf = new Map(Array.from({ length: world.firms.count }, (_, firm) => [firmId(world, firm), firm]));
  graph.forEachEdge((edge, found) => {
    const [one, other] = [rowOf.get(source!(edge))!, rowOf.get(target!(edge))!];
    const tie = findTie(world.adjacency, one, other);
    const sides = [one, other].map((firm) => sideOf(world.ties, tie, firm));
    expect(found['trust_source']).toBe(trustOf(world, tie, sides[0]!));
    expect(found['trust_target']).toBe(trustOf(world, tie, sides[1]!));
    const strengths = sides.map((side) => strengthOf(world, tie, side));
    expect(found['weight']).toBeCloseTo((strengths[0]! + strengths[1]!) / 2, 15);
    expect(found['met_tick']).toBe(world.ties.metAt[tie]);
  });
}

describe('a network as a file', () => {
  test('is read as GraphML by graphology, every value to the last digit', async () => {
    expectNetwork(parseGraphml(Graph, await textOf('graphml')));
  });

  test('is read as GEXF by graphology, with labels', async () => {
    const graph = parseGexf(Graph, await textOf('gexf'));
    expectNetwork(graph);
    expect(graph.getNodeAttribute(firmId(world, 0), 'label')).toMatch(/^food-umkm 1(\.\d+)?$/);
  });

  test('is read as CSV by DuckDB, with its types', async () => {
    const [firms, ties] = await write('csv');
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const rows = async (sql: string) => (await connection.runAndReadAll(sql)).getRowsJson();
    const salesIdr = Array.from(world.firms.salesIdr);
    expect(await rows(`SELECT sales_idr FROM read_csv('${firms}')`)).toEqual(
      salesIdr.map((value) => [value]),
    );
    const types = await rows(
      `SELECT column_name, column_type FROM (DESCRIBE FROM read_csv('${firms}')) WHERE column_name IN ('id', 'is_home', 'degree', 'latitude')`,
    );
    expect(Object.fromEntries(types)).toEqual({
      id: 'VARCHAR',
      is_home: 'BOOLEAN',
      degree: 'BIGINT',
      latitude: 'DOUBLE',
    });
    const joined = `FROM read_csv('${ties}') t JOIN read_csv('${firms}') a ON a.id = t.source JOIN read_csv('${firms}') b ON b.id = t.target`;
    expect(await rows(`SELECT count(*) ${joined} WHERE t.source <> t.target`)).toEqual([
      [String(world.ties.alive)],
    ]);
    expect(
      await rows(`SELECT count(*) FROM read_csv('${ties}') WHERE last_arranged_tick IS NULL`),
    ).not.toEqual([['0']]);
  });

  test('over all weeks has at each week the ties that are there then', async () => {
    const document = new DOMParser().parseFromString(await textOf('gexf', 'all'), 'text/xml');
    expect(document.getElementsByTagName('graph')[0]!.getAttribute('mode')).toBe('dynamic');
    const edges = Array.from(document.getElementsByTagName('edge'), (edge) => ({
      id: edge.getAttribute('id')!,
      spells: Array.from(edge.getElementsByTagName('spell'), (spell) =>
        ['start', 'end'].map((end) => Number(spell.getAttribute(end))),
      ),
    }));
    expect(edges.some(({ spells }) => spells.length > 1)).toBe(true);
    expect(idsByWeek).toHaveLength(156);
    for (const [tick, ids] of idsByWeek.entries()) {
      const there = edges.filter(({ spells }) => spells.some(([from, to]) => from! <= tick && tick <= to!));
      expect(new Set(there.map(({ id }) => id))).toEqual(ids);
    }
    const nodes = new Set(
      Array.from(document.getElementsByTagName('node'), (node) => node.getAttribute('id')),
    );
    expect(edges.filter(({ id }) => id.split('--').some((end) => !nodes.has(end)))).toEqual([]);
  });

  test('is equal, byte for byte, when written again', async () => {
    const first = await textOf('gexf', 5);
    const again = [
      ...gexfOf(
        seeNetwork(run, plan, 5).network as never,
        'a & <b> "c". Simpul 1.2.3, model version 7. simpul export <x>',
      ),
    ].join('');
    expect(again).toBe(first);
  });

  test('has signs that XML keeps for itself written otherwise', () => {
    const odd = 'A & B <c> "d" \u0001é';
    const firms = {
      columns: ['id', 'label'].map((name) => ({ name, kind: 'text' as const })),
      rows: [
        ['a', odd],
        ['b', 'b'],
      ],
    };
    const columns = ['source', 'target', 'weight'].map((name) => ({ name, kind: 'text' as const }));
    const network = { firms, ties: { columns, rows: [['a', 'b', 0.5]] } };
    const kept = odd.replace('\u0001', '');
    expect(parseGraphml(Graph, [...graphmlOf(network, '')].join('')).getNodeAttribute('a', 'label')).toBe(
      kept,
    );
    const gexf = parseGexf(Graph, [...gexfOf(network, odd)].join(''));
    expect(gexf.getNodeAttribute('a', 'label')).toBe(kept);
    expect(gexf.getAttribute('description')).toBe(kept);
  });
});

describe('a run that is watched', () => {
  test('has the digest of the run, and none if it is stopped', () => {
    const { digest } = runScenario(plan, key, [], { createHasher });
    expect(watchRun(plan, key, { createHasher, onWeek: () => {} })).toBe(digest);
    expect(seeNetwork({ ...run, digest }, plan, 3).digest).toBe(digest);
    expect(seeNetwork(run, plan, 3).digest).toBeUndefined();
  });
});
