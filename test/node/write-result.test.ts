import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, describe, expect, test } from 'vitest';
import { type ComparedStudy, compareStudy } from '../../src/node/compare-study.js';
import { readResult } from '../../src/node/read-result.js';
import { writeResult } from '../../src/node/write-result.js';
import { chainDigest } from '../../src/study/digest.js';
import { event } from '../study/small.js';
import { smallData } from './small-data.js';

const data = smallData({ none: [], event: [event()] }, { replicates: 3, equalBudgetIdr: 80e6 });
const options = { command: 'simpul compare study.yaml', lang: 'en', hasCsv: true } as const;
const newFolder = () => mkdtempSync(join(tmpdir(), 'simpul-'));
const folder = newFolder();
let study: ComparedStudy;

beforeAll(async () => {
  study = await compareStudy(data, { workers: 1 });
  expect(await writeResult(folder, study, options)).toEqual({ reportFault: undefined });
});

async function query(sql: string) {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  return (await connection.runAndReadAll(sql)).getRows();
}

describe('a result', () => {
  test('has the files that are promised', () => {
    const names = [
      'charts',
      'comparison.json',
      'manifest.json',
      'outcomes.csv',
      'outcomes.parquet',
      'report.html',
    ];
    expect(readdirSync(folder)).toEqual(expect.arrayContaining([...names, 'outcomes-equal-budget.parquet']));
    const charts = readdirSync(join(folder, 'charts'));
    expect(charts.filter((name) => name.endsWith('.vl.json')).length).toBeGreaterThan(3);
    expect(charts.filter((name) => name.endsWith('.svg'))).toHaveLength(charts.length / 2);
  });

  test('is the same, byte for byte, from another run with other workers', async () => {
    const again = newFolder();
    await writeResult(again, await compareStudy(data, { workers: 2 }), options);
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (name === 'charts') continue;
      expect(readFileSync(join(again, name)).equals(readFileSync(join(folder, name))), name).toBe(true);
    }
  });

  test('reads back as it was', async () => {
    const { comparison, manifest } = await readResult(folder);
    expect(comparison).toEqual(study.comparison);
    expect(manifest.scenarios.map(({ scenario }) => scenario)).toEqual(
      data.scenarios.map(({ scenario }) => scenario),
    );
  });

  test('proves itself: the digest is that of its runs', async () => {
    const { manifest } = await readResult(folder);
    expect(manifest.runs).toHaveLength(6);
    expect(chainDigest(manifest.runs.map(({ digest }) => digest))).toBe(manifest.digest);
    expect(study.comparison.digest).toBe(manifest.digest);
  });

  test('has every value in a tidy table, empty where there is none', async () => {
    const rows = await query(`SELECT * FROM '${join(folder, 'outcomes.parquet')}'`);
    const { plan, runs } = study.written;
    expect(rows).toHaveLength(2 * 3 * 3 * plan.measures.length);
    const at = plan.measures.findIndex(({ name }) => name === 'tie-count');
    const [row] = await query(
      `SELECT value FROM '${join(folder, 'outcomes.parquet')}' WHERE scenario = 'event' AND replicate = 2 AND year = 2007 AND measure = 'tie-count'`,
    );
    expect(row![0]).toBe(runs[1]![2]!.values[1]![at]);
    const [empty] = await query(
      `SELECT count(*) FROM '${join(folder, 'outcomes.parquet')}' WHERE scenario = 'none' AND measure = 'lasting-introductions-12' AND value IS NULL`,
    );
    expect(Number(empty![0])).toBe(9);
  });

  test('has the same table as CSV', async () => {
    const [parquet, csv] = await Promise.all(
      ['parquet', 'csv'].map((kind) =>
        query(
          `SELECT scenario, replicate::INT, year::INT, measure, value FROM '${join(folder, `outcomes.${kind}`)}' ORDER BY ALL`,
        ),
      ),
    );
    expect(csv).toEqual(parquet);
  });

  test('says in every file whose it is and how it is made again', async () => {
    const { manifest } = await readResult(folder);
    const { identity, digest } = manifest;
    const { command } = options;
    const text = (name: string) => readFileSync(join(folder, name), 'utf8');
    const origin = { identity, digest, command, simpul: manifest.simpul, model: manifest.model };
    expect(JSON.parse(text('comparison.json')).origin).toEqual(origin);
    for (const name of readdirSync(join(folder, 'charts'))) {
      const chart = text(`charts/${name}`);
      for (const word of [identity, digest, command]) expect(chart, name).toContain(word);
    }
    for (const word of [identity, digest, command]) expect(text('report.html')).toContain(word);
    for (const name of readdirSync(folder).filter((each) => each.endsWith('.parquet'))) {
      const rows = await query(
        `SELECT decode(key), decode(value) FROM parquet_kv_metadata('${join(folder, name)}')`,
      );
      expect(Object.fromEntries(rows as [string, string][]), name).toMatchObject({
        simpul_identity: identity,
        simpul_digest: digest,
        simpul_command: command,
      });
    }
    const metadata = JSON.parse(text('outcomes.csv-metadata.json'));
    expect(metadata).toMatchObject({ url: 'outcomes.csv', 'dc:source': command });
    const [head] = text('outcomes.csv').split('\n');
    expect(metadata.tableSchema.columns.map(({ name }: { name: string }) => name).join(',')).toBe(head);
  });
});
