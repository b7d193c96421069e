import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { removeUnfinished } from '../../src/node/shard-files.js';

test('what a process was writing is removed as soon as it is dead, and what may be alive elsewhere once it is old', () => {
  const folder = mkdtempSync(join(tmpdir(), 'simpul-shards-'));
  const shards = join(folder, 'shards');
  mkdirSync(shards);
  const { pid: dead } = spawnSync(process.execPath, ['-e', '']);
  const here = hostname();
  const whole = 'shard-1-of-2.parquet';
  const garbage = [
    `.shard-1-of-2.${here}.${dead}.unfinished.jsonl`,
    `.shard-1-of-2.${here}.${process.pid}.unfinished.jsonl`,
    '.shard-1-of-2.elsewhere.3.unfinished.jsonl',
    `${whole}.${here}.${dead}.part`,
    `${whole}.${here}.${dead}.part.tmp`,
    `${whole}.elsewhere.2.part`,
  ];
  const kept = [
    whole,
    `${whole}.${here}.${process.pid}.part`,
    `${whole}.elsewhere.${dead}.part`,
    `shard-2-of-2.parquet.${here}.${dead}.part`,
    `.shard-2-of-2.${here}.${dead}.unfinished.jsonl`,
    '.shard-1-of-2.elsewhere.4.unfinished.jsonl',
    `.shard-1-of-22.${here}.${dead}.unfinished.jsonl`,
  ];
  for (const name of [...garbage, ...kept]) writeFileSync(join(shards, name), '');
  for (const name of [`${whole}.elsewhere.2.part`, '.shard-1-of-2.elsewhere.3.unfinished.jsonl'])
    utimesSync(join(shards, name), 1, 1);
  removeUnfinished(folder, { part: 1, of: 2 });
  expect(readdirSync(shards).sort()).toEqual([...kept].sort());
});
