import { appendFileSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openProgressLog } from '../../src/node/progress-log.js';
import { runReplicate } from '../../src/study/replicate.js';
import type { Run } from '../../src/study/run.js';
import { event, meanIntroduced, smallStudy, tieCount } from '../study/small.js';

const study = smallStudy({ none: [], event: [event()] }, [tieCount, meanIntroduced]);
const attempts = runReplicate(study, 0);
const newFolder = () => join(mkdtempSync(join(tmpdir(), 'simpul-')), 'result');

test('what was finished comes back as it was, values that are not there among them', () => {
  const folder = newFolder();
  const log = openProgressLog(folder, 'key');
  expect(log.finished.size).toBe(0);
  log.keep(7, attempts);
  expect(attempts[0]).toHaveProperty('run.values.0.1', Number.NaN);
  expect(openProgressLog(folder, 'key').finished).toEqual(new Map([[7, attempts]]));
});

test('so does what was read after the end', () => {
  const folder = newFolder();
  const { run } = attempts[0] as { run: Run };
  const kept = [{ run: { ...run, afterEnd: [[12, 0, Number.NaN]] } }];
  openProgressLog(folder, 'key').keep(3, kept);
  expect(openProgressLog(folder, 'key').finished).toEqual(new Map([[3, kept]]));
});

test('a line that was cut off is left out and does not spoil the next one', () => {
  const folder = newFolder();
  openProgressLog(folder, 'key').keep(0, attempts);
  const [partial] = readdirSync(join(folder, '..'));
  appendFileSync(join(folder, '..', partial!, 'runs.ndjson'), '{"replicate":1,"attempts":[{"run":{"dig');
  const log = openProgressLog(folder, 'key');
  expect([...log.finished.keys()]).toEqual([0]);
  log.keep(2, attempts);
  expect([...openProgressLog(folder, 'key').finished.keys()]).toEqual([0, 2]);
});

test('a replicate in which a run failed is kept with its failure; one in which all failed is run again', () => {
  const folder = newFolder();
  const log = openProgressLog(folder, 'key');
  const half = [attempts[0]!, { error: 'no hall' }];
  log.keep(0, half);
  log.keep(1, [{ error: 'out of memory' }, { error: 'out of memory' }]);
  expect(openProgressLog(folder, 'key').finished).toEqual(new Map([[0, half]]));
});

test('another study has a log of its own, and a log can be removed', () => {
  const folder = newFolder();
  const log = openProgressLog(folder, 'key');
  log.keep(0, attempts);
  expect(openProgressLog(folder, 'other').finished.size).toBe(0);
  log.remove();
  expect(openProgressLog(folder, 'key').finished.size).toBe(0);
});

test('the journal has a line an event, with its time', () => {
  const folder = newFolder();
  const log = openProgressLog(folder, 'key');
  log.note('planned none, event');
  log.note('finished replicate 0');
  log.copyJournalTo(join(folder, '..'));
  const lines = readFileSync(join(folder, '..', 'journal'), 'utf8')
    .trimEnd()
    .split('\n');
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z finished replicate 0$/);
});
